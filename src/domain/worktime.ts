import { tzOffset } from '@date-fns/tz';
import { holidays } from './holidays.ts';
import { type Instant, type LocalDate, type LocalTime, instant, officeZone } from './time.ts';

/**
 * Working time: the office's hours without public holidays, the closed eves and its own closures.
 *
 * All is counted in whole minutes. An instant counts as the minute it is in, its seconds are left
 * out: from 8.00.59 to 8.01.00 is one minute, from 8.00.00 to 8.00.59 none. So the time between two
 * instants is exactly the sum of its parts, wherever it is split. Minutes are real ones: an office that
 * is open through the night of the spring change works an hour less.
 *
 * Before 1970 and after 2199 the office counts as closed, so that no date can make a question long.
 */

/** Opening times by ISO weekday, 1 = Monday. A weekday may have none, or several (a lunch break). */
export type OfficeHours = readonly { weekday: number; opens: LocalTime; closes: LocalTime }[];
/** Days on which the office is closed, the first and the last of them included. */
export type Closure = { from: LocalDate; to: LocalDate };

/** An office's working time. Its table grows by years, as they are asked for. */
export type WorkCalendar = {
  readonly hours: OfficeHours;
  readonly closures: readonly Closure[];
  readonly week: Week;
  /** `workingDayMinutes` of the hours. */
  readonly dayLength: number;
  readonly table: Table;
};

/** By weekday, Monday first: opening and closing in minutes after midnight, in order and apart. */
type Week = readonly (readonly Span[])[];
type Span = readonly [opens: number, closes: number];

/** The openings of whole years on end. Times are minutes, days are days, since 1970 in UTC. */
type Table = {
  firstDay: number;
  nextYear: number;
  opens: number[];
  closes: number[];
  /** Working minutes before each opening; at the end, one more: the total. */
  before: number[];
  /** Openings before each day; at the end, one more: their count. */
  openingsBefore: number[];
};

const dayMinutes = 1440;
const lastYear = 2199;
/** Days from the day before 1 March of the year 0 to 1 January 1970. */
const marchToEpoch = 719_469;
const lastMinute = yearStart(lastYear + 1) * dayMinutes - 1;

/** How far ahead an opening is looked for: ten years. */
const horizonMinutes = 3653 * dayMinutes;

/** The working time of an office. Opening times that overlap count once, empty ones not at all. */
export function workCalendar(office: {
  hours: OfficeHours;
  closures: readonly Closure[];
}): WorkCalendar {
  const { hours, closures } = office;
  const week = weekOf(hours);
  const table: Table = {
    firstDay: Infinity,
    nextYear: -Infinity,
    opens: [],
    closes: [],
    before: [0],
    openingsBefore: [0],
  };
  return { hours, closures, week, dayLength: meanDay(week), table };
}

/** One working day in minutes: the mean opening time of the weekdays that have any; 0 if none has. */
export function workingDayMinutes(hours: OfficeHours): number {
  return meanDay(weekOf(hours));
}

/** Whole working minutes from one instant to another; 0 when the second is not later. */
export function workingMinutesBetween(calendar: WorkCalendar, from: Instant, to: Instant): number {
  const start = minuteOf(from);
  const end = minuteOf(to);
  if (end <= start) return 0;
  cover(calendar, start);
  cover(calendar, end);
  return workedUntil(calendar.table, end) - workedUntil(calendar.table, start);
}

/** Whether the office is open in any minute from that of one instant to that of a later one, both of them in it. */
export function isOpenMeanwhile(calendar: WorkCalendar, from: Instant, to: Instant): boolean {
  const start = minuteOf(from);
  const end = Math.min(minuteOf(to) + 1, lastMinute);
  if (end <= start) return false;
  cover(calendar, start);
  cover(calendar, end);
  return workedUntil(calendar.table, end) > workedUntil(calendar.table, start);
}

/**
 * The first instant by which so many working minutes have passed, so that measuring from `from` to it
 * gives `minutes` again. It may be a closing time; for 0 minutes it is `from` itself. Null when it would
 * fall in an opening that begins more than ten years (3653 days) after `from`, or never.
 *
 * @param minutes a whole number, 0 or more; anything else is a RangeError
 */
export function addWorkingMinutes(
  calendar: WorkCalendar,
  from: Instant,
  minutes: number,
): Instant | null {
  if (!Number.isSafeInteger(minutes) || minutes < 0) {
    throw new RangeError('Working time to add is a whole number of minutes, 0 or more.');
  }
  if (minutes === 0) return from;
  const end = endOf(calendar, minuteOf(from), minutes);
  return end === null ? null : instantOf(end);
}

