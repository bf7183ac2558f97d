import { z } from 'zod';
import { commentClasses, languages, platforms, replyKinds, turns } from '../domain/words.ts';
import {
  command,
  id,
  instantSchema,
  localDateSchema,
  nothing,
  ownText,
  query,
  webLink,
} from './define.ts';

/** A line of the backlog: a thread seen by the comment that its turn follows from. */
export const threadRow = z.strictObject({
  id,
  turn: z.enum(turns),
  since: instantSchema,
  dueAt: instantSchema.nullable(),
  alarmAt: instantSchema.nullable(),
  /** The oldest comment that waits, or the opening one when none does. */
  comment: z.strictObject({
    id,
    at: instantSchema,
    /** The first 300 characters. */
    excerpt: z.string(),
    class: z.enum(commentClasses).nullable(),
  }),
  channelName: z.string(),
  platform: z.enum(platforms),
  postTitle: z.string().nullable(),
});
export type ThreadRow = z.infer<typeof threadRow>;

export const comment = z.strictObject({
  id,
  at: instantSchema,
  text: z.string(),
  language: z.enum(languages).nullable(),
  author: z.string().nullable(),
  link: z.string().nullable(),
  class: z.enum(commentClasses).nullable(),
  needsAnswer: z.boolean().nullable(),
});
export type Comment = z.infer<typeof comment>;

export const reply = z.strictObject({
  id,
  at: instantSchema,
  kind: z.enum(replyKinds),
  text: z.string(),
  language: z.enum(languages).nullable(),
  promisedOn: localDateSchema.nullable(),
});
export type Reply = z.infer<typeof reply>;

export const referral = z.strictObject({
  id,
  unit: z.string(),
  question: z.string(),
  askedAt: instantSchema,
  wantedOn: localDateSchema.nullable(),
  answeredAt: instantSchema.nullable(),
  answer: z.string().nullable(),
});
export type Referral = z.infer<typeof referral>;

export const closing = z.strictObject({ id, at: instantSchema, reason: z.string().nullable() });

export const thread = threadRow.extend({
  link: z.string().nullable(),
  post: z
    .strictObject({ id, title: z.string(), text: z.string(), link: z.string().nullable() })
    .nullable(),
  postHint: z.string().nullable(),
  comments: z.array(comment).min(1),
  replies: z.array(reply),
  referrals: z.array(referral),
  closings: z.array(closing),
  themes: z.array(z.strictObject({ id, name: z.string() })),
});
export type Thread = z.infer<typeof thread>;

/** `unclassed` instead of a class: nobody has classed it yet. */
export const threadFilter = z.strictObject({
  turn: z.enum(turns).optional(),
  /** Past its due time; only what is ours can be. */
  overdue: z.boolean().optional(),
  class: z.enum([...commentClasses, 'unclassed']).optional(),
  channelId: id.optional(),
  search: z.string().trim().max(200).optional(),
});
export type ThreadFilter = z.infer<typeof threadFilter>;

export const threadCounts = z.strictObject({
  byTurn: z.record(z.enum(turns), z.int()),
  overdue: z.int(),
  unclassed: z.int(),
});
export type ThreadCounts = z.infer<typeof threadCounts>;

const threadIds = z.array(id).min(1).max(1000);

export const commentProcedures = {
  /** A page of the backlog: what is due first comes first, and of the settled the newest. */
  'thread.list': query(
    z.strictObject({
      filter: threadFilter,
      limit: z.int().min(1).max(500),
      /** What `next` of the page before said. */
      after: z.string().max(200).optional(),
    }),
    z.strictObject({ rows: z.array(threadRow), next: z.string().nullable() }),
  ),
  'thread.counts': query(nothing, threadCounts),
  'thread.get': query(z.strictObject({ id }), thread),
  'thread.close': command(
    z.strictObject({ ids: threadIds, reason: ownText.nullable() }),
    z.strictObject({ closed: z.int() }),
  ),
  /** Takes the latest closing back. */
  'thread.reopen': command(z.strictObject({ id }), nothing),
  'comment.add': command(
    z.strictObject({
      channelId: id,
      text: z.string().trim().min(1).max(8_000_000),
      at: instantSchema,
      link: webLink.nullable(),
      author: z.string().max(200).nullable(),
      /** Adds to this thread, where the resident wrote again; otherwise a thread of its own. */
      threadId: id.optional(),
    }),
    z.strictObject({ id, threadId: id }),
  ),
  'comment.classify': command(
    z.strictObject({ ids: threadIds, class: z.enum(commentClasses).nullable() }),
    nothing,
  ),
  /** The user's own word on whether an answer is owed; null leaves it to the class. */
  'comment.setNeedsAnswer': command(
    z.strictObject({ ids: threadIds, needsAnswer: z.boolean().nullable() }),
    nothing,
  ),
  'reply.add': command(
    z
      .strictObject({
        threadId: id,
        kind: z.enum(replyKinds),
        text: ownText.trim().min(1),
        language: z.enum(languages),
        /** Now, unless the reply was given earlier. */
        at: instantSchema.optional(),
        promisedOn: localDateSchema.nullable(),
      })
      .refine((r) => r.kind === 'answer' || r.promisedOn !== null, {
        path: ['promisedOn'],
        message: 'acknowledgementNeedsDate',
      }),
    z.strictObject({ id }),
  ),
  'reply.remove': command(z.strictObject({ id }), nothing),
  'referral.add': command(
    z.strictObject({
      threadId: id,
      unitId: id,
      question: ownText.trim().min(1),
      wantedOn: localDateSchema.nullable(),
    }),
    z.strictObject({ id }),
  ),
  'referral.answer': command(
    z.strictObject({ id, answer: ownText.trim().min(1), at: instantSchema.optional() }),
    nothing,
  ),
};
