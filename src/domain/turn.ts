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
    /** Since when it is gone from the platform. */
    removedAt?: Instant | null;
  }[];
  replies: readonly { at: Instant; kind: ReplyKind; promisedOn: LocalDate | null }[];
  referrals: readonly {
    askedAt: Instant;
    answeredAt: Instant | null;
    /** When the question was taken back without an answer. */
    withdrawnAt?: Instant | null;
    wantedOn: LocalDate | null;
  }[];
  closings: readonly { at: Instant }[];
  /** Put aside until a moment, or until the resident writes again (`until` null). */
  snooze?: { at: Instant; until: Instant | null } | null;
};

/** Of a thread's events, those by which it is known whose turn it is. */
export type TurnEvents = {
  comments: readonly Omit<ThreadEvents['comments'][number], 'id'>[];
  replies: readonly Omit<ThreadEvents['replies'][number], 'promisedOn'>[];
  referrals: readonly Omit<ThreadEvents['referrals'][number], 'wantedOn'>[];
  closings: ThreadEvents['closings'];
};

/** The end of a snooze that lasts until the resident writes again: later than any moment. */
export const untilWritten: Instant = '9999-12-31T23:59:59.999Z';

export type TurnState = {
  turn: Turn;
  /** When the turn passed to whoever has it. */
  since: Instant;
  /** The oldest comment that waits for us, or the opening comment when none does. */
  commentId: string;
  /** When the oldest comment that waits was written; null when nothing waits. */
  waitingSince: Instant | null;
  /** All that wait, the oldest first, each with the day by which an acknowledgement promised it an answer. */
  waiting: readonly {
    at: Instant;
    class: CommentClass | null;
    promisedOn: LocalDate | null;
  }[];
  /** Until when it is put aside (`untilWritten` at the longest); null when it is not, whatever the time. */
  snoozedUntil: Instant | null;
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
 * application, and need not answer a mere opinion. What is gone from the platform can't be answered there, and nobody
 * waits for it; an information request stays one, since who removed it is not known, and only whoever asked may take
 * it back. Null: nobody has classed the comment yet.
 */
export function needsAnswer(comment: {
  class: CommentClass | null;
  needsAnswer: boolean | null;
  removedAt?: Instant | null;
}): boolean | null {
  if (comment.needsAnswer !== null) return comment.needsAnswer;
  if ((comment.removedAt ?? null) !== null && comment.class !== 'informationRequest') return false;
  return comment.class === null ? null : answerOwed[comment.class];
}

/**
 * Whose turn it is. A comment waits until an answer or a closing at the same moment or later; an
 * unclassed one waits for us too, since it may be a question. An acknowledgement does not pass the turn:
 * it promises an answer to what had been written by then, and the latest one holds. A snooze ends when
 * the resident writes what needs an answer, when an expert answers, and when the turn passes.
 *
 * @param thread must hold at least one comment
 */
export function turnOf(thread: ThreadEvents): TurnState {
  const { turn, since, shown, open, returned } = standing(thread);
  const acknowledgements = thread.replies
    .filter((r) => r.kind === 'acknowledgement' && r.promisedOn !== null)
    .sort((a, b) => compare(a.at, b.at));
  return {
    turn,
    since,
    commentId: shown.id,
    waitingSince: open[0]?.at ?? null,
    waiting: open.map((c) => ({
      at: c.at,
      class: c.class,
      promisedOn: acknowledgements.findLast((r) => r.at >= c.at)?.promisedOn ?? null,
    })),
    snoozedUntil:
      open.length === 0
        ? null
        : snoozedUntil(thread.snooze ?? null, later(open.at(-1)!.at, returned)!),
  };
}

/**
 * Whose turn it was just before a moment, and since when somebody had waited; what came at the moment or later had not
 * happened.
 *
 * @param thread must hold a comment from before the moment
 */
export function waitBefore(
  thread: TurnEvents,
  moment: Instant,
): Pick<TurnState, 'turn' | 'waitingSince'> {
  const { turn, open } = standing(thread, moment);
  return { turn, waitingSince: open[0]?.at ?? null };
}

/** Later than any instant. */
const never: Instant = '~';

/**
 * How a thread stands: `open` are the comments that wait, the oldest first; `returned` is when an expert last gave back
 * what was asked since.
 */
function standing<C extends TurnEvents['comments'][number]>(
  thread: Omit<TurnEvents, 'comments'> & { comments: readonly C[] },
  before: Instant = never,
): { turn: Turn; since: Instant; shown: C; open: readonly C[]; returned: Instant | null } {
  const comments = thread.comments.filter((c) => c.at < before);
  if (comments.length > 1) comments.sort((a, b) => compare(a.at, b.at));
  const opening = comments[0];
  if (!opening) throw new RangeError('A thread has at least one comment.');

  let lastAnswer: Instant | null = null;
  for (const { kind, at } of thread.replies) {
    if (kind === 'answer' && at < before) lastAnswer = later(lastAnswer, at);
  }
  let lastClosing: Instant | null = null;
  for (const { at } of thread.closings) if (at < before) lastClosing = later(lastClosing, at);
  const settledAt = later(lastAnswer, lastClosing);

  const isOwed = (c: C) =>
    needsAnswer((c.removedAt ?? '') >= before ? { ...c, removedAt: null } : c) !== false;
  const open = comments.filter((c) => isOwed(c) && (settledAt === null || c.at > settledAt));
  const [oldest] = open;

  if (!oldest) {
    const closed = lastClosing !== null && (lastAnswer === null || lastClosing >= lastAnswer);
    const answered = lastAnswer !== null && !closed;
    return {
      turn: answered ? 'resident' : 'none',
      since: settledAt ?? comments.at(-1)!.at,
      shown: opening,
      open,
      returned: null,
    };
  }

  let asked: Instant | null = null;
  let returned: Instant | null = null;
  for (const referral of thread.referrals) {
    const { askedAt } = referral;
    if (askedAt >= before) continue;
    const over = overAt(referral);
    if (over === null || over >= before) {
      if (settledAt === null || askedAt > settledAt) asked = later(asked, askedAt);
    } else if (askedAt >= oldest.at) returned = later(returned, over);
  }
  return {
    turn: asked === null ? 'ours' : 'expert',
    since: asked ?? later(oldest.at, returned)!,
    shown: oldest,
    open,
    returned,
  };
}

/** @param wokenAt the last event that ends a snooze made before it */
function snoozedUntil(snooze: ThreadEvents['snooze'], wokenAt: Instant): Instant | null {
  if (!snooze || wokenAt > snooze.at) return null;
  return snooze.until ?? untilWritten;
}

/** When a question to a unit stopped waiting: it was answered or taken back; null while it waits. */
export function overAt(referral: {
  answeredAt: Instant | null;
  withdrawnAt?: Instant | null;
}): Instant | null {
  return referral.answeredAt ?? referral.withdrawnAt ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
