import type { Note } from '../contract/comments.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** What the office keeps to itself about a thread: its notes, and until when it is put aside. */

export function notesOf(db: Connection, threadId: string): Note[] {
  return statement<Note>(
    db,
    'select id, at, text from note where thread_id = ? order by at, id',
  ).all(threadId);
}

export function addNote(db: Writer, note: Note & { threadId: string }): void {
  statement(
    db,
    'insert into note (id, thread_id, at, text) values (@id, @threadId, @at, @text)',
  ).run(note);
}

/** @returns whether there was one */
export function removeNote(db: Writer, id: string): boolean {
  return statement(db, 'delete from note where id = ?').run(id).changes > 0;
}

export type Snooze = { at: Instant; until: Instant | null };

export function snoozeOf(db: Connection, threadId: string): Snooze | null {
  return (
    statement<Snooze>(db, 'select at, until from snooze where thread_id = ?').get(threadId) ?? null
  );
}

/** The one snooze a thread has at a time; an earlier one is forgotten. */
export function setSnooze(db: Writer, threadId: string, { at, until }: Snooze): void {
  statement(
    db,
    `insert into snooze (thread_id, at, until) values (?, ?, ?)
     on conflict (thread_id) do update set at = excluded.at, until = excluded.until`,
  ).run(threadId, at, until);
}

export function removeSnooze(db: Writer, threadId: string): void {
  statement(db, 'delete from snooze where thread_id = ?').run(threadId);
}
