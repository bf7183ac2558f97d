import type { BackupStatus } from '../../../src/contract/backups.ts';
import { useTexts } from '../../app/texts.tsx';
import { useErrand, useHost } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Card, Problem } from '../../parts/Page.tsx';
import styles from '../Office.module.css';

/** Where else the backups go. */
export function SecondPlace({ place }: { place: BackupStatus['place'] }) {
  const { t, f } = useTexts();
  const choose = useHost('folder.choose');
  const set = useErrand('backup.setPlace');
  const change = async () => {
    const chosen = await choose.run({ what: 'place' });
    if (chosen.done && chosen.output.folder !== null) await set.run({ path: chosen.output.folder });
  };
  return (
    <Card title={t('backup.place')} note={t('backup.placeNote')}>
      {place && (
        <>
          {place.failure && <Problem refusal={place.failure} />}
          <p className={styles['fileName']}>{place.path}</p>
          {place.late && <p className={styles['unsound']}>{t('backup.placeLate')}</p>}
          <p className={styles['soft']}>
            {place.reachedAt === null
              ? t('backup.placeWaiting')
              : t('backup.placeReached', { time: f.dateTime(place.reachedAt) })}
          </p>
        </>
      )}
      <div className={styles['buttons']}>
        <Button isPending={choose.pending || set.pending} onPress={() => void change()}>
          {t(place ? 'backup.placeChange' : 'backup.placeChoose')}
        </Button>
        {place && (
          <Button kind="quiet" onPress={() => void set.run({ path: null })}>
            {t('backup.placeRemove')}
          </Button>
        )}
      </div>
    </Card>
  );
}
