import type { MediaFileType } from '../domain/media.ts';
import { type Connection, type Database, type Writer, statement } from './database.ts';

/** The journal, what is derived from the rest or names it for a while, and the file's own bookkeeping, also of handovers. */
const notExported =
  /^(sqlite_|history_|search(_|$)|thread_turn$|made_by$|erasure_target$|handover(_|$)|stand_in_copy$)/;

export type Column = {
  name: string;
  type: 'TEXT' | 'INTEGER' | 'REAL' | 'BLOB';
  required: boolean;
  key: boolean;
  /** `table.column` that it points at. */
  refersTo: string | null;
  /** The only values that it may have; null where there are no such. */
  values: string[] | null;
};
export type Table = { name: string; columns: Column[] };

/** Every table that makes an office what it is, as its schema has them. */
export function tablesOf(db: Connection): Table[] {
  const tables = statement<{ name: string; sql: string }>(
    db,
    `select name, sql from sqlite_schema where type = 'table' order by rowid`,
  ).all();
  return tables
    .filter(({ name }) => !notExported.test(name))
    .map(({ name, sql }) => ({ name, columns: columnsOf(db.db, name, sql) }));
}

function columnsOf(db: Database, table: string, sql: string): Column[] {
  const known = db.pragma(`table_info(${table})`) as {
    name: string;
    type: Column['type'];
    notnull: number;
    pk: number;
  }[];
  const keys = db.pragma(`foreign_key_list(${table})`) as {
    from: string;
    table: string;
    to: string | null;
  }[];
  return known.map(({ name, type, notnull, pk }) => {
    const points = keys.find(({ from }) => from === name);
    return {
      name,
      type,
      required: notnull === 1 || pk > 0,
      key: pk > 0,
      refersTo: points ? `${points.table}.${points.to ?? 'id'}` : null,
      values: valuesOf(name, sql),
    };
  });
}

/** What a schema says with `check (column in ('a', 'b'))`. */
function valuesOf(column: string, sql: string): string[] | null {
  const list = new RegExp(`\\b${column} in \\(([^()]*)\\)`).exec(sql)?.[1];
  if (list === undefined || !list.includes("'")) return null;
  return [...list.matchAll(/'((?:[^']|'')*)'/g)].map(([, value]) => value!.replaceAll("''", "'"));
}

export type Value = string | number | Buffer | null;

/** All rows of a table, in the order of its key. */
export function rowsOf(db: Connection, { name, columns }: Table): IterableIterator<Value[]> {
  const key = columns.filter((column) => column.key).map((column) => column.name);
  const order = key.length === 0 ? '' : ` order by ${key.join(', ')}`;
  return db.db
    .prepare<[], Value[]>(`select ${columns.map((c) => c.name).join(', ')} from ${name}${order}`)
    .raw()
    .iterate();
}

export function countRows(db: Connection, table: string): number {
  return statement<{ n: number }>(db, `select count(*) as n from ${table}`).get()!.n;
}

/** Empties every table of an office that was just made: some come with rows of the program's own. */
export function emptyTables(db: Writer, tables: readonly Table[]): void {
  for (const { name } of tables) db.db.exec(`delete from ${name}`);
}

/** @returns puts a row into a table; SQLite's own error when it does not fit */
export function rowAdder(db: Writer, { name, columns }: Table): (row: readonly Value[]) => void {
  const insert = db.db.prepare(
    `insert into ${name} (${columns.map((c) => c.name).join(', ')})
     values (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => void insert.run(...row);
}

/** The tables that have a row which points at nothing. */
export function brokenTables(db: Writer): string[] {
  const broken = db.db.pragma('foreign_key_check') as { table: string }[];
  return [...new Set(broken.map(({ table }) => table))];
}

/** Every thread's turn is to be settled, and every thread to be indexed. */
export function touchAllThreads(db: Writer): void {
  db.db.exec(`
    delete from temp.touched_thread;
    insert into temp.touched_thread select id from thread;`);
}

/** How many migrations an office has. */
export function schemaVersion({ db }: Connection): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** The files beside an office that its rows speak of. */
export function mediaFiles(db: Connection): { sha256: string; mediaType: MediaFileType }[] {
  return statement<{ sha256: string; mediaType: MediaFileType }>(
    db,
    'select sha256, media_type as mediaType from media',
  ).all();
}
