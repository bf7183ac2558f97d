import { type OfficeMinutes, officeMinutes } from './office-minutes.ts';
import type { Rows } from './rows.ts';

/** What had happened by a moment, each comment and post with what belongs to it. */
export type Known = {
  asOf: number;
  rows: Rows;
  minutes: OfficeMinutes;
  /** When the first comment came or the first post came out. */
  firstAt: number | null;
  comments: Told[];
  posts: Out[];
};

/** A resident's comment. */
export type Told = {
  threadId: string;
  channelId: string;
  at: number;
  class: string | null;
  /** Null: nobody has said. Of what was gone before we answered, it is what is owed since. */
  owed: boolean | null;
  /** The same while it was there, and once it was gone from the platform. */
  owedThere: boolean | null;
  owedGone: boolean | null;
  removedAt: number | null;
  language: string | null;
  recordedLater: boolean;
  answeredAt: number | null;
  answerLanguage: string | null;
  acknowledgedAt: number | null;
  /** Our first answer in the whole conversation. */
  threadAnsweredAt: number | null;
  themeIds: string[];
};

/** A post that came out. */
export type Out = {
  id: string;
  title: string;
  purpose: string | null;
  firstOut: number;
  /** Residents' comments under it. */
  comments: number;
  variants: {
    channelId: string;
    language: string;
    publishedAt: number;
    comments: number;
    reactions: number | null;
    shares: number | null;
    reach: number | null;
  }[];
  media: { kind: string; decorative: boolean; captions: string | null; altLanguages: string[] }[];
};

const answerOwed = new Set([
  'question',
  'demand',
  'informationRequest',
  'initiative',
  'serviceMatter',
]);

export function knownBy(rows: Rows, asOf: number): Known {
  const comments: Told[] = [];
  for (const comment of rows.comments) {
    if (comment.at > asOf) continue;
    const thread = rows.threads.find(({ id }) => id === comment.threadId)!;
    const replies = rows.replies
      .filter(({ threadId, at }) => threadId === comment.threadId && at <= asOf)
      // Of several at one moment the first by language, an unknown one before all.
      .sort((a, b) => a.at - b.at || ((a.language ?? '') < (b.language ?? '') ? -1 : 1));
    const answers = replies.filter(({ kind }) => kind === 'answer');
    const answer = answers.find(({ at }) => at >= comment.at);
    const acknowledgement = replies.find(
      ({ kind, at }) => kind === 'acknowledgement' && at >= comment.at,
    );
    const { removedAt } = comment;
    const owedThere = isOwed(comment, false);
    const owedGone = isOwed(comment, true);
    // An answer at the moment it went was given while it was owed.
    const unanswered = removedAt !== null && (answer === undefined || answer.at > removedAt);
    const gone = unanswered && removedAt <= asOf;
    comments.push({
      threadId: comment.threadId,
      channelId: thread.channelId,
      at: comment.at,
      class: comment.class,
      owed: gone ? owedGone : owedThere,
      owedThere,
      owedGone,
      removedAt,
      language: comment.language,
      recordedLater: comment.recordedAt > asOf,
      answeredAt: answer?.at ?? null,
      answerLanguage: answer?.language ?? null,
      acknowledgedAt: acknowledgement?.at ?? null,
      threadAnsweredAt: answers[0]?.at ?? null,
      themeIds: rows.threadThemes
        .filter(({ threadId }) => threadId === comment.threadId)
        .map(({ themeId }) => themeId),
    });
  }

  const posts: Out[] = [];
  for (const post of rows.posts) {
    const variants = [];
    for (const variant of rows.variants) {
      if (variant.postId !== post.id || variant.publishedAt === null) continue;
      if (variant.publishedAt > asOf) continue;
      const counted = (metric: string) => lastCounted(rows, variant.id, metric, asOf);
      variants.push({
        channelId: variant.channelId,
        language: variant.language,
        publishedAt: variant.publishedAt,
        comments: commentsUnder(rows, [variant.id], asOf),
        reactions: counted('reactions'),
        shares: counted('shares'),
        reach: counted('reach'),
      });
    }
    if (variants.length === 0) continue;
    posts.push({
      id: post.id,
      title: post.title,
      purpose: post.purpose,
      firstOut: Math.min(...variants.map(({ publishedAt }) => publishedAt)),
      comments: variants.reduce((all, variant) => all + variant.comments, 0),
      variants,
      media: rows.media
        .filter(({ postId }) => postId === post.id)
        .map(({ id, kind, decorative, captions }) => ({
          kind,
          decorative,
          captions,
          altLanguages: rows.alts
            .filter(({ mediaId }) => mediaId === id)
            .map(({ language }) => language),
        })),
    });
  }

  const firsts = [...comments.map(({ at }) => at), ...posts.map(({ firstOut }) => firstOut)];
  return {
    asOf,
    rows,
    minutes: officeMinutes(rows),
    firstAt: firsts.length === 0 ? null : Math.min(...firsts),
    comments,
    posts,
  };
}

/**
 * Whether we owe an answer: what the user says, before all. What is gone from the platform can't be answered there; an
 * information request stays one, as only whoever asked may take it back. Else by the class.
 */
function isOwed(comment: Rows['comments'][number], gone: boolean): boolean | null {
  if (comment.needsAnswer !== null) return comment.needsAnswer;
  if (gone && comment.class !== 'informationRequest') return false;
  return comment.class === null ? null : answerOwed.has(comment.class);
}

export function variantIds(rows: Rows, postId: string): string[] {
  return rows.variants.filter((variant) => variant.postId === postId).map(({ id }) => id);
}

/** How many comments of residents had come under variants of posts. */
export function commentsUnder(rows: Rows, variants: readonly string[], asOf: number): number {
  let count = 0;
  for (const { threadId, at } of rows.comments) {
    const thread = rows.threads.find(({ id }) => id === threadId)!;
    if (at <= asOf && thread.variantId !== null && variants.includes(thread.variantId)) count += 1;
  }
  return count;
}

function lastCounted(rows: Rows, variantId: string, metric: string, asOf: number): number | null {
  let latest: { countedAt: number; value: number } | null = null;
  for (const one of rows.metrics) {
    if (one.variantId !== variantId || one.metric !== metric || one.countedAt > asOf) continue;
    if (latest === null || one.countedAt > latest.countedAt) latest = one;
  }
  return latest === null ? null : latest.value;
}
