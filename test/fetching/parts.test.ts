import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fetchIsDue, mustWait } from '../../src/core/fetch-time.ts';
import { fetchedAccount } from '../../src/fetching/accounts.ts';
import { fetchedPlatforms } from '../../src/domain/fetching.ts';
import { type Instant, instant } from '../../src/domain/time.ts';
import { moduleOf } from '../../src/fetching/index.ts';
import type { Answer } from '../../src/fetching/platform.ts';
import { retryDelay, waitToldBy } from '../../src/fetching/problems.ts';
import {
  type WalkState,
  beginWalk,
  questionAt,
  takeAnswer,
  walkState,
} from '../../src/fetching/walk.ts';
import type { ImportItem } from '../../src/importers/record.ts';
import type { Fetching } from '../../src/store/fetching.ts';
import { testNow } from '../support/core.ts';
import { commentText } from '../support/replay/world.ts';
import { replays, worlds } from './fixture.ts';

describe('an account as people give it', () => {
  const accounts: [Parameters<typeof fetchedAccount>[0], string, string | null][] = [
    ['facebook', 'testilankunta', 'testilankunta'],
    ['facebook', ' @testilankunta ', 'testilankunta'],
    ['facebook', '100064821937455', '100064821937455'],
    ['facebook', 'https://www.facebook.com/testilankunta/?locale=fi_FI', 'testilankunta'],
    ['facebook', 'facebook.com/testilankunta', 'testilankunta'],
    ['facebook', 'https://m.facebook.com/profile.php?id=100064821937455', '100064821937455'],
    [
      'facebook',
      'https://www.facebook.com/people/Testil%C3%A4/100064821937455/',
      '100064821937455',
    ],
    [
      'facebook',
      'https://www.facebook.com/p/Testil%C3%A4n-kunta-100064821937455/',
      '100064821937455',
    ],
    ['facebook', 'https://example.org/testilankunta', null],
    ['facebook', 'Testilän kunta', null],
    ['facebook', '../me', null],
    ['instagram', '@testilan.kunta', 'testilan.kunta'],
    ['instagram', 'https://www.instagram.com/testilan.kunta/', 'testilan.kunta'],
    ['youtube', '@TestilaTV', '@TestilaTV'],
    ['youtube', 'TestilaTV', '@TestilaTV'],
    ['youtube', '@testilä-tv', '@testilä-tv'],
    ['youtube', 'https://www.youtube.com/@TestilaTV/videos', '@TestilaTV'],
    [
      'youtube',
      'https://www.youtube.com/channel/UC0123456789abcdefghijkl',
      'UC0123456789abcdefghijkl',
    ],
    ['youtube', 'UC0123456789abcdefghijkl', 'UC0123456789abcdefghijkl'],
    ['youtube', 'https://www.youtube.com/user/testila', 'user/testila'],
    ['youtube', 'https://www.youtube.com/c/TestilaTV', '@TestilaTV'],
    ['youtube', 'https://www.youtube.com/channel/oops', null],
    ['mastodon', '@testila@mastodon.example', 'testila'],
    ['mastodon', 'https://mastodon.example/@testila', 'testila'],
    ['mastodon', '@testila', null],
    ['bluesky', '@testila.fi', 'testila.fi'],
    ['bluesky', 'https://bsky.app/profile/testila.fi', 'testila.fi'],
    ['bluesky', 'did:plc:abc123', 'did:plc:abc123'],
    ['bluesky', 'testila', null],
    ['bluesky', 'https://example.org/profile/testila.fi', null],
  ];
  it.each(accounts)('of %s: %s', (platform, told, account) => {
    expect(fetchedAccount(platform, told)).toBe(account);
  });
});

