import { holidays } from '../domain/holidays.ts';
import { addDays, atLocal, instant, localDate, weekday } from '../domain/time.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/time.ts';

/** When the sample office works: its hours, without public holidays and the summer closure. */
export type OfficeDays = {
  /** Opening and closing of a day, null when the office is shut. */
  hours: (date: LocalDate) => { opens: LocalTime; closes: LocalTime } | null;
  isOpen: (date: LocalDate) => boolean;
  /** The n-th office day after (n > 0) or before (n < 0) a date. */
  shift: (date: LocalDate, n: number) => LocalDate;
  /** The moment when so many minutes of office time have passed since `at`. */
  after: (at: Instant, minutes: number) => Instant;
  /** The moment since which so many minutes of office time have passed at `at`. */
  before: (at: Instant, minutes: number) => Instant;
};

export const sampleHours: readonly { weekday: number; opens: LocalTime; closes: LocalTime }[] = [
  ...[1, 2, 3, 4].map((day) => ({ weekday: day, opens: '08:00', closes: '16:00' })),
  { weekday: 5, opens: '08:00', closes: '15:00' },
];

export function officeDays(closures: readonly { from: LocalDate; to: LocalDate }[]): OfficeDays {
  const hours: OfficeDays['hours'] = (date) => {
    const span = sampleHours.find((h) => h.weekday === weekday(date));
    if (!span || isHoliday(date) || closures.some((c) => c.from <= date && date <= c.to))
      return null;
    return span;
  };
  const isOpen = (date: LocalDate): boolean => hours(date) !== null;
  const spans = new Map<LocalDate, { from: number; to: number } | null>();
  const span = (date: LocalDate): { from: number; to: number } | null => {
    const known = spans.get(date);
    if (known !== undefined) return known;
    const h = hours(date);
    const made = h && {
      from: Date.parse(atLocal(date, h.opens)),
      to: Date.parse(atLocal(date, h.closes)),
    };
    spans.set(date, made);
    return made;
  };
  return {
    hours,
    isOpen,
    shift: (date, n) => {
      let day = date;
      for (let left = Math.abs(n); left > 0;) {
        day = addDays(day, Math.sign(n));
        if (isOpen(day)) left -= 1;
      }
      return day;
    },
    after: (at, minutes) => {
      let left = minutes * 60_000;
      for (let day = localDate(at); ; day = addDays(day, 1)) {
        const open = span(day);
        const from = open && Math.max(open.from, Date.parse(at));
        if (open && from !== null && from < open.to) {
          if (from + left <= open.to) return instant(from + left);
          left -= open.to - from;
        }
      }
    },
    before: (at, minutes) => {
      let left = minutes * 60_000;
      for (let day = localDate(at); ; day = addDays(day, -1)) {
        const open = span(day);
        const to = open && Math.min(open.to, Date.parse(at));
        if (open && to !== null && to > open.from) {
          if (to - left >= open.from) return instant(to - left);
          left -= to - open.from;
        }
      }
    },
  };
}

const closedDays = new Map<number, ReadonlySet<LocalDate>>();

/** Whether municipal offices keep shut on a date because of the calendar. */
export function isHoliday(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  let closed = closedDays.get(year);
  if (closed === undefined) {
    closed = new Set(holidays(year).flatMap((h) => (h.closed ? [h.date] : [])));
    closedDays.set(year, closed);
  }
  return closed.has(date);
}
