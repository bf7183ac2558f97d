/**
 * What a spreadsheet would run as a formula, also behind white space and in full-width letters; and what looks
 * as if it had been escaped already, or the escape could not be taken off again.
 */
export const formula = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** A cell of a CSV file as it was before a formula was escaped in it with an apostrophe. */
export function withoutEscape(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
