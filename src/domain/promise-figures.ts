import { type Share, share } from './metrics.ts';
import { type DueMove, type PromiseFacts, factsUntil, isLive, promiseState } from './promise.ts';
import { type LocalDate, localDate } from './time.ts';

/**
 * What a month's promises came to. Our own definitions: a promise belongs to the month of the day by which residents
 * were to hear, as that day stood in the end.
 */
export type PromiseFigures = {
  /** Made on a day of the month. */
  made: number;
  /** Due on a day of the month that is gone, or settled before it came; without those withdrawn. */
  due: number;
  /** Of the due: residents told in every channel where they were asked, by the day. */
  keptOnTime: number;
  /** Of the due: told in every channel, but only after the day. */
  keptLate: number;
  /** Of the due: declared not kept. The rest of the due still waits. */
  broken: number;
  /** Withdrawn on a day of the month, with a reason. */
  withdrawn: number;
  /** Neither kept, broken nor withdrawn at the end of the month's last known day. */
  open: number;
  /** How many times a due day was moved in the month. */
  moved: number;
  /** (keptOnTime + keptLate) / due. */
  kept: Share;
};

/**
 * @param month its first day, and the last one of which anything is known
 * @param known the day as it was known on; what happened later is left out
 */
export function promiseFigures(
  promises: readonly { facts: PromiseFacts; moves: readonly DueMove[] }[],
  month: { from: LocalDate; to: LocalDate; last: LocalDate },
  known: LocalDate,
): PromiseFigures {
  const { from, to, last } = month;
  const within = (day: LocalDate) => day >= from && day <= to;
  const count = { made: 0, due: 0, keptOnTime: 0, keptLate: 0, broken: 0, withdrawn: 0 };
  let open = 0;
  let moved = 0;
  for (const { facts, moves } of promises) {
    if (facts.madeOn > known) continue;
    if (within(facts.madeOn)) count.made += 1;
    moved += moves.filter(({ at }) => localDate(at) <= known && within(localDate(at))).length;
    const atEnd = factsUntil(facts, moves, last);
    if (facts.madeOn <= last && isLive(promiseState(atEnd))) open += 1;
    const now = factsUntil(facts, moves, known);
    const state = promiseState(now);
    if (state === 'withdrawn') {
      if (now.ended && within(now.ended.on)) count.withdrawn += 1;
      continue;
    }
    // Who still has time is not counted yet.
    if (!within(now.dueOn) || (isLive(state) && now.dueOn >= known)) continue;
    count.due += 1;
    if (!isLive(state)) count[state] += 1;
  }
  const kept = share(count.keptOnTime + count.keptLate, count.due, 'noPromisesDue');
  return { ...count, open, moved, kept };
}
