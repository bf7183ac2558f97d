import { z } from 'zod';
import { instantSchema } from '../contract/define.ts';
import { type FetchedThing, fetchedThings } from '../domain/fetching.ts';
import { type Instant, instant } from '../domain/time.ts';
import type { ImportItem } from '../importers/record.ts';
import {
  type Answer,
  Circling,
  type Part,
  type Place,
  type PlatformModule,
  type Problem,
  type Question,
} from './platform.ts';

/** Longer than any platform's list and far below what would be one without an end. */
const maxPages = 2000;
/** What may wait to be asked for; no office has as much, and a server could make it up. */
const maxWaiting = 5000;
/** Questions of one fetch. */
const maxQuestions = 50_000;
/** So many things that fail one after another are no fault of theirs: the platform itself has one. */
const failuresInARow = 2;

const text = z.string().max(4000);
const count = z.int().min(0);

/**
 * Where a fetch stands: what is asked next and what is still to be asked. It is kept with every page that came, so
 * that a fetch that is broken off goes on from there.
 */
export const walkState = z.strictObject({
  begunAt: instantSchema,
  since: instantSchema,
  what: z.enum([...fetchedThings, 'end']),
  accountId: text.nullable(),
  accountName: text.nullable(),
  postsOf: text.nullable(),
  cursor: text.nullable(),
  /** Where the pages of the list under way ended: one that comes again leads in a circle. */
  passed: z.array(text).max(maxPages),
  /** Whether the list under way was begun again, as its cursor was not known any more. */
  again: z.boolean(),
  post: text.nullable(),
  comment: text.nullable(),
  /** Still to be looked at. */
  posts: z.array(text).max(maxWaiting),
  comments: z.array(text).max(maxWaiting),
  /** Posts that failed, which are looked at once more when the others have been. */
  postponed: z.array(text).max(maxWaiting),
  /** Whether those are being looked at. */
  last: z.boolean(),
  /** Posts that have been looked at. */
  done: count,
  questions: count,
  /** Things that failed one after another. */
  failing: count,
  /** Posts whose comments were told, those that may not be told of, and those that failed to the end. */
  told: count,
  forbidden: count,
  missed: count,
});
export type WalkState = z.infer<typeof walkState>;

/**
 * Posts of the account that the office has, by what the module knows them by: a listing may leave some out. Asked for
 * only when the listing has ended.
 */
export type Known = (of: {
  accountId: string | null;
  listed: readonly string[];
  since: Instant;
}) => readonly string[];

/** What an answer brought, and where the fetch then stands. */
export type Step = { records: readonly ImportItem[]; next: WalkState };

/** What a place needs that does not change while a fetch goes on. */
export type Ground = Pick<Place, 'account' | 'names' | 'now'> & {
  /** Milliseconds that our clock is ahead of the server's, as far as it says. */
  aheadMs: number;
};

export function beginWalk(now: Instant, days: number): WalkState {
  return {
    begunAt: now,
    since: instant(Date.parse(now) - days * 86_400_000),
    what: 'account',
    accountId: null,
    accountName: null,
    postsOf: null,
    cursor: null,
    passed: [],
    again: false,
    post: null,
    comment: null,
    posts: [],
    comments: [],
    postponed: [],
    last: false,
    done: 0,
    questions: 0,
    failing: 0,
    told: 0,
    forbidden: 0,
    missed: 0,
  };
}

/** What an asked state asks for. */
export function thingOf({ what }: WalkState): FetchedThing {
  if (what === 'end') throw new Error('Nothing is asked at the end.');
  return what;
}

function placeOf(state: WalkState, { account, names, now }: Omit<Ground, 'aheadMs'>): Place {
  const { accountId, accountName, postsOf, since, post, comment, cursor } = state;
  return { account, names, now, accountId, accountName, postsOf, since, post, comment, cursor };
}

function partOf(module: PlatformModule, what: Exclude<FetchedThing, 'account'>): Part {
  const part = module[what];
  if (!part) throw new Error(`${module.platform} has no part for ${what}.`);
  return part;
}

export function questionAt(
  module: PlatformModule,
  state: WalkState,
  ground: Omit<Ground, 'aheadMs'>,
): Question {
  const place = placeOf(state, ground);
  const what = thingOf(state);
  return what === 'account' ? module.account.question(place) : partOf(module, what).question(place);
}

/**
 * Reads an answer and takes the step that follows from it.
 *
 * @returns the problem, where the answer is that there is no such account
 * @throws Unreadable
 */