/**
 * The first instant by which so many working days have passed, each `workingDayMinutes` long; parts
 * of a day are rounded to the minute. Null as in `addWorkingMinutes`, and for an office without hours.
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: Instant,
  days: number,
): Instant | null {
  const { dayLength } = calendar;
  return dayLength === 0 ? null : addWorkingMinutes(calendar, from, Math.round(days * dayLength));
}

/**
 * Whether an instant is later than `addWorkingDays` of another, for who asks of tens of thousands: what it is compared
 * with is not written out. Null where that is null.
 */
export function isAfterWorkingDays(
  calendar: WorkCalendar,
  from: Instant,
  days: number,
  at: Instant,
): boolean | null {
  const minutes = Math.round(days * calendar.dayLength);
  if (minutes === 0) return calendar.dayLength === 0 ? null : at > from;
  const end = endOf(calendar, minuteOf(from), minutes);
  if (end === null) return null;
  const minute = minuteOf(at);
  return minute === end ? at > instantOf(end) : minute > end;
}

/** Whether the office is open at an instant; at its closing time it is not. */
export function isOpen(calendar: WorkCalendar, at: Instant): boolean {
  const minute = minuteOf(at);
  cover(calendar, minute);
  const opens = calendar.table.opens[openingAt(calendar.table, minute)];
  return opens !== undefined && opens <= minute;
}

/**
 * The first instant from `at` on when the office is open: `at` itself when it is open then. Null when it
 * stays closed for more than ten years (3653 days).
 */
export function nextOpening(calendar: WorkCalendar, at: Instant): Instant | null {
  const minute = minuteOf(at);
  cover(calendar, minute);
  const i = openingOf(calendar, minute, workedUntil(calendar.table, minute) + 1);
  if (i === null) return null;
  const opens = calendar.table.opens[i]!;
  return opens <= minute ? at : instantOf(opens);
}

/** Whether the office is open at some time of a day. */
export function isWorkday(calendar: WorkCalendar, date: LocalDate): boolean {
  const day = dayOf(date);
  if (day < 0 || day * dayMinutes > lastMinute) return false;
  cover(calendar, day * dayMinutes);
  const { firstDay, openingsBefore } = calendar.table;
  return openingsBefore[day - firstDay]! < openingsBefore[day - firstDay + 1]!;
}

/**
 * The instant of a wall-clock time, for who asks for hundreds: `atLocal` without its questions to the time-zone
 * data. Only a time that the spring change skips is another here, the moment of the change.
 */
export function instantAt(date: LocalDate, time: LocalTime): Instant {
  return instantOf(utcOf(Number(date.slice(0, 4)), dayOf(date) * dayMinutes + timeOf(time)));
}

/** The first minute by which so many working minutes, one at least, have passed; null as in `addWorkingMinutes`. */
function endOf(calendar: WorkCalendar, start: number, minutes: number): number | null {
  cover(calendar, start);
  const { table } = calendar;
  const target = workedUntil(table, start) + minutes;
  const i = openingOf(calendar, start, target);
  return i === null ? null : table.opens[i]! + target - table.before[i]!;
}

/** Working minutes of a table before a minute that it covers. */
function workedUntil(table: Table, minute: number): number {
  const i = openingAt(table, minute);
  const opens = table.opens[i];
  return table.before[i]! + (opens === undefined ? 0 : Math.max(0, minute - opens));
}

/** The opening that a covered minute is in, or else the next one; the count of openings if none is. */
function openingAt({ firstDay, openingsBefore, closes }: Table, minute: number): number {
  // Helsinki is ahead of UTC: the day there is this one or the next, and no opening is passed over.
  let i = openingsBefore[Math.floor(minute / dayMinutes) - firstDay]!;
  while (i < closes.length && closes[i]! <= minute) i += 1;
  return i;
}

/** The opening, from a covered minute on, within which the table's working time reaches `target`. */
function openingOf(calendar: WorkCalendar, minute: number, target: number): number | null {
  const { table } = calendar;
  const horizon = minute + horizonMinutes;
  for (let i = openingAt(table, minute); ; i += 1) {
    while (i >= table.opens.length) {
      const covered = yearStart(table.nextYear) * dayMinutes > horizon + dayMinutes;
      if (covered || table.nextYear > lastYear) return null;
      appendYear(calendar);
    }
    if (table.opens[i]! > horizon) return null;
    if (table.before[i + 1]! >= target) return i;
  }
}

/** Sees to it that the table holds the openings around a minute. */
function cover(calendar: WorkCalendar, minute: number): void {
  const { table } = calendar;
  const day = Math.floor(minute / dayMinutes);
  // The day after as well: in Helsinki it may be that day already.
  if (table.firstDay <= day && day + 1 < table.firstDay + table.openingsBefore.length - 1) return;
  const until = Math.min(Math.max(yearOf(day + 1), table.nextYear - 1), lastYear);
  if (day < table.firstDay) {
    table.nextYear = yearOf(day);
    table.firstDay = yearStart(table.nextYear);
    table.opens.length = table.closes.length = 0;
    table.before.length = table.openingsBefore.length = 1;
  }
  while (table.nextYear <= until) appendYear(calendar);
}

