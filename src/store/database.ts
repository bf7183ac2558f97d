import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Refusal, refuse } from '../contract/errors.ts';
import { migrations } from './migrations/index.ts';

export type Database = Sqlite.Database;
type Statement = Sqlite.Statement;

/** 'VUOR': tells an office from any other SQLite file. */
const applicationId = 0x56554f52;

/** A connection that only reads: it sees the last committed state, also while a long command writes. */
export type Reader = { readonly db: Database; readonly mode: 'read' };
/** The one connection that writes. */
export type Writer = { readonly db: Database; readonly mode: 'write' };
export type Connection = Reader | Writer;

export type OfficeFile = { file: string; writer: Writer; reader: Reader; close(): void };

/**
 * Opens an office and brings it to this program's version.
 *
 * @param beforeMigration gets the file as it was, to keep a copy
 * @throws Refusal office.notFound, office.notOffice, office.newer, office.damaged, office.inUse, office.unwritable,
 *   office.diskFull
 */
export function openOffice(file: string, beforeMigration: (db: Database) => void): OfficeFile {
  if (!existsSync(file)) refuse('office.notFound', { file });
  return openFile(file, (db) => {
    assertOffice(db, file);
    if (userVersion(db) < migrations.length) beforeMigration(db);
    migrate(db);
  });
}

/**
 * Makes a new, empty office file.
 *
 * @param version how many of the migrations it is to have; all of them unless told
 * @throws Refusal office.exists, office.unwritable, office.inUse
 */
export function makeOffice(file: string, version = migrations.length): OfficeFile {
  if (existsSync(file)) refuse('office.exists', { file });
  return openFile(file, (db) => {
    markAsOffice(db);
    migrate(db, migrations.slice(0, version));
  });
}

/**
 * Opens a copy of an office that nobody else has open, and brings it to this program's version. Whoever opens it closes it.
 *
 * @throws Refusal office.notOffice, office.newer, office.damaged, office.unwritable
 */
export function openCopy(file: string): Database {
  let db: Database | undefined;
  try {
    db = new Sqlite(file, { fileMustExist: true });
    db.pragma('foreign_keys = on');
    assertOffice(db, file);
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    throw asRefusal(error, file);
  }
}

/** An empty database becomes an office's. */
export function markAsOffice(db: Database): void {
  db.pragma(`application_id = ${applicationId}`);
}

function openFile(file: string, prepare: (db: Database) => void): OfficeFile {
  const lock = lockOffice(file);
  const opened: Database[] = [];
  const connect = (options: Sqlite.Options) => {
    const db = new Sqlite(file, { timeout: 5000, ...options });
    opened.push(db);
    db.pragma('foreign_keys = on');
    db.pragma('recursive_triggers = on');
    return db;
  };
  const close = () => {
    // The writer closes last, so that it is the one to fold the write-ahead log into the file.
    for (const db of opened.toReversed()) db.close();
    lock.close();
  };
  try {
    const db = connect({});
    prepare(db);
    db.pragma('journal_mode = wal');
    db.pragma('synchronous = full');
    db.pragma('secure_delete = on');
    // Keeps a page of the file in memory rather than reading it again for each list.
    db.pragma('cache_size = -65536');
    db.pragma('temp_store = memory');
    const reader = connect({ readonly: true });
    reader.pragma('cache_size = -65536');
    return {
      file,
      writer: { db, mode: 'write' },
      reader: { db: reader, mode: 'read' },
      close,
    };
  } catch (error) {
    close();
    throw asRefusal(error, file);
  }
}

/**
 * One program per office file. The lock is SQLite's own, held on a file beside the office, so that
 * the system frees it even when the program is killed.
 *
 * @throws Refusal office.inUse, office.unwritable
 */
export function lockOffice(file: string): Database {
  let lock: Database | undefined;
  try {
    lock = new Sqlite(`${file}-lock`, { timeout: 0 });
    lock.pragma('journal_mode = memory');
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock?.close();
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) refuse('office.inUse', { file });
    // The driver's own word for a folder that is not there.
    if (error instanceof TypeError) refuse('office.unwritable', { file });
    throw asRefusal(error, file);
  }
}

/** @throws Refusal office.notOffice, office.newer */
export function assertOffice(db: Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    refuse('office.notOffice', { file });
  }
  const version = userVersion(db);
  if (version <= migrations.length) return;
  refuse('office.newer', { file, version: madeBy(db) ?? String(version) });
}

function madeBy(db: Database): string | undefined {
  const table = db.prepare("select 1 from sqlite_schema where name = 'made_by'").get();
  if (!table) return undefined;
  return db.prepare('select version from made_by').pluck().get() as string | undefined;
}

/** Records which version of the program last wrote the file, for `office.newer` of older ones. */
export function recordMaker({ db }: Writer, version: string): void {
  const known = db.prepare('select version from made_by').pluck().get();
  if (known === version) return;
  db.prepare('delete from made_by').run();
  db.prepare('insert into made_by values (?)').run(version);
}

/**
 * Runs the migrations that the file lacks, in one transaction with a foreign-key check after each. When one fails, or the
 * program is killed meanwhile, the version and the tables are as they were, and the program of before still opens the file.
 */
export function migrate(db: Database, steps: readonly string[] = migrations): void {
  const from = userVersion(db);
  if (from >= steps.length) return;
  // Rebuilding a table would otherwise cascade its deletes into the tables that point at it.
  db.pragma('foreign_keys = off');
  try {
    db.transaction(() => {
      for (const [index, sql] of steps.entries()) {
        if (index < from) continue;
        db.exec(sql);
        const broken = db.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`Migration ${index + 1} breaks foreign keys.`);
        // The history's changes name the tables of the version they were recorded in.
        db.exec('delete from history_change; delete from history_step');
        db.pragma(`user_version = ${index + 1}`);
      }
    }).immediate();
  } finally {
    db.pragma('foreign_keys = on');
  }
}

/** How many of the migrations a file has. */
export function userVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function sqliteCode(error: unknown): string {
  return error instanceof Sqlite.SqliteError ? error.code : '';
}

/** What SQLite says of a file, in the words of the contract; any other error as it is. */
export function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refusal) return error;
  const code = sqliteCode(error);
  if (code === 'SQLITE_NOTADB') return new Refusal('office.notOffice', { file });
  if (code.startsWith('SQLITE_CORRUPT')) return new Refusal('office.damaged', { file });
  if (code === 'SQLITE_FULL') return new Refusal('office.diskFull', { file });
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/.test(code)) {
    return new Refusal('office.unwritable', { file });
  }
  return error;
}

/** Whether the schema forbids what was to be written. */
export function isConstraint(error: unknown): boolean {
  return sqliteCode(error).startsWith('SQLITE_CONSTRAINT');
}

/** In this transaction a row may point at another that comes only later. */
export function deferForeignKeys({ db }: Writer): void {
  db.pragma('defer_foreign_keys = on');
}

const statements = new WeakMap<Database, Map<string, Statement>>();

/** A prepared statement, prepared once per connection. */
export function statement<Row = unknown>(
  { db }: Connection,
  sql: string,
): Sqlite.Statement<unknown[], Row> {
  let known = statements.get(db);
  if (!known) statements.set(db, (known = new Map()));
  let found = known.get(sql);
  if (!found) known.set(sql, (found = db.prepare(sql)));
  return found as Sqlite.Statement<unknown[], Row>;
}
