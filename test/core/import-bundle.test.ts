import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { temporaryFolder, testCore } from '../support/core.ts';
import { tarGzOf } from '../support/tar.ts';
import { zipOf } from '../support/zip.ts';

const page = { platform: 'facebook' as const, name: 'Testilän kunta', language: 'fi' as const };
const setup = { channels: [{ ...page, url: null }] };

const message = (sender: string, minute: number, content: string) => ({
  sender_name: sender,
  timestamp_ms: Date.UTC(2026, 9, 5, 9, minute),
  content,
});
const conversation = (resident: string, messages: object[]) =>
  JSON.stringify({
    participants: [{ name: resident }, { name: 'Testilän kunta' }],
    messages,
  });

/** A download of a page: a post, two conversations of which one goes on in a second file, and other things. */
const download: Record<string, string> = {
  'posts/profile_posts_1.json': JSON.stringify([
    { timestamp: Date.UTC(2026, 9, 1, 6) / 1000, data: [{ post: 'Tori avataan lauantaina.' }] },
  ]),
  'messages/inbox/maija_1/message_1.json': conversation('Maija', [
    message('Testilän kunta', 30, 'Kello kymmenen.'),
    message('Maija', 10, 'Milloin tori avataan?'),
  ]),
  'messages/inbox/maija_1/message_2.json': conversation('Maija', [message('Maija', 5, 'Hei!')]),
  'messages/inbox/pekka_2/message_1.json': conversation('Pekka', [
    message('Pekka', 20, 'Missä on torin WC?'),
  ]),
  'preferences/settings.json': '{"a":1}',
  'posts/media/1.jpg': 'x',
};

function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function zipFile(files: Record<string, string>): string {
  const file = join(temporaryFolder(), 'facebook-testila.zip');
  writeFileSync(file, zipOf(Object.entries(files).map(([path, content]) => ({ path, content }))));
  return file;
}

