import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';
import type { Language } from '../domain/words.ts';

/** What the Word files have in common. Only what writes one imports this: its library is large. */

/** The language of a text as Word names it. */
export const wordLanguages: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
/** Its widths are known, and every system has it or another with the same. */
export const wordFont = 'Arial';
export const wordInk = { soft: '45524F', line: 'B9C2BF' };

/** Of an upright A4, in millimetres. */
export function wordPage(margin: { top: number; bottom: number; x: number }) {
  return {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(margin.top),
      bottom: convertMillimetersToTwip(margin.bottom),
      left: convertMillimetersToTwip(margin.x),
      right: convertMillimetersToTwip(margin.x),
    },
  };
}

/** Of lines, as a share of the font's own; without its rule LibreOffice takes it for a height. */
export function leadingOf(share: number) {
  return { line: Math.round(240 * share), lineRule: LineRuleType.AUTO };
}

/** Before and after a paragraph in twentieths of a point. */
export type Spacing = ReturnType<typeof leadingOf> & { before?: number; after: number };

/** How far words stand from a column of numbers before them, in millimetres. */
const afterNumbers = 3;
/** Between a cell's text and the next cell, in millimetres. */
export const cellGap = 2;

export type WordColumn = {
  /** In millimetres. */
  width: number;
  align: 'start' | 'end';
};

/**
 * A table with hairlines, whose first row is its header and comes again on each page, and whose first column names
 * the rows.
 */
export function wordTable(
  columns: readonly WordColumn[],
  header: readonly ParagraphChild[][],
  rows: readonly (readonly ParagraphChild[][])[],
  spacing: Spacing,
): Table {
  const widths = columns.map(({ width }) => convertMillimetersToTwip(width));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const under = (color: string, size: number) => ({
    top: none,
    left: none,
    right: none,
    bottom: { style: BorderStyle.SINGLE, size, color },
  });
  const row = (cells: readonly ParagraphChild[][], isHeader: boolean, isLast: boolean) =>
    new TableRow({
      ...(isHeader ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map(
        (children, index) =>
          new TableCell({
            width: { size: widths[index]!, type: WidthType.DXA },
            ...(columns[index]!.align === 'start' && columns[index - 1]?.align === 'end'
              ? { margins: { left: convertMillimetersToTwip(afterNumbers) } }
              : {}),
            borders: isHeader ? under('auto', 8) : under(wordInk.line, 4),
            children: [
              new Paragraph({
                spacing,
                keepNext: isHeader && !isLast,
                alignment:
                  columns[index]!.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children,
              }),
            ],
          }),
      ),
    });
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    margins: { left: 0, right: convertMillimetersToTwip(cellGap) },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [row(header, true, rows.length === 0), ...rows.map((cells) => row(cells, false, false))],
  });
}
