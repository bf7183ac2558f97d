import { refuse } from '../contract/errors.ts';
import { addReminder, findReferral, withdrawReferral } from '../store/events.ts';
import type { Connection } from '../store/database.ts';
import type { Handlers } from './handler.ts';

/** Keeping after a unit that has not answered, and taking a question back. */
export const referralHandlers: Pick<Handlers, 'referral.remind' | 'referral.withdraw'> = {
  'referral.remind': ({ id }, { db, now, newId }) => {
    assertWaits(db, id);
    const reminderId = newId();
    addReminder(db, { id: reminderId, referralId: id, at: now });
    return { id: reminderId };
  },

  'referral.withdraw': ({ id }, { db, now }) => {
    assertWaits(db, id);
    withdrawReferral(db, id, now);
    return {};
  },
};

function assertWaits(db: Connection, id: string): void {
  const referral = findReferral(db, id) ?? refuse('missing');
  if (referral.over) refuse('referral.over');
}
