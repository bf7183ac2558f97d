import type { Referral, Reply } from '../contract/comments.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** What happened in a thread besides its comments: replies, referrals and closings. */

type ReplyRow = Omit<Reply, 'promisedOn'> & { promised_on: LocalDate | null };

export function repliesOf(db: Connection, threadId: string): Reply[] {
  return statement<ReplyRow>(
    db,
    'select id, at, kind, text, language, promised_on from reply where thread_id = ? order by at, id',
  )
    .all(threadId)
    .map(({ promised_on, ...row }) => ({ ...row, promisedOn: promised_on }));
}

export function addReply(
  db: Writer,
  reply: Reply & {
    threadId: string;
    recordedAt: Instant;
    platformId?: string | null;
    editedAt?: Instant | null;
    importRunId?: string | null;
  },
): void {
  statement(
    db,
    `insert into reply (id, thread_id, kind, at, text, language, promised_on, recorded_at, platform_id,
      edited_at, import_run_id)
     values (@id, @threadId, @kind, @at, @text, @language, @promisedOn, @recordedAt, @platformId,
      @editedAt, @importRunId)`,
  ).run({ platformId: null, editedAt: null, importRunId: null, ...reply });
}

/** What an import compares our own answers with. `imported`: it came from a platform, and not by hand; 0 or 1. */
export type KnownReply = {
  id: string;
  at: Instant;
  text: string;
  platformId: string | null;
  /** When the platform says that it was edited. */
  editedAt: Instant | null;
  imported: number;
};

const knownReply = `id, at, text, platform_id as platformId, edited_at as editedAt,
  import_run_id is not null as imported`;

/**
 * The answers of a thread that an answer may be: those with its id, of its minute, or recorded by hand. Not all of
 * them, since one conversation may have thousands.
 */
export function comparableReplies(
  db: Connection,
  answer: { threadId: string; platformId: string | null; at: Instant },
): KnownReply[] {
  const minute = answer.at.slice(0, 16);
  return statement<KnownReply>(
    db,
    `select ${knownReply} from reply where id in (
       select id from reply indexed by reply_platform where platform_id = @platformId and thread_id = @threadId
       union select id from reply indexed by reply_at
         where at between @minute and @minute || '~' and thread_id = @threadId
       union select id from reply indexed by reply_by_hand
         where thread_id = @threadId and import_run_id is null)
     order by at, id`,
  ).all({ ...answer, minute });
}

/** The thread of an answer of ours by the platform's id. */
export function replyThread(db: Connection, channelId: string, platformId: string): string | null {
  const row = statement<{ threadId: string }>(
    db,
    `select r.thread_id as threadId from reply r join thread t on t.id = r.thread_id
     where r.platform_id = ? and t.channel_id = ?`,
  ).get(platformId, channelId);
  return row?.threadId ?? null;
}

export function updateImportedReply(
  db: Writer,
  reply: Pick<KnownReply, 'id' | 'at' | 'text' | 'platformId' | 'editedAt'>,
): void {
  statement(
    db,
    `update reply set at = @at, text = @text, platform_id = @platformId, edited_at = @editedAt
     where id = @id`,
  ).run(reply);
}

/** @returns whether there was one */
export function removeReply(db: Writer, id: string): boolean {
  return statement(db, 'delete from reply where id = ?').run(id).changes > 0;
}

type ReferralRow = Pick<Referral, 'id' | 'unit' | 'question' | 'answer'> & {
  unit_id: string;
  withdrawn_at: Instant | null;
  reminded_at: string | null;
  asked_at: Instant;
  wanted_on: LocalDate | null;
  answered_at: Instant | null;
};

export function referralsOf(db: Connection, threadId: string): Referral[] {
  return statement<ReferralRow>(
    db,
    `select r.id, r.unit_id, u.name as unit, r.question, r.asked_at, r.wanted_on, r.answered_at,
       r.answer, r.withdrawn_at,
       (select group_concat(m.at, ' ') from reminder m where m.referral_id = r.id) as reminded_at
     from referral r join unit u on u.id = r.unit_id where r.thread_id = ? order by r.asked_at, r.id`,
  )
    .all(threadId)
    .map(({ unit_id, asked_at, wanted_on, answered_at, withdrawn_at, reminded_at, ...row }) => ({
      ...row,
      unitId: unit_id,
      askedAt: asked_at,
      wantedOn: wanted_on,
      answeredAt: answered_at,
      withdrawnAt: withdrawn_at,
      remindedAt: (reminded_at?.split(' ') ?? []).sort(),
    }));
}

export function addReferral(
  db: Writer,
  referral: Omit<Referral, 'unit' | 'withdrawnAt' | 'remindedAt'> & { threadId: string },
): void {
  statement(
    db,
    `insert into referral (id, thread_id, unit_id, question, asked_at, wanted_on, answered_at, answer)
     values (@id, @threadId, @unitId, @question, @askedAt, @wantedOn, @answeredAt, @answer)`,
  ).run(referral);
}

/** @returns whether there was an unanswered one */
export function answerReferral(
  db: Writer,
  answer: { id: string; answeredAt: Instant; answer: string },
): boolean {
  return (
    statement(
      db,
      `update referral set answered_at = max(asked_at, @answeredAt), answer = @answer
       where id = @id and answered_at is null and withdrawn_at is null`,
    ).run(answer).changes > 0
  );
}

/** A question to a unit, and whether it waits no longer: answered or taken back. */
export function findReferral(db: Connection, id: string): { over: boolean } | undefined {
  const row = statement<{ over: number }>(
    db,
    `select answered_at is not null or withdrawn_at is not null as over from referral where id = ?`,
  ).get(id);
  return row && { over: row.over === 1 };
}

export function withdrawReferral(db: Writer, id: string, at: Instant): void {
  statement(db, 'update referral set withdrawn_at = max(asked_at, ?) where id = ?').run(at, id);
}

export function addReminder(
  db: Writer,
  reminder: { id: string; referralId: string; at: Instant },
): void {
  statement(db, 'insert into reminder (id, referral_id, at) values (@id, @referralId, @at)').run(
    reminder,
  );
}

type Closing = { id: string; at: Instant; reason: string | null };

export function closingsOf(db: Connection, threadId: string): Closing[] {
  return statement<Closing>(
    db,
    'select id, at, reason from closing where thread_id = ? order by at, id',
  ).all(threadId);
}

export function addClosing(db: Writer, closing: Closing & { threadId: string }): void {
  statement(
    db,
    'insert into closing (id, thread_id, at, reason) values (@id, @threadId, @at, @reason)',
  ).run(closing);
}

export function removeClosing(db: Writer, id: string): void {
  statement(db, 'delete from closing where id = ?').run(id);
}
