import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ThreadEvents, needsAnswer, turnOf } from '../../src/domain/turn.ts';
import { commentClasses } from '../../src/domain/words.ts';

const at = (hour: number) => `2026-10-05T${String(hour).padStart(2, '0')}:00:00.000Z`;

const empty = { comments: [], replies: [], referrals: [], closings: [] };
const comment = (hour: number, cls: ThreadEvents['comments'][number]['class']) => ({
  id: `c${hour}`,
  at: at(hour),
  class: cls,
  needsAnswer: null,
});
const answer = (hour: number) => ({ at: at(hour), kind: 'answer' as const, promisedOn: null });
const acknowledgement = (hour: number, promisedOn = '2026-10-09') => ({
  at: at(hour),
  kind: 'acknowledgement' as const,
  promisedOn,
});
const referral = (asked: number, answered: number | null) => ({
  askedAt: at(asked),
  answeredAt: answered === null ? null : at(answered),
  wantedOn: null,
});

describe('turnOf', () => {
  const cases: [name: string, thread: Partial<ThreadEvents>, expected: object][] = [
    [
      'a question is ours from the moment it came',
      { comments: [comment(1, 'question')] },
      { turn: 'ours', since: at(1), waitingSince: at(1) },
    ],
    ['what nobody has classed is ours', { comments: [comment(1, null)] }, { turn: 'ours' }],
    [
      'an opinion owes nobody anything',
      { comments: [comment(1, 'opinion')] },
      { turn: 'none', waitingSince: null },
    ],
    [
      "the user's own word goes before the class",
      { comments: [{ ...comment(1, 'opinion'), needsAnswer: true }] },
      { turn: 'ours' },
    ],
    [
      'the user may also say that a question needs none',
      { comments: [{ ...comment(1, 'question'), needsAnswer: false }] },
      { turn: 'none' },
    ],
    [
      'an answer passes the turn to the resident',
      { comments: [comment(1, 'question')], replies: [answer(2)] },
      { turn: 'resident', since: at(2) },
    ],
    [
      'an answer at the same moment settles the comment',
      { comments: [comment(1, 'question')], replies: [answer(1)] },
      { turn: 'resident' },
    ],
    [
      'an acknowledgement does not pass the turn but dates it',
      { comments: [comment(1, 'question')], replies: [acknowledgement(2)] },
      { turn: 'ours', waitingSince: at(1), waiting: [{ promisedOn: '2026-10-09' }] },
    ],
    [
      'the latest acknowledgement holds',
      {
        comments: [comment(1, 'question')],
        replies: [acknowledgement(3, '2026-10-12'), acknowledgement(2)],
      },
      { waiting: [{ promisedOn: '2026-10-12' }] },
    ],
    [
      'an acknowledgement of an earlier round does not date this one',
      {
        comments: [comment(1, 'question'), comment(4, 'question')],
        replies: [acknowledgement(2), answer(3)],
      },
      { turn: 'ours', waitingSince: at(4), waiting: [{ promisedOn: null }] },
    ],
    [
      'a new question reopens, with its own clock',
      { comments: [comment(1, 'question'), comment(3, 'question')], replies: [answer(2)] },
      { turn: 'ours', since: at(3), waitingSince: at(3), commentId: 'c3' },
    ],
    [
      'thanks do not reopen',
      { comments: [comment(1, 'question'), comment(3, 'thanks')], replies: [answer(2)] },
      { turn: 'resident', since: at(2) },
    ],
    [
      'the oldest of two waiting questions is what waits',
      { comments: [comment(3, 'question'), comment(1, 'question')] },
      { commentId: 'c1', waitingSince: at(1) },
    ],
    [
      'a question with an expert is the expert’s',
      { comments: [comment(1, 'question')], referrals: [referral(2, null)] },
      { turn: 'expert', since: at(2), waitingSince: at(1) },
    ],
    [
      'what the expert answered comes back to us',
      { comments: [comment(1, 'question')], referrals: [referral(2, 4)] },
      { turn: 'ours', since: at(4), waitingSince: at(1) },
    ],
    [
      'while a second expert still owes, it is the expert’s',
      { comments: [comment(1, 'question')], referrals: [referral(2, 4), referral(3, null)] },
      { turn: 'expert', since: at(3) },
    ],
    [
      'a referral left open before our answer does not hold the next question',
      {
        comments: [comment(1, 'question'), comment(5, 'question')],
        referrals: [referral(2, null)],
        replies: [answer(3)],
      },
      { turn: 'ours', since: at(5) },
    ],
    [
      'a closing ends it',
      { comments: [comment(1, 'question')], closings: [{ at: at(2) }] },
      { turn: 'none', since: at(2) },
    ],
    [
      'a closing after the answer closes',
      { comments: [comment(1, 'question')], replies: [answer(2)], closings: [{ at: at(3) }] },
      { turn: 'none', since: at(3) },
    ],
    [
      'a question after the closing reopens',
      { comments: [comment(1, 'question'), comment(3, 'question')], closings: [{ at: at(2) }] },
      { turn: 'ours', waitingSince: at(3) },
    ],
    [
      'an answer after the closing waits for the resident',
      { comments: [comment(1, 'question')], closings: [{ at: at(2) }], replies: [answer(3)] },
      { turn: 'resident', since: at(3) },
    ],
  ];
  it.each(cases)('%s', (_, thread, expected) => {
    expect(turnOf({ ...empty, ...thread })).toMatchObject(expected);
  });

  it('refuses a thread without comments', () => {
    expect(() => turnOf(empty)).toThrow(RangeError);
  });

  const hour = fc.integer({ min: 0, max: 23 });
  const threads = fc.record({
    comments: fc.array(
      fc.record({
        id: fc.uuid(),
        at: hour.map(at),
        class: fc.option(fc.constantFrom(...commentClasses)),
        needsAnswer: fc.option(fc.boolean()),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    replies: fc.array(
      fc.record({
        at: hour.map(at),
        kind: fc.constantFrom('answer' as const, 'acknowledgement' as const),
        promisedOn: fc.option(fc.constant('2026-10-09')),
      }),
      { maxLength: 4 },
    ),
    referrals: fc.array(
      fc
        .tuple(hour, fc.option(hour))
        .map(([asked, answered]) =>
          referral(asked, answered === null ? null : Math.max(asked, answered)),
        ),
      { maxLength: 3 },
    ),
    closings: fc.array(
      hour.map((h) => ({ at: at(h) })),
      { maxLength: 2 },
    ),
  });

  it('does not depend on the order in which events were recorded', () => {
    fc.assert(
      fc.property(threads, (thread) => {
        const reversed = {
          comments: thread.comments.toReversed(),
          replies: thread.replies.toReversed(),
          referrals: thread.referrals.toReversed(),
          closings: thread.closings.toReversed(),
        };
        // Of two comments of the same hour either may be the one that is shown first.
        const { commentId: _, waiting: __, ...forth } = turnOf(thread);
        const { commentId: ___, waiting: ____, ...back } = turnOf(reversed);
        expect(back).toEqual(forth);
      }),
    );
  });

  it('waits exactly when the turn is ours or an expert’s, and answering passes it', () => {
    fc.assert(
      fc.property(threads, (thread) => {
        const state = turnOf(thread);
        expect(state.waitingSince !== null).toBe(state.turn === 'ours' || state.turn === 'expert');
        const after = turnOf({ ...thread, replies: [...thread.replies, answer(23)] });
        expect(after.waitingSince).toBeNull();
      }),
    );
  });
});

describe('needsAnswer', () => {
  it('follows the duty to answer of OKA 2008/1345', () => {
    const owed = commentClasses.filter((c) => needsAnswer({ class: c, needsAnswer: null }));
    expect(owed).toEqual([
      'question',
      'demand',
      'informationRequest',
      'initiative',
      'serviceMatter',
    ]);
    expect(needsAnswer({ class: null, needsAnswer: null })).toBeNull();
  });
});
