import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table as WordTable,
  TextRun,
} from 'docx';
import type {
  Block,
  Cell,
  Chart,
  KeyFigure,
  ReportDocument,
  Table,
  Trend,
} from '../contract/report-document.ts';
import { translator } from '../i18n/index.ts';
import { widthOf } from '../print/measure.ts';
import { cellGap, leadingOf, wordInk, wordPage, wordTable } from '../print/word.ts';
import { accent, bullets, size, wordStyles } from './docx-styles.ts';
import { paragraphsOf } from './paragraphs.ts';
import { pngOf } from './png.ts';

/** Millimetres. */
const margin = { top: 20, bottom: 20, x: 20 };
const textWidth = 170;
const millimetresInPoint = 25.4 / 72;
/** By the drawing: a chart stands in a document once, but a trend may be that of another figure too. */
type Pngs = Map<string, Buffer>;

/**
 * The report as a Word file, made to be pasted from: real headings, tables whose header rows are marked, pictures with
 * their alternatives, the language of the text.
 */
export async function reportDocx(document: ReportDocument): Promise<Buffer> {
  const { language, fullTitle, description, office, title, periodName, status } = document;
  const writer: Writer = { document, pngs: await pngsOf(document) };
  const file = new Document({
    title: fullTitle,
    subject: description,
    creator: office,
    lastModifiedBy: office,
    description,
    features: { updateFields: false },
    ...wordStyles(language),
    sections: [
      {
        properties: { page: wordPage(margin) },
        footers: { default: footer(fullTitle) },
        children: [
          styled('Note', office),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [
              new TextRun(title),
              new TextRun({ text: periodName, break: 1, bold: false }),
            ],
          }),
          styled('Note', status),
          ...document.notices.map(notice),
          ...document.sections.flatMap(({ heading, blocks }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              children: [new TextRun(heading)],
            }),
            ...blocks.flatMap((block) => blockParts(writer, block)),
          ]),
          styled('Note', document.colophon),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

type Writer = { document: ReportDocument; pngs: Pngs };

function blockParts(writer: Writer, block: Block): (Paragraph | WordTable)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: [new TextRun(block.text)] })];
    case 'note':
      return [styled('Note', block.text)];
    case 'heading':
      return [heading2(block.text)];
    case 'figures':
      return figuresParts(writer, block.items);
    case 'table':
      return tableParts(block);
    case 'chart':
      return [
        styled('Caption', block.title),
        new Paragraph({ children: [picture(writer, block, block.title)] }),
        ...tableParts(block.data),
      ];
    case 'lines':
      return block.items.map(
        ({ lead, text, detail }) =>
          new Paragraph({
            numbering: { reference: bullets, level: 0 },
            children: [
              new TextRun({ text: lead, bold: true }),
              ...paragraphsOf(text).map((t) => new TextRun({ text: t, break: 1 })),
              ...(detail === null ? [] : [small(detail, true)]),
            ],
          }),
      );
    case 'quotes':
      return block.items.flatMap(({ text }) =>
        paragraphsOf(text).map((paragraph) => styled('Quote', paragraph)),
      );
    case 'words':
      return paragraphsOf(block.text).map(
        (text) => new Paragraph({ children: [new TextRun(text)] }),
      );
    case 'definitions':
      return block.items.flatMap(({ term, value, text }) => [
        heading2(value === null ? term : `${term}: ${value}`),
        new Paragraph({ children: [new TextRun(text)] }),
      ]);
  }
}

/** The figures with what they are compared with, as a table; the user's words about one follow it. */
function figuresParts(writer: Writer, items: readonly KeyFigure[]): (Paragraph | WordTable)[] {
  const t = translator(writer.document.language);
  // Those of one report are compared with the same periods.
  const compared = [...new Set(items.flatMap(({ beside }) => beside.map(({ label }) => label)))];
  const drawn = items.some(({ trend }) => trend !== null);
  const columns = [
    { label: t('reportFile.column.figure'), width: 0, align: 'start' },
    { label: t('reportFile.column.value'), width: 44, align: 'start' },
    ...compared.map((label) => ({ label, width: 22, align: 'end' as const })),
    ...(drawn ? [{ label: t('reportFile.column.trend'), width: 30, align: 'start' as const }] : []),
  ] as { label: string; width: number; align: 'start' | 'end' }[];
  columns[0]!.width = textWidth - columns.reduce((sum, { width }) => sum + width, 0);
  const rows = items.map((item): ParagraphChild[][] => [
    [new TextRun({ text: item.label, bold: true })],
    [
      new TextRun({ text: item.value, bold: true }),
      ...(item.detail === null ? [] : [small(item.detail, true)]),
    ],
    ...compared.map((label) => [
      small(item.beside.find((one) => one.label === label)?.value ?? '–'),
    ]),
    ...(drawn ? [item.trend === null ? [] : [picture(writer, item.trend, item.label)]] : []),
  ]);
  const header = columns.map(({ label }) => [small(label)]);
  return [
    wordTable(columns, header, rows, { ...leadingOf(1.05), before: 40, after: 40 }),
    gap(),
    ...items.flatMap(({ label, words }) =>
      words === null
        ? []
        : paragraphsOf(words).map(
            (text, i) =>
              new Paragraph({
                children: [
                  ...(i === 0 ? [new TextRun({ text: `${label}: `, bold: true })] : []),
                  new TextRun(text),
                ],
              }),
          ),
    ),
  ];
}

