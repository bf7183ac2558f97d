import { z } from 'zod';
import { checklistForms } from '../domain/checklist.ts';
import { closedDayChoices, ordinals } from '../domain/month-rules.ts';
import { languages, participationLevels, platforms, purposes } from '../domain/words.ts';
import {
  command,
  id,
  localDateSchema,
  localTimeSchema,
  monthSchema,
  name,
  nothing,
  ownText,
  query,
} from './define.ts';
import { itemCode } from './checklists.ts';
import { postLink } from './posts.ts';

/** An own one's id, or the code of one that comes with the program. */
const templateId = z.string().min(1).max(60);

/** What a post begins with. Its days are told from its own day. */
export const templateContent = z.strictObject({
  title: name,
  purpose: z.enum(purposes).nullable(),
  participationLevel: z.enum(participationLevels).nullable(),
  contentious: z.boolean(),
  at: localTimeSchema.nullable(),
  answeredBy: z.string().trim().max(200).nullable(),
  /** The unit whose expert is booked; one that the office no longer has is left out. */
  expertUnitId: id.nullable(),
  /** The office answers for so many days. */
  answerDays: z.int().min(0).max(366).nullable(),
  /** What is said is true for so many days. */
  validDays: z.int().min(0).max(3660).nullable(),
  notes: ownText,
  hashtags: z.string().trim().max(2000),
  links: z.array(postLink).max(20),
  themeIds: z.array(id).max(20),
  /** The checklist that a post begins with. Null: the form that its purpose and level call for, with nothing answered. */
  checklist: z
    .strictObject({
      form: z.enum(checklistForms),
      /** What never applies to such posts, and why. What is done is done anew with each. */
      notApplicable: z.array(
        z.strictObject({ code: itemCode, reason: z.string().trim().min(1).max(1000) }),
      ),
    })
    .nullable(),
  /** A text for a platform's channels in its language; without a platform for any channel. */
  texts: z.array(
    z.strictObject({
      platform: z.enum(platforms).nullable(),
      language: z.enum(languages),
      text: ownText,
    }),
  ),
});
export type TemplateContent = z.infer<typeof templateContent>;

export const monthRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('weekday'),
    nth: z.literal(ordinals),
    weekday: z.int().min(1).max(7),
  }),
  z.strictObject({
    kind: z.literal('day'),
    day: z.int().min(1).max(31),
    closed: z.enum(closedDayChoices),
  }),
  z.strictObject({ kind: z.literal('workday'), nth: z.literal(ordinals) }),
]);

export const monthTemplatePost = z.strictObject({ rule: monthRule, content: templateContent });
export type MonthTemplatePost = z.infer<typeof monthTemplatePost>;

const known = z.strictObject({
  id: templateId,
  name: z.string(),
  /** Comes with the program: it can be put away but not changed. */
  shipped: z.boolean(),
});
const postTemplate = known.extend({ content: templateContent });
export type PostTemplate = z.infer<typeof postTemplate>;
const monthTemplate = known.extend({ posts: z.array(monthTemplatePost) });
export type MonthTemplate = z.infer<typeof monthTemplate>;

/** Of the program's own, some are put away. */
const putAway = z.int();
const language = z.enum(languages);
const place = z.strictObject({ channelId: id, language });

/** A post that a month template would make. */
const plannedTurn = z.strictObject({
  /** Its place in the template. */
  index: z.int(),
  title: z.string(),
  purpose: z.enum(purposes).nullable(),
  rule: monthRule,
  on: localDateSchema,
  at: localTimeSchema.nullable(),
  /** Nobody is in the office that day. */
  closed: z.boolean(),
  /** A post of this name is in the month already. */
  there: z.boolean(),
});
export type PlannedTurn = z.infer<typeof plannedTurn>;

const save = { name, replace: z.boolean().optional() };

/**
 * Own templates first, by name, then those that come with the program, in the language asked for. To save under
 * a name that is taken replaces the one before only where that is asked for.
 */
export const templateProcedures = {
  'postTemplate.list': query(
    z.strictObject({ language }),
    z.strictObject({ templates: z.array(postTemplate), putAway }),
  ),
  'postTemplate.save': command(z.strictObject({ ...save, postId: id }), z.strictObject({ id })),
  'postTemplate.rename': command(z.strictObject({ id, name }), nothing),
  'postTemplate.remove': command(z.strictObject({ id: templateId }), nothing),
  /** Brings back all that were put away. */
  'postTemplate.restore': command(nothing, nothing),
  /** Makes a post with the texts for these channels, or for those that they fit. Without a day it is an idea. */
  'postTemplate.apply': command(
    z.strictObject({
      id: templateId,
      language,
      on: localDateSchema.nullable(),
      at: localTimeSchema.nullable().optional(),
      places: z.array(place).max(60).optional(),
    }),
    z.strictObject({ id }),
  ),

  'monthTemplate.list': query(
    z.strictObject({ language }),
    z.strictObject({ templates: z.array(monthTemplate), putAway }),
  ),
  /** All posts of a month, each under the rule by which it stands there. */
  'monthTemplate.save': command(
    z.strictObject({ ...save, month: monthSchema, by: z.enum(['weekday', 'day']) }),
    z.strictObject({ id }),
  ),
  'monthTemplate.rename': command(z.strictObject({ id, name }), nothing),
  'monthTemplate.remove': command(z.strictObject({ id: templateId }), nothing),
  'monthTemplate.restore': command(nothing, nothing),
  'monthTemplate.preview': query(
    z.strictObject({ id: templateId, language, month: monthSchema }),
    z.array(plannedTurn),
  ),
  /** Makes the posts of these places in the template. */
  'monthTemplate.apply': command(
    z.strictObject({
      id: templateId,
      language,
      month: monthSchema,
      indexes: z.array(z.int().min(0)).min(1).max(1000),
    }),
    z.strictObject({ ids: z.array(id) }),
  ),
};
