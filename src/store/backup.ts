import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Refusal, refuse } from '../contract/errors.ts';
import type { OfficeCounts } from '../domain/backups.ts';
import type { MediaFileType } from '../domain/media.ts';
import {
  type Database,
  type Writer,
  assertOffice,
  asRefusal,
  migrate,
  userVersion,
} from './database.ts';

/** What a copy of an office was found to hold when it was opened. */
export type OfficeFacts = {
  counts: OfficeCounts;
  /** How many migrations it has. */
  version: number;
  /** The files beside the office that its rows speak of. */
  media: { sha256: string; mediaType: MediaFileType }[];
};

/**
 * Writes an office, as it was committed last, into a new file, without what was deleted from it. Reads in one
 * transaction of the connection's, so that commands of another go on meanwhile.
 *
 * @throws Refusal what hinders the writing; office.damaged when the office itself can't be read
 */
export function copyOffice(db: Database, to: string): void {
  const version = () => db.pragma('data_version', { simple: true }) as number;
  try {
    const before = { version: version(), counts: countsOf(db) };
    db.prepare('vacuum into ?').run(to);
    // What another connection has written since is in the one or in the other.
    if (version() !== before.version) return;
    const copied = inspectOffice(to, 'quick').counts;
    if (JSON.stringify(copied) !== JSON.stringify(before.counts))
      refuse('backup.damaged', { file: to });
  } catch (error) {
    const refusal = asRefusal(error, to);
    // The copy was not there before, so what is damaged is the office.
    const damaged = refusal instanceof Refusal && refusal.code === 'office.damaged';
    throw damaged ? new Refusal('office.damaged', { file: db.name }) : refusal;
  }
}

/**
 * Opens a copy of an office that nobody else has open, and looks at all of it or at what it holds.
 *
 * @param depth `full` checks every page and every foreign key
 * @throws Refusal office.notFound, office.notOffice, office.newer, office.damaged, office.unwritable
 */
export function inspectOffice(file: string, depth: 'quick' | 'full'): OfficeFacts {
  return reading(file, (db) => {
    assertOffice(db, file);
    if (depth === 'full') {
      const found = db.pragma('integrity_check', { simple: true });
      const keys = db.pragma('foreign_key_check') as unknown[];
      if (found !== 'ok' || keys.length > 0) refuse('office.damaged', { file });
    }
    if (!db.prepare('select 1 from office').get()) refuse('office.damaged', { file });
    return { counts: countsOf(db), version: userVersion(db), media: mediaOf(db) };
  });
}

/** What an office holds; what its version had no table for counts as none. */
export function countsOf(db: Database): OfficeCounts {
  const count = (table: string) =>
    hasTable(db, table) ? (db.prepare(`select count(*) from ${table}`).pluck().get() as number) : 0;
  return {
    comments: count('comment'),
    replies: count('reply'),
    posts: count('post'),
    promises: count('promise'),
  };
}

function mediaOf(db: Database): OfficeFacts['media'] {
  if (!hasTable(db, 'media')) return [];
  return db
    .prepare<[], OfficeFacts['media'][number]>('select sha256, media_type as mediaType from media')
    .all();
}

function hasTable(db: Database, name: string): boolean {
  const sql = "select 1 from sqlite_schema where type = 'table' and name = ?";
  return db.prepare(sql).get(name) !== undefined;
}

/** Days that residents' words are kept, as the office in a file has it. */
export function retentionOf(db: Database): number {
  return db.prepare('select retention_days from office').pluck().get() as number;
}

const compared = {
  comments: 'comment',
  replies: 'reply',
  posts: 'post',
  promises: 'promise',
} as const;

/** What is in an office and not in a backup of it. */
export type OfficeLoss = OfficeCounts & {
  /** Steps of work since the backup, as far as they can still be undone. */
  steps: number;
};

/**
 * What would be lost if a backup took an office's place.
 *
 * @returns null when one of them can't be read so far
 */
export function lossBetween(office: Database, backup: string, since: string): OfficeLoss | null {
  try {
    office.prepare('attach ? as backup').run(backup);
    try {
      const missing = (table: string) =>
        office
          .prepare(
            `select count(*) from main.${table} where id not in (select id from backup.${table})`,
          )
          .pluck()
          .get() as number;
      return {
        comments: missing(compared.comments),
        replies: missing(compared.replies),
        posts: missing(compared.posts),
        promises: missing(compared.promises),
        steps: office
          .prepare('select count(*) from main.history_step where at > ?')
          .pluck()
          .get(since) as number,
      };
    } finally {
      office.exec('detach backup');
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  }
}

/** Reads from a file and lets it go. @throws Refusal in the contract's words */
export function reading<T>(file: string, read: (db: Database) => T): T {
  let db: Database | undefined;
  try {
    db = new Sqlite(file, { readonly: true, fileMustExist: true });
    return read(db);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_CANTOPEN') {
      throw new Refusal('office.notFound', { file });
    }
    throw asRefusal(error, file);
  } finally {
    db?.close();
  }
}

/**
 * Folds an office's write-ahead log into its file, so that the file alone is the office, and reads from it. The caller
 * holds the lock.
 *
 * @throws Refusal in the contract's words
 */
export function settleFile<T>(file: string, read: (db: Database) => T): T {
  let db: Database | undefined;
  try {
    db = new Sqlite(file, { fileMustExist: true });
    assertOffice(db, file);
    db.pragma('journal_mode = delete');
    return read(db);
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    db?.close();
  }
}

/**
 * Changes a copy of an office that nobody else has open, in one transaction and with today's tables, and leaves
 * nothing in the file of what was deleted.
 *
 * @throws Refusal office.damaged and others, when it can't be read or is no longer sound
 */
export function changeCopy(file: string, change: (db: Writer) => void): void {
  let db: Database | undefined;
  try {
    db = new Sqlite(file, { fileMustExist: true });
    const copy: Writer = { db, mode: 'write' };
    db.pragma('foreign_keys = on');
    db.pragma('recursive_triggers = on');
    db.pragma('secure_delete = on');
    assertOffice(db, file);
    migrate(db);
    db.transaction(() => change(copy)).immediate();
    db.exec('vacuum');
    db.pragma('journal_mode = delete');
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    db?.close();
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
  }
}
