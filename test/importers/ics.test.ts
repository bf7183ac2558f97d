import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { addDays } from '../../src/domain/time.ts';
import { type IcsEvent, readIcs } from '../../src/importers/ics/index.ts';
import { sourceOf } from '../../src/importers/source.ts';

const window = { from: '2025-11-24', to: '2029-11-24' };

const readText = (text: string, within = window) =>
  readIcs(sourceOf('kalenteri.ics', Buffer.from(text)), within);
const fixture = (name: string) =>
  readText(readFileSync(join(import.meta.dirname, '../fixtures/ics', name), 'utf8'));

/** A calendar of one event with these lines. */
const event = (...lines: string[]) => calendar(['UID:a@example.fi', ...lines]);
const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const when = ({ from, to, at, until }: IcsEvent) =>
  `${from}${to === from ? '' : `–${to}`} ${at ?? '–'}${until === null ? '' : `–${until}`}`;
const whens = (text: string) => readText(text).events.map(when);

const days = (...lines: string[]) =>
  readText(event(...lines)).events.map(({ from, at }) => `${from} ${at ?? '–'}`);

const refused = (text: string) => {
  try {
    readText(text);
    return null;
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.params } : error;
  }
};

describe('a calendar file', () => {
  test('in the style of Google is read with its rule, a turn left out and a turn moved', () => {
    const { calendarName, events, cancelled, outside, unknownZones } = fixture('google.ics');
    expect(calendarName).toBe('Mallilan kunta, kokoukset');
    expect({ cancelled, outside, unknownZones }).toEqual({
      cancelled: 1,
      outside: 0,
      unknownZones: [],
    });
    const council = events.filter(({ uid }) => uid.startsWith('3k5v0valtuusto@google.com'));
    // September 2026 to November 2029 is 39 months; January 2027 is left out.
    expect(council).toHaveLength(38);
    expect(council.slice(0, 5).map((e) => `${e.uid.slice(26)} ${when(e)} ${e.title}`)).toEqual([
      '2026-09-07 2026-09-07 18:00–20:30 Kunnanvaltuusto',
      '2026-10-05 2026-10-05 18:00–20:30 Kunnanvaltuusto',
      '2026-11-02 2026-11-02 18:00–20:30 Kunnanvaltuusto',
      '2026-12-07 2026-12-14 17:00–21:00 Kunnanvaltuusto: talousarvio 2027',
      '2027-02-01 2027-02-01 18:00–20:30 Kunnanvaltuusto',
    ]);
    // Summer time moves no meeting.
    expect(new Set(council.map(({ at }) => at))).toEqual(new Set(['18:00', '17:00']));
    expect(council[0]).toMatchObject({
      place: 'Kunnantalo, valtuustosali Mallilantie 1',
      link: null,
    });
    expect(events.slice(38).map((e) => `${e.uid} ${when(e)} ${e.title}`)).toEqual([
      '7hallitus1@google.com 2026-11-30 16:00–18:00 Kunnanhallitus 🏛️',
      '9kokoustauko@google.com 2026-12-21–2027-01-06 – Kokoustauko',
    ]);
  });

  test('in the style of Outlook is read: Windows’ zone, an end in UTC, whole days, nothing private', () => {
    const { events, private: left, calendarName } = fixture('outlook.ics');
    expect(calendarName).toBe('Lautakunnat');
    expect(left).toBe(1);
    expect(events.map((e) => `${when(e)} ${e.title}`)).toEqual([
      '2026-11-24 16:30–19:00 Sivistyslautakunta',
      '2026-12-22 16:30–19:00 Sivistyslautakunta',
      '2027-01-19 16:30–19:00 Sivistyslautakunta',
      '2027-02-16 16:30–19:00 Sivistyslautakunta',
      '2027-03-16 16:30–19:00 Sivistyslautakunta',
      // The rule ends at 13.30 UTC, which in April is this very time.
      '2027-04-13 16:30–19:00 Sivistyslautakunta',
      '2027-02-22 00:00 Nollan mittainen',
      '2027-02-22–2027-02-26 – Talviloma',
    ]);
  });

  test('in the style of a meeting calendar is read, and of its links only web addresses', () => {
    const { events, calendarName } = fixture('meetings.ics');
    expect(calendarName).toBe('Toimielinten kokoukset');
    expect(events).toEqual([
      {
        uid: 'kokous-20261201-17@kokoukset.example.fi',
        title: 'Tekninen lautakunta 12/2026',
        from: '2026-12-01',
        to: '2026-12-01',
        at: '17:00',
        until: '19:00',
        place: 'Kunnanviraston kokoushuone; myös Teams',
        link: 'https://kokoukset.example.fi/fi-FI/Toimielimet/Tekninen/Kokous_1122026',
      },
      {
        uid: 'kokous-20261215-9@kokoukset.example.fi',
        title: 'Tarkastuslautakunta',
        from: '2026-12-15',
        to: '2026-12-15',
        at: null,
        until: null,
        place: null,
        link: null,
      },
    ]);
  });
});

