import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';
import type { Language } from '../domain/words.ts';
import type { Fact, SummaryBlock, SummaryDocument } from './summary-blocks.ts';
import { set, summaryPaper } from './summary-fit.ts';

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const ink = { soft: '45524F', line: 'B9C2BF' };
/** Its widths are known, and every system has it or another with the same. */
const font = 'Arial';
const quotes = 'quotes';

/** The summary as a Word file: with heading styles, its language, a title, and a table with a header. */
export function summaryDocx(document: SummaryDocument): Promise<Buffer> {
  const { language, office, kind, title, fullTitle, facts, sections, size } = document;
  const locale = locales[language];
  // A twentieth of a point, and half of one for type.
  const twips = (ems: number) => Math.round(ems * size * 20);
  const type = (ems: number) => Math.round(ems * size * 2);
  const line = Math.round(240 * (set.leading / natural));
  const { width, height, margin } = summaryPaper;
  const paragraph = { line, after: twips(set.gap) };
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
        heading1: heading(type(set.title), { line, after: twips(set.gap) }),
        heading2: heading(type(set.heading), {
          line,
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
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(width),
              height: convertMillimetersToTwip(height),
            },
            margin: {
              top: convertMillimetersToTwip(margin.top),
              bottom: convertMillimetersToTwip(margin.bottom),
              left: convertMillimetersToTwip(margin.x),
              right: convertMillimetersToTwip(margin.x),
            },
          },
        },
        children: [
          plain(office, { line, after: 0 }, { bold: true, size: type(set.kind) }),
          plain(kind, { line, after: 0 }, { color: ink.soft, size: type(set.kind) }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          ...factParagraphs(facts, { line, after: twips(set.gap / 2) }),
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
        return [plain(block.text, paragraph, { color: ink.soft, size: type(set.small) })];
      case 'facts':
        return factParagraphs(block.items, { line, after: twips(set.gap / 2) });
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
        return [tableOf(block, { line, before: twips(set.cell), after: twips(set.cell) })];
    }
  }
}

/** Arial's own leading, which Word multiplies. */
const natural = 1.15;

type Spacing = { line: number; before?: number; after: number };

function heading(size: number, spacing: Spacing) {
  return {
    run: { font, size, bold: true, color: '000000' },
    paragraph: { spacing, keepNext: true },
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
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const under = (color: string, size: number) => ({
    top: none,
    left: none,
    right: none,
    bottom: { style: BorderStyle.SINGLE, size, color },
  });
  const widths = [60, 30].map(convertMillimetersToTwip);
  const row = (cells: readonly [string, string], header: boolean) =>
    new TableRow({
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index]!, type: WidthType.DXA },
            borders: header ? under('auto', 8) : under(ink.line, 4),
            children: [
              new Paragraph({
                spacing,
                alignment: index === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                children: [new TextRun({ text, ...(header ? { color: ink.soft } : {}) })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    columnWidths: widths,
    width: { size: widths[0]! + widths[1]!, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}
