import type { Cell as SheetCell } from 'write-excel-file/node';
import type { LocalDate, LocalTime } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { linesOf } from '../print/measure.ts';

/** A cell of a workbook: a text, a number, a share of one as per cent, a day, a time of day, or nothing. */
export type Cell =
  | string
  | null
  | { number: number }
  | { share: number }
  | { day: LocalDate }
  | { clock: LocalTime };

export type SheetColumn = {
  title: string;
  /** In letters. */
  width: number;
};

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Cell[])[];
};

/**
 * Sheets as an XLSX file, each with a header row that stays in sight. Texts are texts whatever they begin with, so
 * that nothing of them runs; numbers, days and times are a spreadsheet's own, which it sorts and reckons with.
 *
 * @param dayFormat as spreadsheets write it: `d.m.yyyy`
 */
export async function workbookOf(sheets: readonly Sheet[], dayFormat: string): Promise<Buffer> {
  // Few starts of the program write or read a workbook, and its libraries are large.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  return writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        headerOf(columns),
        ...rows.map((row) =>
          row.map((cell, i) => written(cell, { dayFormat, width: columns[i]?.width ?? 10 })),
        ),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    // Named, since a font without a name is one thing in bold letters and another in plain ones.
    { fontFamily: 'Arial', fontSize: fontPoints },
  ).toBuffer();
}

function headerOf(columns: readonly SheetColumn[]): SheetCell[] {
  return columns.map(({ title, width }) => ({
    ...heightOf(title, width),
    value: storable(title),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: '#e7eeee',
  }));
}

/** @param width of the column, in letters */
function written(
  cell: Cell,
  { dayFormat, width }: { dayFormat: string; width: number },
): SheetCell {
  if (cell === '' || cell === null) return null;
  if (typeof cell === 'string') {
    return {
      ...heightOf(cell, width),
      value: storable(cell),
      type: String,
      wrap: true,
      alignVertical: 'top',
    };
  }
  // Numbers stand clear of the words in the next column.
  const shown = { align: 'right', indent: 1, alignVertical: 'top' } as const;
  if ('number' in cell) {
    const format = Number.isInteger(cell.number) ? '0' : '0.0##';
    return { value: cell.number, type: Number, format, ...shown };
  }
  if ('share' in cell) return { value: cell.share, type: Number, format: '0.0%', ...shown };
  if ('day' in cell) {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: dayFormat, ...shown };
  }
  const [hours, minutes] = cell.clock.split(':').map(Number);
  return { value: (hours! * 60 + minutes!) / 1440, type: Number, format: 'hh:mm', ...shown };
}

/** Of the type, in points; a line of it is a fourth higher. */
const fontPoints = 10;
const linePoints = fontPoints * 1.28;
/** The width of a digit in sizes of the type, which columns are measured in, and of a cell's margins. */
const letter = 0.556;
const cellMargins = 0.7;
/** In points; spreadsheets know no higher. */
const highestRow = 409;

/**
 * How high a text's row must be. Told only where one line is not enough: LibreOffice makes rows of files from other
 * programs one line high, and their texts would lie on each other.
 */
function heightOf(text: string, columnLetters: number): { height?: number } {
  const width = columnLetters * letter - cellMargins;
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, width), 0);
  return lines > 1 ? { height: Math.min(Math.ceil(lines * linePoints) + 2, highestRow) } : {};
}

/** As a Finnish computer writes a day, and in English so that no month is taken for a day. */
export function dayFormatOf(language: Language): string {
  return language === 'en' ? 'yyyy-mm-dd' : 'd.m.yyyy';
}

/**
 * XLSX writes what XML can't hold as `_x0001_`, and what only looks so with its first sign written so. The
 * library does neither: it would drop the one, and readers would take the other for what it looks like. And it
 * looks its texts up in an object, where `valueOf` is there already.
 */
function storable(text: string): string {
  const written = (unit: string) =>
    `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  if (Object.hasOwn(Object.prototype, text)) return written(text[0]!) + text.slice(1);
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[\p{Noncharacter_Code_Point}\uFFFD]/gu, (sign) =>
      sign.split('').map(written).join(''),
    );
}
