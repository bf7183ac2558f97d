import type { Instant, LocalDate } from '../time.ts';
import type { ChannelFact, VariantFact } from './facts.ts';
import { type Median, type Ratio, type Share, median, share } from './measure.ts';
import type { UndefinedReason } from '../words.ts';

/**
 * Bonsón & Ratkai's measures of popularity, commitment and virality, for one channel. T is the posts of the period
 * there, F its followers. The formulas of P3, C3 and V3 are verified second-hand; those of P1, C1, V1 and E are general
 * knowledge (domain notes 2.1).
 *
 * - P1 = posts with at least one reaction / T, P2 = reactions / T, P3 = P2 / F × 1000
 * - C1, C2, C3 the same of residents' comments: the office's own replies are none
 * - V1, V2, V3 the same of shares
 * - E = P3 + C3 + V3
 *
 * For reactions and shares T is the posts for which the platform gave the number.
 */
export type Engagement = {
  P1: Share;
  P2: Ratio;
  P3: Ratio;
  C1: Share;
  C2: Ratio;
  C3: Ratio;
  V1: Share;
  V2: Ratio;
  V3: Ratio;
  E: { value: number | null; reason?: UndefinedReason };
};

export function engagementOf(
  variants: readonly VariantFact[],
  followers: number | null,
): Engagement {
  const known = (values: readonly (number | null)[]) => values.filter((v) => v !== null);
  const [P1, P2, P3] = three(
    known(variants.map(({ reactions }) => reactions)),
    followers,
    variants.length,
  );
  const [C1, C2, C3] = three(
    variants.map(({ comments }) => comments),
    followers,
    variants.length,
  );
  const [V1, V2, V3] = three(
    known(variants.map(({ shares }) => shares)),
    followers,
    variants.length,
  );
  const missing = [P3, C3, V3].find(({ value }) => value === null);
  const E: Engagement['E'] = missing
    ? { value: null, reason: missing.reason! }
    : { value: P3.value! + C3.value! + V3.value! };
  return { P1, P2, P3, C1, C2, C3, V1, V2, V3, E };
}

function three(
  values: readonly number[],
  followers: number | null,
  posts: number,
): [Share, Ratio, Ratio] {
  const none = posts === 0 ? 'noPosts' : 'notCounted';
  const total = values.reduce((a, b) => a + b, 0);
  const first = share(values.filter((v) => v > 0).length, values.length, none);
  const second = share(total, values.length, none);
  return [first, second, perThousand(second, followers)];
}

/** Per post and 1,000 followers; numerator and denominator are those before the thousand. */
function perThousand(
  { value, numerator, denominator, reason }: Ratio,
  followers: number | null,
): Ratio {
  if (value === null) return { value, numerator, denominator, reason: reason! };
  if (followers === null || followers === 0) {
    return { value: null, numerator, denominator: 0, reason: 'noFollowers' };
  }
  const all = denominator * followers;
  return { value: (numerator * 1000) / all, numerator, denominator: all };
}

export type Followers = {
  value: number | null;
  countedOn: LocalDate | null;
  reason?: UndefinedReason;
};

/** As they were last counted on a day or before. */
export function followersOn({ followers }: ChannelFact, day: LocalDate): Followers {
  const last = followers.findLast(({ countedOn }) => countedOn <= day);
  if (!last) return { value: null, countedOn: null, reason: 'noFollowers' };
  return { value: last.followers, countedOn: last.countedOn };
}

/** What came out in a channel in `from <= at < to`. */
export function variantsIn(
  variants: readonly VariantFact[],
  { from, to }: { from: Instant; to: Instant },
): VariantFact[] {
  return variants.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to);
}

/** Popularity and commitment beside the channel's own: Agostino & Arnaboldi's four fields. */
export const fieldCorners = ['both', 'popular', 'committed', 'neither'] as const;
export type FieldCorner = (typeof fieldCorners)[number];

export type Field = {
  popularityMedian: Median;
  commitmentMedian: Median;
  corner: FieldCorner | null;
  reason?: UndefinedReason;
};

/** Fewer months have no middle worth comparing with. */
const leastMonths = 3;

/**
 * Where a channel stands: public communication (popularity, P3) and public participation (commitment, C3), each high
 * when it is above the channel's own median of the twelve months before (Agostino & Arnaboldi 2016; the thresholds are
 * ours, domain notes 2.2). At the median it is not above.
 *
 * @param before of each of those months
 */
export function fieldOf(now: Engagement, before: readonly Engagement[]): Field {
  const medianOf = (key: 'P3' | 'C3') => {
    const values = before.flatMap((e) => e[key].value ?? []);
    return values.length < leastMonths
      ? ({ median: null, n: values.length, reason: 'tooFewMonths' } as const)
      : median(values, 'tooFewMonths');
  };
  const popularityMedian = medianOf('P3');
  const commitmentMedian = medianOf('C3');
  const reason =
    now.P3.reason ?? now.C3.reason ?? popularityMedian.reason ?? commitmentMedian.reason;
  if (reason !== undefined) return { popularityMedian, commitmentMedian, corner: null, reason };
  const popular = now.P3.value! > popularityMedian.median!;
  const committed = now.C3.value! > commitmentMedian.median!;
  const corner = popular ? (committed ? 'both' : 'popular') : committed ? 'committed' : 'neither';
  return { popularityMedian, commitmentMedian, corner };
}
