import { addMonths as plusMonths, format, getISOWeek, getISOWeekYear } from 'date-fns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  instant,
  isoWeek,
  localDate,
  localTime,
} from '../../src/domain/time.ts';

/** The platform's own clock on the wall, by its own way: `2026-11-24 09:05`. */
const platform = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
});

const years = { min: new Date('1980-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z') };

test('day and hour of any instant are those of the platform’s own zone', () => {
  fc.assert(
    fc.property(fc.date({ ...years, noInvalidDate: true }), (date) => {
      const at = instant(date);
      expect(`${localDate(at)} ${localTime(at)}`).toBe(platform.format(date));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-03-29T00:59:59.999Z', '2026-03-29 02:59'],
  ['2026-03-29T01:00:00.000Z', '2026-03-29 04:00'],
  ['2026-10-25T00:59:59.999Z', '2026-10-25 03:59'],
  ['2026-10-25T01:00:00.000Z', '2026-10-25 03:00'],
  ['2026-12-31T22:00:00.000Z', '2027-01-01 00:00'],
])('%s is %s on the wall', (at, wall) => {
  expect(`${localDate(at)} ${localTime(at)}`).toBe(wall);
});

test('the week of any day is the one that a calendar library says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 43_000 }), (days) => {
      const date = addDays('1980-01-01', days);
      const [year, month, day] = date.split('-').map(Number);
      // At noon of a day without a zone.
      const noon = new Date(year!, month! - 1, day, 12);
      expect(isoWeek(date)).toEqual({ year: getISOWeekYear(noon), week: getISOWeek(noon) });
    }),
    { numRuns: 2000 },
  );
});

test('a month so many months on is the one that a calendar library says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -300, max: 300 }),
      (year, month, count) => {
        const there = plusMonths(new Date(year, month - 1, 15, 12), count);
        const from = `${year}-${String(month).padStart(2, '0')}`;
        expect(addMonths(from, count)).toBe(format(there, 'yyyy-MM'));
      },
    ),
  );
});
