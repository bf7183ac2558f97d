import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../src/contract/index.ts';
import { createCore } from '../../src/core/core.ts';
import { writing } from '../../src/core/media-folder.ts';
import { temporaryFolder } from '../support/core.ts';
import { gif, pdf, png } from '../support/files.ts';
import { film, jpegParts, photo, secret, srt, vtt } from '../support/media-files.ts';
import { planned, refused, sha256 } from './media.fixture.ts';

describe('a file', () => {
  test('that is no picture or video of the web is refused', async () => {
    const { add, call, postId, kept } = await planned();
    const strangers = [
      ['media.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
      ['media.heic', '\0\0\0\x18ftypavif\0\0\0\0mif1avif'],
      ['media.type', '\0\0\0\x18ftypM4A \0\0\0\0mp42isom'],
      ['media.type', '\x1a\x45\xdf\xa3\x88\x42\x82\x88matroska'],
      ['media.type', pdf().toString('latin1')],
      ['media.type', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['media.empty', ''],
    ] as const;
    for (const [refusal, text] of strangers) {
      const bytes = Buffer.from(text, 'latin1');
      await refused(add('kuva.jpg', bytes), refusal);
      const pasted = { name: 'kuva.jpg', base64: bytes.toString('base64') };
      await refused(call('media.add', { postId, file: pasted }), refusal);
    }
    expect(kept()).toEqual([]);
  });

  test('that is too large, gone or no file at all is refused', async () => {
    const { call, file, postId, files, kept } = await planned();
    const add = (path: string) => call('media.add', { postId, file: path });
    const image = file('a.jpg', photo());
    truncateSync(image, 30_000_001);
    await refused(add(image), 'media.tooLarge');
    const video = file('a.mp4', film());
    truncateSync(video, 4_000_000_001);
    await refused(add(video), 'media.tooLarge');
    await refused(add(join(files, 'none.jpg')), 'file.notFound');
    await refused(add(files), 'file.unreadable');
    await refused(
      call('media.add', { postId: crypto.randomUUID(), file: file('b.gif', gif()) }),
      'missing',
    );
    expect(kept()).toEqual([]);
  });

  test('of captions must hold captions that every platform reads', async () => {
    const { call, add, file, kept } = await planned();
    const { postMediaId } = await add('b.mp4', film());
    const set = (content: string | Uint8Array) =>
      call('media.setCaptions', { postMediaId, file: file('t.srt', content) });
    for (const good of [srt, vtt, `\n1\n0:00:01,0 --> 0:00:02,0\nHei\n`]) await set(good);
    for (const bad of ['WEBVTT\n\nei aikoja\n', 'Hei', '1\n2\n3\n', png()]) {
      await refused(set(bad), 'media.captions');
    }
    await refused(set(Buffer.from(srt.slice(1), 'utf16le')), 'media.captionsEncoding');
    await refused(set(Buffer.from(srt.slice(1), 'latin1')), 'media.captionsEncoding');
    expect(kept().filter((name) => /\.(?:srt|vtt)$/.test(name))).toHaveLength(3);
  });

  test('that is large is copied while others have their turn, and leaves nothing when it is cancelled', async () => {
    const { call, file, postId, kept, folder, media, restart } = await planned();
    const large = file('large.mp4', film());
    truncateSync(large, 400_000_000);
    const stop = new AbortController();
    const seen: number[] = [];
    let other: Promise<unknown> | undefined;
    const adding = call(
      'media.add',
      { postId, file: large },
      {
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          seen.push(done);
          expect(total).toBe(400_000_000);
          other ??= call('office.update', { targetDays: 2 }).then(() => stop.abort());
        },
      },
    );
    await refused(adding, 'call.cancelled');
    await other;
    // It stopped there and then.
    expect(seen.at(-1)).toBeLessThan(400_000_000);
    expect(await call('office.get', {})).toMatchObject({ targetDays: 2 });
    expect(kept()).toEqual([]);
    expect(await media()).toEqual([]);

    // What a core that was killed had begun is swept away by the next.
    await restart(() => writeFileSync(join(folder, '.0123456789abcdef.tmp'), 'half'));
    await call('media.add', { postId, file: file('b.gif', gif()) });
    expect(kept()).toEqual([`${sha256(gif())}.gif`]);
  });

  test('that finds no room on the disk is told', async () => {
    const full = writing('Vuoro-media', async () => appendFileSync('/dev/full', 'x'));
    await refused(full, 'media.diskFull');
    const { add, folder } = await planned();
    writeFileSync(folder, 'a file in the folder’s place');
    await refused(add('a.jpg', photo()), 'file.unwritable');
  });
});

describe('the folder', () => {
  test('that is lost is told, breaks nothing, and a file that is added again is whole everywhere', async () => {
    const { call, add, media, folder, file, postId, running, restart } = await planned();
    const { postMediaId } = await add('a.jpg', photo());
    const video = await add('b.mp4', film());
    const captions = { postMediaId: video.postMediaId, file: file('t.vtt', vtt) };
    await call('media.setCaptions', captions);
    await restart(() => renameSync(folder, `${folder}-gone`));
    const missing = async () => (await media()).map((one) => one.missing);
    expect(await missing()).toEqual([
      { file: true, captions: false },
      { file: true, captions: true },
    ]);
    await refused(call('media.get', { postMediaId }), 'media.lost');
    await refused(call('media.copyOut', { postId, folder: dirname(folder) }), 'media.lost');
    expect(await call('media.unused', {})).toMatchObject({ count: 0, bytes: 0 });
    expect(await call('post.list', { from: '2026-12-01', to: '2026-12-02' })).toHaveLength(1);

    const told: unknown[] = [];
    running().subscribe((event) => told.push(event.event));
    expect(await add('again.jpg', photo())).toMatchObject({ postMediaId });
    expect(told).toEqual(['changed']);
    expect((await missing())[0]).toEqual({ file: false, captions: false });

    // A file that was cut off, by a full disk or a cloud's placeholder, is as good as none.
    truncateSync(join(folder, `${sha256(photo())}.jpg`), 3);
    expect((await missing())[0]).toMatchObject({ file: true });
    await add('again.jpg', photo());
    expect((await missing())[0]).toMatchObject({ file: false });
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-gone`, folder);
    expect(await missing()).toEqual([
      { file: false, captions: false },
      { file: false, captions: false },
    ]);
  });

  test('moves with its office', async () => {
    const { add, core, office, folder, postId } = await planned();
    await add('a.jpg', photo());
    await core.close();
    const elsewhere = join(temporaryFolder(), 'muualla');
    mkdirSync(elsewhere);
    renameSync(office, join(elsewhere, 'uusi.vuoro'));
    renameSync(folder, join(elsewhere, 'uusi-media'));
    const world = {
      clock: () => '2026-11-24T08:00:00.000Z',
      newId: () => '',
      log: () => {},
      version: '',
    };
    const moved = createCore({ file: join(elsewhere, 'uusi.vuoro'), ...world });
    const post = (await moved.call('post.get', { id: postId })) as Output<'post.get'>;
    expect(post.media).toMatchObject([{ missing: { file: false } }]);
    await moved.close();
  });

  test('is rid of what no post shows, for good, and undo still does its work', async () => {
    const { call, add, media, kept, folder, file, postId } = await planned();
    const { postMediaId } = await add('a.jpg', photo());
    await add('b.gif', gif());
    writeFileSync(join(folder, 'lue.txt'), 'the user’s own');
    writeFileSync(join(folder, `${'0'.repeat(64)}.png`), 'left by a transaction that failed');
    expect(await call('media.unused', {})).toMatchObject({ count: 1 });
    await call('media.remove', { postMediaId });
    const { folder: where, ...unused } = await call('media.unused', {});
    expect(where).toBe(folder);
    expect(unused.count).toBe(2);
    expect(unused.bytes).toBeGreaterThan(photo().length);
    expect(await call('media.removeUnused', {})).toEqual(unused);
    expect(kept().toSorted()).toEqual([`${sha256(gif())}.gif`, 'lue.txt'].toSorted());
    expect(await call('media.unused', {})).toMatchObject({ count: 0, bytes: 0 });

    expect(await call('history.get', {})).toMatchObject({ undo: { procedure: 'media.remove' } });
    await call('history.undo', {});
    expect(await media()).toMatchObject([
      { name: 'a.jpg', missing: { file: true }, hasThumbnail: false },
      { name: 'b.gif', missing: { file: false } },
    ]);
    await call('media.add', { postId, file: file('a.jpg', photo()) });
    expect((await media())[0]).toMatchObject({ missing: { file: false } });
  });
});

describe('copying out', () => {
  test('writes clean files in the post’s order, and over none that is there', async () => {
    const { call, add, file, postId, files, media } = await planned();
    await add('b.mp4', film());
    await add('IMG: "uima/halli".jpg'.replaceAll('/', ' '), photo(6));
    const [video] = await media();
    const captions = { postMediaId: video!.id, file: file('tekstit.srt', srt) };
    await call('media.setCaptions', captions);
    const folder = join(files, 'ulos');
    mkdirSync(folder);
    const names = ['1 b.mp4', '1 b.srt', '2 IMG uima halli.jpg'];
    const seen: number[] = [];
    const progress = { onProgress: ({ done }: { done: number }) => void seen.push(done) };
    expect(await call('media.copyOut', { postId, folder }, progress)).toEqual({ files: names });
    expect(seen.at(-1)).toBe(film().length + photo(6).length + Buffer.byteLength(srt));
    for (const name of names) {
      expect(readFileSync(join(folder, name)).includes(secret, 0, 'latin1')).toBe(false);
    }
    const image = readFileSync(join(folder, names[2]!));
    expect(image.includes(jpegParts.scans)).toBe(true);
    expect(readFileSync(join(folder, names[0]!))).toHaveLength(film().length);

    const channel = (await call('channel.list', {}))[0]!;
    const place = { postId, channelId: channel.id, language: 'fi', text: 'Hei' } as const;
    const { variantId } = await call('variant.set', place);
    expect(await call('media.copyOut', { variantId, folder })).toEqual({
      files: ['1 b (2).mp4', '1 b (2).srt', '2 IMG uima halli (2).jpg'],
    });
    expect(readdirSync(folder)).toHaveLength(6);
  });

  test('writes all or nothing', async () => {
    const { call, add, postId, files } = await planned();
    const folder = join(files, 'ulos');
    mkdirSync(folder);
    await refused(call('media.copyOut', { postId, folder }), 'media.none');
    await add('a.gif', gif());
    // Its first bytes are a picture's, and the rest is none.
    await add('b.png', png().subarray(0, 40));
    await refused(call('media.copyOut', { postId, folder }), 'media.broken');
    expect(readdirSync(folder)).toEqual([]);
    await refused(
      call('media.copyOut', { postId, folder: join(files, 'none') }),
      'file.unwritable',
    );
  });
});
