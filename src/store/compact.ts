import { type Connection, type Writer, statement } from './database.ts';

/**
 * Writes the file anew, so that nothing of what was deleted is left in it: `secure_delete` zeroes what a statement
 * frees, and leaves what a page had moved aside before; the write-ahead log has the pages as they were. Afterwards
 * the file holds what its rows hold, and the log nothing. Not in a transaction. SQLite keeps what it needs for it in
 * memory (`temp_store`), so that no other file has seen it.
 *
 * @throws when somebody reads the file for longer than the connection waits
 */
export function compact({ db }: Writer): void {
  emptyLog({ db, mode: 'write' });
  db.exec('vacuum');
  emptyLog({ db, mode: 'write' });
}

function emptyLog({ db }: Writer): void {
  const [told] = db.pragma('wal_checkpoint(truncate)') as { busy: number }[];
  if (told?.busy === 1) throw new Error('Somebody reads the file, so its log stays.');
}

/** Lets go of the search index, which is made anew when the file is opened. */
export function dropIndex(db: Writer): void {
  if (!exists(db, 'search_state')) return;
  db.db.exec(`
    insert into search (search) values ('delete-all');
    delete from search_thread;
    delete from search_pending;
    delete from search_state;`);
}

function exists(db: Connection, table: string): boolean {
  return statement(db, 'select 1 from sqlite_schema where name = ?').get(table) !== undefined;
}
