import type {
  Chart,
  ChartId,
  KeyFigure,
  ReportDocument,
  Table,
} from '../contract/report-document.ts';
import { paragraphsOf } from './paragraphs.ts';

/** What the shorter files take out of the whole document. */

export function sectionOf({ sections }: ReportDocument, id: string) {
  return sections.find((section) => section.id === id);
}

/** The period in three sentences, as they open the report; of an empty one, what it says instead. */
export function summaryOf(document: ReportDocument): { heading: string; paragraphs: string[] } {
  const section = sectionOf(document, 'summary') ?? sectionOf(document, 'empty');
  const paragraphs = (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'words' || block.kind === 'paragraph' ? paragraphsOf(block.text) : [],
  );
  return { heading: section?.heading ?? document.title, paragraphs };
}

/** The figures of a section that the document shows, in the order in which they are named. */
export function figuresOf(document: ReportDocument, ids: readonly string[]): KeyFigure[] {
  const shown = document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'figures' ? block.items : []));
  return ids.flatMap((id) => shown.find((figure) => figure.id === id) ?? []);
}

export function firstTable(document: ReportDocument, section: string): Table | undefined {
  return sectionOf(document, section)?.blocks.find((block) => block.kind === 'table');
}

export function linesOf(document: ReportDocument, section: string) {
  return (sectionOf(document, section)?.blocks ?? []).flatMap((block) =>
    block.kind === 'lines' ? block.items : [],
  );
}

export function chartOf({ sections }: ReportDocument, id: ChartId): Chart | undefined {
  return sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Chart => block.kind === 'chart' && block.id === id);
}

/** What stands before a colon: without the full stop or the colon that it may end with itself. */
export function asTerm(text: string): string {
  return text.trim().replace(/[.:\s]+$/, '');
}
