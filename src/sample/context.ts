import { addDays, addMonths, localDate, monthOf, weekday } from '../domain/time.ts';
import type { Instant, LocalDate, Month } from '../domain/time.ts';
import { officeDays } from './office-days.ts';
import type { OfficeDays } from './office-days.ts';
import { readStock } from './stock.ts';
import type { Stock } from './stock.ts';

/** What every part of the generator needs; nothing in it changes while an office is made. */
export type Context = {
  now: Instant;
  today: LocalDate;
  seed: number;
  /** Thirteen whole months and the current one. */
  months: readonly Month[];
  stock: Stock;
  closures: { name: string; from: LocalDate; to: LocalDate }[];
  office: OfficeDays;
};

export function context(now: Instant, seed: number): Context {
  const stock = readStock();
  const current = monthOf(now);
  const months = Array.from({ length: 14 }, (_, i) => addMonths(current, i - 13));
  const years = [...new Set([...months, addMonths(current, 2)].map((m) => m.slice(0, 4)))];
  const closures = years.flatMap((year) =>
    stock.office.closures.map((c) => {
      const month = String(c.month).padStart(2, '0');
      let from = `${year}-${month}-${String(c.firstMondayFrom).padStart(2, '0')}`;
      while (weekday(from) !== 1) from = addDays(from, 1);
      return { name: c.name, from, to: addDays(from, c.days - 1) };
    }),
  );
  return {
    now,
    today: localDate(now),
    seed,
    months,
    stock,
    closures,
    office: officeDays(closures),
  };
}

/** How far the office is on its way from telling to talking, 0 in the first month and 1 in the last. */
export function progress(context: Context, month: Month): number {
  return Math.min(1, Math.max(0, context.months.indexOf(month)) / 12);
}
