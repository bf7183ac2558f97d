import {
  type Period,
  monthsOf,
  periodDays,
  periodKind,
  periodRange,
  previousPeriod,
  sameLastYear,
  seriesMonths,
} from '../period.ts';
import { type PurposeCounts, countPurposes } from '../purposes.ts';
import { type Instant, type Month, addDays, addMonths, instant, localDate } from '../time.ts';
import type { Platform } from '../words.ts';
import {
  type AnswerFigures,
  type CommentFigures,
  answerFigures,
  commentFigures,
} from './answers.ts';
import { type Backlog, backlogsAt } from './backlog.ts';
import { type DutyFigures, dutyFigures } from './duties.ts';
import {
  type Engagement,
  type Field,
  type Followers,
  engagementOf,
  fieldOf,
  followersOn,
  variantsIn,
} from './engagement.ts';
import type { ChannelFact, CommentFact, PostFact, ReportFacts, VariantFact } from './facts.ts';
import { leastToTellApart } from './few.ts';
import { type KeyFigureId, measuresOf, noMeasures } from './key-figures.ts';
import { type Count, type Measure, type Median, median, sum } from './measure.ts';
import { type BestPost, type PostFigures, bestPost, postFigures } from './posts.ts';
import { type PromiseFigures, promiseFigures } from './promises.ts';
import { type ThemeFigures, themeFigures, themedShare } from './themes.ts';

/** What is told of any period: of those that are compared too. */
export type PeriodFigures = {
  comments: CommentFigures;
  answers: AnswerFigures;
  backlog: Backlog;
  promises: PromiseFigures;
  themes: Pick<ThemeFigures, 'themed'>;
  posts: PostFigures;
  duties: DutyFigures;
};

export type ChannelFigures = {
  id: string;
  name: string;
  platform: Platform;
  posts: number;
  byPurpose: PurposeCounts;
  comments: number;
  needAnswer: number | null;
  answered: number | null;
  medianReach: Median;
  reactions: Count;
  shares: Count;
  followers: Followers;
  followersBefore: Followers;
  engagement: Engagement;
  field: Field;
};

type Measures = Record<KeyFigureId, Measure>;

/** A report's figures: of the period, of its channels, and of the periods that it is compared with. */
export type ReportFigures = PeriodFigures & {
  themes: ThemeFigures;
  posts: PostFigures & { best: BestPost | null };
  channels: ChannelFigures[];
  compared: {
    previous: { period: Period; figures: Measures };
    lastYear: { period: Period; figures: Measures };
    series: { month: Month; figures: Measures }[];
  };
};

/**
 * Everything that a report tells in numbers. Every period is counted by what had happened by `facts.asOf`, so that a
 * month of the series is what the month's own report says today.
 *
 * @param chosen the post that the user has chosen as the one that made the period
 */
export function reportFigures(
  facts: ReportFacts,
  period: Period,
  chosen: string | null,
): ReportFigures {
  const previous = previousPeriod(period);
  const lastYear = sameLastYear(period);
  const months = seriesMonths(period);
  const parts = new Map(comparedPeriods(period).map((p) => [p, partOf(facts, p)]));
  const backlogs = backlogsAt(
    facts.threads,
    [...parts.values()].map(({ span }) => ({ at: span.end, from: span.from })),
  );
  // A month of the series may not have begun, where the period is a quarter or a year that still runs.
  const known = ({ span: { from, to } }: Part) =>
    facts.firstAt !== null && facts.firstAt < to && from <= facts.asOf;
  const figures = new Map(
    [...parts.values()].map((part, i) => [part.period, periodFigures(facts, part, backlogs[i]!)]),
  );
  const own = parts.get(period)!;
  const told = figures.get(period)!;
  const measures = (p: Period): Measures =>
    known(parts.get(p)!) ? measuresOf(figures.get(p)!) : noMeasures();
  const before = (p: Period) => (known(parts.get(p)!) ? parts.get(p)!.comments : null);
  return {
    ...told,
    posts: { ...told.posts, best: bestPost(own.posts, facts.channels, chosen) },
    themes: themeFigures(
      own.comments,
      { previous: before(previous), lastYear: before(lastYear) },
      facts,
    ),
    channels: channelFigures(facts, own),
    compared: {
      previous: { period: previous, figures: measures(previous) },
      lastYear: { period: lastYear, figures: measures(lastYear) },
      series: months.map((month) => ({ month, figures: measures(month) })),
    },
  };
}

type Span = {
  from: Instant;
  to: Instant;
  /** First instant of which nothing is told: the period's end, or just after `asOf`, which itself has happened. */
  end: Instant;
};

function spanOf(period: Period, asOf: Instant): Span {
  const { from, to } = periodRange(period);
  return { from, to, end: asOf < to ? instant(Date.parse(asOf) + 1) : to };
}

/** Of all that is compared, what belongs to one period. */
type Part = {
  period: Period;
  span: Span;
  comments: readonly CommentFact[];
  posts: readonly PostFact[];
};

function partOf(facts: ReportFacts, period: Period): Part {
  const span = spanOf(period, facts.asOf);
  return {
    period,
    span,
    comments: commentsIn(facts, span),
    posts: firstOutIn(facts.posts, span),
  };
}

