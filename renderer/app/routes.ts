import {
  CalendarDays,
  ChartColumn,
  Handshake,
  Landmark,
  type LucideIcon,
  MessagesSquare,
  Sun,
} from 'lucide-react';
import { mondayOf } from '../../src/domain/month-grid.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { type CalendarView, lastCalendarView } from '../calendar/views.ts';

/** The six screens, in the order of the navigation and of Ctrl+1 … Ctrl+6. */
export const screens = ['today', 'calendar', 'comments', 'promises', 'report', 'office'] as const;
export type Screen = (typeof screens)[number];

export const screenIcons: Record<Screen, LucideIcon> = {
  today: Sun,
  calendar: CalendarDays,
  comments: MessagesSquare,
  promises: Handshake,
  report: ChartColumn,
  office: Landmark,
};

/** Where a screen is; Today is also where the program opens. */
export function screenPath(screen: Screen): string {
  return `/${screen}`;
}

export function threadPath(threadId: string): string {
  return `/comments/${threadId}`;
}

export function promisePath(promiseId: string): string {
  return `/promises/${promiseId}`;
}

/** A view of the calendar around a day, perhaps with a post open beside it. */
export function calendarPath(
  view: CalendarView,
  day: LocalDate,
  postId: string | null = null,
): string {
  const period = {
    month: () => day.slice(0, 7),
    week: () => mondayOf(day),
    agenda: () => day.slice(0, 7),
    year: () => day.slice(0, 4),
  }[view]();
  return `/calendar/${view}/${period}${postId === null ? '' : `/${postId}`}`;
}

/** A post open in the calendar, in the view that was used last. */
export function postPath(postId: string, day: LocalDate): string {
  const last = lastCalendarView();
  return calendarPath(last === 'year' ? 'month' : last, day, postId);
}

/** A post open at its checklist. */
export function checklistPath(postId: string, day: LocalDate): string {
  return `${postPath(postId, day)}?part=checklist`;
}

/** Whether an address's search asks for the checklist. */
export function asksForChecklist(search: string): boolean {
  return new URLSearchParams(search).get('part') === 'checklist';
}

/** The screen a path belongs to; what is unknown leads to Today. */
export function screenOf(path: string): Screen {
  const first = path.split('/')[1];
  return screens.find((screen) => screen === first) ?? 'today';
}
