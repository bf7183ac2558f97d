import { describe, expect, it } from 'vitest';
import {
  type ReceivedComment,
  answersOf,
  backlogAt,
  dialogueShare,
  eventsUntil,
  median,
  share,
  sum,
} from '../../src/domain/metrics.ts';
import { atLocal, monthRange } from '../../src/domain/time.ts';
import type { ThreadEvents } from '../../src/domain/turn.ts';
import { workCalendar } from '../../src/domain/worktime.ts';

/** Open from Monday to Friday, 8 to 16: a working day is 480 minutes. In October 2026 no holiday falls on them. */
const calendar = workCalendar({
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
  closures: [],
});
/** 3 November at 8.15, when October's report is made. */
const asOf = atLocal('2026-11-03', '08:15');

function received(over: Partial<ReceivedComment> & { at: string }): ReceivedComment {
  return { channelId: 'a', class: 'question', needsAnswer: null, answeredAt: null, ...over };
}

function answers(
  comments: ReceivedComment[],
  options: { targetDays?: number; asOf?: string } = {},
) {
  return answersOf(comments, { calendar, targetDays: 1, asOf, ...options });
}

describe('share', () => {
  it.each([
    [1, 4, { value: 0.25, numerator: 1, denominator: 4 }],
    [0, 4, { value: 0, numerator: 0, denominator: 4 }],
    [0, 0, { value: null, numerator: 0, denominator: 0, reason: 'noPosts' }],
  ])('%i of %i', (numerator, denominator, expected) => {
    expect(share(numerator, denominator, 'noPosts')).toEqual(expected);
  });
});

