import type { CaptionsRow } from '../contract/today.ts';
import { captionsDueOn } from '../domain/media.ts';
import { duePosts } from '../domain/reminders.ts';
import { type LocalDate, addDays, atLocal, localDate } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import { uncaptioned } from '../store/media.ts';
import { reviewsDue } from '../store/moderations.ts';
import { expiredPosts, missedPosts, postsBetween } from '../store/posts.ts';
import { promisesDue } from '../store/promises.ts';
import { endingSeries } from '../store/series.ts';
import {
  countDue,
  countTurn,
  countUnclassed,
  threadsDue,
  threadsWithExpert,
} from '../store/owed.ts';
import { checklistGaps } from './checklist-gaps.ts';
import type { HandlersOf } from './handler.ts';

/** Today names what is most urgent; the rest is in the backlog. */
const shown = 50;
/** Days for which a post that never came out is still worth a word. */
const missedDays = 14;
/** Days before the end of a series when it can still go on without a gap. */
const endingDays = 30;

export const todayHandlers: HandlersOf<'today'> = {
  'today.get': (_, { db, now }) => {
    const date = localDate(now);
    const tomorrow = addDays(date, 1);
    const nextMidnight = atLocal(tomorrow);
    const posts = postsBetween(db, date, tomorrow);
    const missed = missedPosts(db, addDays(date, -missedDays), date, shown);
    return {
      date,
      overdue: threadsDue(db, { from: '', to: now, now }, shown),
      dueToday: threadsDue(db, { from: now, to: nextMidnight, now }, shown),
      unclassed: countUnclassed(db),
      experts: threadsWithExpert(db, shown),
      posts,
      missed,
      due: duePosts([...missed, ...posts], now).map(({ id }) => id),
      expired: expiredPosts(db, date, shown),
      endingSeries: endingSeries(db, date, addDays(date, endingDays), shown),
      promises: promisesDue(db, date, shown),
      captions: captionsOwed(db, date).slice(0, shown),
      gaps: checklistGaps(db, { now, from: addDays(date, -missedDays), limit: shown }),
      reviews: reviewsDue(db, date, shown),
      totals: {
        overdue: countDue(db, '', now, now),
        dueToday: countDue(db, now, nextMidnight, now),
        experts: countTurn(db, 'expert', now),
      },
    };
  },
};

/** Videos that are out without captions or come out today so; the most urgent first. */
function captionsOwed(db: Connection, today: LocalDate): CaptionsRow[] {
  return uncaptioned(db)
    .flatMap(({ plannedOn, publishedAt, out, ...row }) => {
      const publishedOn = publishedAt === null ? null : localDate(publishedAt);
      const dueOn = captionsDueOn({ kind: row.kind, captions: null, plannedOn, publishedOn });
      const day = publishedOn ?? plannedOn;
      const owed = dueOn !== null && (out || (row.kind === 'video' && dueOn === today));
      return owed && day !== null ? [{ ...row, day, dueOn }] : [];
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
