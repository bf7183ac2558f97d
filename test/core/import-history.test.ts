import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { channelBook } from '../../src/core/channel-book.ts';
import { importOpenData } from '../../src/core/import-open-data.ts';
import { intake } from '../../src/core/intake.ts';
import type { CommentRecord, RemovalRecord } from '../../src/importers/record.ts';
import { openOffice } from '../../src/store/database.ts';
import { recordHistory } from '../../src/store/history.ts';
import { settleTouchedThreads } from '../../src/store/turns.ts';
import { bytesWith } from '../support/bytes.ts';
import { type TestCore, temporaryFolder, testCore, testNow } from '../support/core.ts';
import { dump } from '../support/dump.ts';
import { terms } from './erasure.fixture.ts';
import { apifyJson, youtubeJson } from './import-order.fixture.ts';

const setup = {
  channels: [
    { platform: 'youtube' as const, name: 'Testilä-TV', language: 'fi' as const, url: null },
  ],
};

const page = [
  {
    n: 1,
    comments: [
      { n: 10, parent: null, own: false, edited: true },
      { n: 11, parent: 10, own: false, edited: false },
    ],
  },
];

function fileOf(name: string, content: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}
const version = (n: 1 | 2) => fileOf('youtube.json', youtubeJson(page, n));

async function onlyThread({ call }: TestCore) {
  const { rows } = await call('thread.list', { filter: {}, limit: 10 });
  expect(rows).toHaveLength(1);
  return call('thread.get', { id: rows[0]!.id });
}

const first = 'Kommentti 10 – ”hyvä”\njatkuu';
const second = `${first} (muokattu)`;
const editedAt = new Date(Date.UTC(2026, 8, 11, 6, 10, 27)).toISOString();

