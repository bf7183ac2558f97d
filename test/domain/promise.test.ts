import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PromiseFacts,
  type ToldIn,
  factsUntil,
  promiseState,
  toldDay,
} from '../../src/domain/promise.ts';
import { addDays } from '../../src/domain/time.ts';

const facts: PromiseFacts = {
  madeOn: '2026-10-01',
  dueOn: '2026-10-20',
  preparingOn: null,
  decidedOn: null,
  ended: null,
  channels: [],
};
const asked: ToldIn = { askedOn: '2026-10-01', byHand: null, byPost: null };
const byHand = (on: string): ToldIn => ({ ...asked, byHand: { on, how: 'Kommentissa' } });
const byPost = (at: string): ToldIn => ({ ...asked, byPost: at });

describe('a promise', () => {
  test.each<[string, Partial<PromiseFacts>, string]>([
    ['of which nothing is known', {}, 'open'],
    ['that is taken up', { preparingOn: '2026-10-02' }, 'preparing'],
    ['that is decided', { preparingOn: '2026-10-02', decidedOn: '2026-10-05' }, 'decided'],
    ['told by its day', { channels: [byHand('2026-10-20')] }, 'keptOnTime'],
    ['told a day late', { channels: [byHand('2026-10-21')] }, 'keptLate'],
    ['told in one of two', { channels: [byHand('2026-10-05'), asked] }, 'open'],
    ['told late in one', { channels: [byHand('2026-10-05'), byHand('2026-10-21')] }, 'keptLate'],
    // 21.00 UTC is the next day in Helsinki's summer.
    [
      'told at the end of its day',
      { channels: [byPost('2026-10-20T20:59:59.999Z')] },
      'keptOnTime',
    ],
    ['told after midnight', { channels: [byPost('2026-10-20T21:00:00.000Z')] }, 'keptLate'],
    [
      'told first by hand',
      {
        channels: [
          { ...byPost('2026-10-25T08:00:00.000Z'), byHand: { on: '2026-10-19', how: '' } },
        ],
      },
      'keptOnTime',
    ],
    [
      'asked nowhere, told somewhere',
      { channels: [{ ...byHand('2026-10-09'), askedOn: null }] },
      'keptOnTime',
    ],
    [
      'told only where nobody was asked',
      { channels: [asked, { ...byHand('2026-10-09'), askedOn: null }] },
      'open',
    ],
    [
      'told and broken',
      { channels: [byHand('2026-10-09')], ended: { as: 'broken', on: '2026-10-30' } },
      'broken',
    ],
    [
      'withdrawn',
      { decidedOn: '2026-10-05', ended: { as: 'withdrawn', on: '2026-10-08' } },
      'withdrawn',
    ],
  ])('%s', (_, over, state) => {
    expect(promiseState({ ...facts, ...over })).toBe(state);
  });
});

const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2026-10-01', days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyChannel: fc.Arbitrary<ToldIn> = fc.record({
  askedOn: maybe(day),
  byHand: maybe(fc.record({ on: day, how: fc.string() })),
  byPost: maybe(day.map((on) => `${on}T09:00:00.000Z`)),
});
const anyFacts: fc.Arbitrary<PromiseFacts> = fc.record({
  madeOn: fc.constant('2026-10-01'),
  dueOn: day,
  preparingOn: maybe(day),
  decidedOn: maybe(day),
  ended: maybe(
    fc.record({ as: fc.constantFrom('broken' as const, 'withdrawn' as const), on: day }),
  ),
  channels: fc.array(anyChannel, { maxLength: 4 }),
});

test('no facts make a promise kept that was not told in each channel that asked', () => {
  fc.assert(
    fc.property(anyFacts, (any) => {
      const state = promiseState(any);
      if (state !== 'keptOnTime' && state !== 'keptLate') return;
      const where = any.channels.filter(({ askedOn }) => askedOn !== null);
      const told = any.channels.map(toldDay).filter((on) => on !== null);
      expect(told.length).toBeGreaterThan(0);
      for (const channel of where) {
        expect(toldDay(channel)).not.toBeNull();
        if (state === 'keptOnTime') expect(toldDay(channel)! <= any.dueOn).toBe(true);
      }
    }),
  );
});

test('at the end of time all has happened, and before it began nothing', () => {
  fc.assert(
    fc.property(anyFacts, (any) => {
      const known = {
        ...any,
        channels: any.channels.filter((c) => c.askedOn ?? c.byHand ?? c.byPost),
      };
      expect(factsUntil(any, [], '2027-12-31')).toEqual(known);
      expect(promiseState(factsUntil(any, [], '2026-09-30'))).toBe('open');
    }),
  );
});

test('the day was due that was so then', () => {
  const moves = [
    { from: '2026-10-10', to: '2026-10-15', at: '2026-10-05T09:00:00.000Z' },
    { from: '2026-10-15', to: '2026-10-20', at: '2026-10-12T09:00:00.000Z' },
  ];
  const due = (until: string) => factsUntil(facts, moves, until).dueOn;
  expect(['2026-10-04', '2026-10-05', '2026-10-11', '2026-10-12'].map(due)).toEqual([
    '2026-10-10',
    '2026-10-15',
    '2026-10-15',
    '2026-10-20',
  ]);
});
