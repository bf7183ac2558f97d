import { type Instant, type LocalDate, localDate } from './time.ts';
import type { ParticipationLevel, PromiseState } from './words.ts';

/** What can happen in a promise's story. `promise.event.<kind>` says each. */
export const promiseEvents = [
  'made',
  'asked',
  'comments',
  'forwarded',
  'forwardingAnswered',
  'prepared',
  'milestone',
  'dueMoved',
  'decided',
  'closingPlanned',
  'told',
  'kept',
  'broken',
  'withdrawn',
] as const;
export type PromiseEventKind = (typeof promiseEvents)[number];

/** What is known of a channel: whether residents were asked there, and how they were told. */
export type ToldIn = {
  /** Null: nobody was asked there; they are only told there. */
  askedOn: LocalDate | null;
  /** Told otherwise than by a post of the calendar. */
  byHand: { on: LocalDate; how: string } | null;
  /** When the first post came out there that closes the promise. */
  byPost: Instant | null;
};

export type PromiseFacts = {
  madeOn: LocalDate;
  dueOn: LocalDate;
  preparingOn: LocalDate | null;
  decidedOn: LocalDate | null;
  /** Declared, with a reason, and only until it is taken back. */
  ended: { as: 'broken' | 'withdrawn'; on: LocalDate } | null;
  channels: readonly ToldIn[];
};

/** A day that the promise was moved from and to, and when that was recorded. */
export type DueMove = { from: LocalDate; to: LocalDate; at: Instant };

/** IAP2: whoever asks promises to tell what came of it. Source: domain notes, section 5. */
export function callsForPromise(level: ParticipationLevel | null): boolean {
  return level !== null && level !== 'inform';
}

/** Not yet kept, broken or withdrawn. */
export const liveStates = ['open', 'preparing', 'decided'] as const satisfies PromiseState[];
type LiveState = (typeof liveStates)[number];

export function isLive(state: PromiseState): state is LiveState {
  return (liveStates as readonly PromiseState[]).includes(state);
}

/** Since when residents of a channel have been told, however that was; null while they have not. */
export function toldDay({ byHand, byPost }: ToldIn): LocalDate | null {
  const days = [byHand?.on, byPost === null ? undefined : localDate(byPost)];
  return days.filter((day) => day !== undefined).sort()[0] ?? null;
}

/**
 * The day on which the promise was kept: when residents had been told in every channel in which they were
 * asked. Null until then. Where nobody was asked in a channel, the first one told is enough.
 */
export function keptDay({ channels }: Pick<PromiseFacts, 'channels'>): LocalDate | null {
  const asked = channels.filter(({ askedOn }) => askedOn !== null);
  const days = (asked.length > 0 ? asked : channels).map(toldDay);
  if (asked.length > 0) return days.includes(null) ? null : latest(days);
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/**
 * The state of a promise. What was declared wins; then whether residents were told counts, and a decision of which
 * nobody has told keeps nothing.
 */
export function promiseState(facts: PromiseFacts): PromiseState {
  if (facts.ended) return facts.ended.as;
  const kept = keptDay(facts);
  if (kept !== null) return kept <= facts.dueOn ? 'keptOnTime' : 'keptLate';
  if (facts.decidedOn !== null) return 'decided';
  return facts.preparingOn === null ? 'open' : 'preparing';
}

/**
 * The facts as they stood at the end of a day: what happened later had not, and the day was due that was so then.
 * Only the days of events are known, not when they were typed in.
 */
export function factsUntil(
  facts: PromiseFacts,
  moves: readonly DueMove[],
  day: LocalDate,
): PromiseFacts {
  const by = (on: LocalDate | null) => (on !== null && on <= day ? on : null);
  return {
    madeOn: facts.madeOn,
    dueOn: dueUntil(facts.dueOn, moves, day),
    preparingOn: by(facts.preparingOn),
    decidedOn: by(facts.decidedOn),
    ended: facts.ended && facts.ended.on <= day ? facts.ended : null,
    channels: facts.channels.flatMap((channel) => {
      const askedOn = by(channel.askedOn);
      const byHand = channel.byHand && channel.byHand.on <= day ? channel.byHand : null;
      const { byPost } = channel;
      const out = byPost !== null && localDate(byPost) <= day ? byPost : null;
      return (askedOn ?? byHand ?? out) ? [{ askedOn, byHand, byPost: out }] : [];
    }),
  };
}

/** The due day as it was at the end of a day. */
function dueUntil(dueOn: LocalDate, moves: readonly DueMove[], day: LocalDate): LocalDate {
  const later = moves.filter(({ at }) => localDate(at) > day);
  return (
    later.reduce<DueMove | null>(
      (first, move) => (first && first.at <= move.at ? first : move),
      null,
    )?.from ?? dueOn
  );
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
