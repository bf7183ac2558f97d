import { z } from 'zod';
import { houseRuleTopics } from '../domain/handover.ts';
import {
  command,
  errand,
  id,
  instantSchema,
  localDateSchema,
  name,
  nothing,
  ownText,
  query,
} from './define.ts';

const path = z.string().min(1).max(4096);
const passphrase = z.string().min(1).max(1000);

const houseRules = z.record(z.enum(houseRuleTopics), z.string());
export type HouseRules = z.infer<typeof houseRules>;

const handover = z.strictObject({
  id,
  standIn: z.string(),
  madeAt: instantSchema,
  untilOn: localDateSchema.nullable(),
  /** When something last came back of it. */
  takenBackAt: instantSchema.nullable(),
});
export type Handover = z.infer<typeof handover>;

const standInCopy = z.strictObject({
  handoverId: id,
  standIn: z.string(),
  madeAt: instantSchema,
  untilOn: localDateSchema.nullable(),
  /** Of the program that made it. */
  version: z.string(),
  sentBackAt: instantSchema.nullable(),
});
export type StandInCopy = z.infer<typeof standInCopy>;

const dueThing = z.strictObject({
  kind: z.enum(['answer', 'promise', 'post', 'information', 'expert']),
  /** Of the thread, the promise or the post. */
  id,
  /** A start of the resident's words, or the promise's or the post's own. */
  title: z.string(),
  /** Where: the channel, or the unit that is asked. */
  place: z.string().nullable(),
  /** By when; null where nothing says so. */
  dueOn: localDateSchema.nullable(),
  overdue: z.boolean(),
});
export type DueThing = z.infer<typeof dueThing>;

/** A value as it can be shown: day, moment, yes or no, a word of the program's, what it points at, or text. */
const shown = z.union([
  z.strictObject({ as: z.literal('none') }),
  z.strictObject({ as: z.enum(['text', 'day', 'instant', 'word']), value: z.string() }),
  z.strictObject({ as: z.literal('yesNo'), value: z.boolean() }),
  /** Too much to be shown: a rule, a file. */
  z.strictObject({ as: z.literal('content') }),
]);
export type ShownValue = z.infer<typeof shown>;

const sides = ['ours', 'theirs'] as const;
export type Side = (typeof sides)[number];

const conflict = z.strictObject({
  id: z.string(),
  /** Both changed it; we have removed what they worked on; they have removed what we worked on. */
  kind: z.enum(['changed', 'weRemoved', 'theyRemoved']),
  /** What it is, by its table's name. */
  thing: z.string(),
  title: z.string(),
  /** What the two sides have differently, or what was done on one side to what the other removed. */
  parts: z.array(
    z.strictObject({
      thing: z.string(),
      title: z.string(),
      fields: z.array(z.strictObject({ column: z.string(), ours: shown, theirs: shown })),
    }),
  ),
});
export type Conflict = z.infer<typeof conflict>;

const counts = z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() });
export type MergeCounts = z.infer<typeof counts>;

const returned = z.strictObject({
  handoverId: id,
  standIn: z.string(),
  madeAt: instantSchema,
  /** When the stand-in made the file. */
  sentAt: instantSchema,
  /** What will be taken without asking. */
  counts,
  /** The same by what it is, by tables' names; the most first. */
  things: z.array(z.strictObject({ thing: z.string(), count: z.int() })),
  conflicts: z.array(conflict),
});
export type Returned = z.infer<typeof returned>;

export const handoverProcedures = {
  'handover.get': query(
    nothing,
    z.strictObject({
      houseRules,
      /** Of this office, the latest first. */
      handovers: z.array(handover),
      /** Which handover this file is a copy of; null in the office itself. */
      copy: standInCopy.nullable(),
    }),
  ),
  /** What is owed, to whom and by when, the most urgent first; for who comes in from outside. */
  'handover.owed': query(nothing, z.array(dueThing)),
  'handover.setRules': command(z.partialRecord(z.enum(houseRuleTopics), ownText), nothing),
  /**
   * Writes the whole office with its media into one file that a passphrase opens (the age format), with progress in
   * bytes. Refuses with handover.ofCopy, handover.passphrase, handover.diskFull, file.unwritable, media.lost.
   */
  'handover.make': command(
    z.strictObject({
      file: path,
      passphrase,
      standIn: name,
      untilOn: localDateSchema.nullable(),
    }),
    z.strictObject({ id, file: z.string(), /** In bytes. */ size: z.int() }),
  ),
  /**
   * In a stand-in's copy: writes what goes back to the owner, sealed in the same way. Refuses as handover.make does, and
   * with handover.notCopy.
   */
  'handover.sendBack': command(
    z.strictObject({ file: path, passphrase }),
    z.strictObject({ file: z.string(), size: z.int() }),
  ),
  /**
   * Opens what came back and tells what a merge would do. It stays open beside the office until it is merged or put
   * away. Refuses with handover.wrongPassphrase, handover.damaged, handover.notSealed, handover.notReturn,
   * handover.otherOffice, office.newer, file.notFound, file.unreadable.
   */
  'return.open': errand(z.strictObject({ file: path, passphrase }), returned),
  /**
   * Merges the return that is open: one step, which can be undone. `choices` says for each conflict whose side holds;
   * `rest` is for those that are not named. Refuses with return.none, return.undecided.
   */
  'return.merge': command(
    z.strictObject({
      choices: z.record(z.string(), z.enum(sides)),
      rest: z.enum(sides).nullable(),
    }),
    counts,
  ),
  'return.putAway': errand(nothing, nothing),
};
