import type { dateOrders } from '../contract/imports.ts';
import type { RejectionReason } from '../domain/imports.ts';
import { atLocal, type Instant, instant, officeZone } from '../domain/time.ts';

export type DateOrder = (typeof dateOrders)[number];

export type DateRules = {
  /** Which comes first where the text alone does not tell: `03/12/25`. */
  order: DateOrder;
  /** Zone of a wall clock that names none. */
  zone?: string;
  /** A day later than this instant and one more day is not believed. */
  now: Instant;
};

export type DateReading =
  { at: Instant; dayOnly: boolean } | { problem: Extract<RejectionReason, `date.${string}`> };

/** Facebook opened in 2004: an earlier date is a misreading. */
const firstYear = 2004;
const firstMs = Date.UTC(firstYear, 0, 1);
const dayMs = 86_400_000;

type Problem = Extract<DateReading, { problem: unknown }>;
/** Milliseconds of Unix time. */
type Moment = { ms: number; dayOnly: boolean };
type Clock = { hour: number; minute: number; second: number; ms: number; offset: number | null };
type Day = { first: number; second: number; third: number; order: DateOrder | 'either' };

/**
 * Reads a date with or without a time of day: ISO 8601 with and without an offset, `7.1.2026 klo 16.02`,
 * `07/01/2026 4:02 PM`, Unix seconds and milliseconds, and the serial numbers of Excel (1900 system).
 *
 * A wall clock is Helsinki's unless a zone is given. A day alone becomes its first moment and is marked: the
 * wait for an answer then never looks shorter than it was, and no answer seems to precede its question.
 */
export function readDate(raw: string, rules: DateRules): DateReading {
  const text = tidy(raw);
  if (text === '') return { problem: 'date.missing' };
  const found = readNumber(text, rules) ?? readWritten(text, rules);
  if ('problem' in found) return found;
  if (found.ms > Date.parse(rules.now) + dayMs) return { problem: 'date.future' };
  if (found.ms < firstMs) return { problem: 'date.tooOld' };
  return { at: instant(found.ms), dayOnly: found.dayOnly };
}

type DateOrderVotes = { add: (value: string) => void; order: () => DateOrder | null };

/**
 * How a column that comes value by value writes its dates. A number above 12 tells; a dot means day first; AM or PM
 * mean month first, if nothing else tells. Null: slashes that could be either, and the user must say.
 */
export function dateOrderVotes(): DateOrderVotes {
  const votes = { dmy: 0, mdy: 0, either: 0, halfDay: 0 };
  return {
    add(value) {
      // Texts that start otherwise, ISO above all, need no vote; most columns end here.
      if (!/^\D{0,12}\d{1,2}[./-]/.test(value)) return;
      const text = tidy(value);
      const day = readDay(text)?.day;
      if (!day || day.order === 'ymd') return;
      votes[day.order] += 1;
      if (/[ap]\.?m\.?$/i.test(text)) votes.halfDay += 1;
    },
    order: () => orderBy(votes),
  };
}

/** The same of values that are at hand. */
export function dateOrderOf(values: Iterable<string>): DateOrder | null {
  const votes = dateOrderVotes();
  for (const value of values) votes.add(value);
  return votes.order();
}

function orderBy(votes: Record<'dmy' | 'mdy' | 'either' | 'halfDay', number>): DateOrder | null {
  if (votes.dmy !== votes.mdy) return votes.dmy > votes.mdy ? 'dmy' : 'mdy';
  if (votes.either === 0) return votes.dmy > 0 ? 'dmy' : 'ymd';
  return votes.halfDay > 0 ? 'mdy' : null;
}

/** Blanks of all kinds as one, and a weekday's name off the front: `ti 7.1.2026`. */
function tidy(raw: string): string {
  return raw
    .slice(0, 80)
    .replace(/[\s\u00A0\u202F\u2009]+/g, ' ')
    .trim()
    .replace(/^\p{L}{2,12}\.?,? (?=\d)/u, '');
}