function appendYear({ week, closures, table }: WorkCalendar): void {
  const year = table.nextYear;
  const closed = closedDays(year, closures);
  const end = yearStart(year + 1);
  for (let day = yearStart(year); day < end; day += 1) {
    const spans = closed.has(day) ? [] : week[weekdayIndex(day)]!;
    for (const [opensAt, closesAt] of spans) {
      const opens = utcOf(year, day * dayMinutes + opensAt);
      const closes = utcOf(year, day * dayMinutes + closesAt);
      // Nothing is left of a span that the spring change skips.
      if (closes <= opens) continue;
      table.opens.push(opens);
      table.closes.push(closes);
      table.before.push(table.before.at(-1)! + closes - opens);
    }
    table.openingsBefore.push(table.opens.length);
  }
  table.nextYear = year + 1;
}

function closedDays(year: number, closures: readonly Closure[]): Set<number> {
  const closed = new Set(holidays(year).flatMap((h) => (h.closed ? [dayOf(h.date)] : [])));
  for (const { from, to } of closures) {
    const end = Math.min(dayOf(to), yearStart(year + 1) - 1);
    for (let day = Math.max(dayOf(from), yearStart(year)); day <= end; day += 1) closed.add(day);
  }
  return closed;
}

function weekOf(hours: OfficeHours): Week {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const spans = hours
      .filter((h) => h.weekday === weekday)
      .map((h): Span => [timeOf(h.opens), timeOf(h.closes)])
      .filter(([opens, closes]) => opens < closes)
      .sort((a, b) => a[0] - b[0]);
    const apart: Span[] = [];
    for (const [opens, closes] of spans) {
      const last = apart.at(-1);
      if (last && opens <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], closes)];
      else apart.push([opens, closes]);
    }
    return apart;
  });
}

function meanDay(week: Week): number {
  const open = week.filter((spans) => spans.length > 0);
  const total = open.flat().reduce((sum, [opens, closes]) => sum + closes - opens, 0);
  return open.length === 0 ? 0 : Math.round(total / open.length);
}

/** How Helsinki's clocks stand in a year: the first offset from UTC, and its changes, in minutes. */
type Clocks = { offset: number; changes: { at: number; offset: number }[] };

/** Asking the time-zone data is slow, and the clocks are the same for every office. */
const knownClocks = new Map<number, Clocks>();

function clocksOf(year: number): Clocks {
  const known = knownClocks.get(year);
  if (known) return known;
  const week = 7 * dayMinutes;
  const end = (yearStart(year + 1) + 1) * dayMinutes;
  let at = (yearStart(year) - 1) * dayMinutes;
  let offset = offsetAt(at);
  const clocks: Clocks = { offset, changes: [] };
  for (; at < end; at += week) {
    const next = offsetAt(at + week);
    if (next === offset) continue;
    let [before, after] = [at, at + week];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    clocks.changes.push({ at: after, offset: next });
    offset = next;
  }
  knownClocks.set(year, clocks);
  return clocks;
}

/**
 * The minute in UTC of a minute on Helsinki's clocks. What the spring change skips is the moment of the
 * change; what autumn repeats is its first occurrence.
 */
function utcOf(year: number, local: number): number {
  const { offset, changes } = clocksOf(year);
  let utc = local - offset;
  for (const change of changes) {
    if (utc < change.at) break;
    utc = Math.max(local - change.offset, change.at);
  }
  return utc;
}

function offsetAt(minute: number): number {
  return tzOffset(officeZone, new Date(minute * 60_000));
}

/**
 * The minute of an instant, with 1 January 1970 and the end of 2199 as its bounds. Reading the digits is
 * eight times as fast as Date.parse, and reading is most of a question. Days by counting from March,
 * so that the leap day comes last: 30.6 days a month, 365.2425 a year.
 */
function minuteOf(at: Instant): number {
  if (at.length !== 24 || !at.endsWith('Z')) throw new RangeError('Not an instant.');
  const month = (twoDigits(at, 5) + 9) % 12;
  const year = twoDigits(at, 0) * 100 + twoDigits(at, 2) - (month > 9 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const daysOfMonths = Math.floor((153 * month + 2) / 5);
  const day = year * 365 + leapDays + daysOfMonths + twoDigits(at, 8) - marchToEpoch;
  const minute = day * dayMinutes + twoDigits(at, 11) * 60 + twoDigits(at, 14);
  return Math.min(Math.max(minute, 0), lastMinute);
}

function twoDigits(text: string, index: number): number {
  return text.charCodeAt(index) * 10 + text.charCodeAt(index + 1) - 528;
}

function instantOf(minute: number): Instant {
  return instant(minute * 60_000);
}

function timeOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function dayOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

function yearStart(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

/** 0 is Monday; 1 January 1970 was a Thursday. */
function weekdayIndex(day: number): number {
  return (day + 3) % 7;
}
