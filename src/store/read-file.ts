import Sqlite from 'better-sqlite3';
import type { Reader } from './database.ts';

/** Reads from an office's file that nobody writes, such as a backup; null when it can't be read. */
export function readOfficeFile<T>(file: string, read: (db: Reader) => T): T | null {
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(file, { readonly: true, fileMustExist: true });
    return read({ db, mode: 'read' });
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  } finally {
    db?.close();
  }
}

/** Reads from an office as it is at this moment, however long that takes and whatever is written meanwhile. */
export async function snapshot<T>(file: string, read: (db: Reader) => Promise<T>): Promise<T> {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    // The moment is that of the first reading.
    db.exec('begin; select 1 from sqlite_schema;');
    return await read({ db, mode: 'read' });
  } finally {
    db.close();
  }
}
