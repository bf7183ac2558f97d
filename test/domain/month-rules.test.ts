import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isHoliday } from '../../src/domain/holidays.ts';
import { type MonthRule, dayOfRule, ruleOfDay } from '../../src/domain/month-rules.ts';
import { addDays, addMonths, weekday } from '../../src/domain/time.ts';

const open = (day: string) => weekday(day) <= 5 && !isHoliday(day);

describe('a rule of a month', () => {
  it.each<[string, MonthRule, string, string]>([
    ['the first Tuesday', { kind: 'weekday', nth: 1, weekday: 2 }, '2026-12', '2026-12-01'],
    ['the last Friday', { kind: 'weekday', nth: -1, weekday: 5 }, '2026-10', '2026-10-30'],
    ['day 15', { kind: 'day', day: 15, closed: 'stay' }, '2026-11', '2026-11-15'],
    [
      '15, or the next working day',
      { kind: 'day', day: 15, closed: 'next' },
      '2026-11',
      '2026-11-16',
    ],
    [
      '15, or the one before',
      { kind: 'day', day: 15, closed: 'previous' },
      '2026-11',
      '2026-11-13',
    ],
    ['31 in February', { kind: 'day', day: 31, closed: 'previous' }, '2027-02', '2027-02-26'],
    ['24.12., or the next', { kind: 'day', day: 24, closed: 'next' }, '2026-12', '2026-12-28'],
    [
      '31, or the next, but in the month',
      { kind: 'day', day: 31, closed: 'next' },
      '2027-01',
      '2027-01-29',
    ],
    ['the first working day', { kind: 'workday', nth: 1 }, '2027-01', '2027-01-04'],
    ['the last working day', { kind: 'workday', nth: -1 }, '2026-12', '2026-12-31'],
  ])('%s', (_, rule, month, day) => expect(dayOfRule(rule, month, open)).toBe(day));

  it('has a day even where the office is never open', () => {
    const never = () => false;
    expect(dayOfRule({ kind: 'workday', nth: 1 }, '2026-11', never)).toBe('2026-11-02');
    expect(dayOfRule({ kind: 'day', day: 15, closed: 'next' }, '2026-11', never)).toBe(
      '2026-11-15',
    );
  });
});

test('a day’s rule leads back to the day, and in any month to its weekday or to an open day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom('weekday' as const, 'day' as const),
      (days, months, by) => {
        const day = addDays('2000-01-01', days);
        const rule = ruleOfDay(day, by);
        const month = addMonths(day.slice(0, 7), months);
        const like = dayOfRule(rule, month, open);
        expect(like.slice(0, 7)).toBe(month);
        expect(by === 'weekday' ? weekday(like) === weekday(day) : open(like)).toBe(true);
        expect(dayOfRule(rule, day.slice(0, 7), () => true)).toBe(day);
      },
    ),
  );
});
