import { Refusal, refuse } from '../contract/errors.ts';
import type { FetchResult } from '../contract/fetching.ts';
import type { Progress } from '../contract/index.ts';
import type { Channel } from '../contract/office.ts';
import { isFetched } from '../domain/fetching.ts';
import { type Instant, instant } from '../domain/time.ts';
import { moduleOf } from '../fetching/index.ts';
import type { PlatformModule } from '../fetching/platform.ts';
import { type Step, type WalkState, beginWalk, walkState } from '../fetching/walk.ts';
import { findChannel, updateChannel } from '../store/channels.ts';
import type { Reader, Writer } from '../store/database.ts';
import { type Fetching, findFetching, postsKnownSince, saveFetching } from '../store/fetching.ts';
import { FetchEnded, type FetchMeans, type FetchTarget, askNext } from './fetch-ask.ts';
import { mergeFetched } from './fetched.ts';
import type { IntakeCounts } from './intake.ts';

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
const dayMs = 86_400_000;

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
  const { reader, clock } = means;
  const channel = findChannel(reader, channelId) ?? refuse('missing');
  const module = moduleFor(channel);
  const begun = findFetching(reader, channelId) ?? refuse('fetching.off');
  if (begun.waitUntil !== null && begun.waitUntil > clock()) refuse('fetching.wait');
  const total: FetchResult = { new: 0, changed: 0, unchanged: 0, rejected: 0, requests: 0 };
  const target: FetchTarget = { channel, module, account: begun.account };
  const startedAt = clock();
  let state =
    readState(begun.state) ?? beginWalk(instant(Date.parse(startedAt) - begun.days * dayMs));
  const runId = (begun.state === null ? null : begun.runId) ?? means.newId();
  const run = { channel, runId, startedAt };

  await keep(means, channelId, () => ({
    state: JSON.stringify(state),
    runId,
    triedAt: startedAt,
    problem: null,
    waitUntil: null,
  }));
  try {
    for (;;) {
      onProgress(progressOf(state));
      const { since } = state;
      const step = await askNext(means, target, state, {
        signal,
        known: () => knownPosts(reader, channel, module, since),
        patient: true,
        counted: () => (total.requests += 1),
      });
      const counts = await keepStep(means, run, step, signal);
      for (const name of ['new', 'changed', 'unchanged', 'rejected'] as const) {
        total[name] += counts[name];
      }
      if (step.next === null) break;
      state = step.next;
    }
  } catch (error) {
    await keepProblem(means, channelId, error);
    throw error;
  }
  await keep(means, channelId, () => ({
    state: null,
    runId: null,
    doneAt: clock(),
    doneNew: total.new,
    doneChanged: total.changed,
  }));
  return total;
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
  const { next } = await askNext(means, target, beginWalk(means.clock()), under);
  return { name: next?.accountName ?? account };
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

function knownPosts(
  reader: Reader,
  { id }: Channel,
  module: PlatformModule,
  since: Instant,
): string[] {
  const accountId = findChannel(reader, id)?.accountId ?? null;
  return postsKnownSince(reader, id, since).flatMap(
    (platformId) => module.postOf({ platformId, accountId }) ?? [],
  );
}

function progressOf({ done, posts, post }: WalkState): Progress {
  return { done, total: post === null ? null : done + posts.length + 1 };
}

/** @throws Refusal fetching.off when the channel was set up no more meanwhile */
function changeRow(db: Writer, channelId: string, change: Partial<Fetching>): void {
  const row = findFetching(db, channelId) ?? refuse('fetching.off');
  saveFetching(db, { ...row, ...change });
}

function keep(
  { write }: FetchMeans,
  channelId: string,
  change: () => Partial<Fetching>,
): Promise<void> {
  return write(
    (db) => changeRow(db, channelId, change()),
    () => ['fetching'],
  );
}

/** A page and where the fetch then stands: both or neither. */
function keepStep(
  { write, newId, clock }: FetchMeans,
  run: { channel: Channel; runId: string; startedAt: Instant },
  { records, next }: Step,
  signal: AbortSignal,
): Promise<IntakeCounts> {
  const { channel } = run;
  return write(
    (db) => {
      changeRow(db, channel.id, next === null ? {} : { state: JSON.stringify(next) });
      // By it files that name the account are known to be of this channel.
      const known = findChannel(db, channel.id);
      if (known && known.accountId === null && next?.accountId) {
        updateChannel(db, { ...known, accountId: next.accountId });
      }
      return mergeFetched({ db, newId, now: clock() }, run, records, signal);
    },
    (counts) => (counts.new + counts.changed > 0 ? ['fetching', ...mergedTables] : ['fetching']),
  );
}

/** What was wrong is shown until a fetch comes to its end. One that was broken off by the user was not wrong. */
async function keepProblem(means: FetchMeans, channelId: string, error: unknown): Promise<void> {
  if (!(error instanceof Refusal) || error.code === 'call.cancelled') return;
  const waitMs = error instanceof FetchEnded ? error.waitMs : null;
  const waits = error.code === 'fetching.wait' ? (waitMs ?? politeWaitMs) : null;
  await keep(means, channelId, () => ({
    problem: { code: error.code, params: error.params },
    waitUntil: waits === null ? null : instant(Date.parse(means.clock()) + waits),
  })).catch((failed: unknown) => {
    // The channel is set up no more.
    if (!(failed instanceof Refusal)) throw failed;
  });
}
