import type { FetchedPlatform } from '../../../src/domain/fetching.ts';
import { testNow } from '../core.ts';

/** What stands on an account: posts, what residents wrote on them, and what the office answered. */
export type WorldComment = {
  n: number;
  /** The comment that it answers; null on the post itself. */
  parent: number | null;
  own: boolean;
  /** How often it was changed. */
  edits: number;
};
export type WorldPost = {
  n: number;
  /** Whether the platform's list has it. */
  listed: boolean;
  comments: WorldComment[];
};
export type World = { posts: WorldPost[] };

const now = Date.parse(testNow);
const dayMs = 86_400_000;

/** Each is a week older than the one before it. */
export const postMs = (n: number) => now - n * 7 * dayMs - 3 * 3_600_000 + 13_000;
export const commentMs = (n: number) => now - 2 * 3_600_000 + n * 61_000 + 27;
export const postText = (n: number) => `Julkaisu ${n}: mitä mieltä olette tästä asiasta? 🍂`;
export const commentText = ({ n, edits }: WorldComment) =>
  `Kommentti ${n} – ”hyvä”${' (muokattu)'.repeat(edits)}`;
export const writerOf = ({ n }: WorldComment) => `Asukas ${n}`;
export const iso = (ms: number) => new Date(ms).toISOString();

/** A comment at the top of its conversation, for platforms that know only answers to such. */
export function topOf({ comments }: WorldPost, comment: WorldComment): number | null {
  let { parent } = comment;
  for (;;) {
    const above = comments.find(({ n }) => n === parent);
    if (!above || above.parent === null) return parent;
    parent = above.parent;
  }
}

export function answersTo(post: WorldPost, n: number): WorldComment[] {
  return post.comments.filter((one) => one.parent !== null && topOf(post, one) === n);
}

export function topComments(post: WorldPost): WorldComment[] {
  return post.comments.filter(({ parent }) => parent === null);
}

export type Asked = {
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
};
export type Told = { status?: number; body: unknown; headers?: Record<string, string> };

/** A platform as it answers of a world, a few things a page. */
export type Replayed = {
  platform: FetchedPlatform;
  host: string;
  /** As the user gives it, and who that is. */
  account: string;
  name: string;
  secret: string | null;
  answer(world: World, asked: Asked, pageSize: number): Told;
  /** The answer that a key has expired. */
  expired: Told | null;
  /** Answers that one must wait. */
  limits: readonly Told[];
};

/** The part of a list that follows a cursor, and the cursor behind it. */
export function pageOf<T>(
  all: readonly T[],
  after: string | null,
  size: number,
): { items: T[]; next: string | null } {
  const from = Number(/^p(\d+)$/.exec(after ?? '')?.[1] ?? 0);
  const to = from + size;
  return { items: all.slice(from, to), next: to < all.length ? `p${to}` : null };
}