describe('median', () => {
  it.each([
    ['the middle of an odd number', [30, 5, 90], { median: 30, n: 3 }],
    ['the mean of the two middle ones of an even number', [100, 5, 30, 91], { median: 60.5, n: 4 }],
    ['one value', [0], { median: 0, n: 1 }],
    ['numbers and not texts are sorted', [9, 10, 100], { median: 10, n: 3 }],
    ['nothing', [], { median: null, n: 0, reason: 'nothingAnswered' }],
  ])('%s', (_, values, expected) => {
    expect(median(values, 'nothingAnswered')).toEqual(expected);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values, 'noPosts');
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('sum', () => {
  it.each([
    ['what is known, with how many knew', [4, undefined, 0], { value: 4, posts: 2 }],
    ['zero is known', [0], { value: 0, posts: 1 }],
    ['none knew', [undefined, undefined], { value: null, posts: 0, reason: 'notCounted' }],
    ['no posts', [], { value: null, posts: 0, reason: 'noPosts' }],
  ])('%s', (_, values, expected) => {
    expect(sum(values)).toEqual(expected);
  });
});

describe('answersOf', () => {
  it('counts an answer only to what needed one', () => {
    const at = atLocal('2026-10-05', '09:00');
    const answeredAt = atLocal('2026-10-05', '10:00');
    const result = answers([
      received({ at, answeredAt }),
      received({ at }),
      // An opinion that we answered anyway is no part of the rate.
      received({ at, class: 'opinion', answeredAt }),
      // The user's own word goes before the class.
      received({ at, class: 'thanks', needsAnswer: true, answeredAt }),
      received({ at, class: 'question', needsAnswer: false }),
      // Nobody knows yet, so neither answered nor unanswered.
      received({ at, class: null, answeredAt }),
      received({ at, class: null, needsAnswer: true }),
    ]);
    expect(result).toMatchObject({
      received: 7,
      needAnswer: 4,
      unclassed: 1,
      answered: 2,
      rate: { value: 0.5, numerator: 2, denominator: 4 },
      firstAnswerMinutes: { median: 60, n: 2 },
      byClass: { question: 3, opinion: 1, thanks: 1, demand: 0 },
    });
  });

  it.each([
    ['the same day', ['2026-10-05', '09:00'], ['2026-10-05', '11:30'], 150],
    ['over a night: 15–16 and 8–9', ['2026-10-05', '15:00'], ['2026-10-06', '09:00'], 120],
    ['over a weekend: Fri 15–16, Mon 8–10', ['2026-10-09', '15:00'], ['2026-10-12', '10:00'], 180],
    [
      'into the next month: Fri 30.10. 15–16, Mon 2.11. 8–9',
      ['2026-10-30', '15:00'],
      ['2026-11-02', '09:00'],
      120,
    ],
    [
      'over the autumn change, from Sat 24.10. to Mon 26.10. 8.30',
      ['2026-10-24', '12:00'],
      ['2026-10-26', '08:30'],
      30,
    ],
    ['in the evening', ['2026-10-05', '18:00'], ['2026-10-05', '20:00'], 0],
  ] as const)(
    'the first answer takes working minutes: %s',
    (_, [day, time], [answerDay, answerTime], minutes) => {
      const result = answers([
        received({ at: atLocal(day, time), answeredAt: atLocal(answerDay, answerTime) }),
      ]);
      expect(result.firstAnswerMinutes).toEqual({ median: minutes, n: 1 });
    },
  );

  it('takes the median of the minutes, odd and even', () => {
    const at = atLocal('2026-10-05', '08:00');
    const after = (time: string) => received({ at, answeredAt: atLocal('2026-10-05', time) });
    const three = [after('08:10'), after('15:00'), after('09:00')];
    expect(answers(three).firstAnswerMinutes).toEqual({ median: 60, n: 3 });
    const four = [...three, after('10:00')];
    expect(answers(four).firstAnswerMinutes).toEqual({ median: 90, n: 4 });
  });

  it('counts as outside hours what was answered before the office next opened', () => {
    const result = answers([
      received({ at: atLocal('2026-10-05', '18:00'), answeredAt: atLocal('2026-10-05', '20:00') }),
      received({ at: atLocal('2026-10-10', '10:00'), answeredAt: atLocal('2026-10-12', '07:59') }),
      // At eight the office is open, though no working minute has gone.
      received({ at: atLocal('2026-10-10', '10:00'), answeredAt: atLocal('2026-10-12', '08:00') }),
      // In office hours and within the minute.
      received({ at: atLocal('2026-10-05', '10:00'), answeredAt: atLocal('2026-10-05', '10:00') }),
      received({ at: atLocal('2026-10-05', '15:00'), answeredAt: atLocal('2026-10-05', '21:00') }),
    ]);
    expect(result.outsideHours).toBe(2);
  });

  it('holds the target against those answered or past it', () => {
    const result = answers([
      // Due Tuesday at 9: answered on the minute.
      received({ at: atLocal('2026-10-05', '09:00'), answeredAt: atLocal('2026-10-06', '09:00') }),
      // A minute too late.
      received({ at: atLocal('2026-10-05', '09:00'), answeredAt: atLocal('2026-10-06', '09:01') }),
      // Never answered, long past.
      received({ at: atLocal('2026-10-05', '09:00') }),
      // Came on Monday the 2nd at 9; at the time of the report 45 minutes are left.
      received({ at: atLocal('2026-11-02', '09:00') }),
    ]);
    expect(result.withinTarget).toEqual({ value: 1 / 3, numerator: 1, denominator: 3 });
  });

  it('gives more days where the target is longer', () => {
    const late = received({
      at: atLocal('2026-10-05', '09:00'),
      answeredAt: atLocal('2026-10-07', '09:00'),
    });
    expect(answers([late]).withinTarget.numerator).toBe(0);
    expect(answers([late], { targetDays: 2 }).withinTarget.numerator).toBe(1);
  });

  it.each([
    ['nobody asked', [], 'nothingToAnswer', 'nothingToAnswer', 'nothingToAnswer'],
    [
      'only an opinion',
      [received({ at: atLocal('2026-10-05', '09:00'), class: 'opinion' })],
      'nothingToAnswer',
      'nothingToAnswer',
      'nothingToAnswer',
    ],
    [
      'asked, not answered, time left',
      [received({ at: atLocal('2026-11-02', '15:00') })],
      undefined,
      'nothingAnswered',
      'nothingDue',
    ],
    [
      'asked, not answered, late',
      [received({ at: atLocal('2026-10-05', '09:00') })],
      undefined,
      'nothingAnswered',
      undefined,
    ],
  ] as const)('says why a figure is not defined: %s', (_, comments, rate, minutes, target) => {
    const result = answers([...comments]);
    expect(result.rate.reason).toBe(rate);
    expect(result.firstAnswerMinutes.reason).toBe(minutes);
    expect(result.withinTarget.reason).toBe(target);
  });

  it('has no target where the office is never open', () => {
    const closed = workCalendar({ hours: [], closures: [] });
    const comment = received({
      at: atLocal('2026-10-05', '09:00'),
      answeredAt: atLocal('2026-10-05', '10:00'),
    });
    const result = answersOf([comment], { calendar: closed, targetDays: 1, asOf });
    expect(result.withinTarget).toMatchObject({ value: null, denominator: 0 });
    expect(result.rate.value).toBe(1);
  });
});

const none = { comments: [], replies: [], referrals: [], closings: [] };

function asked(at: string, over: Partial<ThreadEvents> = {}): ThreadEvents {
  return { ...none, comments: [{ id: at, at, class: 'question', needsAnswer: null }], ...over };
}
const answer = (at: string) => ({ at, kind: 'answer' as const, promisedOn: null });

describe('backlogAt', () => {
  const { from, to } = monthRange('2026-10');

  it('has the month end at midnight in Helsinki, in summer and in winter time', () => {
    expect({ from, to }).toEqual({
      from: '2026-09-30T21:00:00.000Z',
      to: '2026-10-31T22:00:00.000Z',
    });
  });

  it('counts who waited at the end of the month', () => {
    const september = atLocal('2026-09-30', '23:59');
    const october = atLocal('2026-10-01', '00:00');
    const threads: ThreadEvents[] = [
      asked(september),
      asked(october),
      // Answered in October: nobody waits.
      asked(october, { replies: [answer(atLocal('2026-10-20', '12:00'))] }),
      // Answered only in November: it was open.
      asked(october, { replies: [answer(to)] }),
      // Asked at the first moment of November: not yet.
      asked(to),
      // With an expert, who answered in November.
      asked(october, {
        referrals: [{ askedAt: atLocal('2026-10-02'), answeredAt: to, wantedOn: null }],
      }),
      // Closed in October, and closed in November.
      asked(october, { closings: [{ at: atLocal('2026-10-31', '23:59') }] }),
      asked(october, { closings: [{ at: to }] }),
      // An acknowledgement is no answer.
      asked(october, {
        replies: [{ at: atLocal('2026-10-02'), kind: 'acknowledgement', promisedOn: '2026-10-09' }],
      }),
      // Answered in September, and the resident wrote again in October: not carried over.
      asked(atLocal('2026-09-01'), {
        comments: [
          { id: '1', at: atLocal('2026-09-01'), class: 'question', needsAnswer: null },
          { id: '2', at: atLocal('2026-10-07'), class: 'question', needsAnswer: null },
        ],
        replies: [answer(atLocal('2026-09-02'))],
      }),
    ];
    expect(backlogAt(threads, to, from)).toEqual({
      open: 7,
      withExpert: 1,
      carriedOver: 1,
      oldestSince: september,
    });
  });

  it('has an unclassed comment wait, and an opinion not', () => {
    const at = atLocal('2026-10-05');
    const classed = (cls: 'opinion' | null) => ({
      ...none,
      comments: [{ id: '1', at, class: cls, needsAnswer: null }],
    });
    expect(backlogAt([classed(null)], to, from).open).toBe(1);
    expect(backlogAt([classed('opinion')], to, from)).toEqual({
      open: 0,
      withExpert: 0,
      carriedOver: 0,
      oldestSince: null,
    });
  });
});

describe('eventsUntil', () => {
  it('knows nothing of what came at the moment or later', () => {
    const at = '2026-10-31T22:00:00.000Z';
    const before = '2026-10-31T21:59:59.999Z';
    const thread: ThreadEvents = {
      comments: [
        { id: '1', at: before, class: null, needsAnswer: null },
        { id: '2', at, class: null, needsAnswer: null },
      ],
      replies: [answer(before), answer(at)],
      referrals: [
        { askedAt: before, answeredAt: at, wantedOn: null },
        { askedAt: before, answeredAt: before, wantedOn: null },
        { askedAt: at, answeredAt: null, wantedOn: null },
      ],
      closings: [{ at: before }, { at }],
    };
    const then = eventsUntil(thread, at);
    expect(then.comments.map((c) => c.id)).toEqual(['1']);
    expect(then.replies).toHaveLength(1);
    expect(then.closings).toHaveLength(1);
    expect(then.referrals.map((r) => r.answeredAt)).toEqual([null, before]);
  });
});

describe('dialogueShare', () => {
  const counts = { push: 0, pull: 0, network: 0, image: 0, unset: 0 };
  it.each([
    [
      'questions and discussions of those with a purpose',
      { push: 5, pull: 2, network: 1, image: 2, unset: 4 },
      { value: 0.3, numerator: 3, denominator: 10 },
    ],
    ['no dialogue is zero', { push: 3 }, { value: 0, numerator: 0, denominator: 3 }],
    [
      'no purpose is not zero',
      { unset: 3 },
      { value: null, numerator: 0, denominator: 0, reason: 'noPurposes' },
    ],
    ['no posts', {}, { value: null, numerator: 0, denominator: 0, reason: 'noPosts' }],
  ])('%s', (_, over, expected) => {
    expect(dialogueShare({ ...counts, ...over })).toEqual(expected);
  });
});
