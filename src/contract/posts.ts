import { z } from 'zod';
import { platforms, postStatuses, promiseStates, purposes } from '../domain/words.ts';
import {
  command,
  id,
  instantSchema,
  localDateSchema,
  localTimeSchema,
  monthSchema,
  nothing,
  query,
} from './define.ts';
import { threadRow } from './comments.ts';

export const postRow = z.strictObject({
  id,
  title: z.string(),
  purpose: z.enum(purposes).nullable(),
  status: z.enum(postStatuses),
  plannedOn: localDateSchema.nullable(),
  plannedAt: localTimeSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  channels: z.array(z.strictObject({ name: z.string(), platform: z.enum(platforms) })),
});
export type PostRow = z.infer<typeof postRow>;

export const promiseRow = z.strictObject({
  id,
  text: z.string(),
  dueOn: localDateSchema,
  state: z.enum(promiseStates),
  postTitle: z.string().nullable(),
});
export type PromiseRow = z.infer<typeof promiseRow>;

/** What the office owes, most urgent first; each list is cut at 50 and its whole length is told. */
export const today = z.strictObject({
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
  posts: z.array(postRow),
  promises: z.array(promiseRow),
  totals: z.strictObject({ overdue: z.int(), dueToday: z.int(), experts: z.int() }),
});
export type Today = z.infer<typeof today>;

export const postProcedures = {
  'today.get': query(nothing, today),
  'post.list': query(z.strictObject({ month: monthSchema }), z.array(postRow)),
  'post.setPurpose': command(
    z.strictObject({ ids: z.array(id).min(1).max(1000), purpose: z.enum(purposes).nullable() }),
    nothing,
  ),
};
