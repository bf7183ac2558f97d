import { ArrowRight, Undo2 } from 'lucide-react';
import { navigate } from '../../app/location.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCommand, useLive } from '../../live/index.ts';
import { StepHeading } from '../../import/StepHeading.tsx';
import { Button } from '../../parts/Button.tsx';
import forms from '../forms/Forms.module.css';
import type { Added } from './capturing.ts';

/** What came of a pasted thread, and how to take it back. */
export function DonePaste({
  added,
  undone,
  onUndone,
  onClose,
}: {
  added: Added;
  undone: boolean;
  onUndone: () => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const history = useLive('history.get', {});
  const { run } = useCommand('history.undo');
  if (undone) return <StepHeading key="undone">{t('capture.undone')}</StepHeading>;
  const [first] = added.threadIds;
  return (
    <>
      <StepHeading key="done">{t('capture.done', { count: added.comments })}</StepHeading>
      <ul className={forms.fields}>
        {added.replies > 0 && <li>{t('capture.done.replies', { count: added.replies })}</li>}
        {added.known > 0 && <li>{t('capture.done.known', { count: added.known })}</li>}
        {added.own > 0 && <li>{t('capture.done.own', { count: added.own })}</li>}
      </ul>
      <div className={forms.footer}>
        <Button
          kind="primary"
          icon={<ArrowRight size={17} aria-hidden="true" />}
          onPress={() => {
            onClose();
            navigate(first === undefined ? '/comments' : `/comments/${first}`);
          }}
        >
          {t('capture.done.go')}
        </Button>
        {history.data?.undo?.procedure === 'paste.add' && (
          <Button
            icon={<Undo2 size={17} aria-hidden="true" />}
            onPress={() => void (async () => (await run({})).done && onUndone())()}
          >
            {t('capture.done.undo')}
          </Button>
        )}
      </div>
    </>
  );
}
