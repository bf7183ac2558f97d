import type { TimePrecision } from '../../../src/domain/paste.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Texts } from '../../app/texts.tsx';

/** A time no more exactly than it is known: to the minute, about an hour, a day, or around a day. */
export function roughTime(
  { t, f }: Pick<Texts, 't' | 'f'>,
  at: Instant,
  precision: TimePrecision,
): string {
  switch (precision) {
    case 'minute':
      return f.dateTime(at);
    case 'hour':
      return t('capture.about', { time: f.dateTime(at) });
    case 'day':
      return f.date(at);
    case 'week':
    case 'month':
    case 'year':
      return t('capture.about', { time: f.date(at) });
  }
}
