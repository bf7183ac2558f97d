import { Download, Undo2, Upload } from 'lucide-react';
import type { ImportRun } from '../../src/contract/imports.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useDone } from '../app/done.ts';
import { useSaveFile } from '../app/save-file.ts';
import { useTexts } from '../app/texts.tsx';
import { useCall, useCommand, useLive } from '../live/index.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Answered, Card, EmptyState } from '../parts/Page.tsx';
import { type TableColumn, Table } from '../parts/Table.tsx';
import styles from './Office.module.css';

/** What was imported and what came of it. */
export function Imports() {
  const { t } = useTexts();
  const { show } = useDialogs();
  const runs = useLive('import.runs', {});
  const columns = useColumns();
  const button = (
    <Button
      kind="primary"
      icon={<Upload size={17} aria-hidden="true" />}
      onPress={() => show({ kind: 'import' })}
    >
      {t('action.import')}
    </Button>
  );
  return (
    <Card title={t('office.imports')} note={t('office.importsNote')}>
      <Answered live={runs}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={Upload} title={t('office.importsNoneTitle')} action={button}>
              {t('office.importsNone')}
            </EmptyState>
          ) : (
            <>
              <div>{button}</div>
              <Table
                label={t('office.runs')}
                columns={columns}
                rows={list}
                rowKey={({ id }) => id}
              />
            </>
          )
        }
      </Answered>
    </Card>
  );
}

function useColumns(): TableColumn<ImportRun>[] {
  const { t, f } = useTexts();
  const saveRejected = useSaveRejected();
  const undoRun = useUndoRun();
  return [
    {
      key: 'file',
      title: t('office.runFile'),
      cell: (run) => (
        <>
          <span className={styles['fileName']}>
            {run.fetchedFrom === null ? run.fileName : t('fetching.run', { name: run.fileName })}
          </span>
          <span className={styles['soft']}>
            {run.files > 1
              ? t('office.runFiles', { count: run.files })
              : t(`word.format.${run.format}`)}
          </span>
          {run.fetchedFrom !== null && run.new + run.changed === 0 && (
            <span className={styles['soft']}>{t('fetching.runCounts')}</span>
          )}
          {run.undoneAt !== null && (
            <span className={styles['soft']}>
              {t('office.runUndone', { when: f.dateTime(run.undoneAt) })}
            </span>
          )}
        </>
      ),
    },
    { key: 'at', title: t('office.runAt'), cell: (run) => f.dateTime(run.startedAt) },
    { key: 'new', title: t('office.runNew'), number: true, cell: (run) => f.number(run.new) },
    {
      key: 'changed',
      title: t('office.runChanged'),
      number: true,
      cell: (run) => f.number(run.changed),
    },
    {
      key: 'unchanged',
      title: t('office.runUnchanged'),
      number: true,
      cell: (run) => f.number(run.unchanged),
    },
    {
      key: 'rejected',
      title: t('office.runRejected'),
      number: true,
      cell: (run) => (
        <span className={styles['rejected']}>
          {f.number(run.rejected)}
          {run.rejected > 0 && (
            <IconButton
              label={t('office.saveRejected', { file: run.fileName })}
              small
              onPress={() => void saveRejected(run.id)}
            >
              <Download size={16} aria-hidden="true" />
            </IconButton>
          )}
        </span>
      ),
    },
    {
      key: 'undo',
      title: t('office.runUndo'),
      cell: (run) =>
        run.canUndo && (
          <IconButton
            label={
              run.fetchedFrom === null
                ? t('office.undoRun', { file: run.fileName })
                : t('fetching.undoRun', { name: run.fileName })
            }
            small
            onPress={() => void undoRun(run)}
          >
            <Undo2 size={16} aria-hidden="true" />
          </IconButton>
        ),
    },
  ];
}

/** Takes a run back and says what went and what stayed; the message can undo that too. */
function useUndoRun(): (run: ImportRun) => Promise<void> {
  const { t } = useTexts();
  const { tell } = useDone();
  const { run: undo } = useCommand('import.undoRun');
  return async ({ id, fileName, fetchedFrom }) => {
    const outcome = await undo({ id });
    if (!outcome.done) return;
    const { comments, replies, posts, events, restored, kept, keptTitles } = outcome.output;
    const counts = { comments: comments + replies, posts };
    const told = [
      fetchedFrom === null
        ? t('office.undoneRun', { file: fileName, ...counts })
        : t('fetching.undoneRun', { name: fileName, ...counts }),
    ];
    if (events > 0) told.push(t('office.undoneEvents', { count: events }));
    if (restored > 0) told.push(t('office.undoneRestored', { count: restored }));
    if (kept > 0) told.push(t('office.undoneKept', { count: kept }));
    if (keptTitles.length > 0) {
      told.push(t('office.undoneKeptTitles', { titles: keptTitles.join(', ') }));
    }
    await tell(told.join(' '));
  };
}

function useSaveRejected(): (runId: string) => Promise<void> {
  const { t } = useTexts();
  const call = useCall();
  const save = useSaveFile();
  return (runId) =>
    save(() => call('import.rejectionsFile', { runId }), {
      text: (path) => t('office.savedTo', { path }),
      show: t('office.show'),
    });
}