describe('times', () => {
  test.each([
    ['DTSTART:20260701T090000Z', '2026-07-01 12:00'],
    ['DTSTART:20261201T223000Z', '2026-12-02 00:30'],
    ['DTSTART:20261201T090000', '2026-12-01 09:00'],
    ['DTSTART;TZID=Europe/Stockholm:20260329T023000', '2026-03-29 04:30'],
    ['DTSTART;TZID=America/New_York:20261030T120000', '2026-10-30 18:00'],
    [
      'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Helsinki:20260701T090000',
      '2026-07-01 09:00',
    ],
    ['DTSTART;TZID=W. Europe Standard Time:20260701T090000', '2026-07-01 10:00'],
    // The hour that spring skips, and the first of the two that autumn repeats.
    ['DTSTART;TZID=Europe/Helsinki:20260329T033000', '2026-03-29 03:30'],
    ['DTSTART:20261025T003000Z', '2026-10-25 03:30'],
    ['DTSTART:20261025T013000Z', '2026-10-25 03:30'],
    ['DTSTART;VALUE=DATE:20280229', '2028-02-29 –'],
  ])('%s is %s in Helsinki', (line, expected) => {
    expect(whens(event(line))).toEqual([expected]);
  });

  test('of a zone that only the file knows are told by its offsets, and of one nobody knows are Finnish', () => {
    const own = (offsets: string[], time: string) =>
      readText(
        event(`DTSTART;TZID=Oma vyöhyke:${time}`).replace(
          'BEGIN:VEVENT',
          ['BEGIN:VTIMEZONE', 'TZID:Oma vyöhyke', ...offsets, 'END:VTIMEZONE', 'BEGIN:VEVENT'].join(
            '\r\n',
          ),
        ),
      );
    const part = (name: string, to: string) => [`BEGIN:${name}`, `TZOFFSETTO:${to}`, `END:${name}`];
    const stockholm = [...part('STANDARD', '+0100'), ...part('DAYLIGHT', '+0200')];
    expect(own(stockholm, '20260701T090000').events.map(when)).toEqual(['2026-07-01 10:00']);
    expect(own(part('STANDARD', '+0300'), '20261201T090000').events.map(when)).toEqual([
      '2026-12-01 08:00',
    ]);
    const odd = own(
      [...part('STANDARD', '+0345'), ...part('DAYLIGHT', '+0445')],
      '20261201T090000',
    );
    expect(odd.events.map(when)).toEqual(['2026-12-01 09:00']);
    expect(odd.unknownZones).toEqual(['Oma vyöhyke']);
  });

  test.each([
    [['DTSTART:20261201T150000Z', 'DTEND:20261201T150000Z'], '2026-12-01 17:00'],
    [['DTSTART:20261201T150000Z', 'DTEND:20261201T140000Z'], '2026-12-01 17:00'],
    [['DTSTART:20261201T160000', 'DTEND:20261202T000000'], '2026-12-01 16:00–23:59'],
    [['DTSTART:20261201T220000', 'DTEND:20261203T020000'], '2026-12-01–2026-12-03 22:00–02:00'],
    [['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202'], '2026-12-01 –'],
    [['DTSTART;VALUE=DATE:20261201', 'DURATION:P3D'], '2026-12-01–2026-12-03 –'],
    [['DTSTART:20261201T160000', 'DURATION:PT1H30M'], '2026-12-01 16:00–17:30'],
    // An hour later on the clock, through the night in which it goes back.
    [['DTSTART:20261024T230000Z', 'DTEND:20261025T020000Z'], '2026-10-25 02:00–04:00'],
  ])('%j last until they end: %s', (lines, expected) => {
    expect(whens(event(...lines))).toEqual([expected]);
  });
});

