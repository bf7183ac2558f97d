import { setImmediate as breathe } from 'node:timers/promises';
import { refuse } from '../contract/errors.ts';
import { csvRecords, sniffDelimiter } from './csv.ts';
import { readOldSheets } from './old-workbook/index.ts';
import { decode, type Encoding, encodingOf, kindOf, type Source } from './source.ts';
import { cleanLabel } from './text.ts';
import { readSheets } from './workbook.ts';

/** `row` is its number in a spreadsheet, from 1. `done` is the share of the table read after it, 0 to 1. */
export type Row = { row: number; cells: string[]; broken: boolean; done: number };

/** A table of texts, from a CSV file or one sheet of a workbook. Rows can be gone through many times. */
export type Table = {
  file: string;
  /** Size of the file in bytes. */
  bytes: number;
  encoding: Encoding | null;
  delimiter: string | null;
  sheet: string | null;
  /** The first rows, in which the header is searched. */
  head: readonly Row[];
  rows: () => Iterable<Row>;
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
/** Among empty rows, which fill no batch, there is a pause after so many. */
const pauseRows = 20_000;

const opened = new WeakMap<Source, Map<Encoding | undefined, Promise<Table[]>>>();

/**
 * The tables of a file: one of a text file, one for each sheet of a workbook that holds anything. Asked
 * again for the same source, the answer is the same one.
 * @throws Refusal `import.notATable`, `import.empty`, `import.oldExcel`, `file.tooLarge`
 */
export function openTables(source: Source, encoding?: Encoding): Promise<Table[]> {
  const known = opened.get(source) ?? new Map<Encoding | undefined, Promise<Table[]>>();
  opened.set(source, known);
  const tables = known.get(encoding) ?? readTables(source, encoding);
  known.set(encoding, tables);
  return tables;
}

async function readTables(source: Source, override?: Encoding): Promise<Table[]> {
  const { name: file, bytes } = source;
  const kind = kindOf(bytes);
  if (kind === 'other') return refuse('import.notATable', { file });
  const sheets = { workbook: readSheets, oldWorkbook: readOldSheets };
  const tables =
    kind === 'text'
      ? [textTable(source, override ?? encodingOf(bytes))]
      : (await sheets[kind](bytes, file)).map((sheet) =>
          sheetTable(source, sheet.name, sheet.rows),
        );
  const filled = tables.filter((table) => table.head.some((row) => !isEmpty(row)));
  return filled.length > 0 ? filled : refuse('import.empty', { file });
}

function textTable({ name, bytes }: Source, encoding: Encoding): Table {
  const text = decode(bytes, encoding);
  const delimiter = sniffDelimiter(text);
  function* rows(): Generator<Row> {
    let row = 0;
    for (const { cells, broken, end } of csvRecords(text, delimiter)) {
      row += 1;
      yield { row, cells, broken, done: end / text.length };
    }
  }
  const place = { file: name, bytes: bytes.length, encoding, delimiter, sheet: null };
  return { ...place, head: firstRows(rows), rows };
}

function sheetTable({ name, bytes }: Source, sheet: string, cells: string[][]): Table {
  function* rows(): Generator<Row> {
    for (const [index, row] of cells.entries()) {
      yield { row: index + 1, cells: row, broken: false, done: (index + 1) / cells.length };
    }
  }
  const place = { file: name, bytes: bytes.length, encoding: null, delimiter: null, sheet };
  return { ...place, head: firstRows(rows), rows };
}

function firstRows(rows: () => Iterable<Row>): Row[] {
  const head: Row[] = [];
  for (const row of rows()) {
    head.push(row);
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
  let last = header;
  const report = ({ row, done }: Row) =>
    onProgress?.({
      rows: row - header.row,
      done: Math.round(table.bytes * done),
      total: table.bytes,
    });
  if (signal?.aborted) refuse('call.cancelled');
  for (const row of table.rows()) {
    if (row.row <= header.row) continue;
    last = row;
    if (row.row % pauseRows === 0) await pause(signal);
    if (isEmpty(row)) continue;
    batch.push(row);
    for (const cell of row.cells) length += cell.length;
    if (batch.length < batchRows && length < batchLength) continue;
    yield batch;
    report(row);
    await pause(signal);
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
  report(last);
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  await breathe();
  if (signal?.aborted) refuse('call.cancelled');
}

/** Whether the row holds more than the header has columns for: a delimiter inside an unquoted text. */
export function overflows(row: Row, width: number): boolean {
  return row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== '');
}
