import Sqlite from 'better-sqlite3';
import { mergeTables } from '../../src/store/merging/tables.ts';

/** All rows of the merged tables in an office's file, in the order of their keys; numbers that a file gives itself are not in it. */
export function dump(file: string, without: readonly string[] = []): Record<string, unknown[]> {
  const db = new Sqlite(file, { readonly: true });
  try {
    return Object.fromEntries(
      mergeTables(db)
        .filter(({ name }) => !without.includes(name))
        .map(({ name, columns, key }) => [
          name,
          db.prepare(`select ${columns.join(', ')} from ${name} order by ${key.join(', ')}`).all(),
        ])
        .toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
    ) as Record<string, unknown[]>;
  } finally {
    db.close();
  }
}
