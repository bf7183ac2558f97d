import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTime, dueTimes } from '../../src/domain/clock.ts';
import { instant, localDate } from '../../src/domain/time.ts';
import { type ThreadEvents, turnOf } from '../../src/domain/turn.ts';
import { commentClasses, turns } from '../../src/domain/words.ts';
import { isOpen, workingMinutesBetween } from '../../src/domain/worktime.ts';
import { at, calendar, targets } from './clock.fixture.ts';

describe('any sequence of events', () => {
  // From before Christmas to after Epiphany, and over the autumn change, to the minute.
  const moment = fc
    .oneof(
      fc
        .integer({ min: 0, max: 25 * 1440 })
        .map((m) => Date.parse(at('2026-12-15 00:00')) + m * 60_000),
      fc
        .integer({ min: 0, max: 10 * 1440 })
        .map((m) => Date.parse(at('2026-10-20 00:00')) + m * 60_000),
    )
    .map((ms) => instant(ms));
  const day = moment.map((m) => localDate(m));
  const anyThread: fc.Arbitrary<ThreadEvents> = fc.record({
    comments: fc.array(
      fc.record({
        id: fc.uuid(),
        at: moment,
        class: fc.option(fc.constantFrom(...commentClasses)),
        needsAnswer: fc.option(fc.boolean()),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    replies: fc.array(
      fc.oneof(
        fc.record({
          at: moment,
          kind: fc.constant('answer' as const),
          promisedOn: fc.constant(null),
        }),
        fc.record({ at: moment, kind: fc.constant('acknowledgement' as const), promisedOn: day }),
      ),
      { maxLength: 4 },
    ),
    referrals: fc.array(
      fc.tuple(moment, fc.option(moment)).map(([a, b]) => ({
        askedAt: b !== null && b < a ? b : a,
        answeredAt: b === null ? null : b < a ? a : b,
        wantedOn: null,
      })),
      { maxLength: 3 },
    ),
    closings: fc.array(fc.record({ at: moment }), { maxLength: 2 }),
    snooze: fc.option(fc.record({ at: moment, until: fc.option(moment) })),
  });

  it('leaves one turn, with a clock exactly when somebody waits, and no time below zero', () => {
    fc.assert(
      fc.property(anyThread, (thread) => {
        const state = turnOf(thread);
        const due = dueTimes(state, targets, calendar);
        const waits = state.waiting.length > 0;
        const settled = [
          ...thread.replies.filter((r) => r.kind === 'answer'),
          ...thread.closings,
        ].map((e) => e.at);
        // Each turn by a rule of its own; exactly one of them holds.
        const openAsked = thread.referrals.some(
          (r) => r.answeredAt === null && settled.every((s) => s < r.askedAt),
        );
        const closings = thread.closings.map((c) => c.at);
        const answers = thread.replies.filter((r) => r.kind === 'answer').map((r) => r.at);
        const closedLast = closings.some((c) => answers.every((a) => a <= c));
        const holds = {
          ours: waits && !openAsked,
          expert: waits && openAsked,
          resident: !waits && answers.length > 0 && !closedLast,
          none: !waits && (answers.length === 0 || closedLast),
        };
        expect(turns.filter((turn) => holds[turn])).toEqual([state.turn]);

        expect(due.dueAt !== null).toBe(waits);
        expect(due.dueBy !== null).toBe(waits);
        if (!waits) expect(state.snoozedUntil).toBeNull();
        for (const { at } of state.waiting) {
          expect(settled.every((s) => s < at)).toBe(true);
          for (const s of answers)
            expect(answerTime(calendar, at, s).minutes).toBeGreaterThanOrEqual(0);
        }
        if (due.dueAt !== null && due.alarmAt !== null) expect(due.alarmAt >= due.dueAt).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('lets no clock run in a closed hour', () => {
    fc.assert(
      fc.property(moment, moment, anyThread, (a, b, thread) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const minutes = workingMinutesBetween(calendar, from, to);
        let open = 0;
        for (let ms = Date.parse(from); ms < Date.parse(to); ms += 60_000) {
          if (isOpen(calendar, instant(ms))) open += 1;
        }
        expect(minutes).toBe(open);
        // What is due by the target is due at the end of a minute in which the office was open.
        const { dueAt, dueBy } = dueTimes(turnOf(thread), targets, calendar);
        if (dueAt !== null && dueBy === 'target')
          expect(isOpen(calendar, instant(Date.parse(dueAt) - 60_000))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
