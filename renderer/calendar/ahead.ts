import { useEffect, useMemo, useRef } from 'react';
import type { PostRow } from '../../src/contract/posts.ts';
import { shiftTime } from '../../src/domain/day-layout.ts';
import { dayOf, timeOf } from '../../src/domain/post-days.ts';
import { type LocalDate, type LocalTime, addDays } from '../../src/domain/time.ts';

export type Spot = { day: LocalDate; at: LocalTime | null };

/**
 * Where posts are about to stand. A key that is held down moves a post faster than the calendar is asked anew;
 * each press goes on from where the last one led, and not from what is still drawn.
 */
export function useAhead(posts: readonly PostRow[]): {
  /** @returns where the post stands after so many days and minutes more */
  shift(post: PostRow, days: number, minutes: number): Spot;
  /** While a command is under way, what it leads to holds. */
  during(done: Promise<boolean>): Promise<boolean>;
} {
  const spots = useRef(new Map<string, Spot>());
  const under = useRef(0);

  const seen = useRef(posts);

  useEffect(() => {
    if (seen.current === posts) return;
    seen.current = posts;
    // What has come is the truth, unless more is on its way.
    if (under.current === 0) spots.current.clear();
  });

  return useMemo(
    () => ({
      shift: (post, days, minutes) => {
        const now = spots.current.get(post.id) ?? { day: dayOf(post)!, at: timeOf(post) };
        const next = {
          day: addDays(now.day, days),
          at: now.at === null ? null : shiftTime(now.at, minutes),
        };
        spots.current.set(post.id, next);
        return next;
      },
      during: async (done) => {
        under.current += 1;
        const well = await done;
        under.current -= 1;
        if (!well) spots.current.clear();
        return well;
      },
    }),
    [],
  );
}
