import * as fc from 'fast-check';
import { commentClasses, languages, purposes } from '../../src/domain/words.ts';
import { moderationActions } from '../../src/domain/moderation.ts';
import { dayAfter, monthAfter, spanOf, startOf } from './independent/calendar.ts';

/**
 * Plans of small offices in which things happen at awkward moments: at the ends of months and periods, when clocks
 * change, on holidays, at opening and closing times, and several at the very same one. Whatever a plan refers to, it
 * does by a number, taken modulo of how many there are.
 */

const minuteMs = 60_000;

/** What is told of a month, its quarter or its year. */
const anyMonth = fc.integer({ min: 0, max: 23 }).map((months) => monthAfter('2025-01', months));

/** When clocks change and offices keep shut, within the years of the plans. */
const specialDays = [
  '2024-12-31',
  '2025-03-30',
  '2025-10-26',
  '2025-12-24',
  '2026-01-06',
  '2026-03-28',
  '2026-03-29',
  '2026-04-06',
  '2026-05-01',
  '2026-06-19',
  '2026-10-25',
  '2026-10-31',
  '2026-12-31',
];

/** Minutes after midnight: midnight, the hours in which clocks change, opening and closing times. */
const anyMinute = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 180, 210, 240, 480, 720, 750, 960, 1439) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) },
);
const anyJitter = fc.constantFrom(0, 0, 0, 0, -1, 1, 30_000, 59_999);

/** A day told by where it is beside the base month. */
const anyDay = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('within' as const), n: fc.nat(30) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edge' as const), n: fc.nat(23) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('before' as const), n: fc.nat(420) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('after' as const), n: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('special' as const), n: fc.nat(99) }) },
);
const anyMoment = fc.record({ day: anyDay, minute: anyMinute, jitter: anyJitter });
type Moment = typeof anyMoment extends fc.Arbitrary<infer T> ? T : never;

/** A moment of a plan, in milliseconds. */
export function momentOf(month: string, { day, minute, jitter }: Moment): number {
  return startOf(dayFor(month, day)) + minute * minuteMs + jitter;
}

function dayFor(month: string, { kind, n }: Moment['day']): string {
  const { first, last } = spanOf(month);
  switch (kind) {
    case 'within':
      return dayAfter(first, n);
    case 'before':
      return dayAfter(first, -1 - n);
    case 'after':
      return dayAfter(last, 1 + n);
    case 'special':
      return specialDays[n % specialDays.length]!;
    case 'edge': {
      // The ends of the month, and of the same and the neighbouring months of this year and the last.
      const edge = spanOf(monthAfter(month, [0, -1, 1, -12, -3, -13][n >> 2]!));
      return [edge.first, edge.last, dayAfter(edge.first, -1), dayAfter(edge.last)][n & 3]!;
    }
  }
}

const ref = fc.nat(999);
/** Nothing once in `freq` times. */
const maybe = <T>(value: fc.Arbitrary<T>, freq = 2) => fc.option(value, { nil: null, freq });
const many = <T>(value: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(value, { maxLength, size: 'max' });

const time = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const weekdays = [1, 2, 3, 4, 5];
type Hours = ReturnType<typeof open>[];
const plainHours: Hours = weekdays.map((weekday) => open(weekday, '08:00', '16:00'));
const oddHours: Hours = [
  ...weekdays.flatMap((day) => [open(day, '08:00', '12:00'), open(day, '12:30', '16:00')]),
  // Through the hour in which clocks change.
  open(7, '02:30', '05:00'),
  open(7, '03:30', '04:30'),
];
const otherHours: fc.Arbitrary<Hours> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 7 }), time, time), {
    maxLength: 8,
    selector: ([weekday, a, b]) => `${weekday} ${a < b ? a : b}`,
  })
  .map((spans) =>
    spans
      .filter(([, a, b]) => a !== b)
      .map(([weekday, a, b]) => (a < b ? open(weekday, a, b) : open(weekday, b, a))),
  );
const anyHours: fc.Arbitrary<Hours> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(plainHours) },
  { weight: 1, arbitrary: fc.constant(oddHours) },
  { weight: 1, arbitrary: otherHours },
);

function open(weekday: number, opens: string, closes: string) {
  return { weekday, opens, closes };
}

/** Values with which medians meet and posts are as good as each other. */
const anyCount = fc.oneof(fc.nat(3), fc.nat(3), fc.constantFrom(10, 100, 1234, 7));

/** Of what needs an answer there is more than of the rest. */
const often = ['question', 'question', 'question', 'informationRequest'] as const;

const anyComment = fc.record({
  at: ref,
  /** At once, or at a later moment. */
  recordedAt: fc.option(ref, { nil: null, freq: 2 }),
  thread: ref,
  channel: ref,
  variant: maybe(ref, 2),
  class: maybe(fc.constantFrom(...commentClasses, ...often), 6),
  needsAnswer: fc.constantFrom(null, null, null, null, true, false),
  language: maybe(fc.constantFrom(...languages), 4),
});

