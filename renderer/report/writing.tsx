import { type ReactNode, createContext, use, useMemo } from 'react';
import type { Output } from '../../src/contract/index.ts';
import type { HideableSection } from '../../src/contract/report-document.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Language } from '../../src/domain/words.ts';
import { useCommand } from '../live/index.ts';

/** What can be written and chosen in a live report. */
export type Writing = {
  period: Period;
  language: Language;
  draft: Output<'report.draft'>;
  /** Whether it was kept; empty words are taken away. */
  write(place: string, text: string): Promise<boolean>;
  hide(section: HideableSection, hidden: boolean): void;
};

const WritingContext = createContext<Writing | null>(null);

/** Null in a frozen report: there nothing can be written. */
export function useWriting(): Writing | null {
  return use(WritingContext);
}

/** Lets the report inside be written between its figures. */
export function WritingProvider({
  period,
  language,
  draft,
  children,
}: Pick<Writing, 'period' | 'language' | 'draft'> & { children: ReactNode }) {
  const { run: write } = useCommand('report.write');
  const { run: setHidden } = useCommand('report.setHidden');
  const writing = useMemo(
    (): Writing => ({
      period,
      language,
      draft,
      write: async (place, text) => (await write({ period, language, place, text })).done,
      hide: (section, hidden) => void setHidden({ period, section, hidden }),
    }),
    [period, language, draft, write, setHidden],
  );
  return <WritingContext value={writing}>{children}</WritingContext>;
}
