import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingChain } from '../../src/domain/chain.ts';
import { isHoliday } from '../../src/domain/holidays.ts';
import { type LocalDate, addDays, weekday } from '../../src/domain/time.ts';

const isWorkday = (date: LocalDate) => weekday(date) <= 5 && !isHoliday(date);
const chain = (on: LocalDate, today: LocalDate) =>
  meetingChain({ from: on, to: on }, today, isWorkday)
    .map(({ part, on }) => `${part} ${on}`)
    .join(' ');

describe('the posts about a meeting', () => {
  it.each([
    // A Monday: a week before it, the day after it, and thirty days later.
    ['2026-12-14', '2026-11-24', 'before 2026-12-07 decision 2026-12-15 effects 2027-01-13'],
    // A Friday before a weekend; the week before it is Independence Day's, which falls on a Sunday.
    ['2026-12-11', '2026-11-24', 'before 2026-12-04 decision 2026-12-14 effects 2027-01-11'],
    // A week before Wednesday 13 January is Epiphany: the day before it.
    ['2027-01-13', '2026-11-24', 'before 2027-01-05 decision 2027-01-14 effects 2027-02-12'],
    // Before Christmas the next working day is after it.
    ['2026-12-23', '2026-11-24', 'before 2026-12-16 decision 2026-12-28 effects 2027-01-22'],
    // In two days: today is all that is left. Tomorrow's is still today's.
    ['2026-11-26', '2026-11-24', 'before 2026-11-24 decision 2026-11-27 effects 2026-12-28'],
    // Of today's or an old one nobody can influence any more.
    ['2026-11-24', '2026-11-24', 'decision 2026-11-25 effects 2026-12-28'],
    ['2026-11-02', '2026-11-24', 'decision 2026-11-24 effects 2026-12-02'],
    ['2026-06-15', '2026-11-24', 'decision 2026-11-24 effects 2026-11-24'],
  ])('on %s, seen on %s', (on, today, expected) => {
    expect(chain(on, today)).toBe(expected);
  });

  it('asks first, then tells, then talks', () => {
    const days = { from: '2026-12-14', to: '2026-12-15' };
    expect(meetingChain(days, '2026-11-24', isWorkday)).toEqual([
      { part: 'before', purpose: 'pull', participationLevel: 'consult', on: '2026-12-07' },
      { part: 'decision', purpose: 'push', participationLevel: 'inform', on: '2026-12-16' },
      { part: 'effects', purpose: 'network', participationLevel: 'consult', on: '2027-01-14' },
    ]);
  });

  it('is on working days, in its order and never past, whenever the meeting is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 1500 }), fc.nat({ max: 3 }), (offset, length) => {
        const today = '2026-11-24';
        const from = addDays(today, offset);
        const posts = meetingChain({ from, to: addDays(from, length) }, today, isWorkday);
        const days = posts.map(({ on }) => on);
        expect(days.every((day) => isWorkday(day) && day >= today)).toBe(true);
        expect(days).toEqual(days.toSorted());
        if (posts.length === 3) expect(days[0]! < from && days[1]! > from).toBe(true);
        else expect(from <= addDays(today, 5)).toBe(true);
      }),
    );
  });

  it('is made even by an office that never works', () => {
    const posts = meetingChain({ from: '2026-12-14', to: '2026-12-14' }, '2026-11-24', () => false);
    expect(posts.map(({ on }) => on)).toEqual(['2026-12-07', '2026-12-15', '2027-01-13']);
  });
});
