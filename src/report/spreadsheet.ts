import Papa from 'papaparse';
import { formula } from '../domain/formulas.ts';

/**
 * Rows as CSV text that a Finnish spreadsheet opens rightly and never runs: with a byte order mark and
 * semicolons in every language, because a spreadsheet reads a file by the settings of the computer and
 * not by the file's words.
 */
export function spreadsheetCsv(rows: readonly (readonly string[])[]): string {
  const csv = Papa.unparse(rows as string[][], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `\ufeff${csv}\r\n`;
}
