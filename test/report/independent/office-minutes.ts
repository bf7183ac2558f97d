import Holidays from 'date-holidays';
import { clockOf, dayAfter, dayOf, startOf, weekdayOf } from './calendar.ts';
import type { Rows } from './rows.ts';

/**
 * Working time, minute by minute. A minute is counted by its number since 1970, and a moment by the minute that it is
 * in. An office opens in the first minute of the day in which the clock shows its opening time or more, and closes in
 * the first in which it shows the closing time or more: so a skipped hour is none, and a repeated one is worked twice.
 */
export type OfficeMinutes = {
  /** Working minutes from one moment to another. */
  between(from: number, to: number): number;
  /** Working minutes from one moment to another in which the question is asked of a minute and is answered yes. */
  betweenWhere(from: number, to: number, asked: (minute: number) => boolean): number;
  /** Whether the office was closed in the minutes of both moments and all between them. */
  closedThrough(from: number, to: number): boolean;
  /** When so many working days have gone; null where the office is never open. */
  due(at: number, days: number): number | null;
};

const minuteMs = 60_000;
const minuteOf = (ms: number) => Math.floor(ms / minuteMs);

/** Longer than any closure of the tests. */
const longestWait = 2000;

export function officeMinutes({
  hours,
  closures,
}: Pick<Rows, 'hours' | 'closures'>): OfficeMinutes {
  const days = new Map<string, number[]>();
  const dayLength = workingDay(hours);

  /** The minutes of a day in which the office is open. */
  function openMinutes(day: string): number[] {
    const found = days.get(day);
    if (found) return found;
    const open: number[] = [];
    const closed = holidays(day).has(day) || closures.some((c) => c.from <= day && day <= c.to);
    const own = closed ? [] : hours.filter(({ weekday }) => weekday === weekdayOf(day));
    if (own.length > 0) {
      const first = minuteOf(startOf(day));
      const end = minuteOf(startOf(dayAfter(day)));
      const spans = own.map((span) => {
        const [opens, closes] = [minutes(span.opens), minutes(span.closes)];
        let from = first;
        while (from < end && clockOf(from * minuteMs) < opens) from += 1;
        let to = first;
        while (to < end && clockOf(to * minuteMs) < closes) to += 1;
        return { from, to };
      });
      for (let minute = first; minute < end; minute += 1) {
        if (spans.some(({ from, to }) => from <= minute && minute < to)) open.push(minute);
      }
    }
    days.set(day, open);
    return open;
  }

  function betweenWhere(from: number, to: number, asked: (minute: number) => boolean): number {
    let count = 0;
    const lastDay = dayOf(to);
    for (let day = dayOf(from); day <= lastDay; day = dayAfter(day)) {
      for (const minute of openMinutes(day)) {
        if (minute >= minuteOf(from) && minute < minuteOf(to) && asked(minute)) count += 1;
      }
    }
    return count;
  }

  return {
    betweenWhere,
    between: (from, to) => betweenWhere(from, to, () => true),
    closedThrough: (from, to) => betweenWhere(from, to + minuteMs, () => true) === 0,
    due(at, targetDays) {
      const target = Math.round(targetDays * dayLength);
      if (target === 0) return null;
      let count = 0;
      let day = dayOf(at);
      for (let i = 0; i < longestWait; i += 1) {
        for (const minute of openMinutes(day)) {
          if (minute < minuteOf(at)) continue;
          count += 1;
          if (count === target) return (minute + 1) * minuteMs;
        }
        day = dayAfter(day);
      }
      return null;
    },
  };
}

/** The mean length of the weekdays on which the office is open, in whole minutes. */
function workingDay(hours: Rows['hours']): number {
  let openDays = 0;
  let openMinutes = 0;
  const spans = hours.map((h) => ({ ...h, from: minutes(h.opens), to: minutes(h.closes) }));
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    let count = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const open = spans.some((h) => h.weekday === weekday && h.from <= minute && minute < h.to);
      if (open) count += 1;
    }
    if (count > 0) openDays += 1;
    openMinutes += count;
  }
  return openDays === 0 ? 0 : Math.round(openMinutes / openDays);
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

const finnish = new Holidays('FI');
const byYear = new Map<string, Set<string>>();

/** The days of a day's year on which offices keep shut: public holidays and eves, but not New Year's Eve. */
function holidays(day: string): Set<string> {
  const year = day.slice(0, 4);
  const found = byYear.get(year);
  if (found) return found;
  const shut = new Set(
    finnish
      .getHolidays(Number(year))
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date }) => date.slice(0, 10))
      .filter((date) => !date.endsWith('-12-31')),
  );
  byYear.set(year, shut);
  return shut;
}
