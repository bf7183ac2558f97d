import { type LocalDate, daysBetween } from '../../src/domain/time.ts';
import type { PromiseState } from '../../src/domain/words.ts';
import type { Texts } from '../app/texts.tsx';
import type { BadgeTone } from '../parts/Badge.tsx';

export const stateTones: Record<PromiseState, BadgeTone> = {
  open: 'plain',
  preparing: 'accent',
  decided: 'accent',
  keptOnTime: 'good',
  keptLate: 'warn',
  broken: 'danger',
  withdrawn: 'plain',
};

/** How far a day is: `6 päivää jäljellä`, `3 päivää myöhässä`. */
export function howFar({ t }: Pick<Texts, 't'>, day: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return t('promises.dueToday');
  return days > 0 ? t('promises.left', { count: days }) : t('promises.late', { count: -days });
}
