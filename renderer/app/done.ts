import { useMemo } from 'react';
import { type Outcome, useCall, useCommand } from '../live/index.ts';
import { showToast } from '../parts/toast-queue.ts';
import { useTexts } from './texts.tsx';

/**
 * Telling what was done, with a way to undo it. The undo in the message undoes that and nothing that came
 * after it. A refusal is told by the command itself.
 */
export function useDone() {
  const { t } = useTexts();
  const call = useCall();
  const undo = useCommand('history.undo').run;

  return useMemo(() => {
    const stepNow = async () => {
      try {
        return (await call('history.get', {})).undo;
      } catch {
        return null;
      }
    };
    async function tell(text: string, afterUndo?: () => void): Promise<void> {
      const step = await stepNow();
      if (step === null) return showToast({ kind: 'done', text });
      showToast({
        kind: 'done',
        text,
        action: {
          label: t('action.undo'),
          onAction: () =>
            void (async () => {
              const now = await stepNow();
              if (now?.at !== step.at || now.procedure !== step.procedure) {
                showToast({ kind: 'done', text: t('comments.undo.later') });
                return;
              }
              const { done } = await undo({});
              if (!done) return;
              afterUndo?.();
              showToast({ kind: 'done', text: t('comments.undone') });
            })(),
        },
      });
    }

    return {
      tell,
      /** Tells a success. @returns whether it was one */
      async done<T>(
        outcome: Promise<Outcome<T>>,
        text: () => string,
        afterUndo?: () => void,
      ): Promise<boolean> {
        const result = await outcome;
        if (result.done) void tell(text(), afterUndo);
        return result.done;
      },
    };
  }, [call, t, undo]);
}
