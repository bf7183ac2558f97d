import { TZDate } from '@date-fns/tz';
import {
  at,
  countAt,
  counts,
  isObject,
  labelAt,
  linkAt,
  listAt,
  rawAt,
} from '../../importers/json/fields.ts';
import { momentAt } from '../../importers/json/moments.ts';
import type { ImportItem } from '../../importers/record.ts';
import { cleanText } from '../../importers/text.ts';
import { commentItems, threadItems } from '../../importers/youtube-comments.ts';
import type { Instant } from '../../domain/time.ts';
import type { Page, Place, PlatformModule, Problem, Question } from '../platform.ts';
import { boundedWait } from '../problems.ts';
import { contextOf, given, isPast, listIn, recent, withoutNames } from './reading.ts';

/** What a list of YouTube's holds at most. */
const most = { videos: '50', comments: '100' };

const snippetOfComment = ({ names }: Place) =>
  [
    'textOriginal,textDisplay,publishedAt,updatedAt,parentId,videoId,authorChannelId/value',
    ...(names ? ['authorDisplayName'] : []),
  ].join(',');
const comment = (place: Place) => `id,snippet(${snippetOfComment(place)})`;

function ask(list: string, query: Record<string, string | null>): Question {
  return { path: `/youtube/v3/${list}`, query: given(query) };
}

/** A YouTube channel, by the Data API. As in recorded answers for comments, and in Google's reference for videos. */
export const youtube: PlatformModule = {
  platform: 'youtube',
  account: {
    question({ account }) {
      const by: Record<string, string> = account.startsWith('user/')
        ? { forUsername: account.slice('user/'.length) }
        : account.startsWith('@')
          ? { forHandle: account }
          : { id: account };
      return ask('channels', {
        part: 'snippet,contentDetails',
        fields: 'kind,items(id,snippet/title,contentDetails/relatedPlaylists/uploads)',
        ...by,
      });
    },
    read(body) {
      // Where there is no such channel, there are no items.
      const [channel] = isObject(body) && body['items'] === undefined ? [] : listIn(body, 'items');
      const id = labelAt(channel, 'id');
      if (id === null) return null;
      const uploads = labelAt(channel, 'contentDetails', 'relatedPlaylists', 'uploads');
      return {
        id,
        name: labelAt(channel, 'snippet', 'title') ?? id,
        ...(uploads !== null && { postsOf: uploads }),
      };
    },
  },
  posts: {
    question: ({ postsOf, accountId, cursor }) =>
      ask('playlistItems', {
        part: 'snippet,contentDetails',
        // The uploads of a channel are a list whose id begins with other letters.
        playlistId: postsOf ?? `UU${(accountId ?? '').slice(2)}`,
        fields:
          'nextPageToken,items(snippet(title,description),contentDetails(videoId,videoPublishedAt))',
        maxResults: most.videos,
        pageToken: cursor,
      }),
    read(body, place) {
      const items = listIn(body, 'items').flatMap((one, n) =>
        videoItems(place, n, {
          id: labelAt(one, 'contentDetails', 'videoId'),
          snippet: at(one, 'snippet'),
          published: at(one, 'contentDetails', 'videoPublishedAt'),
        }),
      );
      const records = recent(place, items);
      return {
        records,
        posts: records.flatMap((item) => (item.kind === 'post' ? (item.platformId ?? []) : [])),
        cursor: isPast(place, items) ? null : labelAt(body, 'nextPageToken'),
      };
    },
  },
  metrics: {
    question: ({ post }) =>
      ask('videos', {
        part: 'snippet,statistics',
        fields:
          'items(id,snippet(title,description,publishedAt,channelId),statistics(viewCount,likeCount,commentCount))',
        id: post,
      }),
    read: (body, place) => ({
      records: listIn(body, 'items')
        .filter((one) => labelAt(one, 'snippet', 'channelId') === place.accountId)
        .flatMap((one, n) =>
          videoItems(place, n, {
            id: labelAt(one, 'id'),
            snippet: at(one, 'snippet'),
            published: at(one, 'snippet', 'publishedAt'),
            statistics: at(one, 'statistics'),
          }),
        ),
    }),
  },
  comments: {
    question: (place) =>
      ask('commentThreads', {
        part: 'snippet,replies',
        videoId: place.post,
        order: 'time',
        fields: `nextPageToken,items(snippet(videoId,totalReplyCount,topLevelComment(${comment(place)})),replies(comments(${comment(place)})))`,
        maxResults: most.comments,
        pageToken: place.cursor,
      }),
    read(body, place): Page {
      const threads = listIn(body, 'items');
      return {
        records: ofChannel(
          place,
          threads.flatMap((one, n) => threadItems(one, contextOf(place, n))),
          threads.flatMap((one) => [
            at(one, 'snippet', 'topLevelComment'),
            ...listAt(one, 'replies', 'comments'),
          ]),
        ),
        // A thread holds some of its answers only.
        comments: threads.flatMap((one) => {
          const all = countAt(one, 'snippet', 'totalReplyCount') ?? 0;
          const isWhole = listAt(one, 'replies', 'comments').length >= all;
          return isWhole ? [] : (labelAt(one, 'snippet', 'topLevelComment', 'id') ?? []);
        }),
        cursor: labelAt(body, 'nextPageToken'),
      };
    },
  },
  replies: {
    question: (place) =>
      ask('comments', {
        part: 'snippet',
        parentId: place.comment,
        fields: `nextPageToken,items(${comment(place)})`,
        maxResults: most.comments,
        pageToken: place.cursor,
      }),
    read(body, place) {
      const answers = listIn(body, 'items');
      return {
        records: ofChannel(
          place,
          answers.flatMap((one, n) => commentItems(one, contextOf(place, n), place.post)),
          answers,
        ),
        cursor: labelAt(body, 'nextPageToken'),
      };
    },
  },
  postOf: (platformId) => (/^[\w-]{11}$/.test(platformId) ? platformId : null),
  problem,
};

