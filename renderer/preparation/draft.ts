import type { Output } from '../../src/contract/index.ts';
import type { SummarySource, WrittenSummary } from '../../src/contract/preparation.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import type { Language } from '../../src/domain/words.ts';
import { formDrafts } from '../app/form-draft.ts';

/** Of a new theme its name is asked. */
export const newTheme = 'new';

export type SummaryDraft = {
  themeId: string | null;
  themeName: string;
  /** Null is what there is most use for. */
  onlyNew: boolean | null;
  unitId: string | null;
  sentOn: LocalDate | null;
  wantedOn: LocalDate | null;
  language: Language;
  /** Null as long as it is what the program wrote. */
  about: string | null;
  asked: string;
  wordings: readonly Chosen[];
};
/** A wording as it will stand in the summary. */
export type Chosen = { commentId: string; text: string };

/** Summaries that are being written, by what they are made of. */
export const useSummaryDraft = formDrafts('vuoro.preparation.drafts');

export function draftKey(source: SummarySource): string {
  return source.of === 'threads'
    ? [...source.ids].sort().join(' ')
    : [source.themeId, source.postId ?? ''].join(' ');
}

/** What is still missing. */
export type Gap =
  'theme' | 'themeName' | 'unit' | 'sentOn' | 'wantedOn' | 'about' | 'asked' | 'wording';

/** The summary that a draft has become, or what it lacks. */
export function written(
  draft: SummaryDraft & { about: string },
  source: SummarySource,
): { gaps: readonly Gap[]; summary: WrittenSummary | null } {
  const { themeId, themeName, unitId, sentOn, wantedOn, about, asked, wordings, language } = draft;
  const lacks: Record<Gap, boolean> = {
    theme: themeId === null,
    themeName: themeId === newTheme && themeName.trim() === '',
    unit: unitId === null,
    sentOn: sentOn === null,
    wantedOn: wantedOn !== null && sentOn !== null && wantedOn < sentOn,
    about: about.trim() === '',
    asked: asked.trim() === '',
    wording: wordings.some(({ text }) => text.trim() === ''),
  };
  const gaps = (Object.keys(lacks) as Gap[]).filter((gap) => lacks[gap]);
  if (gaps.length > 0 || themeId === null || unitId === null || sentOn === null) {
    return { gaps, summary: null };
  }
  const theme = themeId === newTheme ? { name: themeName } : { id: themeId };
  return {
    gaps,
    summary: {
      source,
      theme,
      unitId,
      sentOn,
      wantedOn,
      about,
      asked,
      language,
      wordings: [...wordings],
    },
  };
}

export type Begun = Output<'preparation.draft'>;
