import { z } from 'zod';
import { periodPattern } from '../domain/period.ts';
import { languages } from '../domain/words.ts';
import { instantSchema } from './define.ts';

/**
 * The report as one structured document. Every output is made from it: HTML (and from that the PDF), the screen,
 * DOCX, slides. All its texts are ready to be shown; none of them is markup, but a chart's SVG. A frozen report
 * keeps it as JSON, words and definitions as they were then.
 */

const text = z.string();

/** The twelve months up to the period's end as a small line; the numbers stand in a table of the last section. */
const trend = z.strictObject({
  svg: text,
  /** The line in words. */
  alternative: text,
  /** In CSS pixels. */
  width: z.int(),
  height: z.int(),
});
export type Trend = z.infer<typeof trend>;

/** One figure. `value` is a dash when it is not defined, and `detail` then tells why. */
const keyFigure = z.strictObject({
  /** The figure's name in the JSON, such as `answers.rate`. */
  id: text,
  label: text,
  value: text,
  /** The raw counts of a share, the n of a median, or the reason of a dash. */
  detail: text.nullable(),
  /** The same figure of the period before and of the same period last year, with what they are called. */
  beside: z.array(z.strictObject({ label: text, value: text })),
  /** Null where a line would say nothing. */
  trend: trend.nullable(),
  /** The user's words about the figure. */
  words: text.nullable(),
});
export type KeyFigure = z.infer<typeof keyFigure>;

const cell = z.strictObject({ text, detail: text.nullable() });
export type Cell = z.infer<typeof cell>;

const table = z.strictObject({
  kind: z.literal('table'),
  caption: text,
  columns: z.array(z.strictObject({ label: text, align: z.enum(['start', 'end']) })),
  rows: z.array(z.strictObject({ header: cell, cells: z.array(cell) })),
});
export type Table = z.infer<typeof table>;

export const chartIds = ['answers', 'dialogue', 'field'] as const;
export type ChartId = (typeof chartIds)[number];

/** One SVG for every output, fit for black and white, with what it shows in words and its data as a table. */
const chart = z.strictObject({
  kind: z.literal('chart'),
  id: z.enum(chartIds),
  title: text,
  /** The text alternative: what the chart says, in one or two sentences. */
  alternative: text,
  svg: text,
  /** In CSS pixels. */
  width: z.int(),
  height: z.int(),
  data: table,
});
export type Chart = z.infer<typeof chart>;

/** One line, such as a promise: who or what it is about, what they said and what we did. */
const line = z.strictObject({
  /** The place of the user's words in its stead; null where there is none. */
  place: text.nullable(),
  lead: text,
  text,
  detail: text.nullable(),
});
export type Line = z.infer<typeof line>;

/** What a figure means, with the figure beside it. */
const definition = z.strictObject({ term: text, value: text.nullable(), text });
export type Definition = z.infer<typeof definition>;

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('note'), text }),
  /** A part of a section, one level below its heading. */
  z.strictObject({ kind: z.literal('heading'), text }),
  z.strictObject({ kind: z.literal('figures'), items: z.array(keyFigure) }),
  table,
  chart,
  z.strictObject({ kind: z.literal('lines'), items: z.array(line) }),
  /** Residents' words, which the user has chosen and the program has looked through. */
  z.strictObject({ kind: z.literal('quotes'), items: z.array(z.strictObject({ id: text, text })) }),
  /** The user's own words at a place, paragraphs parted by line breaks; a draft is the program's. */
  z.strictObject({ kind: z.literal('words'), place: text, text, draft: z.boolean() }),
  z.strictObject({ kind: z.literal('definitions'), items: z.array(definition) }),
]);
export type Block = z.infer<typeof block>;

/** The summary opens the report and the method makes it checkable: neither can be hidden. */
export const hideableSections = [
  'answers',
  'promises',
  'themes',
  'posts',
  'duties',
  'reach',
] as const;
export type HideableSection = (typeof hideableSections)[number];

/** In the order of the document, which stays; `empty` stands alone before the last. */
export const sectionIds = ['summary', ...hideableSections, 'empty', 'method'] as const;
export type SectionId = (typeof sectionIds)[number];

const section = z.strictObject({
  id: z.enum(sectionIds),
  heading: text,
  blocks: z.array(block),
});
export type Section = z.infer<typeof section>;

export const reportDocumentSchema = z.strictObject({
  language: z.enum(languages),
  /** The whole title with period and office, as a file or window is named. */
  fullTitle: text,
  /** One sentence on what the document holds, for its metadata. */
  description: text,
  title: text,
  /** The period as the language writes it. */
  periodName: text,
  office: text,
  period: z.string().regex(periodPattern),
  asKnownOn: instantSchema,
  /** The line below the title: what is known on which date, and the edition where it is frozen. */
  status: text,
  /** What a reader must know before anything else. */
  notices: z.array(text),
  sections: z.array(section),
  /** The last line: what made the document. */
  colophon: text,
});
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
