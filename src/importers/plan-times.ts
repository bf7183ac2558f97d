import {
  type Instant,
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
} from '../domain/time.ts';
import { type DateOrder, type DateReading, readDate } from './dates.ts';

export type DayReading =
  { on: LocalDate; at: LocalTime | null } | Extract<DateReading, { problem: unknown }>;

/** Plans reach a few years ahead; a day later than this is a misreading. */
const yearsAhead = 20;

/**
 * Reads the day of a plan, with the time of day if the cell has one. A day may be in the future, and one without
 * a year (`5.11.`) is the nearest there is. Wall clocks stay as they are written, whatever daylight saving does.
 */
export function readDay(raw: string, rules: { order: DateOrder; now: Instant }): DayReading {
  const far = `${Number(rules.now.slice(0, 4)) + yearsAhead}${rules.now.slice(4)}`;
  const written = withYear(raw, rules);
  const wall = readDate(written, { order: rules.order, now: far, zone: 'UTC' });
  if ('problem' in wall) return wall;
  const here = readDate(written, { order: rules.order, now: far });
  // A time that names its zone is the same instant in both readings, and stands on Helsinki's clock.
  if ('at' in here && here.at === wall.at)
    return { on: localDate(wall.at), at: localTime(wall.at) };
  return { on: wall.at.slice(0, 10), at: wall.dayOnly ? null : wall.at.slice(11, 16) };
}

function withYear(raw: string, { order, now }: { order: DateOrder; now: Instant }): string {
  const parts = /^\s*(?:\p{L}{2,12}\.?,? )?(\d{1,2})[./] ?(\d{1,2})\.?(?= |$)/u.exec(raw);
  if (!parts) return raw;
  const [whole, first, second] = parts;
  const [day, month] = order === 'mdy' ? [second!, first!] : [first!, second!];
  const today = Date.parse(`${localDate(now)}T00:00:00Z`);
  const nearest = [-1, 0, 1]
    .map((years) => Number(now.slice(0, 4)) + years)
    .map((year) => ({ year, ms: Date.UTC(year, Number(month) - 1, Number(day)) }))
    .reduce((a, b) => (Math.abs(b.ms - today) < Math.abs(a.ms - today) ? b : a));
  return `${nearest.year}-${two(month)}-${two(day)}${raw.slice(whole.length)}`;
}

/** Reads a time of day: `9.30`, `klo 9`, `kl. 9:30`, `4:02 PM`, and a spreadsheet's fraction of a day. */
export function readClock(raw: string): LocalTime | null {
  const text = raw.trim().toLowerCase();
  if (/^0[.,]\d{3,}$/.test(text)) {
    const minutes = Math.round(Number(text.replace(',', '.')) * 1440);
    return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  }
  const parts =
    /^(?:klo|kl\.?)? ?(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2})?)? ?(?:([ap])\.?m\.?|h)?$/.exec(text);
  if (!parts) return null;
  const [, hours, minutes = '0', half] = parts;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${two(hour)}:${two(minutes)}`;
}

function two(n: string | number): string {
  return String(n).padStart(2, '0');
}
