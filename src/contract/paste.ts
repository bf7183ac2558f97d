import { z } from 'zod';
import { pasteDoubts, pasteLimits, pasteShapes, timePrecisions } from '../domain/paste.ts';
import { languages, platforms } from '../domain/words.ts';
import { command, id, instantSchema, query, webLink } from './define.ts';

const pasteLine = z.strictObject({
  depth: z.int().min(0),
  start: z.boolean(),
  label: z.string().nullable(),
  parts: z.array(
    z.strictObject({
      text: z.string(),
      href: z.string().nullable(),
      title: z.string().nullable(),
    }),
  ),
});

const author = z.string().max(300).nullable();
const commentId = z.string().max(300).nullable();

const pasteEntry = z.strictObject({
  author,
  text: z.string(),
  at: instantSchema.nullable(),
  precision: z.enum(timePrecisions),
  timeText: z.string().nullable(),
  /** Index of the entry that this one answers. */
  parent: z.int().nullable(),
  own: z.boolean(),
  link: z.string().nullable(),
  commentId,
  doubts: z.array(z.enum(pasteDoubts)),
});

/** A comment as the user leaves it after checking. */
const pasteItem = z.strictObject({
  author,
  text: z.string().trim().min(1).max(8_000_000),
  at: instantSchema,
  precision: z.enum(timePrecisions),
  /** Index of an earlier item that this one answers. */
  parent: z.int().min(0).nullable(),
  own: z.boolean(),
  link: webLink.nullable(),
  commentId,
  /** The user says that this is another comment than the one already known. */
  asNew: z.boolean().optional(),
});
export type PasteItem = z.infer<typeof pasteItem>;

const pasteThread = z.strictObject({
  channelId: id,
  /** The post's variant on the channel, where it is known. */
  variantId: id.nullable(),
  items: z
    .array(pasteItem)
    .max(pasteLimits.entries)
    .refine((items) => items.every(({ parent }, at) => parent === null || parent < at), {
      message: 'parentComesLater',
    }),
});
export type PasteThread = z.infer<typeof pasteThread>;

/**
 * `known` is in the office already. `own` is the office's own and answers no resident: it has no place
 * among the comments.
 */
export const pasteStates = ['new', 'known', 'own'] as const;
export type PasteState = (typeof pasteStates)[number];

export const pasteProcedures = {
  /** What the clipboard holds. Nothing is written, and nothing of it is compared with the office. */
  'paste.read': query(
    z.strictObject({
      lines: z.array(pasteLine).max(pasteLimits.lines).nullable(),
      text: z.string().max(pasteLimits.characters),
      pastedAt: instantSchema,
      language: z.enum(languages),
    }),
    z.strictObject({
      shape: z.enum(pasteShapes),
      platform: z.enum(platforms).nullable(),
      language: z.enum(languages).nullable(),
      postLink: z.string().nullable(),
      entries: z.array(pasteEntry),
      /** Lines that are in no entry; the first 500 of them. */
      skipped: z.array(z.string()),
      skippedCount: z.int(),
      /** The channel it most likely comes from. */
      channelId: id.nullable(),
    }),
  ),
  /** Posts on a channel, the newest first. */
  'paste.posts': query(
    z.strictObject({
      channelId: id,
      search: z.string().max(200),
      link: z.string().max(2000).nullable(),
    }),
    z.strictObject({
      posts: z.array(
        z.strictObject({
          variantId: id,
          title: z.string(),
          publishedAt: instantSchema.nullable(),
        }),
      ),
      /** The one that the link leads to. */
      linked: id.nullable(),
    }),
  ),
  /** What of it is in the office already; one state for each item. */
  'paste.match': query(pasteThread, z.array(z.enum(pasteStates))),
  /** Adds what is new. Doing it again adds nothing. */
  'paste.add': command(
    pasteThread.extend({ postLink: webLink.nullable() }),
    z.strictObject({
      comments: z.int(),
      replies: z.int(),
      known: z.int(),
      own: z.int(),
      /** Threads that something was added to, in the order of the items. */
      threadIds: z.array(id),
    }),
  ),
};