describe('a comment that its writer has changed', () => {
  it.each([
    ['in the order of its versions', [1, 2]],
    ['the later version first', [2, 1]],
    ['each of them twice', [2, 1, 1, 2, 1]],
  ] as const)('keeps what it said before, %s', async (_, order) => {
    const core = await testCore({ setup });
    for (const n of order) await core.call('import.run', { file: version(n) });
    const { comments } = await onlyThread(core);
    expect(comments[0]).toMatchObject({
      text: second,
      editedAt,
      formerWordings: [{ text: first, editedAt: null }],
    });
    expect(comments[1]).toMatchObject({ editedAt: null, formerWordings: [] });
  });

  it('is unchanged when the same versions come again', async () => {
    const { call } = await testCore({ setup });
    await call('import.run', { file: version(1) });
    expect(await call('import.run', { file: version(2) })).toMatchObject({ changed: 1 });
    for (const n of [1, 2] as const) {
      const again = await call('import.run', { file: version(n) });
      expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    }
  });

  it('is known again by what it said before, in a list without ids', async () => {
    const core = await testCore({ setup });
    for (const n of [1, 2] as const) await core.call('import.run', { file: version(n) });
    const list = fileOf('oma.csv', `Aika;Kommentti;Kanava\n10.9.2026 9.10;"${first}";Testilä-TV\n`);
    expect(await core.call('import.run', { file: list })).toMatchObject({ new: 0, changed: 0 });
    expect((await onlyThread(core)).comments[0]!.text).toBe(second);
  });

  it('keeps the later words where no source says when they were written', async () => {
    const core = await testCore({
      setup: {
        channels: [{ ...setup.channels[0]!, platform: 'facebook', name: 'Testilän kunta' }],
      },
    });
    const words = (text: string) =>
      fileOf('apify.json', apifyJson(page).replace('Kommentti 10', text));
    for (const text of ['Aamulla', 'Illalla', 'Illalla', 'Aamulla']) {
      await core.call('import.run', { file: words(text) });
    }
    const { comments } = await onlyThread(core);
    expect(comments[0]!.text).toMatch(/^Illalla/);
    expect(comments[0]!.formerWordings).toMatchObject([
      { text: expect.stringMatching(/^Aamulla/) as unknown },
    ]);
  });

  it('is not changed by an export that cuts the end of its words', async () => {
    const core = await testCore({ setup });
    await core.call('import.run', { file: version(1) });
    const whole = await onlyThread(core);
    const cut = fileOf('youtube.json', youtubeJson(page, 1).replace('”\\njatkuu', '...'));
    expect(await core.call('import.run', { file: cut })).toMatchObject({ changed: 0 });
    expect(await onlyThread(core)).toEqual(whole);
  });

  it('goes back and forth with undo', async () => {
    const core = await testCore({ setup });
    for (const n of [1, 2] as const) await core.call('import.run', { file: version(n) });
    const after = await onlyThread(core);
    await core.call('history.undo', {});
    expect((await onlyThread(core)).comments[0]).toMatchObject({ text: first, formerWordings: [] });
    await core.call('history.redo', {});
    expect(await onlyThread(core)).toEqual(after);
  });

  it('is found by its former words, which a mask reaches and an erasure takes', async () => {
    const core = await testCore({ setup });
    const words = ['Soittakaa 040 123 4567, terveisin Qwjxzonkalo', 'Soittakaa 040 123 4567.'];
    const texts = (n: 1 | 2) =>
      fileOf(
        'youtube.json',
        JSON.stringify(
          JSON.parse(youtubeJson(page, n), (key, value: unknown) =>
            key === 'textOriginal' && typeof value === 'string' && value.startsWith('Kommentti 10')
              ? words[n - 1]
              : value,
          ),
        ),
      );
    for (const n of [1, 2] as const) await core.call('import.run', { file: texts(n) });
    const { id, comments } = await onlyThread(core);
    const [comment] = comments;
    expect(comment!.formerWordings[0]!.text).toContain('040 123 4567');

    await core.call('comment.mask', { ids: [comment!.id] });
    const masked = (await core.call('thread.get', { id })).comments[0]!;
    expect(masked.formerWordings[0]!.text).not.toContain('040');
    // What was masked stays so, whatever comes again.
    await core.call('import.run', { file: texts(1) });
    expect((await core.call('thread.get', { id })).comments[0]).toEqual(masked);

    const asked = terms({ text: 'Qwjxzonkalo' });
    const { places } = await core.call('erasure.search', { terms: asked });
    expect(places).toMatchObject([{ kind: 'formerWording', threadId: id, whole: true }]);
    await core.call('erasure.run', {
      terms: asked,
      places: places.map(({ table, key }) => ({ table, key })),
      requestNumber: null,
      decidedBy: 'Tietosuojavastaava',
    });
    await core.core.close();
    expect(bytesWith(dirname(core.file), ['Qwjxzonkalo', 'qwjxzonkalo'])).toEqual([]);
  });

  it('takes its former words along when the comment is erased', async () => {
    const core = await testCore({ setup });
    for (const n of [1, 2] as const) await core.call('import.run', { file: version(n) });
    const [comment] = (await onlyThread(core)).comments;
    await core.call('erasure.run', {
      terms: terms({ text: 'muokattu' }),
      places: [{ table: 'comment', key: comment!.id }],
      requestNumber: null,
      decidedBy: 'Tietosuojavastaava',
    });
    expect((await onlyThread(core)).comments[0]).toMatchObject({ text: '', formerWordings: [] });
    for (const n of [1, 2] as const) await core.call('import.run', { file: version(n) });
    expect((await onlyThread(core)).comments[0]).toMatchObject({ text: '', formerWordings: [] });
  });

  it('is the same with its former words in an office made of open data', async () => {
    const core = await testCore({ setup });
    for (const n of [1, 2] as const) await core.call('import.run', { file: version(n) });
    await takeIn(core, [
      { ...gone, platformId: 'Ug10' },
      { ...gone, platformId: 'Ug99' },
    ]);
    const folder = join(temporaryFolder(), 'avoin');
    await core.call('openData.export', { folder, into: 'folder', format: 'csv', language: 'fi' });
    const made = join(temporaryFolder(), 'uusi.vuoro');
    const world = { clock: () => testNow, newId: () => v7(), log: () => {}, version: '0.0.0-test' };
    importOpenData({ file: made, ...world }, folder);
    const before = dump(core.file);
    expect([before['comment_wording'], before['removed_comment']]).toMatchObject([[{}], [{}]]);
    expect(dump(made)).toEqual(before);
  });
});

/** A source that says what no file of the importers says yet, as a fetch will. */
async function takeIn(
  core: TestCore,
  records: (CommentRecord | RemovalRecord)[],
  { now = testNow, channelId }: { now?: string; channelId?: string } = {},
) {
  let counts = {};
  await core.restart(async () => {
    const { writer, close } = openOffice(core.file, () => {});
    recordHistory(writer);
    writer.db.exec('begin immediate; pragma defer_foreign_keys = on');
    const taking = { db: writer, now, newId: () => v7() };
    const run = { id: v7(), channel: null, otherName: 'Muu', ...(channelId && { channelId }) };
    const into = intake(taking, channelBook(taking), run);
    for (const record of records) into.take(record);
    await into.finish(new AbortController().signal);
    counts = { ...into.counts };
    into.close();
    // As a run of an import, which rows point at.
    writer.db
      .prepare(
        `insert into import_run (id, format, file_name, file_hash, started_at, new_count,
         changed_count, unchanged_count, rejected_count) values (?, 'youtube.comments', '', '', ?, 0, 0, 0, 0)`,
      )
      .run(run.id, now);
    settleTouchedThreads(writer);
    writer.db.exec('commit');
    close();
  });
  return counts;
}

