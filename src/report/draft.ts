import type { HideableSection } from '../contract/report-document.ts';
import type { Instant } from '../domain/time.ts';

/** What the user has made of a report in one language, beside its figures. */
export type ReportDraft = {
  /** By place. */
  words: Readonly<Record<string, string>>;
  hidden: readonly HideableSection[];
  quotes: readonly { id: string; text: string }[];
  /** Which frozen edition it becomes; null of a live report. */
  edition: { edition: number; frozenAt: Instant; correction: string | null } | null;
};
