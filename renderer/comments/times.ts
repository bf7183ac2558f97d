import {
  type Instant,
  type LocalDate,
  addDays,
  localDate,
  localTime,
} from '../../src/domain/time.ts';
import type { OfficeHours, WorkCalendar } from '../../src/domain/worktime.ts';
import { workingDayMinutes, workingMinutesBetween } from '../../src/domain/worktime.ts';
import type { Formats } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/index.ts';

/** What is needed to tell a time: the words, the language's way of writing it, and the present. */
export type Telling = {
  t: Translate;
  f: Formats;
  now: Instant;
  /** Null until the office is known; how late something is can't be told before that. */
  working: { calendar: WorkCalendar; hours: OfficeHours } | null;
};

/** ti 24.11. klo 14.30 */
export function dayTime({ t, f }: Pick<Telling, 't' | 'f'>, at: Instant): string {
  return t('comments.dayTime', { day: f.shortDay(localDate(at)), time: f.time(at) });
}

/** A due time at midnight means the whole day before it: so are promises kept. */
export function lastDayOf(dueAt: Instant): LocalDate | null {
  return localTime(dueAt) === '00:00' ? addDays(localDate(dueAt), -1) : null;
}

/** Whole working days between two moments; null while the office is not known or has no hours. */
export function workingDaysBetween(
  { working }: Pick<Telling, 'working'>,
  from: Instant,
  to: Instant,
): number | null {
  if (working === null) return null;
  const day = workingDayMinutes(working.hours);
  return day === 0 ? null : Math.floor(workingMinutesBetween(working.calendar, from, to) / day);
}

export type Due = { late: boolean; text: string };

/** When an answer is due, or how late it is in working time, in a few words. */
export function dueIn(telling: Telling, dueAt: Instant): Due {
  const { t, f, now } = telling;
  if (dueAt <= now) return { late: true, text: lateness(telling, dueAt) };
  const today = localDate(now);
  const day = lastDayOf(dueAt);
  if (day !== null) {
    const text =
      day === today ? t('comments.due.byToday') : t('comments.due.byDay', { day: f.shortDay(day) });
    return { late: false, text };
  }
  const time = f.time(dueAt);
  const on = localDate(dueAt);
  if (on === today) return { late: false, text: t('comments.due.today', { time }) };
  if (on === addDays(today, 1)) return { late: false, text: t('comments.due.tomorrow', { time }) };
  return { late: false, text: dayTime(telling, dueAt) };
}

function lateness({ t, f, now, working }: Telling, dueAt: Instant): string {
  if (working === null) return t('comments.filter.overdue').toLowerCase();
  const minutes = workingMinutesBetween(working.calendar, dueAt, now);
  const day = workingDayMinutes(working.hours);
  const days = day === 0 ? 0 : Math.floor(minutes / day);
  if (days >= 1) return t('comments.due.lateDays', { count: days });
  return minutes >= 1
    ? t('comments.due.late', { duration: f.minutes(minutes) })
    : t('comments.due.justPassed');
}
