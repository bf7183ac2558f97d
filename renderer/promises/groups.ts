import type { PromiseRow } from '../../src/contract/promises.ts';
import { isLive } from '../../src/domain/promise.ts';
import { type LocalDate, daysBetween } from '../../src/domain/time.ts';
import type { PromiseState } from '../../src/domain/words.ts';

/** In the order of the list: what nobody has taken on is the first to be lost. */
export const promiseGroups = ['unowned', 'overdue', 'soon', 'later', 'settled'] as const;
export type PromiseGroup = (typeof promiseGroups)[number];

/** Days within which a promise is due soon. */
const soonDays = 14;

/** What the list can be narrowed to. */
export const promiseFilters = ['all', 'open', 'preparing', 'decided', 'kept', 'notKept'] as const;
export type PromiseFilter = (typeof promiseFilters)[number];

const filterOf: Record<PromiseState, Exclude<PromiseFilter, 'all'>> = {
  open: 'open',
  preparing: 'preparing',
  decided: 'decided',
  keptOnTime: 'kept',
  keptLate: 'kept',
  broken: 'notKept',
  withdrawn: 'notKept',
};

export function matches(filter: PromiseFilter, { state }: Pick<PromiseRow, 'state'>): boolean {
  return filter === 'all' || filterOf[state] === filter;
}

/** @param today the office's day; a promise due today is not overdue yet */
export function groupOf(row: PromiseRow, today: LocalDate): PromiseGroup {
  if (!isLive(row.state)) return 'settled';
  if (row.unit === null) return 'unowned';
  if (row.dueOn < today) return 'overdue';
  return daysBetween(today, row.dueOn) <= soonDays ? 'soon' : 'later';
}

/** The groups that have any, with their promises in the order in which they came. */
export function grouped(
  rows: readonly PromiseRow[],
  today: LocalDate,
): { group: PromiseGroup; rows: PromiseRow[] }[] {
  return promiseGroups
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row, today) === group) }))
    .filter(({ rows }) => rows.length > 0);
}
