import { z } from 'zod';
import { timePrecisions } from '../domain/paste.ts';
import {
  commentClasses,
  commentSources,
  dueReasons,
  languages,
  platforms,
  replyKinds,
  turns,
} from '../domain/words.ts';
import { attachment, moderation } from './record.ts';
import { routing } from './answers.ts';
import {
  command,
  id,
  instantSchema,
  localDateSchema,
  monthSchema,
  nothing,
  ownText,
  query,
  webLink,
} from './define.ts';

/** A piece of one text of a thread, in one run, and the words in it that were looked for. */
const threadMatch = z.strictObject({
  in: z.enum(['comment', 'reply', 'note']),
  excerpt: z.string(),
  /** UTF-16 offsets in the excerpt, in order, the end exclusive. */
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type ThreadMatch = z.infer<typeof threadMatch>;

/** A line of the backlog: a thread seen by the comment that its turn follows from. */
export const threadRow = z.strictObject({
  id,
  turn: z.enum(turns),
  since: instantSchema,
  dueAt: instantSchema.nullable(),
  dueBy: z.enum(dueReasons).nullable(),
  alarmAt: instantSchema.nullable(),
  /** Put aside until then; `untilWritten` (domain/turn) lasts until the resident writes again. */
  snoozedUntil: instantSchema.nullable(),
  /** The oldest comment that waits, or the opening one when none does. */
  comment: z.strictObject({
    id,
    at: instantSchema,
    /** The first 300 characters. */
    excerpt: z.string(),
    class: z.enum(commentClasses).nullable(),
    /** Nobody has classed it, and it looks like a question: a suggestion until somebody confirms it. */
    seemsQuestion: z.boolean(),
  }),
  channelName: z.string(),
  platform: z.enum(platforms),
  postTitle: z.string().nullable(),
  /** Their names, in the order of the alphabet. */
  themeNames: z.array(z.string()),
  /** Why a search found it; only in the answer to a search. */
  match: threadMatch.nullable().optional(),
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
  /** When personal data in the text was masked. */
  maskedAt: instantSchema.nullable(),
  /** When its words were erased: `text` is empty, and its time, class and channel go on counting. */
  erasedAt: instantSchema.nullable(),
  /** When its writer last changed it, as the platform says; null also where no source told. */
  editedAt: instantSchema.nullable(),
  /** Since when it is gone from the platform, as a source has said. */
  removedAt: instantSchema.nullable(),
  /** What it said before, the earliest first; `editedAt` null: at first, or not told. */
  formerWordings: z.array(z.strictObject({ text: z.string(), editedAt: instantSchema.nullable() })),
  source: z.enum(commentSources),
  /** When it was fetched from the channel; null when it came in another way. */
  fetchedAt: instantSchema.nullable(),
  /** How exactly `at` is known. */
  timePrecision: z.enum(timePrecisions),
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
  unitId: id,
  unit: z.string(),
  question: z.string(),
  askedAt: instantSchema,
  wantedOn: localDateSchema.nullable(),
  answeredAt: instantSchema.nullable(),
  answer: z.string().nullable(),
  /** When the question was taken back without an answer. */
  withdrawnAt: instantSchema.nullable(),
  /** When the unit was reminded, the first time first. */
  remindedAt: z.array(instantSchema),
});
export type Referral = z.infer<typeof referral>;

/** The office's own words on a thread; nobody else sees them. */
export const note = z.strictObject({ id, at: instantSchema, text: z.string() });
export type Note = z.infer<typeof note>;

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
  notes: z.array(note),
  /** As it was asked for, also when it has ended; `until` null: until the resident writes again. */
  snooze: z.strictObject({ at: instantSchema, until: instantSchema.nullable() }).nullable(),
  routings: z.array(routing),
  themes: z.array(z.strictObject({ id, name: z.string() })),
  attachments: z.array(attachment),
  moderations: z.array(moderation),
});
export type Thread = z.infer<typeof thread>;

