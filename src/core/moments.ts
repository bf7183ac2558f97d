import type { Instant } from '../domain/time.ts';

const dayMs = 86_400_000;

/**
 * The better of two tellings of one moment: exports differ in how exactly they tell it. A minute without seconds
 * yields to one with them, and a day alone to a time on it; of two that contradict each other the new one holds.
 */
export function betterMoment(known: Instant, told: { at: Instant; dayOnly?: boolean }): Instant {
  if (known.slice(0, 16) === told.at.slice(0, 16)) return known > told.at ? known : told.at;
  if (told.dayOnly !== true) return told.at;
  // A day begins where its format's clock does, which need not be here.
  const since = Date.parse(known) - Date.parse(told.at);
  return since > 0 && since < dayMs ? known : told.at;
}
