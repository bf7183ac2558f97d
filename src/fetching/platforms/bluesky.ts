import { answerItems, ownPost, threadItems } from '../../importers/bluesky.ts';
import { at, countAt, isObject, labelAt, listAt, rawAt } from '../../importers/json/fields.ts';
import type { ImportItem } from '../../importers/record.ts';
import {
  type Answer,
  type Page,
  type Place,
  type PlatformModule,
  type Problem,
  type Question,
  Unreadable,
} from '../platform.ts';
import { contextOf, given, isPast, listIn, recent, withoutNames } from './reading.ts';

/** How deep a thread is told at once; what lies deeper is asked for by itself. */
const depth = '30';

/** Where the importer would go by a name. */
const isOf = (did: string | null) => (post: unknown) =>
  did !== null && labelAt(post, 'author', 'did') === did;

function ask(method: string, query: Record<string, string | null>): Question {
  return { path: `/xrpc/app.bsky.${method}`, query: given(query) };
}

/** A Bluesky account, by the public app view, which needs no key. */
export const bluesky: PlatformModule = {
  platform: 'bluesky',
  account: {
    question: ({ account }) => ask('actor.getProfile', { actor: account }),
    read(body) {
      const id = labelAt(body, 'did');
      if (!isObject(body) || id === null) throw new Unreadable('No profile.');
      return { id, name: labelAt(body, 'displayName') ?? labelAt(body, 'handle') ?? id };
    },
  },
  posts: {
    question: ({ accountId, cursor }) =>
      ask('feed.getAuthorFeed', {
        actor: accountId,
        filter: 'posts_no_replies',
        limit: '100',
        cursor,
      }),
    read(body, place) {
      const isOwn = isOf(place.accountId);
      const items = listIn(body, 'feed')
        // What the account has passed on is not its own.
        .filter((one) => isOwn(at(one, 'post')) && at(one, 'reason') === undefined)
        .map((one, n) => ownPost(at(one, 'post'), contextOf(place, n)));
      const records = recent(place, items);
      return {
        records,
        posts: records.flatMap((item) => (item.kind === 'post' ? (item.platformId ?? []) : [])),
        cursor: isPast(place, items) ? null : labelAt(body, 'cursor'),
      };
    },
  },
  comments: {
    question: ({ post }) => ask('feed.getPostThread', { uri: post, depth, parentHeight: '0' }),
    read: (body, place) => threadPage(body, place, threadItems),
  },
  /** An answer at which a thread was cut off, and what was answered to it. */
  replies: {
    question: ({ comment }) =>
      ask('feed.getPostThread', { uri: comment, depth, parentHeight: '0' }),
    read: (body, place) =>
      threadPage(body, place, (thread, context, isOwn) =>
        answerItems(thread, context, isOwn, { post: place.post, parent: place.comment }),
      ),
  },
  postOf: (platformId) => (platformId.startsWith('at://') ? platformId : null),
  problem,
};

function threadPage(body: unknown, place: Place, read: typeof threadItems): Page {
  const thread = at(body, 'thread');
  if (!isObject(thread)) throw new Unreadable('No thread.');
  const items: ImportItem[] = read(thread, contextOf(place), isOf(place.accountId));
  return { records: withoutNames(place, items), comments: cutOff(thread) };
}

/** The answers that have answers of their own which the thread does not hold. */
function cutOff(thread: unknown): string[] {
  const found: string[] = [];
  const waiting = [...listAt(thread, 'replies')];
  for (let here = waiting.shift(); here !== undefined; here = waiting.shift()) {
    const replies = listAt(here, 'replies');
    const uri = labelAt(here, 'post', 'uri');
    // Where answers are hidden, or by whom the writer has blocked, there are some here too.
    if (uri !== null && replies.length === 0 && (countAt(here, 'post', 'replyCount') ?? 0) > 0) {
      found.push(uri);
    }
    waiting.push(...replies);
  }
  return found;
}

function problem(_: Answer, body: unknown, { what }: { what: string }): Problem | null {
  const name = rawAt(body, 'error');
  if (name === null) return null;
  if (name === 'RateLimitExceeded') return { code: 'wait', waitMs: null };
  if (name === 'NotFound' && what !== 'account') return { code: 'gone' };
  const ofAccount =
    /^(?:AccountTakedown|AccountDeactivated|AccountSuspended|RepoNotFound|NotFound|BlockedActor|BlockedByActor)$/;
  // A name that is none, or of nobody, is an invalid request.
  if (ofAccount.test(name) || (name === 'InvalidRequest' && what === 'account')) {
    return { code: what === 'account' || what === 'posts' ? 'accountNotFound' : 'gone' };
  }
  return /^(?:UpstreamFailure|InternalServerError|UpstreamTimeout|NotEnoughResources)$/.test(name)
    ? { code: 'server' }
    : null;
}
