import { addDays } from '../domain/time.ts';
import type { Context } from './context.ts';
import type { SampleForwarding } from './types.ts';

/** Themes that were taken to a unit or a body over the year, and what came of most of them. */
export function makeForwardings({ stock, today, office }: Context): SampleForwarding[] {
  /** The last office day before so many days ago. */
  const dayOf = (daysAgo: number) => office.shift(addDays(today, -daysAgo), -1);
  return stock.office.forwardings.map(({ theme, unit, daysAgo, outcome }) => ({
    theme,
    unit,
    forwardedOn: dayOf(daysAgo),
    outcome: outcome ? { result: outcome.result, on: dayOf(outcome.daysAgo) } : null,
  }));
}
