import { describe, expect, test } from 'vitest';
import { testCore } from '../support/core.ts';
import { comment, refused } from './fixture.ts';

const road = {
  category: 'Tiet',
  title: 'Tie suljettu',
  language: 'fi',
  text: 'Hei {nimi}! {mikä katu?} avataan {päivä}.',
} as const;

describe('the answer bank', () => {
  test('answers are added, changed, put aside and brought back, each as one step', async () => {
    const { call, at } = await testCore();
    const titles = async (archived?: boolean) =>
      (await call('answerTemplate.list', archived === undefined ? {} : { archived })).map(
        (template) => template.title,
      );
    const { id } = await call('answerTemplate.add', road);
    at('2026-11-25T08:00:00.000Z');
    await call('answerTemplate.update', { ...road, id, title: 'Tie poikki' });
    expect(await call('answerTemplate.list', {})).toMatchObject([
      { id, title: 'Tie poikki', text: road.text, updatedAt: '2026-11-25T08:00:00.000Z' },
    ]);
    await call('answerTemplate.archive', { id });
    expect([await titles(), await titles(true)]).toEqual([[], ['Tie poikki']]);
    await call('answerTemplate.restore', { id });
    expect(await titles()).toEqual(['Tie poikki']);

    await call('history.undo', {});
    expect(await titles(true)).toEqual(['Tie poikki']);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await titles()).toEqual(['Tie suljettu']);
    await call('history.undo', {});
    expect(await titles()).toEqual([]);
    await call('history.redo', {});
    expect(await titles()).toEqual(['Tie suljettu']);
  });

  test('the search looks into title, category and text, and takes å, ä and ö as letters', async () => {
    const { call } = await testCore();
    await call('answerTemplate.add', road);
    await call('answerTemplate.add', {
      category: 'Väylät',
      title: 'Vägen är stängd',
      language: 'sv',
      text: 'Hej!',
    });
    const found = async (search: string, language?: 'fi' | 'sv') =>
      (await call('answerTemplate.list', { search, ...(language ? { language } : {}) })).map(
        (template) => template.title,
      );
    expect(await found('SULJETTU tie')).toEqual(['Tie suljettu']);
    expect(await found('katu avataan')).toEqual(['Tie suljettu']);
    expect(await found('VÄYLÄT')).toEqual(['Vägen är stängd']);
    expect(await found('vaylat')).toEqual([]);
    expect(await found('')).toHaveLength(2);
    expect(await found('', 'sv')).toEqual(['Vägen är stängd']);
  });

  test('one title stands once in a language, also when the other one is put aside', async () => {
    const { call } = await testCore();
    const { id } = await call('answerTemplate.add', road);
    expect(await refused(call('answerTemplate.add', { ...road, title: ' tie  SULJETTU' }))).toBe(
      'template.duplicate',
    );
    await call('answerTemplate.archive', { id });
    expect(await refused(call('answerTemplate.add', road))).toBe('template.duplicate');
    const other = await call('answerTemplate.add', { ...road, language: 'sv' });
    expect(await refused(call('answerTemplate.update', { ...road, id: other.id }))).toBe(
      'template.duplicate',
    );
    await call('answerTemplate.update', { ...road, id, text: 'Uusi teksti' });
    const gone = '019a0000-0000-7000-8000-000000000000';
    expect(await refused(call('answerTemplate.update', { ...road, id: gone, title: 'X' }))).toBe(
      'missing',
    );
    expect(await refused(call('answerTemplate.archive', { id: gone }))).toBe('missing');
    expect(await refused(call('answerTemplate.add', { ...road, text: '   ' }))).toBe(
      'call.invalid',
    );
  });
});

test('what still has places to fill is no answer and no routing, whoever asks', async () => {
  const { call } = await testCore();
  const { threadId } = await comment({ call });
  const reply = { threadId, kind: 'answer', language: 'fi', promisedOn: null } as const;
  const routing = {
    threadId,
    kind: 'initiative',
    place: null,
    diaryNumber: null,
    answerIn: 'fi',
  } as const;
  for (const text of [road.text, 'Hei { NIMI }!', 'Avataan {}. {milloin?}']) {
    expect(await refused(call('reply.add', { ...reply, text }))).toBe('reply.unfilled');
    expect(await refused(call('routing.add', { ...routing, told: text }))).toBe('reply.unfilled');
  }
  const untouched = await call('thread.get', { id: threadId });
  expect(untouched).toMatchObject({ turn: 'ours', replies: [], routings: [] });
  // What only looks like a place is somebody's own words.
  const smile = 'Avataan maanantaina {} :-}';
  await call('reply.add', { ...reply, text: smile });
  expect((await call('thread.get', { id: threadId })).replies[0]!.text).toBe(smile);
  // An expert may write in braces: nothing of the bank comes from there.
  const { id: unitId } = await call('unit.add', { name: 'Tekninen toimi', email: null });
  const asked = { threadId, unitId, question: 'Milloin {tie}?', wantedOn: null };
  await call('referral.add', asked);
});

