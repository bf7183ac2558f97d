import { useMemo } from 'react';
import type { PostRow } from '../../src/contract/posts.ts';
import { timeOf } from '../../src/domain/post-days.ts';
import type { LocalDate, LocalTime } from '../../src/domain/time.ts';
import { typedPost } from '../../src/domain/typed-post.ts';
import type { PostStatus, Purpose } from '../../src/domain/words.ts';
import { postTitle } from '../../src/i18n/post-title.ts';
import { useDone } from '../app/done.ts';
import { say } from '../app/say.tsx';
import { useTexts } from '../app/texts.tsx';
import { type Outcome, useCommand } from '../live/index.ts';
import { useReasoned } from './reasoned.ts';
import { useAskScope } from './series/ask.ts';

export type PostActions = ReturnType<typeof usePostActions>;

const idsOf = (posts: readonly PostRow[]) => posts.map(({ id }) => id);

/**
 * What can be done to posts. What changes in sight is said to a screen reader, what would be missed is told
 * in a message with its undo. All resolve to whether it was done.
 */
export function usePostActions() {
  const { t, f } = useTexts();
  const { done: tellDone } = useDone();
  const askScope = useAskScope();
  const add = useCommand('post.add').run;
  const move = useCommand('post.move').run;
  const shift = useCommand('post.shift').run;
  const copy = useCommand('post.copy').run;
  const remove = useCommand('post.remove').run;
  const setPurpose = useCommand('post.setPurpose').run;
  const setStatus = useReasoned('post.setStatus').run;
  const setThemes = useCommand('post.setThemes').run;

  return useMemo(() => {
    async function saidDone<T>(outcome: Promise<Outcome<T>>, text: () => string): Promise<boolean> {
      const { done } = await outcome;
      if (done) say(text());
      return done;
    }
    /** What happened to one post, by its name, or to many, by their number. */
    const told = (posts: readonly PostRow[], one: (title: string) => string, many: () => string) =>
      posts.length === 1 ? one(postTitle(t, posts[0]!)) : many();
    /** Of one post of a series the later ones may be meant too; of many each is meant alone. */
    const scopeOf = (posts: readonly PostRow[], act: 'move' | 'remove') =>
      posts.length === 1 ? askScope(posts[0]!, act) : Promise.resolve('one' as const);
    const whenText = (day: LocalDate, at: LocalTime | null) =>
      at === null ? f.longDay(day) : t('calendar.when', { day: f.longDay(day), time: f.clock(at) });

    return {
      /** A new post of what was typed; without a day an idea. */
      add: (typed: string, day: LocalDate | null) => {
        const { title, at } = typedPost(typed);
        return saidDone(
          add({ title, plannedOn: day, ...(day === null ? {} : { plannedAt: at }), places: [] }),
          () =>
            day === null
              ? t('calendar.done.idea', { title })
              : t('calendar.done.added', { title, when: whenText(day, at) }),
        );
      },
      /** To a day and, where it is given, a time; to no day, where it is an idea. */
      move: async (posts: readonly PostRow[], on: LocalDate | null, at?: LocalTime | null) => {
        const scope = await scopeOf(posts, 'move');
        if (scope === null) return false;
        const to = { ids: idsOf(posts), on, scope, ...(at === undefined ? {} : { at }) };
        return saidDone(move(to), () =>
          on === null
            ? t('calendar.done.unplanned', { count: posts.length })
            : told(
                posts,
                (title) =>
                  t('calendar.done.moved', {
                    title,
                    when: whenText(on, at === undefined ? timeOf(posts[0]!) : at),
                  }),
                () => t('calendar.done.movedMany', { count: posts.length }),
              ),
        );
      },
      /**
       * Each by as many days and minutes.
       *
       * @param spot where the first of them stands then, where that is known
       */
      shift: (
        posts: readonly PostRow[],
        days: number,
        minutes: number,
        spot?: { day: LocalDate; at: LocalTime | null },
      ) =>
        saidDone(shift({ ids: idsOf(posts), days, minutes }), () =>
          spot !== undefined && posts.length === 1
            ? t('calendar.done.moved', {
                title: postTitle(t, posts[0]!),
                when: whenText(spot.day, spot.at),
              })
            : t('calendar.done.movedMany', { count: posts.length }),
        ),
      copy: (posts: readonly PostRow[], on: LocalDate) =>
        tellDone(copy({ ids: idsOf(posts), on }), () =>
          t('calendar.done.copied', { count: posts.length, day: f.shortDay(on) }),
        ),
      remove: async (posts: readonly PostRow[]) => {
        const scope = await scopeOf(posts, 'remove');
        if (scope === null) return false;
        return tellDone(remove({ ids: idsOf(posts), scope }), () =>
          told(
            posts,
            (title) => t('calendar.done.removed', { title }),
            () => t('calendar.done.removedMany', { count: posts.length }),
          ),
        );
      },
      setPurpose: (posts: readonly PostRow[], purpose: Purpose | null) =>
        saidDone(setPurpose({ ids: idsOf(posts), purpose }), () =>
          purpose === null
            ? t('calendar.done.purposeless', { count: posts.length })
            : t('calendar.done.purpose', {
                count: posts.length,
                purpose: t(`word.purpose.${purpose}`),
              }),
        ),
      setStatus: (posts: readonly PostRow[], status: PostStatus) =>
        tellDone(setStatus({ ids: idsOf(posts), status }), () =>
          t('calendar.done.status', {
            count: posts.length,
            status: t(`word.status.${status}`),
          }),
        ),
      setThemes: (
        posts: readonly PostRow[],
        change: { add: string[]; remove: string[] },
        name: string,
      ) =>
        saidDone(setThemes({ ids: idsOf(posts), ...change }), () =>
          change.add.length > 0
            ? t('calendar.done.themeAdded', { count: posts.length, name })
            : t('calendar.done.themeRemoved', { count: posts.length, name }),
        ),
    };
  }, [add, askScope, copy, f, move, remove, setPurpose, setStatus, setThemes, shift, t, tellDone]);
}
