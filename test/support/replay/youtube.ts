import {
  type Asked,
  type Replayed,
  type Told,
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
  topOf,
} from './world.ts';

/** Answers of YouTube's Data API, shaped as recorded ones for comments and as its reference for the rest. */

const channelId = 'UC0123456789abcdefghijkl';
const videoId = (n: number) => `video_${String(n).padStart(5, '0')}`;
const commentId = (post: WorldPost, { n, parent }: WorldComment) =>
  parent === null ? `Ug${n}` : `Ug${topOf(post, { n, parent, own: false, edits: 0 })}.${n}`;

export function youtubeError(status: number, reason: string, message = 'Said in words.'): Told {
  return { status, body: { error: { code: status, message, errors: [{ message, reason }] } } };
}

function commentOf(post: WorldPost, one: WorldComment, names: boolean): object {
  const published = commentMs(one.n);
  return {
    kind: 'youtube#comment',
    id: commentId(post, one),
    snippet: {
      channelId,
      videoId: videoId(post.n),
      textDisplay: commentText(one),
      textOriginal: commentText(one),
      ...(names && { authorDisplayName: `@asukas${one.n}` }),
      authorChannelId: { value: one.own ? channelId : `UC${one.n}` },
      publishedAt: iso(published),
      updatedAt: iso(published + one.edits * 60_000),
      ...(one.parent === null ? {} : { parentId: `Ug${topOf(post, one)}` }),
    },
  };
}

function list<T>(all: readonly T[], { query }: Asked, size: number, shape: (one: T) => object) {
  const { items, next } = pageOf(all, query.get('pageToken'), size);
  return { body: { ...(next && { nextPageToken: next }), items: items.map(shape) } };
}

export const youtubeReplay: Replayed = {
  platform: 'youtube',
  host: 'www.googleapis.com',
  account: 'https://www.youtube.com/@TestilaTV',
  name: 'Testilä-TV',
  secret: 'AIzaSyTestilaKey_0123456789',
  expired: youtubeError(400, 'badRequest', 'API key expired. Please renew the API key.'),
  limits: [youtubeError(403, 'quotaExceeded'), youtubeError(403, 'rateLimitExceeded')],
  answer(world, asked, size) {
    const { path, query, headers } = asked;
    if (headers['x-goog-api-key'] !== this.secret) return youtubeError(400, 'keyInvalid');
    const names = (query.get('fields') ?? '').includes('authorDisplayName');
    const post = world.posts.find(({ n }) =>
      [query.get('videoId'), query.get('id')].includes(videoId(n)),
    );
    switch (path.replace('/youtube/v3/', '')) {
      case 'channels': {
        const contentDetails = { relatedPlaylists: { uploads: 'UUxuploads' } };
        const channel = { id: channelId, snippet: { title: this.name }, contentDetails };
        return query.get('forHandle') === '@TestilaTV'
          ? { body: { kind: 'youtube#channelListResponse', items: [channel] } }
          : { body: { kind: 'youtube#channelListResponse' } };
      }
      case 'playlistItems':
        if (query.get('playlistId') !== 'UUxuploads') return youtubeError(404, 'playlistNotFound');
        return list(
          world.posts.filter((one) => one.listed),
          asked,
          size,
          ({ n }) => ({
            snippet: { title: postText(n) },
            contentDetails: { videoId: videoId(n), videoPublishedAt: iso(postMs(n)) },
          }),
        );
      case 'videos': {
        const snippet = (n: number) => ({
          title: postText(n),
          publishedAt: iso(postMs(n)),
          channelId,
        });
        const items = post && [
          {
            id: videoId(post.n),
            snippet: snippet(post.n),
            statistics: { viewCount: '100', commentCount: String(post.comments.length) },
          },
        ];
        return { body: { items: items ?? [] } };
      }
      case 'commentThreads':
        if (!post) return youtubeError(404, 'videoNotFound');
        return list(topComments(post), asked, size, (one) => {
          const answers = answersTo(post, one.n);
          return {
            snippet: {
              videoId: videoId(post.n),
              totalReplyCount: answers.length,
              topLevelComment: commentOf(post, one, names),
            },
            // A thread does not hold all that it counts.
            ...(answers.length > 0 && {
              replies: {
                comments: answers.slice(0, 1).map((each) => commentOf(post, each, names)),
              },
            }),
          };
        });
      case 'comments': {
        for (const of of world.posts) {
          const above = topComments(of).find(({ n }) => query.get('parentId') === `Ug${n}`);
          if (above)
            return list(answersTo(of, above.n), asked, size, (one) => commentOf(of, one, names));
        }
        return youtubeError(404, 'parentCommentNotFound');
      }
      default:
        return youtubeError(404, 'notFound');
    }
  },
};
