import {
  type Instant,
  type LocalDate,
  addDays,
  localDate,
  localTime,
} from '../../src/domain/time.ts';
import type { Texts } from './texts.tsx';

/** A moment as a person says it, seen from a day: `tänään klo 14.00`, `ma 23.11. klo 9.05`. */
export function whenText({ t, f }: Texts, at: Instant, today: LocalDate): string {
  return t('today.at', { day: dayText({ t, f }, localDate(at), today), time: f.time(at) });
}

/** A moment by which something is due. The midnight that ends a day is that day's, without a time. */
export function dueText(texts: Texts, at: Instant, today: LocalDate): string {
  if (localTime(at) !== '00:00') return whenText(texts, at, today);
  return dayText(texts, addDays(localDate(at), -1), today);
}

/** A day as a person says it, with the year when it is another. */
export function dayText(
  { t, f }: Pick<Texts, 't' | 'f'>,
  date: LocalDate,
  today: LocalDate,
): string {
  if (date === today) return t('today.today');
  if (date === addDays(today, -1)) return t('today.yesterday');
  if (date === addDays(today, 1)) return t('today.tomorrow');
  return date.slice(0, 4) === today.slice(0, 4) ? f.shortDay(date) : f.localDate(date);
}
