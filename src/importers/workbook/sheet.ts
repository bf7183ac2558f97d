import { refuse } from '../../contract/errors.ts';
import { columnOf } from '../cell-column.ts';
import type { XmlTag } from '../xml/document.ts';
import { relationOf } from './book.ts';
import { type CellContext, cellIn, type RawCell } from './cells.ts';
import type { WorkbookFiles } from './files.ts';
import { tooLarge, workbookLimits } from './limits.ts';

/** Takes what a sheet's XML tells, in its order. */
export type SheetReader = {
  /** A row that holds something, by its number from 1; its cells as far as the last that does. */
  row: (number: number, cells: string[]) => void;
  /** A cell leads to an address, which the sheet's list of relations tells. */
  link: (place: { row: number; column: number }, relation: string) => void;
};

/**
 * Goes through one sheet. It says where its rows and cells stand, so that a few bytes could claim a billion of them:
 * places are held against the bounds as they come.
 * @throws Refusal `import.notATable`, `file.tooLarge`, `call.cancelled`
 */
export async function readSheet(
  files: WorkbookFiles,
  path: string,
  context: CellContext,
  reader: SheetReader,
): Promise<void> {
  const unsound = () => refuse('import.notATable', { file: context.file });
  let inRows = false;
  let row: { number: number | null; column: number; cells: string[] } | null = null;
  let cell: RawCell | null = null;
  let into: 'value' | 'inline' | null = null;
  let phonetic = false;
  let lastRow = 0;

  function openRow({ attributes: { r: number } }: XmlTag): void {
    row = { number: null, column: -1, cells: [] };
    if (number === undefined) return;
    if (!/^\d{1,9}$/.test(number)) unsound();
    numberRow(row, Number(number));
  }

  function numberRow(of: NonNullable<typeof row>, number: number): void {
    of.number ??= number;
    if (of.number !== number || number <= lastRow) unsound();
    if (number > workbookLimits.rows) tooLarge(context.file);
  }

  function openCell(of: NonNullable<typeof row>, { attributes: { r: place, t, s } }: XmlTag): void {
    const last = of.column;
    of.column += 1;
    if (place !== undefined) {
      const at = placeOf(place) ?? unsound();
      numberRow(of, at.row);
      of.column = at.column;
      if (of.column <= last) unsound();
    }
    cell = { type: t, style: s, value: undefined, inline: undefined };
  }

  function closeCell({ column, cells }: NonNullable<typeof row>, closed: RawCell): void {
    const text = cellIn(closed, context);
    if (text === null) return;
    if (column >= workbookLimits.columns) tooLarge(context.file);
    while (cells.length < column) cells.push('');
    cells.push(text);
  }

  function closeRow({ number, cells }: NonNullable<typeof row>): void {
    lastRow = number ?? lastRow + 1;
    if (lastRow > workbookLimits.rows) tooLarge(context.file);
    if (cells.length > 0) reader.row(lastRow, cells);
  }

  function openLink(tag: XmlTag): void {
    const relation = relationOf(tag);
    const place = placeOf(tag.attributes['ref'] ?? '');
    if (relation !== undefined && place !== null) reader.link(place, relation);
  }

  await files.read(path, {
    open: (tag) => {
      const { name } = tag;
      if (name === 'sheetData') inRows = true;
      else if (name === 'row' && inRows) openRow(tag);
      else if (name === 'c' && row) openCell(row, tag);
      else if (name === 'hyperlink') openLink(tag);
      if (!cell) return;
      if (name === 'v') {
        cell.value ??= '';
        into = 'value';
      } else if (name === 'is') cell.inline ??= '';
      // How a word is to be pronounced is no part of it.
      else if (name === 'rPh') phonetic = true;
      else if (name === 't' && cell.inline !== undefined && !phonetic) into = 'inline';
    },
    text: (text) => {
      if (!cell || !into) return;
      const whole = (cell[into] ?? '') + text;
      if (whole.length > workbookLimits.length) tooLarge(context.file);
      cell[into] = whole;
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && row && cell) {
        closeCell(row, cell);
        cell = null;
      } else if (name === 'row' && row) {
        closeRow(row);
        row = null;
      } else if (name === 'sheetData') inRows = false;
    },
  });
}

/** Where a cell stands, such as `H7`: its row from 1 and its column from 0. Null for a range and for what is none. */
function placeOf(place: string): { row: number; column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,9})$/.exec(place) ?? [];
  if (letters === undefined) return null;
  return { row: Number(row), column: columnOf(letters) };
}
