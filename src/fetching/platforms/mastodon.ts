import { at, countAt, isObject, labelAt, listAt, rawAt } from '../../importers/json/fields.ts';
import { comment, isStatus, ownPost } from '../../importers/mastodon-api.ts';
import {
  type Answer,
  type Page,
  type Place,
  type PlatformModule,
  type Problem,
  type Question,
  Unreadable,
} from '../platform.ts';
import { contextOf, given, isPast, part, recent, withoutNames } from './reading.ts';

function ask(way: readonly (string | null)[], query: Record<string, string | null> = {}): Question {
  return { path: `/api/v1/${way.map(part).join('/')}`, query: given(query) };
}

/**
 * A Mastodon account, asked of its own server, by the API that other servers speak too. Public posts need no key; with
 * one a server tells longer conversations. Built from Mastodon's documentation.
 */
export const mastodon: PlatformModule = {
  platform: 'mastodon',
  account: {
    question: ({ account }) => ask(['accounts', 'lookup'], { acct: account }),
    read(body) {
      const id = labelAt(body, 'id');
      if (!isObject(body) || id === null) throw new Unreadable('No account.');
      const name = labelAt(body, 'display_name') ?? labelAt(body, 'acct') ?? id;
      // By its address, which the archive tells as well, a file is known to be of this account.
      return { id: labelAt(body, 'uri') ?? labelAt(body, 'url') ?? id, name, postsOf: id };
    },
  },
  posts: {
    question: ({ postsOf, cursor }) =>
      ask(['accounts', postsOf, 'statuses'], {
        exclude_replies: 'true',
        exclude_reblogs: 'true',
        limit: '40',
        max_id: cursor,
      }),
    read(body, place, answer) {
      if (!Array.isArray(body)) throw new Unreadable('No statuses.');
      const own = (body as unknown[]).filter(
        (one) =>
          isStatus(one) &&
          isOwn(one, place) &&
          !isObject(at(one, 'reblog')) &&
          labelAt(one, 'in_reply_to_id') === null,
      );
      const read = own.map((one, n) => ({ one, items: ownPost(one, contextOf(place, n)) }));
      const items = read.flatMap((post) => post.items);
      return {
        records: recent(place, items),
        posts: read.flatMap((post) =>
          recent(place, post.items).some(({ kind }) => kind === 'post')
            ? (labelAt(post.one, 'id') ?? [])
            : [],
        ),
        cursor: isPast(place, items) ? null : nextOf(answer),
      };
    },
  },
  comments: {
    question: ({ post }) => ask(['statuses', post, 'context']),
    read: conversation,
  },
  /** An answer whose own answers the conversation did not hold. */
  replies: {
    question: ({ comment: answer }) => ask(['statuses', answer, 'context']),
    read: conversation,
  },
  postOf: (platformId) => (/^[\w-]{1,60}$/.test(platformId) ? platformId : null),
  problem,
};

function isOwn(status: unknown, { postsOf }: Place): boolean {
  const writer = labelAt(status, 'account', 'id');
  return writer !== null && writer === postsOf;
}

const forAll = new Set(['public', 'unlisted']);

function conversation(body: unknown, place: Place): Page {
  const all = isObject(body) ? body['descendants'] : undefined;
  if (!Array.isArray(all)) throw new Unreadable('No conversation.');
  // What was said to us alone is no comment.
  const statuses = listAt(body, 'descendants').filter(
    (one) => isStatus(one) && forAll.has(rawAt(one, 'visibility') ?? ''),
  );
  /** The post, and what we added to it ourselves: what answers those answers the post. */
  const parts = new Set([place.post]);
  const answered = new Set(statuses.map((one) => labelAt(one, 'in_reply_to_id')));
  const records = statuses.flatMap((status, n) => {
    const own = isOwn(status, place);
    const parent = labelAt(status, 'in_reply_to_id');
    if (own && parts.has(parent)) {
      parts.add(labelAt(status, 'id'));
      return [];
    }
    const above = parts.has(parent) ? null : parent;
    const where = { post: place.post, parent: above, postIsSure: true };
    return [comment(status, contextOf(place, n), { own, ...where })];
  });
  return {
    records: withoutNames(place, records),
    comments: statuses.flatMap((one) => {
      const id = labelAt(one, 'id');
      const hasMore = !answered.has(id) && (countAt(one, 'replies_count') ?? 0) > 0;
      return hasMore && id !== null ? [id] : [];
    }),
  };
}

/** The `max_id` of the address that the header `Link` names as the next page's (RFC 8288). */
function nextOf({ headers }: Answer): string | null {
  const next = (headers['link'] ?? '')
    .split(/,\s*(?=<)/)
    .find((one) => /;\s*rel="?next"?/i.test(one));
  const address = /^\s*<([^>]+)>/.exec(next ?? '')?.[1];
  if (address === undefined || !URL.canParse(address)) return null;
  return new URL(address).searchParams.get('max_id');
}

/** A server may ask for a key also of what is public, and says why in its own language. */
function problem({ status }: Answer, body: unknown): Problem | null {
  if (body === undefined) return null;
  return status === 422 ? { code: 'permission' } : null;
}
