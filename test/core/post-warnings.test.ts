import { expect, test } from 'vitest';
import { testCore } from '../support/core.ts';
import { png } from '../support/files.ts';
import { film } from '../support/media-files.ts';

const december = { from: '2026-12-01', to: '2027-01-01' };

async function office() {
  const core = await testCore({ setup: { regime: 'bilingual' } });
  const { call } = core;
  const [channel] = await call('channel.list', {});
  const place = { channelId: channel!.id, language: 'fi' } as const;
  const add = async (title: string, text: string, fields: object = {}) => {
    const { id } = await call('post.add', {
      title,
      plannedOn: '2026-12-01',
      plannedAt: '09:30',
      places: [place],
      ...fields,
    });
    await call('variant.set', { postId: id, ...place, text });
    return id;
  };
  const warnings = async (id: string) => (await call('post.get', { id })).warnings;
  const listed = async () =>
    (await call('post.list', december)).map((row) => [row.title, row.warnings]);
  return { ...core, add, warnings, listed };
}

test('a post is warned of by what stands around it, and its row by the codes', async () => {
  const { call, add, warnings, listed, at } = await office();
  const text = 'Aurausreitit muuttuvat. Katso http://kunta.fi';
  const first = await add('Auraus', text, { purpose: 'pull', plannedAt: '17:00' });
  const second = await add('Muistutus', text, { plannedAt: '17:30' });
  expect(await warnings(first)).toEqual([
    { code: 'nobodyInOffice', closesAt: null, opensAt: '2026-12-02T06:00:00.000Z' },
    { code: 'sameHour', postId: second, title: 'Muistutus', at: '17:30', channels: ['Facebook'] },
    { code: 'sameText', postId: second, title: 'Muistutus', on: '2026-12-01' },
    { code: 'languageMissing', language: 'sv', platforms: ['facebook'] },
    { code: 'insecureLink', url: 'http://kunta.fi' },
  ]);
  const around = ['sameHour', 'sameText', 'languageMissing', 'insecureLink'];
  expect(await listed()).toEqual([
    ['Auraus', ['nobodyInOffice', ...around]],
    ['Muistutus', around],
  ]);

  // Moved away, without its words, and out: nothing is left to warn of.
  await call('post.move', { ids: [second], on: '2026-12-15' });
  expect((await warnings(first)).map(({ code }) => code)).not.toContain('sameHour');
  at('2026-12-01T15:05:00.000Z');
  const { variants } = await call('post.get', { id: first });
  await call('variant.publish', { variantId: variants[0]!.variantId, link: null });
  expect(await warnings(first)).toEqual([]);
  expect(await warnings(second)).toMatchObject([
    { code: 'sameText', postId: first, on: '2026-12-01' },
    { code: 'languageMissing' },
    { code: 'insecureLink' },
  ]);
});

test('what has come out within the hour counts by its own time', async () => {
  const { call, add, warnings, at } = await office();
  at('2026-12-01T07:00:00.000Z');
  const out = await add('Ulkona', 'Yksi', { plannedOn: '2026-11-20' });
  const { variants } = await call('post.get', { id: out });
  await call('variant.publish', { variantId: variants[0]!.variantId, link: null });
  const planned = await add('Tulossa', 'Kaksi');
  expect(await warnings(planned)).toMatchObject([
    { code: 'sameHour', postId: out, at: '09:00' },
    { code: 'languageMissing' },
  ]);
});

test('turns of a series may say the same, and an idea is warned of little', async () => {
  const { call, add, warnings } = await office();
  const id = await add('Viikon kysymys', 'Mitä kysyt?', { purpose: 'pull', plannedAt: '20:00' });
  await call('series.repeat', {
    postId: id,
    rule: { kind: 'weekdays', onHoliday: 'keep' },
    end: { count: 3 },
  });
  expect((await warnings(id)).map(({ code }) => code)).toEqual([
    'nobodyInOffice',
    'languageMissing',
  ]);
  await call('post.move', { ids: [id], on: null });
  expect(await warnings(id)).toEqual([]);
  expect((await call('post.ideas', {})).map((row) => row.warnings)).toEqual([[]]);
});

test('a period that asks for a reason, and what pictures and videos lack', async () => {
  const { call, add, warnings } = await office();
  const id = await add('Vaalit', ' ');
  const election = { name: 'Eduskuntavaalit', from: '2026-11-20', to: '2026-12-01' };
  await call('mode.add', { kind: 'preElection', ...election });
  const file = (name: string, bytes: Buffer) => ({ name, base64: bytes.toString('base64') });
  const picture = await call('media.add', { postId: id, file: file('a.png', png()) });
  const video = await call('media.add', { postId: id, file: file('b.mp4', film()) });
  await call('media.update', { postMediaId: picture.postMediaId, wordsInPicture: true });
  await call('media.update', { postMediaId: video.postMediaId, kind: 'recording' });
  const mode = { code: 'mode', kind: 'preElection', ...election };
  expect(await warnings(id)).toEqual([
    mode,
    { code: 'altMissing', count: 1, languages: ['fi'] },
    { code: 'pictureTextMissing', languages: ['fi'] },
    { code: 'captionsMissing', count: 1, recording: true },
  ]);
  const { postMediaId } = picture;
  await call('media.setAlt', { postMediaId, language: 'fi', text: 'Vaalijuliste' });
  await call('media.update', { postMediaId: video.postMediaId, captions: 'noSpeech' });
  await call('post.setStatus', { ids: [id], status: 'ready', reason: 'Äänestyspaikat' });
  expect(await warnings(id)).toEqual([{ code: 'pictureTextMissing', languages: ['fi'] }]);
});
