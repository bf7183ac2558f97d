import { expect, test } from 'vitest';
import type { Input } from '../../src/contract/index.ts';
import { png } from '../support/files.ts';
import { checking } from './checklists.fixture.ts';
import { planned } from './media.fixture.ts';

/** What the checks see, from what was recorded by the program's own commands. */

const terms = { text: 'Kerromme.', dueOn: '2026-11-30', unitId: null, decidedBy: null };

async function published(level: Input<'post.add'>['participationLevel'] = 'consult') {
  const core = await checking({ participationLevel: level });
  const { call, postId, channelId } = core;
  const { variants } = await call('post.get', { id: postId });
  const { variantId } = variants[0]!;
  const seen = async (code: string) =>
    (await core.item(code)).findings.map((finding) => [
      finding.code,
      ...Object.values(finding.params),
    ]);
  const publish = () =>
    call('variant.publish', {
      variantId,
      link: null,
      at: '2026-11-20T08:00:00.000Z',
      checklistReason: 'Kokeillaan',
      promise: terms,
    });
  const residents = (...texts: string[]) =>
    call('paste.add', {
      channelId,
      variantId,
      postLink: null,
      items: texts.map((text) => ({
        author: null,
        text,
        at: '2026-11-23T08:00:00.000Z',
        precision: 'minute' as const,
        parent: null,
        own: false,
        link: null,
        commentId: null,
      })),
    });
  return { ...core, variantId, seen, publish, residents };
}

test('before a post is out nothing is said of its discussion, and then that nobody has talked', async () => {
  const { seen, publish } = await published();
  for (const code of ['D1', 'D2', 'A4', 'A6', 'A7']) expect(await seen(code)).toEqual([]);
  await publish();
  expect(await seen('D1')).toEqual([['noThreads']]);
  expect(await seen('A7')).toEqual([['noVideo']]);
});

test('a booked expert and a planned promise are seen', async () => {
  const { call, postId, seen } = await published();
  expect([await seen('B9'), await seen('B10')]).toEqual([
    [['expertMissing']],
    [['promiseMissing']],
  ]);
  const { id: unitId } = await call('unit.add', { name: 'Tekniset', email: null });
  await call('post.update', { id: postId, expertUnitId: unitId });
  await call('promise.plan', { postId, terms });
  expect([await seen('B9'), await seen('B10')]).toEqual([
    [['expertBooked', 'Tekniset']],
    [['promisePlanned', '2026-11-30']],
  ]);
});

test('the texts are looked at as they come out, in every channel', async () => {
  const { call, postId, channelId, write, seen, item } = await published();
  await write('Mihin uusi pyörätie? Vastaamme arkisin klo 9–15.');
  expect(await seen('B4')).toEqual([['linkMissing'], ['dayTold', 'klo 9']]);
  await call('post.update', {
    id: postId,
    answeredBy: 'Maija',
    links: [{ url: 'http://kunta.fi/kysely', campaign: null }],
  });
  expect(await seen('B4')).toEqual([
    ['linkGiven', 1],
    ['linkNotHttps', 'http://kunta.fi/kysely'],
    ['dayTold', 'klo 9'],
  ]);
  expect(await seen('B8')).toEqual([
    ['answererSet', 'Maija'],
    ['answerTimeTold', 'Vastaamme arkisin klo 9–15.'],
  ]);
  await call('variant.set', { postId, channelId, language: 'sv', text: 'Ny väg.', scope: 'one' });
  expect((await item('B3')).findings).toMatchObject([{ code: 'questionMissing', state: 'gap' }]);
});

test('pictures are looked at as the calendar warns of them', async () => {
  const { call, postId, add } = await planned();
  const seen = async (code: string) =>
    (await call('checklist.get', { postId })).items
      .find((row) => row.code === code)!
      .findings.map((finding) => finding.code);
  const { postMediaId } = await add('kuva.png', png(new Uint8Array(9)));
  expect(await seen('B6')).toEqual(['altMissing']);
  await call('media.setAlt', { postMediaId, language: 'fi', text: 'Lappu: 131052-308T' });
  expect(await seen('B6')).toEqual(['altGiven']);
  await call('media.update', { postMediaId, decorative: true });
  expect(await seen('B6')).toEqual(['onlyDecorative']);
});

