import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeShares } from '../../src/domain/shares.ts';
import { type Instant, atLocal, instant } from '../../src/domain/time.ts';
import type { ThreadEvents } from '../../src/domain/turn.ts';
import { workCalendar, workingMinutesBetween } from '../../src/domain/worktime.ts';

/** Monday to Friday, 8 to 16. Tuesday 24 November 2026 is an ordinary day. */
const calendar = workCalendar({
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
  closures: [],
});
const at = (text: string): Instant => {
  const [day, time] = text.split(' ');
  return atLocal(`2026-11-${day}`, time);
};
const until = at('27 16:00');

type Told = {
  comments: readonly (string | readonly [at: string, needsAnswer: boolean])[];
  answers?: readonly string[];
  acknowledgements?: readonly string[];
  /** Asked, answered, withdrawn. */
  asked?: readonly (readonly [string, string | null, string?])[];
  closed?: readonly string[];
};

function thread({ comments, answers, acknowledgements, asked, closed }: Told): ThreadEvents {
  return {
    comments: comments.map((c, i) => ({
      id: String(i),
      at: at(typeof c === 'string' ? c : c[0]),
      class: null,
      needsAnswer: typeof c === 'string' ? true : c[1],
    })),
    replies: [
      ...(answers ?? []).map((a) => ({ at: at(a), kind: 'answer' as const, promisedOn: null })),
      ...(acknowledgements ?? []).map((a) => ({
        at: at(a),
        kind: 'acknowledgement' as const,
        promisedOn: '2026-11-27',
      })),
    ],
    referrals: (asked ?? []).map(([from, to, withdrawn]) => ({
      askedAt: at(from),
      answeredAt: to === null ? null : at(to),
      withdrawnAt: withdrawn === undefined ? null : at(withdrawn),
      wantedOn: null,
    })),
    closings: (closed ?? []).map((c) => ({ at: at(c) })),
  };
}

describe('whose working time it took', () => {
  const cases: readonly [
    name: string,
    told: Told,
    shares: readonly [acknowledged: number | null, experts: number, ours: number] | null,
  ][] = [
    ['answered by ourselves', { comments: ['24 09:00'], answers: ['24 10:30'] }, [null, 0, 90]],
    [
      'acknowledged, asked, answered',
      {
        comments: ['24 09:00'],
        acknowledgements: ['24 09:20'],
        asked: [['24 09:30', '24 12:30']],
        answers: ['24 13:00'],
      },
      [20, 180, 60],
    ],
    [
      'two experts at the same time count once',
      {
        comments: ['24 09:00'],
        asked: [
          ['24 09:00', '24 11:00'],
          ['24 10:00', '24 12:00'],
        ],
        answers: ['24 13:00'],
      },
      [null, 180, 60],
    ],
    [
      'one within the other',
      {
        comments: ['24 09:00'],
        asked: [
          ['24 09:00', '24 12:00'],
          ['24 10:00', '24 11:00'],
        ],
        answers: ['24 12:00'],
      },
      [null, 180, 0],
    ],
    [
      'one after the other',
      {
        comments: ['24 09:00'],
        asked: [
          ['24 09:00', '24 10:00'],
          ['24 11:00', '24 12:00'],
        ],
        answers: ['24 12:00'],
      },
      [null, 120, 60],
    ],
    [
      'a question taken back stops the expert’s time',
      { comments: ['24 09:00'], asked: [['24 09:00', null, '24 10:00']], answers: ['24 12:00'] },
      [null, 60, 120],
    ],
    [
      'answered without waiting for the expert',
      { comments: ['24 09:00'], asked: [['24 10:00', null]], answers: ['24 11:00'] },
      [null, 60, 60],
    ],
    [
      'the expert answered after the resident had ours',
      { comments: ['24 09:00'], asked: [['24 10:00', '25 10:00']], answers: ['24 11:00'] },
      [null, 60, 60],
    ],
    [
      'a night is nobody’s working time',
      { comments: ['24 15:00'], asked: [['24 15:30', '25 08:30']], answers: ['25 09:00'] },
      [null, 60, 60],
    ],
    [
      'written and answered while the office is closed',
      { comments: ['24 17:00'], acknowledgements: ['24 17:10'], answers: ['24 18:00'] },
      [0, 0, 0],
    ],
    ['still open: until now', { comments: ['27 15:00'] }, [null, 0, 60]],
    [
      'still with the expert',
      { comments: ['27 14:00'], asked: [['27 15:00', null]] },
      [null, 60, 60],
    ],
    ['closed without an answer', { comments: ['24 09:00'], closed: ['24 10:00'] }, [null, 0, 60]],
    [
      'reopened: the last wait alone',
      {
        comments: ['23 09:00', '24 09:00'],
        acknowledgements: ['23 09:10'],
        asked: [['23 09:30', '23 11:00']],
        answers: ['23 12:00', '24 09:30'],
      },
      [null, 0, 30],
    ],
    [
      'a thanks after the answer is no new wait',
      { comments: ['24 09:00', ['24 12:00', false]], answers: ['24 10:00'] },
      [null, 0, 60],
    ],
    [
      'two questions before the answer: from the first',
      { comments: ['24 09:00', '24 10:00'], answers: ['24 11:00'] },
      [null, 0, 120],
    ],
    [
      'the second acknowledgement does not count',
      {
        comments: ['24 09:00'],
        acknowledgements: ['24 11:00', '24 09:30'],
        answers: ['24 12:00'],
      },
      [30, 0, 180],
    ],
    [
      'answered at the same minute',
      { comments: ['24 09:00'], answers: ['24 09:00'] },
      [null, 0, 0],
    ],
    [
      'an opinion waits for nobody',
      { comments: [['24 09:00', false]], answers: ['24 10:00'] },
      null,
    ],
    ['what comes later has not happened', { comments: ['28 09:00'] }, null],
  ];
  test.each(cases)('%s', (_, told, expected) => {
    const found = timeShares(thread(told), calendar, until);
    expect(found && [found.acknowledged, found.experts, found.ours]).toEqual(expected);
  });
});

test('whatever happens, nothing is negative and the two parts are the whole', () => {
  const minute = fc.integer({ min: 0, max: 5 * 24 * 60 });
  const moment = minute.map((m) => instant(Date.parse(at('23 00:00')) + m * 60_000));
  const events = fc.record({
    comments: fc.array(
      fc.record({
        id: fc.uuid(),
        at: moment,
        class: fc.constant(null),
        needsAnswer: fc.constantFrom(null, true, false),
      }),
      { maxLength: 5 },
    ),
    replies: fc.array(
      fc.record({
        at: moment,
        kind: fc.constantFrom('answer' as const, 'acknowledgement' as const),
        promisedOn: fc.constant(null),
      }),
      { maxLength: 5 },
    ),
    referrals: fc.array(
      fc.record({
        askedAt: moment,
        answeredAt: fc.option(moment),
        withdrawnAt: fc.option(moment),
        wantedOn: fc.constant(null),
      }),
      { maxLength: 4 },
    ),
    closings: fc.array(fc.record({ at: moment }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(events, moment, (thread, now) => {
      const found = timeShares(thread, calendar, now);
      if (found === null) return;
      expect(found.from <= found.to && found.to <= now).toBe(true);
      expect(found.experts).toBeGreaterThanOrEqual(0);
      expect(found.ours).toBeGreaterThanOrEqual(0);
      const whole = workingMinutesBetween(calendar, found.from, found.to);
      expect(found.experts + found.ours).toBe(whole);
      if (found.acknowledged !== null) expect(found.acknowledged).toBeLessThanOrEqual(whole);
    }),
  );
});
