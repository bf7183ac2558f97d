import { z } from 'zod';
import { periodPattern } from '../domain/period.ts';
import { keyFigureIds } from '../domain/report/key-figures.ts';
import { fieldCorners } from '../domain/report/engagement.ts';
import { groundCodes, moderationActions } from '../domain/moderation.ts';
import {
  commentClasses,
  languages,
  platforms,
  promiseStates,
  purposeParts,
  purposes,
  regimes,
  undefinedReasons,
} from '../domain/words.ts';
import { id, instantSchema, localDateSchema, monthSchema } from './define.ts';

/**
 * The figures of a report, as the program counts them and as its JSON holds them. The schema that is published
 * with the program (resources/report.schema.json) is made from this one.
 */

export const periodSchema = z.string().regex(periodPattern);

const reason = z.enum(undefinedReasons).optional();

/** A share with its raw counts; `value` is null, with the reason, when the denominator is 0. */
export const share = z.strictObject({
  value: z.number().min(0).max(1).nullable(),
  numerator: z.int(),
  denominator: z.int(),
  reason,
});
export type Share = z.infer<typeof share>;

/** numerator / denominator, which may be more than 1. */
export const ratio = share.extend({ value: z.number().min(0).nullable() });
export type Ratio = z.infer<typeof ratio>;

/** A median with its n; `median` is null, with the reason, when n is 0. */
export const median = z.strictObject({ median: z.number().nullable(), n: z.int(), reason });
export type Median = z.infer<typeof median>;

/** A sum over those posts for which the platform gave the number; `value` is null when it gave none. */
export const count = z.strictObject({ value: z.int().nullable(), posts: z.int(), reason });
export type Count = z.infer<typeof count>;

/** A key figure in another period: what it is measured by depends on the figure. */
export const measure = z.strictObject({
  value: z.number().nullable(),
  numerator: z.int().optional(),
  denominator: z.int().optional(),
  n: z.int().optional(),
  reason,
});
export type Measure = z.infer<typeof measure>;

const measures = z.record(z.enum(keyFigureIds), measure);

/** Posts by what they are for; `unset` are those that nobody has given a purpose. */
const byPurpose = z.record(z.enum(purposeParts), z.int());

const answers = z.strictObject({
  rate: share,
  /** Working minutes from the comment to the first answer. */
  firstAnswerMinutes: median,
  /** Working minutes that nine of ten first answers took at most: the 90th percentile by nearest rank. */
  slowestTenthMinutes: z.strictObject({ value: z.number().nullable(), n: z.int(), reason }),
  withinTarget: share,
  targetDays: z.int(),
  /** Answered before the office next opened: zero working minutes. */
  outsideHours: z.int(),
  /** Of those that need an answer: told when the answer comes, before it came. */
  acknowledgedFirst: share,
  /** Of the working minutes until first answers: while an expert had the question. */
  expertTime: share,
  /** Of the conversations of the period that we have answered: the resident wrote again after our answer. */
  conversations: share,
});

const promises = z.strictObject({
  made: z.int(),
  due: z.int(),
  keptOnTime: z.int(),
  keptLate: z.int(),
  broken: z.int(),
  withdrawn: z.int(),
  open: z.int(),
  moved: z.int(),
  /** (keptOnTime + keptLate) / due. */
  kept: share,
  /** Those that are due, by the day. */
  items: z.array(
    z.strictObject({
      id,
      text: z.string(),
      state: z.enum(promiseStates),
      dueOn: localDateSchema,
      /** The day on which the last of the channels was told. */
      toldOn: localDateSchema.nullable(),
      decidedOn: localDateSchema.nullable(),
      decision: z.string().nullable(),
      decidedBy: z.string().nullable(),
      /** Why it was broken. */
      reason: z.string().nullable(),
      /** Residents' comments under the post that asked. */
      comments: z.int(),
      themes: z.array(z.string()),
    }),
  ),
});

const themes = z.strictObject({
  /** Received comments whose conversation has a theme, and all received. */
  themed: share,
  /** The most spoken of, at most ten; null when too few comments came to be told apart. */
  top: z
    .array(
      z.strictObject({
        id,
        name: z.string(),
        comments: z.int(),
        /**
         * In the period before and in the same period last year; null before the office's first month, and where too
         * few comments came to be told apart.
         */
        previous: z.int().nullable(),
        lastYear: z.int().nullable(),
        forwardings: z.array(
          z.strictObject({
            unit: z.string(),
            on: localDateSchema,
            result: z.string().nullable(),
            resultOn: localDateSchema.nullable(),
          }),
        ),
      }),
    )
    .nullable(),
  /** How many more themes there were. */
  more: z.int(),
});

