import type { Thread, ThreadCounts, ThreadFilter, ThreadRow } from '../contract/comments.ts';
import type { Instant } from '../domain/time.ts';
import { type Turn, turns } from '../domain/words.ts';
import { commentsOf } from './comments.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { closingsOf, referralsOf, repliesOf } from './events.ts';
import { searchExpression } from './search.ts';

type Row = {
  id: string;
  turn: Turn;
  since: Instant;
  due_at: Instant | null;
  alarm_at: Instant | null;
  last_at: Instant;
  comment_id: string;
  at: Instant;
  excerpt: string;
  class: ThreadRow['comment']['class'];
  channel_name: string;
  platform: ThreadRow['platform'];
  post_title: string | null;
};

const row = `tt.thread_id as id, tt.turn, tt.since, tt.due_at, tt.alarm_at, tt.last_at, tt.comment_id,
  c.at, substr(c.text, 1, 300) as excerpt, c.class,
  ch.name as channel_name, ch.platform, p.title as post_title`;
// The turn comes first, and by its own order: only the few rows of a page are worth joining.
const joined = `from thread_turn tt
  cross join thread t on t.id = tt.thread_id
  cross join comment c on c.id = tt.comment_id
  cross join channel ch on ch.id = t.channel_id
  left join post_variant v on v.id = t.post_variant_id
  left join post p on p.id = v.post_id`;

function toThreadRow(r: Row): ThreadRow {
  return {
    id: r.id,
    turn: r.turn,
    since: r.since,
    dueAt: r.due_at,
    alarmAt: r.alarm_at,
    comment: { id: r.comment_id, at: r.at, excerpt: r.excerpt, class: r.class },
    channelName: r.channel_name,
    platform: r.platform,
    postTitle: r.post_title,
  };
}

/** A place in the list: among those that wait (by due time) or among the settled (by last event). */
type Cursor = { part: 'waiting' | 'settled'; at: string; id: string };

function readCursor(text: string | undefined): Cursor | null {
  const [part, at, id] = text?.split('|') ?? [];
  if ((part !== 'waiting' && part !== 'settled') || at === undefined || !id) return null;
  return { part, at, id };
}

/** A page of the backlog: first what waits, the earliest due first; then the settled, newest first. */
export function listThreads(
  db: Connection,
  request: { filter: ThreadFilter; limit: number; after?: string | undefined; now: Instant },
): { rows: ThreadRow[]; next: string | null } {
  const { filter, limit, now } = request;
  const cursor = readCursor(request.after);
  const rows: Row[] = [];
  const settledOnly = filter.turn === 'resident' || filter.turn === 'none';
  const waitingOnly = filter.turn === 'ours' || filter.turn === 'expert' || filter.overdue === true;
  if (!settledOnly && cursor?.part !== 'settled') {
    rows.push(...page(db, 'waiting', filter, cursor, limit, now));
  }
  if (!waitingOnly && rows.length < limit) {
    const place = cursor?.part === 'settled' ? cursor : null;
    rows.push(...page(db, 'settled', filter, place, limit - rows.length, now));
  }
  const last = rows.at(-1);
  const next =
    rows.length < limit || !last
      ? null
      : last.due_at === null
        ? `settled|${last.last_at}|${last.id}`
        : `waiting|${last.due_at}|${last.id}`;
  return { rows: rows.map(toThreadRow), next };
}

function page(
  db: Connection,
  part: Cursor['part'],
  filter: ThreadFilter,
  cursor: Cursor | null,
  limit: number,
  now: Instant,
): Row[] {
  const { conditions, params } = filterSql(filter, now);
  conditions.push(part === 'waiting' ? 'tt.due_at is not null' : 'tt.due_at is null');
  if (cursor) {
    conditions.push(
      part === 'waiting'
        ? '(tt.due_at, tt.thread_id) > (@cursorAt, @cursorId)'
        : '(tt.last_at, tt.thread_id) < (@cursorAt, @cursorId)',
    );
    params['cursorAt'] = cursor.at;
    params['cursorId'] = cursor.id;
  }
  const order =
    part === 'waiting' ? 'tt.due_at, tt.thread_id' : 'tt.last_at desc, tt.thread_id desc';
  return statement<Row>(
    db,
    `select ${row} ${joined} where ${conditions.join(' and ')} order by ${order} limit @limit`,
  ).all({ ...params, limit });
}

function filterSql(
  filter: ThreadFilter,
  now: Instant,
): { conditions: string[]; params: Record<string, string> } {
  const conditions: string[] = [];
  const params: Record<string, string> = {};
  if (filter.turn !== undefined) {
    conditions.push('tt.turn = @turn');
    params['turn'] = filter.turn;
  }
  if (filter.overdue === true) {
    conditions.push("tt.turn = 'ours' and tt.due_at < @now");
    params['now'] = now;
  }
  if (filter.class === 'unclassed') {
    conditions.push('tt.class is null and tt.waiting_since is not null');
  } else if (filter.class !== undefined) {
    conditions.push('tt.class = @class');
    params['class'] = filter.class;
  }
  if (filter.channelId !== undefined) {
    conditions.push('t.channel_id = @channelId');
    params['channelId'] = filter.channelId;
  }
  if (filter.search) {
    conditions.push(`tt.thread_id in (select f.thread_id from comment_search s
      join comment f on f.seq = s.rowid where comment_search match @search)`);
    params['search'] = searchExpression(filter.search);
  }
  return { conditions, params };
}

