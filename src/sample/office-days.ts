import { addDays, atLocal, instant, localDate, weekday } from '../domain/time.ts';
import { type Closure, addWorkingMinutes, isWorkday, workCalendar } from '../domain/worktime.ts';
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

export function officeDays(closures: readonly Closure[]): OfficeDays {
  const calendar = workCalendar({ hours: sampleHours, closures });
  const isOpen = (date: LocalDate): boolean => isWorkday(calendar, date);
  const hours: OfficeDays['hours'] = (date) =>
    (isOpen(date) && sampleHours.find((h) => h.weekday === weekday(date))) || null;
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
    // The sample office opens every week but a few, so there always is such a moment.
    after: (at, minutes) => addWorkingMinutes(calendar, at, minutes)!,
    before: (at, minutes) => {
      let left = minutes * 60_000;
      for (let day = localDate(at); ; day = addDays(day, -1)) {
        const span = hours(day);
        if (span === null) continue;
        const opens = Date.parse(atLocal(day, span.opens));
        const closes = Math.min(Date.parse(atLocal(day, span.closes)), Date.parse(at));
        if (closes <= opens) continue;
        if (closes - left >= opens) return instant(closes - left);
        left -= closes - opens;
      }
    },
  };
}
