import { factsUntil, isLive, keptDay, promiseState } from '../promise.ts';
import { type LocalDate, localDate } from '../time.ts';
import type { PromiseState } from '../words.ts';
import type { PromiseFact } from './facts.ts';
import { type Share, share } from './measure.ts';

/**
 * What a period's promises came to. Our own definitions: a promise belongs to the period of the day by which residents
 * were to hear, as that day stood in the end.
 */
export type PromiseFigures = {
  /** Made on a day of the period. */
  made: number;
  /** Due on a day of the period that is gone, or settled before it came; without those withdrawn. */
  due: number;
  /** Of the due: residents told in every channel where they were asked, by the day. */
  keptOnTime: number;
  /** Of the due: told in every channel, but only after the day. */
  keptLate: number;
  /** Of the due: declared not kept. The rest of the due still waits. */
  broken: number;
  /** Withdrawn on a day of the period, with a reason. */
  withdrawn: number;
  /** Neither kept, broken nor withdrawn at the end of the period's last known day. */
  open: number;
  /** How many times a due day was moved in the period. */
  moved: number;
  /** (keptOnTime + keptLate) / due. */
  kept: Share;
  /** The due ones, by the day. */
  items: PromiseItem[];
};

export type PromiseItem = {
  id: string;
  text: string;
  state: PromiseState;
  dueOn: LocalDate;
  toldOn: LocalDate | null;
  decidedOn: LocalDate | null;
  decision: string | null;
  decidedBy: string | null;
  reason: string | null;
  comments: number;
  themes: string[];
};

/**
 * @param period its first day, and the last one of which anything is known
 * @param known the day as it was known on; what happened later is left out
 */
export function promiseFigures(
  promises: readonly PromiseFact[],
  period: { from: LocalDate; to: LocalDate; last: LocalDate },
  known: LocalDate,
): PromiseFigures {
  const { from, to, last } = period;
  const within = (day: LocalDate) => day >= from && day <= to;
  const count = { made: 0, due: 0, keptOnTime: 0, keptLate: 0, broken: 0, withdrawn: 0 };
  let open = 0;
  let moved = 0;
  const items: PromiseItem[] = [];
  for (const promise of promises) {
    const { facts, moves } = promise;
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
    items.push({
      id: promise.id,
      text: promise.text,
      state,
      dueOn: now.dueOn,
      toldOn: keptDay(now),
      decidedOn: now.decidedOn,
      decision: now.decidedOn === null ? null : promise.decision,
      decidedBy: promise.decidedBy,
      reason: state === 'broken' ? promise.reason : null,
      comments: promise.comments,
      themes: [...promise.themes],
    });
  }
  items.sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
  const kept = share(count.keptOnTime + count.keptLate, count.due, 'noPromisesDue');
  return { ...count, open, moved, kept, items };
}
