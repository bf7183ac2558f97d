import { describe, expect, it } from 'vitest';
import { type FlagDayKey, flagDayKeys, flagDays } from '../../src/domain/flag-days.ts';
import { holidays } from '../../src/domain/holidays.ts';
import { weekday } from '../../src/domain/time.ts';

const years = Array.from({ length: 120 }, (_, index) => 2000 + index);

describe('flag days', () => {
  // The Almanac Office's own lists of two years; in 2024 two of the days meet.
  it.each([
    [
      2023,
      '02-05 02-28 03-19 04-09 04-27 05-01 05-09 05-12 05-14 05-21 06-04 06-24 07-06 08-26 10-01 10-10 10-24 11-06 11-12 11-20 12-06 12-08',
    ],
    [
      2024,
      '02-05 02-28 03-19 04-09 04-27 05-01 05-09 05-12 05-12 05-19 06-04 06-22 07-06 08-31 10-01 10-10 10-24 11-06 11-10 11-20 12-06 12-08',
    ],
  ])('of %i are those of the almanac', (year, expected) => {
    expect(
      flagDays(year)
        .map(({ date }) => date.slice(5))
        .join(' '),
    ).toBe(expected);
  });

  it('are seven official ones and fifteen established ones, each once, by date', () => {
    for (const year of years) {
      const found = flagDays(year);
      expect(found.filter(({ official }) => official)).toHaveLength(7);
      expect(found.map(({ key }) => key).toSorted()).toEqual(flagDayKeys.toSorted());
      expect(found.map(({ date }) => date)).toEqual(found.map(({ date }) => date).toSorted());
    }
  });

  it('that move keep their weekdays and their part of the month', () => {
    const rules: Partial<
      Record<FlagDayKey, [day: number, month: string, from: number, to: number]>
    > = {
      mothers: [7, '05', 8, 14],
      fallen: [7, '05', 15, 21],
      finnishFlag: [6, '06', 20, 26],
      finnishNature: [6, '08', 25, 31],
      fathers: [7, '11', 8, 14],
    };
    for (const { date, key } of years.flatMap(flagDays)) {
      const rule = rules[key];
      if (!rule) continue;
      const [day, month, from, to] = rule;
      expect([weekday(date), date.slice(5, 7)]).toEqual([day, month]);
      expect(Number(date.slice(8))).toBeGreaterThanOrEqual(from);
      expect(Number(date.slice(8))).toBeLessThanOrEqual(to);
    }
  });

  it('share May Day, Midsummer Day and Independence Day with the holidays', () => {
    for (const year of years) {
      const shut = holidays(year);
      const on = (key: string) => shut.find((day) => day.key === key)?.date;
      const flag = (key: FlagDayKey) => flagDays(year).find((day) => day.key === key)?.date;
      expect([flag('finnishWork'), flag('finnishFlag'), flag('independence')]).toEqual([
        on('mayDay'),
        on('midsummerDay'),
        on('independenceDay'),
      ]);
    }
  });
});
