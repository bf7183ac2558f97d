import {
  type Asked,
  type Replayed,
  type Told,
  type World,
  type WorldComment,
  type WorldPost,
  answersTo,
  commentMs,
  commentText,
  iso,
  pageOf,
  postMs,
  postText,
  topComments,
  writerOf,
} from './world.ts';

/** Answers of Meta's Graph API, shaped as recorded ones for posts and as its reference for comments. */

const pageId = '100064821937455';
const instagramId = '17841403398239763';
export const graphName = 'Testilän kunta';
const instagramName = 'testilan.kunta';
export const graphSecret = 'EAAGm0PX4ZCpsBAKZBsecret';
const time = (ms: number) => iso(ms).replace(/\.\d+Z$/, '+0000');

export const facebookPost = (n: number) => String(122158012340000 + n);
export const facebookComment = (n: number) => String(900001111120000 + n);
const mediaId = (n: number) => String(18182686576415017n + BigInt(n));
const instagramComment = (n: number) => String(17900001111120001n + BigInt(n));

export function graphError(code: number, more: object = {}, status = 400): Told {
  return {
    status,
    body: { error: { message: 'Said in words.', type: 'OAuthException', code, ...more } },
  };
}

const limits: readonly Told[] = [
  graphError(4),
  {
    ...graphError(80_001),
    headers: {
      'x-business-use-case-usage': JSON.stringify({
        [pageId]: [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: 7 }],
      }),
    },
  },
  graphError(17),
  graphError(32),
  graphError(613),
];

/** A list with its cursors; the address of the next page holds the key, as Meta's does. */
function list<T>(
  all: readonly T[],
  { query, path }: Asked,
  size: number,
  shape: (one: T) => object,
): object {
  const { items, next } = pageOf(all, query.get('after'), size);
  const paging = {
    cursors: { before: 'p0', after: next ?? 'end' },
    ...(next && {
      next: `https://graph.facebook.com${path}?access_token=${graphSecret}&after=${next}`,
    }),
  };
  return { data: items.map(shape), ...(items.length > 0 && { paging }) };
}

function checked(answer: (world: World, asked: Asked, size: number) => Told): Replayed['answer'] {
  return (world, asked, size) => {
    if (asked.headers['authorization'] !== `Bearer ${graphSecret}`) return graphError(190, {}, 401);
    return answer(world, asked, size);
  };
}

const notThere = () => graphError(100, { error_subcode: 33 });

export const facebookReplay: Replayed = {
  platform: 'facebook',
  host: 'graph.facebook.com',
  account: 'https://www.facebook.com/testilankunta',
  name: graphName,
  secret: graphSecret,
  expired: graphError(190, { error_subcode: 463 }, 401),
  limits,
  answer: checked((world, asked, size) => {
    const [, version, id = '', edge] = asked.path.split('/');
    if (!/^v\d+\.0$/.test(version ?? '')) return graphError(2635);
    const fields = asked.query.get('fields') ?? '';
    if (id === 'testilankunta') return { body: { id: pageId, name: graphName } };
    const post = world.posts.find(({ n }) => id === `${pageId}_${facebookPost(n)}`);
    if (edge === undefined) {
      // Where the list left a post out, its own fields are not to be had either.
      return post?.listed === true ? { body: facebookPostOf(post, true) } : notThere();
    }
    if (id === pageId && edge === 'posts') {
      // With counts among the fields the list drops posts and says nothing.
      const dropped = /summary|shares/.test(fields) ? 1 : 0;
      const posts = world.posts.filter(({ listed }) => listed).slice(dropped);
      return { body: list(posts, asked, size, (one) => facebookPostOf(one, false)) };
    }
    if (edge !== 'comments') return graphError(2500);
    const names = fields.includes('from{id,name}');
    const nested = (of: WorldPost) => (one: WorldComment) => ({
      ...facebookCommentOf(of, one, names),
      comments: list(
        answersTo(of, one.n),
        { ...asked, query: new URLSearchParams() },
        1,
        (answer) => facebookCommentOf(of, answer, names),
      ),
    });
    if (post) return { body: list(topComments(post), asked, size, nested(post)) };
    for (const of of world.posts) {
      const above = topComments(of).find(
        ({ n }) => id === `${facebookPost(of.n)}_${facebookComment(n)}`,
      );
      if (above) {
        const answers = answersTo(of, above.n);
        return { body: list(answers, asked, size, (one) => facebookCommentOf(of, one, names)) };
      }
    }
    return notThere();
  }),
};

