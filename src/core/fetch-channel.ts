import { Refusal, refuse } from '../contract/errors.ts';
import type { FetchResult } from '../contract/fetching.ts';
import type { Progress } from '../contract/index.ts';
import type { Channel } from '../contract/office.ts';
import { fetchDays, isFetched, requestDays } from '../domain/fetching.ts';
import { type Instant, instant } from '../domain/time.ts';
import { moduleOf } from '../fetching/index.ts';
import type { PlatformModule } from '../fetching/platform.ts';
import {
  type Known,
  type Step,
  type WalkState,
  beginWalk,
  lackOf,
  resumed,
  walkState,
} from '../fetching/walk.ts';
import { findChannel, updateChannel } from '../store/channels.ts';
import type { Writer } from '../store/database.ts';
import {
  type Fetching,
  findFetching,
  forgetRequests,
  postsKnownSince,
  saveFetching,
} from '../store/fetching.ts';
import { findRun } from '../store/imports.ts';
import { FetchEnded, type FetchMeans, type FetchTarget, askNext } from './fetch-ask.ts';
import { type FetchedCounts, mergeFetched } from './fetched.ts';
import { mustWait } from './fetch-time.ts';

/** What a page may change besides how the fetch itself stands. */
const mergedTables = [
  'comment',
  'thread',
  'reply',
  'post',
  'post_variant',
  'post_metric',
  'import_run',
];
/** Milliseconds to wait where a platform asks to, and not for how long. */
const politeWaitMs = 15 * 60_000;

/** A fetch that was broken off longer ago looks once more at all when it has come to its end. */
const staleMs = 60 * 60_000;

/**
 * Fetches from one channel, page by page, each in one transaction with where the fetch stands; goes on where the last
 * one was broken off.
 *
 * @throws Refusal `fetching.…` when it can't come to its end now; call.cancelled; missing
 */
