import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';

type Row = Record<string, unknown>;

/** Where nothing says how far a table goes, nothing is looked for beyond so many rows. */
const farthest = 2 ** 40;

/**
 * Reads what can be read of a table in a damaged file, in the order of its key, and goes on behind what can't be read.
 * No index is used: an index may be damaged where its table is not.
 *
 * @param columns those to read
 * @param take is given each row once at least; of a file whose pages lead back, it may see one twice
 */
export function readDamaged(
  db: Database,
  table: string,
  columns: readonly string[],
  take: (row: Row) => void,
): void {
  const list = columns.map((name) => `"${name}"`).join(', ');
  const key = keyWithoutRowid(db, table);
  if (key) readByKey(db, `select ${list} from "${table}" not indexed`, key, take);
  else readByRowid(db, table, list, take);
}

/** The key's columns of a table that has no rowid; null for one that has. */
function keyWithoutRowid(db: Database, table: string): string[] | null {
  const info = db
    .prepare<[string], { wr: number }>(
      "select wr from pragma_table_list where schema = 'main' and name = ?",
    )
    .get(table);
  if (info?.wr !== 1) return null;
  const columns = db.pragma(`table_info("${table}")`) as { name: string; pk: number }[];
  return columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
}

/** From the front until something can't be read, and then from the back. */
function readByKey(
  db: Database,
  select: string,
  key: readonly string[],
  take: (row: Row) => void,
): void {
  for (const order of ['asc', 'desc']) {
    const by = key.map((name) => `"${name}" ${order}`).join(', ');
    if (attempt(() => each(db, `${select} order by ${by}`, [], take))) return;
  }
}

function readByRowid(db: Database, table: string, list: string, take: (row: Row) => void): void {
  const from = `from "${table}" not indexed where _rowid_ >= ? order by _rowid_`;
  const last = attemptValue(() =>
    db.prepare<[], number | null>(`select max(_rowid_) from "${table}" not indexed`).pluck().get(),
  );
  const end = last === undefined ? farthest : (last ?? 0);
  const readable = (at: number) =>
    attempt(() => db.prepare(`select ${list} ${from} limit 1`).get(at));

  let at =
    attemptValue(() =>
      db
        .prepare<[], number | null>(`select min(_rowid_) from "${table}" not indexed`)
        .pluck()
        .get(),
    ) ?? 0;
  while (at <= end) {
    const whole = attempt(() =>
      each(db, `select _rowid_ as "_rowid_", ${list} ${from}`, [at], ({ _rowid_, ...row }) => {
        // A page that leads back would be read for ever.
        if ((_rowid_ as number) < at) throw new Sqlite.SqliteError('leads back', 'SQLITE_CORRUPT');
        at = (_rowid_ as number) + 1;
        take(row);
      }),
    );
    if (whole) return;
    const next = firstReadable(at, end, readable);
    if (next === null) return;
    at = next;
  }
}

/** The first row behind `at` from which on can be read: found by strides that double, and then by halving the last. */
function firstReadable(at: number, end: number, readable: (at: number) => boolean): number | null {
  let bad = at;
  for (let stride = 1; ; stride *= 2) {
    const next = Math.min(at + stride, end);
    if (next <= bad) return null;
    if (readable(next)) {
      let good = next;
      while (good - bad > 1) {
        const middle = bad + Math.floor((good - bad) / 2);
        if (readable(middle)) good = middle;
        else bad = middle;
      }
      return good;
    }
    bad = next;
  }
}

function each(db: Database, sql: string, values: unknown[], take: (row: Row) => void): void {
  for (const row of db.prepare<unknown[], Row>(sql).iterate(...values)) take(row);
}

/** How many rows a table had, by whatever can still be counted; null when nothing can. */
export function countDamaged(db: Database, table: string): number | null {
  const indexes = attemptValue(
    () => db.pragma(`index_list("${table}")`) as { name: string; partial: number }[],
  );
  const ways = [
    `"${table}"`,
    `"${table}" not indexed`,
    ...(indexes ?? [])
      .filter(({ partial }) => partial === 0)
      .map(({ name }) => `"${table}" indexed by "${name}"`),
  ];
  for (const way of ways) {
    const count = attemptValue(
      () => db.prepare(`select count(*) from ${way}`).pluck().get() as number,
    );
    if (count !== undefined) return count;
  }
  return null;
}

/** Whether it went well; false when SQLite met damage. */
function attempt(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return false;
    throw error;
  }
}

/** What was found; undefined where SQLite met damage. */
export function attemptValue<T>(work: () => T): T | undefined {
  let value: T | undefined;
  attempt(() => (value = work()));
  return value;
}
