import Sqlite from 'better-sqlite3';
import type { CheckDepth } from './integrity.ts';

/** What is wrong with an office's file: SQLite's own check, and the foreign keys. Reads all of it. */
export function integrityProblems(file: string, depth: CheckDepth): string[] {
  const db = new Sqlite(file, { readonly: true });
  try {
    const rows = db.pragma(depth === 'quick' ? 'quick_check' : 'integrity_check') as object[];
    const found = rows.map((row) => String(Object.values(row)[0])).filter((text) => text !== 'ok');
    const keys = db.pragma('foreign_key_check') as { table: string }[];
    return [...found, ...keys.map((key) => `foreign key: ${key.table}`)];
  } catch (error) {
    // Some damage stops the check itself.
    const isDamage = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CORRUPT');
    if (!isDamage) throw error;
    return [error.message];
  } finally {
    db.close();
  }
}
