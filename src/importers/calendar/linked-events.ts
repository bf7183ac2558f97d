import { refuse } from '../../contract/errors.ts';
import { type LocalDate, type LocalTime, localDate, localTime } from '../../domain/time.ts';
import type { Language } from '../../domain/words.ts';
import { readDate } from '../dates.ts';
import { at, isObject, labelAt, listAt, rawAt } from '../json/fields.ts';
import { plainText } from '../json/html.ts';
import { type Source, decode, encodingOf } from '../source.ts';
import { cleanTitle, webLink } from '../text.ts';
import {
  type CalendarEvent,
  type CalendarReading,
  type Window,
  isWithin,
  nothingRead,
} from './reading.ts';

/**
 * Events of a Linked Events service (Helsinki, Turku and others) as its API answers: a page of a list, or one event.
 * Names are in several languages, of which Swedish and English often repeat the Finnish one; the office's own comes
 * first. Times are UTC. An event from midnight is one of whole days, and a midnight at its end tells but the day.
 * What is cancelled, postponed or deleted is left out. Of a series its turns are read, and the series itself only
 * where the answer has none of them.
 *
 * Shapes are as in recorded answers of Helsinki's and Turku's services.
 */
export function readLinkedEvents(
  { name: file, bytes }: Source,
  window: Window,
  languages: readonly Language[],
): CalendarReading {
  let answer: unknown;
  try {
    answer = JSON.parse(decode(bytes, encodingOf(bytes)).replace(/^\uFEFF/, ''));
  } catch {
    return refuse('import.brokenJson', { file });
  }
  const reading = nothingRead(null);
  const events = eventsOf(answer).flatMap((event) => [event, ...turnsIn(event)]);
  const series = new Set(events.flatMap((event) => labelAt(event, 'super_event', '@id') ?? []));
  const seen = new Set<string>();
  for (const event of events) {
    if (!isObject(event)) continue;
    const own = labelAt(event, '@id') ?? '';
    const hasTurns = series.has(own) || turnsIn(event).length > 0;
    if (labelAt(event, 'super_event_type') === 'recurring' && hasTurns) continue;
    const read = eventOf(event, languages);
    if (read === null) reading.unreadable += 1;
    else if (!isWithin(read, window)) reading.outside += 1;
    else if (isOff(event)) reading.cancelled += 1;
    else if (labelAt(event, 'publication_status') === 'draft') reading.private += 1;
    else if (!seen.has(read.uid)) {
      seen.add(read.uid);
      reading.events.push(read);
    }
  }
  return reading;
}

/** Whether the start of a document is such an answer. */
export function isLinkedEvents(head: unknown): boolean {
  const first = eventsOf(head).find(isObject);
  if (first === undefined) return false;
  const type = labelAt(first, '@type');
  const address = labelAt(first, '@id') ?? '';
  return (
    (type === 'Event/LinkedEvent' || /\/event\/[^/]+\/?$/.test(address)) &&
    at(first, 'start_time') !== undefined &&
    at(first, 'name') !== undefined
  );
}

function eventsOf(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return listAt(answer);
  const data = listAt(answer, 'data');
  return data.length > 0 ? data : isObject(answer) ? [answer] : [];
}

/** The turns that an event was asked for with; without that, only their addresses stand there. */
function turnsIn(event: unknown): readonly unknown[] {
  return listAt(event, 'sub_events').filter((turn) => at(turn, 'start_time') !== undefined);
}

function isOff(event: unknown): boolean {
  const status = labelAt(event, 'event_status') ?? '';
  return /Cancelled|Postponed/.test(status) || at(event, 'deleted') === true;
}

function eventOf(event: unknown, languages: readonly Language[]): CalendarEvent | null {
  const uid = labelAt(event, 'id') ?? labelAt(event, '@id');
  const title = cleanTitle(plainText(worded(at(event, 'name'), languages)), maxTitleLength);
  const days = daysOf(event);
  if (uid === null || title === null || days === null) return null;
  const place = [worded(at(event, 'location', 'name'), languages)];
  place.push(worded(at(event, 'location_extra_info'), languages));
  return {
    uid: `linked:${uid}`,
    title,
    ...days,
    place: cleanTitle(plainText(place.find((one) => one !== '') ?? ''), maxTitleLength),
    link: webLink(worded(at(event, 'info_url'), languages)),
  };
}

const maxTitleLength = 200;

/** A text in the first language that has one, else in any; some services give a bare text. */
function worded(value: unknown, languages: readonly Language[]): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  const keys = [...languages, ...Object.keys(value)];
  return keys.map((key) => rawAt(value, key) ?? '').find((text) => text.trim() !== '') ?? '';
}

type Moment = { date: LocalDate; time: LocalTime | null };

function daysOf(event: unknown): Pick<CalendarEvent, 'from' | 'to' | 'at' | 'until'> | null {
  const start = momentOf(at(event, 'start_time'), at(event, 'has_start_time') !== false);
  if (start === null) return null;
  const end = momentOf(at(event, 'end_time'), at(event, 'has_end_time') !== false);
  const { date: from, time } = start;
  // A whole day may be written as from midnight.
  const startsAt = time === '00:00' ? null : time;
  if (end === null || end.date < from) return { from, to: from, at: startsAt, until: null };
  const isMidnight = end.time === '00:00' && isTimed(at(event, 'end_time'));
  const to = isMidnight && end.date > from ? dayBefore(end.date) : end.date;
  const ends = isMidnight || startsAt === null ? null : end.time;
  const isBackwards = to === from && startsAt !== null && ends !== null && ends <= startsAt;
  return { from, to, at: startsAt, until: isBackwards ? null : ends };
}

const isTimed = (value: unknown) => typeof value === 'string' && value.includes('T');

function momentOf(value: unknown, hasTime: boolean): Moment | null {
  if (typeof value !== 'string') return null;
  // Events are planned ahead: a reading of what was written may take any day for believable.
  const read = readDate(value, { order: 'ymd', now: '2199-12-31T00:00:00.000Z', zone: 'UTC' });
  if ('problem' in read) return null;
  if (read.dayOnly) return { date: value.trim().slice(0, 10), time: null };
  return { date: localDate(read.at), time: hasTime ? localTime(read.at) : null };
}

function dayBefore(date: LocalDate): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
