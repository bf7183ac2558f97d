import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayLayout,
  drawnMinutes,
  shiftTime,
  sideBySide,
  timeAt,
} from '../../src/domain/day-layout.ts';
import { lanesOf } from '../../src/domain/mark-lanes.ts';
import { daysFrom, sameDayIn, weekOf, weeksOf } from '../../src/domain/month-grid.ts';
import { type Placed, byDay, dayOf } from '../../src/domain/post-days.ts';
import { addDays, isoWeek, weekday } from '../../src/domain/time.ts';
import { typedPost } from '../../src/domain/typed-post.ts';

describe('the weeks of a month', () => {
  test('begin on Monday, and hold every day of it once', () => {
    for (const month of ['2021-02', '2026-02', '2026-11', '2027-02', '2028-02', '2032-02']) {
      const weeks = weeksOf(month);
      expect(weeks.every((week) => week.length === 7 && weekday(week[0]!) === 1)).toBe(true);
      const own = weeks.flat().filter((day) => day.startsWith(month));
      expect(own).toEqual(daysFrom(`${month}-01`, own.length));
      expect(addDays(own.at(-1)!, 1).slice(8)).toBe('01');
      // No week is there for nothing.
      expect(weeks.every((week) => week.some((day) => day.startsWith(month)))).toBe(true);
    }
    expect(weeksOf('2021-02')).toHaveLength(4);
    expect(weeksOf('2026-11')).toHaveLength(6);
  });

  test('have ISO numbers: New Year’s Day may be in week 53', () => {
    expect(weeksOf('2027-01').map((week) => isoWeek(week[0]!).week)).toEqual([53, 1, 2, 3, 4]);
    expect(weekOf('2027-01-01')[0]).toBe('2026-12-28');
  });

  test('a month that is shorter takes the last day', () => {
    expect(sameDayIn('2027-02', '2027-01-31')).toBe('2027-02-28');
    expect(sameDayIn('2028-02', '2027-01-31')).toBe('2028-02-29');
    expect(sameDayIn('2027-04', '2027-02-28')).toBe('2027-04-28');
  });
});

describe('what is typed on a day', () => {
  test.each([
    ['9.30 Valtuusto päättää', '09:30', 'Valtuusto päättää'],
    ['09:30 Valtuusto', '09:30', 'Valtuusto'],
    ['  klo 9.05  Aamu  ', '09:05', 'Aamu'],
    ['klo 18 Kyläilta', '18:00', 'Kyläilta'],
    ['kl. 9.30 Fullmäktige', '09:30', 'Fullmäktige'],
    ['at 9:30 Council', '09:30', 'Council'],
    ['0.15 Uusi vuosi', '00:15', 'Uusi vuosi'],
    ['6.12. Itsenäisyyspäivä', null, '6.12. Itsenäisyyspäivä'],
    ['24.12 Joulurauha', null, '24.12 Joulurauha'],
    ['9.60 Ei kellonaika', null, '9.60 Ei kellonaika'],
    ['9.30', null, '9.30'],
    ['9 Kysymystä kaavasta', null, '9 Kysymystä kaavasta'],
    ['2026 talousarvio', null, '2026 talousarvio'],
    ['Klovni tulee', null, 'Klovni tulee'],
  ])('%j', (typed, at, title) => {
    expect(typedPost(typed)).toEqual({ title, at });
  });
});

