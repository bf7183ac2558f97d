import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import type { CheckDepth } from './integrity.ts';

/** The thread of `checkIntegrity`: reads the whole file and posts what is wrong with it. */
const { file, depth } = workerData as { file: string; depth: CheckDepth };
const db = new Sqlite(file, { readonly: true });
try {
  parentPort?.postMessage(problemsOf(db));
} finally {
  db.close();
}

/** SQLite's own check, and the foreign keys. */
function problemsOf(db: Sqlite.Database): string[] {
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
  }
}