describe('repeated events', () => {
  const start = 'DTSTART;TZID=Europe/Helsinki:20261201T180000';

  test.each([
    ['FREQ=WEEKLY;COUNT=3', '2026-12-01 2026-12-08 2026-12-15'],
    ['FREQ=MONTHLY;BYDAY=1TU;COUNT=3', '2026-12-01 2027-01-05 2027-02-02'],
    ['FREQ=DAILY;UNTIL=20261203', '2026-12-01 2026-12-02 2026-12-03'],
    ['FREQ=DAILY;UNTIL=20261202T160000Z', '2026-12-01 2026-12-02'],
    ['FREQ=DAILY;UNTIL=20261202T155959Z', '2026-12-01'],
    [
      'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=5',
      '2026-12-01 2026-12-02 2026-12-03 2026-12-04 2026-12-07',
    ],
    ['FREQ=YEARLY;COUNT=2', '2026-12-01 2027-12-01'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29'],
  ])('%s', (rule, expected) => {
    expect(days(start, `RRULE:${rule}`)).toEqual(expected.split(' ').map((day) => `${day} 18:00`));
  });

  test('leave out turns in whatever zone, or as days, that is said of them, and add others', () => {
    expect(
      days(
        start,
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE:20261202T160000Z',
        'EXDATE;VALUE=DATE:20261203',
        'EXDATE;TZID=Europe/Stockholm:20261204T170000,20261205T170000',
        'RDATE:20261224T100000Z',
      ),
    ).toEqual(['2026-12-01 18:00', '2026-12-24 12:00']);
    expect(days(start, 'RDATE;TZID=Europe/Helsinki:20261202T190000')).toEqual([
      '2026-12-01 18:00',
      '2026-12-02 19:00',
    ]);
  });

  test('may have turns that differ, said in another zone, cancelled, or without the rest', () => {
    const turn = (on: string, ...lines: string[]) => ['UID:a', `RECURRENCE-ID:${on}`, ...lines];
    const { events, cancelled } = readText(
      calendar(
        ['UID:a', start, 'RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:Kokous'],
        turn('20261202T160000Z', 'DTSTART:20270102T100000Z', 'SUMMARY:Siirretty'),
        turn('20261203T160000Z', 'DTSTART:20261203T160000Z', 'STATUS:CANCELLED'),
        turn('20270601T150000Z', 'DTSTART:20270601T150000Z', 'SUMMARY:Yksin'),
      ),
    );
    expect(events.map((e) => `${e.uid} ${when(e)} ${e.title}`)).toEqual([
      'a/2026-12-01 2026-12-01 18:00 Kokous',
      'a/2026-12-02 2027-01-02 12:00 Siirretty',
      'a/2027-06-01 2027-06-01 18:00 Yksin',
    ]);
    expect(cancelled).toBe(1);
  });

  test('keep to the years that are read, also from long ago', () => {
    const old = days('DTSTART;TZID=Europe/Helsinki:19950102T180000', 'RRULE:FREQ=WEEKLY');
    expect(old[0]).toBe('2025-11-24 18:00');
    expect(old.at(-1)).toBe('2029-11-19 18:00');
  });

  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=WE',
    'FREQ=DAILY;INTERVAL=999999999999',
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;BYSECOND=0,1,2',
    'FREQ=YEARLY;BYDAY=1MO;BYMONTH=4;BYMONTHDAY=15,16,17,18,19,20,21',
    'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12',
    'FREQ=HUPS',
    'nonsense',
  ])('that never come or never end hold nothing up: %s', (rule) => {
    const from = Date.now();
    // At most the start itself.
    expect(days(start, `RRULE:${rule}`).length).toBeLessThan(2);
    expect(Date.now() - from).toBeLessThan(2000);
  });
});

