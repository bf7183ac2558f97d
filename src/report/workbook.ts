import type { Cell as SheetCell } from 'write-excel-file/node';
import type { LocalDate, LocalTime } from '../domain/time.ts';

/** A cell of a workbook: a text, a day or a time of day. */
export type Cell = string | { day: LocalDate } | { clock: LocalTime };

export type SheetColumn = {
  title: string;
  /** In letters. */
  width: number;
};

/**
 * One sheet as an XLSX file, with a header row that stays in sight. Texts are texts whatever they begin with, so
 * that nothing of them runs; days and times are a spreadsheet's own, which it sorts and reckons with.
 *
 * @param dayFormat as spreadsheets write it: `d.m.yyyy`
 */
export async function workbookOf(
  sheet: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly Cell[])[],
  dayFormat: string,
): Promise<Buffer> {
  const header: SheetCell[] = columns.map(({ title }) => ({
    value: storable(title),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: '#e7eeee',
  }));
  const data = rows.map((row) => row.map((cell) => written(cell, dayFormat)));
  // Few starts of the program write or read a workbook, and its libraries are large.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  return writeWorkbook([header, ...data], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}

function written(cell: Cell, dayFormat: string): SheetCell {
  if (cell === '') return null;
  if (typeof cell === 'string') {
    return { value: storable(cell), type: String, wrap: true, alignVertical: 'top' };
  }
  const shown = { align: 'right', alignVertical: 'top' } as const;
  if ('day' in cell) {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: dayFormat, ...shown };
  }
  const [hours, minutes] = cell.clock.split(':').map(Number);
  return { value: (hours! * 60 + minutes!) / 1440, type: Number, format: 'hh:mm', ...shown };
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