function periodFigures(
  facts: ReportFacts,
  { period, span, comments, posts }: Part,
  backlog: Backlog,
): PeriodFigures {
  const { first, last } = periodDays(period);
  const knownDay = localDate(facts.asOf);
  return {
    comments: commentFigures(comments),
    answers: answerFigures(comments, facts),
    backlog,
    promises: promiseFigures(
      facts.promises,
      { from: first, to: last, last: knownDay < last ? knownDay : last },
      knownDay,
    ),
    themes: { themed: themedShare(comments) },
    posts: postFigures(posts),
    duties: dutyFigures(
      { posts, comments },
      { ...span, end: instant(Date.parse(span.end) - 1) },
      facts,
    ),
  };
}

function channelFigures(
  facts: ReportFacts,
  { period, comments, span: { from, end } }: Part,
): ChannelFigures[] {
  const span = { from, to: end };
  const { first, last } = periodDays(period);
  const before = Array.from({ length: 12 }, (_, i) => {
    const month = addMonths(monthsOf(period)[0]!, i - 12);
    return { from: periodRange(month).from, last: periodDays(month).last };
  });
  const variants = facts.posts.flatMap((post) => post.variants);
  const out = facts.posts.flatMap((post) =>
    variantsIn(post.variants, span).map(({ channelId }) => ({ channelId, purpose: post.purpose })),
  );
  return facts.channels.flatMap((channel) => {
    const own = comments.filter(({ thread }) => thread.channelId === channel.id);
    const answers = answerFigures(own, facts);
    const everPublished = variants.filter(({ channelId }) => channelId === channel.id);
    const published = variantsIn(everPublished, span);
    const reach = published.flatMap(({ reach: n }) => n ?? []);
    const few = own.length < leastToTellApart;
    const now = engagementIn(channel, published, last);
    const told: ChannelFigures = {
      id: channel.id,
      name: channel.name,
      platform: channel.platform,
      posts: published.length,
      byPurpose: countPurposes(out.filter(({ channelId }) => channelId === channel.id)),
      comments: own.length,
      needAnswer: few ? null : answers.rate.denominator,
      answered: few ? null : answers.rate.numerator,
      medianReach: median(reach, published.length === 0 ? 'noPosts' : 'notCounted'),
      reactions: sum(published.map((v) => v.reactions)),
      shares: sum(published.map((v) => v.shares)),
      followers: followersOn(channel, last),
      followersBefore: followersOn(channel, addDays(first, -1)),
      engagement: now,
      field: fieldOf(
        now,
        monthly(everPublished, before, from).map((ofMonth, i) =>
          engagementIn(channel, ofMonth, before[i]!.last),
        ),
      ),
    };
    // An archived channel is told of as long as something was there.
    return channel.archived && told.posts + told.comments === 0 ? [] : [told];
  });
}

function engagementIn(
  channel: ChannelFact,
  published: readonly VariantFact[],
  lastDay: string,
): Engagement {
  return engagementOf(published, followersOn(channel, lastDay).value);
}

/** What came out in each of some months on end, the last of which is over at `end`. */
function monthly(
  variants: readonly VariantFact[],
  months: readonly { from: Instant }[],
  end: Instant,
): VariantFact[][] {
  const parts = months.map((): VariantFact[] => []);
  for (const variant of variants) {
    if (variant.publishedAt >= end) continue;
    const i = months.findLastIndex(({ from }) => variant.publishedAt >= from);
    if (i >= 0) parts[i]!.push(variant);
  }
  return parts;
}

function commentsIn({ comments }: ReportFacts, { from, to }: Span): readonly CommentFact[] {
  return comments.slice(firstFrom(comments, from), firstFrom(comments, to));
}

/** Where the comments from a moment on begin; they are in order. */
function firstFrom(comments: readonly CommentFact[], at: Instant): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The posts that first came out in a period. */
export function postsOf(
  { posts, asOf }: Pick<ReportFacts, 'posts' | 'asOf'>,
  period: Period,
): PostFact[] {
  return firstOutIn(posts, spanOf(period, asOf));
}

function firstOutIn(posts: readonly PostFact[], { from, end }: Span): PostFact[] {
  return posts.filter(({ publishedAt }) => publishedAt >= from && publishedAt < end);
}

/** The period itself and all that it is compared with. */
function comparedPeriods(period: Period): Period[] {
  return [
    ...new Set([period, previousPeriod(period), sameLastYear(period), ...seriesMonths(period)]),
  ];
}

/** What a report of a period needs to know: a span of time, and at which moments the backlog is looked at. */
export function factsNeeded(
  period: Period,
  asOf: Instant,
): {
  span: { from: Instant; to: Instant; asOf: Instant };
  own: { from: Instant; to: Instant; asOf: Instant };
  moments: Instant[];
} {
  const periods = comparedPeriods(period);
  const from = [
    ...periods.map((p) => periodRange(p).from),
    // The channels' own medians are of the twelve months before.
    periodRange(addMonths(monthsOf(period)[0]!, -12)).from,
  ].sort()[0]!;
  const moments = [...new Set(periods.map((p) => spanOf(p, asOf).end))].sort();
  const own = { ...periodRange(period), asOf };
  return { span: { ...own, from }, own, moments };
}

/** Whether a period is a month, by its name. */
export function monthOrNull(period: Period): Month | null {
  return periodKind(period) === 'month' ? period : null;
}
