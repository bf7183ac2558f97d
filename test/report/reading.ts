import type { Figures } from '../../src/contract/figures.ts';
import type {
  Block,
  KeyFigure,
  Line,
  ReportDocument,
  Table,
} from '../../src/contract/report-document.ts';
import type { Language } from '../../src/domain/words.ts';
import type { ReportDraft } from '../../src/report/draft.ts';
import { reportDocument } from '../../src/report/document.ts';
import { noDraft } from './figures.ts';

/** The document with plain spaces, as one types them in a test. */
export function documentOf(
  figures: Figures,
  language: Language = 'fi',
  draft: Partial<ReportDraft> = {},
): ReportDocument {
  return JSON.parse(
    JSON.stringify(reportDocument(figures, { ...noDraft, ...draft }, language)).replace(
      /[\u00a0\u202f]/g,
      ' ',
    ),
  ) as ReportDocument;
}

export function blocks(document: ReportDocument, id?: string): Block[] {
  return document.sections
    .filter((section) => id === undefined || section.id === id)
    .flatMap((section) => section.blocks);
}

export function figure(document: ReportDocument, id: string): KeyFigure | undefined {
  return blocks(document)
    .flatMap((block) => (block.kind === 'figures' ? block.items : []))
    .find((item) => item.id === id);
}

export function tables(document: ReportDocument, id?: string): Table[] {
  return blocks(document, id).filter((block) => block.kind === 'table');
}

export function chart(document: ReportDocument, id: string) {
  return blocks(document).find((block) => block.kind === 'chart' && block.id === id) as
    Extract<Block, { kind: 'chart' }> | undefined;
}

export function lines(document: ReportDocument, id: string): Line[] {
  return blocks(document, id).flatMap((block) => (block.kind === 'lines' ? block.items : []));
}

export function notes(document: ReportDocument, id: string): string[] {
  return blocks(document, id).flatMap((block) => (block.kind === 'note' ? [block.text] : []));
}

export function definition(document: ReportDocument, term: string): string {
  const found = blocks(document, 'method')
    .flatMap((block) => (block.kind === 'definitions' ? block.items : []))
    .find((item) => item.term === term);
  return found!.text;
}
