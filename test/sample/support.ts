import { localDate } from '../../src/domain/time.ts';
import { turnOf } from '../../src/domain/turn.ts';
import { officeDays } from '../../src/sample/office-days.ts';
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
      wantedOn: r.wantedBy,
    })),
    closings: thread.closedAt === undefined ? [] : [{ at: thread.closedAt }],
  });

/** Ours, older than a working day of 468 minutes, and no day promised that is still to come. */
export function overdue(office: SampleOffice, at: string): SampleThread[] {
  const limit = officeDays(office.office.closures).before(at, 468);
  return office.threads.filter((t) => {
    const { turn: whose, waitingSince, promisedOn } = turn(t);
    const held = promisedOn !== null && promisedOn >= localDate(at);
    return whose === 'ours' && waitingSince !== null && waitingSince < limit && !held;
  });
}
