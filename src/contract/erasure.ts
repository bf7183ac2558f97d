import { z } from 'zod';
import { placeKinds } from '../domain/erasure.ts';
import { commentClasses, languages } from '../domain/words.ts';
import {
  chore,
  command,
  id,
  instantSchema,
  localDateSchema,
  nothing,
  ownText,
  query,
} from './define.ts';
import { periodSchema } from './figures.ts';

/** What a person asks for by. What is too short is not looked for: see `leastSigns`. */
const terms = z.strictObject({
  handle: z.string().max(200),
  link: z.string().max(4000),
  text: z.string().max(20_000),
});

/** A row of the office's file, by its table and its key written as one. */
const placeRef = z.strictObject({
  table: z.string().regex(/^[a-z_]{1,60}$/),
  key: z.string().min(1).max(400),
});

/** Something that is held, as it is told to whoever decides whose it is. */
const place = placeRef.extend({
  kind: z.enum(placeKinds),
  threadId: id.nullable(),
  /** An instant or a day. */
  at: z.string().nullable(),
  /** The beginning of what it says. */
  excerpt: z.string(),
  /** How much there is of it, in UTF-16 units. */
  length: z.int(),
  channel: z.string().nullable(),
  author: z.string().nullable(),
  /** It has what was asked for; otherwise it only belongs to a comment that has. */
  direct: z.boolean(),
  /** All its words go; otherwise only what was asked for. */
  whole: z.boolean(),
  /** The comment's author is the handle that was asked for. */
  sameHandle: z.boolean(),
  /** A record of moderation: the law may have it kept. */
  legal: z.boolean(),
});
export type Place = z.infer<typeof place>;

/** How many rows of each table; `history` counts steps. */
const counts = z.record(z.string(), z.int());

export const receipt = z.strictObject({
  id,
  kind: z.enum(['request', 'retention']),
  at: instantSchema,
  requestNumber: z.string().nullable(),
  decidedBy: z.string().nullable(),
  counts,
  /** When nothing of it was in the office's own file any more; null while that is not done. */
  cleanedAt: instantSchema.nullable(),
  /** What became of the program's own backups; null while they have not been gone through. */
  backups: z
    .strictObject({ rewritten: z.int(), removed: z.int(), unreached: z.array(z.string()) })
    .nullable(),
});
export type ErasureReceipt = z.infer<typeof receipt>;

const holdWorthy = z.enum(['moderation', 'promise', 'class', 'waiting', 'quoted', 'holdEnds']);
export type HoldWorthy = z.infer<typeof holdWorthy>;

/** A conversation whose words will go. */
const leaving = z.strictObject({
  threadId: id,
  /** The day on which they go; a hold has been reckoned in. */
  on: localDateSchema,
  excerpt: z.string(),
  class: z.enum(commentClasses).nullable(),
  channelName: z.string(),
  comments: z.int(),
  hold: z.strictObject({ until: localDateSchema, reason: z.string() }).nullable(),
  /** Why somebody may want to hold it; empty when nothing speaks for that. */
  holdWorthy: z.array(holdWorthy),
  /** The periods of the frozen reports whose documents lose its quotation with it. */
  quotedIn: z.array(periodSchema),
});
export type Leaving = z.infer<typeof leaving>;

const plan = z.strictObject({
  /** Days after the last word of a conversation that waits for nobody. */
  days: z.int(),
  /** The nearest first, cut at 200. */
  rows: z.array(leaving),
  /** How many conversations go on each day, in the days that are looked ahead. */
  byDay: z.array(z.strictObject({ on: localDateSchema, threads: z.int() })),
  /** Records of moderation whose evidence goes, and rows that an import had rejected. */
  evidence: z.int(),
  rejections: z.int(),
  /** The last day to which it looks. */
  until: localDateSchema,
  /** The clock has gone further than any pause: nothing is erased until somebody says that it is right. */
  doubt: z.strictObject({ seenOn: localDateSchema, today: localDateSchema }).nullable(),
});
export type RetentionPlan = z.infer<typeof plan>;

export const erasureProcedures = {
  /** Looks through the office for a person's data. What it is asked for is kept nowhere. */
  'erasure.search': query(
    z.strictObject({ terms }),
    z.strictObject({
      places: z.array(place),
      /** Some were left off: the terms are too common. */
      cut: z.boolean(),
      /** Steps of the undo journal that hold something. */
      steps: z.int(),
    }),
  ),
  /** Looks through the program's own backups, which takes a while. */
  'erasure.searchBackups': query(
    z.strictObject({ terms }),
    z.strictObject({
      backups: z.array(z.strictObject({ name: z.string(), rows: z.int() })),
      /** What only a backup holds any more. */
      places: z.array(place),
      /** Files beside the office that hold it and that the program does not change. */
      files: z.array(z.string()),
    }),
  ),
  /** What is held in these places, for the person it is of: a page to read, or JSON. */
  'erasure.render': query(
    z.strictObject({
      places: z.array(placeRef).min(1).max(5000),
      language: z.enum(languages),
      format: z.enum(['html', 'json']),
      requestNumber: z.string().trim().max(120).nullable(),
    }),
    z.strictObject({ fileName: z.string(), content: z.string() }),
  ),
  /**
   * Erases for good: from rows, the search index, the undo journal and the program's own backups. Returns when
   * the file has been written anew and every backup within reach has been gone through.
   */
  'erasure.run': chore(
    z.strictObject({
      /** What was asked for: masked where only a part goes, and looked for in the undo journal. */
      terms,
      places: z.array(placeRef).min(1).max(5000),
      requestNumber: z.string().trim().max(120).nullable(),
      decidedBy: z.string().trim().max(200).nullable(),
    }),
    z.strictObject({ id }),
  ),
  /** Receipts, the newest first. */
  'erasure.list': query(nothing, z.array(receipt)),
  /** A receipt as a page for the file of the request. */
  'erasure.receipt': query(
    z.strictObject({ id, language: z.enum(languages) }),
    z.strictObject({ fileName: z.string(), content: z.string() }),
  ),

  /** What will be erased until a day from now on. */
  'retention.plan': query(z.strictObject({ days: z.int().min(0).max(400) }), plan),
  /** How many conversations that somebody may want to hold go within the week; for Today. */
  'retention.soon': query(
    nothing,
    z.strictObject({
      threads: z.int(),
      on: localDateSchema.nullable(),
      doubt: z.boolean(),
      /** Backups that could not be reached still hold what was erased. */
      unreached: z.int(),
    }),
  ),
  /** Keeps the words of conversations until a day, at most a year from now. Refuses with retention.holdTooLong. */
  'retention.hold': command(
    z.strictObject({
      threadIds: z.array(id).min(1).max(1000),
      until: localDateSchema,
      reason: ownText.trim().min(1),
    }),
    nothing,
  ),
  'retention.release': command(
    z.strictObject({ threadIds: z.array(id).min(1).max(1000) }),
    nothing,
  ),
  /** Erases what is due today; the program does so by itself each day. Null when nothing was. */
  'retention.run': chore(nothing, z.strictObject({ id: id.nullable() })),
  /** The clock is right although it has gone far: retention goes on, after its notice. */
  'retention.confirmClock': chore(nothing, nothing),
};
