import ICAL from 'ical.js';
import type { LocalDate, LocalTime } from '../../domain/time.ts';
import { cleanTitle, webLink } from '../text.ts';
import type { IcsComponent } from './lines.ts';
import {
  type Clock,
  type IcsTime,
  type Moment,
  dayMinutes,
  icsTimes,
  inHelsinki,
  plusWallMinutes,
  wallMinutes,
} from './moments.ts';
import { type Effort, turnsOf } from './repeats.ts';

/** An event of a calendar file on the wall clock in Helsinki. */
export type IcsEvent = {
  /** Its UID and, of a repeated one, its turn. */
  uid: string;
  title: string;
  from: LocalDate;
  to: LocalDate;
  at: LocalTime | null;
  until: LocalTime | null;
  place: string | null;
  link: string | null;
  /** The file tells no more than the day of what has a time: one that is known stays. */
  dayOnly?: boolean;
};

export type Found = {
  events: IcsEvent[];
  /** Events before or after the window; those of a repeated one are not counted. */
  outside: number;
  /** Events left out, by why. */
  cancelled: number;
  private: number;
  unreadable: number;
};

/** The components of one UID: an event, its later version, and what differs in single turns of it. */
export type EventGroup = { uid: string; components: IcsComponent[] };

type Window = { from: LocalDate; to: LocalDate };

/** An event as its component tells it, before it is repeated. */
type Event = {
  component: IcsComponent;
  start: IcsTime;
  /** Its length on the wall clock. */
  minutes: number;
  /** The turn that this event stands for. */
  turn: Moment | null;
  sequence: number;
};

const maxTitleLength = 200;
/** More turns than a daily event has in the years that are read. */
const maxTurns = 5000;

/** The events of one UID that touch the window. */
export function occurrences(
  { uid, components }: EventGroup,
  clock: Clock,
  window: Window,
  effort: Effort,
): Found {
  const found: Found = { events: [], outside: 0, cancelled: 0, private: 0, unreadable: 0 };
  const events: Event[] = [];
  for (const component of components) {
    try {
      events.push(readEvent(component, clock));
    } catch {
      found.unreadable += 1;
    }
  }
  const turned = new Map(
    events.flatMap((event) => (event.turn === null ? [] : [[keyOf(event.turn), event] as const])),
  );
  const used = new Set<string>();
  const put = (event: Event, start: Moment, name: string) => {
    const place = span(start, event.minutes);
    if (place.to < window.from || place.from >= window.to) return void (found.outside += 1);
    if (isCancelled(event)) return void (found.cancelled += 1);
    if (isPrivate(event)) return void (found.private += 1);
    const unique = used.has(name) ? `${name}T${start.time ?? used.size}` : name;
    used.add(unique);
    found.events.push({ uid: unique, ...place, ...wordsOf(event.component) });
  };

  for (const event of inForce(events.filter(({ turn }) => turn === null))) {
    if (!isRepeated(event)) {
      const start = inHelsinki(event.start);
      put(event, start, used.has(uid) ? `${uid}/${start.date}` : uid);
      continue;
    }
    try {
      for (const turn of turns(event, clock, window, effort)) {
        const key = keyOf(turn);
        const instead = turned.get(key);
        turned.delete(key);
        if (instead) put(instead, inHelsinki(instead.start), `${uid}/${turn.date}`);
        else put(event, turn, `${uid}/${turn.date}`);
      }
    } catch {
      found.unreadable += 1;
    }
  }
  // Turns whose event the file lacks, as when somebody was invited to one of them alone.
  for (const event of turned.values())
    put(event, inHelsinki(event.start), `${uid}/${event.turn!.date}`);
  return found;
}

/** @throws Error when it has no start, or one that is no time */
function readEvent(component: IcsComponent, clock: Clock): Event {
  const line = (name: string) => component.lines.find((line) => line.name === name)?.text;
  const startLine = line('DTSTART');
  if (startLine === undefined) throw new Error('No start.');
  const start = icsTimes(startLine, clock)[0]!;
  const from = inHelsinki(start);
  const endLine = line('DTEND');
  const duration = line('DURATION');
  const turn = line('RECURRENCE-ID');
  return {
    component,
    start,
    minutes:
      endLine !== undefined
        ? wallMinutes(from, inHelsinki(icsTimes(endLine, clock)[0]!))
        : duration === undefined
          ? 0
          : durationMinutes(duration),
    turn: turn === undefined ? null : inHelsinki(icsTimes(turn, clock)[0]!),
    sequence: Number(line('SEQUENCE')?.slice('SEQUENCE:'.length) ?? 0) || 0,
  };
}

