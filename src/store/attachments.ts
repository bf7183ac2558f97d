import type { Attachment } from '../contract/record.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

type Row = Pick<Attachment, 'id' | 'name' | 'size'> & {
  media_type: Attachment['mediaType'];
  added_at: Instant;
  comment_id: string | null;
  moderation_id: string | null;
  thread_id: string;
};

const columns = 'id, thread_id, comment_id, moderation_id, name, media_type, size, added_at';

function toAttachment(row: Row): Attachment & { threadId: string } {
  return {
    id: row.id,
    threadId: row.thread_id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    addedAt: row.added_at,
    commentId: row.comment_id,
    moderationId: row.moderation_id,
  };
}

/** A thread's files, the oldest first. */
export function attachmentsOf(db: Connection, threadId: string): Attachment[] {
  return statement<Row>(
    db,
    `select ${columns} from attachment where thread_id = ? order by added_at, id`,
  )
    .all(threadId)
    .map((row) => {
      const { threadId: _, ...attachment } = toAttachment(row);
      return attachment;
    });
}

export function findAttachment(
  db: Connection,
  id: string,
): (Attachment & { threadId: string }) | undefined {
  const row = statement<Row>(db, `select ${columns} from attachment where id = ?`).get(id);
  return row && toAttachment(row);
}

export function attachmentBytes(db: Connection, id: string): Buffer | undefined {
  return statement<{ bytes: Buffer }>(
    db,
    'select bytes from attachment_content where attachment_id = ?',
  ).get(id)?.bytes;
}

export function addAttachment(
  db: Writer,
  attachment: Attachment & { threadId: string },
  bytes: Uint8Array,
): void {
  statement(
    db,
    `insert into attachment (${columns})
     values (@id, @threadId, @commentId, @moderationId, @name, @mediaType, @size, @addedAt)`,
  ).run(attachment);
  statement(db, 'insert into attachment_content (attachment_id, bytes) values (?, ?)').run(
    attachment.id,
    bytes,
  );
}

/** Makes a file of the thread evidence of a moderation. @returns whether the thread has it */
export function makeEvidence(
  db: Writer,
  link: { id: string; threadId: string; moderationId: string },
): boolean {
  return (
    statement(
      db,
      'update attachment set moderation_id = @moderationId where id = @id and thread_id = @threadId',
    ).run(link).changes > 0
  );
}

export function removeAttachment(db: Writer, id: string): void {
  statement(db, 'delete from attachment where id = ?').run(id);
}
