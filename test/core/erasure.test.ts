import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { erasure } from '../../src/store/migrations/019-erasure.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { bytesWith } from '../support/bytes.ts';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';
import {
  backUpNow,
  importRejected,
  pieces,
  secrets,
  terms,
  wordyOffice,
} from './erasure.fixture.ts';
import { refused } from './fixture.ts';

/** Access to what is held of a person, and its erasure: nothing of it is left in any byte beside the office. */

const all = terms({ handle: secrets.handle, link: secrets.link, text: '' });
const folderOf = (core: TestCore) => dirname(core.file);
const byKind = (places: { kind: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { kind } of places) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
const refs = (places: { table: string; key: string }[]) =>
  places.map(({ table, key }) => ({ table, key }));

async function eraseAll(core: TestCore, over = {}) {
  const { places } = await core.call('erasure.search', { terms: all });
  const mine = places.filter(
    ({ direct, sameHandle, table }) => !direct || sameHandle || table !== 'comment',
  );
  return core.call('erasure.run', {
    terms: all,
    places: refs(mine),
    requestNumber: 'D/12/2026',
    decidedBy: 'Tietosuojavastaava',
    ...over,
  });
}

describe('a search for what is held', () => {
  test('finds a person by handle and link, and what belongs to the comment', async () => {
    const core = await testCore();
    const { mine, other } = await wordyOffice(core);
    const { places, steps, cut } = await core.call('erasure.search', { terms: all });
    expect(byKind(places)).toEqual({
      comment: 2,
      thread: 1,
      attachment: 2,
      moderation: 1,
      wording: 1,
      reply: 1,
      note: 1,
      referral: 1,
    });
    expect(cut).toBe(false);
    // A step keeps of a row that it changed what it changed, and of one that it took away all.
    expect(steps).toBe(0);
    const removed = await core.call('erasure.search', {
      terms: terms({ text: secrets.inJournal }),
    });
    expect(removed.steps).toBe(1);
    const of = (key: string) => places.find((place) => place.key === key);
    expect(of(mine.id)).toMatchObject({ direct: true, sameHandle: true, whole: true });
    // Somebody else, who has only named the person.
    expect(of(other.id)).toMatchObject({ direct: true, sameHandle: false, author: 'naapuri' });
    expect(places.filter(({ kind }) => kind === 'moderation')).toMatchObject([{ legal: true }]);
  });

  test.each([
    ['a handle with another in it', terms({ handle: 'kissa77' }), 0],
    ['case and an @', terms({ handle: `@${secrets.handle.toUpperCase()}` }), 2],
    ['an address with its scheme', terms({ link: 'https://m.facebook.com/kunta/posts/1' }), 2],
    ['words across other white space', terms({ text: `miksi\n ${secrets.text}` }), 1],
    ['a promise', terms({ text: secrets.promised }), 1],
    ['signs that mean something to a pattern', terms({ text: '.*.*' }), 0],
  ])('takes %s for what it is', async (_, asked, direct) => {
    const core = await testCore();
    await wordyOffice(core);
    const { places } = await core.call('erasure.search', { terms: asked });
    expect(places.filter((place) => place.direct)).toHaveLength(direct);
  });

  test('refuses what would find everything', async () => {
    const core = await testCore();
    expect(await refused(core.call('erasure.search', { terms: terms({ text: 'tie' }) }))).toBe(
      'erasure.termsTooShort',
    );
  });

  test('names the backups, what only they hold, and files beside the office', async () => {
    const core = await testCore();
    const { mine } = await wordyOffice(core);
    const copy = backUpNow(core.file);
    await core.call('erasure.run', {
      terms: terms({ text: secrets.text }),
      places: [{ table: 'comment', key: mine.id }],
      requestNumber: null,
      decidedBy: null,
    });
    // As a backup that was away while it was erased.
    const name = readdirSync(dirname(copy)).find((one) => one.endsWith('.vuoro'));
    const db = new Sqlite(join(dirname(copy), name!));
    db.prepare('update comment set text = ?').run(`Taas ${secrets.text}`);
    db.prepare('insert into note values (?, ?, ?, ?)').run(
      '0192f3a1-0000-7000-8000-000000000009',
      mine.threadId,
      '2026-11-20T08:00:00.000Z',
      `Vain täällä ${secrets.text}`,
    );
    db.close();
    writeFileSync(join(folderOf(core), 'kirje.txt'), Buffer.from(secrets.text, 'utf16le'));
    const found = await core.call('erasure.searchBackups', {
      terms: terms({ text: secrets.text }),
    });
    expect(found.backups).toEqual([{ name, rows: 4 }]);
    expect(found.places).toMatchObject([{ kind: 'note', excerpt: `Vain täällä ${secrets.text}` }]);
    expect(found.files).toEqual([join(folderOf(core), 'kirje.txt')]);
  });
});

describe('what is held', () => {
  test('is a page to read and JSON, with the attachment’s bytes', async () => {
    const core = await testCore();
    await wordyOffice(core);
    const { places } = await core.call('erasure.search', { terms: all });
    const render = (format: 'html' | 'json') =>
      core.call('erasure.render', {
        places: refs(places),
        language: 'fi',
        format,
        requestNumber: 'D/12/2026',
      });
    const page = (await render('html')).content;
    for (const word of [secrets.text, secrets.handle, secrets.noted, secrets.quote, 'D/12/2026']) {
      expect(page).toContain(word);
    }
    expect(page).toContain('Kirjoittajan käyttäjätunnus');
    const { items } = JSON.parse((await render('json')).content) as {
      items: { table: string; file: { base64: string } | null }[];
    };
    const file = items.find(({ table }) => table === 'attachment')!.file!;
    expect(Buffer.from(file.base64, 'base64').toString('latin1')).toContain(secrets.file);
  });
});

describe('an erasure', () => {
  test('leaves no byte of it beside the office, and all that counts', async () => {
    const core = await testCore();
    const { mine, other, promise } = await wordyOffice(core);
    const elsewhere = temporaryFolder();
    await importRejected(core, elsewhere);
    backUpNow(core.file);
    const before = await core.call('thread.get', { id: mine.threadId });
    const month = async () =>
      (await core.call('report.render', { period: '2026-11', language: 'fi', format: 'json' }))
        .content;
    const figures = await month();
    // Everything is somewhere, or the search for nothing would find nothing.
    const there = bytesWith(folderOf(core), Object.values(secrets)).join('\n');
    for (const word of Object.values(secrets)) expect(there).toContain(word);

    const search = async (asked: ReturnType<typeof terms>) =>
      (await core.call('erasure.search', { terms: asked })).places;
    const rejected = await search(terms({ text: secrets.rejected }));
    const promised = await search(terms({ text: secrets.promised }));
    const mineAndOurs = await search(all);
    const evidence = mineAndOurs.filter(({ kind }) => kind === 'moderation');
    expect(evidence).toHaveLength(1);
    for (const [asked, places] of [
      [all, mineAndOurs],
      [terms({ text: secrets.rejected }), rejected],
      [terms({ text: secrets.promised }), promised],
    ] as const) {
      await core.call('erasure.run', {
        terms: asked,
        places: refs(places),
        requestNumber: `Pyyntö @${secrets.handle} 12`,
        decidedBy: null,
      });
    }
    expect(bytesWith(folderOf(core), pieces)).toEqual([]);
    await core.restart();
    expect(bytesWith(folderOf(core), pieces)).toEqual([]);

    const after = await core.call('thread.get', { id: mine.threadId });
    expect(after.comments.map(({ id, at, class: of, erasedAt }) => [id, at, of, erasedAt])).toEqual(
      before.comments.map(({ id, at, class: of }) => [id, at, of, '2026-11-24T08:00:00.000Z']),
    );
    expect(after.comments.map(({ text, author, link }) => [text, author, link])).toEqual([
      ['', null, null],
      ['', null, null],
    ]);
    expect(after).toMatchObject({ link: null, notes: [], attachments: [] });
    expect(after.moderations).toMatchObject([{ evidence: null, action: 'hidden' }]);
    expect(other.id).toBe(after.comments[1]!.id);
    expect(await month()).toEqual(figures);
    const story = await core.call('promise.get', { id: promise.id });
    expect(JSON.stringify(story)).toContain('Vastaamme asukkaalle [***] talvella.');
    expect(await core.call('office.check', {})).toEqual({ problems: [] });
    const receipts = await core.call('erasure.list', {});
    expect(receipts[0]).toMatchObject({ kind: 'request', backups: { rewritten: 1, removed: 0 } });
    expect(receipts.every(({ cleanedAt }) => cleanedAt !== null)).toBe(true);
    expect(receipts.find(({ counts }) => counts['comment'] === 2)).toMatchObject({
      requestNumber: 'Pyyntö [***] 12',
      counts: {
        comment: 2,
        note: 1,
        attachment: 2,
        forwarding_wording: 1,
        history: expect.any(Number),
      },
    });
    const { content } = await core.call('erasure.receipt', { id: receipts[0]!.id, language: 'fi' });
    expect(content).toContain('Kuitti tietojen poistamisesta');
  });

  test('spares what was not chosen', async () => {
    const core = await testCore();
    const { mine, other, bystander } = await wordyOffice(core);
    await eraseAll(core);
    const { comments } = await core.call('thread.get', { id: mine.threadId });
    expect(comments.find(({ id }) => id === mine.id)).toMatchObject({ text: '' });
    expect(comments.find(({ id }) => id === other.id)!.text).toContain(secrets.handle);
    const spared = await core.call('thread.get', { id: bystander.threadId });
    expect(spared.comments).toMatchObject([
      { text: 'Kiitos uudesta kirjastosta!', erasedAt: null },
    ]);
    // It is found by its words still, and the erased one by none.
    const hits = async (search: string) =>
      (await core.call('thread.list', { filter: { search }, limit: 10 })).rows.map(({ id }) => id);
    expect(await hits('kirjasto')).toEqual([bystander.threadId]);
    expect(await hits(secrets.text)).toEqual([]);
  });

  test('closes a conversation that nobody can answer any more, and only that', async () => {
    const core = await testCore();
    const { call } = core;
    const [channel] = await call('channel.list', {});
    const add = (text: string, threadId?: string) =>
      call('comment.add', {
        channelId: channel!.id,
        text,
        at: '2026-11-20T08:00:00.000Z',
        link: null,
        author: null,
        ...(threadId === undefined ? {} : { threadId }),
      });
    const alone = await add('Yksinäinen kysymys?');
    const shared = await add('Yhteinen kysymys?');
    await add('Toisen kysymys?', shared.threadId);
    await call('erasure.run', {
      terms: terms({ text: 'kysymys' }),
      places: [alone, shared].map(({ id }) => ({ table: 'comment', key: id })),
      requestNumber: null,
      decidedBy: null,
    });
    expect((await call('thread.get', { id: alone.threadId })).turn).toBe('none');
    expect((await call('thread.get', { id: shared.threadId })).turn).toBe('ours');
  });

  test('can’t be undone, and what came after it can', async () => {
    const core = await testCore();
    const { mine, bystander } = await wordyOffice(core);
    await eraseAll(core);
    await core.call('note.add', { threadId: bystander.threadId, text: 'Myöhempi' });
    expect(await core.call('history.undo', {})).toMatchObject({ procedure: 'note.add' });
    for (;;) {
      const outcome = await core.call('history.undo', {}).catch(() => null);
      if (outcome === null) break;
    }
    const { comments } = await core.call('thread.get', { id: mine.threadId });
    expect(comments.find(({ id }) => id === mine.id)).toMatchObject({ text: '', author: null });
    expect(bytesWith(folderOf(core), [secrets.text])).toEqual([]);
  });

  test('is refused when nothing is left to erase, and names no unknown table', async () => {
    const core = await testCore();
    const { mine } = await wordyOffice(core);
    const run = (table: string) =>
      core.call('erasure.run', {
        terms: all,
        places: [{ table, key: mine.id }],
        requestNumber: null,
        decidedBy: null,
      });
    await run('comment');
    expect(await refused(run('comment'))).toBe('erasure.nothing');
    expect(await refused(run('history_step'))).toBe('missing');
    expect(await core.call('erasure.list', {})).toHaveLength(1);
  });

  test('holds when the same comments come in again', async () => {
    const core = await testCore();
    const folder = temporaryFolder();
    const file = join(folder, 'kommentit.csv');
    const id = '123456789012345678';
    const write = (rows: string[]) =>
      writeFileSync(file, ['Aika;Teksti;Tunniste', ...rows].join('\n'));
    const run = () =>
      core.call('import.run', {
        file,
        format: 'comments.table',
        mapping: { date: 'Aika', text: 'Teksti', platformId: 'Tunniste' },
        channel: 'Facebook',
      });
    write([
      `2026-11-20 10:00;Katu ${secrets.text} on rikki;${id}`,
      '2026-11-20 10:00;Toinen samalla minuutilla;123456789012345679',
    ]);
    await run();
    const { places } = await core.call('erasure.search', { terms: terms({ text: secrets.text }) });
    await core.call('erasure.run', {
      terms: terms({ text: secrets.text }),
      places: refs(places.filter(({ table }) => table === 'comment')),
      requestNumber: null,
      decidedBy: null,
    });
    expect(await run()).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    // Edited on the platform since: known by its id. Without an id: known by its words.
    write([`2026-11-20 10:00;Katu ${secrets.text} on yhä rikki;${id}`]);
    expect(await run()).toMatchObject({ new: 0, changed: 0 });
    write([`2026-11-20 10:00;katu  ${secrets.text} ON rikki;`]);
    expect(await run()).toMatchObject({ new: 0, changed: 0 });
    // Another text of the same minute is another comment.
    write(['2026-11-20 10:00;Kolmas samalla minuutilla;']);
    expect(await run()).toMatchObject({ new: 1 });
    await core.restart();
    expect(bytesWith(folderOf(core), [secrets.text])).toEqual([]);
  });

  test('reaches backups of older versions, and removes what can’t be read', async () => {
    const core = await testCore();
    const { mine } = await wordyOffice(core);
    const copy = backUpNow(core.file);
    const old = new Sqlite(copy);
    old.exec(`
      drop table fetching; drop table sent_request; alter table import_run drop column channel_id;
      drop index comment_at; drop index comment_thread; drop index comment_removed;
      drop index thread_turn_settled; drop index thread_turn_waiting;
      drop index closing_thread; drop index post_variant_post; drop index post_variant_published;
      alter table thread_turn drop column first_at;
      create index thread_turn_settled on thread_turn (last_at, thread_id) where due_at is null;
      create index thread_turn_waiting on thread_turn (due_at, thread_id) where due_at is not null;
      create index comment_at on comment (at); create index comment_thread on comment (thread_id);
      create index closing_thread on closing (thread_id);
      create index post_variant_post on post_variant (post_id);
      create index post_variant_published on post_variant (published_at);
      drop trigger comment_after_erasure; drop trigger reply_after_erasure;
      drop trigger note_after_erasure; drop trigger referral_after_erasure;
      drop trigger routing_after_erasure; drop trigger closing_after_erasure;
      drop trigger attachment_after_erasure; drop trigger referral_answer_after_erasure;
      drop index thread_unerased; drop index comment_erased;
      alter table comment drop column erased_at; alter table moderation drop column erased_at;
      alter table thread drop column erased_at;
      drop table report_document_quote;
      drop index reply_by_hand; drop index post_title;
      drop table comment_wording; drop table removed_comment; drop table import_run_change;
      alter table comment drop column removed_at;
      drop table retention_hold; drop table retention_state; drop table erasure_target; drop table erasure;
      pragma user_version = ${migrations.indexOf(erasure)};`);
    old.close();
    const broken = backUpNow(core.file, 'testi-2026-11-23T08-00-00-000Z-daily.vuoro');
    writeFileSync(broken, `SQLite format 3\0 ${secrets.text}`);
    await eraseAll(core);
    expect(existsSync(broken)).toBe(false);
    expect(bytesWith(folderOf(core), [secrets.text, secrets.noted])).toEqual([]);
    expect(existsSync(copy)).toBe(false);
    const rewritten = readdirSync(dirname(copy)).find((name) => name.endsWith('.vuoro'));
    const db = new Sqlite(join(dirname(copy), rewritten!), { readonly: true });
    expect(db.prepare('select text from comment where id = ?').pluck().get(mine.id)).toBe('');
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
    const [receipt] = await core.call('erasure.list', {});
    expect(receipt!.backups).toEqual({ rewritten: 1, removed: 1, unreached: [] });
  });

  test('is finished at the next start when the program ended in the middle of it', async () => {
    const core = await testCore();
    const { mine } = await wordyOffice(core);
    // As the files are when the transaction is in the log and nothing else has been done.
    const folder = temporaryFolder();
    const file = join(folder, 'testi.vuoro');
    const { core: raw } = core;
    const run = raw.call('erasure.run', {
      terms: all,
      places: [{ table: 'comment', key: mine.id }],
      requestNumber: null,
      decidedBy: null,
    });
    const stop = raw.subscribe(({ event }) => {
      if (event !== 'changed' || existsSync(file)) return;
      for (const ending of ['', '-wal']) copyFileSync(`${core.file}${ending}`, `${file}${ending}`);
    });
    await run;
    stop();
    expect(bytesWith(folder, [secrets.text])).not.toEqual([]);
    const { createCore } = await import('../../src/core/core.ts');
    const again = createCore({
      file,
      clock: () => '2026-11-24T08:00:00.000Z',
      newId: () => '0192f3a1-0000-7000-8000-000000000001',
      log: () => {},
      version: '0',
    });
    await expect
      .poll(async () => {
        const [receipt] = (await again.call('erasure.list', {})) as { backups: object | null }[];
        return receipt!.backups;
      })
      .not.toBeNull();
    await again.close();
    expect(bytesWith(folder, [secrets.text])).toEqual([]);
  });
});
