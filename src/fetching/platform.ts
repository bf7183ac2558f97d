import type { FetchedPlatform, FetchedThing } from '../domain/fetching.ts';
import type { Instant } from '../domain/time.ts';
import type { ImportItem } from '../importers/record.ts';

/** A question to a platform: `GET https://<host><path>?<query>`. The host and the key are not its business. */
export type Question = { path: string; query: Readonly<Record<string, string>> };

/** What the network brought: the answer of a server, whatever its status. */
export type Answer = {
  /** HTTP's. */
  status: number;
  /** By names in small letters; only those that paging and waiting are told by. */
  headers: Readonly<Record<string, string>>;
  body: string;
};

/** What a question is asked for. */
export type Place = {
  /** What the user gave, as `fetchedAccount` reads it. */
  account: string;
  /** Who that is, once the platform has said. */
  accountId: string | null;
  accountName: string | null;
  /** What its posts are asked for by, where that is not its id. */
  postsOf: string | null;
  /** Posts older than that are not looked at. */
  since: Instant;
  /** The post that is asked about, as `posts` named it. */
  post: string | null;
  /** The comment whose answers are asked for, as `comments` named it. */
  comment: string | null;
  /** Where the last page of a list ended. */
  cursor: string | null;
  /** Whether the office keeps the names of those who comment; else a platform that can is not asked for them. */
  names: boolean;
  /** Our clock, or the server's where that is ahead. */
  now: Instant;
};

/** What a page of an answer held. */
export type Page = {
  records: readonly ImportItem[];
  /** Where the next page begins; absent at the end of the list. */
  cursor?: string | null;
  /** Posts whose comments are to be asked for, by what the module knows them by. */
  posts?: readonly string[];
  /** Comments that have more answers than came along. */
  comments?: readonly string[];
};

export type Part = {
  question: (place: Place) => Question;
  /**
   * @param body parsed JSON that may be anything
   * @param answer for headers that a list is paged by
   * @throws `Unreadable` when it is not what was asked for
   */
  read: (body: unknown, place: Place, answer: Answer) => Page;
};

/**
 * One platform: what it is asked and how its answers are read. No module asks anything itself, keeps anything or
 * sees a key; `src/fetching/walk.ts` goes from part to part. What the records become is the importers' merge.
 */
export type PlatformModule = {
  platform: FetchedPlatform;
  /** Who the account is. */
  account: {
    question: (place: Place) => Question;
    /**
     * Its id and name as the platform has them, and `postsOf` as in `Place`; null when there is no such account.
     * @throws `Unreadable`
     */
    read: (body: unknown, place: Place) => { id: string; name: string; postsOf?: string } | null;
  };
  /** The account's own posts, the newest first. */
  posts: Part;
  /** What was counted of one post, where its place in the list does not tell. */
  metrics?: Part;
  /** The comments on one post. */
  comments: Part;
  /** The answers to one comment that did not come along with it. */
  replies?: Part;
  /**
   * How a post that the office knows, by the platform's id of it, is named in questions; null when it can't be asked
   * about. One that is among those listed is named as there.
   */
  postOf: (
    platformId: string,
    of: { accountId: string | null; listed: readonly string[] },
  ) => string | null;
  /** What an answer that is no success means; null leaves it to its status (`problems.ts`). */
  problem: (
    answer: Answer,
    body: unknown,
    asked: { what: FetchedThing; now: Instant },
  ) => Problem | null;
};

/** Why a question has no answer. The codes are those of `fetching.…`. */
export type Problem =
  | { code: 'tokenMissing' | 'tokenInvalid' | 'tokenExpired' | 'permission' | 'accountNotFound' }
  /** This one thing is not to be had; all others may be. */
  | { code: 'gone' }
  /** The platform wants to be left alone. `waitMs` as far as it says. */
  | { code: 'wait'; waitMs: number | null }
  | { code: 'server' | 'unreadable' };

/** An answer that is not what was asked for: half a body, or a page of some proxy. */
export class Unreadable extends Error {}

/** A page of a list that leads to where the list has been. */
export class Circling extends Unreadable {}
