import type { Instant } from './time.ts';
import { type ThreadEvents, needsAnswer, overAt } from './turn.ts';
import { merged } from './spans.ts';
import { type WorkCalendar, workingMinutesBetween } from './worktime.ts';

/** Whose working time an answer took, in whole working minutes. */
export type TimeShares = {
  /** When the resident began to wait, and when that ended: answered, closed, or `until`. */
  from: Instant;
  to: Instant;
  /** Until the first acknowledgement; null when there was none. It is a part of the other two, not a third. */
  acknowledged: number | null;
  /** While at least one expert had the question; two at the same time count once. */
  experts: number;
  /** The rest. */
  ours: number;
};

/**
 * Where the time of the latest wait went: from the first comment owed an answer since the last answer or
 * closing, to the answer or closing that ended it, or to `until`. Null when nobody ever waited. What is
 * later than `until` has not happened. `experts` and `ours` are together all of the wait.
 */
export function timeShares(
  thread: ThreadEvents,
  calendar: WorkCalendar,
  until: Instant,
): TimeShares | null {
  const wait = latestWait(thread, until);
  if (wait === null) return null;
  const { from, to } = wait;
  const total = workingMinutesBetween(calendar, from, to);
  const experts = merged(
    thread.referrals.map((r) => ({
      from: larger(r.askedAt, from),
      to: smaller(overAt(r) ?? to, to),
    })),
  ).reduce((sum, span) => sum + workingMinutesBetween(calendar, span.from, span.to), 0);
  const acknowledgement = thread.replies
    .filter((r) => r.kind === 'acknowledgement' && r.at >= from && r.at <= to)
    .map((r) => r.at)
    .sort()[0];
  return {
    from,
    to,
    acknowledged:
      acknowledgement === undefined ? null : workingMinutesBetween(calendar, from, acknowledgement),
    experts,
    ours: total - experts,
  };
}

/** A comment waits until an answer or a closing at the same moment or later, as in `turnOf`. */
function latestWait(thread: ThreadEvents, until: Instant): { from: Instant; to: Instant } | null {
  const ends = [
    ...thread.replies.filter((r) => r.kind === 'answer').map((r) => r.at),
    ...thread.closings.map((c) => c.at),
  ]
    .filter((at) => at <= until)
    .sort();
  const owed = thread.comments
    .filter((c) => needsAnswer(c) !== false && c.at <= until)
    .map((c) => c.at)
    .sort();
  const last = owed.at(-1);
  if (last === undefined) return null;
  const before = ends.findLast((at) => at < last);
  const from = owed.find((at) => before === undefined || at > before) ?? last;
  return { from, to: ends.find((at) => at >= from) ?? until };
}

function larger(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

function smaller(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