function durationMinutes(line: string): number {
  const duration = ICAL.Property.fromString(line).getFirstValue();
  return duration instanceof ICAL.Duration ? Math.round(duration.toSeconds() / 60) : 0;
}

/** Of several versions of an event the last one; several of the same version are events of their own. */
function inForce(events: readonly Event[]): Event[] {
  const last = Math.max(...events.map(({ sequence }) => sequence));
  return events.filter(({ sequence }) => sequence === last);
}

function has({ component }: Event, name: string, value: RegExp): boolean {
  return component.lines.some((line) => line.name === name && value.test(line.text));
}

const isCancelled = (event: Event) => has(event, 'STATUS', /:\s*CANCELLED/i);
const isPrivate = (event: Event) => has(event, 'CLASS', /:\s*(PRIVATE|CONFIDENTIAL)/i);
const isRepeated = (event: Event) => has(event, 'RRULE', /:/) || has(event, 'RDATE', /:/);

/** The turns of a repeated event that touch the window, in order and without those that it leaves out. */
function turns(event: Event, clock: Clock, window: Window, effort: Effort): Moment[] {
  const linesOf = (name: string) =>
    event.component.lines.filter((line) => line.name === name).map(({ text }) => text);
  const starts = new Map<string, Moment>();
  const add = (moment: Moment) => {
    if (!touches(moment, event, window)) return;
    starts.set(keyOf(moment), moment);
    if (starts.size > maxTurns) throw new Error('Too many turns.');
  };
  const rules = linesOf('RRULE');
  // Without a rule the start itself is the first turn.
  if (rules.length === 0) add(inHelsinki(event.start));
  for (const rule of rules) {
    for (const local of turnsOf(rule, event.start, clock, window.to, effort)) {
      add(inHelsinki({ local, zone: event.start.zone }));
    }
  }
  for (const line of linesOf('RDATE'))
    for (const time of icsTimes(line, clock)) add(inHelsinki(time));
  for (const line of linesOf('EXDATE')) {
    for (const time of icsTimes(line, clock)) {
      const out = inHelsinki(time);
      if (out.time !== null || event.start.local.isDate) starts.delete(keyOf(out));
      // A whole day that is left out takes whatever is on it.
      else for (const [key, { date }] of starts) if (date === out.date) starts.delete(key);
    }
  }
  return [...starts.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ date, time }: Moment): string {
  return time === null ? date : `${date}T${time}`;
}

function touches(start: Moment, { minutes }: Event, window: Window): boolean {
  const { from, to } = span(start, minutes);
  return to >= window.from && from < window.to;
}

/** Days and times as the calendar draws them. */
function span(start: Moment, minutes: number): Pick<IcsEvent, 'from' | 'to' | 'at' | 'until'> {
  const { date: from, time: at } = start;
  if (minutes <= 0) return { from, to: from, at, until: null };
  const end = plusWallMinutes(start, minutes);
  // Some programs write whole days as from midnight to midnight.
  if (at === null || (at === '00:00' && minutes % dayMinutes === 0)) {
    return {
      from,
      to: plusWallMinutes({ date: from, time: null }, minutes - dayMinutes).date,
      at: null,
      until: null,
    };
  }
  // The midnight that ends a day belongs to it.
  const last = end.time === '00:00' ? plusWallMinutes(end, -1) : end;
  return { from, to: last.date, at, until: last.time };
}

/** Title, place and link: strangers' words, on one line each and without hidden signs. */
function wordsOf({ lines }: IcsComponent): Pick<IcsEvent, 'title' | 'place' | 'link'> {
  const text = (name: string) => {
    const line = lines.find((line) => line.name === name)?.text;
    if (line === undefined) return null;
    // Its value alone, since what is wrong in the line's parameters says nothing of its words.
    const value = ICAL.Property.fromString(`SUMMARY:${valueOf(line)}`).getFirstValue();
    return cleanTitle(typeof value === 'string' ? value : '', maxTitleLength);
  };
  const url = lines.find((line) => line.name === 'URL')?.text;
  return {
    title: text('SUMMARY') ?? '',
    place: text('LOCATION'),
    link: url === undefined ? null : webLink(valueOf(url)),
  };
}

/** What stands after the line's name and parameters; a parameter in quotes may hold a colon. */
function valueOf(line: string): string {
  const value = /^[^:;]+(?:;(?:"[^"]*"|[^":])*)?:(.*)$/s.exec(line)?.[1];
  return value ?? '';
}
