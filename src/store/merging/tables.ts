import { hash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import type { Database } from '../database.ts';
import { type MergeRule, mergeRules, notMerged } from './rules.ts';

export type Value = string | number | Buffer | null;
export type Row = Record<string, Value>;

export type Pointer = {
  column: string;
  table: string;
  onDelete: 'cascade' | 'set null' | 'restrict';
};

/** A table as its schema has it, with what a merge has to know of it. */
export type MergeTable = {
  name: string;
  rule: MergeRule;
  /** All that travel: where a table numbers its rows itself, each office does. */
  columns: readonly string[];
  nullable: ReadonlySet<string>;
  /** What a row is known by in every copy of the office. */
  key: readonly string[];
  pointers: readonly Pointer[];
  /** What else no two rows may have in common. */
  uniques: readonly (readonly string[])[];
  /** What a column may hold, as far as the schema says. */
  kinds: Readonly<Record<string, 'yesNo' | 'word' | 'content'>>;
};

type ColumnInfo = { name: string; type: string; notnull: number; pk: number };

/** The tables that are merged, each after those that it points at. */
export function mergeTables(db: Database): MergeTable[] {
  const tables = db
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'table' order by rowid",
    )
    .all()
    .filter(({ name }) => !notMerged.test(name))
    .map(({ name, sql }) => tableOf(db, name, sql));
  return parentsFirst(tables);
}

function tableOf(db: Database, name: string, sql: string): MergeTable {
  const infos = db.pragma(`table_info(${name})`) as ColumnInfo[];
  const primary = infos.filter(({ pk }) => pk > 0);
  // Such a number is the file's own: two copies give the same one to different rows.
  const numbered = primary.length === 1 && primary[0]!.type.toLowerCase() === 'integer';
  const travelling = infos.filter(({ pk }) => !(numbered && pk > 0));
  const key = numbered
    ? ['id']
    : primary.toSorted((a, b) => a.pk - b.pk).map((column) => column.name);
  return {
    name,
    rule: mergeRules[name] ?? {},
    columns: travelling.map((column) => column.name),
    nullable: new Set(travelling.filter((c) => c.notnull === 0).map((c) => c.name)),
    key,
    pointers: pointersOf(db, name),
    uniques: uniquesOf(db, name).filter((columns) => columns.join() !== key.join()),
    kinds: Object.fromEntries(
      travelling.flatMap((column) => {
        const kind = kindOf(column.name, sql);
        return kind === null ? [] : [[column.name, kind]];
      }),
    ),
  };
}

function pointersOf(db: Database, table: string): Pointer[] {
  const keys = db.pragma(`foreign_key_list(${table})`) as {
    from: string;
    table: string;
    on_delete: string;
  }[];
  return keys.map(({ from, table: to, on_delete }) => {
    const onDelete = on_delete.toLowerCase();
    return {
      column: from,
      table: to,
      onDelete: onDelete === 'cascade' || onDelete === 'set null' ? onDelete : 'restrict',
    };
  });
}

function uniquesOf(db: Database, table: string): string[][] {
  const indexes = db.pragma(`index_list(${table})`) as {
    name: string;
    unique: number;
    origin: string;
  }[];
  return indexes
    .filter(({ unique, origin }) => unique === 1 && origin !== 'pk')
    .map(({ name }) =>
      (db.pragma(`index_info(${name})`) as { name: string }[]).map((column) => column.name),
    );
}

function kindOf(column: string, sql: string): 'yesNo' | 'word' | 'content' | null {
  if (new RegExp(`\\b${column} in \\(0, 1\\)`).test(sql)) return 'yesNo';
  if (new RegExp(`\\b${column} in \\('`).test(sql)) return 'word';
  if (new RegExp(`json_valid\\(${column}\\)`).test(sql)) return 'content';
  return null;
}

function parentsFirst(tables: readonly MergeTable[]): MergeTable[] {
  const ordered: MergeTable[] = [];
  const left = new Map(tables.map((table) => [table.name, table]));
  const waitsFor = ({ name, pointers }: MergeTable) =>
    pointers.some((to) => to.table !== name && left.has(to.table));
  while (left.size > 0) {
    const ready = [...left.values()].filter((table) => !waitsFor(table));
    // In a circle (a post closes a promise that a post made) somebody has to be first.
    for (const table of ready.length > 0 ? ready : [[...left.values()][0]!]) {
      left.delete(table.name);
      ordered.push(table);
    }
  }
  return ordered;
}

export function keyOf({ key }: MergeTable, row: Row): string {
  return JSON.stringify(key.map((column) => row[column]));
}

/** The same, as SQL says it: SQLite writes JSON without spaces as JavaScript does. */
export function keyText({ key }: MergeTable): string {
  return `json_array(${key.join(', ')})`;
}

/** What of a row is compared: all but what follows from the rest. */
export function contentColumns({ columns, rule }: MergeTable): string[] {
  return columns.filter((column) => !rule.derived?.includes(column));
}

const digestBytes = 16;

/** Tells a row's content from any other; of columns that are gone since nothing can be told. */
export function digestOf(row: Row, columns: readonly string[]): Buffer {
  const values = columns.map((column) => {
    const value = row[column];
    return Buffer.isBuffer(value) ? hash('sha256', value, 'hex') : value;
  });
  return hash('sha256', JSON.stringify(values), 'buffer').subarray(0, digestBytes);
}

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (Buffer.isBuffer(a) && Buffer.isBuffer(b)) return a.equals(b);
  return a === b;
}

type Statement = Sqlite.Statement<Value[], Row>;

/** What one database has of the merged tables, row by row. */
export type Rows = {
  db: Database;
  find(table: MergeTable, key: string): Row | null;
  /** Rows that have these values. */
  having(table: MergeTable, where: Row): Row[];
};

export function rowsIn(db: Database): Rows {
  const statements = new Map<string, Statement>();
  const prepared = (sql: string) => {
    let known = statements.get(sql);
    if (!known) statements.set(sql, (known = db.prepare<Value[], Row>(sql)));
    return known;
  };
  const select = ({ name, columns }: MergeTable) =>
    `select ${columns.map((column) => `"${column}"`).join(', ')} from ${name}`;
  const where = (columns: readonly string[]) =>
    columns.map((column) => `"${column}" = ?`).join(' and ');
  return {
    db,
    find: (table, key) =>
      prepared(`${select(table)} where ${where(table.key)}`).get(...(JSON.parse(key) as Value[])) ??
      null,
    having: (table, values) =>
      prepared(`${select(table)} where ${where(Object.keys(values))}`).all(
        ...Object.values(values),
      ),
  };
}
