import { type LocalDate, addDays } from './time.ts';
import type { ParticipationLevel, Purpose } from './words.ts';

/** What is said about a meeting: before it, how to influence; then its decisions; and later what came of them. */
export const chainParts = ['before', 'decision', 'effects'] as const;
export type ChainPart = (typeof chainParts)[number];

export type ChainPost = {
  part: ChainPart;
  purpose: Purpose;
  participationLevel: ParticipationLevel;
  on: LocalDate;
};

/** What each part is for, as a suggestion: first the residents are asked, then told, then talked with. */
const aims = {
  before: { purpose: 'pull', participationLevel: 'consult' },
  decision: { purpose: 'push', participationLevel: 'inform' },
  effects: { purpose: 'network', participationLevel: 'consult' },
} as const satisfies Record<ChainPart, unknown>;

const daysBefore = 7;
const daysUntilEffects = 30;
/** Longer than any office is closed; after it the day itself must do. */
const mostDaysLooked = 60;

/**
 * The posts about a meeting with their days: a week before it, the next working day, and a month later; all on
 * working days, and none in the past. When no working day is left before the meeting, that post is left out.
 */
export function meetingChain(
  meeting: { from: LocalDate; to: LocalDate },
  today: LocalDate,
  isWorkday: (date: LocalDate) => boolean,
): ChainPost[] {
  const workday = (date: LocalDate, step: 1 | -1) => {
    for (let days = 0; days < mostDaysLooked; days += 1) {
      const candidate = addDays(date, days * step);
      if (isWorkday(candidate)) return candidate;
    }
    return date;
  };
  const notPast = (date: LocalDate) => (date < today ? workday(today, 1) : date);
  const days: Record<ChainPart, LocalDate> = {
    // Rather earlier than later: who wants to influence needs the time.
    before: notPast(workday(addDays(meeting.from, -daysBefore), -1)),
    decision: notPast(workday(addDays(meeting.to, 1), 1)),
    effects: notPast(workday(addDays(meeting.to, daysUntilEffects), 1)),
  };
  return chainParts
    .filter((part) => part !== 'before' || days.before < meeting.from)
    .map((part) => ({ part, ...aims[part], on: days[part] }));
}
