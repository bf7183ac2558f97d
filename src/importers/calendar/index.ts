import { refuse } from '../../contract/errors.ts';
import type { CalendarFormat } from '../../domain/layers.ts';
import type { Language } from '../../domain/words.ts';
import type { Member } from '../bundle/member.ts';
import { startOf } from '../documents.ts';
import { readIcs } from '../ics/index.ts';
import { headOf, startsAsJson } from '../json/values.ts';
import { type Source, decode, encodingOf, kindOf } from '../source.ts';
import { decodeXml, startsAsXml } from '../xml/document.ts';
import { isLinkedEvents, readLinkedEvents } from './linked-events.ts';
import { readMeetings, startsAsMeetings } from './meetings.ts';
import type { CalendarReading, Window } from './reading.ts';

export type { CalendarEvent } from './reading.ts';

const maxFileMb = 20;
const maxEvents = 20_000;
const headBytes = 256 * 1024;

/**
 * The events of a file that the calendar can draw, whatever kind of file it is, as far as they touch the days
 * `from <= day < to`.
 *
 * @param languages the office's own first, for events that are told in several
 * @throws Refusal file.tooLarge, ics.notCalendar, ics.unclosed, ics.noEvents, ics.tooMany, import.brokenJson,
 *   import.brokenXml, import.xmlEntities
 */
export function readCalendar(
  source: Source,
  window: Window,
  languages: readonly Language[],
): CalendarReading {
  const { name: file, bytes } = source;
  if (bytes.length > maxFileMb * 1024 * 1024) refuse('file.tooLarge', { file, limitMb: maxFileMb });
  const format = formatOf(bytes.subarray(0, headBytes));
  // What is no calendar of another kind may be one that says so less clearly; the reader of it tells what is wrong.
  const reading =
    format === 'linked.events'
      ? readLinkedEvents(source, window, languages)
      : format === 'meetings.feed'
        ? readMeetings(source, window)
        : readIcs(source, window);
  if (reading.events.length > maxEvents) refuse('ics.tooMany', { file, limit: maxEvents });
  return reading;
}

/** Which kind of calendar a file is, by its beginning; null when it is none. */
export async function calendarFormatOf(member: Member): Promise<CalendarFormat | null> {
  const start = await startOf(member);
  return start.length === 0 ? null : formatOf(start);
}

function formatOf(start: Buffer): CalendarFormat | null {
  if (kindOf(start) !== 'text') return null;
  const text = decode(start, encodingOf(start));
  if (/^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(text)) return 'ics';
  if (startsAsJson(text)) return isLinkedEvents(headOf(text)) ? 'linked.events' : null;
  return startsAsXml(text) && startsAsMeetings(decodeXml(start, false)) ? 'meetings.feed' : null;
}
