import {
  type Instant,
  type LocalDate,
  type LocalTime,
  addDays,
  atLocal,
  instant,
  localDate,
  localTime,
  officeZone,
} from '../domain/time.ts';

/** Something to be told to other calendar programs. */
export type IcsEntry = {
  /** The same in every file, so that what is read again is known again. */
  uid: string;
  when: IcsWhen;
  title: string;
  description: string;
  place: string | null;
  link: string | null;
  /** A plan may still change; null says nothing of it. */
  firm: boolean | null;
};

/** Whole days, the first and the last; a time on the wall clock, however long it lasts; or what has happened. */
export type IcsWhen =
  | { is: 'days'; from: LocalDate; to: LocalDate }
  | { is: 'planned'; on: LocalDate; at: LocalTime; end: { on: LocalDate; at: LocalTime } | null }
  | { is: 'happened'; at: Instant };

/** What tells our files from others'. */
export const icsMaker = '-//Vuoro//Vuoro//FI';

/** How long what has no end is drawn; many programs hide what lasts no time. */
const shownFor = 'PT30M';

/** The rules of the European Union, in force since 1996; what calendars need to know of the zone. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${officeZone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * A calendar file (RFC 5545). Written here and not by the library that reads: that takes more than ten times as
 * long, and the file is written again after every change.
 */
export function icsCalendar(name: string, entries: readonly IcsEntry[], now: Instant): string {
  const stamp = basic(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${icsMaker}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${officeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...zoneLines,
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function entryLines(entry: IcsEntry, stamp: string): string[] {
  const { uid, when, title, description, place, link, firm } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    ...whenLines(when),
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    ...(link === null ? [] : [`URL:${link.replaceAll(unsafe, '')}`]),
    ...(firm === null ? [] : [`STATUS:${firm ? 'CONFIRMED' : 'TENTATIVE'}`]),
    // Nobody is busy because of a post.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function whenLines(when: IcsWhen): string[] {
  switch (when.is) {
    case 'days':
      return [
        `DTSTART;VALUE=DATE:${digits(when.from)}`,
        // The day after the last one.
        `DTEND;VALUE=DATE:${digits(addDays(when.to, 1))}`,
      ];
    case 'planned':
      return [
        timeLine('DTSTART', when.on, when.at),
        when.end === null ? `DURATION:${shownFor}` : timeLine('DTEND', when.end.on, when.end.at),
      ];
    case 'happened':
      // An instant, since autumn has an hour twice.
      return [`DTSTART:${basic(when.at)}`, `DURATION:${shownFor}`];
  }
}

/**
 * A time on the wall clock, which keeps its hour whatever becomes of daylight saving. One that spring skips is the
 * one it moves to, and in the hour that autumn has twice the instant is told: there programs go their own ways.
 */
function timeLine(name: string, on: LocalDate, at: LocalTime): string {
  if (!mayChange.test(on)) return zoned(name, on, at);
  const meant = atLocal(on, at);
  const time = localTime(meant);
  if (localTime(anHourAfter(meant)) === time) return `${name}:${basic(meant)}`;
  return zoned(name, localDate(meant), time);
}

/** The last week of March or October; on other days nothing is to be reckoned. */
const mayChange = /-(?:03|10)-(?:2[5-9]|3)/;

function zoned(name: string, on: LocalDate, at: LocalTime): string {
  return `${name};TZID=${officeZone}:${digits(on)}T${at.replace(':', '')}00`;
}

function anHourAfter(at: Instant): Instant {
  return instant(Date.parse(at) + 3_600_000);
}

function digits(date: LocalDate): string {
  return date.replaceAll('-', '');
}

function basic(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

// Controls end a line or a text before its end in one program or another.
// eslint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F\n\t]/g;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(unsafe, ' ');
}

const maxOctets = 75;

/** A line in pieces of at most 75 octets, none of which cuts a letter. */
function folded(line: string): string {
  // Every UTF-16 unit is at most three octets.
  if (line.length * 3 <= maxOctets) return line;
  let out = '';
  let octets = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > maxOctets) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
