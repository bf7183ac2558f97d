import {
  type Instant,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  atLocal,
  monthOf,
} from './time.ts';

/** What a report tells of: a month `2026-10`, a quarter `2026-Q3` or a year `2026`. */
export type Period = string;

export const periodPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$/;

export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export function periodKind(period: Period): PeriodKind {
  if (period.length === 4) return 'year';
  return period[5] === 'Q' ? 'quarter' : 'month';
}

/** The months of a period, the first one first. */
export function monthsOf(period: Period): Month[] {
  const kind = periodKind(period);
  if (kind === 'month') return [period];
  const year = period.slice(0, 4);
  const quarter = kind === 'quarter' ? Number(period[6]) - 1 : 0;
  const first = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}`;
  return Array.from({ length: kind === 'quarter' ? 3 : 12 }, (_, i) => addMonths(first, i));
}

/** First and first-not-in instants of a period in Helsinki: `from <= at < to`. */
export function periodRange(period: Period): { from: Instant; to: Instant } {
  const { first, last } = periodDays(period);
  return { from: atLocal(first), to: atLocal(addDays(last, 1)) };
}

/** The first and the last day of a period, both in it. */
export function periodDays(period: Period): { first: LocalDate; last: LocalDate } {
  const months = monthsOf(period);
  return {
    first: `${months[0]!}-01`,
    last: addDays(`${addMonths(months.at(-1)!, 1)}-01`, -1),
  };
}

/** The period of the same kind just before it. */
export function previousPeriod(period: Period): Period {
  return periodAt(addMonths(monthsOf(period)[0]!, -1), periodKind(period));
}

/** The period of the same kind just after it. */
export function nextPeriod(period: Period): Period {
  return periodAt(addMonths(monthsOf(period).at(-1)!, 1), periodKind(period));
}

export function sameLastYear(period: Period): Period {
  return `${String(Number(period.slice(0, 4)) - 1).padStart(4, '0')}${period.slice(4)}`;
}

/** The period of a kind that a month is in. */
export function periodAt(month: Month, kind: PeriodKind): Period {
  if (kind === 'month') return month;
  const year = month.slice(0, 4);
  if (kind === 'year') return year;
  return `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The twelve months that end with the period's last one, the oldest first. */
export function seriesMonths(period: Period): Month[] {
  const last = monthsOf(period).at(-1)!;
  return Array.from({ length: 12 }, (_, i) => addMonths(last, i - 11));
}

/** From one instant's period to another's of a kind, the newest first. */
export function periodsBetween(oldest: Instant, newest: Instant, kind: PeriodKind): Period[] {
  const periods: Period[] = [];
  const first = periodAt(monthOf(oldest), kind);
  let period = periodAt(monthOf(newest), kind);
  for (; period >= first; period = previousPeriod(period)) periods.push(period);
  return periods;
}
