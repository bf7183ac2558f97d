import { testNow } from '../core.ts';
import {
  type Replayed,
  type WorldComment,
  type WorldPost,
  commentMs,
  commentText,
  iso,
  pageOf,
  postMs,
  postText,
} from './world.ts';

/** Answers of Bluesky's app view, shaped as the published types; the real one is tried in `bluesky.test.ts`. */

const did = 'did:plc:testilankunta000000000000';
const handle = 'testila.example';
const uriOf = (author: string, key: string) => `at://${author}/app.bsky.feed.post/${key}`;
const postUri = (n: number) => uriOf(did, `3post${n}`);
const commentUri = ({ n, own }: WorldComment) =>
  uriOf(own ? did : `did:plc:asukas${n}`, `3comment${n}`);
/** How deep a thread is told. */
const depth = 2;

function view(
  uri: string,
  {
    text,
    at,
    own,
    writer,
    replies,
  }: {
    text: string;
    at: number;
    own: boolean;
    writer: number;
    replies: number;
  },
): object {
  return {
    uri,
    cid: 'bafyrei',
    author: own
      ? { did, handle, displayName: 'Testilän kunta' }
      : { did: `did:plc:asukas${writer}`, handle: `asukas${writer}.example` },
    record: { $type: 'app.bsky.feed.post', text, createdAt: iso(at) },
    replyCount: replies,
    likeCount: 2,
    indexedAt: iso(at),
  };
}

function postView({ n, comments }: WorldPost): object {
  const replies = comments.filter(({ parent }) => parent === null).length;
  return view(postUri(n), { text: postText(n), at: postMs(n), own: true, writer: 0, replies });
}

function thread(of: WorldPost, parent: WorldComment | null, left: number): object {
  const below = of.comments.filter((one) => one.parent === (parent?.n ?? null));
  const post =
    parent === null
      ? postView(of)
      : view(commentUri(parent), {
          text: commentText(parent),
          at: commentMs(parent.n),
          own: parent.own,
          writer: parent.n,
          replies: below.length,
        });
  return {
    $type: 'app.bsky.feed.defs#threadViewPost',
    post,
    ...(left > 0 && {
      replies: [
        ...below.map((one) => thread(of, one, left - 1)),
        {
          $type: 'app.bsky.feed.defs#notFoundPost',
          uri: uriOf('did:plc:x', '3gone'),
          notFound: true,
        },
        {
          $type: 'app.bsky.feed.defs#blockedPost',
          uri: uriOf('did:plc:y', '3b'),
          blocked: true,
          author: { did: 'did:plc:y' },
        },
      ],
    }),
  };
}

export const blueskyReplay: Replayed = {
  platform: 'bluesky',
  host: 'public.api.bsky.app',
  account: `https://bsky.app/profile/${handle}`,
  name: 'Testilän kunta',
  secret: null,
  expired: null,
  limits: [
    {
      status: 429,
      body: { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' },
      headers: { 'ratelimit-reset': String(Date.parse(testNow) / 1000 + 300) },
    },
  ],
  answer(world, { path, query }, size) {
    switch (path.replace('/xrpc/app.bsky.', '')) {
      case 'actor.getProfile':
        return query.get('actor') === handle
          ? { body: { did, handle, displayName: 'Testilän kunta' } }
          : { status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } };
      case 'feed.getAuthorFeed': {
        const listed = world.posts.filter((one) => one.listed);
        const { items, next } = pageOf(listed, query.get('cursor'), size);
        const passedOn = {
          post: view(uriOf('did:plc:muu', '3muu'), {
            text: 'Muun',
            at: postMs(0),
            own: false,
            writer: 1,
            replies: 0,
          }),
          reason: { $type: 'app.bsky.feed.defs#reasonRepost' },
        };
        const feed = [...items.map((one) => ({ post: postView(one) })), passedOn];
        return { body: { ...(next && { cursor: next }), feed } };
      }
      case 'feed.getPostThread':
        for (const of of world.posts) {
          const uri = query.get('uri');
          if (uri === postUri(of.n)) return { body: { thread: thread(of, null, depth) } };
          const one = of.comments.find((each) => commentUri(each) === uri);
          if (one) return { body: { thread: thread(of, one, depth) } };
        }
        return { status: 400, body: { error: 'NotFound', message: 'Post not found' } };
      default:
        return { status: 501, body: { error: 'MethodNotImplemented' } };
    }
  },
};
