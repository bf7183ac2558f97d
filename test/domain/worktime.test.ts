import { describe, expect, it } from 'vitest';
import { atLocal } from '../../src/domain/time.ts';
import {
  type Closure,
  type OfficeHours,
  addWorkingDays,
  addWorkingMinutes,
  isOpen,
  isWorkday,
  nextOpening,
  workCalendar,
  workingDayMinutes,
  workingMinutesBetween,
} from '../../src/domain/worktime.ts';

/** Opening times of weekdays: `on([7], '00:00-08:00')`. */
function on(weekdays: number[], ...spans: string[]): OfficeHours {
  return weekdays.flatMap((weekday) =>
    spans.map((span) => ({ weekday, opens: span.slice(0, 5), closes: span.slice(6) })),
  );
}
/** An instant by Helsinki's clocks: `2026-10-05 08:00`. */
const at = (local: string) => atLocal(local.slice(0, 10), local.slice(11));

const weekdays = [1, 2, 3, 4, 5];
const offices: Record<string, { hours: OfficeHours; closures: Closure[] }> = {
  plain: { hours: on(weekdays, '08:00-16:00'), closures: [] },
  lunch: { hours: on(weekdays, '08:00-11:30', '12:00-16:00'), closures: [] },
  shortFriday: {
    hours: [...on([1, 2, 3, 4], '08:00-16:00'), ...on([5], '08:00-15:00')],
    closures: [],
  },
  always: { hours: on([...weekdays, 6, 7], '00:00-24:00'), closures: [] },
  night: { hours: on([7], '00:00-08:00'), closures: [] },
  gap: { hours: on([7], '03:00-03:30'), closures: [] },
  toGap: { hours: on([7], '02:00-03:30'), closures: [] },
  fromGap: { hours: on([7], '03:30-05:00'), closures: [] },
  wholeGap: { hours: on([7], '03:00-04:00'), closures: [] },
  overlapping: { hours: on(weekdays, '10:00-14:00', '08:00-12:00'), closures: [] },
  july: {
    hours: on(weekdays, '08:00-16:00'),
    closures: [
      { from: '2026-07-06', to: '2026-07-31' },
      { from: '2026-10-06', to: '2026-10-06' },
      // Over a year's end, over a holiday, and over one another.
      { from: '2026-12-21', to: '2027-01-05' },
      { from: '2027-01-04', to: '2027-01-08' },
    ],
  },
  ended: {
    hours: on(weekdays, '08:00-16:00'),
    closures: [{ from: '2026-10-07', to: '9999-12-31' }],
  },
  none: { hours: [], closures: [] },
  empty: { hours: on(weekdays, '08:00-08:00', '12:00-09:00'), closures: [] },
};
const of = (office: string) => workCalendar(offices[office]!);

