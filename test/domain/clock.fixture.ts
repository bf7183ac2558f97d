import { dueTimes } from '../../src/domain/clock.ts';
import { type Instant, atLocal, localDate, localTime } from '../../src/domain/time.ts';
import { type ThreadEvents, turnOf, untilWritten } from '../../src/domain/turn.ts';
import type { CommentClass } from '../../src/domain/words.ts';
import { workCalendar } from '../../src/domain/worktime.ts';

/** Open from Monday to Friday, 8 to 16: a working day is 480 minutes. Closed for July. */
export const calendar = workCalendar({
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
  closures: [{ from: '2026-07-06', to: '2026-07-31' }],
});
export const targets = { targetDays: 1, alarmDays: 3 };

/** "2026-10-05 10:00" by the clocks of Helsinki. */
export const at = (text: string): Instant => {
  const [date = '', time = ''] = text.split(' ');
  return atLocal(date, time);
};
const told = (when: Instant | null) =>
  when === null || when === untilWritten ? when : `${localDate(when)} ${localTime(when)}`;

export type Event =
  | { comment: CommentClass | null; at: string; needs?: boolean }
  | { answer: string }
  | { promise: string; at: string }
  | { asked: string; answered?: string }
  | { closed: string }
  | { snoozed: string; until: string | null };

function threadOf(events: readonly Event[]): ThreadEvents {
  return {
    comments: events.flatMap((e) =>
      'comment' in e
        ? [{ id: e.at, at: at(e.at), class: e.comment, needsAnswer: e.needs ?? null }]
        : [],
    ),
    replies: events.flatMap((e): ThreadEvents['replies'][number][] =>
      'answer' in e
        ? [{ at: at(e.answer), kind: 'answer', promisedOn: null }]
        : 'promise' in e
          ? [{ at: at(e.at), kind: 'acknowledgement', promisedOn: e.promise }]
          : [],
    ),
    referrals: events.flatMap((e) =>
      'asked' in e
        ? [{ askedAt: at(e.asked), answeredAt: e.answered ? at(e.answered) : null, wantedOn: null }]
        : [],
    ),
    closings: events.flatMap((e) => ('closed' in e ? [{ at: at(e.closed) }] : [])),
    snooze:
      events
        .flatMap((e) =>
          'snoozed' in e
            ? [{ at: at(e.snoozed), until: e.until === null ? null : at(e.until) }]
            : [],
        )
        .at(-1) ?? null,
  };
}

/** What the rules say of a thread in which these things happened, in Helsinki's time. */
export function stateOf(events: readonly Event[]) {
  const state = turnOf(threadOf(events));
  const { dueAt, dueBy, alarmAt } = dueTimes(state, targets, calendar);
  return {
    turn: state.turn,
    since: told(state.since),
    due: told(dueAt),
    by: dueBy,
    alarm: told(alarmAt),
    snoozed: told(state.snoozedUntil),
  };
}
