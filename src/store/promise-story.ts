import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';
import { type Connection, statement } from './database.ts';

/** What came of a promise elsewhere in the office: under its post, with its themes, in its closing posts. */

type Heard = { threads: number; comments: number; first: Instant | null; last: Instant | null };

/** Conversations and comments under the post that asked. */
export function heard(db: Connection, postId: string): Heard {
  return statement<Heard>(
    db,
    `select count(distinct t.id) as threads, count(c.id) as comments, min(c.at) as "first",
       max(c.at) as "last"
     from post_variant v join thread t on t.post_variant_id = v.id
     join comment c on c.thread_id = t.id where v.post_id = ?`,
  ).get(postId)!;
}

/** How many conversations have each theme: those under a post, or without one all that there are. */
export function themesHeard(
  db: Connection,
  postId: string | null,
): { id: string; name: string; threads: number; comments: number }[] {
  return statement<{ id: string; name: string; threads: number; comments: number }>(
    db,
    `select th.id, th.name, count(distinct t.id) as threads, count(c.id) as comments
     from thread_theme x join theme th on th.id = x.theme_id
     join thread t on t.id = x.thread_id join comment c on c.thread_id = t.id
     where @postId is null
       or t.post_variant_id in (select id from post_variant where post_id = @postId)
     group by th.id order by threads desc, th.name`,
  ).all({ postId });
}

export type StoryForwarding = {
  theme: string;
  unit: string;
  on: LocalDate;
  result: string | null;
  resultOn: LocalDate | null;
};

/** Where the promise's themes were taken since it was made. */
export function forwardingsSince(
  db: Connection,
  promiseId: string,
  madeOn: LocalDate,
): StoryForwarding[] {
  return statement<StoryForwarding>(
    db,
    `select th.name as theme, u.name as unit, f.forwarded_on as "on", f.result,
       f.result_on as resultOn
     from promise_theme x join theme th on th.id = x.theme_id
     join theme_forwarding f on f.theme_id = x.theme_id join unit u on u.id = f.unit_id
     where x.promise_id = ? and f.forwarded_on >= ? order by f.forwarded_on, f.id`,
  ).all(promiseId, madeOn);
}

export type ClosingPost = {
  postId: string;
  title: string;
  plannedOn: LocalDate | null;
  plannedAt: LocalTime | null;
  createdAt: Instant;
  publishedAt: Instant | null;
};

/** The posts that tell what came of a promise, in the order in which they were made. */
export function closingPosts(db: Connection, promiseId: string): ClosingPost[] {
  return statement<ClosingPost>(
    db,
    `select p.id as postId, p.title, p.planned_on as plannedOn, p.planned_at as plannedAt,
       p.created_at as createdAt,
       (select min(published_at) from post_variant where post_id = p.id) as publishedAt
     from post p where p.closes_promise_id = ? order by p.created_at, p.id`,
  ).all(promiseId);
}

/** The addresses at which a promise was made and closed, by channel: of each channel the first. */
export function linksOfPromise(
  db: Connection,
  promiseId: string,
): { channelId: string; closes: boolean; link: string }[] {
  return statement<{ channelId: string; closes: number; link: string }>(
    db,
    `select v.channel_id as channelId, p.closes_promise_id is @promiseId as closes, v.link,
       min(v.published_at)
     from post p join post_variant v on v.post_id = p.id
     where v.published_at is not null and v.link is not null
       and (p.closes_promise_id = @promiseId
         or p.id = (select post_id from promise where id = @promiseId))
     group by 1, 2`,
  )
    .all({ promiseId })
    .map(({ channelId, closes, link }) => ({ channelId, closes: closes === 1, link }));
}
