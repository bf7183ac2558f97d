import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { readCalendar } from '../../src/importers/calendar/index.ts';
import { calendarFormatIn } from '../../src/importers/documents.ts';
import { sourceOf } from '../../src/importers/source.ts';
import {
  dynastyFeed,
  linkedEvent,
  linkedEvents,
  matters,
  meetings,
  wordpress,
} from './feeds.fixture.ts';

const window = { from: '2025-11-01', to: '2029-12-01' };
const source = (bytes: Buffer | string) => sourceOf('tiedosto', Buffer.from(bytes));
const read = (bytes: Buffer | string, languages = ['fi', 'sv', 'en'] as const) =>
  readCalendar(source(bytes), window, languages);
const code = (bytes: Buffer | string) => {
  try {
    read(bytes);
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
  return null;
};

it.each([
  ['ics', '\uFEFFBEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
  ['meetings.feed', matters()],
  ['meetings.feed', meetings()],
  ['linked.events', linkedEvents(linkedEvent('1'))],
  ['linked.events', JSON.stringify(linkedEvent('1'), null, 2)],
  ['linked.events', JSON.stringify([null, linkedEvent('1')])],
  [null, wordpress()],
  [null, 'Päivä;Kommentti\n1.1.2026;Hei\n'],
  [null, '{"data":[{"id":"1_2","message":"x","created_time":"2026-08-03T13:21:53+0000"}]}'],
  [null, '<html><title>BEGIN:VCALENDAR</title></html>'],
  [null, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])],
])('is known by what it holds: %s', (format, bytes) => {
  expect(calendarFormatIn(source(bytes).bytes)).toBe(format);
});

it('refuses what is no calendar, and broken ones, with their own words', () => {
  expect(code(wordpress())).toBe('ics.notCalendar');
  expect(code('{"a":1}')).toBe('ics.notCalendar');
  expect(code(matters().subarray(0, 700))).toBe('import.brokenXml');
  expect(code(linkedEvents(linkedEvent('1'), linkedEvent('2')).subarray(0, 900))).toBe(
    'import.brokenJson',
  );
  expect(code(Buffer.alloc(21 * 1024 * 1024, ' '))).toBe('file.tooLarge');
});

describe('meetings of Dynasty', () => {
  const council = {
    uid: 'dynasty:testila.oncloudos.com/20261300',
    title: 'Kunnanvaltuusto',
    from: '2026-12-14',
    to: '2026-12-14',
    at: null,
    until: null,
    place: null,
    link: 'https://testila.oncloudos.com/cgi/DREQUEST.PHP?page=meeting&id=20261300',
  };

  it('are one mark for all matters of a meeting', () => {
    expect(read(matters())).toEqual({
      calendarName: 'Kokousasiat',
      events: [
        { ...council, dayOnly: true },
        {
          ...council,
          dayOnly: true,
          uid: 'dynasty:testila.oncloudos.com/20261288',
          title: 'Ympäristö- ja lupajaosto',
          from: '2026-12-01',
          to: '2026-12-01',
          link: council.link.replace('20261300', '20261288'),
        },
      ],
      outside: 0,
      cancelled: 0,
      private: 0,
      unreadable: 0,
      oddLines: 0,
      unknownZones: [],
    });
  });

  it('are the same meetings in the feed of meetings, with a time where it has one', () => {
    const { events, ...left } = read(meetings());
    expect(events).toMatchObject([
      { ...council, at: '18:00' },
      { title: 'Kunnanhallitus', from: '2026-12-07', at: '16:30' },
    ]);
    expect(left).toMatchObject({
      calendarName: 'Kokoukset',
      cancelled: 1,
      outside: 1,
      unreadable: 1,
    });
  });

  it('have the body before the day, or else behind the slash', () => {
    const titles = (title: string) =>
      read(dynastyFeed([{ title, id: '1-1' }])).events.map(
        (event) => `${event.title} ${event.at ?? ''}`,
      );
    expect(titles('Kunnanhallitus, 1.12.2026 kl. 9:00 / Ärende')).toEqual(['Kunnanhallitus 09:00']);
    expect(titles('1.12.2026 / Kunnanhallitus')).toEqual(['Kunnanhallitus ']);
    expect(titles('A/B-jaosto 1.12.2026 25:00 / x')).toEqual(['A/B-jaosto ']);
  });

  it('can’t be a billion laughs', () => {
    const bomb = matters()
      .toString('latin1')
      .replace("'?>", '\'?><!DOCTYPE rss [<!ENTITY a "b">]>');
    // The reader of the start sees the same and takes it for no calendar, which refuses it as well.
    expect(['import.xmlEntities', 'ics.notCalendar']).toContain(code(bomb));
  });
});

