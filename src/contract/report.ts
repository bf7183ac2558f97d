import { z } from 'zod';
import { commentClasses, languages, platforms, undefinedReasons } from '../domain/words.ts';
import { id, instantSchema, monthSchema, query } from './define.ts';

const reason = z.enum(undefinedReasons).optional();

/** A share with its raw counts; `value` is null, with the reason, when the denominator is 0. */
export const share = z.strictObject({
  value: z.number().min(0).max(1).nullable(),
  numerator: z.int(),
  denominator: z.int(),
  reason,
});
export type Share = z.infer<typeof share>;

/** A median with its n; `median` is null, with the reason, when n is 0. */
export const median = z.strictObject({ median: z.number().nullable(), n: z.int(), reason });
export type Median = z.infer<typeof median>;

/** A sum over those posts for which the platform gave the number; `value` is null when it gave none. */
export const count = z.strictObject({ value: z.int().nullable(), posts: z.int(), reason });
export type Count = z.infer<typeof count>;

export const figures = z.strictObject({
  month: monthSchema,
  asKnownOn: instantSchema,
  /** The version of the definitions; changes when a figure is counted in another way. */
  method: z.literal('1'),
  office: z.strictObject({ name: z.string(), fictional: z.boolean() }),
  comments: z.strictObject({
    received: z.int(),
    needAnswer: z.int(),
    unclassed: z.int(),
    byClass: z.record(z.enum(commentClasses), z.int()),
    /** Of the received, how many were recorded only after `asKnownOn`. */
    recordedLater: z.int(),
  }),
  answers: z.strictObject({
    rate: share,
    /** Working minutes from the comment to the first answer. */
    firstAnswerMinutes: median,
    withinTarget: share,
    targetDays: z.int(),
    /** Answered before the office next opened: zero working minutes. */
    outsideHours: z.int(),
  }),
  backlog: z.strictObject({
    /** Conversations in which we or an expert owed an answer at the end of the month. */
    open: z.int(),
    withExpert: z.int(),
    carriedOver: z.int(),
    oldestSince: instantSchema.nullable(),
  }),
  posts: z.strictObject({
    total: z.int(),
    byPurpose: z.strictObject({
      push: z.int(),
      pull: z.int(),
      network: z.int(),
      image: z.int(),
      unset: z.int(),
    }),
    /** (pull + network) / posts with a purpose; undefined while no post has one. */
    dialogueShare: share,
  }),
  /** A promise belongs to the month in which residents were to hear; see domain/promise-figures.ts. */
  promises: z.strictObject({
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
  }),
  channels: z.array(
    z.strictObject({
      id,
      name: z.string(),
      platform: z.enum(platforms),
      posts: z.int(),
      comments: z.int(),
      needAnswer: z.int(),
      answered: z.int(),
      /** Reach of a post: the same people stand in many, so it is never summed. */
      medianReach: median,
      reactions: count,
      shares: count,
    }),
  ),
});
export type Figures = z.infer<typeof figures>;

export const reportTextFormats = ['html', 'csv', 'json'] as const;

export const reportProcedures = {
  'report.figures': query(
    z.strictObject({ month: monthSchema, asOf: instantSchema.optional() }),
    figures,
  ),
  /** The report as a file's text; the PDF is printed from the HTML. */
  'report.render': query(
    z.strictObject({
      month: monthSchema,
      asOf: instantSchema.optional(),
      language: z.enum(languages),
      format: z.enum(reportTextFormats),
    }),
    z.strictObject({ fileName: z.string(), content: z.string() }),
  ),
  /** Months that have a post or a comment, newest first. */
  'report.months': query(z.strictObject({}), z.array(monthSchema)),
};
