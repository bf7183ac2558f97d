import type { FetchedThing } from '../../domain/fetching.ts';
import { at, countAt, isObject, labelAt } from '../../importers/json/fields.ts';
import { type OfPost, commentItems, postItems } from '../../importers/graph-api.ts';
import type { ImportItem } from '../../importers/record.ts';
import {
  type Answer,
  type Page,
  type Part,
  type Place,
  type Problem,
  type Question,
  Unreadable,
} from '../platform.ts';
import { boundedWait } from '../problems.ts';
import { contextOf, given, isPast, listIn, part, recent, withoutNames } from './reading.ts';

/** What Facebook and Instagram have in common: Meta's Graph API. */

/** Meta serves a version for two years; what it answers to a later one is not known here. */
const graphVersion = 'v24.0';

export function ask(
  way: readonly (string | null)[],
  query: Record<string, string | null>,
): Question {
  return { path: `/${[graphVersion, ...way.map(part)].join('/')}`, query: given(query) };
}

/**
 * Where the next page of a list begins. `next` tells that there is one, and is not used: it holds the key. `after` is
 * there on the last page too.
 */
function cursorAfter(list: unknown): string | null {
  return at(list, 'paging', 'next') === undefined
    ? null
    : labelAt(list, 'paging', 'cursors', 'after');
}

/** The posts of an account. Asked for bare: with counts among its fields the list leaves posts out and says nothing. */
export function postList(edge: string, fields: string): Part {
  return {
    question: (place) => ask([place.accountId, edge], { fields, limit: '50', after: place.cursor }),
    read(body, place) {
      const posts = listIn(body, 'data');
      const items = posts.flatMap((post, n) => [...postItems(post, contextOf(place, n))]);
      const fresh = posts.filter((post, n) =>
        recent(place, [...postItems(post, contextOf(place, n))]).some(isPost),
      );
      return {
        records: recent(place, items),
        posts: fresh.flatMap((post) => labelAt(post, 'id') ?? []),
        cursor: isPast(place, items) ? null : cursorAfter(body),
      };
    },
  };
}

function isPost({ kind }: ImportItem): boolean {
  return kind === 'post';
}

/** One post with what was counted of it; what is not told is not zero. */
export function postCounts(fields: string): Part {
  return {
    question: ({ post }) => ask([post], { fields }),
    read(body, place) {
      if (labelAt(body, 'id') === null) throw new Unreadable('No post.');
      return { records: [...postItems(body, contextOf(place))].filter(isPost) };
    },
  };
}

/** Comments, of a post or answers to a comment, each with the first answers to it. */
export function commentList(
  edge: string,
  {
    above,
    query,
    answers,
    isOwn,
  }: {
    above: 'post' | 'comment';
    query: Readonly<Record<string, string>>;
    /** Under which a comment holds the answers to it. */
    answers: string;
    /** Undefined where the importer can tell. */
    isOwn?: (comment: unknown, place: Place) => boolean;
  },
): Part {
  return {
    question: (place) => ask([place[above], edge], { ...query, limit: '50', after: place.cursor }),
    read(body, place): Page {
      const comments = listIn(body, 'data');
      const parent = above === 'comment' ? bareId(place.comment) : null;
      const records = comments.flatMap((comment, n) => [
        ...commentItems(comment, contextOf(place, n), postOf(place), parent),
      ]);
      const all = comments.flatMap((one) => [one, ...listOf(one, answers)]);
      const own = new Set(
        isOwn ? all.filter((one) => isOwn(one, place)).map((one) => labelAt(one, 'id')) : [],
      );
      return {
        records: withoutNames(
          place,
          records.map((item) =>
            item.kind === 'comment' && own.has(item.platformId) ? { ...item, own: true } : item,
          ),
        ),
        comments: comments.flatMap((one) =>
          hasMore(at(one, answers)) ? (labelAt(one, 'id') ?? []) : [],
        ),
        cursor: cursorAfter(body),
      };
    },
  };
}

function listOf(comment: unknown, answers: string): readonly unknown[] {
  const list = at(comment, answers, 'data');
  return Array.isArray(list) ? list : [];
}

function hasMore(list: unknown): boolean {
  return at(list, 'paging', 'next') !== undefined;
}

function postOf({ post, accountId, accountName }: Place): OfPost {
  return { page: accountId, pageName: accountName, post: bareId(post) };
}

/** Facebook writes the id of the page before that of its post, and that of the post before that of its comment. */
function bareId(id: string | null): string | null {
  return id?.split('_').at(-1) ?? null;
}

/** What an answer of the Graph API means that is no success. */
export function graphProblem(
  answer: Answer,
  body: unknown,
  { what }: { what: FetchedThing },
): Problem | null {
  const error = at(body, 'error');
  if (!isObject(error)) return null;
  const code = countAt(error, 'code');
  const subcode = countAt(error, 'error_subcode');
  if (code === undefined) return null;
  if (limits.has(code)) return { code: 'wait', waitMs: waitTold(answer) };
  if (code === 190) {
    return { code: expired.has(subcode ?? 0) ? 'tokenExpired' : 'tokenInvalid' };
  }
  if (code === 102) return { code: 'tokenInvalid' };
  // No key at all came along.
  if (code === 2500 || (code === 104 && answer.status === 400)) return { code: 'tokenInvalid' };
  if (code === 10 || (code >= 200 && code < 300)) return { code: 'permission' };
  if (code === 1 || code === 2) return { code: 'server' };
  // "does not exist, cannot be loaded due to missing permissions, or does not support this operation"
  if (code === 100 || code === 803) {
    return { code: what === 'account' ? 'accountNotFound' : 'gone' };
  }
  return null;
}

/** Of the program, the user, the page, and custom ones; then those of pages and of Instagram. */
const limits = new Set([4, 17, 32, 613, 80_001, 80_002]);
/** Subcodes: the session has expired, or no longer holds. */
const expired = new Set([463, 467]);

/** Minutes that some business use case has to wait, as a header tells in milliseconds; null when none does. */
function waitTold({ headers }: Answer): number | null {
  const told = headers['x-business-use-case-usage'];
  if (told === undefined) return null;
  let usage: unknown;
  try {
    usage = JSON.parse(told);
  } catch {
    return null;
  }
  if (!isObject(usage)) return null;
  const minutes = Object.values(usage)
    .flatMap((cases) => (Array.isArray(cases) ? (cases as unknown[]) : []))
    .map((one) => countAt(one, 'estimated_time_to_regain_access') ?? 0);
  const longest = Math.max(0, ...minutes);
  return longest === 0 ? null : boundedWait(longest * 60_000);
}