export const anyPlan = fc.record({
  month: anyMonth,
  regime: fc.constantFrom('fi' as const, 'sv' as const, 'bilingual' as const, 'bilingual' as const),
  hours: anyHours,
  closures: many(fc.record({ from: anyDay, days: fc.nat(6) }), 2),
  targetDays: fc.constantFrom(1, 1, 2, 3),
  channels: fc.integer({ min: 1, max: 3 }),
  archived: maybe(ref, 3),
  /** The moments at which everything happens. */
  moments: fc.array(anyMoment, { minLength: 4, maxLength: 20, size: 'max' }),
  posts: many(
    fc.record({
      purpose: maybe(fc.constantFrom(...purposes), 5),
      places: fc.uniqueArray(
        fc.record({
          channel: fc.nat(2),
          language: fc.constantFrom(...languages, 'fi' as const, 'sv' as const),
          out: maybe(ref, 6),
          late: fc.boolean(),
        }),
        {
          minLength: 1,
          maxLength: 4,
          selector: ({ channel, language }) => `${channel} ${language}`,
        },
      ),
    }),
    7,
  ),
  /** Posts of the months before, as an import brings them. */
  imported: many(
    fc.record({
      back: fc.integer({ min: 1, max: 14 }),
      day: fc.nat(27),
      minute: anyMinute,
      channel: ref,
      purpose: maybe(fc.constantFrom(...purposes), 4),
      reactions: maybe(anyCount, 5),
      shares: maybe(anyCount, 3),
    }),
    12,
  ),
  metrics: many(
    fc.record({
      variant: ref,
      metric: fc.constantFrom('reactions', 'reactions', 'shares', 'reach', 'comments', 'views'),
      at: ref,
      value: anyCount,
    }),
    24,
  ),
  /** Of each channel, long ago. */
  firstFollowers: fc.array(maybe(fc.constantFrom(3, 100, 1234), 4), { minLength: 3, maxLength: 3 }),
  followers: many(fc.record({ channel: ref, on: anyDay, value: anyCount }), 6),
  media: many(
    fc.record({
      post: ref,
      kind: fc.constantFrom('image', 'image', 'video', 'recording'),
      decorative: fc.boolean(),
      captions: maybe(fc.constantFrom('burnedIn', 'noSpeech')),
      alts: fc.subarray([...languages]),
    }),
    7,
  ),
  /** Whether few residents write much: the comments then come into few conversations. */
  long: fc.boolean(),
  comments: fc.oneof(
    many(anyComment, 12),
    fc.array(anyComment, { minLength: 16, maxLength: 30, size: 'max' }),
  ),
  /** Each to a comment, at its moment or a later one. */
  replies: many(
    fc.record({
      comment: ref,
      at: ref,
      kind: fc.constantFrom('answer' as const, 'answer' as const, 'acknowledgement' as const),
      language: maybe(fc.constantFrom(...languages), 5),
    }),
    12,
  ),
  referrals: many(
    fc.record({ comment: ref, at: ref, over: maybe(ref, 3), withdrawn: fc.boolean() }),
    8,
  ),
  closings: many(fc.record({ comment: ref, at: ref }), 3),
  /** Comments that whoever wrote them takes away. */
  removals: many(fc.record({ comment: ref, at: ref }), 8),
  /** More than a board reads, now and then. */
  themes: fc.oneof(fc.nat(4), fc.integer({ min: 10, max: 14 })),
  threadThemes: many(fc.record({ thread: ref, theme: ref }), 30),
  forwardings: many(
    fc.record({ theme: ref, at: ref, result: maybe(fc.record({ at: ref, on: ref }), 2) }),
    3,
  ),
  moderations: many(
    fc.record({
      thread: ref,
      action: fc.constantFrom(...moderationActions),
      ground: fc.nat(2),
      at: ref,
      reversed: maybe(ref, 2),
    }),
    8,
  ),
  promises: many(
    fc.record({
      /** What comes of it, at its moment or later ones. */
      events: many(
        fc.record({
          at: ref,
          kind: fc.constantFrom(
            ...(['prepare', 'decide', 'tell', 'tell', 'tell', 'close', 'break'] as const),
            ...(['withdraw', 'moveDue', 'moveDue', 'resume', 'publishClosing'] as const),
          ),
          place: ref,
        }),
        5,
      ),
      at: ref,
      post: maybe(ref, 3),
      channels: fc.subarray([0, 1, 2]),
      theme: ref,
      due: fc.constantFrom(0, 1, 5, 30),
      decidedBy: maybe(fc.constant('Kunnanhallitus')),
    }),
    4,
  ),
  questions: fc.array(
    fc.record({
      kind: fc.constantFrom('month', 'month', 'month', 'quarter', 'year'),
      /** Months from the base month. */
      shift: fc.constantFrom(0, 0, 0, 0, -1, 1, -12),
      asOf: fc.oneof(
        fc.constantFrom('now' as const, 'to' as const, 'before' as const, 'days' as const),
        ref,
      ),
      best: maybe(ref, 3),
    }),
    { minLength: 3, maxLength: 3 },
  ),
});

export type Plan = typeof anyPlan extends fc.Arbitrary<infer T> ? T : never;

/** The day of a plan's day. */
export function planDay(plan: Plan, day: Moment['day']): string {
  return dayFor(plan.month, day);
}

/** The question's period, by its name. */
export function periodOf({ month }: Plan, { kind, shift }: Plan['questions'][number]): string {
  const base = monthAfter(month, shift);
  const year = base.slice(0, 4);
  if (kind === 'year') return year;
  return kind === 'quarter' ? `${year}-Q${Math.ceil(Number(base.slice(5)) / 3)}` : base;
}
