import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as fc from 'fast-check';
import { v7 } from 'uuid';
import { createCore } from '../../src/core/core.ts';
import { importOpenData } from '../../src/core/import-open-data.ts';
import { tablesOf } from '../../src/store/tables.ts';
import { wordTables } from '../../src/store/words.ts';
import { temporaryFolder, testNow } from '../support/core.ts';

export const world = {
  clock: () => testNow,
  newId: () => v7(),
  log: () => {},
  version: '0.0.0-test',
};

/** What breaks tables: formulas, quotes, line ends, what stands for nothing, and signs that show nothing. */
export const nasty = [
  '',
  "'",
  "''",
  "'''",
  '=1+1',
  "'=1+1",
  ' -2',
  '＝SUM(A1)',
  '\t@x',
  '\r',
  '\n',
  'a\r\nb',
  ';',
  '"',
  '"a";"b"',
  '\u0000',
  '\ufeffx',
  ' a ',
  'NULL',
  '\\N',
  '0012',
  '1e5',
  '2026-11-24',
  '🤷🏽‍♀️ä\u0308',
];
export const anyText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map((parts) => parts.join('')),
);

/** Every row of every table, with what is derived from them. */
export function dump(file: string) {
  const db = new Sqlite(file, { readonly: true });
  try {
    const names = [...tablesOf({ db, mode: 'read' }).map(({ name }) => name), 'thread_turn'];
    return Object.fromEntries(
      names.map((name) => [
        name,
        db
          .prepare(`select * from ${name}`)
          .all()
          .map((r) => JSON.stringify(r))
          .sort(),
      ]),
    );
  } finally {
    db.close();
  }
}

/** Puts hostile words wherever words may be, as far as the schema allows. */
export function spoil(file: string, words: readonly string[]): void {
  const db = new Sqlite(file);
  db.exec('begin');
  let next = 0;
  for (const { table, key, words: columns } of wordTables({ db, mode: 'read' })) {
    const rows = db
      .prepare(`select ${key.join(', ')} from ${table}`)
      .raw()
      .all() as unknown[][];
    for (const { column, json } of columns) {
      if (json) continue;
      const set = db.prepare(
        `update or ignore ${table} set ${column} = ? where ${key.map((k) => `${k} = ?`).join(' and ')}`,
      );
      for (const row of rows) set.run(words[next++ % words.length], ...row);
    }
  }
  db.exec('commit');
  db.close();
}

export async function exported(
  file: string,
  format: 'csv' | 'jsonl' | 'both',
  language: 'fi' | 'sv' | 'en' = 'fi',
) {
  const folder = join(temporaryFolder(), 'avoin');
  const core = createCore({ file, ...world, automaticBackups: false });
  await core.call('openData.export', { folder, into: 'folder', format, language });
  await core.close();
  return folder;
}

export function imported(folder: string): string {
  const file = join(temporaryFolder(), 'uusi.vuoro');
  importOpenData({ file, ...world }, folder);
  return file;
}
