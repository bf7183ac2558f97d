import type { Comment } from '../contract/comments.ts';
import type { Instant } from '../domain/time.ts';
import type { TimePrecision } from '../domain/paste.ts';
import type { CommentClass, CommentSource } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { grouped } from './grouped.ts';

type CommentRow = Omit<
  Comment,
  | 'needsAnswer'
  | 'maskedAt'
  | 'erasedAt'
  | 'editedAt'
  | 'removedAt'
  | 'formerWordings'
  | 'timePrecision'
> & {
  needs_answer: number | null;
  masked_at: Instant | null;
  erased_at: Instant | null;
  edited_at: Instant | null;
  removed_at: Instant | null;
  time_precision: Comment['timePrecision'];
};

const columns = `id, at, text, language, author, link, class, needs_answer, masked_at, erased_at,
  edited_at, removed_at, source, time_precision, (select started_at from import_run
    where import_run.id = comment.import_run_id and channel_id is not null) as fetchedAt`;

export function commentsOf(db: Connection, threadId: string): Comment[] {
  const wordings = grouped(
    statement<{ commentId: string; text: string; editedAt: Instant | null }>(
      db,
      `select w.comment_id as commentId, w.text, w.edited_at as editedAt
       from comment c cross join comment_wording w on w.comment_id = c.id
       where c.thread_id = ? order by w.edited_at nulls first, w.recorded_at, w.fingerprint`,
    ).all(threadId),
    ({ commentId }) => commentId,
    ({ text, editedAt }) => ({ text, editedAt }),
  );
  return statement<CommentRow>(
    db,
    `select ${columns} from comment where thread_id = ? order by at, id`,
  )
    .all(threadId)
    .map(
      ({
        needs_answer,
        masked_at,
        erased_at,
        edited_at,
        removed_at,
        time_precision,
        ...row
      }): Comment => ({
        ...row,
        needsAnswer: needs_answer === null ? null : needs_answer === 1,
        maskedAt: masked_at,
        erasedAt: erased_at,
        editedAt: edited_at,
        removedAt: removed_at,
        formerWordings: wordings.get(row.id) ?? [],
        timePrecision: time_precision,
      }),
    );
}

export type NewComment = Omit<
  Comment,
  | 'needsAnswer'
  | 'maskedAt'
  | 'erasedAt'
  | 'editedAt'
  | 'removedAt'
  | 'formerWordings'
  | 'source'
  | 'fetchedAt'
  | 'timePrecision'
> & {
  threadId: string;
  platformId: string | null;
  fingerprint: string;
  importRunId: string | null;
  recordedAt: Instant;
  /** Online unless told. */
  source?: CommentSource;
  /** To the minute unless told. */
  timePrecision?: TimePrecision;
  /** When the platform says that it was changed. */
  editedAt?: Instant | null;
  /** Since when a source says that it is gone from the platform. */
  removedAt?: Instant | null;
};

export function addComment(db: Writer, comment: NewComment): void {
  statement(
    db,
    `insert into comment (id, thread_id, at, text, language, author, link, class, platform_id,
      fingerprint, import_run_id, recorded_at, source, time_precision, edited_at,
      removed_at)
     values (@id, @threadId, @at, @text, @language, @author, @link, @class, @platformId,
      @fingerprint, @importRunId, @recordedAt, @source, @timePrecision, @editedAt, @removedAt)`,
  ).run({
    source: 'online',
    timePrecision: 'minute',
    editedAt: null,
    removedAt: null,
    ...comment,
  });
}

/** What an import compares with. */
export type KnownComment = {
  id: string;
  threadId: string;
  channelId: string;
  at: Instant;
  text: string;
  link: string | null;
  platformId: string | null;
  fingerprint: string;
  maskedAt: Instant | null;
  editedAt: Instant | null;
  timePrecision: TimePrecision;
};

const known = `c.id, c.thread_id as threadId,
  (select channel_id from thread where id = c.thread_id) as channelId, c.at, c.text, c.link, c.platform_id as platformId,
  c.fingerprint, c.masked_at as maskedAt, c.edited_at as editedAt, c.time_precision as timePrecision`;

export function commentByPlatformId(
  db: Connection,
  channelId: string,
  platformId: string,
): KnownComment | undefined {
  return statement<KnownComment>(
    db,
    `select ${known} from comment c join thread t on t.id = c.thread_id
     where c.platform_id = ? and t.channel_id = ?`,
  ).get(platformId, channelId);
}

export function commentByFingerprint(
  db: Connection,
  fingerprint: string,
): KnownComment | undefined {
  return statement<KnownComment>(db, `select ${known} from comment c where c.fingerprint = ?`).get(
    fingerprint,
  );
}

/** The comment that had these words before; of several the first that is here. */
export function commentByFormerPrint(
  db: Connection,
  fingerprint: string,
): KnownComment | undefined {
  return statement<KnownComment>(
    db,
    `select ${known} from comment_wording w cross join comment c on c.id = w.comment_id
     where w.fingerprint = ? order by c.seq limit 1`,
  ).get(fingerprint);
}

/** Comments of a channel whose time was copied from a page that says only "3 d". */
export function roughComments(db: Connection, channelId: string): KnownComment[] {
  return statement<KnownComment>(
    db,
    `select ${known} from comment c join thread t on t.id = c.thread_id
     where c.time_precision <> 'minute' and t.channel_id = ? order by c.at, c.seq`,
  ).all(channelId);
}

export function updateImportedComment(
  db: Writer,
  comment: Omit<KnownComment, 'threadId' | 'channelId' | 'maskedAt'>,
): void {
  statement(
    db,
    `update comment set at = @at, text = @text, link = @link, platform_id = @platformId,
      fingerprint = @fingerprint, edited_at = @editedAt, time_precision = @timePrecision
     where id = @id`,
  ).run(comment);
}

export function findComment(
  db: Connection,
  id: string,
): { threadId: string; at: Instant; text: string } | undefined {
  return statement<{ threadId: string; at: Instant; text: string }>(
    db,
    'select thread_id as threadId, at, text from comment where id = ?',
  ).get(id);
}

export function maskComment(
  db: Writer,
  comment: { id: string; text: string; maskedAt: Instant },
): void {
  statement(db, 'update comment set text = @text, masked_at = @maskedAt where id = @id').run(
    comment,
  );
}

/** @returns whether there was one */
export function classifyComment(db: Writer, id: string, value: CommentClass | null): boolean {
  return statement(db, 'update comment set class = ? where id = ?').run(value, id).changes > 0;
}

/** @returns whether there was one */
export function setNeedsAnswer(db: Writer, id: string, value: boolean | null): boolean {
  const stored = value === null ? null : value ? 1 : 0;
  return (
    statement(db, 'update comment set needs_answer = ? where id = ?').run(stored, id).changes > 0
  );
}
