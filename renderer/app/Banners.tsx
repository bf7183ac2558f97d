import { FlaskConical, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Shell } from '../../src/contract/host.ts';
import { useLive } from '../live/answers.ts';
import { useLinks } from '../live/context.tsx';
import { classes } from '../parts/classes.ts';
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
          {t('shell.damaged')}
        </p>
      )}
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

function useDamaged(): boolean {
  const { onCoreEvent } = useLinks();
  const [damaged, setDamaged] = useState(false);
  useEffect(
    () =>
      onCoreEvent((event) => {
        if (event.event === 'failed') setDamaged(true);
      }),
    [onCoreEvent],
  );
  return damaged;
}
