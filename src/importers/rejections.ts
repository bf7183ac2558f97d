import Papa from 'papaparse';
import type { RejectionReason } from '../domain/imports.ts';
import type { Rejection } from './record.ts';

/**
 * The rejected rows as a CSV file that a Finnish Excel opens rightly: UTF-8 with a byte order mark,
 * semicolons, and no cell that a spreadsheet would run as a formula.
 * @param header the names of the four columns: row, column, reason, value
 * @param reasonText a reason in the user's language
 */
export function rejectionsCsv(
  rejections: readonly Omit<Rejection, 'kind'>[],
  header: readonly [row: string, column: string, reason: string, value: string],
  reasonText: (reason: RejectionReason) => string = (reason) => reason,
): string {
  const data = rejections.map(({ row, column, reason, value }) => [
    String(row),
    column ?? '',
    reasonText(reason),
    value ?? '',
  ]);
  const options = { delimiter: ';', escapeFormulae: true };
  return `${Papa.BYTE_ORDER_MARK}${Papa.unparse({ fields: [...header], data }, options)}\r\n`;
}
