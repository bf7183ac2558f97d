import { describe, expect, it } from 'vitest';
import { backlogsAt, eventsUntil } from '../../../src/domain/report/backlog.ts';
import { atLocal, monthRange } from '../../../src/domain/time.ts';
import type { ThreadEvents } from '../../../src/domain/turn.ts';

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
