import type { Instant, Month } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';

/**
 * The report as one structured document. Every output is made from it: HTML (and from that the PDF), the
 * screen, later DOCX and slides. All its texts are ready to be shown; none of them is markup.
 */
export type ReportDocument = {
  language: Language;
  /** The whole title with month and office, as a file or window is named. */
  fullTitle: string;
  /** One sentence on what the document holds, for its metadata. */
  description: string;
  title: string;
  /** The month as the language writes it. */
  period: string;
  office: string;
  month: Month;
  asKnownOn: Instant;
  /** The line below the title: what is known on which date. */
  status: string;
  /** What a reader must know before anything else. */
  notices: readonly string[];
  sections: readonly Section[];
  /** The last line: what made the document. */
  colophon: string;
};

export type Section = { id: SectionId; heading: string; blocks: readonly Block[] };
export type SectionId =
  'empty' | 'answers' | 'backlog' | 'promises' | 'posts' | 'channels' | 'method';

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'figures'; items: readonly KeyFigure[] }
  | Table
  | { kind: 'definitions'; items: readonly Definition[] }
  | { kind: 'note'; text: string };

/** One figure. `value` is a dash when it is not defined, and `detail` then tells why. */
export type KeyFigure = {
  /** The figure's name in the JSON, such as `answers.rate`. */
  id: string;
  label: string;
  value: string;
  /** The raw counts of a share, the n of a median, or the reason of a dash. */
  detail: string | null;
};

export type Table = {
  kind: 'table';
  caption: string;
  columns: readonly { label: string; align: 'start' | 'end' }[];
  rows: readonly { header: Cell; cells: readonly Cell[] }[];
};

export type Cell = { text: string; detail: string | null };

/** What a figure means, with the figure beside it. */
export type Definition = { term: string; value: string | null; text: string };

/** Not defined; never 0. */
export const dash = '–';
