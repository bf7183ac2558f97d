import { onDay, weekdayFrom } from './holidays.ts';
import type { LocalDate } from './time.ts';

/** The days on which the flag of Finland is flown every year, in the order in which they come in most years. */
export const flagDayKeys = [
  'runeberg',
  'kalevala',
  'minnaCanth',
  'agricola',
  'veterans',
  'finnishWork',
  'europe',
  'mothers',
  'snellman',
  'fallen',
  'defenceForces',
  'finnishFlag',
  'einoLeino',
  'finnishNature',
  'miinaSillanpaa',
  'aleksisKivi',
  'unitedNations',
  'swedish',
  'fathers',
  'childrensRights',
  'independence',
  'sibelius',
] as const;
export type FlagDayKey = (typeof flagDayKeys)[number];

/** `official`: the decree on flying the flag names the day; the others are established by custom. */
export type FlagDay = { date: LocalDate; key: FlagDayKey; official: boolean };

const official: ReadonlySet<FlagDayKey> = new Set([
  'kalevala',
  'finnishWork',
  'mothers',
  'defenceForces',
  'finnishFlag',
  'fathers',
  'independence',
]);

/**
 * The flag days of a year in Finland, by date: the seven official ones and the fifteen established ones.
 *
 * Verified: days, rules and their division into the two kinds stand in the lists "Flaggdagar i Finland" of
 * the University of Helsinki's Almanac Office for 2023 and 2024 (almanakka.helsinki.fi), which is also where
 * Finnish Nature Day and Miina Sillanpää's day became flag days from 2023 on. Not verified for years after
 * 2024. The rules are applied to earlier years too.
 *
 * Left out, since no rule gives them: election days, the President's inauguration, and what the Ministry
 * of the Interior recommends for a single year. Åland and the Sámi have flag days of their own.
 */
export function flagDays(year: number): readonly FlagDay[] {
  const dates: Record<FlagDayKey, LocalDate> = {
    runeberg: onDay(year, 2, 5),
    kalevala: onDay(year, 2, 28),
    minnaCanth: onDay(year, 3, 19),
    agricola: onDay(year, 4, 9),
    veterans: onDay(year, 4, 27),
    finnishWork: onDay(year, 5, 1),
    europe: onDay(year, 5, 9),
    // The second and the third Sunday of May.
    mothers: weekdayFrom(onDay(year, 5, 8), 7),
    snellman: onDay(year, 5, 12),
    fallen: weekdayFrom(onDay(year, 5, 15), 7),
    defenceForces: onDay(year, 6, 4),
    // Midsummer Day: the Saturday between 20 and 26 June.
    finnishFlag: weekdayFrom(onDay(year, 6, 20), 6),
    einoLeino: onDay(year, 7, 6),
    // The last Saturday of August.
    finnishNature: weekdayFrom(onDay(year, 8, 25), 6),
    miinaSillanpaa: onDay(year, 10, 1),
    aleksisKivi: onDay(year, 10, 10),
    unitedNations: onDay(year, 10, 24),
    swedish: onDay(year, 11, 6),
    // The second Sunday of November.
    fathers: weekdayFrom(onDay(year, 11, 8), 7),
    childrensRights: onDay(year, 11, 20),
    independence: onDay(year, 12, 6),
    sibelius: onDay(year, 12, 8),
  };
  // Two of a date, such as Mother's Day and Snellman's, keep the order of the list.
  return flagDayKeys
    .map((key) => ({ date: dates[key], key, official: official.has(key) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