describe('routing', () => {
  const told = {
    kind: 'initiative',
    told: 'Voit tehdä kuntalaisaloitteen.',
    place: 'https://www.kuntalaisaloite.fi',
    diaryNumber: '',
    answerIn: null,
  } as const;

  test('is recorded alone, leaves the turn, and is undone', async () => {
    const { call } = await testCore();
    const { threadId } = await comment({ call });
    const { id, replyId } = await call('routing.add', { ...told, threadId });
    expect(replyId).toBe(null);
    const thread = await call('thread.get', { id: threadId });
    expect(thread).toMatchObject({
      turn: 'ours',
      replies: [],
      routings: [{ id, kind: 'initiative', place: told.place, diaryNumber: null }],
    });
    await call('routing.remove', { id });
    expect((await call('thread.get', { id: threadId })).routings).toEqual([]);
    await call('history.undo', {});
    await call('history.undo', {});
    expect((await call('thread.get', { id: threadId })).routings).toEqual([]);
  });

  test('is an answer too when asked, in one step', async () => {
    const { call } = await testCore();
    const { threadId } = await comment({ call });
    await call('routing.add', { ...told, threadId, diaryNumber: 'D/12/2026', answerIn: 'fi' });
    const after = await call('thread.get', { id: threadId });
    expect(after.turn).toBe('resident');
    expect(after.replies).toMatchObject([{ kind: 'answer', text: told.told, language: 'fi' }]);
    expect(after.routings).toMatchObject([{ diaryNumber: 'D/12/2026', at: after.replies[0]!.at }]);
    await call('history.undo', {});
    expect(await call('thread.get', { id: threadId })).toMatchObject({
      turn: 'ours',
      replies: [],
      routings: [],
    });
  });

  test('is refused before the comment, in the future and without a thread', async () => {
    const { call } = await testCore();
    const { threadId } = await comment({ call });
    const before = '2026-11-22T08:00:00.000Z';
    const later = '2026-12-22T08:00:00.000Z';
    expect(await refused(call('routing.add', { ...told, threadId, at: before }))).toBe(
      'reply.beforeComment',
    );
    expect(await refused(call('routing.add', { ...told, threadId, at: later }))).toBe(
      'reply.inFuture',
    );
    const gone = '019a0000-0000-7000-8000-000000000000';
    expect(await refused(call('routing.add', { ...told, threadId: gone }))).toBe('missing');
    expect(await refused(call('routing.remove', { id: gone }))).toBe('missing');
  });
});

describe('asking the expert', () => {
  async function asked() {
    const core = await testCore();
    const { call } = core;
    const { threadId } = await comment({ call });
    const { id: unitId } = await call('unit.add', { name: 'Tekninen toimi', email: null });
    const { id } = await call('referral.add', {
      threadId,
      unitId,
      question: 'Milloin tie aukeaa?',
      wantedOn: '2026-11-26',
    });
    const thread = () => call('thread.get', { id: threadId });
    return { ...core, id, unitId, threadId, thread };
  }

  test('reminders are kept with their times, and undone one by one', async () => {
    const { call, at, id, thread } = await asked();
    at('2026-11-26T08:00:00.000Z');
    await call('referral.remind', { id });
    at('2026-11-27T08:00:00.000Z');
    await call('referral.remind', { id });
    expect((await thread()).referrals[0]!.remindedAt).toEqual([
      '2026-11-26T08:00:00.000Z',
      '2026-11-27T08:00:00.000Z',
    ]);
    await call('history.undo', {});
    expect((await thread()).referrals[0]!.remindedAt).toEqual(['2026-11-26T08:00:00.000Z']);
  });

  test('a question taken back stays in the record, and the turn is ours from then', async () => {
    const { call, at, id, unitId, threadId, thread } = await asked();
    expect((await thread()).turn).toBe('expert');
    at('2026-11-25T08:00:00.000Z');
    await call('referral.withdraw', { id });
    expect(await thread()).toMatchObject({
      turn: 'ours',
      since: '2026-11-25T08:00:00.000Z',
      referrals: [{ answer: null, answeredAt: null, withdrawnAt: '2026-11-25T08:00:00.000Z' }],
    });
    expect((await call('today.get', {})).experts).toEqual([]);
    for (const doing of [
      () => call('referral.remind', { id }),
      () => call('referral.withdraw', { id }),
    ])
      expect(await refused(doing())).toBe('referral.over');
    expect(await refused(call('referral.answer', { id, answer: 'Myöhässä' }))).toBe('missing');
    const { id: second } = await call('referral.add', {
      threadId,
      unitId,
      question: 'Entä nyt?',
      wantedOn: null,
    });
    expect((await thread()).turn).toBe('expert');
    await call('referral.answer', { id: second, answer: 'Viikolla 49.' });
    expect(await refused(call('referral.remind', { id: second }))).toBe('referral.over');
    await call('history.undo', {});
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await thread()).toMatchObject({ turn: 'expert', referrals: [{ withdrawnAt: null }] });
  });
});
