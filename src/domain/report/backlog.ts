import type { Instant } from '../time.ts';
import { type ThreadEvents, overAt, turnOf } from '../turn.ts';

export type Backlog = {
  open: number;
  withExpert: number;
  carriedOver: number;
  oldestSince: Instant | null;
};

/** A moment at which the backlog is looked at, and where the period begins that it ends. */
export type BacklogMoment = { at: Instant; from: Instant };

/**
 * The conversations in which we or an expert owed an answer just before each moment. `carriedOver` are those that
 * had waited before the period began.
 */
export function backlogsAt(
  threads: Iterable<ThreadEvents>,
  moments: readonly BacklogMoment[],
): Backlog[] {
  const backlogs = moments.map((): Backlog => ({
    open: 0,
    withExpert: 0,
    carriedOver: 0,
    oldestSince: null,
  }));
  for (const thread of threads) {
    const first = firstOf(thread);
    const last = lastOf(thread);
    // After its last event nothing of a thread changes: it is looked at once.
    let settled: ReturnType<typeof waitingAt> | undefined;
    for (const [index, { at, from }] of moments.entries()) {
      if (first >= at) continue;
      if (last < at) settled ??= waitingAt(thread, at);
      const waiting = last < at ? settled : waitingAt(thread, at);
      if (!waiting) continue;
      const backlog = backlogs[index]!;
      backlog.open += 1;
      if (waiting.turn === 'expert') backlog.withExpert += 1;
      if (waiting.since < from) backlog.carriedOver += 1;
      if (backlog.oldestSince === null || waiting.since < backlog.oldestSince) {
        backlog.oldestSince = waiting.since;
      }
    }
  }
  return backlogs;
}

function waitingAt(thread: ThreadEvents, at: Instant): { turn: string; since: Instant } | null {
  const then = eventsUntil(thread, at);
  if (then.comments.length === 0) return null;
  const { turn, waitingSince } = turnOf(then);
  return waitingSince === null ? null : { turn, since: waitingSince };
}

function firstOf(thread: ThreadEvents): Instant {
  return thread.comments.reduce((first, { at }) => (at < first ? at : first), '~');
}

function lastOf({ comments, replies, referrals, closings }: ThreadEvents): Instant {
  let last = '';
  const seen = (at: Instant | null) => {
    if (at !== null && at > last) last = at;
  };
  for (const { at } of comments) seen(at);
  for (const { at } of replies) seen(at);
  for (const { at } of closings) seen(at);
  for (const referral of referrals) {
    seen(referral.askedAt);
    seen(overAt(referral));
  }
  return last;
}

/** A thread as it stood at a moment; what came later had not happened. */
export function eventsUntil(thread: ThreadEvents, at: Instant): ThreadEvents {
  return {
    comments: thread.comments
      .filter((c) => c.at < at)
      .map((c) => ((c.removedAt ?? '') >= at ? { ...c, removedAt: null } : c)),
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
