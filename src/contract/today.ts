import { z } from 'zod';
import { mediaKinds } from '../domain/media.ts';
import { checklistPhases, promiseStates } from '../domain/words.ts';
import { id, instantSchema, localDateSchema, nothing, query } from './define.ts';
import { threadRow } from './comments.ts';
import { postRow } from './posts.ts';
import { dueReview } from './record.ts';
import { endingSeries } from './series.ts';

const promiseDue = z.strictObject({
  id,
  text: z.string(),
  dueOn: localDateSchema,
  state: z.enum(promiseStates),
  postTitle: z.string().nullable(),
});
export type PromiseDue = z.infer<typeof promiseDue>;

/** A video without captions, whose post is out or comes out today. */
const captionsRow = z.strictObject({
  postMediaId: id,
  postId: id,
  postTitle: z.string(),
  /** On which the post stands in the calendar. */
  day: localDateSchema,
  kind: z.enum(mediaKinds),
  /** The day by which it must have them. */
  dueOn: localDateSchema,
});
export type CaptionsRow = z.infer<typeof captionsRow>;

/** A post with required items of its checklist open for which nobody has given a reason. */
const checklistGap = z.strictObject({
  postId: id,
  title: z.string(),
  /** On which the post stands in the calendar. */
  day: localDateSchema,
  /** The one under way: before it is out, while it is discussed, or after. */
  phase: z.enum(checklistPhases),
  open: z.int(),
});
export type ChecklistGap = z.infer<typeof checklistGap>;

/** Today says what is due, and not what speaks against it: that is reckoned from the posts around, at a cost. */
const todaysPost = postRow.omit({ warnings: true });
export type TodaysPost = z.infer<typeof todaysPost>;

/** What the office owes, most urgent first; each list is cut at 50 and its whole length is told. */
const today = z.strictObject({
  date: localDateSchema,
  overdue: z.array(threadRow),
  dueToday: z.array(threadRow),
  unclassed: z.int(),
  /** Experts who owe us an answer, the longest wait first. */
  experts: z.array(
    threadRow.extend({
      unit: z.string(),
      askedAt: instantSchema,
      wantedOn: localDateSchema.nullable(),
    }),
  ),
  posts: z.array(todaysPost),
  /** Planned for a day that is gone, and not out. */
  missed: z.array(todaysPost),
  /** Those of `posts` and `missed` whose time has come and that are not out. */
  due: z.array(id),
  /** Out, and no longer true: to be taken down or corrected. */
  expired: z.array(todaysPost),
  /** The nearest first. */
  endingSeries: z.array(endingSeries),
  promises: z.array(promiseDue),
  captions: z.array(captionsRow),
  /** Of posts that come out soon or should be out, and of those that are discussed; by their days. */
  gaps: z.array(checklistGap),
  /** Blocks that are to be looked at again. */
  reviews: z.array(dueReview),
  totals: z.strictObject({ overdue: z.int(), dueToday: z.int(), experts: z.int() }),
});
export type Today = z.infer<typeof today>;

export const todayProcedures = { 'today.get': query(nothing, today) };
