import { type Instant, localDate, localTime } from '../domain/time.ts';

/**
 * The better of two tellings of one moment: exports differ in how exactly they tell it. A minute without seconds
 * yields to one with them, and a day alone to a time on it; of two that contradict each other the new one holds.
 */
export function betterMoment(known: Instant, told: { at: Instant; dayOnly?: boolean }): Instant {
  if (known.slice(0, 16) === told.at.slice(0, 16)) return known > told.at ? known : told.at;
  if (told.dayOnly !== true || localDate(known) !== localDate(told.at)) return told.at;
  return localTime(known) === '00:00' ? told.at : known;
}
