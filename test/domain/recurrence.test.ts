import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { holidays } from '../../src/domain/holidays.ts';
import {
  type Recurrence,
  type SeriesEnd,
  type SeriesRule,
  holidayChoices,
  movedRule,
  ordinals,
  rulesThrough,
  seriesLimits,
  reckonTurns,
  shutDays,
} from '../../src/domain/recurrence.ts';
import {
  type LocalDate,
  addDays,
  atLocal,
  daysBetween,
  isoWeek,
  localDate,
  localTime,
  weekday,
} from '../../src/domain/time.ts';

const noClosures = shutDays([]);

function turns(rule: SeriesRule, first: LocalDate, end: SeriesEnd, shut = noClosures) {
  return reckonTurns(rule, { first, notBefore: first, end, shut });
}
const kept = (rule: Recurrence): SeriesRule => ({ ...rule, onHoliday: 'keep' });
/** So many days after the first. */
const next = (rule: SeriesRule, first: LocalDate, count: number) =>
  turns(rule, first, { count: count + 1 }).days;

describe('a series goes by its rule', () => {
  test.each<[string, Recurrence, LocalDate, LocalDate[]]>([
    [
      'from a Thursday over the weekend',
      { kind: 'weekdays' },
      '2026-11-26',
      ['2026-11-27', '2026-11-30'],
    ],
    ['from a Saturday', { kind: 'weekdays' }, '2026-11-28', ['2026-11-30', '2026-12-01']],
    ['each week', weekly(1, 2), '2026-11-24', ['2026-12-01', '2026-12-08']],
    [
      'on days of the first week that are still to come',
      weekly(1, 5, 2),
      '2026-11-24',
      ['2026-11-27', '2026-12-01'],
    ],
    [
      'every second week by the week of the first',
      weekly(2, 1),
      '2026-11-26',
      ['2026-12-07', '2026-12-21'],
    ],
    [
      'over the change of a year with 53 weeks',
      weekly(2, 4),
      '2026-12-17',
      ['2026-12-31', '2027-01-14'],
    ],
    ['on the first Tuesday', nth(1, 2), '2026-11-24', ['2026-12-01', '2027-01-05', '2027-02-02']],
    ['on the fourth Friday', nth(4, 5), '2026-11-24', ['2026-11-27', '2026-12-25', '2027-01-22']],
    ['on the last Monday', nth('last', 1), '2027-01-25', ['2027-02-22', '2027-03-29']],
    ['on the last Thursday of a leap February', nth('last', 4), '2028-02-01', ['2028-02-24']],
    ['on the 15th', { kind: 'monthlyDay', day: 15 }, '2026-11-15', ['2026-12-15', '2027-01-15']],
    [
      'on the 31st or the last',
      { kind: 'monthlyDay', day: 31 },
      '2026-12-31',
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    [
      'on the 30th of a leap February',
      { kind: 'monthlyDay', day: 30 },
      '2028-01-30',
      ['2028-02-29'],
    ],
    [
      'on a date each year',
      { kind: 'yearlyDate', month: 12, day: 6 },
      '2026-12-06',
      ['2027-12-06', '2028-12-06'],
    ],
    [
      'on the leap day or the 28th',
      { kind: 'yearlyDate', month: 2, day: 29 },
      '2024-02-29',
      ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'in the same week each year',
      { kind: 'yearlyWeek', week: 8, weekday: 3 },
      '2026-02-18',
      ['2027-02-24', '2028-02-23'],
    ],
    [
      'in week 53 or 52',
      { kind: 'yearlyWeek', week: 53, weekday: 2 },
      '2026-12-29',
      ['2027-12-28', '2028-12-26'],
    ],
    [
      'in week 1, which may begin in December',
      { kind: 'yearlyWeek', week: 1, weekday: 1 },
      '2024-12-30',
      ['2025-12-29', '2027-01-04'],
    ],
  ])('%s', (_, rule, first, expected) => {
    expect(next(kept(rule), first, expected.length)).toEqual(expected);
  });

  test('keeps, leaves out or moves what falls on a holiday', () => {
    const fridays = (onHoliday: SeriesRule['onHoliday']) =>
      turns({ ...weekly(1, 5), onHoliday }, '2026-12-11', { count: 4 });
    expect(fridays('keep')).toEqual({
      days: ['2026-12-18', '2026-12-25', '2027-01-01'],
      shut: [
        { on: '2026-12-25', to: '2026-12-25' },
        { on: '2027-01-01', to: '2027-01-01' },
      ],
      whole: true,
    });
    expect(fridays('skip')).toEqual({
      days: ['2026-12-18', '2027-01-08', '2027-01-15'],
      shut: [
        { on: '2026-12-25', to: null },
        { on: '2027-01-01', to: null },
      ],
      whole: true,
    });
    expect(fridays('next')).toEqual({
      days: ['2026-12-18', '2026-12-28', '2027-01-04'],
      shut: [
        { on: '2026-12-25', to: '2026-12-28' },
        { on: '2027-01-01', to: '2027-01-04' },
      ],
      whole: true,
    });
  });

  test('moves two turns to one working day as one, and over the office’s own closures', () => {
    const rule: SeriesRule = { kind: 'weekdays', onHoliday: 'next' };
    expect(next(rule, '2027-03-25', 2)).toEqual(['2027-03-30', '2027-03-31']);
    const shut = shutDays([{ from: '2027-03-30', to: '2027-03-31' }]);
    const { days } = turns(rule, '2027-03-25', { count: 3 }, shut);
    expect(days).toEqual(['2027-04-01', '2027-04-02']);
  });

  test('a plain Sunday is no holiday, and New Year’s Eve an ordinary day', () => {
    const skipping = (...weekdays: number[]): SeriesRule => ({
      ...weekly(1, ...weekdays),
      onHoliday: 'skip',
    });
    expect(next(skipping(7), '2026-11-22', 1)).toEqual(['2026-11-29']);
    expect(next(skipping(4), '2026-12-17', 2)).toEqual(['2026-12-31', '2027-01-07']);
  });

  test('ends with its last day or its count, and leaves out what is past', () => {
    const rule = kept(weekly(1, 2));
    expect(turns(rule, '2026-11-24', { until: '2026-12-08' })).toMatchObject({
      days: ['2026-12-01', '2026-12-08'],
      whole: true,
    });
    expect(turns(rule, '2026-11-24', { until: '2026-11-30' })).toMatchObject({
      days: [],
      whole: true,
    });
    const past = {
      first: '2026-11-03',
      notBefore: '2026-11-24',
      end: { count: 3 },
      shut: noClosures,
    };
    expect(reckonTurns(rule, past).days).toEqual(['2026-11-24', '2026-12-01']);
  });

  test('has at most 400 turns in five years, and tells when that ended it', () => {
    const all = turns(kept({ kind: 'weekdays' }), '2026-11-24', { until: '2031-11-24' });
    expect(all).toMatchObject({ whole: false, days: { length: seriesLimits.turns - 1 } });
    const count = { count: seriesLimits.turns };
    expect(turns(kept({ kind: 'weekdays' }), '2026-11-24', count).whole).toBe(true);
    const years = turns(kept({ kind: 'yearlyDate', month: 12, day: 6 }), '2026-12-06', {
      count: 9,
    });
    expect(years).toMatchObject({ whole: false, days: { length: 5 } });
    expect(turns(kept(weekly(1)), '2026-11-24', count)).toMatchObject({ days: [], whole: false });
  });
});

function weekly(weeks: number, ...weekdays: number[]): Recurrence {
  return { kind: 'weekly', weeks, weekdays };
}
function nth(nth: (typeof ordinals)[number], weekday: number): Recurrence {
  return { kind: 'monthlyWeekday', nth, weekday };
}

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const anyWeekday = fc.integer({ min: 1, max: 7 });
const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.constant<Recurrence>({ kind: 'weekdays' }),
  fc.record({
    kind: fc.constant('weekly' as const),
    weeks: fc.integer({ min: 1, max: 8 }),
    weekdays: fc.uniqueArray(anyWeekday, { minLength: 1, maxLength: 7 }),
  }),
  fc.record({
    kind: fc.constant('monthlyWeekday' as const),
    nth: fc.constantFrom(...ordinals),
    weekday: anyWeekday,
  }),
  fc.record({ kind: fc.constant('monthlyDay' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    kind: fc.constant('yearlyDate' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({
    kind: fc.constant('yearlyWeek' as const),
    week: fc.integer({ min: 1, max: 53 }),
    weekday: anyWeekday,
  }),
);

/** Whether a day is one of a rule's, told from the day alone and not by counting from another. */
function fits(rule: Recurrence, day: LocalDate, first: LocalDate): boolean {
  const number = Number(day.slice(8, 10));
  const isLast = addDays(day, 1).endsWith('-01');
  switch (rule.kind) {
    case 'weekdays':
      return weekday(day) <= 5;
    case 'weekly': {
      const monday = (of: LocalDate) => addDays(of, 1 - weekday(of));
      const weeks = daysBetween(monday(first), monday(day)) / 7;
      return weeks % rule.weeks === 0 && rule.weekdays.includes(weekday(day));
    }
    case 'monthlyWeekday': {
      const inLastWeek = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
      const inWeek = rule.nth === 'last' ? inLastWeek : Math.ceil(number / 7) === rule.nth;
      return weekday(day) === rule.weekday && inWeek;
    }
    case 'monthlyDay':
      return number === rule.day || (isLast && number < rule.day);
    case 'yearlyDate':
      return (
        Number(day.slice(5, 7)) === rule.month &&
        (number === rule.day || (isLast && number < rule.day))
      );
    case 'yearlyWeek': {
      const { week } = isoWeek(day);
      const isLastWeek = isoWeek(addDays(day, 7)).week === 1;
      return (
        weekday(day) === rule.weekday && (week === rule.week || (isLastWeek && week < rule.week))
      );
    }
  }
}

const isShut = (day: LocalDate) =>
  holidays(Number(day.slice(0, 4))).some(({ closed, date }) => closed && date === day);

describe('for any rule', () => {
  it('the turns ascend, none is twice, and each is a day of the rule, or the working day after one that is shut', () => {
    fc.assert(
      fc.property(recurrence, fc.constantFrom(...holidayChoices), day, (rule, onHoliday, first) => {
        const { days } = turns({ ...rule, onHoliday }, first, { count: 40 });
        const sorted = [...new Set(days)].toSorted();
        expect(days).toEqual(sorted);
        expect(days.every((one) => one > first)).toBe(true);
        for (const one of days) {
          const own = fits(rule, one, first);
          const shut = isShut(one);
          if (onHoliday === 'keep') expect(own).toBe(true);
          if (onHoliday === 'skip') expect(own && !shut).toBe(true);
          if (onHoliday !== 'next') continue;
          expect(shut).toBe(false);
          if (own) continue;
          let before = addDays(one, -1);
          while (!(fits(rule, before, first) && isShut(before))) {
            // Between the shut turn and the day it moved to there is no working day.
            expect(weekday(before) > 5 || isShut(before)).toBe(true);
            before = addDays(before, -1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no day of the rule is forgotten', () => {
    fc.assert(
      fc.property(recurrence, day, (rule, first) => {
        // Fewer days than a series may have turns.
        const span = seriesLimits.turns - 1;
        const until = addDays(first, span);
        const { days } = turns(kept(rule), first, { until });
        const all = Array.from({ length: span }, (_, index) => addDays(first, index + 1));
        expect(days).toEqual(all.filter((one) => fits(rule, one, first)));
      }),
      {
        numRuns: 20,
        examples: [[{ kind: 'weekly', weeks: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] }, '2024-01-01']],
      },
    );
  });

  it('the rules proposed for a day fall on it', () => {
    fc.assert(
      fc.property(day, (first) => {
        const rules = rulesThrough(first).filter(({ kind }) => kind !== 'weekdays');
        for (const rule of rules) expect(fits(rule, first, first), rule.kind).toBe(true);
      }),
    );
  });

  it('moving the turns moves the days of the week along', () => {
    fc.assert(
      fc.property(recurrence, day, fc.integer({ min: -40, max: 40 }), (rule, first, by) => {
        const to = addDays(first, by);
        const moved = movedRule(kept(rule), to, by);
        expect(moved.kind).toBe(rule.kind);
        if (rule.kind !== 'weekly' || moved.kind !== 'weekly') return;
        const shifted = rule.weekdays.map((one) => weekday(addDays(`2024-01-0${one}`, by)));
        expect(moved.weekdays).toEqual(shifted.toSorted((a, b) => a - b));
      }),
    );
  });

  it('a time of day stays on the wall clock over both changes of the year', () => {
    const { days } = turns(kept({ kind: 'weekdays' }), '2026-10-20', { until: '2027-04-02' });
    const hours = days.map((one) => {
      const at = atLocal(one, '09:30');
      expect([localDate(at), localTime(at)]).toEqual([one, '09:30']);
      return at.slice(11, 16);
    });
    expect(new Set(hours)).toEqual(new Set(['06:30', '07:30']));
  });
});
