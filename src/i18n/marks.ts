import type { Mark } from '../contract/layers.ts';
import type { FlagDayKey } from '../domain/flag-days.ts';
import type { HolidayKey } from '../domain/holidays.ts';
import type { Translate } from './index.ts';

/** A mark of the calendar in words: a holiday or a flag day in the language, anything else as it was named. */
export function markName(
  t: Translate,
  { kind, key, title }: Pick<Mark, 'kind' | 'key' | 'title'>,
): string {
  if (kind === 'holidays') return t(`holiday.${key as HolidayKey}`);
  if (kind === 'flagDays') return t(`flagDay.${key as FlagDayKey}`);
  return title === '' ? t('layers.untitled') : title;
}
