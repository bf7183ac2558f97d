import { refuse } from '../contract/errors.ts';
import type { PromiseTerms } from '../contract/promises.ts';
import { callsForPromise } from '../domain/promise.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import { plannedPromise, planPromise, setPromiseThemes } from '../store/promise-parts.ts';
import { findPost } from '../store/posts.ts';
import { addPromise, closedBy, promisesOfPost } from '../store/promises.ts';
import { addReason, reasonWithoutPromise } from '../store/reasons.ts';
import { assertUnit } from './existing.ts';
import type { Doing } from './handler.ts';

/**
 * A post that asks residents promises, when it comes out, to tell what came of it: as was planned, or as is said
 * now. It comes out without a promise only when somebody has said why.
 *
 * @throws Refusal post.needsPromise, promise.dueBeforeMade, missing
 */
export function promiseWhenOut(
  { postId, day }: { postId: string; day: LocalDate },
  {
    promise,
    withoutPromise,
  }: {
    promise?: PromiseTerms | undefined;
    withoutPromise?: string | undefined;
  },
  doing: Doing,
): void {
  const { db, now, newId } = doing;
  if (hasPromise(db, postId)) return;
  const terms = plannedPromise(db, postId) ?? promise;
  if (terms) {
    if (terms.dueOn < day) refuse('promise.dueBeforeMade');
    makePromise({ postId, madeOn: day, terms }, doing);
    return;
  }
  const { participationLevel } = findPost(db, postId) ?? refuse('missing');
  if (!callsForPromise(participationLevel) || reasonWithoutPromise(db, postId) !== null) return;
  if (withoutPromise === undefined || withoutPromise === '') refuse('post.needsPromise');
  addReason(db, { id: newId(), postId, about: 'promise', reason: withoutPromise, at: now });
}

/** Of a post that is known to be out nothing is asked; what was planned with it is promised, late or not. */
export function promiseAsPlanned(
  { postId, day }: { postId: string; day: LocalDate },
  doing: Pick<Doing, 'db' | 'newId'>,
): void {
  const terms = plannedPromise(doing.db, postId);
  if (terms && !hasPromise(doing.db, postId)) makePromise({ postId, madeOn: day, terms }, doing);
}

/** Makes a promise of a post, with the post's themes; the plan is spent. */
function makePromise(
  { postId, madeOn, terms }: { postId: string; madeOn: LocalDate; terms: PromiseTerms },
  { db, newId }: Pick<Doing, 'db' | 'newId'>,
): void {
  assertUnit(db, terms.unitId);
  const id = newId();
  addPromise(db, { id, postId, madeOn, ...terms });
  setPromiseThemes(
    db,
    id,
    (findPost(db, postId)?.themes ?? []).map((theme) => theme.id),
  );
  planPromise(db, postId, null);
}

/** It has promised already, or it tells what came of a promise. */
function hasPromise(db: Connection, postId: string): boolean {
  return promisesOfPost(db, postId).length > 0 || closedBy(db, postId) !== null;
}
