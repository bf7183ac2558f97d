import { TZDate, tzOffset } from '@date-fns/tz';

/** A point in time as UTC text, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that texts sort as times. */
export type Instant = string;
/** A calendar day in Europe/Helsinki, `YYYY-MM-DD`. */
export type LocalDate = string;
/** A time of day, `HH:mm`. */
export type LocalTime = string;
/** A calendar month in Europe/Helsinki, `YYYY-MM`. */
export type Month = string;

const dayMs = 86_400_000;
export const officeZone = 'Europe/Helsinki';

export function instant(date: Date | number): Instant {
  return new Date(date).toISOString();
}

/** The wall clock in Helsinki at an instant. */
export function helsinki(at: Instant): TZDate {
  return new TZDate(Date.parse(at), officeZone);
}

/** The day an instant falls on in Helsinki. */
export function localDate(at: Instant): LocalDate {
  return onTheWall(at).slice(0, 10);
}

/** The time of day of an instant in Helsinki. */
export function localTime(at: Instant): LocalTime {
  return onTheWall(at).slice(11, 16);
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Minutes from UTC in Helsinki, by hours since 1970: asking the zone costs more than all else of a day's reckoning. */
const offsets = new Map<number, number>();

/** What calendar and clock show in Helsinki at an instant, as an instant's text. */
function onTheWall(at: Instant): string {
  return new Date(wallMs(at)).toISOString();
}

/** The same in milliseconds, as if Helsinki's clocks were UTC. */
function wallMs(at: Instant): number {
  const ms = Date.parse(at);
  const hour = Math.floor(ms / hourMs);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    // Summer time begins and ends at a whole hour of UTC.
    offset = tzOffset(officeZone, new Date(hour * hourMs));
    offsets.set(hour, offset);
  }
  return ms + offset * minuteMs;
}

/**
 * The instant of a wall-clock time in a zone (Helsinki unless told). A time that the spring change
 * skips moves forward by the skipped hour; one that autumn repeats means its first occurrence.
 */
export function atLocal(date: LocalDate, time: LocalTime = '00:00', zone = officeZone): Instant {
  const [y, m, d] = numbers(date, '-');
  const [h, min, s = 0] = numbers(time, ':');
  const at = new TZDate(y!, m! - 1, d!, h!, min!, s, zone).getTime();
  const hourBefore = new TZDate(at - hourMs, zone);
  return instant(hourBefore.getHours() === h && hourBefore.getDate() === d ? hourBefore : at);
}

/** First and first-not-in instants of a month in Helsinki: `from <= at < to`. */
export function monthRange(month: Month): { from: Instant; to: Instant } {
  return { from: atLocal(`${month}-01`), to: atLocal(`${addMonths(month, 1)}-01`) };
}

export function monthOf(at: Instant): Month {
  return localDate(at).slice(0, 7);
}

export function addMonths(month: Month, count: number): Month {
  const [year, number] = numbers(month, '-');
  const months = year! * 12 + number! - 1 + count;
  const two = String((months % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two}`;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date((dayNumber(date) + days) * dayMs).toISOString().slice(0, 10);
}

/** ISO weekday of a date: 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week of a date, and the year that the week belongs to: 1 January 2027 is in 2026's week 53. */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  // ISO 8601: a week belongs to the year of its Thursday.
  const thursday = addDays(date, 4 - weekday(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole days from the day of one instant to that of another, both in Helsinki; negative when the second is earlier. */
export function localDaysBetween(from: Instant, to: Instant): number {
  return Math.floor(wallMs(to) / dayMs) - Math.floor(wallMs(from) / dayMs);
}

/** Days since 1970: a day is 24 hours where there are no zones. */
function dayNumber(date: LocalDate): number {
  return Date.parse(date) / dayMs;
}

function numbers(text: string, separator: string): number[] {
  return text.split(separator).map(Number);
}
