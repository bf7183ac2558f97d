import type { LocalDate, LocalTime } from '../../domain/time.ts';
import type { Source } from '../source.ts';
import { cleanTitle, webLink } from '../text.ts';
import { decodeXml } from '../xml/document.ts';
import { type FeedItem, emptyFeed, feedOf, readFeed } from '../xml/feed.ts';
import {
  type CalendarEvent,
  type CalendarReading,
  type Window,
  isWithin,
  nothingRead,
} from './reading.ts';

/**
 * The meetings in a feed of the meeting system Dynasty (`page=rss/meetings`, and `rss/meetingitems`, whose items are
 * matters on an agenda: all of one meeting are one mark, which leads to the meeting's page). A title is
 * `<body> 27.08.2026 / <matter>`; the feed has no other date. Its encoding is Latin-1, as it declares.
 *
 * Items are as in a real feed of matters that was recorded; the feed of meetings is known from a public reader of it.
 */
export function readMeetings(source: Source, window: Window): CalendarReading {
  const feed = emptyFeed();
  // In pieces for the parser's sake; a calendar is read in one go.
  for (const _ of readFeed(decodeXml(source.bytes), source.name, feed)) continue;
  const reading = nothingRead(nameOf(feed.head));
  const known = new Map<string, CalendarEvent | null>();
  for (const item of feed.items) {
    const meeting = meetingOf(item);
    if (meeting === null) reading.unreadable += 1;
    // The matters of a meeting follow each other, and each names it.
    else if (!known.has(meeting.event.uid)) {
      const { event, cancelled } = meeting;
      const kept = isWithin(event, window);
      if (!kept) reading.outside += 1;
      else if (cancelled) reading.cancelled += 1;
      else reading.events.push(event);
      known.set(event.uid, event);
    }
  }
  return reading;
}

/** Whether the start of a document is such a feed. */
export function startsAsMeetings(start: string): boolean {
  const [first] = feedOf(start)?.items ?? [];
  return first !== undefined && meetingOf(first) !== null;
}

type Meeting = { event: CalendarEvent; cancelled: boolean };

const titled =
  /^(.{0,300}?)[\s,]*(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)(?:[\s,]*(?:klo|kl\.?)?\s*(\d{1,2})[.:](\d{2})(?!\d))?([^/]{0,300})(?:\/(.*))?$/s;
const addressed = /^(https?:\/\/.*[?&])page=meeting(?:item)?(&(?:amp;)?)id=(\d{1,20})/i;

/** The meeting that an item of the feed is, or is a matter of; null when it is something else. */
export function meetingOf({ title, link }: FeedItem): Meeting | null {
  const place = addressed.exec(link);
  const parts = titled.exec(title.slice(0, 2000));
  if (!place || !parts) return null;
  const [, before = '', day, month, year, hour, minute, note = '', matter = ''] = parts;
  const body = cleanTitle(before, 200) ?? cleanTitle(matter, 200);
  const date = dateOf(year!, month!, day!);
  if (body === null || date === null) return null;
  const [, start = '', , id = ''] = place;
  const page = webLink(`${start}page=meeting&id=${id}`);
  const host = URL.parse(link)?.host ?? '';
  const at = timeOf(hour, minute);
  return {
    cancelled: /\bperu(?:tt|nu|ut)|\binställ/i.test(`${before} ${note}`),
    event: {
      uid: `dynasty:${host}/${id}`,
      title: body,
      from: date,
      to: date,
      at,
      until: null,
      place: null,
      link: page,
      ...(at === null ? { dayOnly: true } : {}),
    },
  };
}

function dateOf(year: string, month: string, day: string): LocalDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date ? date : null;
}

function timeOf(hour: string | undefined, minute: string | undefined): LocalTime | null {
  if (hour === undefined || minute === undefined) return null;
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

/** `Dynasty – Kokousasiat` is `Kokousasiat`: the program's name says nothing of whose meetings they are. */
function nameOf({ title, description }: { title: string; description: string }): string | null {
  const told = [description, title].map((text) => text.replace(/^Dynasty\b[\s–-]*/i, ''));
  return cleanTitle(told.find((text) => text !== '') ?? '', 120);
}
