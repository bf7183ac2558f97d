import { describe, expect, it } from 'vitest';
import { dateOrderOf, type DateOrder, readDate } from '../../src/importers/dates.ts';

const now = '2026-11-24T09:00:00.000Z';
const la = 'America/Los_Angeles';
const at = (text: string, order: DateOrder = 'dmy', zone?: string) => {
  const reading = readDate(text, { order, now, ...(zone && { zone }) });
  return 'problem' in reading ? reading.problem : reading.at.replace(':00.000Z', 'Z');
};

describe('readDate', () => {
  it.each([
    ['7.1.2026 16.02', '2026-01-07T14:02Z'],
    ['07.01.2026 16:02', '2026-01-07T14:02Z'],
    ['07.01.26 16:02:00', '2026-01-07T14:02Z'],
    ['7.1.2026 klo 16.02', '2026-01-07T14:02Z'],
    ['ti 7.1.2026 klo\u00A016.02', '2026-01-07T14:02Z'],
    ['7. 1. 2026, 16:02', '2026-01-07T14:02Z'],
    ['7.7.2026 16:02', '2026-07-07T13:02Z'],
    ['2026-01-07 16:02', '2026-01-07T14:02Z'],
    ['2026-01-07T16:02:00', '2026-01-07T14:02Z'],
    ['2026-01-07T14:02:00Z', '2026-01-07T14:02Z'],
    ['2026-01-07T14:02:00.000Z', '2026-01-07T14:02Z'],
    ['2026-01-07T14:02:00+0000', '2026-01-07T14:02Z'],
    ['2026-01-07 14:02 +0000', '2026-01-07T14:02Z'],
    ['2026-01-07 14:02:00 UTC', '2026-01-07T14:02Z'],
    ['2026-01-07T16:02:00+02:00', '2026-01-07T14:02Z'],
    ['2026-01-07T06:02:00-08', '2026-01-07T14:02Z'],
    ['2026/01/07 16:02', '2026-01-07T14:02Z'],
    ['07/01/2026 16:02', '2026-01-07T14:02Z'],
    ['07-01-26 16:02', '2026-01-07T14:02Z'],
    ['1767794520', '2026-01-07T14:02Z'],
    ['1767794520000', '2026-01-07T14:02Z'],
    ['46029.66805555555', '2026-01-07T14:02Z'],
    ['46029,66805555555', '2026-01-07T14:02Z'],
    ['7.1.2026', '2026-01-06T22:00Z'],
    ['46029', '2026-01-06T22:00Z'],
    ['2023-09-19T17:42:53.434647+00:00', '2023-09-19T17:42:53.434Z'],
  ])('reads %s', (text, instant) => expect(at(text)).toBe(instant));

  it.each([
    ['01/07/2026 4:02 PM', '2026-01-07T14:02Z'],
    ['1/7/2026 12:05 AM', '2026-01-06T22:05Z'],
    ['01/07/26 16:02', '2026-01-07T14:02Z'],
  ])('reads %s with the month first', (text, instant) => expect(at(text, 'mdy')).toBe(instant));

  // The posts by which the zone of Meta's export was proved, and the weeks in which only one side has summer time.
  it.each([
    ['01/07/2026 06:02', '2026-01-07T14:02Z', 'winter: Helsinki is 10 hours ahead'],
    ['01/06/2026 02:31', '2026-01-06T10:31Z', 'winter'],
    ['03/07/2026 06:02', '2026-03-07T14:02Z', 'the day before the American change'],
    ['03/09/2026 06:02', '2026-03-09T13:02Z', 'America has summer time, Europe not yet: 9 hours'],
    ['03/30/2026 06:02', '2026-03-30T13:02Z', 'both have summer time'],
    ['10/26/2026 06:02', '2026-10-26T13:02Z', 'Europe is back in winter time, America not yet'],
    ['11/02/2026 06:02', '2026-11-02T14:02Z', 'both are back'],
  ])('reads %s in Pacific time as %s (%s)', (text, instant) =>
    expect(at(text, 'mdy', la)).toBe(instant),
  );

  it('reads times in the hours that the clock skips and repeats', () => {
    expect(at('29.3.2026 2.59')).toBe('2026-03-29T00:59Z');
    expect(at('29.3.2026 3.30')).toBe('2026-03-29T01:30Z');
    expect(at('29.3.2026 4.00')).toBe('2026-03-29T01:00Z');
    expect(at('25.10.2026 3.30')).toBe('2026-10-25T00:30Z');
    expect(at('25.10.2026 4.30')).toBe('2026-10-25T02:30Z');
  });

  it('marks a day without a time of day', () => {
    expect(readDate('7.1.2026', { order: 'dmy', now })).toMatchObject({ dayOnly: true });
    expect(readDate('7.1.2026 0.00', { order: 'dmy', now })).toMatchObject({ dayOnly: false });
  });

  it.each([
    ['', 'date.missing'],
    ['   ', 'date.missing'],
    ['eilen', 'date.unreadable'],
    ['Thu Jul 06 00:30:36 PDT 2017', 'date.unreadable'],
    ['7.1.2026 25.00', 'date.unreadable'],
    ['7.1.2026 13:00 PM', 'date.unreadable'],
    ['7.1.2026 16.02 extra', 'date.unreadable'],
    ['7.1/2026', 'date.unreadable'],
    ['31.2.2026', 'date.impossible'],
    ['29.2.2025', 'date.impossible'],
    ['1.13.2026', 'date.impossible'],
    ['0.1.2026', 'date.impossible'],
    ['31.12.2003', 'date.tooOld'],
    ['0050-01-01', 'date.tooOld'],
    ['1.1.1900', 'date.tooOld'],
    ['25.11.2026 11.01', 'date.future'],
    ['9999-12-31T23:59:59-14:00', 'date.future'],
  ])('does not believe "%s"', (text, problem) => expect(at(text)).toBe(problem));

  it('believes a time of the next day, as clocks differ', () => {
    expect(at('25.11.2026 10.59')).toBe('2026-11-25T08:59Z');
  });
});

describe('dateOrderOf', () => {
  it.each<[string, string[], DateOrder | null]>([
    ['a first number above 12', ['03/12/25', '13/12/25'], 'dmy'],
    ['a second number above 12', ['03/12/25', '03/13/25'], 'mdy'],
    ['the majority of a mixed column', ['13/12/25', '14/12/25', '03/13/25'], 'dmy'],
    ['dots', ['3.12.2025 10.00'], 'dmy'],
    ['AM and PM', ['03/12/2025 4:02 PM'], 'mdy'],
    ['nothing', ['03/12/25', '04/12/25 10:00'], null],
    ['ISO dates', ['2026-01-07', ''], 'ymd'],
    ['Unix times', ['1767794520'], 'ymd'],
    ['an empty column', [], 'ymd'],
  ])('is told by %s', (_, values, order) => expect(dateOrderOf(values)).toBe(order));
});