test('the live phase follows from what is done in the comments', async () => {
  const core = await published();
  const { call, seen, publish, residents } = core;
  await publish();
  const { threadIds } = await residents(
    'Milloin pyörätie rakennetaan koululle asti?',
    'Esitän aloitteena, että tie valaistaan koko matkalta.',
    'Huono suunnitelma, rahaa menee hukkaan.',
  );
  const [asked, proposed, opposed] = threadIds;
  expect(await seen('D1')).toEqual([['unclassed', 3]]);
  const classify = async (threadId: string, value: Input<'comment.classify'>['class']) => {
    const { comments } = await call('thread.get', { id: threadId });
    await call('comment.classify', { ids: comments.map(({ id }) => id), class: value });
    return comments[0]!.id;
  };
  await classify(asked!, 'question');
  await classify(proposed!, 'initiative');
  const commentId = await classify(opposed!, 'opinion');
  expect(await seen('D1')).toEqual([['allClassed', 3]]);

  // Twelve o'clock in Helsinki on Monday, due at the same hour of Tuesday.
  expect(await seen('D2')).toEqual([['openQuestions', 2]]);
  core.at('2026-11-24T13:00:00.000Z');
  expect(await seen('D2')).toEqual([['answersOverdue', 2]]);
  core.at('2026-11-24T08:00:00.000Z');
  const reply = { kind: 'answer', language: 'fi', promisedOn: null } as const;
  await call('reply.add', { ...reply, threadId: asked!, text: 'Ensi kesänä. Mistä kuljet nyt?' });
  expect(await seen('D3')).toEqual([['sameLanguage', 1]]);
  expect(await seen('D4')).toEqual([['conversationGoesOn', 1, 1]]);
  expect(await seen('A6')).toEqual([['openQuestions', 1]]);

  expect(await seen('D8')).toEqual([['notRouted', 1]]);
  await call('routing.add', {
    threadId: proposed!,
    kind: 'initiative',
    told: 'Tee aloite kirjaamoon.',
    place: 'Kirjaamo',
    diaryNumber: null,
    answerIn: 'sv',
  });
  expect(await seen('D8')).toEqual([['routed', 1]]);
  expect(await seen('D2')).toEqual([['answeredInTime', 2]]);
  expect(await seen('D3')).toEqual([['otherLanguage', 1]]);
  expect(await seen('A6')).toEqual([['noOpenQuestions']]);

  expect(await seen('D5')).toEqual([['criticismStands', 1]]);
  expect(await seen('D7')).toEqual([['nothingModerated']]);
  const grounds = await call('moderationGround.list', {});
  await call('moderation.add', {
    threadId: opposed!,
    commentId,
    action: 'hidden',
    groundId: grounds[0]!.id,
    rule: null,
    evidence: 'Huono suunnitelma',
    files: [],
    attachmentIds: [],
    note: null,
    reviewOn: null,
  });
  expect(await seen('D5')).toEqual([['criticismHidden', 1]]);
  expect(await seen('D7')).toEqual([['groundsRecorded', 1]]);
  await classify(opposed!, 'inappropriate');
  expect(await seen('D5')).toEqual([]);

  expect(await seen('D10')).toEqual([['noThemes']]);
  const { id: themeId } = await call('theme.add', { name: 'Pyörätiet' });
  const { id: unitId } = await call('unit.add', { name: 'Tekniset', email: null });
  await call('thread.setThemes', { ids: [asked!], add: [themeId] });
  await call('theme.forward', { themeId, unitId, forwardedOn: '2026-11-19' });
  expect(await seen('D10')).toEqual([['themesNotPassed', 1]]);
  await call('theme.forward', { themeId, unitId, forwardedOn: '2026-11-24' });
  expect(await seen('D10')).toEqual([['themesPassed', 1]]);
});

test('the phase after follows from the promise and what closed it', async () => {
  const core = await published();
  const { call, postId, seen, publish } = core;
  await publish();
  const [promise] = (await call('promise.ofPost', { postId })).made;
  expect(await seen('A1')).toEqual([['closingMissing']]);
  expect(await seen('A4')).toEqual([['notTold', 'Facebook']]);
  const { postId: closingId } = await call('promise.close', {
    id: promise!.id,
    title: 'Sanoitte, teimme',
    texts: [{ language: 'fi', said: 'Valoja toivottiin.', done: 'Valot tulevat.', notAdopted: '' }],
    on: '2026-11-25',
    at: null,
  });
  expect([await seen('A1'), await seen('A2'), await seen('A3'), await seen('A5')]).toEqual([
    [['saidWritten']],
    [['doneWritten']],
    [['notAdoptedMissing']],
    [['notThanked']],
  ]);
  const { variants } = await call('post.get', { id: closingId });
  const { channelId, language, text, variantId } = variants[0]!;
  const more = `${text}\n\nMikä ei toteutunut ja miksi\nSilta. Kiitos kaikille!`;
  await call('variant.set', { postId: closingId, channelId, language, text: more, scope: 'one' });
  expect([await seen('A3'), await seen('A5')]).toEqual([[['notAdoptedWritten']], [['thanked']]]);
  await call('variant.set', {
    postId: closingId,
    channelId,
    language,
    text: 'Kiitos!',
    scope: 'one',
  });
  expect([await seen('A1'), await seen('A3'), await seen('A5')]).toEqual([[], [], [['thanked']]]);
  const out = { variantId, link: null, checklistReason: 'Kokeillaan' };
  await call('variant.publish', out);
  expect(await seen('A4')).toEqual([['toldEverywhere', 1]]);
  await call('variant.unpublish', { variantId });
  core.at('2026-12-01T08:00:00.000Z');
  await call('variant.publish', out);
  expect(await seen('A4')).toEqual([['toldLate', '2026-12-01']]);
});

test('the booked expert is copied and follows a series, and is let go with the unit', async () => {
  const { call, postId } = await checking();
  const { id: unitId } = await call('unit.add', { name: 'Tekniset', email: null });
  const { id: otherId } = await call('unit.add', { name: 'Sivistys', email: null });
  const expert = async (id: string) => (await call('post.get', { id })).expertUnitId;
  expect(await expert(postId)).toBeNull();
  await call('post.update', { id: postId, expertUnitId: unitId });
  const { ids: copies } = await call('post.copy', { ids: [postId], on: '2026-12-01' });
  expect(await expert(copies[0]!)).toBe(unitId);
  const { ids } = await call('series.repeat', {
    postId,
    rule: { kind: 'weekly', weeks: 1, weekdays: [3], onHoliday: 'keep' },
    end: { count: 3 },
  });
  expect(ids).toHaveLength(2);
  for (const id of ids) expect(await expert(id)).toBe(unitId);
  await call('post.update', { id: postId, expertUnitId: otherId, scope: 'following' });
  for (const id of ids) expect(await expert(id)).toBe(otherId);
  await call('unit.remove', { id: otherId });
  for (const id of [postId, ...ids]) expect(await expert(id)).toBeNull();
  await call('history.undo', {});
  for (const id of [postId, ...ids]) expect(await expert(id)).toBe(otherId);
});
