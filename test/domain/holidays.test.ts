import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { type HolidayKey, holidayKeys, holidays } from '../../src/domain/holidays.ts';
import { weekday } from '../../src/domain/time.ts';

const years = Array.from({ length: 2100 - 1992 + 1 }, (_, index) => 1992 + index);

/** What date-holidays calls the days in Finnish. */
const keyOf: Record<string, HolidayKey> = {
  uudenvuodenpäivä: 'newYear',
  loppiainen: 'epiphany',
  pitkäperjantai: 'goodFriday',
  pääsiäispäivä: 'easterSunday',
  'toinen pääsiäispäivä': 'easterMonday',
  vappu: 'mayDay',
  helatorstai: 'ascension',
  helluntaipäivä: 'whitSunday',
  juhannusaatto: 'midsummerEve',
  juhannuspäivä: 'midsummerDay',
  pyhäinpäivä: 'allSaints',
  itsenäisyyspäivä: 'independenceDay',
  jouluaatto: 'christmasEve',
  joulupäivä: 'christmasDay',
  tapaninpäivä: 'boxingDay',
  Uudenvuodenaatto: 'newYearsEve',
};

describe('holidays', () => {
  it('has the public holidays and eves of date-holidays, no more and no fewer, from 1992 to 2100', () => {
    const reference = new Holidays('FI');
    for (const year of years) {
      const expected = reference
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map(({ date, name }) => `${date.slice(0, 10)} ${keyOf[name] ?? name}`);
      const ours = holidays(year).map(({ date, key }) => `${date} ${key}`);
      expect(ours.toSorted()).toEqual(expected.toSorted());
    }
  });

  it.each([
    // The earliest and the latest Easters of the span, and leap years on both sides of one.
    [2008, 'easterSunday', '2008-03-23'],
    [2038, 'easterSunday', '2038-04-25'],
    [2000, 'easterSunday', '2000-04-23'],
    [2100, 'easterSunday', '2100-03-28'],
    [2026, 'midsummerEve', '2026-06-19'],
    [2027, 'midsummerEve', '2027-06-25'],
    [2026, 'midsummerDay', '2026-06-20'],
    [2026, 'allSaints', '2026-10-31'],
    [2027, 'allSaints', '2027-11-06'],
    [2026, 'ascension', '2026-05-14'],
  ] as const)('%i: %s is on %s', (year, key, date) => {
    expect(holidays(year).find((h) => h.key === key)?.date).toBe(date);
  });

  it('closes offices on every day but New Year’s Eve', () => {
    const open = holidays(2026).filter(({ closed }) => !closed);
    expect(open).toEqual([{ date: '2026-12-31', key: 'newYearsEve', closed: false }]);
  });

  it('lists each day once, by date', () => {
    for (const year of years) {
      const found = holidays(year);
      expect(found.map(({ date }) => date)).toEqual(found.map(({ date }) => date).toSorted());
      expect(found.map(({ key }) => key).toSorted()).toEqual(holidayKeys.toSorted());
    }
  });

  it('gives two days of one date their own lines', () => {
    const may = holidays(2008).filter(({ date }) => date === '2008-05-01');
    expect(may.map(({ key }) => key)).toEqual(['mayDay', 'ascension']);
  });

  it('keeps Good Friday, Ascension Day and Midsummer on their weekdays', () => {
    const weekdays: Partial<Record<HolidayKey, number>> = {
      goodFriday: 5,
      easterSunday: 7,
      easterMonday: 1,
      ascension: 4,
      whitSunday: 7,
      midsummerEve: 5,
      midsummerDay: 6,
      allSaints: 6,
    };
    for (const year of years) {
      const found = holidays(year).filter(({ key }) => weekdays[key] !== undefined);
      const fallOn = Object.fromEntries(found.map(({ date, key }) => [key, weekday(date)]));
      expect(fallOn).toEqual(weekdays);
    }
  });
});