const posts = z.strictObject({
  total: z.int(),
  byPurpose,
  /** (pull + network) / posts with a purpose; undefined while no post has one. */
  dialogueShare: share,
  /** Posts that asked (pull, network): those that a resident has answered. */
  asked: share,
  /** The post with the most residents' comments; null when none has any. */
  best: z
    .strictObject({
      id,
      title: z.string(),
      purpose: z.enum(purposes).nullable(),
      publishedOn: localDateSchema,
      channels: z.array(z.string()),
      comments: z.int(),
      reactions: count,
      shares: count,
    })
    .nullable(),
});

const duties = z.strictObject({
  moderation: z.strictObject({
    total: z.int(),
    /** Null where there were too few actions to be told apart. */
    byAction: z.record(z.enum(moderationActions), z.int()).nullable(),
    /** Counts are null where there were too few actions to be told apart. */
    grounds: z.array(
      z.strictObject({
        code: z.enum(groundCodes).nullable(),
        name: z.string().nullable(),
        count: z.int().nullable(),
      }),
    ),
    /** Taken back in the period. */
    reversed: z.int(),
  }),
  /** Posts with pictures: those whose every picture has its alt text, or is decorative. */
  altTexts: share,
  /** Videos and recordings: those whose speech can be read, or that have none. */
  captions: share,
  /** Recordings of live streams, of any time, that had no captions fourteen days after they came out. */
  recordingsOverdue: z.int(),
  languages: z.strictObject({
    /** Posts by the languages in which they came out. */
    posts: z.record(z.enum(languages), z.int()),
    /** Of a bilingual office: posts that came out in Finnish and Swedish. */
    both: share,
    /** Answers in the language of the comment, of those where both are known. */
    answeredInOwn: share,
  }),
  informationRequests: z.strictObject({
    received: z.int(),
    answered: z.int(),
    /** Of those answered or past the limit: answered in fourteen days. */
    withinLimit: share,
    /** Days from the request to the answer, in the calendar. */
    days: median,
    /** Of those that still wait: days since the oldest came; null when none does. */
    openDays: z.int().nullable(),
  }),
});

const followers = z.strictObject({
  value: z.int().nullable(),
  countedOn: localDateSchema.nullable(),
  reason,
});

/** Bonsón & Ratkai's measures: of T posts, per post, and per post and 1,000 followers. */
export const engagement = z.strictObject({
  P1: share,
  P2: ratio,
  P3: ratio,
  C1: share,
  C2: ratio,
  C3: ratio,
  V1: share,
  V2: ratio,
  V3: ratio,
  E: z.strictObject({ value: z.number().nullable(), reason }),
});
export type Engagement = z.infer<typeof engagement>;

const channel = z.strictObject({
  id,
  name: z.string(),
  platform: z.enum(platforms),
  posts: z.int(),
  byPurpose,
  comments: z.int(),
  /** Null where fewer than five comments came. */
  needAnswer: z.int().nullable(),
  answered: z.int().nullable(),
  /** Reach of a post: the same people stand in many, so it is never summed. */
  medianReach: median,
  reactions: count,
  shares: count,
  /** As last counted by the end of the period, and by its beginning. */
  followers,
  followersBefore: followers,
  engagement,
  /** Popularity and commitment (P3, C3) beside the channel's own medians of the twelve months before. */
  field: z.strictObject({
    popularityMedian: median,
    commitmentMedian: median,
    corner: z.enum(fieldCorners).nullable(),
    reason,
  }),
});
export type ChannelFigures = z.infer<typeof channel>;

export const figures = z.strictObject({
  /** `2026-10`, `2026-Q3` or `2026`. */
  period: periodSchema,
  /** The period where it is a month. */
  month: monthSchema.nullable(),
  asKnownOn: instantSchema,
  /** The version of the definitions; changes when a figure is counted in another way. */
  method: z.literal('2'),
  office: z.strictObject({ name: z.string(), fictional: z.boolean(), regime: z.enum(regimes) }),
  comments: z.strictObject({
    received: z.int(),
    needAnswer: z.int(),
    unclassed: z.int(),
    /** Null where fewer than five comments came. */
    byClass: z.record(z.enum(commentClasses), z.int()).nullable(),
    /** Of the received, how many were recorded only after `asKnownOn`. */
    recordedLater: z.int(),
  }),
  answers,
  backlog: z.strictObject({
    /** Conversations in which we or an expert owed an answer at the end of the period. */
    open: z.int(),
    withExpert: z.int(),
    carriedOver: z.int(),
    oldestSince: instantSchema.nullable(),
  }),
  /** A promise belongs to the period in which residents were to hear; see domain/report/promises.ts. */
  promises,
  themes,
  posts,
  duties,
  channels: z.array(channel),
  compared: z.strictObject({
    previous: z.strictObject({ period: periodSchema, figures: measures }),
    lastYear: z.strictObject({ period: periodSchema, figures: measures }),
    /** The twelve months that end with the period's last one, the oldest first. */
    series: z.array(z.strictObject({ month: monthSchema, figures: measures })),
  }),
});
export type Figures = z.infer<typeof figures>;
