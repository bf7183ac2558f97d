import { z } from 'zod';
import { promiseEvents } from '../domain/promise.ts';
import { languages, platforms, promiseStates } from '../domain/words.ts';
import {
  command,
  id,
  localDateSchema,
  localTimeSchema,
  name,
  nothing,
  ownText,
  query,
  webLink,
} from './define.ts';

/** Where it was asked, and since when residents there have been told what came of it. */
const askedIn = z.strictObject({
  channelId: id,
  name: z.string(),
  platform: z.enum(platforms),
  toldOn: localDateSchema.nullable(),
  /** How they were told, when it was not by a post of the calendar. */
  how: z.string().nullable(),
});
export type AskedIn = z.infer<typeof askedIn>;

export const promiseRow = z.strictObject({
  id,
  text: z.string(),
  /** Derived from what was done; see domain/promise.ts. */
  state: z.enum(promiseStates),
  madeOn: localDateSchema,
  dueOn: localDateSchema,
  /** How many times the day was moved. */
  moved: z.int(),
  post: z.strictObject({ id, title: z.string() }).nullable(),
  /** Who prepares it. Without a unit the promise has no owner. */
  unit: z.strictObject({ id, name: z.string() }).nullable(),
  /** The body or office-holder that decides. */
  decidedBy: z.string().nullable(),
  decidedOn: localDateSchema.nullable(),
  /** The day on which the last of the channels was told; null until all are. */
  toldOn: localDateSchema.nullable(),
  channels: z.array(askedIn),
  milestones: z.strictObject({ done: z.int(), total: z.int() }),
});
export type PromiseRow = z.infer<typeof promiseRow>;

const milestone = z.strictObject({
  id,
  name: z.string(),
  dueOn: localDateSchema.nullable(),
  doneOn: localDateSchema.nullable(),
});
export type Milestone = z.infer<typeof milestone>;

const decision = z.strictObject({
  on: localDateSchema,
  text: z.string(),
  /** The number under which the registry has it. */
  diaryNumber: z.string().nullable(),
  link: z.string().nullable(),
});

/** What happened, in the order in which it did; `promise.event.<kind>` says it with `params`. */
const event = z.strictObject({
  on: localDateSchema,
  kind: z.enum(promiseEvents),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What was said or written; residents' words never. */
  text: z.string().nullable(),
  link: z.string().nullable(),
});
export type PromiseEvent = z.infer<typeof event>;

export const promise = promiseRow.omit({ milestones: true }).extend({
  preparingOn: localDateSchema.nullable(),
  decision: decision.nullable(),
  /** Why it was broken or withdrawn. */
  reason: z.string().nullable(),
  milestones: z.array(milestone),
  themes: z.array(z.strictObject({ id, name: z.string(), threads: z.int() })),
  /** Conversations under the post that asked. */
  threads: z.int(),
  comments: z.int(),
  /** The "you said, we did" posts. */
  closings: z.array(
    z.strictObject({ postId: id, title: z.string(), day: localDateSchema.nullable() }),
  ),
  timeline: z.array(event),
});
export type Promised = z.infer<typeof promise>;

/** What is promised with a post, before or while it comes out. */
export const promiseTerms = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  dueOn: localDateSchema,
  unitId: id.nullable(),
  decidedBy: name.nullable(),
});
export type PromiseTerms = z.infer<typeof promiseTerms>;

/** The three parts of a closing post; the third is left out when everything was adopted. */
const closingParts = z.strictObject({
  said: ownText,
  done: ownText,
  notAdopted: ownText,
});

const ownDay = z.strictObject({ id, on: localDateSchema });
const withReason = z.strictObject({ id, reason: z.string().trim().min(1).max(2000) });

