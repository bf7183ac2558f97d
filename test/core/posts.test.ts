import { describe, expect, test } from 'vitest';
import { testCore } from '../support/core.ts';
import { refused } from './fixture.ts';

async function planned(fields: object = {}) {
  const core = await testCore();
  const [channel] = await core.call('channel.list', {});
  const { id } = await core.call('post.add', {
    title: 'Talousarvio',
    plannedOn: '2026-12-01',
    plannedAt: '09:30',
    places: [{ channelId: channel!.id, language: 'fi' }],
    ...fields,
  });
  const post = () => core.call('post.get', { id });
  return { ...core, channelId: channel!.id, id, post };
}

const december = { from: '2026-12-01', to: '2027-01-01' };

describe('a post', () => {
  test('is an idea without a day and a draft with one, and keeps its time when it is moved', async () => {
    const { call, id, post } = await planned();
    expect(await post()).toMatchObject({ status: 'draft', plannedAt: '09:30' });
    await call('post.move', { ids: [id], on: '2027-03-29' });
    expect(await post()).toMatchObject({ plannedOn: '2027-03-29', plannedAt: '09:30' });
    await call('post.shift', { ids: [id], days: -29 });
    expect(await post()).toMatchObject({ plannedOn: '2027-02-28', plannedAt: '09:30' });
    await call('post.move', { ids: [id], on: null });
    expect(await post()).toMatchObject({ status: 'idea', plannedOn: null, plannedAt: null });
    expect((await call('post.ideas', {})).map((idea) => idea.id)).toEqual([id]);
    await call('history.undo', {});
    expect(await post()).toMatchObject({ status: 'draft', plannedOn: '2027-02-28' });
    expect(await call('post.ideas', {})).toEqual([]);
  });

  test('writes the fields that are given and leaves the others', async () => {
    const { call, id, post } = await planned();
    const { id: themeId } = await call('theme.add', { name: 'Talous' });
    const fields = {
      purpose: 'pull',
      participationLevel: 'consult',
      contentious: true,
      answeredBy: 'Talousjohtaja',
      answeredUntil: '2026-12-11',
      expiresOn: '2026-12-31',
      notes: 'Kysy kuva',
      hashtags: '#talous',
      approval: 'Kunnanjohtaja hyväksyi puhelimessa 14.10.',
    } as const;
    const links = [{ url: 'https://example.fi/a', campaign: 'talous' }];
    await call('post.update', { id, ...fields, links, themeIds: [themeId] });
    expect(await post()).toMatchObject({
      title: 'Talousarvio',
      ...fields,
      links,
      themes: [{ name: 'Talous' }],
    });
    await call('post.update', { id, title: 'Budjetti', themeIds: [] });
    expect(await post()).toMatchObject({ title: 'Budjetti', ...fields, links, themes: [] });
  });

  test('that came out stands on the day it came out and can no longer be moved', async () => {
    const { call, id, post } = await planned({ plannedOn: '2026-11-20' });
    const [place] = (await post()).variants;
    const link = 'https://facebook.com/kunta/posts/1';
    await call('variant.publish', { variantId: place!.variantId, link });
    expect(await post()).toMatchObject({
      status: 'published',
      publishedAt: '2026-11-24T08:00:00.000Z',
    });
    const on = (from: string, to: string) => call('post.list', { from, to });
    expect(await on('2026-11-20', '2026-11-21')).toEqual([]);
    expect(await on('2026-11-24', '2026-11-25')).toMatchObject([{ id }]);
    expect(await refused(call('post.move', { ids: [id], on: '2026-12-01' }))).toBe(
      'post.published',
    );
    expect(await refused(call('post.setStatus', { ids: [id], status: 'draft' }))).toBe(
      'post.published',
    );
    expect(await refused(call('variant.remove', { variantId: place!.variantId }))).toBe(
      'variant.published',
    );
    await call('variant.unpublish', { variantId: place!.variantId });
    expect(await post()).toMatchObject({ status: 'ready', publishedAt: null });
  });

  test('that was wrapped up is so no more when the last of it was not out after all', async () => {
    const { call, id, post, channelId } = await planned({ plannedOn: '2026-11-20' });
    await call('variant.set', { postId: id, channelId, language: 'sv', text: 'Vad sparas?' });
    const places = (await post()).variants.map(({ variantId }) => variantId);
    for (const variantId of places) await call('variant.publish', { variantId, link: null });
    await call('post.setStatus', { ids: [id], status: 'wrapped' });
    await call('variant.unpublish', { variantId: places[0]! });
    expect(await post()).toMatchObject({ status: 'wrapped' });
    await call('variant.unpublish', { variantId: places[1]! });
    expect(await post()).toMatchObject({ status: 'ready', publishedAt: null });
    await call('post.move', { ids: [id], on: '2026-12-02' });
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await post()).toMatchObject({
      status: 'wrapped',
      publishedAt: '2026-11-24T08:00:00.000Z',
    });
  });

  test('is copied with its texts, and without what came of it', async () => {
    const { call, id, post, channelId } = await planned({ plannedOn: '2026-11-20' });
    const { variantId } = await call('variant.set', {
      postId: id,
      channelId,
      language: 'fi',
      text: 'Mitä säästetään?',
    });
    await call('post.update', { id, approval: 'Hyväksytty', purpose: 'pull' });
    await call('variant.publish', { variantId, link: null });
    const copied = await call('post.copy', { ids: [id], on: '2026-12-24' });
    const copy = await call('post.get', { id: copied.ids[0]! });
    expect(copy).toMatchObject({
      title: 'Talousarvio',
      purpose: 'pull',
      status: 'draft',
      plannedOn: '2026-12-24',
      plannedAt: '09:30',
      approval: '',
      publishedAt: null,
      variants: [{ text: 'Mitä säästetään?', publishedAt: null, link: null }],
    });
    expect((await post()).publishedAt).not.toBeNull();
  });

  test('is copied with others as far from each other as they were', async () => {
    const { call, id } = await planned();
    const { id: later } = await call('post.add', { title: 'Kysely', plannedOn: '2026-12-09' });
    const { id: idea } = await call('post.add', { title: 'Idea' });
    const { ids } = await call('post.copy', { ids: [idea, later, id], on: '2027-01-25' });
    const copies = await Promise.all(ids.map((copy) => call('post.get', { id: copy })));
    expect(copies.map((copy) => copy.plannedOn)).toEqual([
      '2027-01-25',
      '2027-02-02',
      '2027-01-25',
    ]);
  });

  test('moves by minutes within its day, and without a time by none', async () => {
    const { call, id, post } = await planned();
    const { id: untimed } = await call('post.add', { title: 'Kysely', plannedOn: '2026-12-09' });
    await call('post.shift', { ids: [id, untimed], days: 1, minutes: -15 });
    expect(await post()).toMatchObject({ plannedOn: '2026-12-02', plannedAt: '09:15' });
    expect(await call('post.get', { id: untimed })).toMatchObject({
      plannedOn: '2026-12-10',
      plannedAt: null,
    });
    await call('post.shift', { ids: [id], days: 0, minutes: -1440 });
    expect(await post()).toMatchObject({ plannedOn: '2026-12-02', plannedAt: '00:00' });
  });

  test('of many that can’t all be done, none is', async () => {
    const { call, id } = await planned();
    const ids = [id, '00000000-0000-7000-8000-000000000001'];
    expect(await refused(call('post.shift', { ids, days: 7 }))).toBe('missing');
    expect(await refused(call('post.remove', { ids }))).toBe('missing');
    expect(await call('post.list', december)).toMatchObject([{ id, plannedOn: '2026-12-01' }]);
  });
});

