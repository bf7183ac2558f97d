import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Writer, migrate } from '../store/database.ts';
import { instant } from '../domain/time.ts';

export type Rewriting = {
  rewritten: number;
  /** Backups that could not be read: nobody could say that nothing is left in them. */
  removed: number;
};

/** The program's own backups of an office, by their paths. */
export function backupFiles(officeFile: string): string[] {
  const folder = join(dirname(officeFile), `${basename(officeFile, '.vuoro')}-backups`);
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.vuoro'))
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * Changes every backup beside an office: a copy is brought to today's tables and changed, and takes its place when it
 * is whole. What can't be read is removed.
 */
export function rewriteBackups(officeFile: string, change: (copy: Writer) => void): Rewriting {
  const result = { rewritten: 0, removed: 0 };
  for (const file of backupFiles(officeFile)) {
    const temporary = join(dirname(file), `.${randomBytes(6).toString('hex')}.tmp`);
    try {
      copyFileSync(file, temporary);
      changeCopy(temporary, change);
      renameSync(temporary, file);
      result.rewritten += 1;
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError)) throw error;
      rmSync(file, { force: true });
      result.removed += 1;
    } finally {
      rmSync(temporary, { force: true });
    }
  }
  return result;
}

function changeCopy(file: string, change: (copy: Writer) => void): void {
  const db = new Sqlite(file, { fileMustExist: true });
  try {
    db.pragma('foreign_keys = on');
    db.pragma('recursive_triggers = on');
    db.pragma('secure_delete = on');
    db.pragma('temp_store = memory');
    migrate(db, null, instant(Date.now()));
    db.transaction(() => change({ db, mode: 'write' })).immediate();
    db.exec('vacuum');
    db.pragma('journal_mode = delete');
  } finally {
    db.close();
  }
}
