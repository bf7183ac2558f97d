import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSample } from '../../src/core/create.ts';
import { createCore } from '../../src/core/core.ts';
import { importOpenData } from '../../src/core/import-open-data.ts';
import { csvLines, readCsvLines } from '../../src/open-data/cells.ts';
import { manifestName } from '../../src/open-data/manifest.ts';
import { languages } from '../../src/domain/words.ts';
import { houseRuleTopics } from '../../src/domain/handover.ts';
import { erasure } from '../../src/store/migrations/019-erasure.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { tablesOf } from '../../src/store/tables.ts';
import { copiedOffice } from '../support/copied-office.ts';
import { type TestCore, temporaryFolder, testCore, testNow } from '../support/core.ts';
import { wordyOffice } from './erasure.fixture.ts';
import { anyText, dump, exported, imported, nasty, spoil, world } from './open-data.fixture.ts';

/** All of an office as a folder, and the same office of that folder. */

test('a cell is read as it was written, whatever is in it', () => {
  const cell = fc.oneof(
    anyText,
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      (rows) => {
        const read = readCsvLines(`\ufeff${csvLines(rows)}`);
        expect(read).toEqual(rows.map((row) => row.map((c) => (c === null ? null : String(c)))));
      },
    ),
    { numRuns: 2000 },
  );
});