test('the meter counts the posts of a month and of the one before by purpose', async () => {
  const { call, id } = await planned();
  await call('post.copy', { ids: [id], on: '2026-11-02' });
  await call('post.setPurpose', { ids: [id], purpose: 'network' });
  await call('office.update', { dialogueAim: 40 });
  expect(await call('post.meter', { month: '2026-12' })).toEqual({
    month: { push: 0, pull: 0, network: 1, image: 0, unset: 0 },
    before: { push: 0, pull: 0, network: 0, image: 0, unset: 1 },
    aim: 40,
  });
});

test('a year is counted by day: when a post came out, else when it is planned', async () => {
  const { call, id, post } = await planned({ plannedOn: '2026-12-31', purpose: 'pull' });
  await call('post.copy', { ids: [id], on: '2027-01-01' });
  await call('post.setPurpose', { ids: [id], purpose: 'network' });
  const none = { push: 0, pull: 0, network: 0, image: 0, unset: 0 };
  expect(await call('post.year', { year: 2026 })).toEqual([
    { on: '2026-12-31', posts: { ...none, network: 1 } },
  ]);
  // Half past midnight on New Year's Day in Helsinki, still the old year in Greenwich.
  const at = '2025-12-31T22:30:00.000Z';
  const { variantId } = (await post()).variants[0]!;
  await call('variant.publish', { variantId, at, link: null });
  expect(await call('post.year', { year: 2026 })).toEqual([
    { on: '2026-01-01', posts: { ...none, network: 1 } },
  ]);
  expect(await call('post.year', { year: 2025 })).toEqual([]);
  expect(await call('post.year', { year: 2027 })).toMatchObject([{ on: '2027-01-01' }]);
});

test('what was planned and never came out is on Today, and so is what is true no longer', async () => {
  const { call, id } = await planned({ plannedOn: '2026-11-23', expiresOn: '2026-11-23' });
  expect(await call('today.get', {})).toMatchObject({ missed: [{ id }], expired: [] });
  await call('post.setStatus', { ids: [id], status: 'published' });
  expect(await call('today.get', {})).toMatchObject({ missed: [], expired: [{ id }] });
  await call('post.handleExpiry', { id });
  expect(await call('today.get', {})).toMatchObject({ missed: [], expired: [] });
});

test('a post is due on Today from its minute on, until it is out', async () => {
  const { call, at, id } = await planned({ plannedOn: '2026-11-24', plannedAt: '10:30' });
  const due = async () => (await call('today.get', {})).due;
  expect(await due()).toEqual([]);
  at('2026-11-24T08:30:00.000Z');
  expect(await due()).toEqual([id]);
  at('2026-11-25T08:30:00.000Z');
  expect(await due()).toEqual([id]);
  const [place] = (await call('post.get', { id })).variants;
  await call('variant.publish', { variantId: place!.variantId, link: null });
  expect(await due()).toEqual([]);
});

test('themes that are not there yet are made with the post’s, in one step', async () => {
  const { call, id, post } = await planned();
  const { id: talous } = await call('theme.add', { name: 'Talous' });
  await call('post.setThemes', { ids: [id], create: ['Kirjasto', 'talous'] });
  expect((await post()).themes.map(({ name }) => name)).toEqual(['Kirjasto', 'Talous']);
  await call('post.setThemes', { ids: [id], remove: [talous] });
  expect((await post()).themes.map(({ name }) => name)).toEqual(['Kirjasto']);
  await call('history.undo', {});
  await call('history.undo', {});
  expect((await post()).themes).toEqual([]);
  expect(await call('theme.names', {})).toMatchObject([{ name: 'Talous' }]);
});
