import { holidays } from './holidays.ts';
import { type LocalDate, type Month, addDays, addMonths, isoWeek, weekday } from './time.ts';

/**
 * On which days a series has its turns. Rules know days and no times: a post keeps its time of day as the
 * clock on the wall shows it, so the changes of summer time mean nothing here.
 */

/** What becomes of a turn on a day when the office is shut. */
export const holidayChoices = ['keep', 'skip', 'next'] as const;
export type HolidayChoice = (typeof holidayChoices)[number];

export const ordinals = [1, 2, 3, 4, 'last'] as const;
export type Ordinal = (typeof ordinals)[number];

/** Weekdays are ISO's: 1 is Monday. What a short month or year lacks is its last: 31.4. is 30.4., week 53 week 52. */
export type Recurrence =
  /** Monday to Friday. */
  | { kind: 'weekdays' }
  /** Every so many weeks, counted from the week of the first turn. */
  | { kind: 'weekly'; weeks: number; weekdays: number[] }
  | { kind: 'monthlyWeekday'; nth: Ordinal; weekday: number }
  | { kind: 'monthlyDay'; day: number }
  | { kind: 'yearlyDate'; month: number; day: number }
  | { kind: 'yearlyWeek'; week: number; weekday: number };

export type SeriesRule = Recurrence & { onHoliday: HolidayChoice };

/** The last day, that day included, or how many turns in all, the first included. */
export type SeriesEnd = { until: LocalDate } | { count: number };

export const seriesLimits = { turns: 400, days: 1830 } as const;

/** A public holiday, a closed eve, or a day of the office's own closures. A plain Sunday is none of them. */
export type ShutDays = (day: LocalDate) => boolean;

export function shutDays(closures: readonly { from: LocalDate; to: LocalDate }[]): ShutDays {
  const years = new Map<string, ReadonlySet<LocalDate>>();
  const holidaysOf = (year: string) => {
    const known = years.get(year);
    if (known) return known;
    const closed = holidays(Number(year)).filter((holiday) => holiday.closed);
    const days = new Set(closed.map(({ date }) => date));
    years.set(year, days);
    return days;
  };
  return (day) =>
    holidaysOf(day.slice(0, 4)).has(day) ||
    closures.some(({ from, to }) => from <= day && day <= to);
}

/** A turn that fell on a day when the office is shut, and the day on which it is held; null for none. */
export type ShutTurn = { on: LocalDate; to: LocalDate | null };

export type Turns = {
  days: LocalDate[];
  shut: ShutTurn[];
  /** False when the limits of a series came before its end. */
  whole: boolean;
};

/**
 * The turns that follow the first one, ascending and none twice.
 *
 * @param options.first the day of the first turn, from which weeks are counted; whatever the rule says of it
 * @param options.notBefore what comes earlier is left out and not counted
 */
export function reckonTurns(
  rule: SeriesRule,
  options: { first: LocalDate; notBefore: LocalDate; end: SeriesEnd; shut: ShutDays },
): Turns {
  const { first, notBefore, end } = options;
  const horizon = addDays(first, seriesLimits.days);
  const days: LocalDate[] = [];
  const shut: ShutTurn[] = [];
  let last = first;
  for (const candidate of candidates(rule, first)) {
    if ('count' in end && days.length + 1 >= end.count) return { days, shut, whole: true };
    // A turn only ever moves forward, so the first candidate past the end ends it.
    if ('until' in end && candidate > end.until) return { days, shut, whole: true };
    if (candidate > horizon) break;
    const isShut = options.shut(candidate);
    const day = isShut ? placed(candidate, rule.onHoliday, options.shut) : candidate;
    if ('until' in end && day !== null && day > end.until) return { days, shut, whole: true };
    if (isShut && candidate >= notBefore) shut.push({ on: candidate, to: day });
    if (day === null || day <= last || day < notBefore) continue;
    if (days.length + 1 >= seriesLimits.turns) break;
    days.push(day);
    last = day;
  }
  return { days, shut, whole: false };
}

/** The day on which a turn of a shut day is held, or null for none. */
function placed(day: LocalDate, onHoliday: HolidayChoice, shut: ShutDays): LocalDate | null {
  if (onHoliday === 'keep') return day;
  return onHoliday === 'skip' ? null : nextWorkingDay(day, shut);
}

function nextWorkingDay(day: LocalDate, shut: ShutDays): LocalDate | null {
  let next = addDays(day, 1);
  for (let tried = 0; tried < 366; tried += 1) {
    if (weekday(next) <= 5 && !shut(next)) return next;
    next = addDays(next, 1);
  }
  return null;
}

