import { z } from 'zod';
import { findingCodes, findingStates } from '../domain/checklist-findings.ts';
import { bases, checklistForms, demands, itemStates } from '../domain/checklist.ts';
import { checklistPhases } from '../domain/words.ts';
import { command, id, instantSchema, nothing, query } from './define.ts';

/** `B1` and so on of those that come with the program; an office's own have an id. */
export const itemCode = z.string().regex(/^([BDA]\d{1,2}|[0-9a-f-]{36})$/);

/** An office's own words for an item; where a language is missing, another is shown. */
const words = z.strictObject({
  fi: z.string().trim().max(300),
  sv: z.string().trim().max(300),
  en: z.string().trim().max(300),
});
export type ItemWords = z.infer<typeof words>;

/** What the program saw; `checklist.finding.<code>` says it with `params`. */
const finding = z.strictObject({
  code: z.enum(findingCodes),
  state: z.enum(findingStates),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const item = z.strictObject({
  code: itemCode,
  phase: z.enum(checklistPhases),
  demand: z.enum(demands).exclude(['off']),
  /** Null: those of the program. An office's own item has always words. */
  words: words.nullable(),
  /** An office's own items stand on its own practice. */
  basis: z.enum(bases),
  state: z.enum(itemStates),
  /** Who decided the state: a person, or a check that is conclusive. Null: nobody, it is open. */
  by: z.enum(['person', 'program']).nullable(),
  /** Why it does not apply, in the person's words. */
  reason: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  /** What the program sees now. */
  findings: z.array(finding),
  /** What it saw when the person answered. */
  saw: z.array(finding),
  /** The person said done, and the program sees a gap. */
  disagrees: z.boolean(),
});
export type ChecklistRow = z.infer<typeof item>;

const tally = z.strictObject({ done: z.int(), notApplicable: z.int(), open: z.int() });

const checklist = z.strictObject({
  form: z.enum(checklistForms),
  /** Of the office's template by which the post is checked. */
  version: z.int(),
  /** Answers have been given: the post keeps this version. */
  kept: z.boolean(),
  /** The office's template has a newer version than the one kept. */
  newer: z.boolean(),
  /** The form that the post's purpose and level call for now. */
  wanted: z.enum(checklistForms),
  items: z.array(item),
  /** Of each phase, and of required ones that are open. */
  phases: z.record(z.enum(checklistPhases), tally.extend({ requiredOpen: z.int() })),
  /** Why the post went on with required items open, the newest first. */
  reasons: z.array(
    z.strictObject({ reason: z.string(), at: instantSchema, codes: z.array(itemCode) }),
  ),
});
export type Checklist = z.infer<typeof checklist>;

const templateItem = z.strictObject({
  code: itemCode,
  phase: z.enum(checklistPhases),
  demand: z.enum(demands),
  words: words.nullable(),
});
export type TemplateItem = z.infer<typeof templateItem>;

const answer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('done') }),
  z.strictObject({ state: z.literal('open') }),
  z.strictObject({
    state: z.literal('notApplicable'),
    reason: z.string().trim().min(1).max(1000),
  }),
  /** The answer is taken back, and the program's check decides again. */
  z.strictObject({ state: z.literal('none') }),
]);

export const checklistProcedures = {
  /** By the version that the post keeps; before the first answer by the office's newest of the wanted form. */
  'checklist.get': query(z.strictObject({ postId: id }), checklist),
  'checklist.answer': command(z.strictObject({ postId: id, code: itemCode, answer }), nothing),
  /** To the newest version, of the wanted form or of the one given; answers of the items that stay are kept. */
  'checklist.renew': command(
    z.strictObject({ postId: id, form: z.enum(checklistForms).optional() }),
    nothing,
  ),
  /** The newest version of an office's template, also with what is off. */
  'checklist.template': query(
    z.strictObject({ form: z.enum(checklistForms) }),
    z.strictObject({
      version: z.int(),
      items: z.array(templateItem),
      /** It is as it comes with the program. */
      shipped: z.boolean(),
    }),
  ),
  /** A new version in this order; posts that have been checked keep theirs. An item without a code is new. */
  'checklist.saveTemplate': command(
    z.strictObject({
      form: z.enum(checklistForms),
      items: z
        .array(templateItem.extend({ code: itemCode.nullable() }))
        .min(1)
        .max(100),
    }),
    z.strictObject({ version: z.int() }),
  ),
  /** A new version, as it comes with the program. */
  'checklist.restoreTemplate': command(
    z.strictObject({ form: z.enum(checklistForms) }),
    z.strictObject({ version: z.int() }),
  ),
};
