import { refuse } from '../contract/errors.ts';
import { addDays, addMonths, atLocal, localDate, monthRange } from '../domain/time.ts';
import { postsBetween, setPurpose } from '../store/posts.ts';
import { promisesDue } from '../store/promises.ts';
import {
  countDue,
  countOverdue,
  countThreads,
  threadsDue,
  threadsWithExpert,
} from '../store/threads.ts';
import type { HandlersOf } from './handler.ts';

/** Today names what is most urgent; the rest is in the backlog. */
const shown = 50;

export const postHandlers: HandlersOf<'today' | 'post'> = {
  'today.get': (_, { db, now }) => {
    const date = localDate(now);
    const tomorrow = addDays(date, 1);
    const nextMidnight = atLocal(tomorrow);
    const counts = countThreads(db, now);
    return {
      date,
      overdue: threadsDue(db, '', now, shown),
      dueToday: threadsDue(db, now, nextMidnight, shown),
      unclassed: counts.unclassed,
      experts: threadsWithExpert(db, shown),
      posts: postsBetween(
        db,
        { from: date, to: tomorrow },
        { from: atLocal(date), to: nextMidnight },
      ),
      promises: promisesDue(db, date, shown),
      totals: {
        overdue: countOverdue(db, now),
        dueToday: countDue(db, now, nextMidnight),
        experts: counts.byTurn.expert,
      },
    };
  },

  'post.list': ({ month }, { db }) =>
    postsBetween(db, { from: `${month}-01`, to: `${addMonths(month, 1)}-01` }, monthRange(month)),

  'post.setPurpose': ({ ids, purpose }, { db }) => {
    for (const id of ids) if (!setPurpose(db, id, purpose)) refuse('missing');
    return {};
  },
};
