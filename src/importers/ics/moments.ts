import { TZDate } from '@date-fns/tz';
import ICAL from 'ical.js';
import {
  type LocalDate,
  type LocalTime,
  addDays,
  atLocal,
  localDate,
  localTime,
  officeZone,
} from '../../domain/time.ts';
import type { IcsComponent } from './lines.ts';
import { zoneOf } from './zones.ts';

/** A day, or a day and a time, on the wall clock in Helsinki. */
export type Moment = { date: LocalDate; time: LocalTime | null };

/** A time as the file has it: on the wall clock of its zone. */
export type IcsTime = { local: ICAL.Time; zone: string };

/** How the times of one calendar are read. */
export type Clock = {
  calendar: IcsComponent;
  /** Looked up once; null is a zone that nobody knows. */
  zones: Map<string, string | null>;
};

const written = /^\d{8}(T\d{6}Z?)?$/;
const years = { from: 1900, to: 2200 };

/**
 * The times that a line holds. Times of no zone, or of one that nothing tells of, are Finnish ones.
 *
 * @throws Error when one of them is no time
 */
export function icsTimes(line: string, clock: Clock): IcsTime[] {
  const property = ICAL.Property.fromString(withValueType(line));
  const tzid = property.getFirstParameter('tzid');
  const zone = typeof tzid === 'string' && tzid !== '' ? named(tzid, clock) : officeZone;
  return property.getValues().map((value: unknown) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) throw new Error('Not a time.');
    if (time.year < years.from || time.year > years.to) throw new Error('A year of no calendar.');
    const utc = time.zone === ICAL.Timezone.utcTimezone;
    return { local: floating(time), zone: utc ? 'UTC' : zone };
  });
}

/** Some programs leave out that a day is a day and not a time; and none may mean a day that is not. */
function withValueType(line: string): string {
  const colon = line.lastIndexOf(':');
  const values = line
    .slice(colon + 1)
    .trim()
    .split(',');
  for (const value of values) {
    const plain = value.split('/')[0]!;
    if (!written.test(plain) || !exists(plain)) throw new Error('Not a time.');
  }
  const head = line.slice(0, colon);
  const isDay = values.every((value) => value.length === 8);
  return `${isDay && !/;VALUE=/i.test(head) ? `${head};VALUE=DATE` : head}:${values.join(',')}`;
}

/** Whether there is such a day and such a time; the library would move the 31st of June to July. */
function exists(value: string): boolean {
  const day = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return false;
  const [hour, minute] = [Number(value.slice(9, 11)), Number(value.slice(11, 13))];
  return hour < 24 && minute < 60;
}

function named(tzid: string, clock: Clock): string {
  let zone = clock.zones.get(tzid);
  if (zone === undefined) clock.zones.set(tzid, (zone = zoneOf(tzid, clock.calendar)));
  return zone ?? officeZone;
}

function floating({ year, month, day, hour, minute, second, isDate }: ICAL.Time): ICAL.Time {
  return ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate });
}

/** A file's time on the wall clock in Helsinki; a whole day is the same day anywhere. */
export function inHelsinki(time: IcsTime): Moment {
  const { date, clock } = digits(time.local);
  if (time.local.isDate) return { date, time: null };
  if (time.zone === officeZone) return { date, time: clock };
  const at = atLocal(date, clock, time.zone);
  return { date: localDate(at), time: localTime(at) };
}

/** A file's time on the wall clock of another zone. */
export function inZone({ local, zone }: IcsTime, other: string): ICAL.Time {
  if (local.isDate || zone === other) return local;
  const { date, clock } = digits(local);
  const at = new TZDate(Date.parse(atLocal(date, clock, zone)), other);
  return ICAL.Time.fromData({
    year: at.getFullYear(),
    month: at.getMonth() + 1,
    day: at.getDate(),
    hour: at.getHours(),
    minute: at.getMinutes(),
  });
}

function digits({ year, month, day, hour, minute }: ICAL.Time): {
  date: LocalDate;
  clock: LocalTime;
} {
  const two = (n: number) => String(n).padStart(2, '0');
  return { date: `${year}-${two(month)}-${two(day)}`, clock: `${two(hour)}:${two(minute)}` };
}

/** Minutes from one moment to another as the wall clock shows them. */
export function wallMinutes(from: Moment, to: Moment): number {
  return minuteOf(to) - minuteOf(from);
}

export function plusWallMinutes(from: Moment, minutes: number): Moment {
  if (from.time === null)
    return { date: addDays(from.date, Math.round(minutes / dayMinutes)), time: null };
  const at = new Date((minuteOf(from) + minutes) * 60_000).toISOString();
  return { date: at.slice(0, 10), time: at.slice(11, 16) };
}

export const dayMinutes = 1440;

function minuteOf({ date, time }: Moment): number {
  return Date.parse(`${date}T${time ?? '00:00'}:00Z`) / 60_000;
}
