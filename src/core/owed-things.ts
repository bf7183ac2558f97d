import type { DueThing } from '../contract/handover.ts';
import type { ThreadRow } from '../contract/comments.ts';
import { type Instant, addDays, localDate } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import { readStandInCopy } from '../store/handovers.ts';
import { threadsDue, threadsWithExpert } from '../store/owed.ts';
import { missedPosts, postsBetween } from '../store/posts.ts';
import { promisesDue } from '../store/promises.ts';

/** Of each kind; the rest is in its own screen. */
const shown = 100;
/** Days ahead that a stand-in has to know of, where nothing says when the owner is back. */
const aheadDays = 30;
/** Days for which a post that never came out is still worth a word. */
const missedDays = 14;
const endOfTime = '9999-12-31T00:00:00.000Z';

/** What is owed, to whom and by when; what has no day comes last. */
export function owedThings(db: Connection, now: Instant): DueThing[] {
  const today = localDate(now);
  const until = readStandInCopy(db)?.untilOn ?? addDays(today, aheadDays);
  const threads = threadsDue(db, { from: '', to: endOfTime, now }, shown);
  const posts = [
    ...missedPosts(db, addDays(today, -missedDays), today, shown),
    ...postsBetween(db, today, addDays(until < today ? today : until, 1)),
  ];
  const things: DueThing[] = [
    ...threads.map((row) => thread(row, row.dueAt === null ? null : localDate(row.dueAt), now)),
    ...threadsWithExpert(db, shown).map((row) => ({
      ...thread(row, row.wantedOn, now),
      kind: 'expert' as const,
      place: row.unit,
      overdue: row.wantedOn !== null && row.wantedOn < today,
    })),
    ...promisesDue(db, until, shown).map(({ id, text, dueOn, postTitle }) => ({
      kind: 'promise' as const,
      id,
      title: text,
      place: postTitle,
      dueOn,
      overdue: dueOn < today,
    })),
    ...posts
      .filter(
        ({ publishedAt, status }) =>
          publishedAt === null && status !== 'wrapped' && status !== 'published',
      )
      .map(({ id, title, plannedOn }) => ({
        kind: 'post' as const,
        id,
        title,
        place: null,
        dueOn: plannedOn,
        overdue: plannedOn !== null && plannedOn < today,
      })),
  ];
  const order = ({ dueOn }: DueThing) => dueOn ?? endOfTime;
  return things.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function thread(row: ThreadRow, dueOn: string | null, now: Instant): DueThing {
  return {
    kind: row.comment.class === 'informationRequest' ? 'information' : 'answer',
    id: row.id,
    title: row.comment.excerpt,
    place: row.channelName,
    dueOn,
    overdue: row.dueAt !== null && row.dueAt < now,
  };
}
