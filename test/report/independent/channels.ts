import type { ChannelFigures, Engagement } from '../../../src/contract/figures.ts';
import { type Span, dayAfter, dayOf, monthAfter, spanOf } from './calendar.ts';
import { commentsOf, few } from './dialogue.ts';
import type { Known, Out } from './known.ts';
import { added, divided, middle } from './numbers.ts';
import { byPurpose } from './posts.ts';

/** Each channel by itself: reach, followers, and Bonsón & Ratkai's measures. */

export function channelFigures(known: Known, span: Span): ChannelFigures[] {
  const { rows } = known;
  const figures: ChannelFigures[] = [];
  for (const channel of rows.channels) {
    const published = publishedIn(known, channel.id, span);
    const comments = commentsOf(known, span).filter(({ channelId }) => channelId === channel.id);
    if (channel.archived && published.length === 0 && comments.length === 0) continue;
    const owed = comments.filter((comment) => comment.owed === true);
    const answered = owed.filter(({ answeredAt }) => answeredAt !== null);
    const reach = published.flatMap((variant) => (variant.reach === null ? [] : [variant.reach]));
    const engagement = engagementIn(known, channel.id, span);
    figures.push({
      id: channel.id,
      name: channel.name,
      platform: channel.platform as ChannelFigures['platform'],
      posts: published.length,
      byPurpose: byPurpose(published.map(({ purpose }) => purpose)),
      comments: comments.length,
      needAnswer: comments.length < few ? null : owed.length,
      answered: comments.length < few ? null : answered.length,
      medianReach: middle(reach, published.length === 0 ? 'noPosts' : 'notCounted'),
      reactions: added(published.map(({ reactions }) => reactions)),
      shares: added(published.map(({ shares }) => shares)),
      followers: followersBy(known, channel.id, span.last),
      followersBefore: followersBy(known, channel.id, dayAfter(span.first, -1)),
      engagement,
      field: field(known, channel.id, span, engagement),
    });
  }
  return figures.sort((a, b) =>
    a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

/** What came out in a channel, each text with the purpose of its post. */
function publishedIn({ posts }: Known, channelId: string, { from, to }: Span) {
  const published: (Out['variants'][number] & { purpose: string | null })[] = [];
  for (const { purpose, variants } of posts) {
    for (const variant of variants) {
      if (variant.channelId !== channelId) continue;
      if (from <= variant.publishedAt && variant.publishedAt < to) {
        published.push({ ...variant, purpose });
      }
    }
  }
  return published;
}

/** As last counted on a day or before, as far as it is known. */
function followersBy(
  { rows, asOf }: Known,
  channelId: string,
  day: string,
): ChannelFigures['followers'] {
  let latest: { countedOn: string; followers: number } | null = null;
  for (const count of rows.followers) {
    if (count.channelId !== channelId || count.countedOn > day) continue;
    if (count.countedOn > dayOf(asOf)) continue;
    if (latest === null || count.countedOn > latest.countedOn) latest = count;
  }
  if (latest === null) return { value: null, countedOn: null, reason: 'noFollowers' };
  return { value: latest.followers, countedOn: latest.countedOn };
}

function engagementIn(known: Known, channelId: string, span: Span): Engagement {
  const published = publishedIn(known, channelId, span);
  const F = followersBy(known, channelId, span.last).value;
  const none = published.length === 0 ? 'noPosts' : 'notCounted';

  const measures = (of: (variant: (typeof published)[number]) => number | null) => {
    let T = 0;
    let withAny = 0;
    let total = 0;
    for (const variant of published) {
      const value = of(variant);
      if (value === null) continue;
      T += 1;
      total += value;
      if (value >= 1) withAny += 1;
    }
    const one = divided(withAny, T, none);
    const two = divided(total, T, none);
    const three =
      T === 0
        ? two
        : F === null || F === 0
          ? divided(total, 0, 'noFollowers')
          : // P2 / F × 1000, rounded once.
            { value: (1000 * total) / (T * F), numerator: total, denominator: T * F };
    return [one, two, three] as const;
  };

  const [P1, P2, P3] = measures(({ reactions }) => reactions);
  const [C1, C2, C3] = measures(({ comments }) => comments);
  const [V1, V2, V3] = measures(({ shares }) => shares);
  let E: Engagement['E'];
  if (P3.value === null) E = { value: null, reason: P3.reason! };
  else if (C3.value === null) E = { value: null, reason: C3.reason! };
  else if (V3.value === null) E = { value: null, reason: V3.reason! };
  else E = { value: P3.value + C3.value + V3.value };
  return { P1, P2, P3, C1, C2, C3, V1, V2, V3, E };
}

/** Popularity and commitment beside the channel's own medians of the twelve months before. */
function field(
  known: Known,
  channelId: string,
  { firstMonth }: Span,
  now: Engagement,
): ChannelFigures['field'] {
  const popularity: number[] = [];
  const commitment: number[] = [];
  for (let back = 12; back >= 1; back -= 1) {
    const { P3, C3 } = engagementIn(known, channelId, spanOf(monthAfter(firstMonth, -back)));
    if (P3.value !== null) popularity.push(P3.value);
    if (C3.value !== null) commitment.push(C3.value);
  }
  const popularityMedian = ofThree(popularity);
  const commitmentMedian = ofThree(commitment);
  const reason =
    now.P3.reason ?? now.C3.reason ?? popularityMedian.reason ?? commitmentMedian.reason;
  if (reason !== undefined) return { popularityMedian, commitmentMedian, corner: null, reason };
  const popular = now.P3.value! > popularityMedian.median!;
  const committed = now.C3.value! > commitmentMedian.median!;
  let corner: ChannelFigures['field']['corner'] = 'neither';
  if (popular && committed) corner = 'both';
  else if (popular) corner = 'popular';
  else if (committed) corner = 'committed';
  return { popularityMedian, commitmentMedian, corner };
}

function ofThree(values: readonly number[]) {
  if (values.length >= 3) return middle(values, 'tooFewMonths');
  return { median: null, n: values.length, reason: 'tooFewMonths' as const };
}