export async function fetchChannel(
  means: FetchMeans,
  channelId: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<FetchResult> {
  const { reader, clock, newId } = means;
  const channel = findChannel(reader, channelId) ?? refuse('missing');
  const module = moduleFor(channel);
  const begun = findFetching(reader, channelId) ?? refuse('fetching.off');
  if (mustWait(begun, clock())) refuse('fetching.wait');
  const total: FetchResult = { new: 0, changed: 0, unchanged: 0, rejected: 0, requests: 0 };
  const target: FetchTarget = { channel, module, account: begun.account };
  const startedAt = clock();
  const days = daysOf(begun);
  const known: Known = ({ accountId, listed, since }) =>
    postsKnownSince(reader, channelId, since).flatMap(
      (platformId) => module.postOf(platformId, { accountId, listed }) ?? [],
    );
  const left = readState(begun.state);
  let stale = left !== null && Date.parse(startedAt) - Date.parse(left.begunAt) > staleMs;
  let state = left === null ? beginWalk(startedAt, days) : resumed(left);
  const run: Run = { channel, startedAt, id: (left && begun.runId) ?? newId() };

  await means.write(
    (db) => {
      forgetRequests(db, instant(Date.parse(startedAt) - requestDays * 86_400_000));
      changeRow(db, channelId, {
        state: JSON.stringify(state),
        runId: run.id,
        triedAt: startedAt,
        problem: null,
        waitUntil: null,
      });
    },
    () => ['fetching'],
  );
  try {
    for (;;) {
      if (state.what === 'end') {
        const lack = lackOf(state);
        if (lack === null && stale) {
          stale = false;
          state = beginWalk(clock(), days);
          continue;
        }
        await keepEnd(means, channelId, lack === null ? total : null);
        if (lack === 'permission') throw new FetchEnded({ code: 'fetching.permission' });
        if (lack === 'server') throw new FetchEnded({ code: 'fetching.incomplete' });
        return total;
      }
      onProgress(progressOf(state));
      const step = await askNext(means, target, state, {
        signal,
        known,
        patient: true,
        counted: () => (total.requests += 1),
      });
      const counts = await keepStep(means, run, step, signal);
      for (const name of ['new', 'changed', 'unchanged', 'rejected'] as const) {
        total[name] += counts[name];
      }
      state = step.next;
    }
  } catch (error) {
    await keepProblem(means, channelId, error);
    throw error;
  }
}

/**
 * Asks who an account is, and nothing else.
 * @throws Refusal `fetching.…`: what is wrong; call.cancelled; missing
 */
export async function testAccount(
  means: FetchMeans,
  { channelId, account }: { channelId: string; account: string },
  signal: AbortSignal,
): Promise<{ name: string }> {
  const channel = findChannel(means.reader, channelId) ?? refuse('missing');
  const target = { channel, module: moduleFor(channel), account };
  const under = { signal, known: () => [], patient: false, counted: () => {} };
  const { next } = await askNext(means, target, beginWalk(means.clock(), 0), under);
  return { name: next.accountName ?? account };
}

function moduleFor({ platform }: Channel): PlatformModule {
  return isFetched(platform) ? moduleOf(platform) : refuse('fetching.notPossible');
}

/** A state of another version of the program, or one that somebody has made up, is none. */
function readState(state: string | null): WalkState | null {
  try {
    return state === null ? null : (walkState.safeParse(JSON.parse(state)).data ?? null);
  } catch {
    return null;
  }
}

/** Of an office file that somebody has made up, too. */
function daysOf({ days }: Fetching): number {
  return Math.min(Math.max(1, days), Math.max(...fetchDays));
}

function progressOf({ done, posts, post }: WalkState): Progress {
  return { done, total: post === null ? null : done + posts.length + 1 };
}

/** @throws Refusal fetching.off when the channel was set up no more meanwhile */
function changeRow(db: Writer, channelId: string, change: Partial<Fetching>): void {
  const row = findFetching(db, channelId) ?? refuse('fetching.off');
  saveFetching(db, { ...row, ...change });
}

function keep({ write }: FetchMeans, channelId: string, change: Partial<Fetching>): Promise<void> {
  return write(
    (db) => changeRow(db, channelId, change),
    () => ['fetching'],
  );
}

/** @param brought null when not all was to be had: it is not called done */
function keepEnd(means: FetchMeans, channelId: string, brought: FetchResult | null): Promise<void> {
  return keep(means, channelId, {
    state: null,
    runId: null,
    ...(brought && {
      doneAt: means.clock(),
      doneNew: brought.new,
      doneChanged: brought.changed,
    }),
  });
}

type Run = { channel: Channel; id: string; startedAt: Instant };

/** A page and where the fetch then stands: both or neither. */
function keepStep(
  { write, newId, clock }: FetchMeans,
  run: Run,
  { records, next }: Step,
  signal: AbortSignal,
): Promise<FetchedCounts> {
  const { channel } = run;
  return write(
    (db) => {
      // The user may have taken back what it has brought so far; what comes now is another run.
      if (findRun(db, run.id)?.undoneAt != null) run.id = newId();
      changeRow(db, channel.id, { state: JSON.stringify(next), runId: run.id });
      // By it files that name the account are known to be of this channel.
      const known = findChannel(db, channel.id);
      if (known && known.accountId === null && next.accountId !== null) {
        updateChannel(db, { ...known, accountId: next.accountId });
      }
      return mergeFetched({ db, newId, now: clock() }, run, records, signal);
    },
    ({ wrote }) => (wrote ? ['fetching', ...mergedTables] : ['fetching']),
  );
}

/**
 * What was wrong is shown until a fetch comes to its end, also when it is a fault of the program, which would else
 * begin again every minute. One that was broken off by the user was not wrong.
 */
async function keepProblem(means: FetchMeans, channelId: string, error: unknown): Promise<void> {
  const { code, params } = error instanceof Refusal ? error : new Refusal('internal');
  if (code === 'call.cancelled' || code === 'core.gone') return;
  const waitMs = error instanceof FetchEnded ? error.waitMs : null;
  const waits = code === 'fetching.wait' ? (waitMs ?? politeWaitMs) : null;
  await keep(means, channelId, {
    problem: { code, params },
    waitUntil: waits === null ? null : instant(Date.parse(means.clock()) + waits),
  }).catch((failed: unknown) => {
    // The channel is set up no more.
    if (!(failed instanceof Refusal)) throw failed;
  });
}
