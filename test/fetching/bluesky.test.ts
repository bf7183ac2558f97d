import { expect, test } from 'vitest';
import { startAtproto } from '../support/atproto.ts';
import { testCore } from '../support/core.ts';
import { nodeNetwork } from '../support/fetch-network.ts';
import { toldOffice } from '../support/told-office.ts';
import { refused } from '../core/fixture.ts';
import { channel } from './fixture.ts';

/** Bluesky's own servers and client, not replayed answers: what the module takes for granted is so. */
test('comments are fetched from a real app view, as real clients have written them', async () => {
  const bluesky = await startAtproto();
  const now = new Date().toISOString();
  const network = nodeNetwork({ 'public.api.bsky.app': bluesky.url }, { quietMs: 20_000 });
  const core = await testCore({
    now,
    network,
    setup: { channels: [channel('bluesky', 'Testilän kunta')] },
  });
  const { id: officeId } = await core.call('office.get', {});
  const channelId = (await core.call('channel.list', {}))[0]!.id;
  const account = '@kunta.test';
  network.allow({ officeId, channelId, platform: 'bluesky', account, secret: null });
  await core.call('fetching.setUp', { channelId, account });
  const run = () => {
    core.at(new Date().toISOString());
    return core.call('fetching.run', { channelId });
  };
  const told = () => {
    const office = toldOffice(core.file) as unknown as {
      posts: { text: string; counts: string; platform_id: string; link: string }[];
      comments: { text: string; thread: string; platform_id: string; post: string; link: string }[];
      replies: { text: string; answers: string }[];
      threads: { n: number }[];
    };
    return { ...office, texts: office.comments.map(({ text }) => text) };
  };

  // Nobody is of that name yet.
  expect(await refused(core.call('fetching.test', { channelId, account }))).toBe(
    'fetching.accountNotFound',
  );
  const { did } = await bluesky.join('kunta');
  const people = ['aino', 'veikko', 'siiri'] as const;
  const dids = new Map<string, string>();
  for (const name of people) dids.set(name, (await bluesky.join(name)).did);
  expect(await core.call('fetching.test', { channelId, account })).toEqual({ name: 'kunta.test' });
  await bluesky.rename('kunta', 'Testilän kunta');
  expect(await core.call('fetching.test', { channelId, account })).toEqual({
    name: 'Testilän kunta',
  });

  const market = await bluesky.post('kunta', 'Mitä mieltä olette torin uudistuksesta? 🌲');
  const road = await bluesky.post('kunta', 'Rantatie on poikki perjantaihin.');
  const foreign = await bluesky.post('veikko', 'Minun oma julkaisuni');
  await bluesky.act('repost', 'kunta', foreign);
  const first = await bluesky.post('aino', 'Milloin tori avataan? ”Äkkiä” 👍🏽', market);
  const answer = await bluesky.post('kunta', 'Toukokuussa.', first, market);
  const thanks = await bluesky.post('aino', 'Kiitos!', answer, market);
  await bluesky.post('veikko', 'Entä penkit?\nToinen rivi.', market);
  await bluesky.act('like', 'siiri', market);

  expect(await run()).toMatchObject({ new: 6, changed: 0, rejected: 0 });
  const office = told();
  expect(office.posts).toMatchObject([
    {
      text: 'Mitä mieltä olette torin uudistuksesta? 🌲',
      platform_id: market.uri,
      counts: 'comments 2, reactions 1, shares 0',
    },
    { text: 'Rantatie on poikki perjantaihin.', platform_id: road.uri },
  ]);
  expect(office.posts[0]!.link).toBe(
    `https://bsky.app/profile/kunta.test/post/${market.uri.split('/').at(-1)}`,
  );
  expect(new Set(office.texts)).toEqual(
    new Set(['Milloin tori avataan? ”Äkkiä” 👍🏽', 'Kiitos!', 'Entä penkit?\nToinen rivi.']),
  );
  expect(office.threads).toEqual([{ n: 2 }, { n: 0 }]);
  expect(office.comments.every(({ post }) => post.startsWith('Mitä mieltä'))).toBe(true);
  expect(office.replies).toMatchObject([{ text: 'Toukokuussa.' }]);
  const talk = office.comments.find(({ platform_id: id }) => id === thanks.uri)!.thread;
  expect(talk).toContain('Milloin tori avataan?');
  expect(await run()).toMatchObject({ new: 0, changed: 0 });
  expect(told()).toEqual(office);

  // A talk that is far deeper than a thread is told at once.
  const texts = Array.from({ length: 36 }, (_, n) => `Syvä ${n}`);
  await bluesky.talk(['siiri', 'veikko'], texts, road, road);
  expect(await run()).toMatchObject({ new: texts.length });
  const deepest = told().comments.find(({ text }) => text === texts.at(-1))!;
  expect(deepest.thread.split('|')).toHaveLength(texts.length);
  expect(told().threads).toEqual([{ n: 3 }, { n: 0 }]);

  // What is deleted there, also in the middle of a talk, stays here, and what answers it is not lost.
  await bluesky.act('remove', 'aino', first);
  await bluesky.post('siiri', 'Minäkin kiitän.', thanks, market);
  const before = told().texts.length;
  await run();
  expect(told().texts).toContain('Milloin tori avataan? ”Äkkiä” 👍🏽');
  expect(told().texts.length).toBeGreaterThanOrEqual(before);

  // Who is blocked by the office is shown no more to it; what was said stays.
  await bluesky.block('kunta', dids.get('veikko')!);
  const blockedCount = told().texts.length;
  await bluesky.post('siiri', 'Vielä yksi asia.', market);
  expect(await run()).toMatchObject({ new: 1 });
  expect(told().texts.length).toBe(blockedCount + 1);
  expect(told().texts).toContain('Entä penkit?\nToinen rivi.');

  // A post of ours that is gone there stays here with what was said about it.
  await bluesky.act('remove', 'kunta', market);
  expect(await run()).toMatchObject({ new: 0 });
  expect(told().posts).toHaveLength(2);
  expect(did).toMatch(/^did:plc:/);
}, 600_000);
