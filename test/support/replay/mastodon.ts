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

/** Answers of Mastodon's API, shaped as its documentation has them. */

const host = 'mastodon.example';
const account = {
  id: '109348200000000001',
  acct: 'testila',
  display_name: 'Testilän kunta',
  uri: `https://${host}/users/testila`,
  url: `https://${host}/@testila`,
};
const postId = (n: number) => String(113500000000000000n + BigInt(n));
const commentId = (n: number) => String(113600000000000000n + BigInt(n));
/** How deep a conversation is told without a key. */
const depth = 2;

function statusOf(
  id: string,
  {
    html,
    at,
    own,
    writer,
    above,
    replies,
    edited,
  }: {
    html: string;
    at: number;
    own: boolean;
    writer: string;
    above: string | null;
    replies: number;
    edited: number | null;
  },
): object {
  const by = own ? account : { id: `2${writer}`, acct: writer, display_name: writer, url: '' };
  return {
    id,
    uri: `${own ? account.uri : `https://${host}/users/${writer}`}/statuses/${id}`,
    url: `https://${host}/@${own ? 'testila' : writer}/${id}`,
    created_at: iso(at),
    edited_at: edited === null ? null : iso(edited),
    account: by,
    content: `<p>${html}</p>`,
    visibility: 'public',
    spoiler_text: '',
    in_reply_to_id: above,
    replies_count: replies,
    favourites_count: 3,
    reblogs_count: 1,
    mentions: [],
    media_attachments: [],
    reblog: null,
  };
}

function post({ n, comments }: WorldPost): object {
  const replies = comments.filter(({ parent }) => parent === null).length;
  return statusOf(postId(n), {
    html: postText(n),
    at: postMs(n),
    own: true,
    writer: '',
    above: null,
    replies,
    edited: null,
  });
}

function comment(of: WorldPost, one: WorldComment): object {
  return statusOf(commentId(one.n), {
    html: commentText(one),
    at: commentMs(one.n),
    own: one.own,
    writer: `asukas${one.n}`,
    above: one.parent === null ? postId(of.n) : commentId(one.parent),
    replies: of.comments.filter(({ parent }) => parent === one.n).length,
    edited: one.edits === 0 ? null : commentMs(one.n) + one.edits * 60_000,
  });
}

/** What was answered to one, each behind what it answers, as deep as is told. */
function below(of: WorldPost, parent: number | null, left: number): object[] {
  if (left === 0) return [];
  return of.comments.flatMap((one) =>
    one.parent === parent ? [comment(of, one), ...below(of, one.n, left - 1)] : [],
  );
}

const notFound = { status: 404, body: { error: 'Record not found' } };

export const mastodonReplay: Replayed = {
  platform: 'mastodon',
  host,
  account: `@testila@${host}`,
  name: account.display_name,
  secret: null,
  expired: { status: 401, body: { error: 'The access token expired' } },
  limits: [],
  answer(world, { path, query }, size) {
    const [, , , first, id = '', last] = path.split('/');
    if (first === 'accounts' && id === 'lookup') {
      return query.get('acct') === 'testila' ? { body: account } : notFound;
    }
    if (first === 'accounts' && id === account.id && last === 'statuses') {
      const listed = world.posts.filter((one) => one.listed);
      const { items, next } = pageOf(listed, query.get('max_id'), size);
      const way = `https://${host}${path}?limit=40`;
      const link = [next && `<${way}&max_id=${next}>; rel="next"`, `<${way}&min_id=1>; rel="prev"`];
      return { body: items.map(post), headers: { link: link.filter(Boolean).join(', ') } };
    }
    if (first === 'statuses' && last === 'context') {
      for (const of of world.posts) {
        if (postId(of.n) === id)
          return { body: { ancestors: [], descendants: below(of, null, depth) } };
        const one = of.comments.find(({ n }) => commentId(n) === id);
        if (one) return { body: { ancestors: [], descendants: below(of, one.n, depth) } };
      }
    }
    return notFound;
  },
};
