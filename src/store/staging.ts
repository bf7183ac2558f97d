import Sqlite from 'better-sqlite3';

/**
 * What an import has to remember of its own rows until its end. It grows with the file, so it is kept in a database
 * of its own, of which SQLite holds no more than `cacheKiB` in memory: the rest is in a file of the system's
 * temporary folder that has no name and is gone when it is closed, also when the program is killed.
 */
export type Staging = {
  /** Notes a name under a heading. @returns whether it was not there */
  add(heading: string, name: string): boolean;
  has(heading: string, name: string): boolean;
  /** Which of the different `value`s of a name this one is, counted from 1 in the order in which they came. */
  placeOf(name: string, value: string): number;
  /** The number that was kept for a name; null when there is none. */
  numberOf(name: string): number | null;
  keepNumber(name: string, value: number): void;
  /** Puts a value behind those of a queue: of several places in the order of the places. */
  push(queue: string, value: unknown, place?: number): void;
  /** All values of a queue in their order. What is pushed meanwhile may come or not. */
  values<Value>(queue: string): Generator<Value>;
  close(): void;
};

/** How much of it is in memory. */
const cacheKiB = 4096;
/** Values of a queue that are read at once. */
const page = 200;

const schema = `
  create table noted (heading text not null, name text not null, primary key (heading, name)) without rowid;
  create table place (name text not null, value text not null, place integer not null,
    primary key (name, value)) without rowid;
  create table number (name text primary key not null, value integer not null) without rowid;
  create table queue (queue text not null, place integer not null, seq integer not null, value text not null,
    primary key (queue, place, seq)) without rowid;
`;

/** Opens one; whoever opens it closes it. */
export function openStaging(): Staging {
  // An empty name is what makes it temporary.
  const db = new Sqlite('');
  db.pragma('journal_mode = off');
  db.pragma('synchronous = off');
  db.pragma(`cache_size = -${cacheKiB}`);
  db.exec(schema);
  // Never committed: nobody reads it but this import.
  db.exec('begin');
  const note = db.prepare('insert into noted values (?, ?) on conflict do nothing');
  const noted = db.prepare('select 1 from noted where heading = ? and name = ?');
  const known = db
    .prepare<unknown[], number>('select place from place where name = ? and value = ?')
    .pluck();
  const placed = db
    .prepare<unknown[], number>('select count(*) + 1 from place where name = ?')
    .pluck();
  const place = db.prepare('insert into place values (?, ?, ?)');
  const number = db.prepare<unknown[], number>('select value from number where name = ?').pluck();
  const keep = db.prepare(
    'insert into number values (?, ?) on conflict do update set value = excluded.value',
  );
  const push = db.prepare('insert into queue values (?, ?, ?, ?)');
  const next = db.prepare<unknown[], { place: number; seq: number; value: string }>(
    `select place, seq, value from queue where queue = ? and (place, seq) > (?, ?)
     order by place, seq limit ${page}`,
  );
  let pushed = 0;
  return {
    add: (heading, name) => note.run(heading, name).changes > 0,
    has: (heading, name) => noted.get(heading, name) !== undefined,
    placeOf(name, value) {
      const found = known.get(name, value);
      if (found !== undefined) return found;
      const free = placed.get(name)!;
      place.run(name, value, free);
      return free;
    },
    numberOf: (name) => number.get(name) ?? null,
    keepNumber: (name, value) => void keep.run(name, value),
    push: (queue, value, at = 0) => void push.run(queue, at, (pushed += 1), JSON.stringify(value)),
    *values<Value>(queue: string) {
      let after = { place: -1, seq: 0 };
      for (;;) {
        // A page at a time, since who reads it may write to it meanwhile.
        const rows = next.all(queue, after.place, after.seq);
        for (const { value } of rows) yield JSON.parse(value) as Value;
        const last = rows.at(-1);
        if (!last) return;
        after = last;
      }
    },
    close: () => void db.close(),
  };
}
