import { type Instant, type LocalDate, addDays, daysBetween, localDate } from './time.ts';
import type { Turn } from './words.ts';

/**
 * How long words are kept. The office says how many days after the last word of a conversation that waits for
 * nobody; a year is the most, after the Deputy Chancellor of Justice (OKV/727/1/2016), who spoke of a
 * municipality's web pages: that it holds for this list too is by analogy.
 */
export const mostDays = 365;
/** Nothing goes before it has been on the list of what will be erased for as long as this. */
export const noticeDays = 14;
/** Days before an erasure in which Today tells of what somebody may want to hold. */
export const tellDays = 7;
/** After a longer pause nobody knows whether the clock is right, and a person is asked. */
export const pauseDays = 60;

/** By which rule retention works and since when, and the last day on which the program was in use. */
export type RetentionState = { days: number; since: LocalDate; seenOn: LocalDate };

/**
 * On which day the words of a conversation go.
 *
 * @param lastAt when the last comment, answer or closing was
 * @param recordedAt when the last comment came into the office
 */
export function erasesOn(
  thread: { turn: Turn; lastAt: Instant; recordedAt: Instant },
  rule: Pick<RetentionState, 'days' | 'since'>,
): LocalDate {
  const settled = thread.turn === 'none' || thread.turn === 'resident';
  const days = settled ? Math.min(rule.days, mostDays) : mostDays;
  return noticed(addDays(localDate(thread.lastAt), days), thread.recordedAt, rule);
}

/** On which day the evidence of a moderation goes: it may be needed longer than the conversation. */
export function evidenceErasesOn(
  moderation: { at: Instant; recordedAt: Instant },
  rule: Pick<RetentionState, 'since'>,
): LocalDate {
  return noticed(addDays(localDate(moderation.at), mostDays), moderation.recordedAt, rule);
}

/** On which day the values of rejected rows of an import go. */
export function rejectionsEraseOn(
  startedAt: Instant,
  rule: Pick<RetentionState, 'days' | 'since'>,
): LocalDate {
  const day = addDays(localDate(startedAt), Math.min(rule.days, mostDays));
  return noticed(day, startedAt, rule);
}

function noticed(
  day: LocalDate,
  recordedAt: Instant,
  { since }: Pick<RetentionState, 'since'>,
): LocalDate {
  return [day, addDays(localDate(recordedAt), noticeDays), addDays(since, noticeDays)].reduce(
    (latest, one) => (one > latest ? one : latest),
  );
}

/** The rule as it is today: a rule that was changed, or a clock that was set back, begins anew with its notice. */
export function ruleOf(
  known: RetentionState | undefined,
  today: { on: LocalDate; days: number },
): RetentionState {
  const begins = { days: today.days, since: today.on, seenOn: today.on };
  if (!known || known.days !== today.days || known.since > today.on) return begins;
  return known.seenOn > today.on ? begins : known;
}

/** Whether the clock may be wrong: it has gone further than anybody's pause. */
export function clockIsDoubtful(state: Pick<RetentionState, 'seenOn'>, today: LocalDate): boolean {
  return daysBetween(state.seenOn, today) > pauseDays;
}
