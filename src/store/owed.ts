import type { ThreadCounts, ThreadRow } from '../contract/comments.ts';
import type { Instant } from '../domain/time.ts';
import { type Turn, turns } from '../domain/words.ts';
import { type Connection, statement } from './database.ts';
import { notSnoozed } from './thread-filter.ts';
import { type Row, joined, row, toThreadRow } from './threads.ts';

/** What is owed, by whom: the counts of the backlog and the lists of Today. */

/** By the index of the few that are put aside; left to itself, SQLite reads all rows of a turn. */
const snoozed = 'thread_turn indexed by thread_turn_snoozed';

/** How many threads there are of each turn; what is put aside counts as that and as nobody's. */
export function countThreads(db: Connection, now: Instant): ThreadCounts {
  const byTurn = Object.fromEntries(turns.map((turn) => [turn, 0])) as ThreadCounts['byTurn'];
  const rows = statement<{ turn: Turn; n: number }>(
    db,
    'select turn, count(*) as n from thread_turn group by turn',
  ).all();
  for (const { turn, n } of rows) byTurn[turn] = n;
  const aside = statement<{ turn: Turn; n: number }>(
    db,
    `select turn, count(*) as n from ${snoozed} where snoozed_until > ? group by turn`,
  ).all(now);
  for (const { turn, n } of aside) byTurn[turn] -= n;
  return {
    byTurn,
    overdue: countDue(db, '', now, now),
    unclassed: countUnclassed(db),
    snoozed: aside.reduce((sum, { n }) => sum + n, 0),
  };
}

/** How many threads there are whose turn it is, without those put aside. */
export function countTurn(db: Connection, turn: Turn, now: Instant): number {
  return statement<{ n: number }>(
    db,
    `select (select count(*) from thread_turn where turn = @turn)
       - (select count(*) from ${snoozed} where snoozed_until > @now and turn = @turn) as n`,
  ).get({ turn, now })!.n;
}

/** Comments that nobody has classed, and that may be owed an answer. */
export function countUnclassed(db: Connection): number {
  return statement<{ n: number }>(
    db,
    'select count(*) as n from thread_turn where class is null and due_at is not null',
  ).get()!.n;
}

/**
 * How many of our turns are due in `from <= due < to` and not put aside. Counted as all of them without the
 * few that are: the first is read from an index alone, and together they would be read row by row.
 */
export function countDue(db: Connection, from: Instant, to: Instant, now: Instant): number {
  const due = "turn = 'ours' and due_at >= @from and due_at < @to";
  return statement<{ n: number }>(
    db,
    `select (select count(*) from thread_turn where ${due})
       - (select count(*) from ${snoozed} where snoozed_until > @now and ${due}) as n`,
  ).get({ from, to, now })!.n;
}

/** Our turns due in `from <= due < to` and not put aside, the earliest first. */
export function threadsDue(
  db: Connection,
  { from, to, now }: { from: Instant; to: Instant; now: Instant },
  limit: number,
): ThreadRow[] {
  return statement<Row>(
    db,
    `select ${row} ${joined}
     where tt.turn = 'ours' and tt.due_at >= @from and tt.due_at < @to and ${notSnoozed}
     order by tt.due_at, tt.thread_id limit @limit`,
  )
    .all({ from, to, now, limit })
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
     cross join referral r on r.thread_id = tt.thread_id
       and r.answered_at is null and r.withdrawn_at is null
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
