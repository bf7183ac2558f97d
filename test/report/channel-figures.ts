import type { ChannelFigures } from '../../src/contract/figures.ts';

export const ids = (n: number) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const part = (numerator: number, denominator: number) => ({
  value: numerator / denominator,
  numerator,
  denominator,
});
export const none = <R extends string>(reason: R) => ({
  value: null,
  numerator: 0,
  denominator: 0,
  reason,
});

export function channel(over: Partial<ChannelFigures> = {}): ChannelFigures {
  return {
    id: ids(1),
    name: 'Facebook',
    platform: 'facebook',
    posts: 9,
    byPurpose: { push: 4, pull: 3, network: 1, image: 1, unset: 0 },
    comments: 31,
    needAnswer: 20,
    answered: 18,
    medianReach: { median: 1240.5, n: 9 },
    reactions: { value: 412, posts: 9 },
    shares: { value: 38, posts: 9 },
    followers: { value: 1200, countedOn: '2026-10-30' },
    followersBefore: { value: 1180, countedOn: '2026-09-28' },
    engagement: {
      P1: part(9, 9),
      P2: part(412, 9),
      P3: { value: (412 * 1000) / (9 * 1200), numerator: 412, denominator: 9 * 1200 },
      C1: part(7, 9),
      C2: part(31, 9),
      C3: { value: (31 * 1000) / (9 * 1200), numerator: 31, denominator: 9 * 1200 },
      V1: part(5, 9),
      V2: part(38, 9),
      V3: { value: (38 * 1000) / (9 * 1200), numerator: 38, denominator: 9 * 1200 },
      E: { value: (481 * 1000) / (9 * 1200) },
    },
    field: {
      popularityMedian: { median: 41.5, n: 10 },
      commitmentMedian: { median: 2.2, n: 10 },
      corner: 'committed',
    },
    ...over,
  };
}

/** A channel in which nothing came out. */
export function quietChannel(): ChannelFigures {
  const nothing = none('noPosts');
  const { P1: _, ...rest } = channel().engagement;
  const signs = Object.fromEntries(
    ['P1', ...Object.keys(rest)].map((sign) => [sign, nothing]),
  ) as unknown as ChannelFigures['engagement'];
  return channel({
    id: ids(3),
    name: 'Valtuuston kokoukset',
    platform: 'youtube',
    posts: 0,
    byPurpose: { push: 0, pull: 0, network: 0, image: 0, unset: 0 },
    comments: 0,
    needAnswer: null,
    answered: null,
    medianReach: { median: null, n: 0, reason: 'noPosts' },
    reactions: { value: null, posts: 0, reason: 'noPosts' },
    shares: { value: null, posts: 0, reason: 'noPosts' },
    followers: { value: null, countedOn: null, reason: 'noFollowers' },
    followersBefore: { value: null, countedOn: null, reason: 'noFollowers' },
    engagement: { ...signs, E: { value: null, reason: 'noPosts' } },
    field: {
      popularityMedian: { median: null, n: 0, reason: 'tooFewMonths' },
      commitmentMedian: { median: null, n: 0, reason: 'tooFewMonths' },
      corner: null,
      reason: 'noPosts',
    },
  });
}

/** A channel whose platform tells no shares and whose followers nobody has counted. */
export function youngChannel(): ChannelFigures {
  const { engagement } = channel();
  const noFollowers = (numerator: number) => ({
    value: null,
    numerator,
    denominator: 0,
    reason: 'noFollowers' as const,
  });
  return channel({
    id: ids(2),
    name: 'Lehtokosken nuoret',
    platform: 'instagram',
    posts: 12,
    byPurpose: { push: 5, pull: 2, network: 2, image: 1, unset: 2 },
    comments: 16,
    needAnswer: 10,
    answered: 7,
    medianReach: { median: 388, n: 11 },
    reactions: { value: 1530, posts: 12 },
    shares: { value: null, posts: 0, reason: 'notCounted' },
    followers: { value: null, countedOn: null, reason: 'noFollowers' },
    followersBefore: { value: null, countedOn: null, reason: 'noFollowers' },
    engagement: {
      ...engagement,
      P1: part(12, 12),
      P2: part(1530, 12),
      P3: noFollowers(1530),
      C1: part(4, 12),
      C2: part(16, 12),
      C3: noFollowers(16),
      V1: none('notCounted'),
      V2: none('notCounted'),
      V3: none('notCounted'),
      E: { value: null, reason: 'noFollowers' },
    },
    field: {
      popularityMedian: { median: null, n: 0, reason: 'tooFewMonths' },
      commitmentMedian: { median: null, n: 0, reason: 'tooFewMonths' },
      corner: null,
      reason: 'noFollowers',
    },
  });
}
