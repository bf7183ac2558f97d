import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Database, type Writer, statement } from '../database.ts';
import type { Connection } from '../database.ts';
import { type Base, baseIn } from './base.ts';
import {
  type MergeTable,
  type Row,
  type Rows,
  contentColumns,
  digestOf,
  keyOf,
  mergeTables,
  rowsIn,
} from './tables.ts';

/** What became of a row on the stand-in's side since it was handed over or last taken back. */
export type Change = {
  kind: 'added' | 'changed' | 'removed';
  table: MergeTable;
  /** In the stand-in's copy. */
  key: string;
  /** As it is there; null when it is gone. */
  row: Row | null;
  digest: Buffer | null;
};

/** A row of the stand-in's that was taken back before. */
export type Merged = { digest: Buffer | null; ownKey: string; ownDigest: Buffer | null };

/** The two sides of a merge, and how rows were when they were last the same. */
export type TwoSides = {
  tables: readonly MergeTable[];
  ours: Rows;
  theirs: Rows;
  base: Base;
  merged: ReadonlyMap<string, Merged>;
};

export const nameOf = (table: string, key: string) => `${table} ${key}`;

/** @param theirs the stand-in's copy, with the same tables as ours */
export function twoSides(ours: Connection, theirs: Database, handoverId: string): TwoSides {
  return {
    tables: mergeTables(ours.db),
    ours: rowsIn(ours.db),
    theirs: rowsIn(theirs),
    base: baseIn(theirs),
    merged: readMerged(ours, handoverId),
  };
}

function readMerged(db: Connection, handoverId: string): Map<string, Merged> {
  const rows = statement<{
    table_name: string;
    row_key: string;
    digest: Buffer | null;
    own_key: string;
    own_digest: Buffer | null;
  }>(db, 'select * from handover_merged where handover_id = ?').all(handoverId);
  return new Map(
    rows.map((row) => [
      nameOf(row.table_name, row.row_key),
      { digest: row.digest, ownKey: row.own_key, ownDigest: row.own_digest },
    ]),
  );
}

export function recordMerged(
  db: Writer,
  handoverId: string,
  { table, key, digest }: Change,
  own: { key: string; digest: Buffer | null },
): void {
  statement(
    db,
    `insert into handover_merged (handover_id, table_name, row_key, digest, own_key, own_digest)
     values (?, ?, ?, ?, ?, ?)
     on conflict (handover_id, table_name, row_key) do update set
       digest = excluded.digest, own_key = excluded.own_key, own_digest = excluded.own_digest`,
  ).run(handoverId, table.name, key, digest, own.key, own.digest);
}

/** Rows between which others get their turn: some milliseconds. */
const stepRows = 500;

/**
 * All that changed on the stand-in's side, table by table; parents come before what points at them.
 *
 * @param step is told of the rows that were read; what it throws ends the reading
 */
export async function changesOf(
  { tables, theirs, base, merged }: TwoSides,
  step: (rows: { done: number; total: number }) => void = () => {},
): Promise<Change[]> {
  const changes: Change[] = [];
  let read = 0;
  const total = tables.reduce((sum, { name }) => sum + countRows(theirs.db, name), 0);
  for (const table of tables) {
    const columns = columnsCompared(base, table);
    const there = new Set<string>();
    for (const { row, before: first } of base.rows(table)) {
      const key = keyOf(table, row);
      there.add(key);
      const digest = digestOf(row, columns);
      const known = merged.get(nameOf(table.name, key));
      const before = known ? known.digest : first;
      if (before === null) changes.push({ kind: 'added', table, key, row, digest });
      else if (!before.equals(digest)) changes.push({ kind: 'changed', table, key, row, digest });
      read += 1;
      if (read % stepRows === 0) {
        step({ done: read, total });
        await breathe();
      }
    }
    if (table.rule.kept) continue;
    for (const key of keysBefore(table.name, base, merged)) {
      if (!there.has(key)) changes.push({ kind: 'removed', table, key, row: null, digest: null });
    }
  }
  return changes;
}

function countRows(db: Database, table: string): number {
  return db.prepare<[], number>(`select count(*) from ${table}`).pluck().get()!;
}

/** Tells one state of what was taken back from any other. */
export function mergedMark(merged: TwoSides['merged']): string {
  const hash = createHash('sha256');
  for (const [name, { digest, ownKey, ownDigest }] of merged)
    hash.update(
      JSON.stringify([name, digest?.toString('hex'), ownKey, ownDigest?.toString('hex')]),
    );
  return hash.digest('hex');
}

function keysBefore(table: string, base: Base, merged: TwoSides['merged']): Set<string> {
  const keys = new Set(base.keys(table));
  for (const [name, { digest }] of merged) {
    const space = name.indexOf(' ');
    if (name.slice(0, space) !== table) continue;
    if (digest === null) keys.delete(name.slice(space + 1));
    else keys.add(name.slice(space + 1));
  }
  return keys;
}

/** What a digest is of: the columns as they were at the handover, so that a newer program's do not count. */
export function columnsCompared(base: Base, table: MergeTable): readonly string[] {
  return base.columns(table.name) ?? contentColumns(table);
}
