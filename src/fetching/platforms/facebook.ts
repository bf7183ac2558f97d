import { isObject, labelAt } from '../../importers/json/fields.ts';
import { type PlatformModule, Unreadable } from '../platform.ts';
import { ask, commentList, graphProblem, postCounts, postList } from './graph.ts';

/**
 * `from` tells which are the page's own. The name of who wrote a comment is not asked for: people write on Facebook
 * by their own names, and the program keeps none but handles.
 */
const commentFields = 'id,message,created_time,permalink_url,parent{id},from{id}';

/** In the order of time, so that what is written meanwhile comes at the end and moves nothing. */
const order = 'chronological';

/** A Facebook page, by the Graph API. As in recorded answers for posts, and in Meta's reference for comments. */
export const facebook: PlatformModule = {
  platform: 'facebook',
  account: {
    question: ({ account }) => ask([account], { fields: 'id,name' }),
    read(body) {
      const id = labelAt(body, 'id');
      if (!isObject(body) || id === null) throw new Unreadable('No page.');
      return { id, name: labelAt(body, 'name') ?? id };
    },
  },
  posts: postList('posts', 'id,message,created_time,permalink_url'),
  metrics: postCounts(
    'id,message,created_time,permalink_url,attachments{media_type},shares,' +
      'reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count)',
  ),
  comments: commentList('comments', {
    above: 'post',
    answers: 'comments',
    query: {
      fields: `${commentFields},comments.order(${order}).limit(25){${commentFields}}`,
      order,
    },
  }),
  replies: commentList('comments', {
    above: 'comment',
    answers: 'comments',
    query: { fields: commentFields, order },
  }),
  /** The id of the page that stands before a post's own need not be that of the page as it is now. */
  postOf: (platformId, { accountId, listed }) =>
    listed.find((one) => one === platformId || one.endsWith(`_${platformId}`)) ??
    (accountId === null || !/^\d{5,25}$/.test(platformId) ? null : `${accountId}_${platformId}`),
  problem: graphProblem,
};
