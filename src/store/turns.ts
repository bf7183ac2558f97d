import { dueTimes } from '../domain/clock.ts';
import { type ThreadEvents, turnOf } from '../domain/turn.ts';
import { type WorkCalendar, workCalendar } from '../domain/worktime.ts';
import type { CommentClass, ReplyKind } from '../domain/words.ts';
import type { Office } from '../contract/office.ts';
import { type Connection, type Database, type Writer, statement } from './database.ts';
import { readOffice } from './offices.ts';

/**
 * `thread_turn` holds, for every thread, what domain/turn.ts says of it. Whatever changes a thread's
 * events marks it as touched (see history.ts), and before the commit its row is settled here.
 */

/** Threads whose events are in memory at once. */
const partThreads = 1000;

/**
 * Brings the turns of all touched threads up to date, in parts, so that memory does not grow with their number.
 * Must run in the transaction that touched them, and may run in the middle of it: what is touched afterwards is
 * settled again.
 */
export function settleTouchedThreads(writer: Writer): void {
  for (;;) {
    const part = statement<{ thread_id: string }>(
      writer,
      `select thread_id from temp.touched_thread limit ${partThreads}`,
    ).all();
    if (part.length === 0) return;
    const touched = JSON.stringify(part.map(({ thread_id }) => thread_id));
    settle(writer, touched);
    statement(
      writer,
      'delete from temp.touched_thread where thread_id in (select value from json_each(?))',
    ).run(touched);
  }
}

/** Lets what was touched be as it is: the transaction is to be rolled back. */
export function forgetTouchedThreads(writer: Writer): void {
  statement(writer, 'delete from temp.touched_thread').run();
}

/** Settles the threads whose due times were reckoned by an older version's rule; call once after opening. */
export function settleStaleThreads(writer: Writer): void {
  // By the index of these rows alone: there are none but after a migration, and SQLite would look at all.
  const stale = `select thread_id from thread_turn indexed by thread_turn_stale
    where due_at is not null and due_by is null`;
  if (!statement(writer, `${stale} limit 1`).get()) return;
  writer.db.transaction(() => {
    statement(writer, `insert into temp.touched_thread ${stale}`).run();
    settleTouchedThreads(writer);
  })();
}

/** @param touched ids of threads, as JSON */
function settle(writer: Writer, touched: string): void {
  const office = readOffice(writer);
  const calendar = calendarOf(writer, office);
  const events = readEvents(
    writer,
    (alias) => `where ${alias}.thread_id in (select value from json_each(@touched))`,
    { touched },
  );
  statement(
    writer,
    'delete from thread_turn where thread_id in (select value from json_each(?))',
  ).run(touched);
  const insert = statement(
    writer,
    `insert into thread_turn (thread_id, turn, since, comment_id, class, waiting_since, due_at,
      due_by, alarm_at, snoozed_until, first_at, last_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [threadId, thread] of events) {
    const state = turnOf(thread);
    const { dueAt, dueBy, alarmAt } = dueTimes(state, office, calendar);
    const shown = thread.comments.find((c) => c.id === state.commentId);
    insert.run(
      threadId,
      state.turn,
      state.since,
      state.commentId,
      shown?.class ?? null,
      state.waitingSince,
      dueAt,
      dueBy,
      alarmAt,
      state.snoozedUntil,
      firstAt(thread),
      lastAt(thread),
    );
  }
}

function firstAt({ comments, replies, referrals, closings }: ThreadEvents): string {
  let first = '~';
  for (const { at } of [...comments, ...replies, ...closings]) if (at < first) first = at;
  for (const { askedAt } of referrals) if (askedAt < first) first = askedAt;
  return first;
}

function lastAt({ comments, replies, closings }: ThreadEvents): string {
  let last = '';
  for (const { at } of [...comments, ...replies, ...closings]) if (at > last) last = at;
  return last;
}

const calendars = new WeakMap<Database, { key: string; calendar: WorkCalendar }>();

/** The office's working time; built anew only when its hours or closures have changed. */
export function calendarOf({ db }: Connection, office: Office): WorkCalendar {
  const key = JSON.stringify([office.hours, office.closures]);
  const known = calendars.get(db);
  if (known?.key === key) return known.calendar;
  const calendar = workCalendar({ hours: office.hours, closures: office.closures });
  calendars.set(db, { key, calendar });
  return calendar;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type Events = Mutable<ThreadEvents>;

/**
 * The events of threads, by thread.
 *
 * @param join limits the rows: SQL to follow `from <table> <alias>`, with `params`
 */
export function readEvents(
  db: Connection,
  join: (alias: string) => string,
  params: Record<string, string> = {},
): Map<string, ThreadEvents> {
  const threads = new Map<string, Events>();
  const of = (id: string) => {
    let found = threads.get(id);
    if (!found) {
      found = { comments: [], replies: [], referrals: [], closings: [] };
      threads.set(id, found);
    }
    return found;
  };
  const comments = statement<{
    thread_id: string;
    id: string;
    at: string;
    class: CommentClass | null;
    needs_answer: number | null;
    removed_at: string | null;
  }>(
    db,
    `select a.thread_id, a.id, a.at, a.class, a.needs_answer, a.removed_at from comment a ${join('a')}`,
  );
  for (const row of comments.iterate(params)) {
    const needsAnswer = row.needs_answer === null ? null : row.needs_answer === 1;
    of(row.thread_id).comments.push({
      id: row.id,
      at: row.at,
      class: row.class,
      needsAnswer,
      removedAt: row.removed_at,
    });
  }
  const replies = statement<{
    thread_id: string;
    at: string;
    kind: ReplyKind;
    promised_on: string | null;
  }>(db, `select a.thread_id, a.at, a.kind, a.promised_on from reply a ${join('a')}`);
  for (const row of replies.iterate(params)) {
    threads
      .get(row.thread_id)
      ?.replies.push({ at: row.at, kind: row.kind, promisedOn: row.promised_on });
  }
  const referrals = statement<{
    thread_id: string;
    asked_at: string;
    answered_at: string | null;
    withdrawn_at: string | null;
    wanted_on: string | null;
  }>(
    db,
    `select a.thread_id, a.asked_at, a.answered_at, a.withdrawn_at, a.wanted_on
     from referral a ${join('a')}`,
  );
  for (const row of referrals.iterate(params)) {
    threads.get(row.thread_id)?.referrals.push({
      askedAt: row.asked_at,
      answeredAt: row.answered_at,
      withdrawnAt: row.withdrawn_at,
      wantedOn: row.wanted_on,
    });
  }
  const closings = statement<{ thread_id: string; at: string }>(
    db,
    `select a.thread_id, a.at from closing a ${join('a')}`,
  );
  for (const row of closings.iterate(params))
    threads.get(row.thread_id)?.closings.push({ at: row.at });
  const snoozes = statement<{ thread_id: string; at: string; until: string | null }>(
    db,
    `select a.thread_id, a.at, a.until from snooze a ${join('a')}`,
  );
  for (const { thread_id, at, until } of snoozes.iterate(params)) {
    const thread = threads.get(thread_id);
    if (thread) thread.snooze = { at, until };
  }
  return threads;
}
