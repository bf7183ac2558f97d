import { describe, expect, it } from 'vitest';
import { answerFigures, commentFigures } from '../../../src/domain/report/answers.ts';
import type { CommentFact, ThreadFact } from '../../../src/domain/report/facts.ts';
import { atLocal } from '../../../src/domain/time.ts';
import { type WorkCalendar, workCalendar } from '../../../src/domain/worktime.ts';

/** Open from Monday to Friday, 8 to 16: a working day is 480 minutes. In October 2026 no holiday falls on them. */
const calendar = workCalendar({
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
  closures: [],
});
/** 3 November at 8.15, when October's report is made. */
const asOf = atLocal('2026-11-03', '08:15');

function conversation(over: Partial<ThreadFact> = {}): ThreadFact {
  return { answeredAt: null, themes: [], referrals: [], channelId: null, ...over };
}

function received(over: Partial<CommentFact> & { at: string }): CommentFact {
  return {
    thread: conversation({ answeredAt: over.answeredAt ?? null }),
    class: 'question',
    needsAnswer: null,
    language: null,
    recordedLater: false,
    answeredAt: null,
    answerLanguage: null,
    acknowledgedAt: null,
    ...over,
  };
}

function answers(
  comments: CommentFact[],
  options: {
    targetDays?: number;
    asOf?: string;
    calendar?: WorkCalendar;
  } = {},
) {
  return answerFigures(comments, { calendar, targetDays: 1, asOf, ...options });
}

describe('answerFigures', () => {
  it('counts an answer only to what needed one', () => {
    const at = atLocal('2026-10-05', '09:00');
    const answeredAt = atLocal('2026-10-05', '10:00');
    const comments = [
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
    ];
    expect(commentFigures(comments)).toMatchObject({
      received: 7,
      needAnswer: 4,
      unclassed: 1,
      byClass: { question: 3, opinion: 1, thanks: 1, demand: 0 },
    });
    expect(answers(comments)).toMatchObject({
      rate: { value: 0.5, numerator: 2, denominator: 4 },
      firstAnswerMinutes: { median: 60, n: 2 },
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
    const result = answers([comment], { calendar: closed });
    expect(result.withinTarget).toMatchObject({ value: null, denominator: 0 });
    expect(result.rate.value).toBe(1);
  });
});