describe('when it is a channel’s time', () => {
  const base: Fetching = {
    channelId: 'c',
    account: 'a',
    days: 30,
    everyMinutes: 30,
    state: null,
    runId: null,
    triedAt: null,
    doneAt: null,
    doneNew: null,
    doneChanged: null,
    problem: null,
    waitUntil: null,
  };
  const ago = (minutes: number): Instant => instant(Date.parse(testNow) - minutes * 60_000);
  const problem = (code: string) => ({ code, params: {} }) as Fetching['problem'];
  const due: [string, Partial<Fetching>, boolean, Instant?][] = [
    ['never tried', {}, true],
    ['only by hand', { everyMinutes: null }, false],
    ['only by hand, and cut short', { everyMinutes: null, state: '{}', triedAt: ago(99) }, false],
    ['a moment ago', { triedAt: ago(1) }, false],
    ['just before its interval', { triedAt: ago(29) }, false],
    ['its interval ago', { triedAt: ago(30) }, true],
    ['tried in the future, by a clock that was set back', { triedAt: ago(-600) }, true],
    ['cut short a moment ago', { triedAt: ago(1), state: '{}' }, true],
    ['stopped by the user a moment ago', { triedAt: ago(9), state: '{}' }, false, ago(1)],
    ['stopped by the user its interval ago', { triedAt: ago(40), state: '{}' }, true, ago(30)],
    [
      'the server failed a moment ago',
      { triedAt: ago(1), state: '{}', problem: problem('fetching.server') },
      false,
    ],
    [
      'the server failed long ago',
      { triedAt: ago(31), state: '{}', problem: problem('fetching.server') },
      true,
    ],
    ['no network long ago', { triedAt: ago(31), problem: problem('fetching.noNetwork') }, true],
    [
      'a fault of the program a moment ago',
      { triedAt: ago(1), state: '{}', problem: problem('internal') },
      false,
    ],
    ['an expired key', { triedAt: ago(99), problem: problem('fetching.tokenExpired') }, false],
    ['no permission', { triedAt: ago(99), problem: problem('fetching.permission') }, false],
    ['no such account', { triedAt: ago(99), problem: problem('fetching.accountNotFound') }, false],
    [
      'asked to wait',
      { triedAt: ago(99), waitUntil: ago(-1), problem: problem('fetching.wait') },
      false,
    ],
    [
      'has waited',
      { triedAt: ago(1), state: '{}', waitUntil: ago(0), problem: problem('fetching.wait') },
      true,
    ],
    [
      'asked to wait for weeks, by a clock that was set back',
      { triedAt: ago(99), waitUntil: ago(-50_000), problem: problem('fetching.wait') },
      true,
    ],
    ['an office file that asks each moment', { everyMinutes: 0, triedAt: ago(14) }, false],
  ];
  it.each(due)('%s', (_, over, isDue, stoppedAt) => {
    expect(fetchIsDue({ ...base, ...over }, testNow, stoppedAt ?? null)).toBe(isDue);
  });
  it('waits no longer than a platform can ask', () => {
    expect(mustWait({ waitUntil: ago(-60) }, testNow)).toBe(true);
    expect(mustWait({ waitUntil: ago(-60 * 26) }, testNow)).toBe(false);
    expect(mustWait({ waitUntil: ago(0) }, testNow)).toBe(false);
  });
});

describe('how long to wait', () => {
  const answer = (headers: Record<string, string>): Answer => ({ status: 429, headers, body: '' });
  const date = 'Tue, 24 Nov 2026 08:00:00 GMT';
  it.each<[string, Record<string, string>, number | null]>([
    ['seconds', { 'retry-after': '120' }, 120_000],
    [
      'a date by the server’s clock',
      { 'retry-after': 'Wed, 25 Nov 2026 08:01:00 GMT', date: 'Wed, 25 Nov 2026 08:00:00 GMT' },
      60_000,
    ],
    ['a date and no clock', { 'retry-after': 'Tue, 24 Nov 2026 08:05:00 GMT' }, 300_000],
    ['a date that has passed', { 'retry-after': 'Mon, 23 Nov 2026 08:00:00 GMT', date }, 0],
    ['Mastodon’s moment', { 'x-ratelimit-reset': '2026-11-24T08:05:00.000Z', date }, 300_000],
    ['Bluesky’s seconds', { 'ratelimit-reset': '1795507500', date }, 300_000],
    ['a year is not waited', { 'retry-after': '31536000' }, 25 * 3_600_000],
    ['nothing', { date }, null],
    ['no sense', { 'retry-after': 'pian', date }, null],
  ])('is told as %s', (_, headers, ms) => {
    expect(waitToldBy(answer(headers), testNow)).toBe(ms);
  });
  it('grows, is drawn by lot, and ends', () => {
    const failure = { waitMs: null, lasting: false };
    expect([1, 2, 3, 4].map((attempt) => retryDelay(failure, attempt, 0))).toEqual([
      1000, 2000, 4000, 8000,
    ]);
    expect(retryDelay(failure, 1, 1)).toBe(2000);
    expect(retryDelay(failure, 5, 0)).toBeNull();
    expect(retryDelay({ ...failure, lasting: true }, 1, 0)).toBeNull();
    expect(retryDelay({ ...failure, waitMs: 30_000 }, 1, 0)).toBeGreaterThanOrEqual(30_000);
    expect(retryDelay({ ...failure, waitMs: 100_000 }, 1, 0)).toBeNull();
  });
});

