import { useCallback } from 'react';
import { type Translate, hasText } from '../../src/i18n/translator.ts';
import { text } from '../../src/i18n/refusal.ts';
import { useLive } from '../live/answers.ts';
import { useCommand } from '../live/commands.ts';
import { showToast } from '../parts/toast-queue.ts';
import { useTexts } from './texts.tsx';

export type History = {
  /** What would be undone and done again, in the user's words; null when there is nothing. */
  undoes: string | null;
  redoes: string | null;
  undo(): Promise<void>;
  redo(): Promise<void>;
};

export function useHistory(): History {
  const { t } = useTexts();
  const live = useLive('history.get', {});
  const { run: runUndo } = useCommand('history.undo');
  const { run: runRedo } = useCommand('history.redo');

  const undo = useCallback(async () => {
    const outcome = await runUndo({});
    if (!outcome.done || !outcome.output) return;
    const step = stepText(t, outcome.output.procedure);
    showToast({ kind: 'done', text: t('history.undone', { step }) });
  }, [runUndo, t]);
  const redo = useCallback(async () => {
    const outcome = await runRedo({});
    if (!outcome.done || !outcome.output) return;
    const step = stepText(t, outcome.output.procedure);
    showToast({ kind: 'done', text: t('history.redone', { step }) });
  }, [runRedo, t]);

  return {
    undoes: live.data?.undo ? stepText(t, live.data.undo.procedure) : null,
    redoes: live.data?.redo ? stepText(t, live.data.redo.procedure) : null,
    undo,
    redo,
  };
}

/** A step of the history in words. A file may hold steps of a newer program, which have no words here. */
function stepText(t: Translate, procedure: string): string {
  const key = `step.${procedure}`;
  return hasText(key) ? text(t, key, {}) : t('step.other');
}
