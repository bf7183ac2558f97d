import Papa from 'papaparse';
import type { RejectionReason } from '../domain/imports.ts';
import type { Rejection } from './record.ts';

/**
 * The rejected rows as a CSV file that a Finnish Excel opens rightly: UTF-8 with a byte order mark,
 * semicolons, and no cell that a spreadsheet would run as a formula.
 * @param header the names of the columns; the file's stands only where there are several
 * @param reasonText a reason in the user's language
 */
export function rejectionsCsv(
  rejections: readonly (Omit<Rejection, 'kind'> & { file: string | null })[],
  header: readonly [file: string, row: string, column: string, reason: string, value: string],
  reasonText: (reason: RejectionReason) => string = (reason) => reason,
): string {
  const several = rejections.some(({ file }) => file !== null);
  const data = rejections.map(({ file, row, column, reason, value }) => [
    ...(several ? [file ?? ''] : []),
    String(row),
    column ?? '',
    reasonText(reason),
    value ?? '',
  ]);
  const options = { delimiter: ';', escapeFormulae: true };
  return `${Papa.BYTE_ORDER_MARK}${Papa.unparse({ fields: header.slice(several ? 0 : 1), data }, options)}\r\n`;
}
