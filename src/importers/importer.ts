import type { ColumnMapping } from '../contract/imports.ts';
import type { ImportFormat, RejectionReason } from '../domain/imports.ts';
import type { Instant } from '../domain/time.ts';
import type { Member } from './bundle/member.ts';
import { type DateOrder, dateOrderVotes } from './dates.ts';
import type { HeaderLanguage } from './headers.ts';
import type { ImportItem, Rejection } from './record.ts';
import type { Encoding } from './source.ts';
import { headerNames, isEmpty, type ReadControl, type Row, type Table } from './table.ts';
import { shownValue } from './text.ts';

/** What a look into a file found. `dateOrder` is null when slashes could be either and the user must say. */
export type Recognition = {
  format: ImportFormat;
  /** 0 to 1. */
  confidence: number;
  headers: string[];
  headerRow: number;
  sampleRows: string[][];
  encoding: Encoding | null;
  delimiter: string | null;
  sheet: string | null;
  dateOrder: DateOrder | null;
  suggestedMapping: ColumnMapping;
  language: HeaderLanguage | null;
};

export type ReadOptions = ReadControl & {
  mapping?: ColumnMapping | undefined;
  dateOrder?: DateOrder | undefined;
  /** Whose download it is, where one of its files tells. */
  owner?: string | null;
  /** What the office and its channels are called: who bears such a name is no resident. */
  ownNames?: readonly string[];
  now: Instant;
};

/** A format of tables. It judges them by what they hold, never by the name of the file. */
export type TableImporter = {
  of: 'tables';
  format: ImportFormat;
  recognise: (tables: readonly Table[]) => Promise<Recognition | null>;
  read: (tables: readonly Table[], options: ReadOptions) => AsyncGenerator<ImportItem[]>;
};

/** What a document is taken for, and where its records stand: `$.data.*` are the members of its list `data`. */
export type JsonRecognition = { confidence: number; lists: readonly string[] };

/** What an importer knows of the document that a value stands in. */
export type JsonContext = {
  /** The start of the document. */
  head: unknown;
  /** Its path within what was given. */
  path: string;
  /** Whose download it is, where one of its files tells. */
  owner: string | null;
  /** What the office and its channels are called. */
  ownNames: readonly string[];
  /** Counts the values of the document, from 1. */
  row: number;
  /** Its name, where it stands in an object and not in a list. */
  key: string | null;
  now: Instant;
};

/** What the reading of one value needs to know. */
export type ValueContext = Pick<JsonContext, 'row' | 'now'>;

/**
 * A format of JSON documents. The framework finds its lists and goes through them; the importer says what one
 * value of them is. `head` is the start of a document: what did not fit in is missing.
 */
export type JsonImporter = {
  of: 'json';
  format: ImportFormat;
  recognise: (head: unknown, path: string) => JsonRecognition | null;
  /** Whose download it is: the name, or those among whom it is in every such document. */
  ownerIn?: (head: unknown) => string | readonly string[] | null;
  /** @throws Refusal where the document is no data but an error that was saved */
  readValue: (value: unknown, context: JsonContext) => ImportItem[];
};

/** A format of XML documents, which are small: it is known by the start of the text. */
export type XmlImporter = {
  of: 'xml';
  format: ImportFormat;
  /** @returns how sure it is, from 0 to 1; null when it is something else */
  recognise: (start: string) => number | null;
  /** @throws Refusal `file.tooLarge`, `import.brokenXml`, `import.xmlEntities`, `call.cancelled` */
  read: (member: Member, options: ReadOptions) => AsyncGenerator<ImportItem[]>;
};

/** One format: what it is recognised by and how it is read, without access to the store. */
export type Importer = TableImporter | JsonImporter | XmlImporter;

/** A record that can't be taken in, and why. `column` is the name that it has in the document. */
export function rejectValue(
  row: number,
  reason: RejectionReason,
  column: string | null = null,
  value: unknown = '',
): Rejection {
  const shown = shownValue(typeof value === 'string' ? value : '');
  return { kind: 'rejection', row, column, reason, ...(shown && { value: shown }) };
}

/** A row of a table taken as its header, and the start of what stands below. */
export type HeaderPlace = {
  table: Table;
  header: Row;
  headers: string[];
  sample: string[][];
};

const sampleSize = 20;
const sampleCellLength = 200;
/** A row with more cells is no header that a person could map; looking at all of them would take long. */
const maxColumns = 500;

/** Every row near the top of every table that could be a header; titles above a header have one cell. */
export function* possibleHeaders(tables: readonly Table[]): Generator<HeaderPlace> {
  for (const table of tables) {
    for (const [index, header] of table.head.entries()) {
      if (header.cells.length > maxColumns) continue;
      if (header.cells.filter((cell) => cell.trim() !== '').length < 2) continue;
      const below = table.head.slice(index + 1).filter((row) => !row.broken && !isEmpty(row));
      const sample = below
        .slice(0, sampleSize)
        .map((row) =>
          row.cells.slice(0, maxColumns).map((cell) => cell.slice(0, sampleCellLength)),
        );
      yield { table, header, headers: headerNames(header), sample };
    }
  }
}

/** The place with the highest score above zero; the first of equals. */
export function bestHeader<Score extends { score: number }>(
  tables: readonly Table[],
  judge: (place: HeaderPlace) => Score,
): (HeaderPlace & Score) | null {
  let best: (HeaderPlace & Score) | null = null;
  for (const place of possibleHeaders(tables)) {
    const judged = judge(place);
    if (judged.score > (best?.score ?? 0)) best = { ...place, ...judged };
  }
  return best;
}

/** How a column writes its dates below the header, the whole way down; as ISO does when there is no such column. */
export async function dateOrderIn(
  { table, header }: HeaderPlace,
  column: number | undefined,
): Promise<DateOrder | null> {
  const votes = dateOrderVotes();
  if (column === undefined || column < 0) return votes.order();
  for await (const { rows } of table.parts()) {
    for (const { row, cells } of rows) if (row > header.row) votes.add(cells[column] ?? '');
  }
  return votes.order();
}

/** What of a recognition does not depend on the format. */
export function seen({ table, header, headers, sample }: HeaderPlace) {
  return {
    headers,
    headerRow: header.row,
    sampleRows: sample.map((row) => headers.map((_, index) => row[index] ?? '')),
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheet: table.sheet,
  };
}

/** An id that a spreadsheet took for a number: `1,22158E+17`. Its last digits are lost for good. */
export function isDamagedId(id: string): boolean {
  return /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(id);
}
