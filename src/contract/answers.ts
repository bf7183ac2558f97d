import { z } from 'zod';
import { languages, routingKinds } from '../domain/words.ts';
import { command, id, instantSchema, name, nothing, ownText, query } from './define.ts';

const templateInput = z.strictObject({
  /** Empty where it has none. */
  category: z.string().trim().max(60),
  title: name,
  language: z.enum(languages),
  /** May hold placeholders: see domain/placeholders.ts. */
  text: ownText.trim().min(1),
});
export type TemplateInput = z.infer<typeof templateInput>;

const answerTemplate = templateInput.extend({
  id,
  updatedAt: instantSchema,
  archivedAt: instantSchema.nullable(),
});
export type AnswerTemplate = z.infer<typeof answerTemplate>;

/** What a resident was told of the place where the matter belongs. */
export const routing = z.strictObject({
  id,
  kind: z.enum(routingKinds),
  told: z.string(),
  /** An address or an office, such as the registry. */
  place: z.string().nullable(),
  diaryNumber: z.string().nullable(),
  at: instantSchema,
});
export type Routing = z.infer<typeof routing>;

const shortText = z.string().trim().max(400);

export const answerProcedures = {
  /** By category and title. All words of the search are somewhere in title, category or text. */
  'answerTemplate.list': query(
    z.strictObject({
      search: z.string().max(200).optional(),
      language: z.enum(languages).optional(),
      /** Those put aside instead of those in use. */
      archived: z.boolean().optional(),
    }),
    z.array(answerTemplate),
  ),
  'answerTemplate.add': command(templateInput, z.strictObject({ id })),
  'answerTemplate.update': command(templateInput.extend({ id }), nothing),
  'answerTemplate.archive': command(z.strictObject({ id }), nothing),
  'answerTemplate.restore': command(z.strictObject({ id }), nothing),

  /** Refused as `reply.unfilled` while the text has places to fill. */
  'routing.add': command(
    z.strictObject({
      threadId: id,
      kind: z.enum(routingKinds),
      told: ownText.trim().min(1),
      place: shortText.nullable(),
      diaryNumber: shortText.nullable(),
      /** Now, unless it was told earlier. */
      at: instantSchema.optional(),
      /** With a language the text is recorded as our answer too, in the same step. */
      answerIn: z.enum(languages).nullable(),
    }),
    z.strictObject({ id, replyId: id.nullable() }),
  ),
  'routing.remove': command(z.strictObject({ id }), nothing),
};
