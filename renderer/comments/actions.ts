import { useMemo } from 'react';
import type { Referral } from '../../src/contract/comments.ts';
import type { Input } from '../../src/contract/index.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { CommentClass } from '../../src/domain/words.ts';
import { useDone } from '../app/done.ts';
import { useTexts } from '../app/texts.tsx';
import { type Outcome, useCommand } from '../live/index.ts';
import { showToast } from '../parts/toast-queue.ts';
import { type DraftPlace, draftOf, setDraft } from './forms/drafts.ts';

export type Actions = ReturnType<typeof useActions>;

/**
 * What can be done to threads. Each success is told with a way to undo it; a refusal is told by the
 * command itself. All resolve to whether it was done.
 */
export function useActions() {
  const { t, f } = useTexts();
  const { tell, done } = useDone();
  const classify = useCommand('comment.classify').run;
  const setNeeds = useCommand('comment.setNeedsAnswer').run;
  const addReply = useCommand('reply.add').run;
  const removeReply = useCommand('reply.remove').run;
  const addReferral = useCommand('referral.add').run;
  const answerReferral = useCommand('referral.answer').run;
  const setThemes = useCommand('thread.setThemes').run;
  const route = useCommand('routing.add').run;
  const removeRouting = useCommand('routing.remove').run;
  const remind = useCommand('referral.remind').run;
  const withdraw = useCommand('referral.withdraw').run;
  const close = useCommand('thread.close').run;
  const reopen = useCommand('thread.reopen').run;
  const snooze = useCommand('thread.snooze').run;
  const wake = useCommand('thread.wake').run;
  const addNote = useCommand('note.add').run;
  const removeNote = useCommand('note.remove').run;
  const add = useCommand('comment.add').run;
  const undo = useCommand('history.undo').run;

  return useMemo(() => {
    /** The same for what a form has written: its draft goes with the record, and comes back when that is undone. */
    async function recorded<T>(
      place: DraftPlace,
      outcome: Promise<Outcome<T>>,
      text: () => string,
    ): Promise<boolean> {
      const draft = draftOf(place);
      const isDone = await done(outcome, text, () => {
        if (draftOf(place) === undefined) setDraft(place, draft);
      });
      if (isDone) setDraft(place, undefined);
      return isDone;
    }

    return {
      /** Tells what was done with a way to undo it; for the actions of other files. */
      done,
      recorded,
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
      reply: (reply: Input<'reply.add'>) =>
        recorded({ threadId: reply.threadId, part: 'reply' }, addReply(reply), () =>
          reply.kind === 'answer'
            ? t('comments.done.answered')
            : t('comments.done.acknowledged', { day: f.shortDay(reply.promisedOn ?? '') }),
        ),
      removeReply: (id: string) => done(removeReply({ id }), () => t('comments.done.replyRemoved')),
      refer: (referral: Input<'referral.add'>, unit: string) =>
        recorded({ threadId: referral.threadId, part: 'referral' }, addReferral(referral), () =>
          t('comments.done.referred', { unit }),
        ),
      answerReferral: (threadId: string, answer: Input<'referral.answer'>) =>
        recorded({ threadId, part: 'expertAnswer', about: answer.id }, answerReferral(answer), () =>
          t('comments.done.expertAnswered'),
        ),
      setThemes: (
        ids: string[],
        change: { add?: string; remove?: string; create?: string },
        name: string,
      ) =>
        done(
          setThemes({
            ids,
            add: change.add === undefined ? [] : [change.add],
            remove: change.remove === undefined ? [] : [change.remove],
            create: change.create === undefined ? [] : [change.create],
          }),
          () =>
            t(change.remove === undefined ? 'themes.done.added' : 'themes.done.removed', {
              count: ids.length,
              name,
            }),
        ),
      route: (routing: Input<'routing.add'>) =>
        recorded(
          { threadId: routing.threadId, part: 'routing', about: routing.kind },
          route(routing),
          () => t(routing.answerIn === null ? 'route.done' : 'route.doneBoth'),
        ),
      removeRouting: (id: string) => done(removeRouting({ id }), () => t('route.removed')),
      remind: (threadId: string, { id, unit }: Pick<Referral, 'id' | 'unit'>) =>
        recorded({ threadId, part: 'reminder', about: id }, remind({ id }), () =>
          t('expert.remind.done', { unit }),
        ),
      withdraw: (id: string) => done(withdraw({ id }), () => t('expert.withdrawn.done')),
      close: (ids: string[], reason: string | null) =>
        done(close({ ids, reason }), () => t('comments.done.closed', { count: ids.length })),
      snooze: (ids: string[], until: Instant | null) =>
        done(snooze({ ids, until }), () => t('comments.done.snoozed', { count: ids.length })),
      wake: (id: string) => done(wake({ ids: [id] }), () => t('comments.done.woken')),
      addNote: (threadId: string, text: string) =>
        recorded({ threadId, part: 'note' }, addNote({ threadId, text }), () =>
          t('comments.done.noted'),
        ),
      removeNote: (id: string) => done(removeNote({ id }), () => t('comments.done.noteRemoved')),
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
    addNote,
    removeNote,
    snooze,
    wake,
    addReferral,
    addReply,
    answerReferral,
    classify,
    close,
    done,
    f,
    remind,
    removeReply,
    removeRouting,
    reopen,
    route,
    setNeeds,
    setThemes,
    t,
    tell,
    undo,
    withdraw,
  ]);
}
