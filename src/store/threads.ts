import type { Thread, ThreadFilter, ThreadRow } from '../contract/comments.ts';
import { seemsQuestion } from '../domain/suggestion.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn } from '../domain/words.ts';
import { attachmentsOf } from './attachments.ts';
import { routingsOf } from './answers.ts';
import type { Analyser } from '../search/analyser.ts';
import { commentsOf } from './comments.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { notesOf, snoozeOf } from './asides.ts';
import { closingsOf, referralsOf, repliesOf } from './events.ts';
import { filterSql } from './thread-filter.ts';
import { moderationsOf } from './moderations.ts';
import { themesOf } from './themes.ts';
import { type FoundThreads, findThreads, firstOfFound, matchesOf } from './found.ts';
import { isIndexed } from './search.ts';

/** A thread with what a line of the backlog shows. */
export type Row = {
  id: string;
  turn: Turn;
  since: Instant;
  due_at: Instant | null;
  due_by: ThreadRow['dueBy'];
  alarm_at: Instant | null;
  snoozed_until: Instant | null;
  last_at: Instant;
  comment_id: string;
  at: Instant;
  beginning: string;
  class: ThreadRow['comment']['class'];
  channel_name: string;
  platform: ThreadRow['platform'];
  post_title: string | null;
  theme_names: string | null;
};

/** Of what nobody has classed as much is read as tells whether it is a question. */
const excerptLength = 300;
const beginningLength = 2000;

export const row = `tt.thread_id as id, tt.turn, tt.since, tt.due_at, tt.due_by, tt.alarm_at,
  tt.snoozed_until, tt.last_at, tt.comment_id, c.at, c.class,
  substr(c.text, 1, iif(c.class is null, ${beginningLength}, ${excerptLength})) as beginning,
  ch.name as channel_name, ch.platform, p.title as post_title,
  (select json_group_array(name) from (select th.name from thread_theme x
   join theme th on th.id = x.theme_id where x.thread_id = tt.thread_id order by th.name))
  as theme_names`;
// The turn comes first, and by its own order: only the few rows of a page are worth joining.
export const joined = `from thread_turn tt
  cross join thread t on t.id = tt.thread_id
  cross join comment c on c.id = tt.comment_id
  cross join channel ch on ch.id = t.channel_id
  left join post_variant v on v.id = t.post_variant_id
  left join post p on p.id = v.post_id`;

export function toThreadRow(r: Row): ThreadRow {
  return {
    id: r.id,
    turn: r.turn,
    since: r.since,
    dueAt: r.due_at,
    dueBy: r.due_by,
    alarmAt: r.alarm_at,
    snoozedUntil: r.snoozed_until,
    comment: {
      id: r.comment_id,
      at: r.at,
      excerpt: r.beginning.slice(0, excerptLength).toWellFormed(),
      class: r.class,
      seemsQuestion: r.class === null && r.due_at !== null && seemsQuestion(r.beginning),
    },
    channelName: r.channel_name,
    platform: r.platform,
    postTitle: r.post_title,
    themeNames: JSON.parse(r.theme_names ?? '[]') as string[],
  };
}

/** A place in the list: among those that wait (by due time) or among the settled (by last event). */
type Cursor = { part: 'waiting' | 'settled'; at: string; id: string };

function readCursor(text: string | undefined): Cursor | null {
  const [part, at, id] = text?.split('|') ?? [];
  if ((part !== 'waiting' && part !== 'settled') || at === undefined || !id) return null;
  return { part, at, id };
}

type ListRequest = {
  filter: ThreadFilter;
  limit: number;
  after?: string | undefined;
  now: Instant;
};

/** A page of those threads that have the words, in the order of the backlog, each with the reason. */
export function searchThreads(
  db: Connection,
  request: ListRequest,
  text: string,
  analyser: Analyser,
): { rows: ThreadRow[]; next: string | null; search: { hits: number; indexing: boolean } } {
  const found = findThreads(db, text, analyser);
  const { rows, next } = listThreads(db, request, found);
  const ids = rows.map(({ id }) => id);
  const matches = matchesOf(db, ids, found.query, analyser);
  return {
    rows: rows.map((r) => ({ ...r, match: matches.get(r.id) ?? null })),
    next,
    search: { hits: found.docs.length, indexing: !isIndexed(db, analyser) },
  };
}

/**
 * A page of the backlog: first what waits, the earliest due first; then the settled, newest first.
 *
 * @param found what a search found, when only that is wanted
 */
export function listThreads(
  db: Connection,
  request: ListRequest,
  found?: FoundThreads,
): { rows: ThreadRow[]; next: string | null } {
  const { filter, limit, now } = request;
  const cursor = readCursor(request.after);
  const rows: Row[] = [];
  const settledOnly = filter.turn === 'resident' || filter.turn === 'none';
  const waitingOnly =
    filter.turn === 'ours' ||
    filter.turn === 'expert' ||
    filter.overdue === true ||
    filter.snoozed === true;
  if (!settledOnly && cursor?.part !== 'settled') {
    rows.push(...page(db, 'waiting', filter, cursor, limit, now, found));
  }
  if (!waitingOnly && rows.length < limit) {
    const place = cursor?.part === 'settled' ? cursor : null;
    rows.push(...page(db, 'settled', filter, place, limit - rows.length, now, found));
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
  found: FoundThreads | undefined,
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
  if (found) {
    const ids = firstOfFound(db, found, { conditions, params, order, limit });
    if (ids.length === 0) return [];
    return statement<Row>(
      db,
      `select ${row} ${joined} where tt.thread_id in (select value from json_each(@ids))
       order by ${order}`,
    ).all({ ids: JSON.stringify(ids) });
  }
  return statement<Row>(
    db,
    `select ${row} ${joined} where ${conditions.join(' and ')} order by ${order} limit @limit`,
  ).all({ ...params, limit });
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
    notes: notesOf(db, id),
    snooze: snoozeOf(db, id),
    attachments: attachmentsOf(db, id),
    moderations: moderationsOf(db, id),
    routings: routingsOf(db, id),
    themes: themesOf(db, id),
  };
}

export type NewThread = {
  id: string;
  channelId: string;
  postVariantId: string | null;
  postHint: string | null;
  link: string | null;
  /** The platform's id of the comment that opens it, or of the conversation. */
  platformKey?: string | null;
};

export function addThread(db: Writer, thread: NewThread): void {
  statement(
    db,
    `insert into thread (id, channel_id, post_variant_id, post_hint, link, platform_key)
     values (@id, @channelId, @postVariantId, @postHint, @link, @platformKey)`,
  ).run({ platformKey: null, ...thread });
}

/** Whether somebody owes the resident an answer; undefined when there is no such thread. */
export function isWaiting(db: Connection, threadId: string): boolean | undefined {
  const row = statement<{ waits: number }>(
    db,
    'select due_at is not null as waits from thread_turn where thread_id = ?',
  ).get(threadId);
  return row && row.waits === 1;
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

/** The ids of what was said in threads, by which the journal's steps are found that hold copies of it. */
export function commentsOfThreads(db: Connection, threadIds: readonly string[]): string[] {
  return statement<{ id: string }>(
    db,
    'select id from comment where thread_id in (select value from json_each(?))',
  )
    .all(JSON.stringify(threadIds))
    .map(({ id }) => id);
}
