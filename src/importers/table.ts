import { setImmediate as breathe } from 'node:timers/promises';
import { refuse } from '../contract/errors.ts';
import { type Member, wholeOf } from './bundle/member.ts';
import { csvParts, sniffDelimiter, sniffLength } from './csv.ts';
import { readOldSheets } from './old-workbook/index.ts';
import { decodeChunks, type Encoding, encodingOfChunks, type FileKind } from './source.ts';
import { cleanLabel } from './text.ts';
import { openWorkbook, type Sheet, type Workbook } from './workbook/index.ts';

/** `row` is its number in a spreadsheet, from 1. */
export type Row = { row: number; cells: string[]; broken: boolean };

/** Rows that follow each other. `done` is the share of the file that has been read with them, 0 to 1. */
export type Part = { rows: Row[]; done: number };

/** A table of texts, from a CSV file or one sheet of a workbook. */
export type Table = {
  file: string;
  /** Size of the file in bytes. */
  bytes: number;
  encoding: Encoding | null;
  delimiter: string | null;
  sheet: string | null;
  /** The first rows, in which the header is searched. */
  head: readonly Row[];
  /**
   * All rows, in parts of at most 1,000, from the start each time, until the tables are closed. Between parts the
   * event loop runs.
   * @throws Refusal `call.cancelled`; an error of the file
   */
  parts: () => AsyncIterable<Part>;
};

/** `done` of `total` bytes of the file have been read, which were so many rows. */
export type Progress = { rows: number; done: number; total: number };

export type ReadControl = {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
};

const headRows = 60;
/** A batch ends after so many rows, or with so many characters, whichever comes first. */
const batchRows = 1_000;
const batchLength = 16 * 1024 * 1024;

type OpenOptions = { encoding?: Encoding | undefined; signal?: AbortSignal | undefined };

/** The tables of a file, and what is to be called when they are not needed any more. */
export type OpenTables = { tables: Table[]; close: () => void };

/**
 * The tables of a file: one of a text file, one for each sheet of a workbook that holds anything. A text file is gone
 * through once, since any of its bytes may tell its encoding, unless that is said; a workbook is unpacked to the disk.
 * @throws Refusal `import.notATable`, `import.empty`, `import.oldExcel`, `file.tooLarge`, `import.diskFull`,
 *   `call.cancelled`; those of the file's archive
 */
export async function openTables(
  member: Member,
  kind: FileKind,
  { encoding, signal }: OpenOptions = {},
): Promise<OpenTables> {
  if (kind === 'other') return refuse('import.notATable', { file: member.path });
  if (kind === 'text') {
    const table = await textTable(member, encoding, signal);
    return { tables: filled([table], member.path), close: () => {} };
  }
  const open = { workbook: openWorkbook, oldWorkbook: openOldWorkbook };
  const { sheets, close } = await open[kind](await wholeOf(member), member.path, signal);
  try {
    const tables = await Promise.all(sheets.map((sheet) => sheetTable(member, sheet, signal)));
    return { tables: filled(tables, member.path), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Those that hold anything. @throws Refusal `import.empty` */
function filled(tables: readonly Table[], file: string): Table[] {
  const found = tables.filter((table) => table.head.some((row) => !isEmpty(row)));
  return found.length > 0 ? found : refuse('import.empty', { file });
}

/** Older ones are small, and are held whole. */
async function openOldWorkbook(bytes: Buffer, file: string): Promise<Workbook> {
  const sheets = await readOldSheets(bytes, file);
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.length,
      *parts() {
        for (let at = 0; at < rows.length; at += batchRows) yield rows.slice(at, at + batchRows);
      },
    })),
    close: () => {},
  };
}

async function textTable(
  member: Member,
  chosen: Encoding | undefined,
  signal: AbortSignal | undefined,
): Promise<Table> {
  async function* chunks(read = { bytes: 0 }): AsyncGenerator<Buffer> {
    for await (const chunk of member.chunks()) {
      if (signal?.aborted) refuse('call.cancelled');
      read.bytes += chunk.length;
      yield chunk;
    }
  }
  const encoding = chosen ?? (await encodingOfChunks(chunks()));
  const delimiter = sniffDelimiter(await startOfText(decodeChunks(chunks(), encoding)));
  async function* parts(): AsyncGenerator<Part> {
    const read = { bytes: 0 };
    let row = 0;
    for await (const records of csvParts(decodeChunks(chunks(read), encoding), delimiter)) {
      const rows = records.map(({ cells, broken }) => ({ row: (row += 1), cells, broken }));
      yield { rows, done: read.bytes / member.size };
      await pause(signal);
    }
  }
  const place = { file: member.path, bytes: member.size, encoding, delimiter, sheet: null };
  return { ...place, head: await firstRows(parts), parts };
}

async function startOfText(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length >= sniffLength) break;
  }
  return text;
}

async function sheetTable(
  { path, size }: Member,
  sheet: Sheet,
  signal: AbortSignal | undefined,
): Promise<Table> {
  async function* parts(): AsyncGenerator<Part> {
    let row = 0;
    for (const part of sheet.parts()) {
      const rows = part.map((cells) => ({ row: (row += 1), cells, broken: false }));
      yield { rows, done: row / sheet.rows };
      await pause(signal);
    }
  }
  const place = { file: path, bytes: size, encoding: null, delimiter: null, sheet: sheet.name };
  return { ...place, head: await firstRows(parts), parts };
}

async function firstRows(parts: Table['parts']): Promise<Row[]> {
  const head: Row[] = [];
  for await (const { rows } of parts()) {
    head.push(...rows.slice(0, headRows - head.length));
    if (head.length === headRows) break;
  }
  return head;
}

export function isEmpty(row: Row): boolean {
  return !row.broken && row.cells.every((cell) => cell.trim() === '');
}

/** The names in a header row, cleaned; a column without one has an empty name. */
export function headerNames(row: Row): string[] {
  return row.cells.map((cell) => cleanLabel(cell) ?? '');
}

/**
 * The rows below the header in batches, empty rows left out. Between batches the event loop runs, so that
 * other work goes on and a cancellation is heard.
 * @throws Refusal `call.cancelled`
 */
export async function* batches(
  table: Table,
  header: Row,
  { signal, onProgress }: ReadControl = {},
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let length = 0;
  let last = header.row;
  let share = 0;
  const report = () =>
    onProgress?.({
      rows: last - header.row,
      done: Math.round(table.bytes * share),
      total: table.bytes,
    });
  if (signal?.aborted) refuse('call.cancelled');
  for await (const { rows, done } of table.parts()) {
    share = done;
    for (const row of rows) {
      if (row.row <= header.row) continue;
      last = row.row;
      if (isEmpty(row)) continue;
      batch.push(row);
      for (const cell of row.cells) length += cell.length;
      if (batch.length < batchRows && length < batchLength) continue;
      yield batch;
      report();
      await pause(signal);
      batch = [];
      length = 0;
    }
  }
  if (batch.length > 0) yield batch;
  report();
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  await breathe();
  if (signal?.aborted) refuse('call.cancelled');
}

/** Whether the row holds more than the header has columns for: a delimiter inside an unquoted text. */
export function overflows(row: Row, width: number): boolean {
  return row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== '');
}