const some = (n: number) => `0192f3a1-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The sample municipality, with a row in each table that it leaves empty. */
function fullOffice(): string {
  const file = join(temporaryFolder(), 'esimerkki.vuoro');
  copiedOffice(file, { full: true }, makeFullOffice);
  return file;
}

function makeFullOffice(file: string): void {
  createSample({ file, ...world });
  const db = new Sqlite(file);
  const one = (sql: string) => db.prepare(sql).pluck().get() as string;
  const thread = one('select id from thread');
  const post = one('select id from post where planned_on is not null');
  const forwarding = one('select id from theme_forwarding');
  const channel = one('select id from channel');
  db.exec(`
    insert into import_run values ('${some(1)}', 'comments.table', 'a.csv', 'x', '${testNow}', 1, 0, 0, 1, null, '${channel}');
    insert into fetching values ('${channel}', 'kunta', 30, 60, '{}', null, '${testNow}', null, null, null, null, null);
    insert into sent_request values ('${some(7)}', '${testNow}', '${channel}', 'graph.facebook.com', 'posts', 200, 512);
    insert into import_run_file values ('${some(1)}', 0, 'a.csv', 'comments.table');
    insert into import_rejection values ('${some(1)}', 0, 3, null, 'date', '=cmd', 'a.csv');
    insert into import_run_change values ('${some(1)}', 'post', '${post}', '{"title":"=1"}', null);
    insert into comment_wording values ('${one('select id from comment')}', 'sormenjälki', '=cmd', null, '${testNow}');
    insert into removed_comment values ('sormenjälki', '${testNow}', '${testNow}');
    insert into import_mapping values ('${some(2)}', 'Oma', '{"date":"Aika"}', '${testNow}');
    insert into report values ('${some(3)}', '2026-10', 1, '1', '${testNow}', '${testNow}', null, '{"a":"=1"}');
    insert into report_document values ('${some(3)}', 'fi', '{}');
    insert into report_document_quote values ('${some(3)}', '${some(6)}', '${one(`select id from comment`)}');
    insert into report_words values ('2026-10', 'fi', 'intro', 'Sanat');
    insert into report_hidden values ('2026-10', 'answers');
    insert into report_best values ('2026-10', '${post}');
    insert into report_quote values ('${some(6)}', '2026-10', 'fi', '${one(`select id from comment`)}', 'Lainaus', '${testNow}');
    insert into house_rule values ('${houseRuleTopics[0]}', 'Sanat');
    insert into saved_view values ('${some(4)}', 'Näkymä', '{"search":"tie"}', '${testNow}');
    insert into put_away_template values ('post', 'x');
    insert into planned_promise values ('${post}', 'Lupaus', '2027-01-01', null, null);
    insert into forwarding_thread values ('${forwarding}', '${thread}');
    insert into forwarding_wording values ('${forwarding}', 0, '${one(`select id from comment`)}', 'Sanat');
    insert into retention_hold values ('${thread}', '2027-01-01', 'Syy', '${testNow}');
    insert into retention_state values (90, '2026-11-24', '2026-11-24');
    insert into erasure values ('${some(5)}', 'request', '${testNow}', null, null, '{"comment":1}', null, null);
    update thread set erased_at = '${testNow}' where id <> '${thread}' and id in (select id from thread limit 3);`);
  db.close();
}

describe('an office as open data', () => {
  test('has every table filled, or the next test shows less than it says', () => {
    const empty = Object.entries(dump(fullOffice())).filter(([, rows]) => rows.length === 0);
    expect(empty).toEqual([]);
  });

  test('comes back the same, row by row, by CSV and by JSON Lines, whatever its words are', async () => {
    const office = fullOffice();
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { minLength: 40, maxLength: 300 }),
        fc.constantFrom('csv' as const, 'jsonl' as const, 'both' as const),
        async (words, format) => {
          const file = join(temporaryFolder(), 'sanat.vuoro');
          copyFileSync(office, file);
          spoil(file, [...words, ...nasty]);
          const folder = await exported(file, format);
          expect(dump(imported(folder))).toEqual(dump(file));
        },
      ),
      { numRuns: Number(process.env['VUORO_OPEN_DATA_RUNS'] ?? 6) },
    );
  });

  test('brings its media and attachments along, and is searched as before', async () => {
    const core = await testCore();
    const { mine } = await wordyOffice(core);
    const before = await core.call('thread.get', { id: mine.threadId });
    await core.core.close();
    const file = imported(await exported(core.file, 'csv'));
    const again = createCore({ file, ...world, automaticBackups: false });
    expect(await again.call('thread.get', { id: mine.threadId })).toEqual(before);
    for (const { id } of before.attachments) {
      expect(await again.call('attachment.get', { id })).toMatchObject({ mediaType: 'image/png' });
    }
    const found = await again.call('thread.list', { filter: { search: 'kirjastot' }, limit: 5 });
    expect((found as { rows: unknown[] }).rows).toHaveLength(1);
    expect(await again.call('office.check', {})).toEqual({ problems: [] });
    await again.close();
    const sample = fullOffice();
    const media = (of: string) =>
      readdirSync(join(dirname(of), of.replace(/^.*\/(.*)\.vuoro$/, '$1-media'))).sort();
    expect(media(imported(await exported(sample, 'both')))).toEqual(media(sample));
  });

  test('is explained column by column in each language', async () => {
    const file = fullOffice();
    const titles = [];
    for (const language of languages) {
      const text = readFileSync(join(await exported(file, 'csv', language), 'README.md'), 'utf8');
      const db = new Sqlite(file, { readonly: true });
      for (const { name, columns } of tablesOf({ db, mode: 'read' })) {
        const part = text.split(`\n## ${name}\n`)[1]!.split('\n## ')[0]!;
        for (const column of columns)
          expect(part).toMatch(new RegExp(`^\\| \`${column.name}\` \\| .+ \\| \\S`, 'm'));
      }
      db.close();
      titles.push(text.split('\n')[0]);
      expect(text).toContain('`thread.id`');
    }
    expect(new Set(titles).size).toBe(3);
  });

  test('runs nothing in a spreadsheet', async () => {
    const file = fullOffice();
    spoil(file, ['=cmd|calc', '+1', '-1', '@x', '\t=1']);
    const folder = await exported(file, 'csv');
    for (const name of readdirSync(join(folder, 'csv'))) {
      const rows = readFileSync(join(folder, 'csv', name), 'utf8');
      expect(rows).not.toMatch(/(?:^|;|\n)"?\s*[=+@]/);
    }
  });
});

