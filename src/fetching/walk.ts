import { z } from 'zod';
import { instantSchema } from '../contract/define.ts';
import type { FetchedThing } from '../domain/fetching.ts';
import type { Instant } from '../domain/time.ts';
import type { ImportItem } from '../importers/record.ts';
import {
  type Answer,
  type Part,
  type Place,
  type PlatformModule,
  type Question,
} from './platform.ts';

/** Longer than any platform's page and far below what would be a list without an end. */
const maxPages = 2000;
const text = z.string().max(4000);

/**
 * Where a fetch stands: what is asked next and what is still to be asked. It is kept with every page that came, so
 * that a fetch that is broken off goes on from there.
 */
export const walkState = z.strictObject({
  since: instantSchema,
  what: z.enum(['account', 'posts', 'metrics', 'comments', 'replies']),
  accountId: text.nullable(),
  accountName: text.nullable(),
  cursor: text.nullable(),
  /** Where the pages of the list under way ended: one that comes again leads in a circle. */
  passed: z.array(text),
  post: text.nullable(),
  comment: text.nullable(),
  /** Still to be looked at. */
  posts: z.array(text),
  comments: z.array(text),
  /** Posts that have been. */
  done: z.int().min(0),
});
export type WalkState = z.infer<typeof walkState>;

/**
 * Posts of the account that the office has, by what the module knows them by: a listing may leave some out. Asked for
 * only when the listing has ended.
 */
export type Known = () => readonly string[];

/** What an answer brought, and where the fetch then stands; `next` is null at its end. */
export type Step = { records: readonly ImportItem[]; next: WalkState | null };

/** What a place needs that does not change while a fetch goes on. */
export type Ground = Pick<Place, 'account' | 'names' | 'now'>;

export function beginWalk(since: Instant): WalkState {
  return {
    since,
    what: 'account',
    accountId: null,
    accountName: null,
    cursor: null,
    passed: [],
    post: null,
    comment: null,
    posts: [],
    comments: [],
    done: 0,
  };
}

function placeOf(state: WalkState, ground: Ground): Place {
  const { accountId, accountName, since, post, comment, cursor } = state;
  return { ...ground, accountId, accountName, since, post, comment, cursor };
}

function partOf(module: PlatformModule, what: Exclude<FetchedThing, 'account'>): Part {
  const part = module[what];
  if (!part) throw new Error(`${module.platform} has no part for ${what}.`);
  return part;
}

export function questionAt(module: PlatformModule, state: WalkState, ground: Ground): Question {
  const place = placeOf(state, ground);
  return state.what === 'account'
    ? module.account.question(place)
    : partOf(module, state.what).question(place);
}

/**
 * Reads an answer and takes the step that follows from it.
 *
 * @throws Unreadable
 */
export function takeAnswer(
  module: PlatformModule,
  state: WalkState,
  ground: Ground,
  { answer, body, known }: { answer: Answer; body: unknown; known: Known },
): Step {
  const place = placeOf(state, ground);
  if (state.what === 'account') {
    const { id, name } = module.account.read(body, place);
    return { records: [], next: { ...state, what: 'posts', accountId: id, accountName: name } };
  }
  const page = partOf(module, state.what).read(body, place, answer);
  const posts = withNew(state.posts, page.posts ?? [], state.post);
  const comments = withNew(state.comments, page.comments ?? [], state.comment);
  const here = { ...state, posts, comments };
  const cursor = page.cursor ?? null;
  const goesOn =
    cursor !== null &&
    cursor !== state.cursor &&
    !state.passed.includes(cursor) &&
    state.passed.length < maxPages;
  const next = goesOn
    ? { ...here, cursor, passed: [...state.passed, cursor] }
    : afterList(module, here, known);
  return { records: page.records, next };
}

/** The step after a question that can't be answered but may be left out: a post that is gone, counts that are not told. */
export function passOver(module: PlatformModule, state: WalkState, known: Known): WalkState | null {
  return afterList(module, state, known);
}

/** Whether a fetch goes on when this can't be had. Who the account is and its posts can't be left out. */
export function mayPassOver({ what }: WalkState): boolean {
  return what === 'metrics' || what === 'comments' || what === 'replies';
}

function withNew(
  waiting: readonly string[],
  found: readonly string[],
  current: string | null,
): string[] {
  return [...new Set([...waiting, ...found])].filter((one) => one !== current);
}

/** The list under way has ended. */
function afterList(module: PlatformModule, state: WalkState, known: Known): WalkState | null {
  const fresh = { ...state, cursor: null, passed: [] };
  if (state.what === 'posts')
    return nextPost(module, { ...fresh, posts: withNew(state.posts, known(), null) });
  if (state.what === 'metrics') return { ...fresh, what: 'comments' };
  const [comment, ...comments] = state.comments;
  if (comment !== undefined && module.replies) {
    return { ...fresh, what: 'replies', comment, comments };
  }
  return nextPost(module, { ...fresh, comment: null, comments: [], done: state.done + 1 });
}

function nextPost(module: PlatformModule, state: WalkState): WalkState | null {
  const [post, ...posts] = state.posts;
  if (post === undefined) return null;
  return { ...state, what: module.metrics ? 'metrics' : 'comments', post, posts };
}
