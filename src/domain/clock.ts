import { type Instant, addDays, atLocal, localDate } from './time.ts';
import type { TurnState } from './turn.ts';
import {
  type WorkCalendar,
  addWorkingDays,
  isOpenMeanwhile,
  workingMinutesBetween,
} from './worktime.ts';
import type { DueReason } from './words.ts';

/** By when an answer is owed, and how long it took. */

/** What an office holds itself to, in working days. */
export type Targets = { targetDays: number; alarmDays: number };

/**
 * The longest that an information request may wait, in days after the day it came: two weeks
 * (Publicity Act 621/1999, section 14; see the domain notes, 3.2). They are calendar days.
 */
export const informationRequestDays = 14;

export type DueTimes = {
  /** When the first of the answers is due; null when nothing waits. */
  dueAt: Instant | null;
  dueBy: DueReason | null;
  /** When its delay becomes alarming; not before it is due. */
  alarmAt: Instant | null;
};

/**
 * When the first answer that a thread waits for is due. A comment is due after the target in working
 * time, or at the end of the day that an acknowledgement promised; an information request at the end of
 * its fourteenth day, whatever was promised. Where the office is never open there is no working time, and
 * the arrival itself is all there is to sort by.
 */
export function dueTimes(
  { waiting }: Pick<TurnState, 'waiting'>,
  { targetDays, alarmDays }: Targets,
  calendar: WorkCalendar,
): DueTimes {
  let first: { at: Instant; dueAt: Instant; dueBy: DueReason } | null = null;
  for (const comment of waiting) {
    const due = dueOf(comment, targetDays, calendar);
    if (first === null || due.dueAt < first.dueAt) first = { at: comment.at, ...due };
  }
  if (first === null) return { dueAt: null, dueBy: null, alarmAt: null };
  const { at, dueAt, dueBy } = first;
  if (dueBy === 'law') return { dueAt, dueBy, alarmAt: dueAt };
  const alarm = addWorkingDays(calendar, at, alarmDays);
  return { dueAt, dueBy, alarmAt: alarm !== null && alarm < dueAt ? dueAt : alarm };
}

function dueOf(
  { at, class: value, promisedOn }: TurnState['waiting'][number],
  targetDays: number,
  calendar: WorkCalendar,
): { dueAt: Instant; dueBy: DueReason } {
  const promised = promisedOn === null ? null : endOf(promisedOn);
  if (value === 'informationRequest') {
    const law = endOf(addDays(localDate(at), informationRequestDays));
    if (promised === null || promised > law) return { dueAt: law, dueBy: 'law' };
  }
  if (promised !== null) return { dueAt: promised, dueBy: 'promise' };
  return { dueAt: addWorkingDays(calendar, at, targetDays) ?? at, dueBy: 'target' };
}

/** The moment a day in Helsinki is over. */
function endOf(date: string): Instant {
  return atLocal(addDays(date, 1));
}

/** How long an answer took. `outsideHours`: asked and answered with the office closed all the while. */
export type AnswerTime = { minutes: number; outsideHours: boolean };

/** The working minutes from a comment to its answer (Sprout's first response time, in working time). */
export function answerTime(calendar: WorkCalendar, at: Instant, answeredAt: Instant): AnswerTime {
  const minutes = workingMinutesBetween(calendar, at, answeredAt);
  if (minutes > 0) return { minutes, outsideHours: false };
  // An answer in the very minute of a comment in office hours takes none either.
  return { minutes, outsideHours: !isOpenMeanwhile(calendar, at, answeredAt) };
}
