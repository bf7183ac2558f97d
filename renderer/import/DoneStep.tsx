import { ArrowRight, Undo2 } from 'lucide-react';
import type { ImportResult } from '../../src/contract/imports.ts';
import { localDate } from '../../src/domain/time.ts';
import { navigate } from '../app/location.ts';
import { useTexts } from '../app/texts.tsx';
import { useCall, useLive } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { CalendarFiles } from './CalendarFiles.tsx';
import { Counts } from './Counts.tsx';
import styles from './Import.module.css';
import type { Importing } from './importing.ts';
import { Callout, NoticeText } from './NoticeText.tsx';
import { SaveRejected } from './SaveRejected.tsx';
import { StepHeading } from './StepHeading.tsx';

/** What came of it, and where to go on. */
export function DoneStep({
  state: { file, result, undone, notice },
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

  const onward = onwardOf(result);
  function goOn(): void {
    onClose();
    navigate(onward === 'comments' ? '/comments' : `/calendar/${monthOf(result)}`);
  }

  return (
    <>
      <StepHeading key="done">{t('import.done.title', { file: result.fileName })}</StepHeading>
      <NoticeText notice={notice} />
      <Counts result={result} />
      {onward === 'posts' && (
        <Callout look="info">
          <p>{t('import.done.posts.note')}</p>
        </Callout>
      )}
      {result.rejected > 0 && result.runId !== null && <Rejected runId={result.runId} />}
      {result.calendars.length > 0 && <CalendarFiles file={file} calendars={result.calendars} />}
      <div className={styles['next']}>
        <Button kind="primary" icon={<ArrowRight size={17} aria-hidden="true" />} onPress={goOn}>
          {t(`import.done.${onward}`)}
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

/** Where what came is to be worked on: residents come first. */
function onwardOf({ format, brought, examples }: ImportResult): 'comments' | 'posts' | 'calendar' {
  if (format === 'posts.table') return 'calendar';
  const comments = brought.comments > 0 || (brought.posts === 0 && examples[0]?.kind === 'comment');
  return comments ? 'comments' : 'posts';
}

/** The month to start from: that of the first post in the file that has a day. */
function monthOf({ examples }: ImportResult): string {
  const at = examples.find((example) => example.at !== null)?.at ?? null;
  return at === null ? '' : localDate(at).slice(0, 7);
}

function Rejected({ runId }: { runId: string }) {
  const { t } = useTexts();
  const call = useCall();
  return (
    <Callout look="warning">
      <p>{t('import.done.rejected')}</p>
      <div className={styles['next']}>
        <SaveRejected make={() => call('import.rejectionsFile', { runId })} />
      </div>
    </Callout>
  );
}
