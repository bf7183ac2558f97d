import { describe, expect, it } from 'vitest';
import { backlogsAt } from '../../../src/domain/report/backlog.ts';
import { atLocal, monthRange } from '../../../src/domain/time.ts';
import { type ThreadEvents, type TurnEvents, waitBefore } from '../../../src/domain/turn.ts';

const none = { comments: [], replies: [], referrals: [], closings: [] };

function asked(at: string, over: Partial<ThreadEvents> = {}): ThreadEvents {
  return { ...none, comments: [{ id: at, at, class: 'question', needsAnswer: null }], ...over };
}
const answer = (at: string) => ({ at, kind: 'answer' as const, promisedOn: null });

describe('backlogsAt', () => {
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
    expect(backlogsAt(threads, [{ at: to, from }])[0]).toEqual({
      open: 7,
      withExpert: 1,
      carriedOver: 1,
      oldestSince: september,
    });
  });

  it('has nobody wait for what was removed since', () => {
    const at = atLocal('2026-09-05');
    const removedAt = atLocal('2026-10-10');
    const comments = [{ id: '1', at, class: 'question' as const, needsAnswer: null, removedAt }];
    const moments = [
      { at: from, from: at },
      { at: to, from },
    ];
    const open = backlogsAt([{ ...none, comments }], moments).map((backlog) => backlog.open);
    expect(open).toEqual([1, 0]);
  });

  it('has an unclassed comment wait, and an opinion not', () => {
    const at = atLocal('2026-10-05');
    const classed = (cls: 'opinion' | null) => ({
      ...none,
      comments: [{ id: '1', at, class: cls, needsAnswer: null }],
    });
    expect(backlogsAt([classed(null)], [{ at: to, from }])[0]!.open).toBe(1);
    expect(backlogsAt([classed('opinion')], [{ at: to, from }])[0]).toEqual({
      open: 0,
      withExpert: 0,
      carriedOver: 0,
      oldestSince: null,
    });
  });
});

describe('waitBefore', () => {
  const at = '2026-10-31T22:00:00.000Z';
  const before = '2026-10-31T21:59:59.999Z';
  const asking: TurnEvents = {
    ...none,
    comments: [
      { at, class: 'question', needsAnswer: null },
      { at: before, class: 'question', needsAnswer: null },
    ],
  };

  it.each<[string, Partial<TurnEvents>, ReturnType<typeof waitBefore>]>([
    ['a comment', {}, { turn: 'ours', waitingSince: before }],
    ['an answer at the moment', { replies: [answer(at)] }, { turn: 'ours', waitingSince: before }],
    [
      'an answer before it',
      { replies: [answer(before)] },
      { turn: 'resident', waitingSince: null },
    ],
    ['a closing at the moment', { closings: [{ at }] }, { turn: 'ours', waitingSince: before }],
    ['a closing before it', { closings: [{ at: before }] }, { turn: 'none', waitingSince: null }],
    [
      'what is removed at the moment',
      { comments: [{ at: before, class: 'question', needsAnswer: null, removedAt: at }] },
      { turn: 'ours', waitingSince: before },
    ],
    [
      'what was removed before it',
      { comments: [{ at: before, class: 'question', needsAnswer: null, removedAt: before }] },
      { turn: 'none', waitingSince: null },
    ],
    [
      'an expert who is asked at the moment',
      { referrals: [{ askedAt: at, answeredAt: null }] },
      { turn: 'ours', waitingSince: before },
    ],
    [
      'an expert who gives it back at the moment',
      { referrals: [{ askedAt: before, answeredAt: at }] },
      { turn: 'expert', waitingSince: before },
    ],
    [
      'an expert who gave it back before it',
      { referrals: [{ askedAt: before, answeredAt: null, withdrawnAt: before }] },
      { turn: 'ours', waitingSince: before },
    ],
  ])('knows nothing of what came at the moment or later: %s', (_, over, expected) => {
    expect(waitBefore({ ...asking, ...over }, at)).toEqual(expected);
  });
});
