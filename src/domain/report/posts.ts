import { localDate, type LocalDate } from '../time.ts';
import { type PurposeCounts, countPurposes, dialogueShare } from '../purposes.ts';
import type { Purpose } from '../words.ts';
import type { ChannelFact, PostFact } from './facts.ts';
import { type Count, type Share, share, sum } from './measure.ts';

export type PostFigures = {
  total: number;
  byPurpose: PurposeCounts;
  dialogueShare: Share;
  asked: Share;
};

export type BestPost = {
  id: string;
  title: string;
  purpose: Purpose | null;
  publishedOn: LocalDate;
  channels: string[];
  comments: number;
  reactions: Count;
  shares: Count;
};

/**
 * What was published: a post belongs to the period in which it first came out. Those that asked are pull and network
 * posts (domain notes 2.3); such a post got an answer when a resident has commented on it.
 */
export function postFigures(posts: readonly PostFact[]): PostFigures {
  const byPurpose = countPurposes(posts);
  const asking = posts.filter(({ purpose }) => purpose === 'pull' || purpose === 'network');
  return {
    total: posts.length,
    byPurpose,
    dialogueShare: dialogueShare(byPurpose),
    asked: share(
      asking.filter((post) => commentsOf(post) > 0).length,
      asking.length,
      posts.length === 0 ? 'noPosts' : 'nothingAsked',
    ),
  };
}

/**
 * The post that made the period: the one with the most residents' comments; null when none has any.
 *
 * @param chosen the one that the user has chosen, which needs no comments
 */
export function bestPost(
  posts: readonly PostFact[],
  channels: readonly ChannelFact[],
  chosen: string | null,
): BestPost | null {
  const best = posts.find(({ id }) => id === chosen) ?? mostCommented(posts)[0];
  if (best === undefined || (best.id !== chosen && commentsOf(best) === 0)) return null;
  return told(best, channels);
}

/** The post with the most residents' comments first; of equals the one with more reactions, then the earlier. */
export function mostCommented(posts: readonly PostFact[]): PostFact[] {
  const reactions = (post: PostFact) =>
    sum(post.variants.map(({ reactions }) => reactions)).value ?? 0;
  return [...posts].sort(
    (a, b) =>
      commentsOf(b) - commentsOf(a) ||
      reactions(b) - reactions(a) ||
      (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

export function commentsOf(post: PostFact): number {
  return post.variants.reduce((all, { comments }) => all + comments, 0);
}

function told(post: PostFact, channels: readonly ChannelFact[]): BestPost {
  const ids = new Set(post.variants.map(({ channelId }) => channelId));
  return {
    id: post.id,
    title: post.title,
    purpose: post.purpose,
    publishedOn: localDate(post.publishedAt),
    channels: channels.filter(({ id }) => ids.has(id)).map(({ name }) => name),
    comments: commentsOf(post),
    reactions: sum(post.variants.map(({ reactions }) => reactions)),
    shares: sum(post.variants.map(({ shares }) => shares)),
  };
}
