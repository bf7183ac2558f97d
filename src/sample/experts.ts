import { atLocal } from '../domain/time.ts';
import { note } from './asides.ts';
import type { Desk } from './threads.ts';
import type { SampleThread } from './types.ts';

/** How it went with the questions to the units, beside that they answered. */

/** Of so many past questions one went to the wrong unit first. */
const wrongOne = 14;

/** What was not answered by the morning of the day we named was asked after; a few were asked of a wrong unit. */
export function pastExperts(desk: Desk): void {
  const past = desk.threads.filter((t) => t.referrals[0]?.answeredAt !== undefined);
  past.forEach((thread, i) => {
    for (const referral of thread.referrals) {
      const morning = atLocal(referral.wantedBy, '08:10');
      if ((referral.answeredAt ?? '') > morning) referral.remindedAt = [morning];
    }
    if (i % wrongOne === wrongOne / 2) askWrongUnitFirst(desk, thread);
  });
}

/** The unit is late: it was asked after the next day and lately again, by phone. */
export function remind({ context }: Desk, thread: SampleThread): void {
  const { office, today, stock } = context;
  for (const referral of thread.referrals) {
    const lately = atLocal(office.shift(today, -1), '10:15');
    referral.remindedAt = [atLocal(office.shift(referral.wantedBy, 1), '08:20'), lately];
    thread.notes.push({ at: lately, text: stock.phrases.notes.reminded });
  }
}

/** The same question was asked of another unit before, and taken back within the quarter. */
export function askWrongUnitFirst(desk: Desk, thread: SampleThread): void {
  const { context } = desk;
  const [first] = thread.comments;
  const [right] = thread.referrals;
  if (!first || !right) return;
  const withdrawnAt = context.office.after(first.at, 15);
  thread.referrals.unshift({
    unit: right.unit === 'hallinto' ? 'tekniset' : 'hallinto',
    question: right.question,
    askedAt: context.office.after(first.at, 5),
    wantedBy: right.wantedBy,
    withdrawnAt,
  });
  note(desk, thread, withdrawnAt, context.stock.phrases.notes.wrongUnit);
}
