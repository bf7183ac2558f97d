import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gif, noise, pdf, picture, png } from '../support/files.ts';
import { film, photo, srt, vtt } from '../support/media-files.ts';
import { planned, refused, sha256 } from './media.fixture.ts';

const alt = 'Lapsia uimassa';

describe('a picture or a video', () => {
  test('is copied beside the office, told by its bytes, and stands on its post', async () => {
    const { call, add, postId, media, kept, folder, file } = await planned();
    await add('IMG_2034.png', photo());
    const pasted = { name: 'Kuvakaappaus', base64: png().toString('base64') };
    await call('media.add', { postId, file: pasted });
    await call('media.add', { postId, file: file('video.txt', film('qt  ')) });
    expect(await media()).toMatchObject([
      { name: 'IMG_2034.png', kind: 'image', mediaType: 'image/jpeg', size: photo().length },
      { name: 'Kuvakaappaus', kind: 'image', mediaType: 'image/png' },
      { name: 'video.txt', kind: 'video', mediaType: 'video/quicktime', captions: null },
    ]);
    expect(kept().toSorted()).toEqual(
      [`${sha256(photo())}.jpg`, `${sha256(png())}.png`, `${sha256(film('qt  '))}.mov`].toSorted(),
    );
    expect(readFileSync(join(folder, `${sha256(photo())}.jpg`)).equals(photo())).toBe(true);
    const [row] = await call('post.list', { from: '2026-12-01', to: '2026-12-02' });
    expect(row).toMatchObject({ mediaCount: 3, thumbnailId: null });
  });

  test('has its words, its order and its captions, each undone', async () => {
    const { call, add, media, file } = await planned();
    const one = await add('a.jpg', photo());
    const two = await add('b.mp4', film());
    const three = await add('c.gif', gif());
    const words = { postMediaId: one.postMediaId, language: 'fi', text: ` ${alt} ` } as const;
    await call('media.setAlt', words);
    await call('media.setAlt', { ...words, language: 'sv', text: 'Barn simmar' });
    await call('media.setAlt', { ...words, language: 'sv', text: '' });
    await call('media.update', { postMediaId: one.postMediaId, wordsInPicture: true });
    expect((await media())[0]).toMatchObject({ alts: { fi: alt }, wordsInPicture: true });

    await call('media.move', { postMediaId: three.postMediaId, to: 0 });
    const names = async () => (await media()).map(({ name }) => name);
    expect(await names()).toEqual(['c.gif', 'a.jpg', 'b.mp4']);
    await call('media.move', { postMediaId: three.postMediaId, to: 99 });
    expect(await names()).toEqual(['a.jpg', 'b.mp4', 'c.gif']);

    const { postMediaId } = two;
    const captions = file('tekstit.srt', srt);
    await call('media.setCaptions', { postMediaId, file: captions });
    await call('media.update', { postMediaId, kind: 'recording' });
    expect((await media())[1]).toMatchObject({
      kind: 'recording',
      captions: 'file',
      captionsName: 'tekstit.srt',
      missing: { file: false, captions: false },
    });
    await call('media.update', { postMediaId, captions: 'noSpeech' });
    expect((await media())[1]).toMatchObject({ captions: 'noSpeech', captionsName: null });
    await call('history.undo', {});
    expect((await media())[1]).toMatchObject({ captions: 'file', captionsName: 'tekstit.srt' });

    const ofPicture = { postMediaId: one.postMediaId };
    await refused(call('media.setCaptions', { ...ofPicture, file: captions }), 'call.invalid');
    await refused(call('media.update', { ...ofPicture, captions: null }), 'call.invalid');
  });

  test('is one file however often it comes, but only once on a post', async () => {
    const { call, add, kept, media, file } = await planned();
    await add('a.jpg', photo());
    await refused(add('b.jpg', photo()), 'media.twice');
    expect(await media()).toHaveLength(1);
    const { id } = await call('post.add', { title: 'Toinen' });
    await call('media.add', { postId: id, file: file('c.jpg', photo()) });
    expect(await media(id)).toMatchObject([{ name: 'c.jpg' }]);
    expect(kept()).toEqual([`${sha256(photo())}.jpg`]);
  });

  test('goes and comes with undo and redo, with its post too, also after a restart', async () => {
    const { call, add, media, kept, postId, restart } = await planned();
    const { postMediaId, mediaId } = await add('a.jpg', photo());
    const small = { base64: png().toString('base64'), width: 1, height: 1, seconds: null };
    await call('media.setThumbnail', { mediaId, ...small });
    await call('media.setAlt', { postMediaId, language: 'fi', text: alt });
    const before = await media();
    await call('post.remove', { ids: [postId] });
    await restart();
    await call('history.undo', {});
    expect(await media()).toEqual(before);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await media()).toEqual([]);
    expect(kept()).toHaveLength(1);
    await call('history.redo', {});
    await call('history.redo', {});
    expect(await media()).toEqual(before);
  });

  test('goes with a copy of its post, with all that is said of it', async () => {
    const { call, add, media, file, postId } = await planned();
    const { postMediaId } = await add('a.jpg', photo());
    await call('media.setAlt', { postMediaId, language: 'fi', text: alt });
    const video = await add('b.mp4', film());
    const captions = { postMediaId: video.postMediaId, file: file('t.vtt', vtt) };
    await call('media.setCaptions', captions);
    const { ids } = await call('post.copy', { ids: [postId], on: '2027-01-04' });
    const copy = await media(ids[0]);
    expect(copy).toEqual((await media()).map((one, i) => ({ ...one, id: copy[i]!.id })));
  });
});

