import { readDate } from '../dates.ts';
import { type JsonContext, rejectValue } from '../importer.ts';
import type { Rejection } from '../record.ts';
import type { Instant } from '../../domain/time.ts';
import { at } from './fields.ts';

/**
 * A moment as JSON holds it: ISO 8601, with an offset with or without its colon, or Unix time in seconds or
 * milliseconds, as a number or a text. Else why the record can't be taken in.
 */
export function momentAt(
  value: unknown,
  { row, now }: Pick<JsonContext, 'row' | 'now'>,
  ...way: readonly (string | number)[]
): { at: Instant } | Rejection {
  const found = at(value, ...way);
  const raw = typeof found === 'number' || typeof found === 'string' ? String(found) : '';
  const read = readDate(raw, { order: 'ymd', now, zone: 'UTC' });
  const column = String(way.at(-1) ?? '');
  return 'at' in read ? { at: read.at } : rejectValue(row, read.problem, column, raw);
}
