import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Fact, SummaryBlock, SummaryDocument } from './summary-blocks.ts';
import { set, summaryPaper } from './summary-fit.ts';
import {
  type Spacing,
  leadingOf,
  wordFont as font,
  wordInk,
  wordLanguages,
  wordPage,
  wordTable,
} from './word.ts';

const quotes = 'quotes';

/** The summary as a Word file: with heading styles, its language, a title, and a table with a header. */
export function summaryDocx(document: SummaryDocument): Promise<Buffer> {
  const { language, office, kind, title, fullTitle, facts, sections, size } = document;
  const locale = wordLanguages[language];
  // A twentieth of a point, and half of one for type.
  const twips = (ems: number) => Math.round(ems * size * 20);
  const type = (ems: number) => Math.round(ems * size * 2);
  const line = leadingOf(set.leading / natural);
  const paragraph = { ...line, after: twips(set.gap) };
  const file = new Document({
    title: fullTitle,
    creator: office,
    lastModifiedBy: office,
    description: kind,
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font, size: type(1), language: { value: locale } },
          paragraph: { spacing: paragraph },
        },
        heading1: heading(1, type(set.title), { ...line, after: twips(set.gap) }),
        heading2: heading(2, type(set.heading), {
          ...line,
          before: twips(set.aboveHeading),
          after: twips(set.belowHeading),
        }),
      },
    },
    numbering: {
      config: [
        {
          reference: quotes,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: {
                paragraph: { indent: { left: twips(set.indent), hanging: twips(set.indent) } },
              },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: wordPage(summaryPaper.margin) },
        children: [
          plain(office, { ...line, after: 0 }, { bold: true, size: type(set.kind) }),
          plain(kind, { ...line, after: 0 }, { color: wordInk.soft, size: type(set.kind) }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          ...factParagraphs(facts, { ...line, after: twips(set.gap / 2) }),
          ...sections.flatMap((section) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              children: [new TextRun(section.heading)],
            }),
            ...section.blocks.flatMap((block) => blockParts(block)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);

  function blockParts(block: SummaryBlock): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [plain(block.text, paragraph, block.strong ? { bold: true } : {})];
      case 'note':
        return [plain(block.text, paragraph, { color: wordInk.soft, size: type(set.small) })];
      case 'facts':
        return factParagraphs(block.items, { ...line, after: twips(set.gap / 2) });
      case 'quotes':
        return block.items.map(
          (text) =>
            new Paragraph({
              numbering: { reference: quotes, level: 0 },
              spacing: paragraph,
              children: [new TextRun(text)],
            }),
        );
      case 'table':
        return [tableOf(block, { ...line, before: twips(set.cell), after: twips(set.cell) })];
    }
  }
}

/** Arial's own leading, which Word multiplies. */
const natural = 1.15;

function heading(level: number, size: number, spacing: Spacing) {
  return {
    run: { font, size, bold: true, color: '000000' },
    paragraph: { spacing, keepNext: true, outlineLevel: level - 1 },
  };
}

function plain(
  text: string,
  spacing: Spacing,
  run: { bold?: boolean; color?: string; size?: number } = {},
): Paragraph {
  return new Paragraph({ spacing, children: [new TextRun({ ...run, text })] });
}

function factParagraphs(facts: readonly Fact[], spacing: Spacing): Paragraph[] {
  return facts.map(
    ({ term, value }) =>
      new Paragraph({
        spacing,
        children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(value)],
      }),
  );
}

function tableOf(
  { columns, rows }: Extract<SummaryBlock, { kind: 'table' }>,
  spacing: Spacing,
): Table {
  return wordTable(
    [
      { width: 60, align: 'start' },
      { width: 30, align: 'end' },
    ],
    columns.map((text) => [new TextRun({ text, color: wordInk.soft })]),
    rows.map((cells) => cells.map((text) => [new TextRun(text)])),
    spacing,
  );
}
