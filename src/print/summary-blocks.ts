import type { Language } from '../domain/words.ts';

/**
 * The summary as one structured document, from which the paper, the Word file and the preview are made. All its
 * texts are ready to be shown, none of them is markup, and none holds a sign that deceives.
 */
export type SummaryDocument = {
  language: Language;
  office: string;
  /** The theme. */
  title: string;
  /** What the page is, above the title. */
  kind: string;
  /** Both, as a file or window is named. */
  fullTitle: string;
  facts: readonly Fact[];
  sections: readonly { heading: string; blocks: readonly SummaryBlock[] }[];
  /** Of the type, in points: as large as one page lets it be. */
  size: number;
};

export type Fact = { term: string; value: string };

export type SummaryBlock =
  | { kind: 'paragraph'; text: string; strong: boolean }
  | { kind: 'facts'; items: readonly Fact[] }
  | {
      kind: 'table';
      columns: readonly [string, string];
      rows: readonly (readonly [string, string])[];
    }
  | { kind: 'quotes'; items: readonly string[] }
  | { kind: 'note'; text: string };
