import { refuse } from '../../contract/errors.ts';
import type { LocalDate } from '../../domain/time.ts';
import { type Source, decode, encodingOf } from '../source.ts';
import { cleanTitle } from '../text.ts';
import { type EventGroup, type Found, type IcsEvent, occurrences } from './events.ts';
import { type IcsComponent, icsComponents } from './lines.ts';
import type { Clock } from './moments.ts';
import type { Effort } from './repeats.ts';

export type { IcsEvent } from './events.ts';

export type IcsReading = Found & {
  /** What the calendar calls itself. */
  calendarName: string | null;
  /** Lines that are none of the format's. */
  oddLines: number;
  /** Zones that nothing tells of; their times were taken as Finnish ones. */
  unknownZones: string[];
};

const maxFileMb = 20;
const maxEvents = 20_000;
/** Steps in which repeated events look for their turns; a daily one of thirty years takes 11,000. */
const maxSteps = 5_000_000;
const maxNameLength = 120;

/**
 * The events of an iCalendar file (RFC 5545) that touch the days `from <= day < to`, repeated ones each by
 * its turns. Only what the calendar draws is looked at: no attendees, descriptions or alarms.
 *
 * @throws Refusal file.tooLarge, ics.notCalendar, ics.unclosed, ics.noEvents, ics.tooMany
 */
export function readIcs(source: Source, window: { from: LocalDate; to: LocalDate }): IcsReading {
  const { name: file, bytes } = source;
  if (bytes.length > maxFileMb * 1024 * 1024) refuse('file.tooLarge', { file, limitMb: maxFileMb });
  const lines = icsComponents(decode(bytes, encodingOf(bytes)));
  if (lines.at === 'notCalendar') return refuse('ics.notCalendar', { file });
  if (lines.at === 'unclosed') {
    return refuse('ics.unclosed', { file, line: lines.line, component: lines.component });
  }
  const effort: Effort = { left: maxSteps };
  const reading: IcsReading = {
    calendarName: calendarName(lines.calendars),
    events: [],
    outside: 0,
    cancelled: 0,
    private: 0,
    unreadable: 0,
    oddLines: lines.odd,
    unknownZones: [],
  };
  const unknownZones = new Set<string>();
  let any = false;
  for (const calendar of lines.calendars) {
    const clock: Clock = { calendar, zones: new Map() };
    for (const group of groups(calendar)) {
      any = true;
      const found = occurrences(group, clock, window, effort);
      add(reading, found);
      if (reading.events.length > maxEvents || effort.left < 0) {
        refuse('ics.tooMany', { file, limit: maxEvents });
      }
    }
    for (const [name, zone] of clock.zones) if (zone === null) unknownZones.add(name);
  }
  if (!any) refuse('ics.noEvents', { file });
  return {
    ...reading,
    events: unlike(reading.events),
    unknownZones: [...unknownZones].slice(0, 10),
  };
}

function add(reading: IcsReading, { events, ...counts }: Found): void {
  reading.events.push(...events);
  for (const count of ['outside', 'cancelled', 'private', 'unreadable'] as const) {
    reading[count] += counts[count];
  }
}

/** The events of a calendar by their UIDs. */
function groups(calendar: IcsComponent): EventGroup[] {
  const byUid = new Map<string, EventGroup>();
  for (const [index, event] of calendar.components.entries()) {
    if (event.name !== 'VEVENT') continue;
    // An event without its mandatory UID is at least not mistaken for another.
    const uid = cleanTitle(textOf(event, 'UID') ?? '', maxUidLength) ?? `–${index}`;
    const group = byUid.get(uid);
    if (group) group.components.push(event);
    else byUid.set(uid, { uid, components: [event] });
  }
  return [...byUid.values()];
}

const maxUidLength = 300;

/** The bare value of a line, for what needs no unescaping. */
function textOf({ lines }: IcsComponent, name: string): string | null {
  const line = lines.find((line) => line.name === name)?.text;
  return line === undefined ? null : line.slice(line.indexOf(':') + 1);
}

function calendarName(calendars: readonly IcsComponent[]): string | null {
  for (const calendar of calendars) {
    const written = textOf(calendar, 'X-WR-CALNAME') ?? textOf(calendar, 'NAME');
    const name = cleanTitle((written ?? '').replaceAll(/\\([\\;,])/g, '$1'), maxNameLength);
    if (name !== null) return name;
  }
  return null;
}

/** No two events under one name: of files put together the first one's is kept. */
function unlike(events: readonly IcsEvent[]): IcsEvent[] {
  const seen = new Set<string>();
  return events.filter(({ uid }) => !seen.has(uid) && seen.add(uid));
}
