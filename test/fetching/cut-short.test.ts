import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/time.ts';
import { testNow } from '../support/core.ts';
import { facebookReplay, graphSecret } from '../support/replay/graph.ts';
import { blueskyReplay } from '../support/replay/bluesky.ts';
import { refused } from '../core/fixture.ts';
import {
  type FetchingOffice,
  channelState,
  fetchingOffice,
  run,
  small,
  texts,
  told,
} from './fixture.ts';

describe('a fetch that is cut short', () => {
  it('is broken off by the user, and goes on from there', async () => {
    const office = await fetchingOffice(blueskyReplay, small());
    const { core, channelId, server } = office;
    server.onQuestion = () => {
      if (server.asked.length === 4) void core.call('fetching.stop', { channelId });
    };
    expect(await refused(run(office))).toBe('call.cancelled');
    expect(await channelState(office)).toMatchObject({
      interrupted: true,
      problem: null,
      running: null,
    });
    const asked = server.asked.length;
    await core.call('fetching.stop', { channelId });
    server.onQuestion = undefined;
    await run(office);
    expect(server.asked[asked]!.url).not.toContain('getProfile');
    expect(texts(told(office))).toHaveLength(6);
    expect(await core.call('import.runs', {})).toHaveLength(1);
  });

  it('goes on after the program was closed, and looks at all once more when that is long ago', async () => {
    const office = await fetchingOffice(blueskyReplay, small());
    const { core, server } = office;
    let closing: Promise<void> | undefined;
    server.onQuestion = () => {
      if (server.asked.length === 5) closing = core.restart();
    };
    expect(await refused(run(office))).toMatch(/^(?:call\.cancelled|core\.gone)$/);
    await closing;
    server.onQuestion = undefined;
    expect(await channelState(office)).toMatchObject({ interrupted: true, problem: null });
    // Meanwhile somebody has written on a post that had been looked at.
    server.world.posts[0]!.comments.push({ n: 9, parent: null, own: false, edits: 0 });
    core.at(instant(Date.parse(testNow) + 2 * 3_600_000));
    await run(office);
    expect(texts(told(office))).toContain('Kommentti 9 – ”hyvä”');
  });

  it('is joined by who asks for it again, and shows how far it is', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    const { server } = office;
    const seen: unknown[] = [];
    server.onQuestion = () => void channelState(office).then(({ running }) => seen.push(running));
    const [one, other] = await Promise.all([run(office), run(office)]);
    expect(other).toEqual(one);
    expect(server.asked).toHaveLength(one.requests);
    expect(seen).toContainEqual({ done: 1, total: 3 });
  });

  it('ends when the channel is set up no more, and begins anew for another account', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    const { core, channelId, server } = office;
    server.onQuestion = () => {
      if (server.asked.length === 4) void core.call('fetching.remove', { channelId });
    };
    expect(await refused(run(office))).toBe('fetching.off');
    expect(texts(told(office))).toEqual([]);
    expect(told(office).posts).not.toEqual([]);
  });

  it('takes no state from an office file that somebody has made up', async () => {
    const states = [
      'no JSON',
      '{"what":"posts"}',
      JSON.stringify({ what: '__proto__' }),
      JSON.stringify({
        begunAt: testNow,
        since: testNow,
        what: 'comments',
        accountId: 'x'.repeat(5000),
        post: '../../me',
      }),
    ];
    for (const state of states) {
      const office = await fetchingOffice(facebookReplay, small());
      await office.core.restart(() => {
        const file = new Database(office.core.file);
        file
          .prepare(
            'update fetching set state = ?, problem = ?, days = 1000000000, every_minutes = 0',
          )
          .run(state, '{"code":"made.up"');
        file.close();
      });
      expect((await channelState(office)).problem).toBeNull();
      await run(office);
      expect(office.server.asked[0]!.url).toContain('/testilankunta');
      expect(texts(told(office)).length).toBeGreaterThan(5);
    }
  });
});

describe('what was asked', () => {
  it('is written down with its host and never with what it was about, and forgotten in time', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    const { core } = office;
    const { requests } = await run(office);
    const list = await core.call('fetching.requests', {});
    expect(list).toHaveLength(requests);
    expect(office.server.asked).toHaveLength(requests);
    expect(list.at(-1)).toMatchObject({
      host: 'graph.facebook.com',
      what: 'account',
      status: 200,
      at: testNow,
    });
    expect(new Set(list.map(({ what }) => what))).toEqual(
      new Set(['account', 'posts', 'metrics', 'comments', 'replies']),
    );
    expect(JSON.stringify(list)).not.toMatch(/9000011111|340000/);
    core.at(instant(Date.parse(testNow) + 91 * 86_400_000));
    const again = await run(office);
    expect(await core.call('fetching.requests', {})).toHaveLength(again.requests);
    await core.call('fetching.forgetRequests', {});
    expect(await core.call('fetching.requests', {})).toEqual([]);
  });

  it('has no status when nothing was answered', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    office.server.faults.push('close');
    const { channelId, core } = office;
    await refused(core.call('fetching.test', { channelId, account: facebookReplay.account }));
    expect(await core.call('fetching.requests', {})).toMatchObject([
      { status: null, bytes: null, what: 'account' },
    ]);
  });
});

it('stops when the network is turned off, and asks nothing', async () => {
  const office = await fetchingOffice(facebookReplay, small());
  const { core, channelId, server } = office;
  office.network.setOff(true);
  expect(await refused(run(office))).toBe('fetching.off');
  expect(server.asked).toEqual([]);
  office.network.setOff(false);
  await run(office);
  expect(server.asked.length).toBeGreaterThan(5);
  for (const { headers } of server.asked)
    expect(headers['authorization']).toBe(`Bearer ${graphSecret}`);
  await core.call('fetching.remove', { channelId });
  expect(await refused(run(office))).toBe('fetching.off');
});

describe('by itself', () => {
  /** An office that fetches every half hour, opened at a moment. */
  async function openedAt(now: string): Promise<FetchingOffice> {
    const office = await fetchingOffice(facebookReplay, small());
    const { core, channelId } = office;
    const { account } = facebookReplay;
    await core.call('fetching.setUp', { channelId, account, everyMinutes: 30 });
    core.at(now);
    await core.restart();
    return office;
  }

  it('fetches in office hours when it is time', async () => {
    const office = await openedAt(testNow);
    await expect
      .poll(async () => (await channelState(office)).doneAt, { timeout: 30_000 })
      .toBe(testNow);
    expect(texts(told(office))).toHaveLength(6);
  });

  it('asks nothing outside of them, nor when the network is off', async () => {
    // A Sunday.
    const closed = await openedAt('2026-11-22T08:00:00.000Z');
    const off = await openedAt(testNow);
    off.network.setOff(true);
    // Long enough for the first look of all of them, which comes with the first screen.
    const other = await openedAt(testNow);
    await expect
      .poll(async () => (await channelState(other)).doneAt, { timeout: 30_000 })
      .toBe(testNow);
    expect(closed.server.asked).toEqual([]);
    expect(off.server.asked).toEqual([]);
  });
});
