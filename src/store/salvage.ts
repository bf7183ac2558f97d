import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { refuse } from '../contract/errors.ts';
import type { SalvagedTable } from '../domain/backups.ts';
import { type Database, markAsOffice, migrate, userVersion } from './database.ts';
import { migrations } from './migrations/index.ts';
import { mendReferences, tablesOf } from './salvage-mend.ts';
import { attemptValue, countDamaged, readDamaged } from './salvage-read.ts';

/** What is made anew from the rest, and the journal, whose steps might not fit what is left. */
const remade = /^(history_|search|comment_search|thread_turn$|made_by$)/;

/**
 * Saves what can be read of a damaged office into a new file with today's tables, and mends what points at what is lost.
 * Turns and the search index are left empty, and there is nothing to undo.
 *
 * @param copy a copy of the damaged file that may be written
 * @param to where the new file is made
 * @throws Refusal recover.nothing
 */
export function salvage(
  copy: string,
  to: string,
  texts: { file: string; channelName: (n: number) => string },
): SalvagedTable[] {
  repairHeader(copy);
  const from = new Sqlite(copy);
  const db = new Sqlite(to);
  try {
    db.pragma('journal_mode = delete');
    db.pragma('synchronous = off');
    markAsOffice(db);
    const version = attemptValue(() => userVersion(from)) ?? 0;
    const known = version > 0 && version <= migrations.length ? version : migrations.length;
    migrate(db, migrations.slice(0, known));
    db.pragma('foreign_keys = off');
    const result = db.transaction(() => {
      // The migrations bring rows of their own, which the damaged file has or had.
      for (const table of tablesOf(db)) if (!remade.test(table)) db.exec(`delete from "${table}"`);
      const tables = tablesOf(db)
        .filter((table) => !remade.test(table))
        .map((table) => copyTable(from, db, table));
      if (tables.every(({ saved }) => saved === 0)) refuse('recover.nothing', { file: texts.file });
      const gone = mendReferences(db, texts.channelName);
      return tables.map((table) => {
        const orphans = gone.get(table.table) ?? 0;
        return { ...table, saved: Math.max(0, table.saved - orphans), orphans };
      });
    })();
    migrate(db);
    db.pragma('synchronous = full');
    db.exec('vacuum');
    return result;
  } finally {
    from.close();
    db.close();
  }
}

function copyTable(from: Database, to: Database, table: string): SalvagedTable {
  const columnsIn = (db: Database) =>
    (attemptValue(() => db.pragma(`table_info("${table}")`)) as { name: string }[] | undefined) ??
    [];
  const there = new Set(columnsIn(from).map(({ name }) => name));
  const columns = columnsIn(to)
    .map(({ name }) => name)
    .filter((name) => there.has(name));
  if (columns.length === 0) return { table, saved: 0, lost: null, orphans: 0 };
  const had = countDamaged(from, table);
  const insert = to.prepare(
    `insert or ignore into "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
     values (${columns.map(() => '?').join(', ')})`,
  );
  let saved = 0;
  readDamaged(from, table, columns, (row) => {
    // What a column can't hold was damaged in its page without SQLite's knowing.
    const { changes } = attemptValue(() => insert.run(columns.map((name) => row[name]))) ?? {
      changes: 0,
    };
    saved += changes;
  });
  return { table, saved, lost: had === null ? null : Math.max(0, had - saved), orphans: 0 };
}

const headerBytes = 100;
const pageBytes = 4096;

/**
 * The first bytes of a file say how to read it, and are the same for every office but for numbers that can be found
 * again. Where they are damaged, they are written anew.
 */
function repairHeader(copy: string): void {
  const readable = attemptValue(() => {
    const db = new Sqlite(copy, { readonly: true });
    try {
      return db.prepare('select count(*) from sqlite_schema').get();
    } finally {
      db.close();
    }
  });
  if (readable !== undefined) return;
  const header = Buffer.alloc(headerBytes);
  const model = new Sqlite(':memory:');
  try {
    markAsOffice(model);
    model.pragma(`user_version = ${migrations.length}`);
    model.exec('create table some (a)');
    model.serialize().copy(header, 0, 0, headerBytes);
  } finally {
    model.close();
  }
  header.writeUInt32BE(Math.floor(statSync(copy).size / pageBytes), 28);
  // No free pages are known of, so none are used.
  header.fill(0, 32, 40);
  const file = openSync(copy, 'r+');
  try {
    // Whether pages have been written through a log is said in two bytes; the log was folded in or is beside it.
    const old = Buffer.alloc(2);
    readSync(file, old, 0, 2, 18);
    if (old[0] === 2 && old[1] === 2) old.copy(header, 18);
    writeSync(file, header, 0, headerBytes, 0);
  } finally {
    closeSync(file);
  }
  // A log that does not belong to these bytes would be taken for damage.
  for (const ending of ['-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
}
