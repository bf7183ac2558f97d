import { ArrowRight, Download, Undo2 } from 'lucide-react';
import type { ImportResult } from '../../src/contract/imports.ts';
import { localDate } from '../../src/domain/time.ts';
import { navigate } from '../app/location.ts';
import { showToast } from '../parts/toast-queue.ts';
import { useTexts } from '../app/texts.tsx';
import { useRefusalToast } from '../app/refusals.ts';
import { toRefusal } from '../live/answers.ts';
import { useCall, useHost, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Counts } from './Counts.tsx';
import styles from './Import.module.css';
import type { Importing } from './importing.ts';
import { Callout, NoticeText } from './NoticeText.tsx';
import { StepHeading } from './StepHeading.tsx';

/** What came of it, and where to go on. */
export function DoneStep({
  state: { result, undone, notice },
  onUndo,
  onClose,
}: {
  state: Extract<Importing, { at: 'done' }>;
  onUndo: () => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const history = useLive('history.get', {});
  if (undone) {
    return (
      <>
        <StepHeading key="undone">{t('import.undone.title')}</StepHeading>
        <p className={styles['lead']}>{t('import.undone.text')}</p>
      </>
    );
  }

  const ofComments = result.format === 'comments.table';
  function goOn(): void {
    onClose();
    navigate(ofComments ? '/comments' : `/calendar/${monthOf(result)}`);
  }

  return (
    <>
      <StepHeading key="done">{t('import.done.title', { file: result.fileName })}</StepHeading>
      <NoticeText notice={notice} />
      <Counts result={result} />
      {!ofComments && (
        <Callout look="info">
          <p>{t('import.done.posts.note')}</p>
        </Callout>
      )}
      {result.rejected > 0 && result.runId !== null && <Rejected runId={result.runId} />}
      <div className={styles['next']}>
        <Button kind="primary" icon={<ArrowRight size={17} aria-hidden="true" />} onPress={goOn}>
          {t(ofComments ? 'import.done.comments' : 'import.done.posts')}
        </Button>
        {history.data?.undo?.procedure === 'import.run' && (
          <Button icon={<Undo2 size={17} aria-hidden="true" />} onPress={() => void onUndo()}>
            {t('import.done.undo')}
          </Button>
        )}
      </div>
    </>
  );
}

/** The month to start from: that of the first post in the file. */
function monthOf({ examples: [first] }: ImportResult): string {
  return first ? localDate(first.at).slice(0, 7) : '';
}

function Rejected({ runId }: { runId: string }) {
  const { t } = useTexts();
  const call = useCall();
  const save = useHost('file.save');
  const tell = useRefusalToast();

  async function saveRows(): Promise<void> {
    try {
      const file = await call('import.rejectionsFile', { runId });
      const outcome = await save.run(file);
      if (!outcome.done || outcome.output.path === null) return;
      showToast({
        kind: 'done',
        text: t('import.done.saved', { path: outcome.output.path }),
      });
    } catch (error) {
      tell(toRefusal(error));
    }
  }

  return (
    <Callout look="warning">
      <p>{t('import.done.rejected')}</p>
      <div className={styles['next']}>
        <Button
          small
          icon={<Download size={16} aria-hidden="true" />}
          onPress={() => void saveRows()}
        >
          {t('import.done.saveRejected')}
        </Button>
      </div>
    </Callout>
  );
}
