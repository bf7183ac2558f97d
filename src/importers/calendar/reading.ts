import type { LocalDate } from '../../domain/time.ts';
import type { IcsEvent, IcsReading } from '../ics/index.ts';

/** An event of whatever kind of file, on the wall clock in Helsinki. */
export type CalendarEvent = IcsEvent;
/** What a file brings into a layer, and how many of what it holds it does not, by why. */
export type CalendarReading = IcsReading;
/** The days `from <= day < to`. */
export type Window = { from: LocalDate; to: LocalDate };

export function nothingRead(calendarName: string | null): CalendarReading {
  return {
    calendarName,
    events: [],
    outside: 0,
    cancelled: 0,
    private: 0,
    unreadable: 0,
    oddLines: 0,
    unknownZones: [],
  };
}

export function isWithin({ from, to }: CalendarEvent, window: Window): boolean {
  return to >= window.from && from < window.to;
}