/** Records of comments, of which those are ours that the channel itself has written. */
function ofChannel(
  place: Place,
  items: readonly ImportItem[],
  comments: readonly unknown[],
): ImportItem[] {
  const own = new Set(
    comments
      .filter((one) => {
        const writer = labelAt(one, 'snippet', 'authorChannelId', 'value');
        return writer !== null && writer === place.accountId;
      })
      .map((one) => labelAt(one, 'id')),
  );
  return withoutNames(
    place,
    items.map((item) =>
      item.kind === 'comment' ? { ...item, own: own.has(item.platformId) } : item,
    ),
  );
}

function videoItems(
  place: Place,
  index: number,
  video: { id: string | null; snippet: unknown; published: unknown; statistics?: unknown },
): ImportItem[] {
  const { id, snippet, published, statistics } = video;
  // What was planned or is private has no time of its own.
  if (id === null || published === undefined) return [];
  const context = contextOf(place, index);
  const time = momentAt({ published }, context, 'published');
  if ('reason' in time) return [time];
  return [
    {
      kind: 'post',
      row: context.row,
      platform: 'youtube',
      account: place.accountName ?? '',
      accountId: place.accountId,
      platformId: id,
      at: time.at,
      text: cleanText(rawAt(snippet, 'title') ?? ''),
      link: linkAt({ link: `https://www.youtube.com/watch?v=${encodeURIComponent(id)}` }, 'link'),
      form: 'video',
      metrics: counts({
        views: countAt(statistics, 'viewCount'),
        reactions: countAt(statistics, 'likeCount'),
        comments: countAt(statistics, 'commentCount'),
      }),
    },
  ];
}

/** The words by which the Data API says why. */
function problem(_: unknown, body: unknown, { now }: { now: Instant }): Problem | null {
  const error = at(body, 'error');
  if (!isObject(error)) return null;
  const reasons = [
    ...listAt(error, 'errors').map((one) => rawAt(one, 'reason')),
    ...listAt(error, 'details').map((one) => rawAt(one, 'reason')),
  ].filter((reason) => reason !== null);
  for (const reason of reasons) {
    const known = known403.get(reason);
    if (known === 'midnight') return { code: 'wait', waitMs: untilMidnight(now) };
    if (known !== undefined) return known;
  }
  // A key that is wrong is told in words alone.
  const message = rawAt(error, 'message') ?? '';
  if (/API key expired/i.test(message)) return { code: 'tokenExpired' };
  if (/API key not (?:valid|found)/i.test(message)) return { code: 'tokenInvalid' };
  return null;
}

const known403 = new Map<string, Problem | 'midnight'>([
  ['quotaExceeded', 'midnight'],
  ['dailyLimitExceeded', 'midnight'],
  ['rateLimitExceeded', { code: 'wait', waitMs: null }],
  ['userRateLimitExceeded', { code: 'wait', waitMs: null }],
  ['RATE_LIMIT_EXCEEDED', { code: 'wait', waitMs: null }],
  // Nobody can comment on the video, so there is nothing to be had of it.
  ['commentsDisabled', { code: 'gone' }],
  ['videoNotFound', { code: 'gone' }],
  ['commentNotFound', { code: 'gone' }],
  ['parentCommentNotFound', { code: 'gone' }],
  ['channelNotFound', { code: 'accountNotFound' }],
  ['playlistNotFound', { code: 'accountNotFound' }],
  ['keyInvalid', { code: 'tokenInvalid' }],
  ['API_KEY_INVALID', { code: 'tokenInvalid' }],
  ['keyExpired', { code: 'tokenExpired' }],
  ['API_KEY_EXPIRED', { code: 'tokenExpired' }],
  // The key is that of a project for which the Data API has not been turned on.
  ['accessNotConfigured', { code: 'permission' }],
  ['SERVICE_DISABLED', { code: 'permission' }],
  ['processingFailure', { code: 'server' }],
]);

/** Milliseconds until the day's quota begins anew: midnight in California, and a minute more. */
function untilMidnight(now: Instant): number {
  const there = new TZDate(Date.parse(now), 'America/Los_Angeles');
  const midnight = new TZDate(
    there.getFullYear(),
    there.getMonth(),
    there.getDate() + 1,
    'America/Los_Angeles',
  );
  return boundedWait(midnight.getTime() - Date.parse(now) + 60_000);
}
