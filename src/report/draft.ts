import type { HideableSection } from '../contract/report-document.ts';
import type { Instant } from '../domain/time.ts';

/** What the user has chosen and written for a report, in one language; and which edition it is. */
export type ReportDraft = {
  /** By place: see `wordsPlace` of the contract. */
  words: Partial<Record<string, string>>;
  hidden: readonly HideableSection[];
  quotes: readonly { id: string; text: string }[];
  /** Null while the report is live. */
  edition: { edition: number; frozenAt: Instant; correction: string | null } | null;
};

/** A live report of which nothing has been written yet. */
export const emptyDraft: ReportDraft = { words: {}, hidden: [], quotes: [], edition: null };
