import { describe, expect, test } from 'vitest';
import type { PromiseFacts, ToldIn } from '../../../src/domain/promise.ts';
import type { PromiseFact } from '../../../src/domain/report/facts.ts';
import { promiseFigures } from '../../../src/domain/report/promises.ts';

const facts: PromiseFacts = {
  madeOn: '2026-10-01',
  dueOn: '2026-10-20',
  preparingOn: null,
  decidedOn: null,
  ended: null,
  channels: [],
};
const byHand = (on: string): ToldIn => ({
  askedOn: '2026-10-01',
  byHand: { on, how: 'Kommentissa' },
  byPost: null,
});

describe('the figures of a month', () => {
  const october = { from: '2026-10-01', to: '2026-10-31', last: '2026-10-31' };
  const of = (...promises: Partial<PromiseFacts>[]) =>
    promises.map((over, index): PromiseFact => ({
      id: `${index}`,
      text: 'Kerromme.',
      facts: { ...facts, ...over },
      moves: [],
      decision: null,
      decidedBy: null,
      reason: null,
      comments: 0,
      themes: [],
    }));

  test('count those due, and what became of them', () => {
    const told = (on: string) => ({ channels: [byHand(on)] });
    const promises = of(
      told('2026-10-19'),
      told('2026-11-02'),
      { ended: { as: 'broken', on: '2026-10-22' } },
      { ended: { as: 'withdrawn', on: '2026-10-22' } },
      {},
      { madeOn: '2026-09-01', dueOn: '2026-11-20' },
    );
    const { items, ...figures } = promiseFigures(promises, october, '2026-11-30');
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      ['0', 'keptOnTime'],
      ['1', 'keptLate'],
      ['2', 'broken'],
      ['4', 'open'],
    ]);
    expect(figures).toEqual({
      made: 5,
      due: 4,
      keptOnTime: 1,
      keptLate: 1,
      broken: 1,
      withdrawn: 1,
      open: 3,
      moved: 0,
      kept: { value: 0.5, numerator: 2, denominator: 4 },
    });
    // A month earlier nobody knew of what was told in November.
    expect(promiseFigures(promises, october, '2026-10-31')).toMatchObject({ keptLate: 0, due: 4 });
  });

  test('do not count who still has time, and have no share of nothing', () => {
    const known = '2026-10-20';
    expect(promiseFigures(of({}), { ...october, last: known }, known)).toMatchObject({
      due: 0,
      open: 1,
      kept: { value: null, numerator: 0, denominator: 0, reason: 'noPromisesDue' },
    });
    expect(promiseFigures(of({}), { ...october, last: known }, '2026-10-21').due).toBe(1);
  });
});
