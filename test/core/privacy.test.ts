import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';

/** Masking, and what is kept of who wrote. */

const text = 'Soita minulle 040 123 4567, olen sairauslomalla.';
const masked = 'Soita minulle [***], olen sairauslomalla.';

async function channelId(core: TestCore): Promise<string> {
  return (await core.call('channel.list', {}))[0]!.id;
}

async function add(core: TestCore, written: string, author: string | null = null) {
  return core.call('comment.add', {
    channelId: await channelId(core),
    text: written,
    at: '2026-11-23T08:00:00.000Z',
    link: null,
    author,
  });
}

/** A list with one comment on the channel of the test's office. */
async function importOne(
  core: TestCore,
  row: { text: string; id?: string; author?: string; link?: string },
) {
  const file = join(temporaryFolder(), 'kommentit.csv');
  writeFileSync(
    file,
    `Aika;Teksti;Nimi;Tunniste;Linkki\n23.11.2026 klo 10.00;"${row.text}";${row.author ?? ''};${row.id ?? ''};${row.link ?? ''}\n`,
  );
  return core.call('import.run', {
    file,
    format: 'comments.table',
    mapping: {
      date: 'Aika',
      text: 'Teksti',
      author: 'Nimi',
      platformId: 'Tunniste',
      link: 'Linkki',
    },
    dateOrder: 'dmy',
    channel: 'Facebook',
  });
}

const only = async (core: TestCore) => {
  const { rows } = await core.call('thread.list', { filter: {}, limit: 10 });
  expect(rows).toHaveLength(1);
  return (await core.call('thread.get', { id: rows[0]!.id })).comments;
};

describe('masking', () => {
  it('puts a mark in the place of what was found, and changes nothing else', async () => {
    const core = await testCore();
    const { id, threadId } = await add(core, text);
    await core.call('comment.classify', { ids: [id], class: 'question' });
    const before = await core.call('thread.get', { id: threadId });
    expect(await core.call('comment.mask', { ids: [id] })).toEqual({ masked: 1 });
    const after = await core.call('thread.get', { id: threadId });
    expect(after).toEqual({
      ...before,
      comment: { ...before.comment, excerpt: masked },
      comments: [{ ...before.comments[0], text: masked, maskedAt: '2026-11-24T08:00:00.000Z' }],
    });
    await core.call('history.undo', {});
    expect(await core.call('thread.get', { id: threadId })).toEqual(before);
  });

  it('takes what was masked out of the search', async () => {
    const core = await testCore();
    const { id } = await add(core, text);
    await core.call('comment.mask', { ids: [id] });
    const { rows } = await core.call('thread.list', { filter: { search: '4567' }, limit: 10 });
    expect(rows).toEqual([]);
  });

  it('masks a chosen part of one comment', async () => {
    const core = await testCore();
    const { id, threadId } = await add(core, text);
    const from = text.indexOf('sairauslomalla');
    await core.call('comment.mask', { ids: [id], ranges: [{ from, to: from + 14 }] });
    const { comments } = await core.call('thread.get', { id: threadId });
    expect(comments[0]!.text).toBe('Soita minulle 040 123 4567, olen [***].');
  });

  it('refuses where there is nothing, and takes several at once', async () => {
    const core = await testCore();
    const one = await add(core, text);
    const other = await add(core, 'Ei mitään.');
    await expect(core.call('comment.mask', { ids: [other.id] })).rejects.toMatchObject({
      code: 'comment.nothingToMask',
    });
    await expect(
      core.call('comment.mask', { ids: [other.id], ranges: [{ from: 5, to: 500 }] }),
    ).rejects.toMatchObject({ code: 'comment.nothingToMask' });
    await expect(
      core.call('comment.mask', { ids: [one.id, other.id], ranges: [{ from: 0, to: 1 }] }),
    ).rejects.toMatchObject({ code: 'call.invalid' });
    expect(await core.call('comment.mask', { ids: [one.id, other.id] })).toEqual({ masked: 1 });
  });

  it.each([
    ['its words', {}],
    ['its id', { id: '123456789012345678' }],
  ])('holds when the same comment is imported again, known by %s', async (_, known) => {
    const core = await testCore();
    await importOne(core, { text, ...known });
    const [comment] = await only(core);
    await core.call('comment.mask', { ids: [comment!.id] });
    expect(await importOne(core, { text, ...known })).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 1,
    });
    expect(await only(core)).toMatchObject([{ id: comment!.id, text: masked }]);

    // A link that was not known before is news, and brings the text back no more than before.
    const link = 'https://www.facebook.com/kunta/posts/1';
    expect(await importOne(core, { text, ...known, link })).toMatchObject({ new: 0, changed: 1 });
    expect(await only(core)).toMatchObject([{ text: masked, link }]);
  });

  it('holds when the resident has edited the comment since', async () => {
    const core = await testCore();
    const known = { id: '123456789012345678' };
    await importOne(core, { text, ...known });
    const [comment] = await only(core);
    await core.call('comment.mask', { ids: [comment!.id] });
    await importOne(core, { text: `${text} Kiitos!`, ...known });
    expect(await only(core)).toMatchObject([{ text: masked }]);
    await importOne(core, { text, ...known });
    expect(await only(core)).toMatchObject([{ text: masked }]);
  });
});

describe('what is kept of who wrote', () => {
  const authors = (core: TestCore) => {
    const db = new Sqlite(core.file, { readonly: true });
    try {
      return [
        ...db.prepare('select author from comment order by seq').pluck().all(),
        // Nothing of it in the journal either.
        db
          .prepare("select count(*) from history_change where row like '%Meikäläinen%'")
          .pluck()
          .get(),
      ];
    } finally {
      db.close();
    }
  };

  it('is nothing unless the office wants it', async () => {
    const core = await testCore();
    await add(core, 'Yksi', '@maija');
    await importOne(core, { text: 'Kaksi', author: 'Maija Meikäläinen (@maija)' });
    expect(authors(core)).toEqual([null, null, 0]);
  });

  it('is the handle alone when it does', async () => {
    const core = await testCore();
    await core.call('office.update', { keepAuthors: true });
    await add(core, 'Yksi', 'Maija Meikäläinen (@maija)');
    await add(core, 'Kaksi', 'Maija Meikäläinen');
    await importOne(core, { text: 'Kolme', author: 'Maija Meikäläinen (@maija)' });
    await importOne(core, { text: 'Neljä', author: 'Maija Meikäläinen' });
    await importOne(core, { text: 'Viisi', author: 'maija87' });
    expect(authors(core)).toEqual(['@maija', null, '@maija', null, 'maija87', 0]);
  });
});