describe('a platform’s download', () => {
  it.each([
    ['archive', zipFile],
    ['folder', folderOf],
  ])('comes in as it is, as an %s', async (_, given) => {
    const { call } = await testCore({ setup });
    const file = given(download);
    const look = await call('import.recognise', { file });
    const told = Object.fromEntries(look.files.map(({ path, format }) => [path, format]));
    expect(told).toEqual({
      'messages/inbox/maija_1/message_1.json': 'facebook.download',
      'messages/inbox/maija_1/message_2.json': 'facebook.download',
      'messages/inbox/pekka_2/message_1.json': 'facebook.download',
      'posts/profile_posts_1.json': 'facebook.download',
      'preferences/settings.json': null,
    });

    const dry = await call('import.run', { file, dryRun: true });
    const result = await call('import.run', { file, expectedHash: dry.fileHash });
    expect(result).toMatchObject({
      new: 5,
      changed: 0,
      rejected: 0,
      brought: { comments: 4, posts: 1 },
      newChannels: [],
    });
    expect({ ...result, runId: null }).toEqual(dry);
    const { rows } = await call('thread.list', { filter: {}, limit: 10 });
    expect(rows.map(({ turn, comment }) => [turn, comment.excerpt])).toEqual([
      ['ours', 'Missä on torin WC?'],
      ['resident', 'Hei!'],
    ]);
    const thread = await call('thread.get', { id: rows[1]!.id });
    expect(thread.comments.map(({ text }) => text)).toEqual(['Hei!', 'Milloin tori avataan?']);
    expect(thread.replies).toMatchObject([{ kind: 'answer', text: 'Kello kymmenen.' }]);
    expect(await call('import.runs', {})).toMatchObject([{ files: 4, new: 5, undoneAt: null }]);

    const again = await call('import.run', { file });
    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 5, runId: null });
  });

  it('may be a tar.gz, as Mastodon gives it', async () => {
    const { call } = await testCore();
    const post = (n: number) => ({
      type: 'Create',
      actor: 'https://some.example/users/testila',
      to: ['https://www.w3.org/ns/activitystreams#Public'],
      object: {
        id: `https://some.example/users/testila/statuses/11111111${n}`,
        published: `2026-10-0${n}T06:00:00Z`,
        content: `<p>Julkaisu ${n}</p>`,
      },
    });
    const outbox = { type: 'OrderedCollection', orderedItems: [post(1), post(2)] };
    const file = join(temporaryFolder(), 'archive-20261101.tar.gz');
    const whole = tarGzOf([
      { path: './outbox.json', content: JSON.stringify(outbox) },
      { path: './likes.json', content: '{"type":"OrderedCollection","orderedItems":[]}' },
      { path: './media_attachments/1.jpg', content: 'x' },
    ]);
    writeFileSync(file, whole);
    const result = await call('import.run', { file });
    expect(result).toMatchObject({
      format: 'mastodon.outbox',
      new: 2,
      newChannels: ['@testila@some.example'],
      files: [
        { path: 'outbox.json', format: 'mastodon.outbox' },
        { path: 'likes.json', format: null },
      ],
    });
    expect(await call('import.run', { file })).toMatchObject({ new: 0, unchanged: 2 });
    writeFileSync(file, whole.subarray(0, -20));
    await expect(call('import.run', { file })).rejects.toMatchObject({ code: 'import.badArchive' });
  });

  it('says of each rejected row which file it is in', async () => {
    const { call } = await testCore({ setup });
    const file = folderOf({
      ...download,
      'posts/profile_posts_2.json': JSON.stringify([
        { timestamp: 4_100_000_000, data: [{ post: 'x' }] },
      ]),
    });
    const { runId } = await call('import.run', { file });
    const rejections = await call('import.rejections', { runId: runId! });
    expect(rejections).toMatchObject([
      { file: 'posts/profile_posts_2.json', row: 1, reason: 'date.future', column: 'timestamp' },
    ]);
    const { content } = await call('import.rejectionsFile', { runId: runId! });
    expect(content).toContain('Tiedosto;Rivi;Sarake;Syy;Arvo');
  });

  it('with one broken file leaves nothing', async () => {
    const { call } = await testCore({ setup });
    const broken = conversation('X', [message('X', 1, 'Hei')]).slice(0, -3);
    const file = zipFile({ ...download, 'messages/inbox/x_3/message_1.json': broken });
    await expect(call('import.run', { file })).rejects.toMatchObject({
      code: 'import.brokenJson',
      params: { file: 'messages/inbox/x_3/message_1.json' },
    });
    expect(await call('import.runs', {})).toEqual([]);
    expect((await call('thread.list', { filter: {}, limit: 10 })).rows).toEqual([]);
  });

  it('is refused when it has changed since it was looked at', async () => {
    const { call } = await testCore({ setup });
    const file = folderOf(download);
    const { fileHash } = await call('import.run', { file, dryRun: true });
    writeFileSync(join(file, 'uusi.json'), '[]');
    await expect(call('import.run', { file, expectedHash: fileHash })).rejects.toMatchObject({
      code: 'import.changedSincePreview',
    });
  });

  it('may come with other files, several at once', async () => {
    const { call } = await testCore({ setup });
    const csv = join(import.meta.dirname, '../fixtures/imports/meta-facebook-en.csv');
    const result = await call('import.run', { file: [csv, zipFile(download)] });
    expect(result.files.map(({ format }) => format)).toContain('meta.content');
    expect(result.brought.posts).toBeGreaterThan(1);
  });
});

describe('a damaged download', () => {
  /** How many are tried; more on demand. */
  const runs = Number(process.env['BUNDLE_RUNS'] ?? 40);

  it(`is imported whole or not at all, in ${runs} ways of damage`, async () => {
    const { call } = await testCore({ setup });
    await call('unit.add', { name: 'Tekninen', email: null });
    const sound = zipOf(
      Object.entries(download).map(([path, content], n) => ({
        path,
        content,
        stored: n % 2 === 0,
      })),
    );
    const before = await everything(call);
    const file = join(temporaryFolder(), 'vaurio.zip');
    const outcomes = { refused: 0, imported: 0 };
    const place = fc.record({
      at: fc.nat(sound.length - 1),
      byte: fc.nat(255),
      cut: fc.oneof(fc.constant(0), fc.nat(sound.length - 1)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 4 }), async (places) => {
        let bytes = Buffer.from(sound);
        for (const { at, byte, cut } of places) {
          bytes[at % bytes.length] = byte;
          if (cut > 0) bytes = bytes.subarray(0, Math.max(1, bytes.length - (cut % 200)));
        }
        writeFileSync(file, bytes);
        const outcome = await call('import.run', { file }).catch((error: unknown) => error);
        if (outcome instanceof Refusal) {
          expect(outcome.code).not.toBe('internal');
          outcomes.refused += 1;
        } else {
          outcomes.imported += 1;
          if ((outcome as { runId: string | null }).runId !== null) await call('history.undo', {});
        }
        expect(await everything(call)).toEqual(before);
      }),
      { numRuns: runs },
    );
    expect(outcomes.refused).toBeGreaterThan(0);
  });
});