function tableParts({ caption, columns, rows }: Table): (Paragraph | WordTable)[] {
  const widths = columnWidths(
    columns.map(({ align }, i) => (align === 'end' ? 1 : i === 0 ? 1.7 : 2.2)),
    columns.map(({ label }) => widestWord(label)),
  );
  return [
    styled('Caption', caption),
    wordTable(
      columns.map(({ align }, i) => ({ align, width: widths[i]! })),
      columns.map(({ label }) => [small(label)]),
      rows.map(({ header, cells }) => [header, ...cells].map(cellRuns)),
      { ...leadingOf(1), before: 30, after: 30 },
    ),
    gap(),
  ];
}

/** In millimetres, as wide as a column must be for it in small letters. */
function widestWord(text: string): number {
  const letters = Math.max(...text.split(/\s+/).map((word) => widthOf(word)), 0);
  return letters * (size.small / 2) * millimetresInPoint + cellGap + 0.5;
}

/**
 * The page's width shared out, each column at least as wide as its header's widest word as long as there is room:
 * Word breaks a word that is wider, without a hyphen.
 */
function columnWidths(shares: readonly number[], least: readonly number[]): number[] {
  const room = Math.min(1, textWidth / least.reduce((sum, width) => sum + width, 0));
  const fixed = new Map<number, number>();
  for (;;) {
    const rest = textWidth - [...fixed.values()].reduce((sum, width) => sum + width, 0);
    const all = shares.reduce((sum, part, i) => (fixed.has(i) ? sum : sum + part), 0);
    const widths = shares.map((part, i) => fixed.get(i) ?? (part / all) * rest);
    const narrow = widths.findIndex((width, i) => !fixed.has(i) && width < least[i]! * room - 1e-6);
    if (narrow === -1) return widths;
    fixed.set(narrow, least[narrow]! * room);
  }
}

function cellRuns({ text, detail }: Cell): ParagraphChild[] {
  return [
    new TextRun({ text, size: size.small }),
    ...(detail === null ? [] : [small(detail, true)]),
  ];
}

/** Word shows the SVG; what can't, the PNG. A picture wider than the page is made as wide. */
function picture({ pngs }: Writer, drawn: Chart | Trend, title: string): ImageRun {
  const { svg, alternative, width, height } = drawn;
  const widest = (textWidth / 25.4) * 96;
  const scale = Math.min(1, widest / width);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: pngs.get(svg)! },
    transformation: { width: width * scale, height: height * scale },
    altText: { name: title, title, description: alternative },
  });
}

async function pngsOf({ sections }: ReportDocument): Promise<Pngs> {
  const drawn = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): (Chart | Trend)[] => {
      if (block.kind === 'chart') return [block];
      if (block.kind !== 'figures') return [];
      return block.items.flatMap(({ trend }) => (trend === null ? [] : [trend]));
    });
  const pngs: Pngs = new Map();
  for (const one of drawn) {
    if (!pngs.has(one.svg)) pngs.set(one.svg, await pngOf(one));
  }
  return pngs;
}

function footer(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${title}   `, size: 16, color: wordInk.soft }),
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 16,
            color: wordInk.soft,
          }),
        ],
      }),
    ],
  });
}

function notice(text: string): Paragraph {
  return new Paragraph({
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: accent } },
    indent: { left: 200 },
    children: [new TextRun(text)],
  });
}

function heading2(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
}

function styled(style: 'Caption' | 'Note' | 'Quote', text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

function small(text: string, ownLine = false): TextRun {
  return new TextRun({
    text,
    size: size.small,
    color: wordInk.soft,
    ...(ownLine ? { break: 1 } : {}),
  });
}

/** Word needs a paragraph between two tables. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { ...leadingOf(0.5), after: 0 }, children: [] });
}
