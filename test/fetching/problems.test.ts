import { describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/time.ts';
import { testNow } from '../support/core.ts';
import { facebookReplay, graphError, instagramReplay } from '../support/replay/graph.ts';
import { blueskyReplay } from '../support/replay/bluesky.ts';
import { mastodonReplay } from '../support/replay/mastodon.ts';
import { youtubeReplay } from '../support/replay/youtube.ts';
import type { Replayed, Told } from '../support/replay/world.ts';
import { refused } from '../core/fixture.ts';
import { but, channelState, fetchingOffice, replays, run, small, texts, told } from './fixture.ts';

describe('what goes wrong', () => {
  const problems: [string, Replayed, Told, string][] = [
    [
      'an expired key',
      facebookReplay,
      graphError(190, { error_subcode: 463 }, 401),
      'tokenExpired',
    ],
    [
      'a key that holds no more',
      facebookReplay,
      graphError(190, { error_subcode: 460 }, 401),
      'tokenInvalid',
    ],
    ['no permission', facebookReplay, graphError(10, {}, 403), 'permission'],
    ['no permission of a page', instagramReplay, graphError(200, {}, 403), 'permission'],
    ['no such page', facebookReplay, graphError(100, { error_subcode: 33 }), 'accountNotFound'],
    ['a limit', facebookReplay, graphError(4), 'wait'],
    [
      'no Instagram account',
      instagramReplay,
      { body: { id: '100064821937455' } },
      'accountNotFound',
    ],
    [
      'no such channel',
      youtubeReplay,
      { body: { kind: 'youtube#channelListResponse' } },
      'accountNotFound',
    ],
    [
      'a wrong key',
      youtubeReplay,
      {
        status: 400,
        body: {
          error: {
            code: 400,
            message: 'API key not valid. Please pass a valid API key.',
            errors: [{ reason: 'badRequest' }],
          },
        },
      },
      'tokenInvalid',
    ],
    [
      'an API that was not turned on',
      youtubeReplay,
      { status: 403, body: { error: { errors: [{ reason: 'accessNotConfigured' }] } } },
      'permission',
    ],
    [
      'the day’s quota',
      youtubeReplay,
      { status: 403, body: { error: { errors: [{ reason: 'quotaExceeded' }] } } },
      'wait',
    ],
    [
      'no such account',
      mastodonReplay,
      { status: 404, body: { error: 'Record not found' } },
      'accountNotFound',
    ],
    [
      'a server for members',
      mastodonReplay,
      { status: 401, body: { error: 'This method requires an authenticated user' } },
      'tokenInvalid',
    ],
    [
      'a suspended account',
      mastodonReplay,
      { status: 410, body: { error: 'Gone' } },
      'accountNotFound',
    ],
    [
      'no such profile',
      blueskyReplay,
      { status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } },
      'accountNotFound',
    ],
    [
      'an account that was taken down',
      blueskyReplay,
      { status: 400, body: { error: 'AccountTakedown' } },
      'accountNotFound',
    ],
    ['a proxy’s page', blueskyReplay, { body: '<html>' }, 'unreadable'],
    ['an answer of something else', facebookReplay, { body: { hello: 'world' } }, 'unreadable'],
    [
      'a disturbance',
      facebookReplay,
      { status: 500, body: { error: { code: 1, message: '' } } },
      'server',
    ],
  ];
  it.each(problems)(
    'is told of at the test of a connection: %s',
    async (_, replayed, answer, code) => {
      const office = await fetchingOffice(
        but(replayed, () => answer),
        small(),
      );
      const { channelId } = office;
      const { account } = replayed;
      expect(await refused(office.core.call('fetching.test', { channelId, account }))).toBe(
        `fetching.${code}`,
      );
      // A test asks once, and waits for nothing.
      expect(office.server.asked).toHaveLength(1);
      expect(office.pauses).toEqual([]);
      // The user's own words of an account that can't be one are refused before anything is asked.
      expect(
        await refused(office.core.call('fetching.test', { channelId, account: 'ei mitään :' })),
      ).toBe('fetching.account');
      expect(office.server.asked).toHaveLength(1);
    },
  );

  it.each(replays)(
    'names the account at the test of a connection to $platform',
    async (replayed) => {
      const office = await fetchingOffice(replayed, small());
      const { channelId } = office;
      const { account } = replayed;
      const found = await office.core.call('fetching.test', { channelId, account });
      expect(found).toEqual({ name: replayed.name });
      expect(told(office).comments).toEqual([]);
    },
  );

  it('waits as long as is asked, and not a moment longer than it must', async () => {
    const office = await fetchingOffice(mastodonReplay, small());
    const { server, core } = office;
    server.faults.push(null, 'retrySeconds', 'retryDate', 'retryLong');
    expect(await refused(run(office))).toBe('fetching.wait');
    // Two that are short were sat out, each a little longer than was said.
    const [first, second] = office.pauses;
    expect(first).toBeGreaterThanOrEqual(2000);
    expect(first).toBeLessThan(6000);
    expect(second).toBeGreaterThanOrEqual(4000);
    const { waitUntil, interrupted, problem } = await channelState(office);
    expect(waitUntil).toBe(instant(Date.parse(testNow) + 3_600_000));
    expect(interrupted).toBe(true);
    expect(problem?.code).toBe('fetching.wait');
    const asked = server.asked.length;
    core.at(instant(Date.parse(testNow) + 3_599_000));
    expect(await refused(run(office))).toBe('fetching.wait');
    expect(server.asked).toHaveLength(asked);
    core.at(instant(Date.parse(testNow) + 3_600_000));
    expect(await run(office)).toMatchObject({ new: 10 });
    expect(await channelState(office)).toMatchObject({ waitUntil: null, problem: null });
  });

  it('waits for the minutes that Meta tells, and for midnight in California', async () => {
    const minutes = but(facebookReplay, () => ({
      ...graphError(32),
      headers: { 'x-business-use-case-usage': '{"1":[{"estimated_time_to_regain_access":9}]}' },
    }));
    const meta = await fetchingOffice(minutes, small());
    expect(await refused(run(meta))).toBe('fetching.wait');
    expect((await channelState(meta)).waitUntil).toBe('2026-11-24T08:09:00.000Z');
    const quota = but(youtubeReplay, () => ({
      status: 403,
      body: { error: { errors: [{ reason: 'quotaExceeded' }] } },
    }));
    const google = await fetchingOffice(quota, small());
    google.core.at('2026-07-01T12:00:00.000Z');
    google.server.now = Date.parse('2026-07-01T11:59:58.000Z');
    expect(await refused(run(google))).toBe('fetching.wait');
    expect((await channelState(google)).waitUntil).toBe('2026-07-02T07:01:00.000Z');
  });

  it('asks again ever later where a server fails, and goes on later where it stopped', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    const { server } = office;
    server.faults.push(null, null, ...Array.from({ length: 5 }, () => 'status500' as const));
    expect(await refused(run(office))).toBe('fetching.server');
    expect(server.asked).toHaveLength(7);
    expect(office.pauses).toHaveLength(4);
    for (const [index, ms] of office.pauses.entries()) {
      expect(ms).toBeGreaterThanOrEqual(1000 * 2 ** index);
      expect(ms).toBeLessThanOrEqual(2000 * 2 ** index);
    }
    expect(await channelState(office)).toMatchObject({ interrupted: true, doneAt: null });
    await run(office);
    // Who the account is was not asked again, nor the first page of its posts.
    const again = server.asked.slice(7).map(({ url }) => url);
    expect(again[0]).toContain('after=p2');
  });

  it('tells the other posts when one fails for good, and says that not all was told', async () => {
    const replayed = but(facebookReplay, (path, usual) =>
      path.includes('340000/comments') ? { status: 500, body: { error: { code: 1 } } } : usual(),
    );
    const office = await fetchingOffice(replayed, small());
    expect(await refused(run(office))).toBe('fetching.incomplete');
    expect(texts(told(office))).toEqual(['Kommentti 20 – ”hyvä”']);
    expect(await channelState(office)).toMatchObject({
      interrupted: false,
      doneAt: null,
      problem: { code: 'fetching.incomplete' },
    });
  });

  it('says so when no comments at all may be read', async () => {
    const replayed = but(facebookReplay, (path, usual) =>
      path.includes('/comments?') ? graphError(10, {}, 403) : usual(),
    );
    const office = await fetchingOffice(replayed, small());
    expect(await refused(run(office))).toBe('fetching.permission');
    expect(told(office).posts).toHaveLength(3);
    // One post alone is passed over.
    const one = but(facebookReplay, (path, usual) =>
      path.includes('340000/comments?') ? graphError(10, {}, 403) : usual(),
    );
    const other = await fetchingOffice(one, small());
    expect(await run(other)).toMatchObject({ new: 4 });
  });

  it('begins a list again whose cursor is known no more', async () => {
    let once = true;
    const replayed = but(facebookReplay, (path, usual) => {
      if (!once || !path.includes('after=p2') || !path.includes('/posts')) return usual();
      once = false;
      return graphError(100, { message: 'Invalid cursors values' });
    });
    const office = await fetchingOffice(replayed, small());
    expect(await run(office)).toMatchObject({ new: 10 });
  });

  it('asks again for a page in whose place another came once more', async () => {
    const office = await fetchingOffice(facebookReplay, small());
    office.server.faults.push(null, null, 'repeat');
    expect(await run(office)).toMatchObject({ new: 10 });
    expect(office.pauses).toHaveLength(1);
  });

  it('takes a list that leads in a circle for ended', async () => {
    const replayed = but(facebookReplay, (path, usual) => {
      const { body, ...rest } = usual();
      const circle = { paging: { next: 'https://x', cursors: { after: 'p2' } } };
      return /\/posts\?/.test(path)
        ? { ...rest, body: { ...(body as object), ...circle } }
        : usual();
    });
    const office = await fetchingOffice(replayed, small());
    expect(await run(office)).toMatchObject({ rejected: 0 });
    expect(told(office).posts.length).toBeGreaterThan(1);
  });

  it('is not led out of its host by what a server tells', async () => {
    const replayed = but(mastodonReplay, (path, usual) => {
      if (!path.includes('/statuses?')) return usual();
      const { body } = usual();
      const text = JSON.stringify(body).replaceAll(
        '113500000000000001',
        '../../../../@example.org',
      );
      return {
        body: JSON.parse(text) as unknown,
        headers: { link: '<https://example.org/?max_id=../../x>; rel="next"' },
      };
    });
    const office = await fetchingOffice(replayed, small());
    await run(office).catch(() => {});
    const paths = office.server.asked.map(({ url }) => new URL(url).pathname);
    expect(paths.every((path) => path.startsWith('/api/v1/'))).toBe(true);
    expect(paths.some((path) => path.includes('..%2F'))).toBe(true);
  });
});
