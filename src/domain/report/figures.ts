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
  const periods = comparedPeriods(period);
  const spans = new Map(periods.map((p) => [p, spanOf(p, facts.asOf)]));
  const backlogs = backlogsAt(
    facts.threads,
    [...spans.values()].map(({ end, from }) => ({ at: end, from })),
  );
  // A month of the series may not have begun, where the period is a quarter or a year that still runs.
  const known = (p: Period) => {
    const { from, to } = spans.get(p)!;
    return facts.firstAt !== null && facts.firstAt < to && from <= facts.asOf;
  };
  const figures = new Map(periods.map((p, i) => [p, periodFigures(facts, p, backlogs[i]!)]));
  const own = figures.get(period)!;
  const measures = (p: Period): Measures => (known(p) ? measuresOf(figures.get(p)!) : noMeasures());
  const before = (p: Period) => (known(p) ? commentsIn(facts, p) : null);
  return {
    ...own,
    posts: { ...own.posts, best: bestPost(postsOf(facts, period), facts.channels, chosen) },
    themes: themeFigures(
      commentsIn(facts, period),
      { previous: before(previous), lastYear: before(lastYear) },
      facts,
    ),
    channels: channelFigures(facts, period),
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

function periodFigures(facts: ReportFacts, period: Period, backlog: Backlog): PeriodFigures {
  const span = spanOf(period, facts.asOf);
  const { first, last } = periodDays(period);
  const knownDay = localDate(facts.asOf);
  const comments = commentsIn(facts, period);
  const posts = postsOf(facts, period);
  return {
    comments: commentFigures(comments),
    answers: answerFigures(comments, facts),
    backlog,
    promises: promiseFigures(
      facts.promises,
      { from: first, to: last, last: knownDay < last ? knownDay : last },
      knownDay,
    ),
    themes: { themed: themedShare(comments, facts) },
    posts: postFigures(posts),
    duties: dutyFigures(
      { posts, comments },
      { ...span, end: instant(Date.parse(span.end) - 1) },
      facts,
    ),
  };
}

function channelFigures(facts: ReportFacts, period: Period): ChannelFigures[] {
  const comments = commentsIn(facts, period);
  const span = publishedSpan(facts, period);
  const { first, last } = periodDays(period);
  const before = Array.from({ length: 12 }, (_, i) => addMonths(monthsOf(period)[0]!, i - 12));
  return facts.channels.flatMap((channel) => {
    const own = comments.filter(
      ({ threadId }) => facts.channelOfThread.get(threadId) === channel.id,
    );
    const answers = answerFigures(own, facts);
    const variants = variantsOf(facts, channel.id);
    const published = variantsIn(variants, span);
    const reach = published.flatMap(({ reach: n }) => n ?? []);
    const few = own.length < leastToTellApart;
    const now = engagementIn(channel, published, last);
    const told: ChannelFigures = {
      id: channel.id,
      name: channel.name,
      platform: channel.platform,
      posts: published.length,
      byPurpose: countPurposes(
        facts.posts.flatMap((post) =>
          variantsIn(ofChannel(post.variants, channel.id), span).map(() => post),
        ),
      ),
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
        before.map((month) =>
          engagementIn(
            channel,
            variantsIn(variants, publishedSpan(facts, month)),
            periodDays(month).last,
          ),
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

/** `from <= at < to` in which what came out belongs to a period, as far as it has happened. */
function publishedSpan({ asOf }: ReportFacts, period: Period): { from: Instant; to: Instant } {
  const { from, end } = spanOf(period, asOf);
  return { from, to: end };
}

function variantsOf({ posts }: ReportFacts, channelId: string): VariantFact[] {
  return posts.flatMap(({ variants }) => ofChannel(variants, channelId));
}

function ofChannel(variants: readonly VariantFact[], channelId: string): VariantFact[] {
  return variants.filter((v) => v.channelId === channelId);
}

function commentsIn({ comments }: ReportFacts, period: Period): readonly CommentFact[] {
  const { from, to } = periodRange(period);
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
  const { from, end } = spanOf(period, asOf);
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