describe('workingMinutesBetween', () => {
  it.each([
    ['in one day', 'plain', '2026-10-05 09:00', '2026-10-05 10:00', 60],
    ['from before opening', 'plain', '2026-10-05 06:00', '2026-10-05 09:00', 60],
    ['until after closing', 'plain', '2026-10-05 15:00', '2026-10-05 22:00', 60],
    ['a message at night', 'plain', '2026-10-05 23:10', '2026-10-06 08:30', 30],
    ['a message after midnight', 'plain', '2026-10-06 00:10', '2026-10-06 08:30', 30],
    ['one evening', 'plain', '2026-10-05 16:00', '2026-10-06 08:00', 0],
    ['over a weekend', 'plain', '2026-10-09 15:00', '2026-10-12 09:00', 120],
    ['in a weekend', 'plain', '2026-10-10 09:00', '2026-10-11 20:00', 0],
    ['a whole week', 'plain', '2026-10-05 00:00', '2026-10-12 00:00', 2400],
    ['backwards', 'plain', '2026-10-06 09:00', '2026-10-05 09:00', 0],
    ['no time', 'plain', '2026-10-05 09:00', '2026-10-05 09:00', 0],
    ['seconds into the next minute', 'plain', '2026-10-05 08:00:59', '2026-10-05 08:01:00', 1],
    ['seconds in one minute', 'plain', '2026-10-05 08:00:00', '2026-10-05 08:00:59', 0],
    ['weekend of the spring change', 'plain', '2026-03-27 15:00', '2026-03-30 09:00', 120],
    ['weekend of the autumn change', 'plain', '2026-10-23 15:00', '2026-10-26 09:00', 120],
    ['open on the spring change', 'always', '2026-03-29 00:00', '2026-03-30 00:00', 1380],
    ['open on the autumn change', 'always', '2026-10-25 00:00', '2026-10-26 00:00', 1500],
    ['the spring change in office hours', 'night', '2026-03-28 12:00', '2026-03-29 12:00', 420],
    ['the autumn change in office hours', 'night', '2026-10-24 12:00', '2026-10-25 12:00', 540],
    ['hours skipped in spring', 'gap', '2026-03-28 12:00', '2026-03-29 12:00', 0],
    ['hours that end in what spring skips', 'toGap', '2026-03-28 12:00', '2026-03-29 12:00', 60],
    ['hours that begin in it', 'fromGap', '2026-03-28 12:00', '2026-03-29 12:00', 60],
    ['hours repeated in autumn', 'wholeGap', '2026-10-24 12:00', '2026-10-25 12:00', 120],
    ['hours that end in what autumn repeats', 'toGap', '2026-10-25 00:00', '2026-10-26 00:00', 90],
    ['hours that begin in it', 'fromGap', '2026-10-25 00:00', '2026-10-26 00:00', 150],
    ['the end of 2026', 'plain', '2026-12-30 15:00', '2027-01-04 09:00', 600],
    ['the end of 2025', 'plain', '2025-12-31 12:00', '2026-01-02 12:00', 480],
    ['New Year’s Eve is worked', 'plain', '2026-12-31 00:00', '2027-01-01 00:00', 480],
    ['Epiphany', 'plain', '2026-01-05 12:00', '2026-01-07 12:00', 480],
    ['Easter', 'plain', '2026-04-02 12:00', '2026-04-07 12:00', 480],
    ['May Day', 'plain', '2026-04-30 15:00', '2026-05-04 09:00', 120],
    ['Ascension Day', 'plain', '2026-05-13 15:00', '2026-05-15 09:00', 120],
    ['Midsummer', 'plain', '2026-06-18 12:00', '2026-06-22 12:00', 480],
    ['Independence Day on a Monday', 'plain', '2027-12-03 15:00', '2027-12-07 09:00', 120],
    ['Christmas', 'plain', '2026-12-23 12:00', '2026-12-28 12:00', 480],
    ['Christmas, always open otherwise', 'always', '2026-12-23 12:00', '2026-12-27 12:00', 1440],
    ['a leap day', 'plain', '2028-02-28 15:00', '2028-03-01 09:00', 600],
    ['over lunch', 'lunch', '2026-10-05 11:00', '2026-10-05 12:30', 60],
    ['in the lunch break', 'lunch', '2026-10-05 11:35', '2026-10-05 11:55', 0],
    ['a day with lunch', 'lunch', '2026-10-05 00:00', '2026-10-06 00:00', 450],
    ['a short Friday', 'shortFriday', '2026-10-09 14:00', '2026-10-12 09:00', 120],
    ['opening times that overlap', 'overlapping', '2026-10-05 00:00', '2026-10-06 00:00', 360],
    ['a closed July', 'july', '2026-07-03 12:00', '2026-08-03 12:00', 480],
    ['one closed day', 'july', '2026-10-05 15:00', '2026-10-07 09:00', 120],
    ['closures over one another', 'july', '2026-12-18 15:00', '2027-01-11 09:00', 120],
    ['closed for ever', 'ended', '2026-10-05 08:00', '2199-12-31 08:00', 960],
    ['no office hours', 'none', '2026-01-01 00:00', '2027-01-01 00:00', 0],
    ['empty office hours', 'empty', '2026-01-01 00:00', '2027-01-01 00:00', 0],
    ['before 1970', 'always', '1950-01-01 00:00', '1970-01-02 00:00', 0],
    ['after 2199', 'always', '2200-01-02 00:00', '9999-01-01 00:00', 0],
  ])('%s (%s): %s to %s', (_, office, from, to, minutes) => {
    expect(workingMinutesBetween(of(office), at(from), at(to))).toBe(minutes);
  });
});