/** The days after a first one on which a rule falls, for ever. */
function* candidates(rule: Recurrence, first: LocalDate): Generator<LocalDate> {
  for (const period of periods(rule, first)) {
    for (const day of period) if (day > first) yield day;
  }
}

/** A rule's days by its periods, from the period that the first day is in. */
function* periods(rule: Recurrence, first: LocalDate): Generator<readonly LocalDate[]> {
  switch (rule.kind) {
    case 'weekdays':
      return yield* weeks(first, 1, [1, 2, 3, 4, 5]);
    case 'weekly':
      return yield* weeks(first, rule.weeks, inOrder(rule.weekdays));
    case 'monthlyWeekday':
      for (let month = first.slice(0, 7); ; month = addMonths(month, 1)) {
        yield [nthWeekday(month, rule.nth, rule.weekday)];
      }
    case 'monthlyDay':
      for (let month = first.slice(0, 7); ; month = addMonths(month, 1)) {
        yield [dayInMonth(month, rule.day)];
      }
    case 'yearlyDate':
      for (let year = yearOf(first); ; year += 1) {
        yield [dayInMonth(`${year}-${String(rule.month).padStart(2, '0')}`, rule.day)];
      }
    case 'yearlyWeek':
      for (let year = isoWeek(first).year; ; year += 1) {
        yield [dayInWeek(year, rule.week, rule.weekday)];
      }
  }
}

function* weeks(
  first: LocalDate,
  every: number,
  weekdays: readonly number[],
): Generator<readonly LocalDate[]> {
  if (weekdays.length === 0) return;
  for (let monday = addDays(first, 1 - weekday(first)); ; monday = addDays(monday, 7 * every)) {
    yield weekdays.map((day) => addDays(monday, day - 1));
  }
}

function nthWeekday(month: Month, nth: Ordinal, wanted: number): LocalDate {
  if (nth === 'last') {
    const last = lastDay(month);
    return addDays(last, -((weekday(last) - wanted + 7) % 7));
  }
  const start = `${month}-01`;
  return addDays(start, ((wanted - weekday(start) + 7) % 7) + 7 * (nth - 1));
}

function dayInMonth(month: Month, day: number): LocalDate {
  const last = lastDay(month);
  return day > dayOf(last) ? last : `${month}-${String(day).padStart(2, '0')}`;
}

function lastDay(month: Month): LocalDate {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

function dayInWeek(year: number, week: number, day: number): LocalDate {
  // The last days of December may be in the next year's first week; the 28th never is.
  const weeksInYear = isoWeek(`${year}-12-28`).week;
  const fourth = `${year}-01-04`;
  const firstMonday = addDays(fourth, 1 - weekday(fourth));
  return addDays(firstMonday, 7 * (Math.min(week, weeksInYear) - 1) + day - 1);
}

/** The rules that a day fits. The fourth Tuesday may be meant as the last. */
export function rulesThrough(day: LocalDate): Recurrence[] {
  const onWeekday = weekday(day);
  const nth = ordinals.find((known) => known === Math.ceil(dayOf(day) / 7));
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return [
    { kind: 'weekdays' },
    { kind: 'weekly', weeks: 1, weekdays: [onWeekday] },
    ...(nth === undefined ? [] : [{ kind: 'monthlyWeekday' as const, nth, weekday: onWeekday }]),
    ...(isLast
      ? [{ kind: 'monthlyWeekday' as const, nth: 'last' as const, weekday: onWeekday }]
      : []),
    { kind: 'monthlyDay', day: dayOf(day) },
    { kind: 'yearlyDate', month: Number(day.slice(5, 7)), day: dayOf(day) },
    { kind: 'yearlyWeek', week: isoWeek(day).week, weekday: onWeekday },
  ];
}

/**
 * The rule of a series whose turns were moved by some days: weekdays move along, and any other rule becomes
 * the one of its kind that the moved day fits. So the first Tuesday, two days later, is the first Thursday.
 */
export function movedRule(rule: SeriesRule, to: LocalDate, days: number): SeriesRule {
  if (rule.kind === 'weekly') {
    const moved = rule.weekdays.map((day) => ((((day - 1 + days) % 7) + 7) % 7) + 1);
    return { ...rule, weekdays: inOrder(moved) };
  }
  const wasLast = rule.kind === 'monthlyWeekday' && rule.nth === 'last';
  const fitting = rulesThrough(to).filter(({ kind }) => kind === rule.kind);
  const moved = fitting.at(wasLast ? -1 : 0) ?? rule;
  return { ...moved, onHoliday: rule.onHoliday };
}

function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

function dayOf(day: LocalDate): number {
  return Number(day.slice(8, 10));
}

function inOrder(weekdays: readonly number[]): number[] {
  return weekdays.toSorted((a, b) => a - b);
}
