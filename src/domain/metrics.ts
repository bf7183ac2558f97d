import { answerTime } from './clock.ts';
import type { Instant } from './time.ts';
import { type ThreadEvents, needsAnswer, overAt, turnOf } from './turn.ts';
import { type WorkCalendar, addWorkingDays } from './worktime.ts';
import {
  type CommentClass,
  type Purpose,
  type PurposePart,
  type UndefinedReason,
  commentClasses,
  purposeParts,
} from './words.ts';

/**
 * The figures of the monthly report. Definitions: domain notes 2.3 and 2.7; only residents' comments
 * are counted, and a comment belongs to the month in which it arrived.
 */

export type Share = {
  value: number | null;
  numerator: number;
  denominator: number;
  reason?: UndefinedReason;
};

/** numerator / denominator; not defined, with the reason, when there is nothing to divide by. */
export function share(numerator: number, denominator: number, reason: UndefinedReason): Share {
  if (denominator === 0) return { value: null, numerator, denominator, reason };
  return { value: numerator / denominator, numerator, denominator };
}

export type Median = { median: number | null; n: number; reason?: UndefinedReason };

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[], reason: UndefinedReason): Median {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return { median: null, n, reason };
  const middle = Math.floor(n / 2);
  return { median: n % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2, n };
}

export type Count = { value: number | null; posts: number; reason?: UndefinedReason };

/** The sum over the posts for which the number is known. */
export function sum(values: readonly (number | undefined)[]): Count {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) {
    return { value: null, posts: 0, reason: values.length === 0 ? 'noPosts' : 'notCounted' };
  }
  return { value: known.reduce((a, b) => a + b, 0), posts: known.length };
}

/** A comment that arrived in the month, with the first answer given at or after it. */
export type ReceivedComment = {
  channelId: string;
  at: Instant;
  class: CommentClass | null;
  needsAnswer: boolean | null;
  answeredAt: Instant | null;
};

export type Answers = {
  received: number;
  needAnswer: number;
  unclassed: number;
  answered: number;
  byClass: Record<CommentClass, number>;
  rate: Share;
  firstAnswerMinutes: Median;
  withinTarget: Share;
  outsideHours: number;
};

/**
 * How the comments of a month were answered.
 * Answer rate = answered of those that need an answer (quintly's form; the denominator by OKA 2008/1345).
 * First answer in working minutes (Sprout's first response time, as a median).
 * Within target: of those answered or already past the target; who still has time is not counted yet.
 */
export function answersOf(
  comments: readonly ReceivedComment[],
  options: { calendar: WorkCalendar; targetDays: number; asOf: Instant },
): Answers {
  const { calendar, targetDays, asOf } = options;
  const byClass = Object.fromEntries(commentClasses.map((c) => [c, 0])) as Answers['byClass'];
  for (const comment of comments) if (comment.class !== null) byClass[comment.class] += 1;

  const owed = comments.filter((c) => needsAnswer(c) === true);
  const minutes: number[] = [];
  let withinTarget = 0;
  let late = 0;
  let outsideHours = 0;
  for (const { at, answeredAt } of owed) {
    if (answeredAt !== null) {
      const time = answerTime(calendar, at, answeredAt);
      minutes.push(time.minutes);
      if (time.outsideHours) outsideHours += 1;
    }
    const due = addWorkingDays(calendar, at, targetDays);
    // Where the office is never open there is no target to keep.
    if (due === null) continue;
    if (answeredAt !== null && answeredAt <= due) withinTarget += 1;
    else if (answeredAt !== null || due < asOf) late += 1;
  }
  return {
    received: comments.length,
    needAnswer: owed.length,
    unclassed: comments.filter((c) => needsAnswer(c) === null).length,
    answered: minutes.length,
    byClass,
    rate: share(minutes.length, owed.length, 'nothingToAnswer'),
    firstAnswerMinutes: median(minutes, owed.length === 0 ? 'nothingToAnswer' : 'nothingAnswered'),
    withinTarget: share(
      withinTarget,
      withinTarget + late,
      owed.length === 0 ? 'nothingToAnswer' : 'nothingDue',
    ),
    outsideHours,
  };
}

export type Backlog = {
  open: number;
  withExpert: number;
  carriedOver: number;
  oldestSince: Instant | null;
};

/** The conversations in which we or an expert owed an answer at a moment. */
export function backlogAt(
  threads: Iterable<ThreadEvents>,
  at: Instant,
  monthStart: Instant,
): Backlog {
  const backlog: Backlog = { open: 0, withExpert: 0, carriedOver: 0, oldestSince: null };
  for (const thread of threads) {
    const then = eventsUntil(thread, at);
    if (then.comments.length === 0) continue;
    const { turn, waitingSince } = turnOf(then);
    if (waitingSince === null) continue;
    backlog.open += 1;
    if (turn === 'expert') backlog.withExpert += 1;
    if (waitingSince < monthStart) backlog.carriedOver += 1;
    if (backlog.oldestSince === null || waitingSince < backlog.oldestSince) {
      backlog.oldestSince = waitingSince;
    }
  }
  return backlog;
}

/** A thread as it stood at a moment; what came later had not happened. */
export function eventsUntil(thread: ThreadEvents, at: Instant): ThreadEvents {
  return {
    comments: thread.comments.filter((c) => c.at < at),
    replies: thread.replies.filter((r) => r.at < at),
    referrals: thread.referrals
      .filter((r) => r.askedAt < at)
      .map((r) => {
        const over = overAt(r);
        return over !== null && over >= at ? { ...r, answeredAt: null, withdrawnAt: null } : r;
      }),
    closings: thread.closings.filter((c) => c.at < at),
  };
}

export type PurposeCounts = Record<PurposePart, number>;

export function countPurposes(posts: Iterable<{ purpose: Purpose | null }>): PurposeCounts {
  const counts: PurposeCounts = { push: 0, pull: 0, network: 0, image: 0, unset: 0 };
  for (const { purpose } of posts) counts[purpose ?? 'unset'] += 1;
  return counts;
}

export function allPurposes(counts: PurposeCounts): number {
  return purposeParts.reduce((sum, part) => sum + counts[part], 0);
}

/** Share of dialogue posts: (pull + network) / posts whose purpose is known. Coding by Mergel's modes. */
export function dialogueShare(counts: PurposeCounts): Share {
  const { pull, network, push, image, unset } = counts;
  const known = pull + network + push + image;
  return share(pull + network, known, known === 0 && unset > 0 ? 'noPurposes' : 'noPosts');
}