describe('what others write', () => {
  test('is cleaned: one line, no hidden signs, a bound length', () => {
    const { events } = readText(
      event(
        'DTSTART:20261201T150000Z',
        'SUMMARY;X-A="a:b":Kunnan\\nvaltuusto \u202E\u0007<b>\\, ilta\\; klo 18',
        `LOCATION:${'Sali '.repeat(100)}`,
      ),
    );
    expect(events[0]!.title).toBe('Kunnan valtuusto <b>, ilta; klo 18');
    expect(events[0]!.place).toHaveLength(200);
  });

  test('is folded in the middle of a letter’s bytes only by the broken, and in a word by all', () => {
    const text = event('DTSTART:20261201T150000Z', 'SUMMARY:Kunnan\r\n valtuu\r\n\tsto');
    expect(readText(text).events[0]!.title).toBe('Kunnanvaltuusto');
  });

  test('may repeat an event: the last version counts, and equal versions on different days are two', () => {
    const { events } = readText(
      calendar(
        ['UID:a', 'SEQUENCE:1', 'DTSTART:20261201T150000Z', 'SUMMARY:Vanha'],
        ['UID:a', 'SEQUENCE:2', 'DTSTART:20261202T150000Z', 'SUMMARY:Uusi'],
        ['UID:b', 'DTSTART:20261203T150000Z'],
        ['UID:b', 'DTSTART:20261204T150000Z'],
        ['DTSTART:20261205T150000Z', 'SUMMARY:Ilman tunnusta'],
      ),
    );
    expect(events.map(({ from, title }) => `${from} ${title}`)).toEqual([
      '2026-12-02 Uusi',
      '2026-12-03 ',
      '2026-12-04 ',
      '2026-12-05 Ilman tunnusta',
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
  });

  test('may be broken in places: the rest is read, and what is not is counted', () => {
    const reading = readText(
      calendar(
        ['UID:a', 'DTSTART:20261201T150000Z', 'DESCRIPTION:rivi', 'joka katkesi', 'SUMMARY:Hyvä'],
        ['UID:b', 'DTSTART:20261331T150000Z'],
        ['UID:c', 'SUMMARY:Milloin?'],
        ['UID:d', 'DTSTART:00010101T150000Z'],
        ['UID:e', 'DTSTART:20200101T150000Z', 'SUMMARY:Ammoin'],
      ),
    );
    expect(reading.events.map(({ title }) => title)).toEqual(['Hyvä']);
    expect(reading).toMatchObject({ unreadable: 3, oddLines: 1, outside: 1 });
  });

  test('is refused by what is wrong with it', () => {
    const file = 'kalenteri.ics';
    expect(refused('Päivä;Kokous\n1.12.2026;Valtuusto\n')).toEqual({
      code: 'ics.notCalendar',
      file,
    });
    expect(refused('BEGIN:VCARD\nFN:Nimi\nEND:VCARD\n')).toEqual({ code: 'ics.notCalendar', file });
    expect(refused('<html>')).toEqual({ code: 'ics.notCalendar', file });
    const cut = event('DTSTART:20261201T150000Z').split('END:VEVENT')[0]!;
    expect(refused(cut)).toEqual({ code: 'ics.unclosed', file, component: 'VEVENT', line: 3 });
    expect(refused(event('END:VTODO'))).toMatchObject({
      code: 'ics.unclosed',
      component: 'VEVENT',
    });
    expect(refused(calendar())).toEqual({ code: 'ics.noEvents', file });
    expect(refused('')).toMatchObject({ code: 'import.empty' });
  });

  test('of any kind is read or refused, quickly', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'END:VCALENDAR',
        'BEGIN:VTIMEZONE',
        ' jatkoa',
        '',
      ),
      fc
        .tuple(
          fc.constantFrom('DTSTART', 'DTEND', 'RRULE', 'EXDATE', 'UID', 'SUMMARY', 'RECURRENCE-ID'),
          fc.constantFrom('', ';VALUE=DATE', ';TZID=Europe/Helsinki', ';TZID="', ';X'),
          fc.oneof(
            fc.constantFrom('20261201', '20261201T180000', 'FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=', '1'),
            fc.string({ maxLength: 30 }),
          ),
        )
        .map(([name, params, value]) => `${name}${params}:${value}`),
      fc.string({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n');
        const outcome = refused(text);
        if (outcome !== null) expect(outcome).toHaveProperty('code');
      }),
      { numRuns: 300 },
    );
  });

  test('by rule is found with any rule that a calendar program can make, each turn at its hour', () => {
    const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    const rule = fc.oneof(
      fc.record({ freq: fc.constant('WEEKLY'), by: weekday.map((day) => `;BYDAY=${day}`) }),
      fc.record({
        freq: fc.constant('MONTHLY'),
        by: fc
          .tuple(fc.constantFrom('1', '2', '3', '4', '-1'), weekday)
          .map(([nth, day]) => `;BYDAY=${nth}${day}`),
      }),
      fc.record({ freq: fc.constantFrom('DAILY', 'MONTHLY', 'YEARLY'), by: fc.constant('') }),
    );
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 700 }),
        ({ freq, by }, interval, on) => {
          const first = addDays('2026-01-01', on);
          const turns = days(
            `DTSTART;TZID=Europe/Helsinki:${first.replaceAll('-', '')}T193000`,
            `RRULE:FREQ=${freq};INTERVAL=${interval}${by}`,
          );
          expect(turns.length).toBeGreaterThan(0);
          for (const turn of turns) {
            expect(turn.slice(11)).toBe('19:30');
            expect(turn.slice(0, 10) >= first && turn.slice(0, 10) < window.to).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
