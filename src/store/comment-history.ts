import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** What a comment said before, and whether it is gone from the platform, as imports have told. */

export type FormerWording = {
  commentId: string;
  /** Of the comment's channel and minute and of these words: see core/fingerprint.ts. */
  fingerprint: string;
  text: string;
  /** When the platform says that they were written; null: at first, or it was not told. */
  editedAt: Instant | null;
};

/** Keeps what a comment said before. @returns whether anything of it was not known */
export function keepWording(db: Writer, wording: FormerWording & { recordedAt: Instant }): boolean {
  return (
    statement(
      db,
      `insert into comment_wording (comment_id, fingerprint, text, edited_at, recorded_at)
       values (@commentId, @fingerprint, @text, @editedAt, @recordedAt)
       on conflict do update set edited_at = excluded.edited_at
         where excluded.edited_at > coalesce(edited_at, '')`,
    ).run(wording).changes > 0
  );
}

/** The words are those that the comment has now. */
export function dropWording(db: Writer, commentId: string, fingerprint: string): void {
  statement(db, 'delete from comment_wording where comment_id = ? and fingerprint = ?').run(
    commentId,
    fingerprint,
  );
}

export function hasWording(db: Connection, commentId: string, fingerprint: string): boolean {
  return (
    statement(db, 'select 1 from comment_wording where comment_id = ? and fingerprint = ?').get(
      commentId,
      fingerprint,
    ) !== undefined
  );
}

export function formerWordings(db: Connection, commentId: string): FormerWording[] {
  return statement<FormerWording>(
    db,
    `select comment_id as commentId, fingerprint, text, edited_at as editedAt
     from comment_wording where comment_id = ?`,
  ).all(commentId);
}

export function setFormerWording(
  db: Writer,
  { commentId, fingerprint, text }: Pick<FormerWording, 'commentId' | 'fingerprint' | 'text'>,
): void {
  statement(db, 'update comment_wording set text = ? where comment_id = ? and fingerprint = ?').run(
    text,
    commentId,
    fingerprint,
  );
}

/** Notes that a comment is gone from the platform; the first moment that was told stays. @returns whether it is news */
export function markRemoved(db: Writer, commentId: string, at: Instant): boolean {
  return (
    statement(db, 'update comment set removed_at = ? where id = ? and removed_at is null').run(
      at,
      commentId,
    ).changes > 0
  );
}

/** A platform shows a comment that it had said is gone. @returns whether it is news */
export function markReturned(db: Writer, commentId: string): boolean {
  return (
    statement(
      db,
      'update comment set removed_at = null where id = ? and removed_at is not null',
    ).run(commentId).changes > 0
  );
}

/** Notes the same of a comment that is not here; `fingerprint` is of its platform and id. */
export function noteRemoved(
  db: Writer,
  removed: { fingerprint: string; removedAt: Instant; recordedAt: Instant },
): void {
  statement(
    db,
    `insert into removed_comment (fingerprint, removed_at, recorded_at) values (@fingerprint, @removedAt, @recordedAt)
     on conflict do nothing`,
  ).run(removed);
}

/** Since when a comment is gone that was not here when a source said so; null when none has. */
export function removedSince(db: Connection, fingerprint: string): Instant | null {
  const row = statement<{ removedAt: Instant }>(
    db,
    'select removed_at as removedAt from removed_comment where fingerprint = ?',
  ).get(fingerprint);
  return row?.removedAt ?? null;
}

/** Forgets what was noted before a moment of comments that never came. */
export function forgetRemovedBefore(db: Writer, at: Instant): void {
  statement(db, 'delete from removed_comment where recorded_at < ?').run(at);
}