describe('Linked Events', () => {
  const days = (more: object) => {
    const [event] = read(linkedEvents(linkedEvent('1', more))).events;
    return event && [event.from, event.at, event.to, event.until];
  };

  it('have their time in Helsinki, a place and a link', () => {
    const more = {
      location: { name: { fi: 'Kirjasto', en: 'Library' } },
      info_url: { fi: 'https://testila.example/a' },
    };
    expect(read(linkedEvents(linkedEvent('1', more))).events).toEqual([
      {
        uid: 'linked:testila:1',
        title: 'Tapahtuma 1',
        from: '2026-12-05',
        to: '2026-12-05',
        at: '18:30',
        until: '20:00',
        place: 'Kirjasto',
        link: 'https://testila.example/a',
      },
    ]);
  });

  it.each([
    [
      'midnight to midnight',
      '2026-06-11T21:00:00Z',
      '2026-06-12T21:00:00Z',
      ['2026-06-12', null, '2026-06-12', null],
    ],
    [
      'over days',
      '2026-12-04T22:00:00Z',
      '2026-12-06T22:00:00Z',
      ['2026-12-05', null, '2026-12-06', null],
    ],
    [
      'a midnight at the end tells no time',
      '2026-12-05T16:30:00Z',
      '2026-12-05T22:00:00Z',
      ['2026-12-05', '18:30', '2026-12-05', null],
    ],
    ['without an end', '2026-12-05T16:30:00Z', null, ['2026-12-05', '18:30', '2026-12-05', null]],
    ['days alone', '2026-12-05', '2026-12-06', ['2026-12-05', null, '2026-12-06', null]],
    [
      'an end before the start',
      '2026-12-05T16:30:00Z',
      '2026-12-01T16:30:00Z',
      ['2026-12-05', '18:30', '2026-12-05', null],
    ],
    [
      'in the night',
      '2026-12-05T20:00:00Z',
      '2026-12-06T01:00:00Z',
      ['2026-12-05', '22:00', '2026-12-06', '03:00'],
    ],
  ])('are drawn on the right days: %s', (_, start_time, end_time, expected) => {
    expect(days({ start_time, end_time })).toEqual(expected);
  });

  it('have no time where they say so', () => {
    expect(days({ has_start_time: false, has_end_time: false })).toEqual([
      '2026-12-05',
      null,
      '2026-12-05',
      null,
    ]);
  });

  it('leave out what is off, what is not public, what is far, and what they do not tell', () => {
    const data = [
      linkedEvent('1', { event_status: 'EventCancelled' }),
      linkedEvent('2', { event_status: 'EventPostponed' }),
      linkedEvent('3', { deleted: true }),
      linkedEvent('4', { publication_status: 'draft' }),
      linkedEvent('5', { start_time: '2019-01-01T10:00:00Z', end_time: null }),
      linkedEvent('6', { start_time: null }),
      linkedEvent('7', { name: { fi: null } }),
      linkedEvent('8', { event_status: 'EventRescheduled' }),
      linkedEvent('8'),
      null,
      'x',
    ];
    expect(read(linkedEvents(...data))).toMatchObject({
      events: [{ uid: 'linked:testila:8' }],
      cancelled: 3,
      private: 1,
      outside: 1,
      unreadable: 2,
    });
  });

  it('are the turns of a series, and the series where no turn is there', () => {
    const series = linkedEvent('sarja', {
      super_event_type: 'recurring',
      end_time: '2027-03-01T18:00:00Z',
    });
    const turn = linkedEvent('1', { super_event: { '@id': series['@id'] } });
    expect(read(linkedEvents(series, turn)).events).toMatchObject([{ uid: 'linked:testila:1' }]);
    const asked = { ...series, sub_events: [linkedEvent('1'), linkedEvent('2')] };
    expect(read(JSON.stringify(asked)).events).toMatchObject([
      { uid: 'linked:testila:1' },
      { uid: 'linked:testila:2' },
    ]);
    const addressed = { ...series, sub_events: [{ '@id': turn['@id'] }] };
    expect(read(linkedEvents(addressed)).events).toHaveLength(1);
    expect(read(linkedEvents(series)).events).toMatchObject([
      { uid: 'linked:testila:sarja', to: '2027-03-01' },
    ]);
  });

  it('are told in the office’s language, else in any', () => {
    const name = { fi: 'Tori', sv: 'Torg', en: 'Market' };
    const inSwedish = ['sv', 'fi', 'en'] as const;
    const title = (value: unknown) =>
      readCalendar(source(linkedEvents(linkedEvent('1', { name: value }))), window, inSwedish)
        .events[0]?.title;
    expect(title(name)).toBe('Torg');
    expect(title({ fi: 'Tori', sv: ' ' })).toBe('Tori');
    expect(title({ ru: 'Рынок' })).toBe('Рынок');
    expect(title('Tori')).toBe('Tori');
  });
});