describe('a folder that is no office', () => {
  const refusal = (folder: string) => {
    const file = join(temporaryFolder(), 'uusi.vuoro');
    let code: unknown;
    try {
      importOpenData({ file, ...world }, folder);
    } catch (error) {
      code = (error as { code?: unknown }).code;
    }
    // Nothing is left of the attempt but the lock.
    expect(readdirSync(dirname(file)).filter((name) => !name.endsWith('-lock'))).toEqual([]);
    return code;
  };
  const csv = (folder: string, table: string) => join(folder, 'csv', `${table}.csv`);
  const change = (path: string, by: (text: string) => string) =>
    writeFileSync(path, by(readFileSync(path, 'utf8')));

  test.each<[string, (folder: string) => void, string]>([
    ['has no manifest', (f) => rmSync(join(f, manifestName)), 'openData.notOurs'],
    [
      'is of a newer program',
      (f) => change(join(f, manifestName), (t) => t.replace(/"schema": \d+/, '"schema": 900')),
      'openData.newer',
    ],
    ['lacks a table', (f) => rmSync(csv(f, 'comment')), 'openData.fileMissing'],
    [
      'lacks rows',
      (f) => change(csv(f, 'comment'), (t) => t.split('\r\n').slice(0, 3).join('\r\n')),
      'openData.row',
    ],
    [
      'lacks a column',
      (f) => change(csv(f, 'unit'), (t) => t.replace('email', 'sposti')),
      'openData.row',
    ],
    [
      'has a row twice',
      (f) => change(csv(f, 'channel'), (t) => t + t.split('\r\n')[1]! + '\r\n'),
      'openData.row',
    ],
    [
      'has a number that is none',
      (f) => change(csv(f, 'office'), (t) => t.replace(';90;', ';yhdeksän;')),
      'openData.row',
    ],
    [
      'has a word that there is not',
      (f) => change(csv(f, 'channel'), (t) => t.replace('facebook', 'fesbuuki')),
      'openData.row',
    ],
    [
      'points at nothing',
      (f) => change(csv(f, 'thread_theme'), (t) => t.replace(/[0-9a-f-]{36}/, some(99))),
      'openData.row',
    ],
    [
      'has a link in the place of a table',
      (f) => {
        rmSync(csv(f, 'unit'));
        symlinkSync('/etc/passwd', csv(f, 'unit'));
      },
      'openData.fileMissing',
    ],
    [
      'has a quote that is never closed',
      (f) => appendFileSync(csv(f, 'unit'), '"x'),
      'openData.row',
    ],
  ])('because it %s', async (_, spoiled, code) => {
    const folder = await exported(fullOffice(), 'csv');
    spoiled(folder);
    expect(refusal(folder)).toBe(code);
  });

  test('reads no file outside of it', async () => {
    const core = await testCore();
    await wordyOffice(core);
    await core.core.close();
    const folder = await exported(core.file, 'csv');
    change(csv(folder, 'attachment_content'), (t) =>
      t.replace(/attachments\/[0-9a-f-]{36}/, '../../../etc/passwd'),
    );
    expect(refusal(folder)).toBe('openData.row');
  });
});

test('an export goes into an empty folder, or a new one in another, and leaves nothing when it is stopped', async () => {
  const core: TestCore = await testCore();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'oma.txt'), 'x');
  const run = (into: 'folder' | 'subfolder') =>
    core.call('openData.export', { folder, into, format: 'csv', language: 'fi' });
  await expect(run('folder')).rejects.toMatchObject({ code: 'openData.folderNotEmpty' });
  const first = await run('subfolder');
  const second = await run('subfolder');
  expect(second.folder).toBe(`${first.folder} 2`);
  const stop = new AbortController();
  const stopped = core.call(
    'openData.export',
    { folder, into: 'subfolder', format: 'csv', language: 'fi' },
    { signal: stop.signal, onProgress: () => stop.abort() },
  );
  await expect(stopped).rejects.toMatchObject({ code: 'call.cancelled' });
  await expect
    .poll(() => readdirSync(folder).sort())
    .toEqual(
      ['oma.txt', first.folder, second.folder].map((path) => path.replace(`${folder}/`, '')).sort(),
    );
});

test('a folder of an older version becomes an office of this one', async () => {
  const folder = await exported(fullOffice(), 'csv');
  // As the version before erasure would have written it.
  asBeforeErasure(folder);
  const file = imported(folder);
  const db = new Sqlite(file, { readonly: true });
  expect(db.prepare('select count(*) from comment where erased_at is not null').pluck().get()).toBe(
    0,
  );
  expect(db.prepare('select count(*) from comment').pluck().get()).toBeGreaterThan(100);
  db.close();
});

/** Takes away what the migration of erasures added. */
function asBeforeErasure(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as {
    schema: number;
    tables: Record<string, number>;
  };
  manifest.schema = migrations.indexOf(erasure);
  for (const table of ['retention_hold', 'retention_state', 'erasure']) {
    rmSync(join(folder, 'csv', `${table}.csv`));
    delete manifest.tables[table];
  }
  writeFileSync(join(folder, manifestName), JSON.stringify(manifest));
}