export function takeAnswer(
  module: PlatformModule,
  before: WalkState,
  ground: Ground,
  { answer, body, known }: { answer: Answer; body: unknown; known: Known },
): Step | { problem: Problem } {
  const state = { ...before, questions: before.questions + 1 };
  const place = placeOf(state, ground);
  const what = thingOf(state);
  if (what === 'account') {
    const found = module.account.read(body, place);
    if (found === null) return { problem: { code: 'accountNotFound' } };
    // By a clock that is ahead all posts would seem old.
    const since = instant(Date.parse(state.since) - Math.max(0, ground.aheadMs));
    const { id: accountId, name: accountName, postsOf = null } = found;
    return {
      records: [],
      next: { ...state, since, what: 'posts', accountId, accountName, postsOf },
    };
  }
  const page = partOf(module, what).read(body, place, answer);
  const cursor = page.cursor ?? null;
  if (cursor !== null && (cursor === state.cursor || state.passed.includes(cursor))) {
    throw new Circling('A page leads back.');
  }
  const here: WalkState = {
    ...state,
    failing: what === 'posts' ? state.failing : 0,
    posts: withNew(state.posts, page.posts ?? [], state.post),
    comments: withNew(state.comments, page.comments ?? [], state.comment),
    told: state.told + (what === 'comments' && state.cursor === null && !state.again ? 1 : 0),
  };
  const goesOn =
    cursor !== null && state.passed.length < maxPages && state.questions < maxQuestions;
  const next = goesOn
    ? { ...here, cursor, passed: [...state.passed, cursor] }
    : afterList(module, here, known);
  return { records: page.records, next };
}

/**
 * Why a question was given up: `gone`, what it is about is not there; `forbidden`; `circling`, the list has no end;
 * `invalid`, the platform does not take it; `failing`, all else that may be better another time.
 */
export type GivenUp = 'gone' | 'forbidden' | 'circling' | 'invalid' | 'failing';

/**
 * The step after a question that was given up: what one post does not tell must not keep the others from being told.
 *
 * @returns null when the fetch can't go on without it
 */
export function withoutAnswer(
  module: PlatformModule,
  before: WalkState,
  why: GivenUp,
  known: Known,
): WalkState | null {
  const state = { ...before, questions: before.questions + 1 };
  const { what, post } = state;
  if (why === 'circling') return afterList(module, state, known);
  // A cursor is not kept for ever, nor when what it points at was deleted.
  if (state.cursor !== null && !state.again && (why === 'gone' || why === 'invalid')) {
    return { ...state, cursor: null, passed: [], again: true };
  }
  if (what === 'account' || what === 'posts') return null;
  if (why === 'gone') return afterList(module, state, known);
  if (why === 'forbidden') {
    // Permission may be lacking for one thing and not for another: counts, or a post of a partner.
    if (what !== 'comments') return afterList(module, state, known);
    return nextPost(module, { ...state, forbidden: state.forbidden + 1 });
  }
  if (state.failing >= failuresInARow) return null;
  const failed = { ...state, failing: state.failing + 1 };
  if (what === 'metrics') return afterList(module, failed, known);
  return state.last || post === null
    ? nextPost(module, { ...failed, missed: state.missed + 1 })
    : nextPost(module, { ...failed, postponed: withNew(state.postponed, [post], null) });
}

/** A fetch that begins again where it was broken off: what had failed may not fail any more. */
export function resumed(state: WalkState): WalkState {
  return { ...state, failing: 0 };
}

/** What a fetch that has come to its end has not been told; null when it was told all. */
export function lackOf({ told, forbidden, missed }: WalkState): 'permission' | 'server' | null {
  if (missed > 0) return 'server';
  return forbidden > 0 && told === 0 ? 'permission' : null;
}

function withNew(
  waiting: readonly string[],
  found: readonly string[],
  current: string | null,
): string[] {
  const all = new Set([...waiting, ...found.filter((one) => one !== current)]);
  return [...all].slice(0, maxWaiting);
}

/** The list under way has ended. */
function afterList(module: PlatformModule, state: WalkState, known: Known): WalkState {
  const fresh = { ...state, cursor: null, passed: [], again: false };
  if (state.what === 'posts') {
    const { accountId, posts: listed, since } = state;
    const posts = withNew(listed, known({ accountId, listed, since }), null);
    return nextPost(module, { ...fresh, posts }, 0);
  }
  if (state.what === 'metrics') return { ...fresh, what: 'comments' };
  const [comment, ...comments] = state.comments;
  if (comment !== undefined && module.replies && state.questions < maxQuestions) {
    return { ...fresh, what: 'replies', comment, comments };
  }
  return nextPost(module, fresh);
}

/** @param done posts that have been looked at with this */
function nextPost(module: PlatformModule, state: WalkState, done = 1): WalkState {
  const fresh: WalkState = {
    ...state,
    cursor: null,
    passed: [],
    again: false,
    comment: null,
    comments: [],
    done: state.done + done,
  };
  const enough = state.questions >= maxQuestions;
  const [post, ...posts] = enough ? [] : state.posts;
  const what = module.metrics ? 'metrics' : 'comments';
  if (post !== undefined) return { ...fresh, what, post, posts };
  const [first, ...others] = enough ? [] : state.postponed;
  if (first !== undefined) {
    return { ...fresh, what, post: first, posts: others, postponed: [], last: true };
  }
  return { ...fresh, what: 'end', post: null, missed: state.missed + (enough ? 1 : 0) };
}
