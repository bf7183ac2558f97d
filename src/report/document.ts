import type { Figures } from '../contract/figures.ts';
import {
  type Block,
  type HideableSection,
  type ReportDocument,
  type Section,
  type SectionId,
  hideableSections,
} from '../contract/report-document.ts';
import { periodKind } from '../domain/period.ts';
import type { Language } from '../domain/words.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import type { ReportDraft } from './draft.ts';
import { answersSection } from './sections/answers.ts';
import { dutiesSection } from './sections/duties.ts';
import { methodSection } from './sections/method.ts';
import { postsSection } from './sections/posts.ts';
import { promisesSection } from './sections/promises.ts';
import { reachSection } from './sections/reach.ts';
import { summarySection } from './sections/summary.ts';
import { themesSection } from './sections/themes.ts';
import { type Writer, capital, isPartial, paragraph, wordsBlock } from './writer.ts';

const sections: Record<HideableSection, (writer: Writer) => Block[]> = {
  answers: answersSection,
  promises: promisesSection,
  themes: themesSection,
  posts: postsSection,
  duties: dutiesSection,
  reach: reachSection,
};

/**
 * The report as a document, in the order in which a board reads it: the period in three sentences, answers first,
 * reach last, and then how it was counted. Pure: the same figures, draft and language always give the same document.
 *
 * @param draft the user's words and choices in the language
 */
export function reportDocument(
  figures: Figures,
  draft: ReportDraft,
  language: Language,
): ReportDocument {
  const writer: Writer = { figures, draft, t: translator(language), f: formats(language) };
  const { t, f } = writer;
  const office = figures.office.name;
  const period = f.period(figures.period);
  const title = t(`report.title.${periodKind(figures.period)}`);
  return {
    language,
    fullTitle: t('report.fullTitle', { title, period, office }),
    description: t('report.description', { period, office }),
    title,
    periodName: period,
    office,
    period: figures.period,
    asKnownOn: figures.asKnownOn,
    status: status(writer),
    notices: notices(writer),
    sections: isEmpty(figures) ? emptySections(writer) : fullSections(writer),
    colophon: t(draft.quotes.length === 0 ? 'report.made' : 'report.madeQuoting'),
  };
}

/** Nothing came, nothing was published, promised or moderated, and nobody waits: there is no figure to tell. */
export function isEmpty({ comments, posts, backlog, promises, duties }: Figures): boolean {
  const { made, due, withdrawn, open, moved } = promises;
  const promised = made + due + withdrawn + open + moved;
  const { moderation, recordingsOverdue } = duties;
  const owed = moderation.total + moderation.reversed + recordingsOverdue;
  return comments.received + posts.total + backlog.open + promised + owed === 0;
}

function status({ figures, draft, t, f }: Writer): string {
  const known = t('report.asKnownOn', { at: f.dateTime(figures.asKnownOn) });
  if (draft.edition === null) return known;
  const { edition, frozenAt } = draft.edition;
  return t('report.frozen', { known, edition: f.number(edition), at: f.dateTime(frozenAt) });
}

function notices({ figures, draft, t, f }: Writer): string[] {
  const told: string[] = [];
  const office = figures.office.name;
  const correction = draft.edition?.correction ?? null;
  if (figures.office.fictional) told.push(t('report.fictional', { office }));
  if (correction !== null) told.push(t('report.correction', { correction }));
  if (isPartial(figures)) {
    const at = f.dateTime(figures.asKnownOn);
    told.push(t(`report.partial.${periodKind(figures.period)}`, { at }));
  }
  return told;
}

function fullSections(writer: Writer): Section[] {
  const { draft } = writer;
  const shown = hideableSections
    .filter((id) => !draft.hidden.includes(id))
    .map((id) =>
      section(writer, id, [...wordsBlock(draft, `section:${id}`), ...sections[id](writer)]),
    );
  const method = methodSection(
    writer,
    shown.flatMap(({ blocks }) => blocks),
  );
  return [
    section(writer, 'summary', summarySection(writer)),
    ...shown,
    section(writer, 'method', method),
  ];
}

/** The user may still have written what there is to say of such a period. */
function emptySections(writer: Writer): Section[] {
  const { draft, t, f, figures } = writer;
  const words = wordsBlock(draft, 'summary');
  const text = t('report.empty', { period: capital(f.inPeriod(figures.period)) });
  return [
    ...(words.length === 0 ? [] : [section(writer, 'summary', words)]),
    section(writer, 'empty', [paragraph(text)]),
    section(writer, 'method', methodSection(writer, [])),
  ];
}

function section({ t }: Writer, id: SectionId, blocks: Block[]): Section {
  return { id, heading: t(id === 'empty' ? 'report.emptyHeading' : `report.${id}`), blocks };
}
