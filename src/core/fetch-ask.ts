import { type ErrorCode, Refusal, refuse } from '../contract/errors.ts';
import type { Channel } from '../contract/office.ts';
import { fetchedAccount } from '../fetching/accounts.ts';
import { type FetchedThing, fetchHost } from '../domain/fetching.ts';
import { type Instant, instant } from '../domain/time.ts';
import type { Network, NetworkFailure } from '../fetching/network.ts';
import {
  type Answer,
  Circling,
  type PlatformModule,
  type Problem,
  Unreadable,
} from '../fetching/platform.ts';
import { problemOf, retryDelay } from '../fetching/problems.ts';
import {
  type GivenUp,
  type Ground,
  type Known,
  type Step,
  type WalkState,
  questionAt,
  takeAnswer,
  thingOf,
  withoutAnswer,
} from '../fetching/walk.ts';
import type { Reader, Writer } from '../store/database.ts';
import { addRequest, requestAnswered } from '../store/fetching.ts';
import { readOffice } from '../store/offices.ts';

/** What a fetch needs of the core and of the world. */
export type FetchMeans = {
  reader: Reader;
  /** One transaction. `changed`: the tables that others are to hear of. */
  write: <T>(
    body: (db: Writer) => T | Promise<T>,
    changed: (output: T) => readonly string[],
  ) => Promise<T>;
  clock: () => Instant;
  newId: () => string;
  network: Network;
  /** Resolves after so many milliseconds, or as soon as the signal says so. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
};

/** A channel, and the account of it that is asked about. */
export type FetchTarget = { channel: Channel; module: PlatformModule; account: string };

/** A fetch that does not go on now, and for how many milliseconds the platform wants to be left alone. */
export class FetchEnded extends Refusal {
  readonly waitMs: number | null;

  constructor(failure: Pick<Failure, 'code' | 'params'> & { waitMs?: number | null }) {
    super(failure.code, failure.params);
    this.waitMs = failure.waitMs ?? null;
  }
}

type Failure = {
  code: ErrorCode;
  params?: Readonly<Record<string, string | number>>;
  waitMs: number | null;
  /** Asking again now would bring the same. */
  lasting: boolean;
  /** Why the question may be given up, and the fetch go on; null when it can't. */
  givenUp: GivenUp | null;
};

/**
 * Asks what a state of a fetch asks next and takes the step that follows; asks again, ever later, where that may help.
 * Each question is written down before it leaves.
 *
 * @param patient whether it is asked again at all
 * @throws FetchEnded `fetching.…`; Refusal call.cancelled
 */
export async function askNext(
  means: FetchMeans,
  { channel, module, account }: FetchTarget,
  state: WalkState,
  under: { signal: AbortSignal; known: Known; patient: boolean; counted: () => void },
): Promise<Step> {
  const { signal, known } = under;
  const { platform } = module;
  const host = fetchHost(platform, account);
  const asked = fetchedAccount(platform, account);
  if (host === null || asked === null) return refuse('fetching.account', { account });
  const office = readOffice(means.reader);
  const what = thingOf(state);
  const ground = (now: Instant, aheadMs = 0): Ground => ({
    account: asked,
    names: office.keepAuthors,
    now,
    aheadMs,
  });

  for (let attempt = 1; ; attempt += 1) {
    if (signal.aborted) refuse('call.cancelled');
    const id = await written(means, { channelId: channel.id, host, what });
    under.counted();
    const question = questionAt(module, state, ground(means.clock()));
    const asker = { officeId: office.id, channelId: channel.id, platform };
    const got = await means.network.ask({ ...question, ...asker }, signal);
    let failure: Failure;
    if ('failed' in got) failure = ofNetwork(got.failed, host);
    else {
      const { answer } = got;
      const bytes = Buffer.byteLength(answer.body);
      await means.write(
        (db) => requestAnswered(db, { id, status: answer.status, bytes }),
        () => [],
      );
      const { now, aheadMs } = timeBy(means.clock(), answer);
      const told = stepOf(module, state, answer, { ground: ground(now, aheadMs), known });
      if (!('problem' in told)) return told;
      failure = ofPlatform(told.problem, answer.status, told.circling === true);
    }
    const delay = under.patient ? retryDelay(failure, attempt, means.random()) : null;
    if (delay === null) {
      const next =
        failure.givenUp === null ? null : withoutAnswer(module, state, failure.givenUp, known);
      if (next !== null) return { records: [], next };
      throw new FetchEnded(failure);
    }
    await means.pause(delay, signal);
  }
}

function written(
  { write, newId, clock }: FetchMeans,
  request: { channelId: string; host: string; what: FetchedThing },
): Promise<string> {
  const id = newId();
  const at = clock();
  return write(
    (db) => {
      addRequest(db, { id, at, ...request });
      return id;
    },
    () => [],
  );
}

/** The step that an answer leads to, or why it leads to none. */
function stepOf(
  module: PlatformModule,
  state: WalkState,
  answer: Answer,
  { ground, known }: { ground: Ground; known: Known },
): Step | { problem: Problem; circling?: boolean } {
  const body = parsed(answer.body);
  const problem = problemOf(module, answer, body, { what: thingOf(state), now: ground.now });
  if (problem !== null) return { problem };
  try {
    return takeAnswer(module, state, ground, { answer, body, known });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { code: 'unreadable' }, circling: error instanceof Circling };
  }
}

