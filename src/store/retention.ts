import type { Period } from '../domain/period.ts';
import type { RetentionState } from '../domain/retention.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { CommentClass, Turn } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { quotedInSql } from './frozen-quotes.ts';

export type Hold = { until: LocalDate; reason: string };

/** A conversation whose words are still there. */
export type Worded = {
  id: string;
  turn: Turn;
  lastAt: Instant;
  recordedAt: Instant;
  class: CommentClass | null;
  channelName: string;
  beginning: string;
  comments: number;
  hold: Hold | null;
  /** A moderation that is in force has its evidence in it. */
  moderated: boolean;
  /** A promise that is not over has its theme. */
  promised: boolean;
  /** The periods of frozen reports that quote it. */
  quotedIn: Period[];
};

type WordedRow = Omit<Worded, 'hold' | 'moderated' | 'promised' | 'quotedIn'> & {
  until: LocalDate | null;
  reason: string | null;
  moderated: number;
  promised: number;
  quotedIn: string;
};

/** Conversations that have words and in which nothing has happened since a moment. */
export function wordedThreads(
  db: Connection,
  before: { settled: Instant; waiting: Instant },
): Worded[] {
  return statement<WordedRow>(
    db,
    `select t.id, tt.turn, tt.last_at as lastAt, tt.class, ch.name as channelName,
       substr((select c.text from comment c where c.id = tt.comment_id), 1, 300) as beginning,
       (select count(*) from comment c where c.thread_id = t.id) as comments,
       (select max(c.recorded_at) from comment c where c.thread_id = t.id) as recordedAt,
       h.until, h.reason,
       exists (select 1 from moderation m where m.thread_id = t.id and m.reversed_at is null
         and m.erased_at is null) as moderated,
       exists (select 1 from thread_theme x join promise_theme pt on pt.theme_id = x.theme_id
         join promise p on p.id = pt.promise_id
         where x.thread_id = t.id and p.state in ('open', 'preparing', 'decided')) as promised,
       ${quotedInSql} as quotedIn
     from thread t indexed by thread_unerased
     cross join thread_turn tt on tt.thread_id = t.id
     cross join channel ch on ch.id = t.channel_id
     left join retention_hold h on h.thread_id = t.id
     where t.erased_at is null
       and tt.last_at < iif(tt.turn in ('none', 'resident'), @settled, @waiting)
     order by tt.last_at, t.id`,
  )
    .all(before)
    .map(({ until, reason, moderated, promised, quotedIn, ...row }) => ({
      ...row,
      beginning: row.beginning.toWellFormed(),
      hold: until === null || reason === null ? null : { until, reason },
      moderated: moderated === 1,
      promised: promised === 1,
      quotedIn: (JSON.parse(quotedIn) as Period[]).toSorted(),
    }));
}

/** Moderations whose evidence is still there. */
export function evidenceKept(
  db: Connection,
  before: Instant,
): {
  id: string;
  threadId: string;
  at: Instant;
  recordedAt: Instant;
  until: LocalDate | null;
  files: string[];
}[] {
  return statement<{
    id: string;
    threadId: string;
    at: Instant;
    recordedAt: Instant;
    until: LocalDate | null;
    files: string;
  }>(
    db,
    `select m.id, m.thread_id as threadId, m.at, m.recorded_at as recordedAt, h.until,
       (select json_group_array(a.id) from attachment a where a.moderation_id = m.id) as files
     from moderation m left join retention_hold h on h.thread_id = m.thread_id
     where m.erased_at is null and m.at < ? order by m.at, m.id`,
  )
    .all(before)
    .map((row) => ({ ...row, files: JSON.parse(row.files) as string[] }));
}

/** Rejected rows of imports whose values are still there. */
export function rejectionsKept(
  db: Connection,
  before: Instant,
): { key: string; startedAt: Instant }[] {
  return statement<{ key: string; startedAt: Instant }>(
    db,
    `select j.run_id || '/' || j.position as key, r.started_at as startedAt
     from import_run r join import_rejection j on j.run_id = r.id
     where j.value is not null and r.started_at < ? order by 2, 1`,
  ).all(before);
}

export function setHold(db: Writer, threadId: string, hold: Hold & { at: Instant }): void {
  statement(
    db,
    `insert into retention_hold (thread_id, until, reason, at) values (@threadId, @until, @reason, @at)
     on conflict (thread_id) do update set until = excluded.until, reason = excluded.reason, at = excluded.at`,
  ).run({ threadId, ...hold });
}

export function removeHold(db: Writer, threadId: string): void {
  statement(db, 'delete from retention_hold where thread_id = ?').run(threadId);
}

export function readRetentionState(db: Connection): RetentionState | undefined {
  return statement<RetentionState>(
    db,
    'select days, since, seen_on as seenOn from retention_state',
  ).get();
}

export function writeRetentionState(db: Writer, state: RetentionState): void {
  statement(db, 'delete from retention_state').run();
  statement(db, 'insert into retention_state values (@days, @since, @seenOn)').run(state);
}
