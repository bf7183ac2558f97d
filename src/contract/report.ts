import { z } from 'zod';
import { periodKinds } from '../domain/period.ts';
import { keyFigureIds } from '../domain/report/key-figures.ts';
import { languages } from '../domain/words.ts';
import { command, id, instantSchema, nothing, ownText, query } from './define.ts';
import { figures, measure, periodSchema } from './figures.ts';
import { hideableSections, reportDocumentSchema } from './report-document.ts';

const languageSchema = z.enum(languages);

/** A report in its live form, or in one that was frozen. */
const which = {
  period: periodSchema,
  /** A frozen report stays as it is; the live one when absent. */
  edition: z.int().positive().optional(),
  /** Of the live one: what had happened by then. */
  asOf: instantSchema.optional(),
};

/**
 * Where the user's words stand: `summary`, `section:<section>`, `figure:<figure>`, `promise:<id>` or `bestPost`.
 */
export const wordsPlace = z
  .string()
  .regex(/^(?:summary|bestPost|section:[a-z]+|figure:[a-zA-Z.]+|promise:[0-9a-f-]{36})$/);

export const reportFormats = [
  'pdf',
  'docx',
  'html',
  'xlsx',
  'csv',
  'json',
  'pptx',
  'summary',
  'email',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What the core writes; the PDF is printed by the shell, from `html`, and the one-page summary from `summary`. */
export const renderedFormats = reportFormats.filter((format) => format !== 'pdf');
export type RenderedFormat = Exclude<ReportFormat, 'pdf'>;

export const edition = z.strictObject({
  edition: z.int().positive(),
  frozenAt: instantSchema,
  asKnownOn: instantSchema,
  method: z.string(),
  /** What a later edition corrects; null of the first. */
  correction: z.string().nullable(),
});
export type Edition = z.infer<typeof edition>;

export const reportProcedures = {
  'report.figures': query(z.strictObject(which), figures),
  'report.document': query(
    z.strictObject({ ...which, language: languageSchema }),
    reportDocumentSchema,
  ),
  /** The report as a file. */
  'report.render': query(
    z.strictObject({
      ...which,
      language: languageSchema,
      format: z.enum(renderedFormats as [RenderedFormat, ...RenderedFormat[]]),
    }),
    z.strictObject({
      fileName: z.string(),
      content: z.string(),
      /** `base64` of what is no text. */
      encoding: z.enum(['utf8', 'base64']),
    }),
  ),
  /** Periods of a kind that have a post or a comment or come after one that has, the newest first. */
  'report.periods': query(z.strictObject({ kind: z.enum(periodKinds) }), z.array(periodSchema)),

  /** What the user has chosen for a live report. */
  'report.draft': query(
    z.strictObject({ period: periodSchema, language: languageSchema }),
    z.strictObject({
      /** By place, in the language. */
      words: z.record(wordsPlace, z.string()),
      hidden: z.array(z.enum(hideableSections)),
      bestPostId: id.nullable(),
      quotes: z.array(z.strictObject({ id, text: z.string() })),
      editions: z.array(edition),
    }),
  ),
  /** Writes words at a place, or takes them away where the text is empty. */
  'report.write': command(
    z.strictObject({
      period: periodSchema,
      language: languageSchema,
      place: wordsPlace,
      text: ownText.trim(),
    }),
    nothing,
  ),
  'report.setHidden': command(
    z.strictObject({
      period: periodSchema,
      section: z.enum(hideableSections),
      hidden: z.boolean(),
    }),
    nothing,
  ),
  /** The post that made the month: the user's choice among those of the period, or null for the program's. */
  'report.chooseBest': command(
    z.strictObject({ period: periodSchema, postId: id.nullable() }),
    nothing,
  ),
  /** Posts of the period to choose from, those with the most residents' comments first. */
  'report.posts': query(
    z.strictObject({ period: periodSchema }),
    z.array(z.strictObject({ id, title: z.string(), comments: z.int() })),
  ),
  /** Comments of the period for a quotation, with what is personal in them already masked. At most thirty. */
  'report.quotable': query(
    z.strictObject({ period: periodSchema, words: z.string().max(200) }),
    z.array(z.strictObject({ commentId: id, at: instantSchema, text: z.string() })),
  ),
  /**
   * Quotes a resident. The text must not hold personal data: refuses with report.quotePersonal, and with
   * report.quoteLong.
   */
  'report.addQuote': command(
    z.strictObject({
      period: periodSchema,
      language: languageSchema,
      commentId: id,
      text: ownText.trim().min(1),
    }),
    z.strictObject({ id }),
  ),
  'report.removeQuote': command(z.strictObject({ id }), nothing),

  /**
   * Keeps numbers, words and definitions as they are now, for ever. The second edition and later ones say what
   * they correct. Refuses with report.notOver, report.needsCorrection.
   */
  'report.freeze': command(
    z.strictObject({ period: periodSchema, correction: ownText.trim().min(1).nullable() }),
    z.strictObject({ edition: z.int() }),
  ),
  /** The figures of an edition that are other today, with both; nothing where they are the same. */
  'report.difference': query(
    z.strictObject({ period: periodSchema, edition: z.int().positive() }),
    z.array(z.strictObject({ id: z.enum(keyFigureIds), frozen: measure, now: measure })),
  ),
};
