import type { Instant } from '../time.ts';
import { type TurnEvents, overAt, waitBefore } from '../turn.ts';

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
  threads: Iterable<TurnEvents>,
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
    const waitingAfter = (at: Instant) => {
      if (settled === undefined) settled = waitingAt(thread, at);
      return settled;
    };
    for (const [index, { at, from }] of moments.entries()) {
      if (first >= at) continue;
      const waiting = last < at ? waitingAfter(at) : waitingAt(thread, at);
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

function waitingAt(thread: TurnEvents, at: Instant): { turn: string; since: Instant } | null {
  const { turn, waitingSince } = waitBefore(thread, at);
  return waitingSince === null ? null : { turn, since: waitingSince };
}

function firstOf(thread: TurnEvents): Instant {
  let first = '~';
  for (const { at } of thread.comments) if (at < first) first = at;
  return first;
}

function lastOf({ comments, replies, referrals, closings }: TurnEvents): Instant {
  let last = '';
  const seen = (at: Instant | null) => {
    if (at !== null && at > last) last = at;
  };
  for (const { at, removedAt } of comments) {
    seen(at);
    seen(removedAt ?? null);
  }
  for (const { at } of replies) seen(at);
  for (const { at } of closings) seen(at);
  for (const referral of referrals) {
    seen(referral.askedAt);
    seen(overAt(referral));
  }
  return last;
}
