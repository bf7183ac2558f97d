import Sqlite from 'better-sqlite3';
import type { Database } from '../database.ts';
import type { HandoverTerms } from '../handovers.ts';
import {
  type MergeTable,
  type Row,
  contentColumns,
  digestOf,
  keyOf,
  keyText,
  mergeTables,
  rowsIn,
} from './tables.ts';

/**
 * Makes a copy of an office a stand-in's: it knows which handover it is of and how each row was, and the owner's
 * journal is not in it.
 *
 * @param file a copy that nobody else has open
 * @param version of the program
 */
export function makeStandInCopy(file: string, handover: HandoverTerms, version: string): void {
  const db = new Sqlite(file, { fileMustExist: true });
  try {
    db.pragma('secure_delete = on');
    db.transaction(() => {
      db.exec(`delete from history_change; delete from history_step; delete from handover_merged;
        delete from handover; delete from handover_base; delete from handover_columns;`);
      db.prepare(
        `insert into stand_in_copy (handover_id, stand_in, made_at, until_on, version)
         values (?, ?, ?, ?, ?)`,
      ).run(handover.id, handover.standIn, handover.madeAt, handover.untilOn, version);
      recordBase(db);
    })();
    db.exec('vacuum');
  } finally {
    db.close();
  }
}

function recordBase(db: Database): void {
  const addColumns = db.prepare('insert into handover_columns values (?, ?)');
  const addRow = db.prepare('insert into handover_base values (?, ?, ?)');
  for (const table of mergeTables(db)) {
    const columns = contentColumns(table);
    addColumns.run(table.name, JSON.stringify(columns));
    // A connection that reads row by row can't write, and all bytes at once need not be in memory.
    const keys = db
      .prepare<[], string>(`select ${keyText(table)} from ${table.name}`)
      .pluck()
      .all();
    const rows = rowsIn(db);
    for (const text of keys) {
      const key = JSON.stringify(JSON.parse(text));
      addRow.run(table.name, key, digestOf(rows.find(table, key)!, columns));
    }
  }
}

/** How rows were when the office was handed over. */
export type Base = {
  /** The columns that a table's digests are of; those of a table that came later are all its own. */
  columns(table: string): readonly string[] | null;
  digest(table: string, key: string): Buffer | null;
  /** All rows of a table as they are now, each with its digest as it was. */
  rows(table: MergeTable): Iterable<{ row: Row; before: Buffer | null }>;
  keys(table: string): string[];
};

/** The base that a stand-in's copy carries. */
export function baseIn(db: Database): Base {
  const columns = new Map(
    db
      .prepare<[], { table_name: string; columns: string }>('select * from handover_columns')
      .all()
      .map((row) => [row.table_name, JSON.parse(row.columns) as string[]]),
  );
  const digest = db
    .prepare<[string, string], Buffer>(
      'select digest from handover_base where table_name = ? and row_key = ?',
    )
    .pluck();
  const keys = db
    .prepare<[string], string>('select row_key from handover_base where table_name = ?')
    .pluck();
  return {
    columns: (table) => columns.get(table) ?? null,
    digest: (table, key) => digest.get(table, key) ?? null,
    keys: (table) => keys.all(table),
    // In one statement: to ask for each row's digest by itself takes as long as all the rest.
    *rows(table) {
      const own = table.columns.map((column) => `t."${column}"`).join(', ');
      const key = `json_array(${table.key.map((column) => `t."${column}"`).join(', ')})`;
      const statement = db.prepare<[string], Row & { _before: Buffer | null }>(
        `select ${own}, b.digest as _before from ${table.name} t
         left join handover_base b on b.table_name = ? and b.row_key = ${key}`,
      );
      for (const { _before: before, ...row } of statement.iterate(table.name)) {
        // SQLite writes some signs of JSON otherwise than JavaScript.
        yield { row, before: before ?? digest.get(table.name, keyOf(table, row)) ?? null };
      }
    },
  };
}
