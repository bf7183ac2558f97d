import type { ThreadFilter } from '../contract/comments.ts';
import type { ExportedComment } from '../report/comments-csv.ts';
import { type Connection, statement } from './database.ts';
import { type FilterTerms, filteredThreads } from './thread-filter.ts';

/** The comments of the threads that a filter leaves, the oldest first. */
export function exportRows(
  db: Connection,
  filter: ThreadFilter,
  terms: FilterTerms,
): ExportedComment[] {
  const { from, where, params } = filteredThreads(filter, terms);
  return statement<Omit<ExportedComment, 'needsAnswer'> & { needsAnswer: number | null }>(
    db,
    `select c.at, ch.name as channel, p.title as post, c.class, c.needs_answer as needsAnswer,
       c.removed_at as removedAt,
       c.text, c.link, tt.turn, tt.since,
       iif(c.at >= tt.waiting_since, tt.due_at, null) as dueAt,
       iif(c.at >= tt.waiting_since, tt.due_by, null) as dueBy,
       iif(c.at >= tt.waiting_since, tt.snoozed_until, null) as snoozedUntil,
       (select min(r.at) from reply r
        where r.thread_id = c.thread_id and r.kind = 'answer' and r.at >= c.at) as answeredAt,
       (select coalesce(group_concat(th.name, ', '), '') from thread_theme x
        join theme th on th.id = x.theme_id where x.thread_id = c.thread_id) as themes,
       (select coalesce(group_concat(distinct u.name), '') from referral r
        join unit u on u.id = r.unit_id where r.thread_id = c.thread_id) as units
     from ${from} join comment c on c.thread_id = tt.thread_id
     join channel ch on ch.id = t.channel_id
     left join post_variant v on v.id = t.post_variant_id left join post p on p.id = v.post_id
     where ${where} order by c.at, c.seq`,
  )
    .all(params)
    .map((row) => ({
      ...row,
      needsAnswer: row.needsAnswer === null ? null : row.needsAnswer === 1,
    }));
}
