import { mondayOf, sameDayIn, weekOf, weeksOf } from '../../src/domain/month-grid.ts';
import type { PostsByDay } from '../../src/domain/post-days.ts';
import { type LocalDate, addDays, addMonths } from '../../src/domain/time.ts';
import { calendarPath } from '../app/routes.ts';
import { type CalendarView, calendarViews } from './views.ts';

/** Where in the calendar the user is: a view, a day within what it shows, and the post that is open. */
export type Place = { view: CalendarView; day: LocalDate; postId: string | null };

/** The day that is focused, and the post on it when the focus is on one. */
export type Cursor = { day: LocalDate; postId: string | null };

/** Reads an address; what it does not say is today, in the view used last. */
export function readPlace(path: string, today: LocalDate, last: CalendarView): Place {
  const [, , first = '', second = '', third] = path.split('/');
  const view = calendarViews.find((one) => one === first);
  const period = view === undefined ? first : second;
  const postId = third !== undefined && /^[0-9a-f-]{36}$/.test(third) ? third : null;
  // Addresses without a view are months, as they were before there were others.
  const shown = view ?? (/^\d{4}-\d{2}$/.test(period) && last !== 'agenda' ? 'month' : last);
  const named = firstDayOf(period) ?? today;
  const current = calendarPath(shown, named) === calendarPath(shown, today);
  return { view: shown, day: current ? today : named, postId };
}

function firstDayOf(period: string): LocalDate | null {
  const day = /^\d{4}$/.test(period)
    ? `${period}-01-01`
    : /^\d{4}-\d{2}$/.test(period)
      ? `${period}-01`
      : period;
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  // The 31st of a month without one would be read as a day of the next.
  return real && new Date(day).toISOString().startsWith(day) ? day : null;
}

/** The days that a view shows: `from <= day < to`. A month's grid shows those around it too. */
export function rangeOf({ view, day }: Pick<Place, 'view' | 'day'>): {
  from: LocalDate;
  to: LocalDate;
} {
  switch (view) {
    case 'month': {
      const weeks = weeksOf(day.slice(0, 7));
      return { from: weeks[0]![0]!, to: addDays(weeks.at(-1)![6]!, 1) };
    }
    case 'week':
      return { from: mondayOf(day), to: addDays(mondayOf(day), 7) };
    case 'agenda':
      return { from: `${day.slice(0, 7)}-01`, to: `${addMonths(day.slice(0, 7), 1)}-01` };
    case 'year':
      return { from: `${day.slice(0, 4)}-01-01`, to: `${Number(day.slice(0, 4)) + 1}-01-01` };
  }
}

/** Whether a day is in sight. */
export function isShown(place: Pick<Place, 'view' | 'day'>, day: LocalDate): boolean {
  const { from, to } = rangeOf(place);
  return from <= day && day < to;
}

/** The day that stands for the period before or after. */
export function turn({ view, day }: Pick<Place, 'view' | 'day'>, by: number): LocalDate {
  switch (view) {
    case 'month':
    case 'agenda':
      return sameDayIn(addMonths(day.slice(0, 7), by), day);
    case 'week':
      return addDays(day, 7 * by);
    case 'year':
      return sameDayIn(addMonths(day.slice(0, 7), 12 * by), day);
  }
}

/** The month whose posts are counted beside a view: of a week the one that most of it is in. */
export function countedMonth({ view, day }: Pick<Place, 'view' | 'day'>): string {
  return (view === 'week' ? weekOf(day)[3]! : day).slice(0, 7);
}

/** The cursor as it can be drawn: on its post where that stands now, or else on its day. */
export function hereIn(days: PostsByDay<{ id: string }>, { day, postId }: Cursor): Cursor {
  const on = (date: LocalDate) => days.get(date)?.some(({ post }) => post.id === postId) === true;
  if (postId === null || on(day)) return { day, postId };
  const there = [...days.keys()].find(on);
  return there === undefined ? { day, postId: null } : { day: there, postId };
}
