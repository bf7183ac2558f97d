import { type LocalDate, type Month, addDays, addMonths, weekday } from './time.ts';

/** What a template is of: one post, or a month of them. */
export const templateKinds = ['post', 'month'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** What becomes of a day on which nobody is at work. */
export const closedDayChoices = ['stay', 'next', 'previous'] as const;
type ClosedDayChoice = (typeof closedDayChoices)[number];

/** -1 is the last one of the month. */
export const ordinals = [1, 2, 3, 4, -1] as const;
type Ordinal = (typeof ordinals)[number];

/** Which day of a month is meant, whatever the month. */
export type MonthRule =
  | { kind: 'weekday'; nth: Ordinal; weekday: number }
  | { kind: 'day'; day: number; closed: ClosedDayChoice }
  | { kind: 'workday'; nth: Ordinal };

/**
 * The day of a month that a rule means. A day that the month does not have is its last; where the office is open
 * on no day of the month, the days of its weekdays are taken.
 *
 * @param isWorkday whether somebody is in the office on a day
 */
export function dayOfRule(
  rule: MonthRule,
  month: Month,
  isWorkday: (day: LocalDate) => boolean,
): LocalDate {
  const days = daysOf(month);
  switch (rule.kind) {
    case 'weekday':
      return nth(
        days.filter((day) => weekday(day) === rule.weekday),
        rule.nth,
      );
    case 'workday': {
      const open = days.filter(isWorkday);
      return nth(open.length > 0 ? open : days.filter((day) => weekday(day) <= 5), rule.nth);
    }
    case 'day': {
      const day = Math.min(rule.day, days.length) - 1;
      const after = days.slice(day).find(isWorkday);
      const before = days.slice(0, day + 1).findLast(isWorkday);
      // What the one way is in another month is looked for the other way.
      const moved = rule.closed === 'next' ? (after ?? before) : (before ?? after);
      return rule.closed === 'stay' ? days[day]! : (moved ?? days[day]!);
    }
  }
}

/** The rule under which a day of one month has its like in another. */
export function ruleOfDay(day: LocalDate, by: 'weekday' | 'day'): MonthRule {
  const date = Number(day.slice(8));
  if (by === 'day') return { kind: 'day', day: date, closed: 'next' };
  const week = Math.ceil(date / 7);
  // Few months have a fifth of a weekday; what was on it was on the last.
  const nth = week === 5 ? -1 : (week as Ordinal);
  return { kind: 'weekday', nth, weekday: weekday(day) };
}

function daysOf(month: Month): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = `${month}-01`; day < `${addMonths(month, 1)}-01`; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}

function nth(days: readonly LocalDate[], ordinal: Ordinal): LocalDate {
  return ordinal === -1 ? days.at(-1)! : (days[ordinal - 1] ?? days.at(-1)!);
}
