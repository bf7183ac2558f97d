import { useSyncExternalStore } from 'react';

export const calendarViews = ['month', 'week', 'agenda', 'year'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What this window remembers of how the calendar was last looked at, in its own storage. */

const viewKey = 'vuoro.calendar.view';
const ideasKey = 'vuoro.calendar.ideas';
const listeners = new Set<() => void>();

export function lastCalendarView(): CalendarView {
  const kept = localStorage.getItem(viewKey);
  return calendarViews.find((view) => view === kept) ?? 'month';
}

export function rememberView(view: CalendarView): void {
  localStorage.setItem(viewKey, view);
}

/** Whether the list of ideas is open. Until the user has said, it is where the window has room for it. */
export function useIdeasOpen(): [open: boolean, set: (open: boolean) => void] {
  return [useSyncExternalStore(subscribe, ideasOpen), setIdeasOpen];
}

function ideasOpen(): boolean {
  const kept = localStorage.getItem(ideasKey);
  return kept === null ? matchMedia('(min-width: 95em)').matches : kept === 'open';
}

function setIdeasOpen(open: boolean): void {
  localStorage.setItem(ideasKey, open ? 'open' : 'closed');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
