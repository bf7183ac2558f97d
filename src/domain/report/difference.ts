import { type KeyFigureId, keyFigureIds, measuresOf } from './key-figures.ts';
import type { PeriodFigures } from './figures.ts';
import type { Measure } from './measure.ts';

/** The key figures that are other now than they were, with both. What is compared with other periods is left out. */
export function differences(
  frozen: PeriodFigures,
  now: PeriodFigures,
): { id: KeyFigureId; frozen: Measure; now: Measure }[] {
  const then = measuresOf(frozen);
  const today = measuresOf(now);
  return keyFigureIds
    .filter((id) => !same(then[id], today[id]))
    .map((id) => ({ id, frozen: then[id], now: today[id] }));
}

function same(a: Measure, b: Measure): boolean {
  return (
    a.value === b.value &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.n === b.n &&
    a.reason === b.reason
  );
}
