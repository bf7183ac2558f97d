import { FolderOpen } from 'lucide-react';
import type { Backup } from '../../../src/contract/backups.ts';
import { inWords } from '../../app/backup-words.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { useCall, useErrand, useHost, useLive } from '../../live/index.ts';
import { Button } from '../../parts/Button.tsx';
import { Answered, Card, Problem } from '../../parts/Page.tsx';
import { type TableColumn, Table } from '../../parts/Table.tsx';
import { showToast } from '../../parts/toast-queue.ts';
import styles from '../Office.module.css';
import { SecondPlace } from './SecondPlace.tsx';

/** The office's backups: what they hold, and the way back to each of them. */
export function Backups() {
  const { t } = useTexts();
  const status = useLive('backup.status', {});
  const list = useLive('backup.list', {}, { keep: true });
  return (
    <>
      <Card title={t('office.backups')} note={t('backup.note')}>
        {status.data?.failure && <Problem refusal={status.data.failure} />}
        {status.data?.clockBack === true && (
          <p className={styles['unsound']}>{t('backup.clockBack')}</p>
        )}
        <Buttons />
        <Answered live={list}>{(backups) => <List backups={backups} />}</Answered>
      </Card>
      <Answered live={status}>{({ place }) => <SecondPlace place={place} />}</Answered>
    </>
  );
}

function Buttons() {
  const { t } = useTexts();
  const make = useErrand('backup.make');
  const restore = useHost('backup.restore');
  const showFolder = useHost('backup.showFolder');
  return (
    <div className={styles['buttons']}>
      <Button
        kind="primary"
        isPending={make.pending}
        onPress={async () => {
          const { done } = await make.run({});
          if (done) showToast({ kind: 'done', text: t('backup.made') });
        }}
      >
        {t('backup.make')}
      </Button>
      <Button
        icon={<FolderOpen size={16} aria-hidden="true" />}
        onPress={() => void showFolder.run({})}
      >
        {t('rescue.show')}
      </Button>
      <Button
        kind="quiet"
        isPending={restore.pending}
        onPress={() => void restore.run({ name: null })}
      >
        {t('backup.fromFile')}
      </Button>
    </div>
  );
}

function List({ backups }: { backups: readonly Backup[] }) {
  const { t } = useTexts();
  const columns = useColumns();
  if (backups.length === 0) return <p className={styles['soft']}>{t('backup.none')}</p>;
  return (
    <Table label={t('backup.list')} columns={columns} rows={backups} rowKey={({ name }) => name} />
  );
}

function useColumns(): TableColumn<Backup>[] {
  const { t, f } = useTexts();
  const { restore, pending } = useRestore();
  const number = (key: keyof Backup['counts']): TableColumn<Backup> => ({
    key,
    title: t(`backup.${key}`),
    number: true,
    cell: ({ counts }) => f.number(counts[key]),
  });
  return [
    {
      key: 'at',
      title: t('backup.at'),
      cell: ({ at, reason }) => (
        <>
          {f.dateTime(at)}
          <span className={styles['soft']}>{t(`backup.reason.${reason}`)}</span>
        </>
      ),
    },
    number('comments'),
    number('replies'),
    number('posts'),
    number('promises'),
    { key: 'size', title: t('backup.size'), number: true, cell: ({ size }) => f.size(size) },
    {
      key: 'restore',
      title: t('backup.restore'),
      cell: (backup) => (
        <Button
          small
          isDisabled={pending}
          aria-label={t('backup.restoreOf', { time: f.dateTime(backup.at) })}
          onPress={() => void restore(backup)}
        >
          {t('backup.restore')}
        </Button>
      ),
    },
  ];
}

/** Restores a backup after the user has seen what is not in it. */
function useRestore() {
  const texts = useTexts();
  const { t, f } = texts;
  const call = useCall();
  const { confirm } = useDialogs();
  const restore = useHost('backup.restore');
  return {
    pending: restore.pending,
    restore: async ({ name, at }: Backup) => {
      // What can't be compared is asked about all the same.
      const loss = await call('backup.loss', { name }).catch(() => null);
      const lost = loss && inWords(texts, loss);
      const yes = await confirm({
        title: t('backup.ask'),
        text: [
          t('backup.askWhen', { time: f.dateTime(at) }),
          ...(loss === null
            ? []
            : [lost === null ? t('backup.askSame') : t('backup.askLost', { what: lost })]),
          t('backup.askUndo'),
        ].join(' '),
        action: t('backup.restore'),
      });
      if (yes) await restore.run({ name });
    },
  };
}
