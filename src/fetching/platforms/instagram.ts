import { at, isObject, labelAt } from '../../importers/json/fields.ts';
import { type PlatformModule, Unreadable } from '../platform.ts';
import { ask, commentList, graphProblem, postCounts, postList } from './graph.ts';

/**
 * By the name alone one knows our own answers: the id of a writer is another for each program that asks. It is kept
 * only where the office keeps names.
 */
const commentFields = 'id,text,timestamp,from{id,username},parent_id';

function isOwn(comment: unknown, names: { accountId: string | null; accountName: string | null }) {
  const { accountId, accountName } = names;
  const name = labelAt(comment, 'from', 'username') ?? labelAt(comment, 'username');
  return (
    (accountId !== null && labelAt(comment, 'from', 'id') === accountId) ||
    (accountName !== null && name?.toLowerCase() === accountName.toLowerCase())
  );
}

/**
 * The Instagram account that belongs to a Facebook page, by the Graph API with the page's key, which tells which
 * account that is. As in Meta's reference.
 */
export const instagram: PlatformModule = {
  platform: 'instagram',
  account: {
    question: () => ask(['me'], { fields: 'instagram_business_account{id,username}' }),
    read(body) {
      if (!isObject(body) || labelAt(body, 'id') === null) throw new Unreadable('No page.');
      const account = at(body, 'instagram_business_account');
      const id = labelAt(account, 'id');
      // The page has none.
      return id === null ? null : { id, name: labelAt(account, 'username') ?? id };
    },
  },
  posts: postList('media', 'id,caption,timestamp,permalink,media_type'),
  metrics: postCounts('id,caption,timestamp,permalink,media_type,like_count,comments_count'),
  comments: commentList('comments', {
    above: 'post',
    answers: 'replies',
    query: { fields: `${commentFields},replies.limit(25){${commentFields}}` },
    isOwn,
  }),
  replies: commentList('replies', {
    above: 'comment',
    answers: 'replies',
    query: { fields: commentFields },
    isOwn,
  }),
  postOf: (platformId) => (/^\d{5,25}$/.test(platformId) ? platformId : null),
  problem: graphProblem,
};
