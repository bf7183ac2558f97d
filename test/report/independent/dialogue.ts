import type { Figures } from '../../../src/contract/figures.ts';
import type { Span } from './calendar.ts';
import type { Known, Told } from './known.ts';
import { divided, middle, tenth } from './numbers.ts';

/** Comments, answers and the backlog. */

export const few = 5;

export function commentsOf({ comments }: Known, { from, to }: Span): Told[] {
  return comments.filter(({ at }) => from <= at && at < to);
}

export function receivedFigures(comments: readonly Told[]): Figures['comments'] {
  const of = (value: string) => comments.filter((comment) => comment.class === value).length;
  return {
    received: comments.length,
    needAnswer: comments.filter(({ owed }) => owed === true).length,
    unclassed: comments.filter(({ owed }) => owed === null).length,
    byClass:
      comments.length < few
        ? null
        : {
            question: of('question'),
            demand: of('demand'),
            informationRequest: of('informationRequest'),
            initiative: of('initiative'),
            serviceMatter: of('serviceMatter'),
            opinion: of('opinion'),
            thanks: of('thanks'),
            inappropriate: of('inappropriate'),
          },
    recordedLater: comments.filter(({ recordedLater }) => recordedLater).length,
  };
}

export function answerFigures(known: Known, comments: readonly Told[]): Figures['answers'] {
  const { minutes, asOf, rows } = known;
  const { targetDays } = rows.office;
  const owed = comments.filter((comment) => comment.owed === true);
  const none = owed.length === 0 ? 'nothingToAnswer' : 'nothingAnswered';

  const taken: number[] = [];
  let allMinutes = 0;
  let expertMinutes = 0;
  let outsideHours = 0;
  let acknowledged = 0;
  let inTime = 0;
  let judged = 0;
  for (const { threadId, at, answeredAt, acknowledgedAt } of owed) {
    if (answeredAt !== null) {
      const minutesTaken = minutes.between(at, answeredAt);
      taken.push(minutesTaken);
      allMinutes += minutesTaken;
      if (minutes.closedThrough(at, answeredAt)) outsideHours += 1;
      expertMinutes += minutes.betweenWhere(at, answeredAt, (minute) =>
        withExpert(known, threadId, minute),
      );
    }
    if (acknowledgedAt !== null) {
      if (answeredAt === null || acknowledgedAt < answeredAt) acknowledged += 1;
    }
    const due = minutes.due(at, targetDays);
    if (due === null) continue;
    if (answeredAt !== null) {
      judged += 1;
      if (answeredAt <= due) inTime += 1;
    } else if (due < asOf) {
      judged += 1;
    }
  }

  const answered = new Set<string>();
  const continued = new Set<string>();
  for (const { threadId, at, threadAnsweredAt } of comments) {
    if (threadAnsweredAt !== null) answered.add(threadId);
    if (threadAnsweredAt !== null && at > threadAnsweredAt) continued.add(threadId);
  }

  return {
    rate: divided(taken.length, owed.length, 'nothingToAnswer'),
    firstAnswerMinutes: middle(taken, none),
    slowestTenthMinutes: tenth(taken, none),
    withinTarget: divided(inTime, judged, owed.length === 0 ? 'nothingToAnswer' : 'nothingDue'),
    targetDays,
    outsideHours,
    acknowledgedFirst: divided(acknowledged, owed.length, 'nothingToAnswer'),
    expertTime: divided(expertMinutes, allMinutes, taken.length === 0 ? none : 'noTimeTaken'),
    conversations: divided(
      continued.size,
      answered.size,
      comments.length === 0 ? 'nothingReceived' : 'nothingAnswered',
    ),
  };
}

/** Whether a unit had a question of the conversation in a minute. */
function withExpert({ rows }: Known, threadId: string, minute: number): boolean {
  return rows.referrals.some((referral) => {
    if (referral.threadId !== threadId) return false;
    const over = referral.answeredAt ?? referral.withdrawnAt;
    const from = Math.floor(referral.askedAt / 60_000);
    return from <= minute && (over === null || minute < Math.floor(over / 60_000));
  });
}

/** Who was owed an answer at the end of a period, or at the moment as known on, where that was earlier. */
export function backlog({ rows, asOf, comments }: Known, span: Span): Figures['backlog'] {
  const happened = (at: number) => at < span.to && at <= asOf;
  let open = 0;
  let withUnit = 0;
  let carriedOver = 0;
  let oldest: number | null = null;
  for (const { id } of rows.threads) {
    const settling: number[] = [];
    for (const reply of rows.replies) {
      if (reply.threadId === id && reply.kind === 'answer') settling.push(reply.at);
    }
    for (const closing of rows.closings) {
      if (closing.threadId === id) settling.push(closing.at);
    }
    const settled = settling.filter(happened);
    const waiting = comments
      .filter(({ threadId, at }) => threadId === id && happened(at))
      .filter(({ removedAt, owedThere, owedGone }) => {
        const gone = removedAt !== null && happened(removedAt);
        return (gone ? owedGone : owedThere) !== false;
      })
      .filter(({ at }) => !settled.some((moment) => moment >= at));
    if (waiting.length === 0) continue;
    open += 1;
    const since = Math.min(...waiting.map(({ at }) => at));
    if (since < span.from) carriedOver += 1;
    if (oldest === null || since < oldest) oldest = since;
    // What was asked before we answered or closed the conversation was asked for that.
    const asked = rows.referrals.some((referral) => {
      if (referral.threadId !== id || !happened(referral.askedAt)) return false;
      const over = referral.answeredAt ?? referral.withdrawnAt;
      if (over !== null && happened(over)) return false;
      return !settled.some((moment) => moment >= referral.askedAt);
    });
    if (asked) withUnit += 1;
  }
  return {
    open,
    withExpert: withUnit,
    carriedOver,
    oldestSince: oldest === null ? null : new Date(oldest).toISOString(),
  };
}