describe('a thumbnail', () => {
  test('is no step, leaves redo alone, and is told', async () => {
    const { call, add, core, media } = await planned();
    const { mediaId } = await add('a.jpg', photo());
    await call('office.update', { targetDays: 3 });
    await call('history.undo', {});
    const told: string[][] = [];
    core.subscribe((event) => event.event === 'changed' && told.push([...event.tables]));
    const small = picture(40, 30, () => 9);
    const size = { width: 4000, height: 3000, seconds: null };
    expect(await call('media.thumbnail', { mediaId })).toBeNull();
    await call('media.setThumbnail', { mediaId, base64: small.toString('base64'), ...size });
    expect(told).toEqual([['media']]);
    expect(await call('media.thumbnail', { mediaId })).toEqual({
      mediaType: 'image/png',
      base64: small.toString('base64'),
    });
    expect(await media()).toMatchObject([{ hasThumbnail: true, ...size }]);
    const [row] = await call('post.list', { from: '2026-12-01', to: '2026-12-02' });
    expect(row).toMatchObject({ mediaCount: 1, thumbnailId: mediaId });
    const { undo, redo } = await call('history.get', {});
    expect([undo, redo]).toMatchObject([
      { procedure: 'media.add' },
      { procedure: 'office.update' },
    ]);

    const set = (bytes: Buffer) =>
      call('media.setThumbnail', { mediaId, base64: bytes.toString('base64'), ...size });
    await refused(set(pdf()), 'media.type');
    await refused(set(png(noise(200_000))), 'media.tooLarge');

    // Nor is it taken back with the step that put its picture on a post.
    await call('history.undo', {});
    expect(await media()).toEqual([]);
    expect(await call('media.thumbnail', { mediaId })).not.toBeNull();
  });
});

test('today tells which videos owe their captions, the most urgent first', async () => {
  const { call, add, media, postId, at } = await planned();
  const channel = (await call('channel.list', {}))[0]!;
  const out = async (title: string, bytes: Buffer, kind: 'video' | 'recording') => {
    const places = [{ channelId: channel.id, language: 'fi' as const }];
    const { id } = await call('post.add', { title, plannedOn: '2026-11-20', places });
    const pasted = { name: title, base64: bytes.toString('base64') };
    const { postMediaId } = await call('media.add', { postId: id, file: pasted });
    await call('media.update', { postMediaId, kind });
    const { variants } = await call('post.get', { id });
    const published = { variantId: variants[0]!.variantId, link: null };
    await call('variant.publish', { ...published, at: '2026-11-20T10:00:00.000Z' });
    return postMediaId;
  };
  const valtuusto = await out('Valtuusto', film('isom', noise(10)), 'recording');
  await out('Tervehdys', film('isom', noise(20)), 'video');
  await add('planned.mp4', film());
  const owed = async () =>
    (await call('today.get', {})).captions.map(({ postTitle, dueOn }) => [postTitle, dueOn]);
  const both = [
    ['Tervehdys', '2026-11-20'],
    ['Valtuusto', '2026-12-04'],
  ];
  expect(await owed()).toEqual(both);
  at('2026-12-01T08:00:00.000Z');
  expect(await owed()).toEqual([both[0], ['Uimahalli', '2026-12-01'], both[1]]);
  await call('media.update', { postMediaId: valtuusto, captions: 'burnedIn' });
  const [video] = await media();
  await call('media.update', { postMediaId: video!.id, captions: 'noSpeech' });
  expect(await owed()).toEqual([both[0]]);
  expect(await media(postId)).toMatchObject([{ captions: 'noSpeech' }]);
});
