import type { Instant, LocalDate } from './time.ts';
import type { CommentClass, ReplyKind, Turn } from './words.ts';

/** What a thread's turn follows from; everything in it is an event that somebody recorded. */
export type ThreadEvents = {
  comments: readonly {
    id: string;
    at: Instant;
    class: CommentClass | null;
    /** The user's own word on whether an answer is owed; null leaves it to the class. */
    needsAnswer: boolean | null;
  }[];
  replies: readonly { at: Instant; kind: ReplyKind; promisedOn: LocalDate | null }[];
  referrals: readonly {
    askedAt: Instant;
    answeredAt: Instant | null;
    wantedOn: LocalDate | null;
  }[];
  closings: readonly { at: Instant }[];
};

export type TurnState = {
  turn: Turn;
  /** When the turn passed to whoever has it. */
  since: Instant;
  /** The oldest comment that waits for us, or the opening comment when none does. */
  commentId: string;
  /** When the oldest comment that waits was written; null when nothing waits. */
  waitingSince: Instant | null;
  /** The day by which an acknowledgement promised the answer. */
  promisedOn: LocalDate | null;
};

const answerOwed: Record<CommentClass, boolean> = {
  question: true,
  demand: true,
  informationRequest: true,
  initiative: true,
  serviceMatter: true,
  opinion: false,
  thanks: false,
  inappropriate: false,
};

/**
 * Whether we owe an answer. By OKA 2008/1345 an authority answers a direct question, demand or
 * application, and need not answer a mere opinion. Null: nobody has classed the comment yet.
 */
export function needsAnswer(comment: {
  class: CommentClass | null;
  needsAnswer: boolean | null;
}): boolean | null {
  return comment.needsAnswer ?? (comment.class === null ? null : answerOwed[comment.class]);
}

/**
 * Whose turn it is. A comment waits until an answer or a closing at the same moment or later; an
 * unclassed one waits for us too, since it may be a question. An acknowledgement does not pass the turn.
 *
 * @param thread must hold at least one comment
 */
export function turnOf(thread: ThreadEvents): TurnState {
  const comments = [...thread.comments].sort((a, b) => compare(a.at, b.at));
  const opening = comments[0];
  if (!opening) throw new RangeError('A thread has at least one comment.');

  const lastAnswer = latest(thread.replies.filter((r) => r.kind === 'answer').map((r) => r.at));
  const lastClosing = latest(thread.closings.map((c) => c.at));
  const settledAt = later(lastAnswer, lastClosing);

  const oldest = comments.find(
    (c) => needsAnswer(c) !== false && (settledAt === null || c.at > settledAt),
  );

  if (!oldest) {
    const closed = lastClosing !== null && (lastAnswer === null || lastClosing >= lastAnswer);
    const answered = lastAnswer !== null && !closed;
    return {
      turn: answered ? 'resident' : 'none',
      since: settledAt ?? comments.at(-1)!.at,
      commentId: opening.id,
      waitingSince: null,
      promisedOn: null,
    };
  }

  const open = thread.referrals.filter(
    (r) => r.answeredAt === null && (settledAt === null || r.askedAt > settledAt),
  );
  const returned = latest(
    thread.referrals.flatMap((r) =>
      r.answeredAt !== null && r.askedAt >= oldest.at ? [r.answeredAt] : [],
    ),
  );
  const acknowledgement = thread.replies
    .filter((r) => r.kind === 'acknowledgement' && r.at >= oldest.at && r.promisedOn !== null)
    .sort((a, b) => compare(a.at, b.at))
    .at(-1);
  return {
    turn: open.length > 0 ? 'expert' : 'ours',
    since: latest(open.map((r) => r.askedAt)) ?? later(oldest.at, returned)!,
    commentId: oldest.id,
    waitingSince: oldest.at,
    promisedOn: acknowledgement?.promisedOn ?? null,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function latest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((found, at) => later(found, at), null);
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