export const promiseProcedures = {
  /** Those without an owner first, then by the day they are due; settled ones last, the newest first. */
  'promise.list': query(nothing, z.array(promiseRow)),
  'promise.get': query(z.strictObject({ id }), promise),
  /** Of a post: those that it made, and the one that it closes. */
  'promise.ofPost': query(
    z.strictObject({ postId: id }),
    z.strictObject({
      made: z.array(promiseRow),
      closes: promiseRow.nullable(),
      /** Written beforehand; it becomes a promise when the post comes out. */
      planned: promiseTerms.nullable(),
      /** Why the post came out without one, although its level calls for one. */
      withoutReason: z.string().nullable(),
    }),
  ),
  /** Null takes it away. */
  'promise.plan': command(z.strictObject({ postId: id, terms: promiseTerms.nullable() }), nothing),
  'promise.add': command(
    promiseTerms.extend({
      postId: id.nullable(),
      madeOn: localDateSchema.optional(),
      /** Without any, those of the post. */
      themeIds: z.array(id).max(20).default([]),
      /** Where residents were asked otherwise; a post's channels are known. */
      channelIds: z.array(id).max(60).default([]),
    }),
    z.strictObject({ id }),
  ),
  'promise.update': command(
    z.strictObject({
      id,
      text: promiseTerms.shape.text.optional(),
      unitId: id.nullable().optional(),
      decidedBy: name.nullable().optional(),
      themeIds: z.array(id).max(20).optional(),
    }),
    nothing,
  ),
  /** The day moves only before it has come, and only with a reason. */
  'promise.moveDue': command(withReason.extend({ dueOn: localDateSchema }), nothing),
  /** It has been taken up; null takes that back. */
  'promise.prepare': command(ownDay.extend({ on: localDateSchema.nullable() }), nothing),
  /** Null takes the decision back. */
  'promise.decide': command(
    z.strictObject({
      id,
      decision: z
        .strictObject({
          on: localDateSchema,
          text: ownText.trim().min(1),
          diaryNumber: name.nullable(),
          link: webLink.nullable(),
        })
        .nullable(),
    }),
    nothing,
  ),
  /** Residents of a channel were told otherwise than by a post of the calendar; null takes it back. */
  'promise.tell': command(
    z.strictObject({
      id,
      channelId: id,
      told: z
        .strictObject({ on: localDateSchema, how: z.string().trim().min(1).max(500) })
        .nullable(),
    }),
    nothing,
  ),
  'promise.break': command(withReason, nothing),
  'promise.withdraw': command(withReason, nothing),
  /** It was neither broken nor withdrawn after all. */
  'promise.resume': command(z.strictObject({ id }), nothing),
  'promise.remove': command(z.strictObject({ id }), nothing),
  'milestone.add': command(
    z.strictObject({ promiseId: id, name, dueOn: localDateSchema.nullable() }),
    z.strictObject({ id }),
  ),
  'milestone.update': command(
    z.strictObject({
      id,
      name: name.optional(),
      dueOn: localDateSchema.nullable().optional(),
      doneOn: localDateSchema.nullable().optional(),
    }),
    nothing,
  ),
  'milestone.remove': command(z.strictObject({ id }), nothing),
  /** The three parts to begin from: themes with their counts, the decision; no names and no quotations. */
  'promise.closing': query(z.strictObject({ id, language: z.enum(languages) }), closingParts),
  /**
   * Makes the "you said, we did" post, a draft, for the channels where it was asked.
   * The promise is kept when it is out in all of them.
   */
  'promise.close': command(
    z.strictObject({
      id,
      title: name,
      /** One for each language of the channels; a channel takes that of its own, or the first. */
      texts: z
        .array(closingParts.extend({ language: z.enum(languages) }))
        .min(1)
        .max(3),
      on: localDateSchema.nullable(),
      at: localTimeSchema.nullable(),
      /** Channels beside those in which it was asked. */
      channelIds: z.array(id).max(60).default([]),
    }),
    z.strictObject({ postId: id }),
  ),
  /** A promise with its story, or all open ones, on paper for a meeting. */
  'promise.print': query(
    z.strictObject({ id: id.nullable(), language: z.enum(languages) }),
    z.strictObject({ fileName: z.string(), html: z.string() }),
  ),
};
