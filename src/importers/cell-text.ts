/**
 * The digits of a number as the file has them. Excel keeps 15 of them, so that a longer number is not
 * the one it was: it is written as Excel shows it (`1.8E+16`), by which damaged ids are known.
 */
export function numberText(digits: string): string {
  const value = Number(digits);
  if (!Number.isFinite(value)) return digits;
  if (Math.abs(value) >= 1e15) return value.toExponential().toUpperCase();
  return /e/i.test(digits) ? String(value) : digits;
}

/** What a cell of a workbook holds, as text: a date as `YYYY-MM-DD HH:mm:ss`, and what is no value as nothing. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

/** A date cell is a wall clock without a zone; its fractions of a second are rounding errors. */
function dateText(cell: Date): string {
  const ms = Math.round(cell.getTime() / 1000) * 1000;
  if (!Number.isFinite(ms) || Math.abs(ms) > 8e15) return '';
  const wallClock = new Date(ms).toISOString();
  const day = wallClock.slice(0, 10);
  const time = wallClock.slice(11, 19);
  if (day < '1900-01-01') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
