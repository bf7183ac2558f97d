/** One record of a CSV text. `end` is the position after it in its text; a broken record has no cells. */
export type CsvRecord = { cells: string[]; broken: boolean; end: number };

const quote = '"';
const lineFeed = 10;
/** A part of a table has at most so many records. */
const partRecords = 1_000;
/** As many columns as a spreadsheet has; a line with more is no row of a table. */
const maxCells = 16_384;

/**
 * Reads CSV (RFC 4180) record by record. Line ends must be `\n` already.
 *
 * Strict on purpose: a quote that is closed in the middle of a field, or never, breaks its own line and
 * no other, so that one stray quote cannot swallow the residents after it. After a broken line, reading goes
 * on at the next. The time stays linear: a search for a closing quote ends at the next odd run of
 * quotes, and only an odd run opens the next search.
 *
 * @param isWhole false when more of the text is to come: reading ends before the record that could go on in it
 */
export function* csvRecords(text: string, delimiter: string, isWhole = true): Generator<CsvRecord> {
  let at = 0;
  while (at < text.length) {
    const record = readRecord(text, delimiter.charCodeAt(0), at, isWhole);
    if (record === null) return;
    yield record;
    at = record.end;
  }
}

/**
 * The same records of a text that comes in pieces, cut anywhere, in parts. Memory holds as much as the longest record
 * needs to be told from a broken line: all the rest of the text, where a quote is never closed.
 */
export async function* csvParts(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord[]> {
  let window = '';
  let enough = 0;
  for await (const piece of pieces) {
    window += piece;
    if (window.length < enough) continue;
    let end = 0;
    for (const part of inParts(csvRecords(window, delimiter, false))) {
      yield part;
      end = part.at(-1)!.end;
    }
    window = window.slice(end);
    // A record without its end is read anew, each time in twice as much text, so that the time stays linear.
    enough = window.length * 2;
  }
  yield* inParts(csvRecords(window, delimiter));
}

function* inParts(records: Iterable<CsvRecord>): Generator<CsvRecord[]> {
  let part: CsvRecord[] = [];
  for (const record of records) {
    part.push(record);
    if (part.length < partRecords) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Null when it is not sure without what comes after the text, of which `isWhole` says that nothing does. */
function readRecord(
  text: string,
  delimiter: number,
  start: number,
  isWhole: boolean,
): CsvRecord | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted = text[at] === quote;
    const end = quoted ? closingQuote(text, at + 1) : at;
    if (end === -1 && !isWhole) return null;
    if (end === -1 || cells.length === maxCells) return broken(text, start, isWhole);

    // After a closing quote only blanks may stand before the delimiter.
    let next = quoted ? end + 1 : at;
    while (next < text.length) {
      const code = text.charCodeAt(next);
      if (code === delimiter || code === lineFeed) break;
      if (quoted && code !== 32 && code !== 9) return broken(text, start, isWhole);
      next += 1;
    }
    cells.push(quoted ? unescape(text.slice(at + 1, end)) : text.slice(at, next));
    if (next >= text.length) return isWhole ? { cells, broken: false, end: next } : null;
    at = next + 1;
    if (text.charCodeAt(next) === lineFeed) return { cells, broken: false, end: at };
  }
}

/** Where the field's quote closes; a doubled quote is a letter of the field. -1 when it never does. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] !== quote) return at;
  }
  return -1;
}

function unescape(field: string): string {
  return field.includes(quote) ? field.replaceAll('""', quote) : field;
}

function broken(text: string, start: number, isWhole: boolean): CsvRecord | null {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd === -1 && !isWhole) return null;
  return { cells: [], broken: true, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}

const delimiters = [',', ';', '\t', '|'] as const;
/** As much of a text as its delimiter is told from, in UTF-16 units. */
export const sniffLength = 256 * 1024;
const sniffRecords = 60;

/**
 * The delimiter under which the first records agree best on their number of columns. A text with one
 * column has none, and a comma will do.
 */
export function sniffDelimiter(text: string): string {
  // Excel's own hint, which it writes and obeys.
  const hint = /^sep=(.)\n/i.exec(text);
  if (hint) return hint[1]!;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: agreement(text, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function agreement(text: string, delimiter: string): number {
  const widths = new Map<number, number>();
  let records = 0;
  for (const record of csvRecords(text.slice(0, sniffLength), delimiter)) {
    if (record.broken || record.cells.length > 1 || record.cells[0] !== '') records += 1;
    const width = record.cells.length;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
    if (records >= sniffRecords) break;
  }
  let best = 0;
  // More columns win between equals: each agreeing separator is evidence.
  for (const [width, count] of widths) best = Math.max(best, (count / records) * (1 - 1 / width));
  return best;
}
