import ICAL from 'ical.js';
import type { LocalDate } from '../../domain/time.ts';
import { type IcsTime, icsTimes, inZone, type Clock } from './moments.ts';

/** How much a file may ask to be reckoned, so that no rule can hold up the program. */
export type Effort = { left: number };

const ruleParts = /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/;
const maxInterval = 1000;

/** A rule that looks for its next turn step by step; one that has none before the end would look for ever. */
class BoundedIterator extends ICAL.RecurIterator {
  // Set after the library's own constructor, which already looks for the first turn.
  bound: { year: number; effort: Effort } | undefined;

  override check_contracting_rules(): boolean {
    if (this.bound) {
      this.bound.effort.left -= 1;
      if (this.last.year > this.bound.year || this.bound.effort.left < 0) throw new NoMoreTurns();
    }
    return super.check_contracting_rules();
  }
}

class NoMoreTurns extends Error {}

/**
 * The turns of a rule until a day, on the wall clock of the event's zone, so that daylight saving moves none.
 *
 * @throws Error when the rule is none, or repeats by hours or less
 */
export function* turnsOf(
  line: string,
  { local, zone }: IcsTime,
  clock: Clock,
  before: LocalDate,
  effort: Effort,
): Generator<ICAL.Time> {
  const rule = ICAL.Property.fromString(line).getFirstValue();
  if (!(rule instanceof ICAL.Recur) || !ruleParts.test(rule.freq)) throw new Error('No such rule.');
  if (rule.interval > maxInterval) throw new Error('Too long between turns.');
  const end = ICAL.Time.fromDateString(before);
  rule.until = earlier(untilOf(line, zone, local, clock), end);
  const turns = new BoundedIterator({ rule, dtstart: local });
  turns.bound = { year: end.year, effort };
  try {
    for (let turn = turns.next(); turn; turn = turns.next()) {
      if (fits(turn, rule.parts)) yield turn.clone();
    }
  } catch (error) {
    if (!(error instanceof NoMoreTurns)) throw error;
  }
}

/** The library finds the 29th of February on the 1st of March when the year has none. */
function fits(
  { month, day }: ICAL.Time,
  { BYMONTH, BYMONTHDAY }: Record<string, unknown>,
): boolean {
  const lists = (part: unknown, value: number) => !Array.isArray(part) || part.includes(value);
  const fromEnd = Array.isArray(BYMONTHDAY) && BYMONTHDAY.some((given) => given < 0);
  return lists(BYMONTH, month) && (fromEnd || lists(BYMONTHDAY, day));
}

/** The rule's own end on the event's clock: a day lasts to its end, and UTC is not the event's zone. */
function untilOf(line: string, zone: string, local: ICAL.Time, clock: Clock): ICAL.Time | null {
  const value = /[:;]UNTIL=([^;]+)/i.exec(line)?.[1];
  if (value === undefined) return null;
  const until = inZone(icsTimes(`DTSTART:${value}`, clock)[0]!, zone);
  if (!until.isDate || local.isDate) return until;
  const { year, month, day } = until;
  return ICAL.Time.fromData({ year, month, day, hour: 23, minute: 59, second: 59 });
}

function earlier(a: ICAL.Time | null, b: ICAL.Time): ICAL.Time {
  return a !== null && a.compare(b) < 0 ? a : b;
}