/** JSON, or undefined where it is none. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The time as it is for an answer: our clock's, or the server's where that is ahead, so that what was written just
 * now does not lie in the future; and by how much ours is ahead.
 */
function timeBy(ours: Instant, { headers }: Answer): { now: Instant; aheadMs: number } {
  const theirs = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(theirs)) return { now: ours, aheadMs: 0 };
  const aheadMs = Date.parse(ours) - theirs;
  // HTTP's dates have no milliseconds.
  return aheadMs >= 1000 ? { now: ours, aheadMs } : { now: instant(theirs + 1000), aheadMs: 0 };
}

const networkCodes: Record<
  Exclude<NetworkFailure, 'cancelled'>,
  Pick<Failure, 'code' | 'lasting' | 'givenUp'>
> = {
  refused: { code: 'fetching.off', lasting: true, givenUp: null },
  noNetwork: { code: 'fetching.noNetwork', lasting: false, givenUp: null },
  // One answer may hang where others come.
  broken: { code: 'fetching.noNetwork', lasting: false, givenUp: 'failing' },
  certificate: { code: 'fetching.certificate', lasting: true, givenUp: null },
  proxy: { code: 'fetching.proxy', lasting: true, givenUp: null },
  tokenMissing: { code: 'fetching.tokenMissing', lasting: true, givenUp: null },
  tooLarge: { code: 'fetching.unreadable', lasting: true, givenUp: 'failing' },
};

function ofNetwork(failed: NetworkFailure, host: string): Failure {
  if (failed === 'cancelled') return refuse('call.cancelled');
  return { ...networkCodes[failed], params: { host }, waitMs: null };
}

function ofPlatform(problem: Problem, status: number, circling: boolean): Failure {
  const { code } = problem;
  switch (code) {
    case 'wait':
      return { code: 'fetching.wait', waitMs: problem.waitMs, lasting: false, givenUp: null };
    case 'server':
      return { ...passing('fetching.server', 'failing'), params: { status } };
    case 'unreadable': {
      const isRefused = status >= 400 && status < 500;
      return passing(
        'fetching.unreadable',
        circling ? 'circling' : isRefused ? 'invalid' : 'failing',
      );
    }
    case 'gone':
      return lasting('fetching.accountNotFound', 'gone');
    case 'permission':
      return lasting('fetching.permission', 'forbidden');
    case 'tokenMissing':
    case 'tokenInvalid':
    case 'tokenExpired':
    case 'accountNotFound':
      return lasting(`fetching.${code}`, null);
  }
}

function passing(code: ErrorCode, givenUp: GivenUp): Failure {
  return { code, waitMs: null, lasting: false, givenUp };
}

function lasting(code: ErrorCode, givenUp: GivenUp | null): Failure {
  return { code, waitMs: null, lasting: true, givenUp };
}