/** `unclassed` instead of a class: nobody has classed it yet. */
export const threadFilter = z.strictObject({
  turn: z.enum(turns).optional(),
  /** Past its due time; only what is ours can be. */
  overdue: z.boolean().optional(),
  class: z.enum([...commentClasses, 'unclassed']).optional(),
  channelId: id.optional(),
  postId: id.optional(),
  themeId: id.optional(),
  /** A question was handed to this unit, answered or not. */
  unitId: id.optional(),
  /** A comment in the thread arrived in it. */
  month: monthSchema.optional(),
  hasAttachment: z.boolean().optional(),
  /** What is put aside, and only that; otherwise our turns and the experts' leave it out. */
  snoozed: z.boolean().optional(),
  search: z.string().trim().max(200).optional(),
});
export type ThreadFilter = z.infer<typeof threadFilter>;

export const threadCounts = z.strictObject({
  byTurn: z.record(z.enum(turns), z.int()),
  overdue: z.int(),
  unclassed: z.int(),
  snoozed: z.int(),
});
export type ThreadCounts = z.infer<typeof threadCounts>;

const counted = { count: z.int() };

/** How many threads each choice of a filter would leave, the rest of the filter being as it is. */
export const threadFacets = z.strictObject({
  channels: z.array(z.strictObject({ id, ...counted })),
  classes: z.array(z.strictObject({ class: z.enum([...commentClasses, 'unclassed']), ...counted })),
  /** The 200 with most threads. */
  posts: z.array(z.strictObject({ id, title: z.string(), ...counted })),
  themes: z.array(z.strictObject({ id, name: z.string(), ...counted })),
  units: z.array(z.strictObject({ id, name: z.string(), ...counted })),
  /** The newest first. */
  months: z.array(z.strictObject({ month: monthSchema, ...counted })),
  withAttachment: z.int(),
});
export type ThreadFacets = z.infer<typeof threadFacets>;

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
    z.strictObject({
      rows: z.array(threadRow),
      next: z.string().nullable(),
      /** Only in the answer to a search. */
      search: z
        .strictObject({
          /** How many threads have the words, whatever else is filtered by. */
          hits: z.int(),
          /** Not everything is in the index yet: `changed` tells of `search` when it is. */
          indexing: z.boolean(),
        })
        .optional(),
    }),
  ),
  'thread.counts': query(nothing, threadCounts),
  'thread.facets': query(z.strictObject({ filter: threadFilter }), threadFacets),
  /** The comments of the threads that a filter leaves, as CSV text that a spreadsheet opens and never runs. */
  'thread.export': query(
    z.strictObject({ filter: threadFilter, language: z.enum(languages) }),
    z.strictObject({ fileName: z.string(), content: z.string() }),
  ),
  'thread.get': query(z.strictObject({ id }), thread),
  'thread.close': command(
    z.strictObject({ ids: threadIds, reason: ownText.nullable() }),
    z.strictObject({ closed: z.int() }),
  ),
  /** Takes the latest closing back. */
  'thread.reopen': command(z.strictObject({ id }), nothing),
  /** Puts aside those that wait; the clock runs on. `until` null: until the resident writes again. */
  'thread.snooze': command(
    z.strictObject({ ids: threadIds, until: instantSchema.nullable() }),
    z.strictObject({ snoozed: z.int() }),
  ),
  'thread.wake': command(z.strictObject({ ids: threadIds }), nothing),
  'note.add': command(
    z.strictObject({ threadId: id, text: ownText.trim().min(1) }),
    z.strictObject({ id }),
  ),
  'note.remove': command(z.strictObject({ id }), nothing),
  'comment.add': command(
    z.strictObject({
      channelId: id,
      text: z.string().trim().min(1).max(8_000_000),
      at: instantSchema,
      link: webLink.nullable(),
      author: z.string().max(200).nullable(),
      /** Adds to this thread, where the resident wrote again; otherwise a thread of its own. */
      threadId: id.optional(),
      /** How it came to us; online unless told. */
      source: z.enum(commentSources).optional(),
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
  /** Refused as `reply.unfilled` while the text has places to fill: see domain/placeholders.ts. */
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
  /** The unit was asked again. Refused as `referral.over` once it has answered. */
  'referral.remind': command(z.strictObject({ id }), z.strictObject({ id })),
  /** Takes the question back: it stays in the record, and the turn is ours again. */
  'referral.withdraw': command(z.strictObject({ id }), nothing),
};
