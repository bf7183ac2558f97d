import { refuse } from '../contract/errors.ts';
import type { LocalDate } from '../domain/time.ts';
import { listModes } from '../store/modes.ts';
import { addReason, hasReason } from '../store/reasons.ts';
import type { Doing } from './handler.ts';

/**
 * A post that becomes ready or comes out on a day of a mode needs a reason, once for each mode; a given one is kept.
 *
 * @throws Refusal post.needsReason
 */
export function keepReason(
  { postId, day }: { postId: string; day: LocalDate },
  reason: string | undefined,
  { db, now, newId }: Doing,
): void {
  for (const mode of listModes(db)) {
    if (day < mode.from || day > mode.to || hasReason(db, postId, mode.id)) continue;
    if (reason === undefined || reason === '') refuse('post.needsReason', { mode: mode.name });
    addReason(db, { id: newId(), postId, about: 'mode', modeId: mode.id, reason, at: now });
  }
}
