import type { RescueOffer } from '../../src/contract/backups.ts';
import { inWords } from '../app/backup-words.ts';
import { useTexts } from '../app/texts.tsx';
import { useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Page.tsx';
import styles from './FirstStart.module.css';

/** The ways back to an office that can't be opened, with what each of them costs. */
export function Rescue({ offer }: { offer: RescueOffer }) {
  const { t } = useTexts();
  const restore = useHost('backup.restore', { refusals: 'inline' });
  const recover = useHost('backup.recover', { refusals: 'inline' });
  const showFolder = useHost('backup.showFolder');
  const { backup, recoverable } = offer;
  const refusal = restore.refusal ?? recover.refusal;
  return (
    <div className={styles['rescue']}>
      <h2>{t('rescue.title')}</h2>
      {backup ? (
        <Newest backup={backup} recoverable={recoverable} />
      ) : (
        <p>{t('rescue.noBackup')}</p>
      )}
      {refusal && <Problem refusal={refusal} />}
      <div className={styles['rescueWays']}>
        {backup && (
          <Button
            kind="primary"
            isPending={restore.pending}
            onPress={() => {
              recover.clear();
              void restore.run({ name: backup.name });
            }}
          >
            {t('rescue.restore')}
          </Button>
        )}
        {recoverable && (
          <Button
            isPending={recover.pending}
            onPress={() => {
              restore.clear();
              void recover.run({});
            }}
          >
            {t('rescue.recover')}
          </Button>
        )}
        {backup && (
          <Button kind="quiet" onPress={() => void showFolder.run({})}>
            {t('rescue.show')}
          </Button>
        )}
      </div>
      {recoverable && (
        <p className={styles['rescueNote']}>
          {t('rescue.recoverNote')} {t('rescue.safe')}
        </p>
      )}
    </div>
  );
}

function Newest({
  backup: { at, counts, loss },
  recoverable,
}: {
  backup: NonNullable<RescueOffer['backup']>;
  recoverable: boolean;
}) {
  const texts = useTexts();
  const { t, f } = texts;
  const holds = inWords(texts, counts);
  const lost = loss && inWords(texts, loss);
  const unknown = recoverable ? t('rescue.lostUnknown') : t('rescue.lostMissing');
  const sentences = [
    t('rescue.backup', { time: f.dateTime(at) }),
    ...(holds === null ? [] : [t('rescue.holds', { what: holds })]),
    loss === null
      ? unknown
      : lost === null
        ? t('rescue.lostNothing')
        : t('rescue.lost', { what: lost }),
    ...(loss && loss.steps === null ? [t('rescue.stepsUnknown')] : []),
  ];
  return <p>{sentences.join(' ')}</p>;
}