describe('a run that is taken back later', () => {
  it('takes what it brought, and leaves what somebody has worked on since', async () => {
    const { call } = await testCore({ setup });
    const { runId } = await call('import.run', { file: zipFile(download) });
    const { rows } = await call('thread.list', { filter: {}, limit: 10 });
    const pekka = rows.find(({ comment }) => comment.excerpt.includes('WC'))!;
    await call('reply.add', {
      threadId: pekka.id,
      kind: 'answer',
      text: 'Kirjaston vieressä.',
      language: 'fi',
      promisedOn: null,
    });
    // Something else is done in between: undo alone could not reach the import.
    await call('unit.add', { name: 'Tekninen', email: null });

    const before = await everything(call);
    expect(await call('import.undoRun', { id: runId! })).toEqual({
      comments: 2,
      replies: 1,
      posts: 1,
      events: 0,
      restored: 0,
      kept: 1,
      keptTitles: [],
    });
    const left = (await call('thread.list', { filter: {}, limit: 10 })).rows;
    expect(left.map(({ id }) => id)).toEqual([pekka.id]);
    expect(await call('post.list', { from: '2026-10-01', to: '2026-11-01' })).toEqual([]);
    const [run] = await call('import.runs', {});
    expect(run!.undoneAt).not.toBeNull();
    await expect(call('import.undoRun', { id: runId! })).rejects.toMatchObject({
      code: 'import.runUndone',
    });

    // It is one step, which is undone like any other.
    await call('history.undo', {});
    expect(await everything(call)).toEqual(before);
    await call('history.redo', {});
    // Imported again, what is gone comes again and what stayed is known.
    expect(await call('import.run', { file: zipFile(download) })).toMatchObject({
      new: 4,
      unchanged: 1,
    });
  });

  it('leaves a conversation that somebody has closed, or whose comment was classed', async () => {
    const { call } = await testCore({ setup });
    const { runId } = await call('import.run', { file: zipFile(download) });
    const { rows } = await call('thread.list', { filter: {}, limit: 10 });
    await call('thread.close', { ids: [rows[0]!.id], reason: null });
    await call('comment.classify', { ids: [rows[1]!.comment.id], class: 'thanks' });
    expect(await call('import.undoRun', { id: runId! })).toMatchObject({ comments: 0, kept: 2 });
  });

  it('leaves a post that somebody has said what it is for', async () => {
    const { call } = await testCore({ setup });
    const { runId } = await call('import.run', { file: zipFile(download) });
    const [post] = await call('post.list', { from: '2026-10-01', to: '2026-11-01' });
    await call('post.setPurpose', { ids: [post!.id], purpose: 'pull' });
    expect(await call('import.undoRun', { id: runId! })).toMatchObject({ posts: 0, kept: 1 });
    expect(await call('post.list', { from: '2026-10-01', to: '2026-11-01' })).toHaveLength(1);
  });

  it('leaves what came by other imports', async () => {
    const { call } = await testCore({ setup });
    const first = {
      'messages/inbox/maija_1/message_1.json': download['messages/inbox/maija_1/message_1.json']!,
    };
    await call('import.run', { file: folderOf(first) });
    const { runId } = await call('import.run', { file: zipFile(download) });
    await call('import.undoRun', { id: runId! });
    const { rows } = await call('thread.list', { filter: {}, limit: 10 });
    const thread = await call('thread.get', { id: rows[0]!.id });
    expect(rows).toHaveLength(1);
    expect(thread.comments.map(({ text }) => text)).toEqual(['Milloin tori avataan?']);
    expect(thread.replies).toHaveLength(1);
  });
});

type Call = Awaited<ReturnType<typeof testCore>>['call'];

async function everything(call: Call) {
  const { rows } = await call('thread.list', { filter: {}, limit: 100 });
  const threads = [];
  for (const { id } of rows) threads.push(await call('thread.get', { id }));
  const posts = await call('post.list', { from: '2026-01-01', to: '2027-01-01' });
  const runs = await call('import.runs', {});
  return { threads, posts, runs };
}
