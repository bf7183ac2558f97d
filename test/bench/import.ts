import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createCore } from '../../src/core/core.ts';
import { createOffice } from '../../src/core/create.ts';
import { systemWorld } from '../../src/core/world.ts';
import { snowballAnalyser } from '../../src/search/snowball.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { testSetup } from '../support/setup.ts';
import { writeComments } from './data.ts';
import { indexed } from './indexed.ts';
import { median, ms, sqliteShell, timed, times } from './measure.ts';

const runs = 3;
/** The same on every machine, whether it has a dictionary or not. */
const world = {
  ...systemWorld({ version: '0.0.0-bench', log: console.error }),
  analyser: snowballAnalyser,
};

/** The tables that an import fills, the source of the search index among them. */
const tables = ['office', 'channel', 'thread', 'comment', 'thread_turn', 'search_thread'];

/**
 * Import of a CSV, with turns, search index and history, against `sqlite3 .import` of the same rows into
 * the same schema with the same pragmas.
 */
export async function importBench(
  folder: string,
  rows: number,
): Promise<{ office: string; lines: string[] }> {
  const csv = join(folder, 'kommentit.csv');
  await writeComments(csv, rows, new Date('2026-11-20T00:00:00Z'));
  const office = join(folder, 'penkki.vuoro');
  createOffice({ file: office, ...world }, testSetup);
  const empty = join(folder, 'tyhja.vuoro');
  copyFileSync(office, empty);

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    copyFileSync(empty, office);
    const core = createCore({ file: office, ...world });
    ours.push(
      await timed(async () => {
        const result = await core.call('import.run', { file: csv });
        const { new: count } = result as { new: number };
        if (count !== rows) throw new Error(`${count} of ${rows} rows came in.`);
        // The search index follows behind an import of so many; it belongs to it all the same.
        await indexed(core);
      }),
    );
    await core.close();
    if (run === 0) exportRows(office, folder);
    const bare = join(folder, 'paljas.db');
    for (const end of ['', '-wal', '-shm']) rmSync(bare + end, { force: true });
    sqliteShell(bare, migrations.join('\n'));
    theirs.push(await timed(() => sqliteShell(bare, importScript(folder))));
  }
  const ratio = median(ours) / median(theirs);
  return {
    office,
    lines: [
      `Import of ${rows} rows: ${ms(median(ours))}; sqlite3 .import of the same rows: ${ms(median(theirs))}; ratio ${times(ratio)} (at most 4)`,
    ],
  };
}

/** `.import` knows no null: a number takes 0 in its stead and a text stays empty, which costs the same. */
function exportRows(office: string, folder: string): void {
  const db = new Sqlite(office, { readonly: true });
  const script = tables.flatMap((table) => {
    const columns = db.pragma(`table_info(${table})`) as { name: string; type: string }[];
    const values = columns.map(({ name, type }) =>
      type === 'INTEGER' ? `ifnull(${name}, 0)` : name,
    );
    return [`.once ${join(folder, `${table}.csv`)}`, `select ${values.join(', ')} from ${table};`];
  });
  db.close();
  sqliteShell(office, ['.mode csv', ...script].join('\n'));
}

/** The checks on words must let the empty texts pass. */
function importScript(folder: string): string {
  const imports = tables.map((table) => `.import ${join(folder, `${table}.csv`)} ${table}`);
  return [
    'pragma journal_mode = wal;',
    'pragma synchronous = full;',
    'pragma ignore_check_constraints = on;',
    'begin;',
    '.mode csv',
    ...imports,
    'insert into search (rowid, words, stems) select doc, words, stems from search_thread;',
    'commit;',
  ].join('\n');
}