const permalink = (n: number) => `https://www.facebook.com/${pageId}/posts/${facebookPost(n)}`;

export function facebookPostOf({ n, comments }: WorldPost, whole: boolean): object {
  return {
    id: `${pageId}_${facebookPost(n)}`,
    message: postText(n),
    created_time: time(postMs(n)),
    permalink_url: permalink(n),
    ...(whole && {
      attachments: { data: [{ media_type: 'photo' }] },
      reactions: { data: [], summary: { total_count: 5 } },
      comments: { data: [], summary: { total_count: comments.length } },
    }),
  };
}

export function facebookCommentOf(post: WorldPost, one: WorldComment, names: boolean): object {
  const top = one.parent === null ? null : post.comments.find(({ n }) => n === one.parent)!;
  const parent = top && (top.parent ?? top.n);
  return {
    id: `${facebookPost(post.n)}_${facebookComment(one.n)}`,
    from: {
      id: one.own ? pageId : `8${one.n}`,
      ...(names && { name: one.own ? graphName : writerOf(one) }),
    },
    message: commentText(one),
    created_time: time(commentMs(one.n)),
    permalink_url: `${permalink(post.n)}?comment_id=${facebookComment(parent ?? one.n)}${
      parent === null ? '' : `&reply_comment_id=${facebookComment(one.n)}`
    }`,
    ...(parent !== null && {
      parent: { id: `${facebookPost(post.n)}_${facebookComment(parent)}` },
    }),
  };
}

export const instagramReplay: Replayed = {
  platform: 'instagram',
  host: 'graph.facebook.com',
  account: '@testilan.kunta',
  name: instagramName,
  secret: graphSecret,
  expired: graphError(190, { error_subcode: 467 }, 401),
  limits,
  answer: checked((world, asked, size) => {
    const [, , id = '', edge] = asked.path.split('/');
    if (id === 'me') {
      const account = { id: instagramId, username: instagramName };
      return { body: { id: pageId, instagram_business_account: account } };
    }
    if (id === instagramId && edge === 'media') {
      return {
        body: list(
          world.posts.filter((one) => one.listed),
          asked,
          size,
          mediaOf(false),
        ),
      };
    }
    const post = world.posts.find(({ n }) => id === mediaId(n));
    if (post && edge === undefined) return { body: mediaOf(true)(post) };
    if (post && edge === 'comments') {
      const replies = (one: WorldComment) =>
        list(answersTo(post, one.n), { ...asked, query: new URLSearchParams() }, 1, igCommentOf);
      return {
        body: list(topComments(post), asked, size, (one) => ({
          ...igCommentOf(one),
          replies: replies(one),
        })),
      };
    }
    for (const of of world.posts) {
      const above = topComments(of).find(({ n }) => id === instagramComment(n));
      if (above && edge === 'replies') {
        const parent_id = instagramComment(above.n);
        const answer = (one: WorldComment) => ({ ...igCommentOf(one), parent_id });
        return { body: list(answersTo(of, above.n), asked, size, answer) };
      }
    }
    return notThere();
  }),
};

const mediaOf =
  (whole: boolean) =>
  ({ n, comments }: WorldPost): object => ({
    id: mediaId(n),
    caption: postText(n),
    timestamp: time(postMs(n)),
    permalink: `https://www.instagram.com/p/C${n}x/`,
    media_type: 'IMAGE',
    // Likes may be hidden, and are then not told.
    ...(whole && { comments_count: comments.length }),
  });

function igCommentOf(one: WorldComment): object {
  return {
    id: instagramComment(one.n),
    text: commentText(one),
    timestamp: time(commentMs(one.n)),
    // The id of a writer is another for each program that asks, also that of the account.
    from: { id: `99${one.n}`, username: one.own ? instagramName : `asukas_${one.n}` },
  };
}