/** Goes from a state to the end by a platform that answers all. */
function walkOn(
  replayed: (typeof replays)[number],
  world: Parameters<(typeof replays)[number]['answer']>[0],
  from: WalkState,
  pageSize: number,
) {
  const module = moduleOf(replayed.platform);
  const account = fetchedAccount(replayed.platform, replayed.account)!;
  const ground = { account, names: true, now: testNow, aheadMs: 0 };
  const states: WalkState[] = [from];
  const records: ImportItem[][] = [];
  const questions: string[] = [];
  for (let state = from; state.what !== 'end';) {
    const { path, query } = questionAt(module, state, ground);
    questions.push(`${path}?${new URLSearchParams(query).toString()}`);
    const told = replayed.answer(
      world,
      {
        path: decodeURIComponent(path),
        query: new URLSearchParams(query),
        headers: {
          authorization: `Bearer ${replayed.secret}`,
          'x-goog-api-key': replayed.secret ?? '',
        },
      },
      pageSize,
    );
    const answer = { status: 200, headers: told.headers ?? {}, body: '' };
    if ((told.status ?? 200) >= 300) {
      // Facebook's counts of a post that its list has left out.
      throw new Error(`${path} ${JSON.stringify(told)}`);
    }
    const step = takeAnswer(module, state, ground, { answer, body: told.body, known: () => [] });
    if ('problem' in step) throw new Error(step.problem.code);
    records.push([...step.records]);
    state = walkState.parse(JSON.parse(JSON.stringify(step.next)));
    states.push(state);
  }
  return { states, records, questions };
}

test('from wherever a walk was broken off it goes on to the same end, and asks nothing twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...replays.map(({ platform }) => platform)),
      worlds,
      fc.integer({ min: 1, max: 3 }),
      fc.nat(),
      (platform, world, pageSize, at) => {
        const replayed = replays.find((one) => one.platform === platform)!;
        const whole = walkOn(replayed, world, beginWalk(testNow, 30), pageSize);
        expect(new Set(whole.questions).size).toBe(whole.questions.length);
        const from = at % (whole.states.length - 1);
        const rest = walkOn(replayed, world, whole.states[from]!, pageSize);
        expect(rest.records).toEqual(whole.records.slice(from));
        expect(rest.states.at(-1)).toEqual(whole.states.at(-1));
        // All that stands on the posts that are listed came, and nothing else.
        const found = whole.records
          .flat()
          .flatMap((item) => (item.kind === 'comment' ? [item.text] : []));
        const there = world.posts.flatMap(({ listed, comments }) => (listed ? comments : []));
        expect(new Set(found)).toEqual(new Set(there.map(commentText)));
      },
    ),
    { numRuns: 300 },
  );
});

/** Names by which platforms call lists and things. */
const names = (
  'data id items snippet feed post thread replies descendants paging cursors after next cursor nextPageToken ' +
  'author did uri record error code errors reason created_time message comments text createdAt account'
).split(' ');

test('what a server makes up is read as nothing or not at all, and never leads out of its paths', () => {
  const json = fc.jsonValue({ maxDepth: 5 });
  /** Lists and things as platforms name them, of anything. */
  const shaped = fc.letrec<{ thing: unknown }>((tie) => ({
    thing: fc.oneof(
      { maxDepth: 5 },
      json,
      fc.constantFrom(
        '../../x',
        'https://example.org/',
        'at://x',
        '1_2',
        null,
        7,
        '2026-11-24T08:00:00+0000',
      ),
      fc.dictionary(fc.constantFrom(...names), tie('thing')),
      fc.array(tie('thing'), { maxLength: 4 }),
    ),
  })).thing;
  fc.assert(
    fc.property(
      fc.constantFrom(...fetchedPlatforms),
      fc.constantFrom('account', 'posts', 'metrics', 'comments', 'replies'),
      shaped,
      fc.string(),
      (platform, what, body, name) => {
        const module = moduleOf(platform);
        const state: WalkState = {
          ...beginWalk(testNow, 30),
          what,
          accountId: name,
          postsOf: name,
          post: name,
          comment: name,
          cursor: name || null,
        };
        const ground = { account: 'a', names: false, now: testNow, aheadMs: 0 };
        if (what !== 'account' && module[what] === undefined) return;
        const { path, query } = questionAt(module, state, ground);
        const { host, pathname } = new URL(`https://host.example${path}`);
        expect(host).toBe('host.example');
        expect(pathname).toBe(path);
        expect(Object.values(query).every((value) => typeof value === 'string')).toBe(true);
        const answer = { status: 200, headers: {}, body: '' };
        module.problem(answer, body, { what, now: testNow });
        try {
          const step = takeAnswer(module, state, ground, { answer, body, known: () => [] });
          if (!('problem' in step)) walkState.parse(step.next);
        } catch (error) {
          expect((error as Error).constructor.name).toMatch(/^(?:Unreadable|Circling)$/);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
