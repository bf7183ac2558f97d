/** The calendar on the wall in Helsinki, asked of the system's own time zones (Intl), and the periods of a report. */

const hourMs = 3_600_000;

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What was asked already, by the hour: Helsinki is whole hours from UTC. */
const known = new Map<number, { day: string; hour: number }>();

function hourOnTheWall(ms: number): { day: string; hour: number } {
  const index = Math.floor(ms / hourMs);
  const found = known.get(index);
  if (found) return found;
  const shown = wall.format(index * hourMs); // 2026-10-25 03:00
  const asked = { day: shown.slice(0, 10), hour: Number(shown.slice(11, 13)) };
  known.set(index, asked);
  return asked;
}

/** The day in Helsinki of a moment in milliseconds. */
export function dayOf(ms: number): string {
  return hourOnTheWall(ms).day;
}

/** Minutes since midnight that the clock shows in Helsinki. */
export function clockOf(ms: number): number {
  const intoHour = ms - Math.floor(ms / hourMs) * hourMs;
  return hourOnTheWall(ms).hour * 60 + Math.floor(intoHour / 60_000);
}

/** The first moment of a day in Helsinki: from four hours before UTC's, hour by hour, until it is that day. */
export function startOf(day: string): number {
  let ms = Date.parse(`${day}T00:00:00Z`) - 4 * hourMs;
  while (dayOf(ms) < day) ms += hourMs;
  return ms;
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * hourMs).toISOString().slice(0, 10);
}

export function daysFrom(day: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / (24 * hourMs);
}

/** 1 is Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/** `2026-10` and so many months. */
export function monthAfter(month: string, months: number): string {
  let year = Number(month.slice(0, 4));
  let number = Number(month.slice(5)) + months;
  while (number > 12) {
    number -= 12;
    year += 1;
  }
  while (number < 1) {
    number += 12;
    year -= 1;
  }
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** A period with its first and last day, and its moments `from <= at < to`. */
export type Span = {
  period: string;
  firstMonth: string;
  lastMonth: string;
  first: string;
  last: string;
  from: number;
  to: number;
};

export function spanOf(period: string): Span {
  let firstMonth = period;
  let lastMonth = period;
  if (period.length === 4) {
    firstMonth = `${period}-01`;
    lastMonth = `${period}-12`;
  } else if (period.includes('Q')) {
    const months = { 1: ['01', '03'], 2: ['04', '06'], 3: ['07', '09'], 4: ['10', '12'] };
    const [a, b] = months[period.slice(6) as unknown as keyof typeof months];
    firstMonth = `${period.slice(0, 4)}-${a}`;
    lastMonth = `${period.slice(0, 4)}-${b}`;
  }
  const first = `${firstMonth}-01`;
  const next = `${monthAfter(lastMonth, 1)}-01`;
  return {
    period,
    firstMonth,
    lastMonth,
    first,
    last: dayAfter(next, -1),
    from: startOf(first),
    to: startOf(next),
  };
}

/** The period of the same kind just before. */
export function periodBefore(period: string): string {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return String(year - 1);
  if (!period.includes('Q')) return monthAfter(period, -1);
  const quarter = Number(period.slice(6));
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
}

export function periodLastYear(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}
