import { useMemo } from 'react';
import type { Input } from '../../src/contract/index.ts';
import type { CommentClass } from '../../src/domain/words.ts';
import { useTexts } from '../app/texts.tsx';
import { type Outcome, useCall, useCommand } from '../live/index.ts';
import { showToast } from '../parts/toast-queue.ts';
import { draftsOf, setDraft } from './drafts.ts';

export type Actions = ReturnType<typeof useActions>;

/**
 * What can be done to threads. Each success is told with a way to undo it; a refusal is told by the
 * command itself. All resolve to whether it was done.
 */
export function useActions() {
  const { t, f } = useTexts();
  const call = useCall();
  const classify = useCommand('comment.classify').run;
  const setNeeds = useCommand('comment.setNeedsAnswer').run;
  const addReply = useCommand('reply.add').run;
  const removeReply = useCommand('reply.remove').run;
  const addReferral = useCommand('referral.add').run;
  const answerReferral = useCommand('referral.answer').run;
  const close = useCommand('thread.close').run;
  const reopen = useCommand('thread.reopen').run;
  const add = useCommand('comment.add').run;
  const undo = useCommand('history.undo').run;

  return useMemo(() => {
    const stepNow = async () => {
      try {
        return (await call('history.get', {})).undo;
      } catch {
        return null;
      }
    };
    /** Tells what was done. The undo in the message undoes that and nothing that came after it. */
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

    async function done<T>(
      outcome: Promise<Outcome<T>>,
      text: () => string,
      afterUndo?: () => void,
    ) {
      const result = await outcome;
      if (result.done) void tell(text(), afterUndo);
      return result.done;
    }

    return {
      classify: (ids: string[], value: CommentClass | null) =>
        done(classify({ ids, class: value }), () =>
          value === null
            ? t('comments.done.unclassed', { count: ids.length })
            : t('comments.done.classified', {
                count: ids.length,
                class: t(`word.class.${value}`),
              }),
        ),
      setNeedsAnswer: (ids: string[], needsAnswer: boolean | null) =>
        done(setNeeds({ ids, needsAnswer }), () =>
          t(
            needsAnswer === null
              ? 'comments.done.needsByClass'
              : needsAnswer
                ? 'comments.done.needsYes'
                : 'comments.done.needsNo',
          ),
        ),
      reply: async (reply: Input<'reply.add'>) => {
        const draft = draftsOf(reply.threadId).reply;
        const recorded = await done(
          addReply(reply),
          () =>
            reply.kind === 'answer'
              ? t('comments.done.answered')
              : t('comments.done.acknowledged', {
                  day: f.shortDay(reply.promisedOn ?? ''),
                }),
          // What was written is not lost with its record.
          () => {
            if (!draftsOf(reply.threadId).reply) setDraft(reply.threadId, 'reply', draft);
          },
        );
        if (recorded) setDraft(reply.threadId, 'reply', undefined);
        return recorded;
      },
      removeReply: (id: string) => done(removeReply({ id }), () => t('comments.done.replyRemoved')),
      refer: async (referral: Input<'referral.add'>, unit: string) => {
        const recorded = await done(addReferral(referral), () =>
          t('comments.done.referred', { unit }),
        );
        if (recorded) setDraft(referral.threadId, 'referral', undefined);
        return recorded;
      },
      answerReferral: async (threadId: string, answer: Input<'referral.answer'>) => {
        const recorded = await done(answerReferral(answer), () =>
          t('comments.done.expertAnswered'),
        );
        if (recorded) setDraft(threadId, 'expertAnswer', undefined);
        return recorded;
      },
      close: (ids: string[], reason: string | null) =>
        done(close({ ids, reason }), () => t('comments.done.closed', { count: ids.length })),
      reopen: (id: string) => done(reopen({ id }), () => t('comments.done.reopened')),
      /** @returns the thread it went to; null when it was refused */
      add: async (comment: Input<'comment.add'>) => {
        const outcome = await add(comment);
        if (!outcome.done) return null;
        void tell(t('comments.done.added'));
        return outcome.output.threadId;
      },
      undo: async () => {
        const { done } = await undo({});
        if (done) showToast({ kind: 'done', text: t('comments.undone') });
        return done;
      },
    };
  }, [
    add,
    addReferral,
    addReply,
    answerReferral,
    call,
    classify,
    close,
    f,
    removeReply,
    reopen,
    setNeeds,
    t,
    undo,
  ]);
}