describe('posts among the hours', () => {
  const span = (from: number, to: number) => ({ from, to });

  test('stand side by side only with those they overlap', () => {
    const placed = sideBySide([span(0, 45), span(30, 75), span(45, 90), span(90, 135)]);
    expect(placed.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  test('never lie on each other, at any times', () => {
    const minutes = fc.array(fc.nat(24 * 60 - 1), { maxLength: 40 });
    fc.assert(
      fc.property(minutes, (times) => {
        const spans = times.map((from) => span(from, from + drawnMinutes));
        const placed = sideBySide(spans);
        expect(placed).toHaveLength(spans.length);
        for (const [i, a] of placed.entries()) {
          expect(a.column).toBeLessThan(a.columns);
          for (const b of placed.slice(i + 1)) {
            const together = a.from < b.to && b.from < a.to;
            if (together) {
              expect(a.column).not.toBe(b.column);
              expect(a.columns).toBe(b.columns);
            }
          }
        }
      }),
    );
  });

  test('end with the day, and a time stays within it', () => {
    const late = { post: 'a', at: '23:50' };
    expect(dayLayout([late]).blocks).toMatchObject([{ from: 1440 - drawnMinutes, to: 1440 }]);
    expect(shiftTime('09:30', 15)).toBe('09:45');
    expect(shiftTime('00:10', -15)).toBe('00:00');
    expect(shiftTime('23:50', 15)).toBe('23:59');
    expect(timeAt(570)).toBe('09:30');
  });
});

describe('what spans days', () => {
  const week = weekOf('2026-11-23');
  const mark = (name: string, from: string, to = from) => ({ name, from, to });

  test('keeps its lane through the week, and shares it when there is room', () => {
    const holiday = mark('loma', '2026-11-20', '2026-11-25');
    const council = mark('valtuusto', '2026-11-24');
    const board = mark('hallitus', '2026-11-27');
    const elsewhere = mark('ennen', '2026-11-22');
    const lanes = lanesOf(week, [council, board, elsewhere, holiday]);
    expect(lanes.map((day) => day.map((one) => one?.name ?? null))).toEqual([
      ['loma'],
      ['loma', 'valtuusto'],
      ['loma'],
      [],
      ['hallitus'],
      [],
      [],
    ]);
  });

  test('stays below what was there before it', () => {
    const lanes = lanesOf(week, [
      mark('a', '2026-11-23', '2026-11-24'),
      mark('b', '2026-11-24', '2026-11-26'),
    ]);
    expect(lanes.slice(0, 4).map((day) => day.map((one) => one?.name ?? null))).toEqual([
      [null, 'a'],
      ['b', 'a'],
      ['b'],
      ['b'],
    ]);
  });
});

describe('the views', () => {
  const days = daysFrom('2026-02-20', 320);
  const anyPost: fc.Arbitrary<Placed> = fc.record({
    id: fc.uuid({ version: 7 }),
    plannedOn: fc.option(fc.constantFrom(...days)),
    plannedAt: fc.option(fc.integer({ min: 0, max: 1439 }).map(timeAt)),
    publishedAt: fc.option(
      fc
        .date({ min: new Date('2026-02-20'), max: new Date('2026-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    ),
  });

  test('month, week and agenda show the same posts', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyPost, { selector: ({ id }) => id, maxLength: 60 }),
        fc.constantFrom('2026-03', '2026-06', '2026-10', '2026-11'),
        (posts, month) => {
          const standing = byDay(posts);
          const expected = (dates: readonly string[]) =>
            posts.filter((post) => dates.includes(dayOf(post) ?? '')).map(({ id }) => id);
          const weeks = weeksOf(month);

          const inMonth = weeks.flat().flatMap((day) => standing.get(day) ?? []);
          expect(inMonth.map(({ post }) => post.id).sort()).toEqual(expected(weeks.flat()).sort());

          const inWeeks = weeks.flat().flatMap((day) => {
            const { untimed, blocks } = dayLayout(standing.get(day) ?? []);
            return [...untimed, ...blocks.map(({ post }) => post)];
          });
          expect(inWeeks.map(({ id }) => id).sort()).toEqual(expected(weeks.flat()).sort());

          const own = weeks.flat().filter((day) => day.startsWith(month));
          const inAgenda = [...standing].filter(([day]) => day.startsWith(month));
          expect(inAgenda.flatMap(([, all]) => all.map(({ post }) => post.id)).sort()).toEqual(
            expected(own).sort(),
          );
        },
      ),
    );
  });

  test('put what has no time first, and then by the clock', () => {
    const post = (id: string, plannedAt: string | null) => ({
      id,
      plannedOn: '2026-11-24',
      plannedAt,
      publishedAt: null,
    });
    const posts = [post('a', '14:00'), post('b', null), post('c', '09:30'), post('d', null)];
    expect(
      byDay(posts)
        .get('2026-11-24')
        ?.map((one) => one.post.id),
    ).toEqual(['b', 'd', 'c', 'a']);
  });

  test('keep the hour on the wall over the changes of summer time', () => {
    const out = (publishedAt: string) => ({
      id: publishedAt,
      plannedOn: null,
      plannedAt: null,
      publishedAt,
    });
    const days = byDay([out('2026-03-29T06:30:00.000Z'), out('2026-10-25T07:30:00.000Z')]);
    expect([...days.values()].map(([one]) => one!.at)).toEqual(['09:30', '09:30']);
  });
});
