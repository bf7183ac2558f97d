import { posix } from 'node:path';
import { refuse } from '../../contract/errors.ts';
import type { Language } from '../../domain/words.ts';
import { openBundle } from '../bundle/bundle.ts';
import { wholeOf } from '../bundle/member.ts';
import { calendarFormatIn } from '../documents.ts';
import { readIcs } from '../ics/index.ts';
import { headBytes } from '../json/values.ts';
import { type Source, sourceOf } from '../source.ts';
import { readLinkedEvents } from './linked-events.ts';
import { readMeetings } from './meetings.ts';
import type { CalendarReading, Window } from './reading.ts';

export type { CalendarEvent } from './reading.ts';

const maxFileMb = 20;
const maxEvents = 20_000;

/**
 * Opens a file of events that was given by itself, or as a member of a folder, an archive or several files.
 *
 * @param path of the member; of a file that was given by itself it need not be told
 * @throws Refusal file.notFound, file.tooLarge, import.empty, and those of `openBundle`
 */
export async function openCalendar(
  given: string | readonly string[],
  path?: string,
): Promise<Source> {
  const bundle = await openBundle(given);
  try {
    const member = bundle.members.find((one) =>
      path === undefined ? bundle.single : one.path === path,
    );
    if (!member) return refuse('file.notFound', { file: path ?? bundle.name });
    const name = posix.basename(member.path);
    assertSize(name, member.size);
    return sourceOf(name, await wholeOf(member));
  } finally {
    bundle.close();
  }
}

function assertSize(file: string, bytes: number): void {
  if (bytes > maxFileMb * 1024 * 1024) refuse('file.tooLarge', { file, limitMb: maxFileMb });
}

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
  assertSize(file, bytes.length);
  const format = calendarFormatIn(bytes.subarray(0, headBytes));
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
