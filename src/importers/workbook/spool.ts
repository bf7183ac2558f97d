import Sqlite from 'better-sqlite3';

/** A link of a cell; rows and columns count from 1 and 0. */
export type CellLink = { row: number; column: number; address: string };

/** What a workbook holds, on the disk until it is closed: in its file the end is needed before the beginning. */
export type Spool = {
  /** Texts that cells share are numbered from 0 as they come. */
  addString: (text: string) => void;
  stringAt: (place: number) => string | undefined;
  /** Addresses that the links of one sheet refer to. */
  forgetTargets: () => void;
  addTarget: (id: string, address: string) => void;
  targetOf: (id: string) => string | undefined;
  /** Rows that follow each other, the first of them by its number. */
  addRows: (sheet: number, first: number, rows: readonly (readonly string[])[]) => void;
  /** The next rows that there are, of which the first is `from` or later. */
  rowsFrom: (sheet: number, from: number) => { first: number; rows: () => string[][] };
  addLink: (sheet: number, link: CellLink) => void;
  linksIn: (sheet: number, from: number, to: number) => IterableIterator<CellLink>;
  close: () => void;
};

/** Whether the disk has no room for a spool, or lets nobody write one. */
export function isDiskError(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(?:FULL|IOERR|CANTOPEN)/.test(error.code);
}

/**
 * A new spool. It is a database of SQLite's without a name: a file that no other program sees, of which memory holds
 * little, and which is gone when it is closed or the program ends.
 */
export function openSpool(): Spool {
  const db = new Sqlite('');
  // In kilobytes, when negative. What is lost in a crash would be read anew.
  db.exec(`
    pragma cache_size = -2000;
    pragma journal_mode = off;
    pragma synchronous = off;
    create table string (place integer primary key, text text not null);
    create table target (id text primary key, address text not null) without rowid;
    create table part (sheet integer, first integer, rows text not null, primary key (sheet, first));
    create table link (
      sheet integer, row integer, column integer, address text not null, primary key (sheet, row, column)
    ) without rowid;
    begin`);
  const addString = db.prepare('insert into string (place, text) values (?, ?)');
  const stringAt = db.prepare<[number], string>('select text from string where place = ?').pluck();
  const addTarget = db.prepare(
    'insert into target (id, address) values (?, ?) on conflict do update set address = excluded.address',
  );
  const targetOf = db.prepare<[string], string>('select address from target where id = ?').pluck();
  const addRows = db.prepare('insert into part (sheet, first, rows) values (?, ?, ?)');
  const rowsFrom = db.prepare<[number, number], { first: number; rows: string }>(
    'select first, rows from part where sheet = ? and first >= ? order by first limit 1',
  );
  const addLink = db.prepare(
    `insert into link (sheet, row, column, address) values (?, ?, ?, ?)
     on conflict do update set address = excluded.address`,
  );
  const linksIn = db.prepare<[number, number, number], CellLink>(
    'select row, column, address from link where sheet = ? and row between ? and ?',
  );
  let strings = 0;
  return {
    addString: (text) => {
      addString.run(strings, text);
      strings += 1;
    },
    stringAt: (place) => stringAt.get(place),
    forgetTargets: () => db.exec('delete from target'),
    addTarget: (id, address) => addTarget.run(id, address),
    targetOf: (id) => targetOf.get(id),
    addRows: (sheet, first, rows) => addRows.run(sheet, first, JSON.stringify(rows)),
    rowsFrom: (sheet, from) => {
      const { first, rows } = rowsFrom.get(sheet, from)!;
      return { first, rows: () => JSON.parse(rows) as string[][] };
    },
    addLink: (sheet, { row, column, address }) => addLink.run(sheet, row, column, address),
    linksIn: (sheet, from, to) => linksIn.iterate(sheet, from, to),
    close: () => db.close(),
  };
}
