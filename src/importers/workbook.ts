import readWorkbook from 'read-excel-file/node';
import { type Entry, fromBufferPromise } from 'yauzl';
import { Refusal, refuse } from '../contract/errors.ts';
import { cellText, numberText } from './cell-text.ts';
import { hyperlinksIn, withHyperlinks } from './hyperlinks.ts';
import { storedZip } from './stored-zip.ts';

/** What a workbook may unpack to, in bytes, and how many files, rows, columns and cells it may have. */
export const workbookLimits = {
  bytes: 400 * 1024 * 1024,
  files: 2_000,
  rows: 1_048_576,
  columns: 2_000,
  cells: 20_000_000,
} as const;

export type Sheet = { name: string; rows: string[][] };

/**
 * Reads all sheets of an XLSX file as texts. A date cell becomes `YYYY-MM-DD HH:mm:ss`, a time alone
 * `HH:mm:ss`; a number keeps the digits of the file.
 * @throws Refusal `import.notATable` when it is no workbook, `file.tooLarge` when it unpacks beyond the limits
 */
export async function readSheets(bytes: Buffer, file: string): Promise<Sheet[]> {
  const parts = await unpack(bytes, file);
  if (!parts.has('xl/workbook.xml')) refuse('import.notATable', { file });
  for (const part of parts.values()) if (part.includes('sheetData')) boundSheet(part, file);
  const sheets = await readWorkbook(storedZip(parts), {
    trim: false,
    parseNumber: numberText,
    // The library throws errors of many kinds on what is not a sound workbook.
  }).catch(() => refuse('import.notATable', { file }));

  // Many cells can share one long text, so that the texts may outgrow the file they came from.
  const links = hyperlinksIn(parts);
  let length = 0;
  const measured = (cell: unknown) => {
    const text = cellText(cell);
    length += text.length;
    if (length > workbookLimits.bytes) tooLarge(file);
    return text;
  };
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: withHyperlinks(
      data.map((row) => row.map(measured)),
      links.get(sheet),
    ),
  }));
}

/** Unpacks what the reader needs, measuring the real bytes: what an archive declares may be a lie. */
async function unpack(bytes: Buffer, file: string): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let total = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > workbookLimits.files) tooLarge(file);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (!/\.(?:xml|rels)$/.test(entry.fileName)) continue;
      total += entry.uncompressedSize;
      if (total > workbookLimits.bytes) tooLarge(file);
      entries.push(entry);
    }
    for (const entry of entries) {
      const chunks: Buffer[] = [];
      let size = 0;
      const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        size += chunk.length;
        if (size > entry.uncompressedSize) tooLarge(file);
        chunks.push(chunk);
      }
      parts.set(entry.fileName, Buffer.concat(chunks, size));
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('import.notATable', { file });
  }
  return parts;
}

function tooLarge(file: string): never {
  refuse('file.tooLarge', { file, limitMb: workbookLimits.bytes / 1024 / 1024 });
}

const tags = /<(?:[^\s<>/:!?]+:)?(row|c)(\s[^>]*)?>/g;
const plainAttributes = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"&<]*"|'[^'&<]*'))*\s*\/?$/;
const places = /[\s:]r\s*=\s*["']([^"']*)["']/g;

/**
 * A sheet says where its rows and cells stand, and the library fills all gaps before them: a few
 * bytes could claim a billion rows. So the places are read first, and what is not plain is refused.
 */
function boundSheet(part: Buffer, file: string): void {
  const size = { rows: 0, columns: 0, lastRow: 0 };
  for (const [, tag, attributes = ''] of part.toString('latin1').matchAll(tags)) {
    if (!plainAttributes.test(attributes)) refuse('import.notATable', { file });
    if (tag === 'row') size.rows += 1;
    const empty = attributes.endsWith('/');
    for (const [, place] of attributes.matchAll(places)) {
      const at = /^([A-Z]{0,3})(\d{1,9})$/.exec(place!);
      if (!at) return refuse('import.notATable', { file });
      size.lastRow = Math.max(size.lastRow, Number(at[2]));
      if (!empty) size.columns = Math.max(size.columns, columnNumber(at[1]!));
    }
  }
  const rows = Math.max(size.rows, size.lastRow);
  const { rows: maxRows, columns: maxColumns, cells } = workbookLimits;
  if (rows > maxRows || size.columns > maxColumns || rows * size.columns > cells) tooLarge(file);
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
