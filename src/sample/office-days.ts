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

const fixedHolidays = new Set(['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']);

/** Finnish public holidays that fall on a working day, and the two eves on which offices are shut. */
export function isHoliday(date: LocalDate): boolean {
  if (fixedHolidays.has(date.slice(5))) return true;
  const easter = easterSunday(Number(date.slice(0, 4)));
  if ([-2, 1, 39].some((days) => addDays(easter, days) === date)) return true;
  const midsummerEve = weekday(date) === 5 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25';
  return midsummerEve;
}

/** The anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = String(Math.floor(f / 31)).padStart(2, '0');
  return `${year}-${month}-${String((f % 31) + 1).padStart(2, '0')}`;
}
