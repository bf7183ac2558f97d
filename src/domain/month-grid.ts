import { type LocalDate, type Month, addDays, addMonths, daysBetween, weekday } from './time.ts';

/** Days on end, from the first of them. */
export function daysFrom(first: LocalDate, count: number): LocalDate[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, i) =>
    new Date(start + i * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The Monday of a day's week. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/** The seven days of a day's week, Monday first. */
export function weekOf(date: LocalDate): LocalDate[] {
  return daysFrom(mondayOf(date), 7);
}

/** The weeks that a month touches, each Monday first: four to six. */
export function weeksOf(month: Month): LocalDate[][] {
  const first = mondayOf(`${month}-01`);
  const count = Math.ceil(daysBetween(first, `${addMonths(month, 1)}-01`) / 7);
  const days = daysFrom(first, count * 7);
  return Array.from({ length: count }, (_, i) => days.slice(i * 7, i * 7 + 7));
}

/** The same day of another month, or its last where it is shorter: 31.1. is 28.2. */
export function sameDayIn(month: Month, date: LocalDate): LocalDate {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}-${date.slice(8)}`;
  return same < last ? same : last;
}
