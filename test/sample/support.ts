import { localDate } from '../../src/domain/time.ts';
import { turnOf } from '../../src/domain/turn.ts';
import { addWorkingDays, workCalendar } from '../../src/domain/worktime.ts';
import type { SampleOffice, SampleThread } from '../../src/sample/types.ts';

/** The ordinary Monday at which most tests look at the sample. */
export const now = '2025-11-24T11:00:00.000Z';

export const published = (office: SampleOffice) =>
  office.posts.filter((p) => p.variants[0]?.publishedAt);
export const comments = (office: SampleOffice) => office.threads.flatMap((t) => t.comments);

export const turn = (thread: SampleThread) =>
  turnOf({
    comments: thread.comments.map((c) => ({
      id: c.key,
      at: c.at,
      class: c.class,
      needsAnswer: null,
    })),
    replies: thread.replies.map((r) => ({ ...r, promisedOn: r.promisedFor ?? null })),
    referrals: thread.referrals.map((r) => ({
      askedAt: r.askedAt,
      answeredAt: r.answeredAt ?? null,
      withdrawnAt: r.withdrawnAt ?? null,
      wantedOn: r.wantedBy,
    })),
    closings: thread.closedAt === undefined ? [] : [{ at: thread.closedAt }],
    snooze: thread.snooze ?? null,
  });

/** Ours, past the target of the office's own working time, and no day promised that is still to come. */
export function overdue({ office, threads }: SampleOffice, at: string): SampleThread[] {
  const calendar = workCalendar(office);
  return threads.filter((t) => {
    const { turn: whose, waitingSince, waiting } = turn(t);
    const promisedOn = waiting[0]?.promisedOn ?? null;
    if (whose !== 'ours' || waitingSince === null) return false;
    const due = addWorkingDays(calendar, waitingSince, office.targetDays);
    return due !== null && due < at && (promisedOn === null || promisedOn < localDate(at));
  });
}
