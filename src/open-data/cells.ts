import Papa from 'papaparse';
import { formula, withoutEscape } from '../domain/formulas.ts';

/**
 * Rows as text and back, exactly. An empty cell is no value, `''` an empty text; an apostrophe stands before what a
 * spreadsheet would run as a formula, and before what looks so already.
 */

export type Cell = string | number | null;

const emptyText = "''";
/** An empty text, and what would be read as one. */
const looksEmpty = /^(?:'{2,})?$/;

const format = { delimiter: ';', newline: '\r\n' } as const;

export function csvLines(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return '';
      const text = String(cell);
      return typeof cell === 'string' && looksEmpty.test(text) ? text + emptyText : text;
    }),
  );
  return `${Papa.unparse(cells, { ...format, escapeFormulae: formula })}\r\n`;
}

/** The cells of each line; null where there is no value. Null instead of rows when the text is no such table. */
export function readCsvLines(text: string): (string | null)[][] | null {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), format);
  if (errors.some(({ type }) => type !== 'Delimiter')) return null;
  // The last line has an end, after which there is nothing.
  const last = data.at(-1);
  if (last?.length === 1 && last[0] === '') data.pop();
  return data.map((row) =>
    row.map((cell) => {
      if (cell === '') return null;
      const plain = withoutEscape(cell);
      return plain.length > 1 && looksEmpty.test(plain) ? plain.slice(emptyText.length) : plain;
    }),
  );
}
