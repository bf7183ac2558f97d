import { z } from 'zod';
import {
  groundCodes,
  maxEvidenceFiles,
  mediaTypes,
  moderationActions,
} from '../domain/moderation.ts';
import { languages, platforms } from '../domain/words.ts';
import {
  command,
  id,
  instantSchema,
  localDateSchema,
  name,
  nothing,
  ownText,
  query,
} from './define.ts';

/** A file on a thread, on one of its comments, or of a record of moderation. Its bytes travel apart. */
export const attachment = z.strictObject({
  id,
  name: z.string(),
  mediaType: z.enum(mediaTypes),
  /** In bytes. */
  size: z.int().positive(),
  addedAt: instantSchema,
  commentId: id.nullable(),
  moderationId: id.nullable(),
});
export type Attachment = z.infer<typeof attachment>;

/** The office's reason for moderating: a built-in one has a code and its texts in i18n, an own one a name. */
export const moderationGround = z.strictObject({
  id,
  code: z.enum(groundCodes).nullable(),
  name: z.string().nullable(),
  /** The rule usually cited with an own ground. */
  rule: z.string().nullable(),
  /** Not offered any more; what was recorded with it stays. */
  archived: z.boolean(),
});
export type ModerationGround = z.infer<typeof moderationGround>;

export const moderation = z.strictObject({
  id,
  commentId: id.nullable(),
  action: z.enum(moderationActions),
  ground: moderationGround.pick({ id: true, code: true, name: true }),
  /** The rule cited, as it was written then. */
  rule: z.string().nullable(),
  at: instantSchema,
  /** What was moderated, as text. */
  evidence: z.string().nullable(),
  note: z.string().nullable(),
  /** When a block is looked at again. */
  reviewOn: localDateSchema.nullable(),
  reversedAt: instantSchema.nullable(),
  /** Why it was reversed. */
  reversal: z.string().nullable(),
});
export type Moderation = z.infer<typeof moderation>;

export const moderationRow = moderation.extend({
  threadId: id,
  channelName: z.string(),
  platform: z.enum(platforms),
  commentAt: instantSchema.nullable(),
  /** Of the comment, or else of the thread. */
  link: z.string().nullable(),
  /** The names of the files that are evidence. */
  files: z.array(z.string()),
});
export type ModerationRow = z.infer<typeof moderationRow>;

/** A block whose review is due. */
export const dueReview = z.strictObject({
  id,
  threadId: id,
  reviewOn: localDateSchema,
  ground: moderationGround.pick({ id: true, code: true, name: true }),
  channelName: z.string(),
  /** When it was blocked. */
  at: instantSchema,
});
export type DueReview = z.infer<typeof dueReview>;

/** Days in Helsinki, both included; null is open. */
const period = { from: localDateSchema.nullable(), to: localDateSchema.nullable() };

/** A file on its way in. Base64, since some of the wires carry JSON. */
const file = z.strictObject({ name: z.string().max(1000), base64: z.string().max(30_000_000) });

const ownLine = z.string().trim().max(500);

const textRange = z
  .strictObject({ from: z.int().min(0), to: z.int() })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'endsBeforeStart' });

export const recordProcedures = {
  /**
   * Puts a mark in the place of the personal data in comments' texts (hints at health stay), or of `ranges`
   * of one comment's text, in UTF-16 units. Refuses with comment.nothingToMask.
   */
  'comment.mask': command(
    z
      .strictObject({
        ids: z.array(id).min(1).max(1000),
        ranges: z.array(textRange).min(1).max(1000).optional(),
      })
      .refine(({ ids, ranges }) => ranges === undefined || ids.length === 1, {
        path: ['ranges'],
        message: 'rangesOfOne',
      }),
    /** How many places were masked. */
    z.strictObject({ masked: z.int() }),
  ),

  /**
   * Adds a file to a thread. Its kind is told by its bytes.
   *
   * Refuses with attachment.type, attachment.tooLarge, attachment.empty.
   */
  'attachment.add': command(
    file.extend({ threadId: id, commentId: id.nullable() }),
    z.strictObject({ id }),
  ),
  /** Refuses with attachment.onlyEvidence what alone shows what was moderated. */
  'attachment.remove': command(z.strictObject({ id }), nothing),
  'attachment.get': query(
    z.strictObject({ id }),
    z.strictObject({ name: z.string(), mediaType: z.enum(mediaTypes), base64: z.string() }),
  ),

  /**
   * Records a moderation with its evidence: a text, new files, files that the thread has already, or some of
   * each, but never none. The turn stays what it was.
   *
   * Refuses with moderation.needsEvidence, moderation.needsReview, moderation.reviewInPast,
   * moderation.inFuture, moderation.beforeComment, and as attachment.add does.
   */
  'moderation.add': command(
    z.strictObject({
      threadId: id,
      /** Null: the whole conversation, or who wrote it. */
      commentId: id.nullable(),
      action: z.enum(moderationActions),
      groundId: id,
      rule: ownLine.nullable(),
      /** When it was done; now unless told. */
      at: instantSchema.optional(),
      evidence: z.string().max(8_000_000).nullable(),
      files: z.array(file).max(maxEvidenceFiles),
      attachmentIds: z.array(id).max(100),
      note: ownText.nullable(),
      /** Required of a block, and of no other. */
      reviewOn: localDateSchema.nullable(),
    }),
    z.strictObject({ id }),
  ),
  /** What was hidden is shown again, or a block is lifted; says why. Refuses with moderation.reversed. */
  'moderation.reverse': command(
    z.strictObject({ id, reason: ownText.trim().min(1), at: instantSchema.optional() }),
    nothing,
  ),
  /** A block was looked at and stays: when it is looked at next. */
  'moderation.setReview': command(z.strictObject({ id, reviewOn: localDateSchema }), nothing),
  /** The record, the newest first. */
  'moderation.list': query(z.strictObject(period), z.array(moderationRow)),
  /** The months that have an entry, newest first. */
  'moderation.months': query(nothing, z.array(z.string())),
  /** The record of a period as CSV, the oldest first. */
  'moderation.render': query(
    z.strictObject({ ...period, language: z.enum(languages) }),
    z.strictObject({ fileName: z.string(), content: z.string() }),
  ),

  /** Built-in ones first, in their own order; archived ones too. */
  'moderationGround.list': query(nothing, z.array(moderationGround)),
  /** Refuses with ground.criticism, ground.duplicate. */
  'moderationGround.add': command(
    z.strictObject({ name, rule: ownLine.nullable() }),
    z.strictObject({ id }),
  ),
  /** Of own ones only: ground.builtIn. */
  'moderationGround.rename': command(
    z.strictObject({ id, name, rule: ownLine.nullable() }),
    nothing,
  ),
  'moderationGround.archive': command(z.strictObject({ id, archived: z.boolean() }), nothing),
};
