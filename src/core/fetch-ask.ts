import { type ErrorCode, Refusal, refuse } from '../contract/errors.ts';
import type { Channel } from '../contract/office.ts';
import { fetchHost, requestDays } from '../domain/fetching.ts';
import { type Instant, instant } from '../domain/time.ts';
import type { Network, NetworkFailure } from '../fetching/network.ts';
import {
  type Answer,
  type PlatformModule,
  type Problem,
  Unreadable,
} from '../fetching/platform.ts';
import { problemOf, retryDelay } from '../fetching/problems.ts';
import {
  type Ground,
  type Known,
  type Step,
  type WalkState,
  mayPassOver,
  passOver,
  questionAt,
  takeAnswer,
} from '../fetching/walk.ts';
import type { Reader, Writer } from '../store/database.ts';
import { addRequest, forgetRequests, requestAnswered } from '../store/fetching.ts';
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

  constructor(failure: Pick<Failure, 'code' | 'params' | 'waitMs'>) {
    super(failure.code, failure.params);
    this.waitMs = failure.waitMs;
  }
}

type Failure = {
  code: ErrorCode;
  params?: Readonly<Record<string, string | number>>;
  waitMs: number | null;
  /** Asking again now would bring the same. */
  lasting: boolean;
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
  const host = fetchHost(module.platform, account) ?? refuse('fetching.account', { account });
  const office = readOffice(means.reader);
  const ground = (now: Instant): Ground => ({ account, names: office.keepAuthors, now });

  for (let attempt = 1; ; attempt += 1) {
    if (signal.aborted) refuse('call.cancelled');
    const id = await told(means, { channelId: channel.id, host, what: state.what });
    under.counted();
    const asked = {
      ...questionAt(module, state, ground(means.clock())),
      officeId: office.id,
      channelId: channel.id,
      platform: module.platform,
    };
    const got = await means.network.ask(asked, signal);
    let failure: Failure;
    if ('failed' in got) failure = ofNetwork(got.failed, host);
    else {
      const { answer } = got;
      const bytes = Buffer.byteLength(answer.body);
      await means.write(
        (db) => requestAnswered(db, { id, status: answer.status, bytes }),
        () => [],
      );
      const step = stepOf(module, state, answer, { ground: ground(laterOf(means, answer)), known });
      if (!('problem' in step)) return step;
      failure = ofPlatform(step.problem, answer.status);
    }
    const delay = under.patient ? retryDelay(failure, attempt, means.random()) : null;
    if (delay === null) {
      // What one post does not tell must not keep the others from being told.
      if (mayPassOver(state) && leftOut.has(failure.code)) return passed(module, state, known);
      throw new FetchEnded(failure);
    }
    await means.pause(delay, signal);
  }
}

function told(
  { write, newId, clock }: FetchMeans,
  request: { channelId: string; host: string; what: WalkState['what'] },
): Promise<string> {
  const id = newId();
  const at = clock();
  return write(
    (db) => {
      forgetRequests(db, instant(Date.parse(at) - requestDays * 86_400_000));
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
): Step | { problem: Problem } {
  const body = parsed(answer.body);
  const problem = problemOf(module, answer, body, state.what);
  if (problem?.code === 'gone' && mayPassOver(state)) return passed(module, state, known);
  if (problem !== null) return { problem };
  try {
    return takeAnswer(module, state, ground, { answer, body, known });
  } catch (error) {
    if (error instanceof Unreadable) return { problem: { code: 'unreadable' } };
    throw error;
  }
}

function passed(module: PlatformModule, state: WalkState, known: Known): Step {
  return { records: [], next: passOver(module, state, known) };
}

/** JSON, or undefined where it is none. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Our clock, or the server's where that is ahead: what was written just now must not lie in the future. */
function laterOf({ clock }: FetchMeans, { headers }: Answer): Instant {
  const ours = clock();
  const theirs = Date.parse(headers['date'] ?? '');
  // HTTP's dates have no milliseconds.
  return Number.isNaN(theirs) || theirs + 1000 <= Date.parse(ours) ? ours : instant(theirs + 1000);
}

const networkCodes: Record<Exclude<NetworkFailure, 'cancelled'>, [ErrorCode, boolean]> = {
  refused: ['fetching.off', true],
  noNetwork: ['fetching.noNetwork', false],
  broken: ['fetching.noNetwork', false],
  certificate: ['fetching.certificate', true],
  proxy: ['fetching.proxy', true],
  tokenMissing: ['fetching.tokenMissing', true],
  tooLarge: ['fetching.unreadable', true],
};

function ofNetwork(failed: NetworkFailure, host: string): Failure {
  if (failed === 'cancelled') return refuse('call.cancelled');
  const [code, lasting] = networkCodes[failed];
  return { code, params: { host }, waitMs: null, lasting };
}

function ofPlatform(problem: Problem, status: number): Failure {
  switch (problem.code) {
    case 'wait':
      return { code: 'fetching.wait', waitMs: problem.waitMs, lasting: false };
    case 'server':
      return { code: 'fetching.server', params: { status }, waitMs: null, lasting: false };
    case 'unreadable':
      return { code: 'fetching.unreadable', waitMs: null, lasting: false };
    case 'gone':
      return { code: 'fetching.accountNotFound', waitMs: null, lasting: true };
    default:
      return { code: `fetching.${problem.code}`, waitMs: null, lasting: true };
  }
}

/** Permission may be lacking for one thing and not for another: counts, or a post of a partner. */
const leftOut = new Set<ErrorCode>(['fetching.permission']);