describe('addWorkingMinutes', () => {
  it.each([
    ['until closing', 'plain', '2026-10-05 08:00', 480, '2026-10-05 16:00'],
    ['past closing', 'plain', '2026-10-05 08:00', 481, '2026-10-06 08:01'],
    ['a message at night', 'plain', '2026-10-05 22:00', 60, '2026-10-06 09:00'],
    ['over a weekend', 'plain', '2026-10-09 15:30', 60, '2026-10-12 08:30'],
    ['until the lunch break', 'lunch', '2026-10-05 11:00', 30, '2026-10-05 11:30'],
    ['over the lunch break', 'lunch', '2026-10-05 11:00', 60, '2026-10-05 12:30'],
    ['Midsummer', 'plain', '2026-06-18 15:00', 120, '2026-06-22 09:00'],
    ['Christmas', 'plain', '2026-12-23 15:00', 120, '2026-12-28 09:00'],
    ['a year’s end', 'plain', '2026-12-31 15:00', 120, '2027-01-04 09:00'],
    ['a closed July', 'july', '2026-07-03 15:00', 120, '2026-08-03 09:00'],
    ['the spring change', 'always', '2026-03-29 02:30', 60, '2026-03-29 04:30'],
    ['seconds are left out', 'plain', '2026-10-05 08:00:59', 1, '2026-10-05 08:01'],
    ['nothing', 'plain', '2026-10-04 03:00:07', 0, '2026-10-04 03:00:07'],
    ['three years', 'plain', '2026-01-01 00:00', 360_000, '2028-12-19 16:00'],
  ])('%s (%s): %s + %i', (_, office, from, minutes, expected) => {
    expect(addWorkingMinutes(of(office), at(from), minutes)).toBe(at(expected));
  });

  it('tells the two occurrences of an hour of the autumn change apart', () => {
    const from = at('2026-10-25 02:30');
    expect(addWorkingMinutes(of('always'), from, 60)).toBe('2026-10-25T00:30:00.000Z');
    expect(addWorkingMinutes(of('always'), from, 120)).toBe('2026-10-25T01:30:00.000Z');
  });

  it.each([
    ['none', 1],
    ['empty', 1],
    ['ended', 961],
    ['plain', 10_000_000],
  ])('has no answer for an office that is not open for so long: %s + %i', (office, minutes) => {
    expect(addWorkingMinutes(of(office), at('2026-10-05 08:00'), minutes)).toBeNull();
  });

  it('looks ten years ahead, whatever the calendar was asked before', () => {
    const calendar = workCalendar({
      hours: on(weekdays, '08:00-16:00'),
      closures: [{ from: '2026-10-06', to: '2037-06-30' }],
    });
    const from = at('2026-10-06 08:00');
    expect(nextOpening(calendar, from)).toBeNull();
    expect(nextOpening(calendar, at('2037-01-01 08:00'))).toBe(at('2037-07-01 08:00'));
    expect(nextOpening(calendar, from)).toBeNull();
    expect(addWorkingMinutes(calendar, from, 1)).toBeNull();
    expect(nextOpening(calendar, at('2027-07-02 08:00'))).toBe(at('2037-07-01 08:00'));
  });

  it('is not for parts of minutes, nor backwards', () => {
    for (const minutes of [-1, 0.5, Number.NaN, Infinity]) {
      expect(() => addWorkingMinutes(of('plain'), at('2026-10-05 08:00'), minutes)).toThrow(
        RangeError,
      );
    }
    expect(() => addWorkingMinutes(of('plain'), '2026-10-05', 1)).toThrow(RangeError);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['plain', '2026-10-05 10:00', 1, '2026-10-06 10:00'],
    ['plain', '2026-10-09 10:00', 2, '2026-10-13 10:00'],
    ['plain', '2026-10-05 10:00', 0.5, '2026-10-05 14:00'],
    ['shortFriday', '2026-10-05 08:00', 1, '2026-10-05 15:48'],
    ['shortFriday', '2026-10-05 08:00', 5, '2026-10-09 15:00'],
    ['lunch', '2026-10-05 11:00', 1, '2026-10-06 11:00'],
    ['july', '2026-07-02 10:00', 3, '2026-08-04 10:00'],
    ['none', '2026-10-05 10:00', 1, null],
  ])('%s: %s + %d', (office, from, days, expected) => {
    const found = addWorkingDays(of(office), at(from), days);
    expect(found).toBe(expected && at(expected));
  });

  it.each([
    ['plain', 480],
    ['lunch', 450],
    ['shortFriday', 468],
    ['overlapping', 360],
    ['night', 480],
    ['always', 1440],
    ['none', 0],
    ['empty', 0],
  ])('a working day of %s is %i minutes', (office, minutes) => {
    expect(workingDayMinutes(offices[office]!.hours)).toBe(minutes);
  });
});

describe('isOpen, nextOpening and isWorkday', () => {
  it.each([
    ['plain', '2026-10-05 08:00', true, '2026-10-05 08:00'],
    ['plain', '2026-10-05 07:59:59', false, '2026-10-05 08:00'],
    ['plain', '2026-10-05 15:59:59', true, '2026-10-05 15:59:59'],
    ['plain', '2026-10-05 16:00', false, '2026-10-06 08:00'],
    ['lunch', '2026-10-05 11:30', false, '2026-10-05 12:00'],
    ['plain', '2026-06-19 10:00', false, '2026-06-22 08:00'],
    ['plain', '2026-12-24 10:00', false, '2026-12-28 08:00'],
    ['july', '2026-12-20 23:00', false, '2027-01-11 08:00'],
    ['always', '2026-12-26 23:59', false, '2026-12-27 00:00'],
    ['fromGap', '2026-03-28 12:00', false, '2026-03-29 04:00'],
    ['ended', '2026-10-07 10:00', false, null],
    ['none', '2026-10-07 10:00', false, null],
  ])('%s at %s: open %s, next %s', (office, when, open, next) => {
    expect(isOpen(of(office), at(when))).toBe(open);
    expect(nextOpening(of(office), at(when))).toBe(next && at(next));
  });

  it.each([
    ['plain', '2026-10-05', true],
    ['plain', '2026-10-04', false],
    ['plain', '2026-06-19', false],
    ['plain', '2026-12-31', true],
    ['july', '2026-07-05', false],
    ['july', '2026-07-06', false],
    ['july', '2026-07-31', false],
    ['july', '2026-08-03', true],
    ['none', '2026-10-05', false],
    ['always', '1969-12-31', false],
    ['always', '2200-01-02', false],
  ])('%s works on %s: %s', (office, date, expected) => {
    expect(isWorkday(of(office), date)).toBe(expected);
  });
});
