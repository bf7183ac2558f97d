import { type LocalDate, addDays, weekday } from './time.ts';

/** The days that a Finnish calendar marks, in the order in which they come in a year without moving. */
export const holidayKeys = [
  'newYear',
  'epiphany',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'mayDay',
  'ascension',
  'whitSunday',
  'midsummerEve',
  'midsummerDay',
  'allSaints',
  'independenceDay',
  'christmasEve',
  'christmasDay',
  'boxingDay',
  'newYearsEve',
] as const;
export type HolidayKey = (typeof holidayKeys)[number];

/** `closed`: municipal offices keep shut. Of the days listed only New Year's Eve is an ordinary one. */
export type Holiday = { date: LocalDate; key: HolidayKey; closed: boolean };

/**
 * The public holidays of a year in Finland with the eves of Midsummer, Christmas and New Year,
 * by date. The rules are those in force since 1992, when Epiphany and Ascension Day had come back
 * to their own days; they are applied to earlier years too.
 */
export function holidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const midsummerDay = weekdayFrom(onDay(year, 6, 20), 6);
  const dates: Record<HolidayKey, LocalDate> = {
    newYear: onDay(year, 1, 1),
    epiphany: onDay(year, 1, 6),
    goodFriday: addDays(easter, -2),
    easterSunday: easter,
    easterMonday: addDays(easter, 1),
    mayDay: onDay(year, 5, 1),
    ascension: addDays(easter, 39),
    whitSunday: addDays(easter, 49),
    midsummerEve: addDays(midsummerDay, -1),
    midsummerDay,
    allSaints: weekdayFrom(onDay(year, 10, 31), 6),
    independenceDay: onDay(year, 12, 6),
    christmasEve: onDay(year, 12, 24),
    christmasDay: onDay(year, 12, 25),
    boxingDay: onDay(year, 12, 26),
    newYearsEve: onDay(year, 12, 31),
  };
  // May Day may fall on Ascension Day (2008); then the one that never moves comes first.
  return holidayKeys
    .map((key) => ({ date: dates[key], key, closed: key !== 'newYearsEve' }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether municipal offices keep shut on a date because of the calendar; a plain Sunday is no holiday. */
export function isHoliday(date: LocalDate): boolean {
  return holidays(Number(date.slice(0, 4))).some((h) => h.closed && h.date === date);
}

/**
 * Easter Sunday of a Gregorian year. Source: the anonymous algorithm of 1876 ("Butcher's"), as in
 * J. Meeus, Astronomical Algorithms (1991), chapter 8.
 */
function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const leaps = 2 * (century % 4) + 2 * Math.floor(inCentury / 4);
  const toSunday = (32 + leaps - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return onDay(year, Math.floor(count / 31), (count % 31) + 1);
}

/** The first of a weekday (1 = Monday) on a date or after it. */
export function weekdayFrom(date: LocalDate, day: number): LocalDate {
  return addDays(date, (day - weekday(date) + 7) % 7);
}

export function onDay(year: number, month: number, day: number): LocalDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