const asked: CommentRecord = {
  kind: 'comment',
  row: 1,
  at: '2026-11-23T07:00:00.000Z',
  dayOnly: false,
  text: 'Milloin jäähalli aukeaa?',
  author: null,
  link: null,
  post: null,
  channel: null,
  platformId: 'Ug1',
  parentId: null,
  platform: 'youtube',
};
const gone: RemovalRecord = {
  kind: 'removal',
  row: 2,
  platform: 'youtube',
  platformId: 'Ug1',
  at: '2026-11-24T07:30:00.000Z',
};

describe('a comment that a source says is gone', () => {
  it.each([
    ['after it came', [[asked], [gone]]],
    ['before it came', [[gone], [asked]]],
    ['in the same file', [[gone, asked]]],
  ] as const)('is marked and waits no more, %s', async (_, files) => {
    const core = await testCore({ setup });
    for (const records of files) await takeIn(core, [...records]);
    const thread = await onlyThread(core);
    expect(thread).toMatchObject({ turn: 'none', dueAt: null });
    expect(thread.comments[0]).toMatchObject({ text: asked.text, removedAt: gone.at });
    expect(await takeIn(core, [gone, asked])).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  it('is never told by absence', async () => {
    const core = await testCore({ setup });
    await takeIn(core, [asked]);
    await takeIn(core, [{ ...asked, text: 'Toinen kysymys?', platformId: 'Ug2' }]);
    const { rows } = await core.call('thread.list', { filter: { turn: 'ours' }, limit: 10 });
    expect(rows).toHaveLength(2);
  });

  it('is there again when a fetch shows it, and no older file brings that about', async () => {
    const core = await testCore({ setup });
    const channels = await core.call('channel.list', {});
    const { id: channelId } = channels.find(({ platform }) => platform === 'youtube')!;
    await takeIn(core, [asked, gone]);
    await takeIn(core, [asked]);
    expect((await onlyThread(core)).comments[0]).toMatchObject({ removedAt: gone.at });
    expect(await takeIn(core, [asked], { channelId })).toMatchObject({ changed: 1 });
    const thread = await onlyThread(core);
    expect(thread).toMatchObject({ turn: 'ours' });
    expect(thread.comments[0]).toMatchObject({ removedAt: null });
    // Told as gone before it came, and here all the same.
    await takeIn(core, [{ ...gone, platformId: 'Ug7' }]);
    await takeIn(core, [{ ...asked, platformId: 'Ug7', text: 'Entä uimahalli?' }], { channelId });
    const { rows } = await core.call('thread.list', { filter: { turn: 'ours' }, limit: 10 });
    expect(rows).toHaveLength(2);
  });

  it('is so where a thread of Bluesky says that it is not found', async () => {
    const core = await testCore({
      setup: {
        channels: [
          { platform: 'bluesky', name: '@testila.bsky.social', language: 'fi', url: null },
        ],
      },
    });
    const uri = (key: string) => `at://did:plc:asukas/app.bsky.feed.post/${key}`;
    const post = (key: string, own: boolean) => ({
      uri: own ? `at://did:plc:testila/app.bsky.feed.post/${key}` : uri(key),
      author: { did: 'did:plc:x', handle: own ? 'testila.bsky.social' : 'asukas.bsky.social' },
      record: { text: own ? 'Mitä mieltä?' : 'Miksi?', createdAt: '2026-11-23T07:00:00.000Z' },
    });
    const file = join(temporaryFolder(), 'ketju.json');
    const told = async (replies: object[]) => {
      writeFileSync(file, JSON.stringify({ thread: { post: post('a', true), replies } }));
      await core.call('import.run', { file });
      return onlyThread(core);
    };
    expect(await told([{ post: post('b', false) }])).toMatchObject({ turn: 'ours' });
    expect(await told([])).toMatchObject({ turn: 'ours' });
    expect(await told([{ uri: uri('b'), blocked: true }])).toMatchObject({ turn: 'ours' });
    const thread = await told([{ uri: uri('b'), notFound: true }]);
    expect(thread).toMatchObject({ turn: 'none', comments: [{ removedAt: testNow }] });
  });

  it('waits on when it asks for information, or when the user says so', async () => {
    const core = await testCore({ setup });
    await takeIn(core, [asked]);
    const { comments } = await onlyThread(core);
    const ids = [comments[0]!.id];
    await takeIn(core, [gone]);
    await core.call('comment.classify', { ids, class: 'informationRequest' });
    expect(await onlyThread(core)).toMatchObject({ turn: 'ours', dueBy: 'law' });
    await core.call('comment.classify', { ids, class: 'question' });
    expect(await onlyThread(core)).toMatchObject({ turn: 'none' });
    await core.call('comment.setNeedsAnswer', { ids, needsAnswer: true });
    expect(await onlyThread(core)).toMatchObject({ turn: 'ours' });
  });
});
