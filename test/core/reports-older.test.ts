import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { renderedFormats } from '../../src/contract/report.ts';
import { atLocal } from '../../src/domain/time.ts';
import { languages } from '../../src/domain/words.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';

const period = '2026-10';
const frozen = { period, edition: 1 } as const;
const schema = 15;

/** An office that the first program with frozen reports wrote, opened by this one. */
async function older(): Promise<TestCore & { json: Buffer; documents: string[] }> {
  const core = await testCore({ now: atLocal('2026-11-20', '10:00') });
  let kept: ReturnType<typeof keptIn> | undefined;
  await core.restart(() => {
    for (const end of ['-wal', '-shm']) rmSync(`${core.file}${end}`, { force: true });
    const name = `../fixtures/offices/schema-${schema}.vuoro.gz`;
    writeFileSync(core.file, gunzipSync(readFileSync(join(import.meta.dirname, name))));
    kept = keptIn(core.file);
    expect(kept.version).toBe(schema);
  });
  // Opened before anything asks, so that what is read below was read by this program.
  await core.call('office.get', {});
  expect(keptIn(core.file).version).toBe(migrations.length);
  return { ...core, ...kept! };
}

/** The bytes of what was frozen, past the program. */
function keptIn(file: string) {
  const db = new Sqlite(file, { readonly: true });
  try {
    const rows = db.prepare('select cast(json as blob) as json from report').all();
    expect(rows).toHaveLength(1);
    return {
      version: db.pragma('user_version', { simple: true }) as number,
      json: (rows[0] as { json: Buffer }).json,
      documents: db
        .prepare('select document from report_document order by language')
        .pluck()
        .all() as string[],
    };
  } finally {
    db.close();
  }
}

async function expectTheSame(core: Awaited<ReturnType<typeof older>>): Promise<void> {
  const { json, documents } = keptIn(core.file);
  expect(json.equals(core.json)).toBe(true);
  expect(documents).toEqual(core.documents);
  const { content } = await core.call('report.render', {
    ...frozen,
    language: 'fi',
    format: 'json',
  });
  expect(Buffer.from(content).equals(core.json)).toBe(true);
}

it('a report that an older program froze is the same to the byte, is read and exported', async () => {
  const core = await older();
  await expectTheSame(core);
  const { editions } = await core.call('report.draft', { period, language: 'fi' });
  expect(editions).toMatchObject([{ edition: 1, asKnownOn: atLocal('2026-11-03', '10:00') }]);
  for (const language of languages) {
    const document = await core.call('report.document', { ...frozen, language });
    expect(document.sections[0]).toMatchObject({ id: 'summary' });
    for (const format of renderedFormats) {
      const { content } = await core.call('report.render', { ...frozen, language, format });
      expect(content.length, `${format} ${language}`).toBeGreaterThan(400);
    }
  }
  const { content } = await core.call('report.render', {
    ...frozen,
    language: 'fi',
    format: 'html',
  });
  for (const words of ['Hyvä kuukausi.', 'Koska tie korjataan?', '6 / 6 kommenttia']) {
    expect(content).toContain(words);
  }
  expect(await core.call('report.difference', frozen)).toBeInstanceOf(Array);
});

it('and stays so when the office is edited, filled from a file, corrected and erased from', async () => {
  const core = await older();
  const { call } = core;
  const { rows } = await call('thread.list', { filter: {}, limit: 10 });
  const comments = rows.map(({ id }) => id);
  expect(comments.length).toBe(6);
  const [channel] = await call('channel.list', {});
  await call('comment.add', {
    channelId: channel!.id,
    text: 'Kuka puhaltaa jään?',
    at: atLocal('2026-10-30', '09:00'),
    link: null,
    author: null,
  });
  await call('report.write', { period, language: 'fi', place: 'summary', text: 'Toiset sanat.' });
  await call('office.update', { name: 'Uusi kunta', targetDays: 5 });
  await expectTheSame(core);

  const list = join(temporaryFolder(), 'kommentit.csv');
  writeFileSync(list, 'Aika;Kommentti;Kanava\n12.10.2026 9.15;Milloin silta aukeaa?;Facebook\n');
  expect(await call('import.run', { file: list })).toMatchObject({ new: 1 });
  await expectTheSame(core);
  const now = await call('report.figures', { period });
  expect(now.comments.received).toBe(8);
  expect(JSON.parse(core.json.toString())).toMatchObject({ comments: { received: 6 } });

  expect(await call('report.freeze', { period, correction: 'Kaksi kommenttia puuttui.' })).toEqual({
    edition: 2,
  });
  await call('history.undo', {});
  await expectTheSame(core);

  // A resident whose words are not quoted in it; the rule for those who are stands in the tests of erasure.
  const terms = { handle: '', link: '', text: 'uimahalli' };
  const { places } = await call('erasure.search', { terms });
  expect(places.length).toBeGreaterThan(0);
  await call('erasure.run', {
    terms,
    places: places.map(({ table, key }) => ({ table, key })),
    requestNumber: null,
    decidedBy: null,
  });
  await expectTheSame(core);
  await core.restart();
  await expectTheSame(core);
});

it('loses a quotation on request, and not one byte of its JSON', async () => {
  const core = await older();
  const terms = { handle: '', link: '', text: 'korjataan' };
  const { places } = await core.call('erasure.search', { terms });
  await core.call('erasure.run', {
    terms,
    places: places.map(({ table, key }) => ({ table, key })),
    requestNumber: null,
    decidedBy: null,
  });
  const { json, documents } = keptIn(core.file);
  expect(json.equals(core.json)).toBe(true);
  expect(core.documents.join(' ')).toContain('Koska tie korjataan?');
  expect(documents.join(' ')).not.toContain('Koska tie korjataan?');
  const { content } = await core.call('report.render', {
    ...frozen,
    language: 'fi',
    format: 'docx',
  });
  expect(content.length).toBeGreaterThan(400);
});
