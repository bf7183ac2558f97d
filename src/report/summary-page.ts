import type { Figures } from '../contract/figures.ts';
import type { ReportDocument } from '../contract/report-document.ts';
import { type KeyFigureId, keyFigures } from '../domain/report/key-figures.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import type { SummaryBlock, SummaryDocument } from '../print/summary-blocks.ts';
import { sizeThatFits, smallest } from '../print/summary-fit.ts';
import { summaryPage } from '../print/summary-html.ts';
import { asksOf } from './asks.ts';
import { keyFigureLabel, measureText } from './catalogue.ts';
import { asTerm, linesOf, summaryOf } from './parts.ts';

/** The six that tell how the dialogue went. */
export const summaryFigures = [
  'comments.received',
  'answers.rate',
  'answers.firstAnswerMinutes',
  'backlog.open',
  'promises.kept',
  'posts.dialogueShare',
] as const satisfies readonly KeyFigureId[];

/** How much there is room for; what does not fit on the page is told less of. */
const rooms = [
  { promises: 5, themes: 5, letters: 400 },
  { promises: 3, themes: 3, letters: 200 },
  { promises: 2, themes: 3, letters: 100 },
  { promises: 1, themes: 2, letters: 60 },
];
type Room = (typeof rooms)[number];

/** One A4 page for the management group, to be printed: in short, six figures, promises, themes, what is asked. */
export function reportSummary(figures: Figures, document: ReportDocument): string {
  for (const room of rooms) {
    const page = pageOf(figures, document, room);
    const size = sizeThatFits(page);
    if (size !== null) return summaryPage({ ...page, size });
  }
  return summaryPage({ ...pageOf(figures, document, rooms.at(-1)!), size: smallest });
}

function pageOf(
  figures: Figures,
  document: ReportDocument,
  room: Room,
): Omit<SummaryDocument, 'size'> {
  const { language, title, periodName, office, status, notices } = document;
  const t = translator(language);
  const f = formats(language);
  const cut = (text: string) => shortened(text, room.letters);
  const short = summaryOf(document);
  const promises = linesOf(document, 'promises');
  const themes = document.sections.some(({ id }) => id === 'themes')
    ? (figures.themes.top ?? []).slice(0, room.themes)
    : [];
  const more = promises.length - room.promises;
  const kind = t('reportFile.summary.kind');
  return {
    language,
    office,
    kind,
    title: `${title}, ${periodName}`,
    fullTitle: `${kind}: ${title}, ${periodName} – ${office}`,
    facts: [],
    sections: [
      { heading: short.heading, blocks: short.paragraphs.map((text) => paragraph(cut(text))) },
      {
        heading: t('reportFile.summary.figures'),
        blocks: [
          {
            kind: 'table',
            columns: [t('reportFile.column.figure'), t('reportFile.column.value')],
            rows: summaryFigures.map((id) => [
              keyFigureLabel(t, id),
              measureText({ t, f }, id, keyFigures[id].of(figures)),
            ]),
          },
        ],
      },
      {
        heading: t('reportFile.summary.promises'),
        blocks:
          promises.length === 0
            ? [paragraph(t('reportFile.summary.noPromises'))]
            : [
                {
                  kind: 'facts',
                  items: promises
                    .slice(0, room.promises)
                    .map(({ lead, text }) => ({ term: cut(asTerm(lead)), value: cut(text) })),
                },
                ...(more > 0
                  ? [note(t('reportFile.summary.morePromises', { count: more, n: f.number(more) }))]
                  : []),
              ],
      },
      {
        heading: t('reportFile.summary.themes'),
        blocks:
          themes.length === 0
            ? [paragraph(t('reportFile.summary.noThemes'))]
            : [
                {
                  kind: 'table',
                  columns: [t('reportFile.column.theme'), t('reportFile.column.comments')],
                  rows: themes.map(({ name, comments }) => [cut(name), f.number(comments)]),
                },
              ],
      },
      {
        heading: t('reportFile.summary.ask'),
        blocks: [
          { kind: 'quotes', items: asksOf(figures, t, f).map(cut) },
          note([`${asTerm(status)}.`, ...notices].map(cut).join(' ')),
        ],
      },
    ],
  };
}

function paragraph(text: string): SummaryBlock {
  return { kind: 'paragraph', text, strong: false };
}

function note(text: string): SummaryBlock {
  return { kind: 'note', text };
}

function shortened(text: string, letters: number): string {
  const signs = Array.from(text);
  return signs.length <= letters ? text : `${signs.slice(0, letters).join('').trimEnd()}…`;
}
