import type { ReceivedComment } from '../domain/metrics.ts';
import type { Instant } from '../domain/time.ts';
import type { ThreadEvents } from '../domain/turn.ts';
import type { CommentClass, PostMetric, Purpose } from '../domain/words.ts';
import { type Connection, statement } from './database.ts';
import { readEvents } from './turns.ts';

/** What the monthly report is counted from. */

/**
 * The comments that arrived in `from <= at < to`, each with the first answer given from then until `asOf`.
 * `recordedLater` tells that the comment came into the office only after `asOf`.
 */
export function receivedComments(
  db: Connection,
  { from, to, asOf }: { from: Instant; to: Instant; asOf: Instant },
): (ReceivedComment & { recordedLater: boolean })[] {
  const rows = statement<{
    channel_id: string;
    at: Instant;
    class: CommentClass | null;
    needs_answer: number | null;
    answered_at: Instant | null;
    recorded_at: Instant;
  }>(
    db,
    `select t.channel_id, c.at, c.class, c.needs_answer, c.recorded_at,
       (select min(r.at) from reply r
        where r.thread_id = c.thread_id and r.kind = 'answer' and r.at >= c.at and r.at <= @asOf)
       as answered_at
     from comment c join thread t on t.id = c.thread_id
     where c.at >= @from and c.at < @to and c.at <= @asOf`,
  ).all({ from, to, asOf });
  return rows.map((row) => ({
    channelId: row.channel_id,
    at: row.at,
    class: row.class,
    needsAnswer: row.needs_answer === null ? null : row.needs_answer === 1,
    answeredAt: row.answered_at,
    recordedLater: row.recorded_at > asOf,
  }));
}

/** Threads that may have waited at a moment: those that wait now, and those settled only later. */
export function threadsOpenAround(db: Connection, at: Instant): Iterable<ThreadEvents> {
  return readEvents(
    db,
    (alias) => `join (
        select thread_id from thread_turn where due_at is not null
        union select thread_id from reply where at >= @at
        union select thread_id from closing where at >= @at
      ) around on around.thread_id = ${alias}.thread_id`,
    { at },
  ).values();
}

export type PublishedPost = { id: string; purpose: Purpose | null };

/** Posts whose first publication, in any channel, was in `from <= at < to`. */
export function publishedPosts(db: Connection, from: Instant, to: Instant): PublishedPost[] {
  return statement<PublishedPost>(
    db,
    `select p.id, p.purpose from post p join post_variant v on v.post_id = p.id
     where v.published_at is not null
     group by p.id having min(v.published_at) >= ? and min(v.published_at) < ?`,
  ).all(from, to);
}

export type PublishedVariant = {
  channelId: string;
  metrics: Partial<Record<PostMetric, number>>;
};

/** What was published in each channel in `from <= at < to`, with the numbers as last counted by `asOf`. */
export function publishedVariants(
  db: Connection,
  { from, to, asOf }: { from: Instant; to: Instant; asOf: Instant },
): PublishedVariant[] {
  const rows = statement<{ channel_id: string; metrics: string }>(
    db,
    `select v.channel_id,
       (select json_group_object(metric, value) from
         (select metric, value, max(counted_at) from post_metric
          where variant_id = v.id and counted_at <= @asOf group by metric)) as metrics
     from post_variant v
     where v.published_at >= @from and v.published_at < @to`,
  ).all({ from, to, asOf });
  return rows.map((row) => ({
    channelId: row.channel_id,
    metrics: JSON.parse(row.metrics) as PublishedVariant['metrics'],
  }));
}

/** When the first thing was published or received; null in an empty office. */
export function firstActivity(db: Connection): Instant | null {
  return statement<{ first: Instant | null }>(
    db,
    `select min(first) as first from (
       select min(at) as first from comment union all select min(published_at) from post_variant)`,
  ).get()!.first;
}
