import { FlaskConical, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CoreEvent } from '../../src/contract/index.ts';
import type { Shell } from '../../src/contract/host.ts';
import { useLive } from '../live/answers.ts';
import { useLinks } from '../live/context.tsx';
import { classes } from '../parts/classes.ts';
import { LinkButton } from '../parts/Button.tsx';
import { Aftermath } from './Aftermath.tsx';
import styles from './Frame.module.css';
import { useTexts } from './texts.tsx';

/** What the user must not forget: the file is damaged, the office is not real, the program is not either. */
export function Banners({ shell }: { shell: Shell }) {
  const { t } = useTexts();
  const office = useLive('office.get', {});
  const damaged = useDamaged();
  return (
    <aside className={styles['banners']} aria-label={t('shell.notices')}>
      {damaged && (
        <p role="alert" className={classes(styles['banner'], styles['damage'])}>
          <TriangleAlert size={15} aria-hidden="true" />
          {damaged === 'office.damaged'
            ? t('shell.damaged')
            : t('error.office.gone', { file: shell.office?.file ?? '' })}
          <LinkButton small to="/office/backups">
            {t('backup.look')}
          </LinkButton>
        </p>
      )}
      {shell.aftermath && <Aftermath what={shell.aftermath} />}
      {shell.standIn && (
        <p className={classes(styles['banner'], styles['warning'])}>
          <TriangleAlert size={15} aria-hidden="true" />
          {t('shell.standIn')}
        </p>
      )}
      {office.data?.fictional === true && (
        <p className={styles['banner']}>
          <FlaskConical size={15} aria-hidden="true" />
          {t('shell.fictional')}
        </p>
      )}
    </aside>
  );
}

type Damage = Extract<CoreEvent, { event: 'failed' }>['code'];

/** Why the open office can't be written; a core that comes after it finds out for itself. */
function useDamaged(): Damage | null {
  const { onCoreEvent, onAttached } = useLinks();
  const [damaged, setDamaged] = useState<Damage | null>(null);
  useEffect(() => {
    const forget = [
      onCoreEvent((event) => {
        if (event.event === 'failed') setDamaged(event.code);
      }),
      onAttached(() => setDamaged(null)),
    ];
    return () => forget.forEach((stop) => stop());
  }, [onCoreEvent, onAttached]);
  return damaged;
}