function readNumber(text: string, rules: DateRules): Moment | null {
  if (/^\d{10}$/.test(text)) return { ms: Number(text) * 1000, dayOnly: false };
  if (/^\d{13}$/.test(text)) return { ms: Number(text), dayOnly: false };
  if (!/^\d{5}(?:[.,]\d{1,12})?$/.test(text)) return null;
  // Day 25569 is 1970-01-01; a fraction is the time of day, to the second.
  const seconds = Math.round((Number(text.replace(',', '.')) - 25_569) * 86_400);
  const wallClock = new Date(seconds * 1000).toISOString();
  const ms = atWallClock(wallClock.slice(0, 10), wallClock.slice(11, 19), rules.zone);
  return { ms, dayOnly: !/[.,]/.test(text) };
}

function readWritten(text: string, rules: DateRules): Moment | Problem {
  const found = readDay(text);
  if (!found) return { problem: 'date.unreadable' };
  const clock = found.rest === '' ? null : readClock(found.rest);
  if (clock === undefined) return { problem: 'date.unreadable' };

  const { first, second, third } = found.day;
  const [year, month, day] =
    found.day.order === 'ymd'
      ? [first, second, third]
      : rules.order === 'mdy'
        ? [third, first, second]
        : [third, second, first];
  const date = realDate(year, month, day);
  if (!date) return { problem: 'date.impossible' };
  if (year < firstYear) return { problem: 'date.tooOld' };
  if (!clock) return { ms: atWallClock(date, '00:00:00', rules.zone), dayOnly: true };

  const time = [clock.hour, clock.minute, clock.second].map(two).join(':');
  const ms =
    clock.offset === null
      ? atWallClock(date, time, rules.zone)
      : Date.parse(`${date}T${time}Z`) - clock.offset * 60_000;
  return { ms: ms + clock.ms, dayOnly: false };
}

function readDay(text: string): { day: Day; rest: string } | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (iso) {
    const [whole, first, , second, third] = iso;
    return { day: dayOf(first!, second!, third!, 'ymd'), rest: text.slice(whole.length) };
  }
  const local = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!local) return null;
  const [whole, first, separator, second, third] = local;
  const unclear = separator === '.' ? 'dmy' : 'either';
  const order = Number(first) > 12 ? 'dmy' : Number(second) > 12 ? 'mdy' : unclear;
  const year = third!.length === 2 ? `20${third}` : third!;
  return { day: dayOf(first!, second!, year, order), rest: text.slice(whole.length) };
}

function dayOf(first: string, second: string, third: string, order: Day['order']): Day {
  return { first: Number(first), second: Number(second), third: Number(third), order };
}

const clockPattern =
  /^(?:T|,? ?klo ?|,? ?kl\.? ?|,? )(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)? ?(?:([ap])\.?m\.?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** The time of day after a date; undefined when it is none. `offset` is in minutes east of UTC. */
function readClock(text: string): Clock | undefined {
  const parts = clockPattern.exec(text);
  if (!parts) return undefined;
  const [, hours, minutes, seconds = '0', fraction = '0', half, zone] = parts;
  const second = Number(seconds);
  const minute = Number(minutes);
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = zone === undefined ? null : offsetOf(zone);
  if (offset !== null && Math.abs(offset) > 14 * 60) return undefined;
  return { hour, minute, second, ms: Math.floor(Number(`0.${fraction}`) * 1000), offset };
}

function offsetOf(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!parts) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0));
}

function realDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDate() === day ? date : null;
}

const hours = new Map<string, number>();
const rememberedHours = 20_000;

/** `atLocal`, which is asked once for each hour: offsets change on the hour, and exports come in order. */
function atWallClock(date: string, time: string, zone = officeZone): number {
  const key = `${zone} ${date} ${time.slice(0, 2)}`;
  let hour = hours.get(key);
  if (hour === undefined) {
    hour = Date.parse(atLocal(date, `${time.slice(0, 2)}:00`, zone));
    if (hours.size >= rememberedHours) hours.clear();
    hours.set(key, hour);
  }
  return hour + Number(time.slice(3, 5)) * 60_000 + Number(time.slice(6, 8)) * 1000;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
