import { answerTime } from '../clock.ts';
import type { Instant } from '../time.ts';
import { needsAnswer } from '../turn.ts';
import { type CommentClass, commentClasses } from '../words.ts';
import { isAfterWorkingDays, workingMinutesBetween } from '../worktime.ts';
import { merged } from '../spans.ts';
import type { CommentFact, ReportFacts, ThreadFact } from './facts.ts';
import { leastToTellApart } from './few.ts';
import { type Median, type Quantile, type Share, median, share, slowestTenth } from './measure.ts';

export type AnswerFigures = {
  rate: Share;
  firstAnswerMinutes: Median;
  slowestTenthMinutes: Quantile;
  withinTarget: Share;
  targetDays: number;
  outsideHours: number;
  acknowledgedFirst: Share;
  expertTime: Share;
  conversations: Share;
};

export type CommentFigures = {
  received: number;
  needAnswer: number;
  unclassed: number;
  byClass: Record<CommentClass, number> | null;
  recordedLater: number;
};

/** How many comments came, and how many of them need an answer. Only residents' comments are counted. */
export function commentFigures(comments: readonly CommentFact[]): CommentFigures {
  const byClass = Object.fromEntries(commentClasses.map((c) => [c, 0])) as Record<
    CommentClass,
    number
  >;
  let needAnswer = 0;
  let unclassed = 0;
  let recordedLater = 0;
  for (const comment of comments) {
    if (comment.class !== null) byClass[comment.class] += 1;
    const needed = needsAnswer(comment);
    if (needed === true) needAnswer += 1;
    else if (needed === null) unclassed += 1;
    if (comment.recordedLater) recordedLater += 1;
  }
  return {
    received: comments.length,
    needAnswer,
    unclassed,
    byClass: comments.length < leastToTellApart ? null : byClass,
    recordedLater,
  };
}

/**
 * How the comments of a period were answered, by what had happened by `asOf`.
 *
 * - Answer rate: answered of those that need an answer (quintly's form; the denominator by OKA 2008/1345).
 * - First answer in working minutes: Sprout's first response time, as a median, and the slowest tenth.
 * - Within target: of those answered or already past the target; who still has time is not counted yet.
 * - Acknowledged first: of those that need an answer, told when it comes, before it came.
 * - Expert's time: of the working minutes from comments to their first answers, those in which at least one expert
 *   had the conversation's question.
 * - Conversations: of the conversations of the period that we have answered, those in which a resident's comment of
 *   the period is later than our first answer. (Definitions: domain notes 2.6, 2.7.)
 */
export function answerFigures(
  comments: readonly CommentFact[],
  { calendar, targetDays, asOf }: Pick<ReportFacts, 'calendar' | 'targetDays' | 'asOf'>,
): AnswerFigures {
  const owed = comments.filter((c) => needsAnswer(c) === true);
  const minutes: number[] = [];
  let withinTarget = 0;
  let late = 0;
  let outsideHours = 0;
  let acknowledged = 0;
  let expertMinutes = 0;
  for (const { thread, at, answeredAt, acknowledgedAt } of owed) {
    if (acknowledgedAt !== null && (answeredAt === null || acknowledgedAt < answeredAt)) {
      acknowledged += 1;
    }
    if (answeredAt !== null) {
      const time = answerTime(calendar, at, answeredAt);
      minutes.push(time.minutes);
      if (time.outsideHours) outsideHours += 1;
      for (const span of expertSpans(thread.referrals, at, answeredAt)) {
        expertMinutes += workingMinutesBetween(calendar, span.from, span.to);
      }
    }
    const past = isAfterWorkingDays(calendar, at, targetDays, answeredAt ?? asOf);
    // Where the office is never open there is no target to keep.
    if (past === null) continue;
    if (past) late += 1;
    else if (answeredAt !== null) withinTarget += 1;
  }
  const nothing = owed.length === 0 ? 'nothingToAnswer' : 'nothingAnswered';
  const allMinutes = minutes.reduce((a, b) => a + b, 0);
  return {
    rate: share(minutes.length, owed.length, 'nothingToAnswer'),
    firstAnswerMinutes: median(minutes, nothing),
    slowestTenthMinutes: slowestTenth(minutes, nothing),
    withinTarget: share(
      withinTarget,
      withinTarget + late,
      owed.length === 0 ? 'nothingToAnswer' : 'nothingDue',
    ),
    targetDays,
    outsideHours,
    acknowledgedFirst: share(acknowledged, owed.length, 'nothingToAnswer'),
    expertTime: share(expertMinutes, allMinutes, minutes.length === 0 ? nothing : 'noTimeTaken'),
    conversations: conversations(comments),
  };
}

/** While at least one expert had the question, within a wait; two at the same time count once. */
function expertSpans(
  referrals: ThreadFact['referrals'],
  from: Instant,
  to: Instant,
): { from: Instant; to: Instant }[] {
  if (referrals.length === 0) return [];
  return merged(
    referrals.map((r) => ({
      from: r.from > from ? r.from : from,
      to: r.to !== null && r.to < to ? r.to : to,
    })),
  );
}

function conversations(comments: readonly CommentFact[]): Share {
  const answered = new Set<ThreadFact>();
  const continued = new Set<ThreadFact>();
  for (const { thread, at } of comments) {
    if (thread.answeredAt === null) continue;
    answered.add(thread);
    if (at > thread.answeredAt) continued.add(thread);
  }
  return share(
    continued.size,
    answered.size,
    comments.length === 0 ? 'nothingReceived' : 'nothingAnswered',
  );
}