export function countThreads(db: Connection, now: Instant): ThreadCounts {
  const byTurn = Object.fromEntries(turns.map((turn) => [turn, 0])) as ThreadCounts['byTurn'];
  const rows = statement<{ turn: Turn; n: number }>(
    db,
    'select turn, count(*) as n from thread_turn group by turn',
  ).all();
  for (const { turn, n } of rows) byTurn[turn] = n;
  const count = (sql: string, ...params: unknown[]) =>
    statement<{ n: number }>(db, sql).get(...params)!.n;
  return {
    byTurn,
    overdue: countOverdue(db, now),
    unclassed: count(
      'select count(*) as n from thread_turn where class is null and due_at is not null',
    ),
  };
}

export function countOverdue(db: Connection, now: Instant): number {
  return countDue(db, '', now);
}

/** How many of our turns are due in `from <= due < to`. */
export function countDue(db: Connection, from: Instant, to: Instant): number {
  return statement<{ n: number }>(
    db,
    "select count(*) as n from thread_turn where turn = 'ours' and due_at >= ? and due_at < ?",
  ).get(from, to)!.n;
}

/** Our turns due in `from <= due < to`, the earliest first. */
export function threadsDue(db: Connection, from: Instant, to: Instant, limit: number): ThreadRow[] {
  return statement<Row>(
    db,
    `select ${row} ${joined} where tt.turn = 'ours' and tt.due_at >= ? and tt.due_at < ?
     order by tt.due_at, tt.thread_id limit ?`,
  )
    .all(from, to, limit)
    .map(toThreadRow);
}

/** Threads with an expert, the longest wait first. */
export function threadsWithExpert(
  db: Connection,
  limit: number,
): (ThreadRow & { unit: string; askedAt: Instant; wantedOn: string | null })[] {
  return statement<Row & { unit: string; asked_at: Instant; wanted_on: string | null }>(
    db,
    `select ${row}, u.name as unit, max(r.asked_at) as asked_at, r.wanted_on ${joined}
     cross join referral r on r.thread_id = tt.thread_id and r.answered_at is null
     cross join unit u on u.id = r.unit_id
     where tt.turn = 'expert' group by tt.thread_id
     order by asked_at, tt.thread_id limit ?`,
  )
    .all(limit)
    .map((r) => ({
      ...toThreadRow(r),
      unit: r.unit,
      askedAt: r.asked_at,
      wantedOn: r.wanted_on,
    }));
}

export function readThread(db: Connection, id: string): Thread | undefined {
  const found = statement<
    Row & {
      link: string | null;
      post_hint: string | null;
      post_id: string | null;
      post_text: string | null;
      post_link: string | null;
    }
  >(
    db,
    `select ${row}, t.link, t.post_hint, p.id as post_id, v.text as post_text, v.link as post_link
     ${joined} where tt.thread_id = ?`,
  ).get(id);
  if (!found) return undefined;
  return {
    ...toThreadRow(found),
    link: found.link,
    postHint: found.post_hint,
    post:
      found.post_id === null
        ? null
        : {
            id: found.post_id,
            title: found.post_title ?? '',
            text: found.post_text ?? '',
            link: found.post_link,
          },
    comments: commentsOf(db, id),
    replies: repliesOf(db, id),
    referrals: referralsOf(db, id),
    closings: closingsOf(db, id),
    themes: statement<{ id: string; name: string }>(
      db,
      `select th.id, th.name from thread_theme x join theme th on th.id = x.theme_id
       where x.thread_id = ? order by th.name`,
    ).all(id),
  };
}

export type NewThread = {
  id: string;
  channelId: string;
  postVariantId: string | null;
  postHint: string | null;
  link: string | null;
};

export function addThread(db: Writer, thread: NewThread): void {
  statement(
    db,
    `insert into thread (id, channel_id, post_variant_id, post_hint, link)
     values (@id, @channelId, @postVariantId, @postHint, @link)`,
  ).run(thread);
}

export function threadExists(db: Connection, id: string): boolean {
  return statement(db, 'select 1 from thread where id = ?').get(id) !== undefined;
}

/** When the first comment of a thread was written. */
export function openedAt(db: Connection, threadId: string): Instant | undefined {
  return (
    statement<{ at: Instant | null }>(
      db,
      'select min(at) as at from comment where thread_id = ?',
    ).get(threadId)?.at ?? undefined
  );
}

/** Comments may be imported before the post they are on; when the post comes, it finds them. */
export function linkWaitingThreads(
  db: Writer,
  post: { variantId: string; channelId: string; link: string | null; platformId: string | null },
): void {
  statement(
    db,
    `update thread set post_variant_id = @variantId
     where post_variant_id is null and channel_id = @channelId
       and post_hint is not null and post_hint in (@link, @platformId)`,
  ).run(post);
}
