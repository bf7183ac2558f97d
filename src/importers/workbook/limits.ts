import { refuse } from '../../contract/errors.ts';

/**
 * What a workbook may unpack to, in bytes, which its texts may not outgrow either, and how many files, rows, columns
 * and cells it may have.
 */
export const workbookLimits = {
  bytes: 400 * 1024 * 1024,
  /** For its styles and its lists of sheets, which are kept. */
  listBytes: 32 * 1024 * 1024,
  /** For one text or tag, in UTF-16 units; spreadsheets put 32,767 into a cell. */
  length: 16 * 1024 * 1024,
  files: 2_000,
  rows: 1_048_576,
  columns: 2_000,
  cells: 20_000_000,
} as const;

export function tooLarge(file: string): never {
  refuse('file.tooLarge', { file, limitMb: workbookLimits.bytes / 1024 / 1024 });
}
