import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { refuse } from '../contract/errors.ts';
import type { encodings } from '../contract/imports.ts';

export type Encoding = (typeof encodings)[number];

/** The largest file that is taken in, in bytes; a year of a big city's comments is a tenth of it. */
export const maxFileBytes = 200 * 1024 * 1024;

/** A file as it was read, once: what is recognised and what is imported are the same bytes. */
export type Source = { name: string; bytes: Buffer; sha256: string };

/** A source from bytes that are already here. @throws Refusal `import.empty` */
export function sourceOf(name: string, bytes: Buffer): Source {
  if (bytes.length === 0) refuse('import.empty', { file: name });
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * The encoding of a text file, in the order that tells best: byte order mark, the NULs of UTF-16, strict
 * UTF-8, and else Windows-1252, in which any bytes are some text. The user may know better.
 */
export function encodingOf(bytes: Buffer): Encoding {
  return markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** The same of a file that comes in chunks: all are gone through, as long as the last could tell, and none is kept. */
export async function encodingOfChunks(chunks: AsyncIterable<Buffer>): Promise<Encoding> {
  // What waits: the file's start until there is enough of it, and then a sign that is cut between two chunks.
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!started && rest.length < startBytes) continue;
    const marked = started ? null : markedEncoding(rest);
    if (marked) return marked;
    started = true;
    const end = lastSign(rest);
    if (!isUtf8(rest.subarray(0, end))) return 'windows-1252';
    rest = rest.subarray(end);
  }
  if (!started) return encodingOf(rest);
  return isUtf8(rest) ? 'utf-8' : 'windows-1252';
}

/** Where the last bytes of UTF-8 may be the start of a sign whose rest is to come; the end when they are not. */
function lastSign(bytes: Buffer): number {
  const [signStart, longestSign] = [0xc0, 4];
  for (let at = bytes.length - 1; at > bytes.length - longestSign && at >= 0; at -= 1) {
    if (bytes[at]! >= signStart) return at;
  }
  return bytes.length;
}

/** As much of a file as tells by its marks and NULs, in bytes. */
const startBytes = 4096;

function markedEncoding(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return wideEncoding(bytes.subarray(0, startBytes));
}

/** In UTF-16 nearly every other byte of a western table is NUL; stray NULs in a comment are not. */
function wideEncoding(head: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** The text, without a byte order mark, line ends as `\n`. */
export function decode(bytes: Buffer, encoding: Encoding): string {
  return plainLines(new TextDecoder(encoding).decode(bytes));
}

/** Much longer texts than come of so many bytes are swept away more seldom, and memory fills with them. */
const pieceBytes = 32 * 1024;

/** The same text in pieces, of a file that comes in chunks, cut anywhere. */
export async function* decodeChunks(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string> {
  // Node's own removal takes a mark away in the middle too, where a damaged sign is all that stands before it.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let started = false;
  let lineEnd = '';
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      let text = decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true });
      if (text === '') continue;
      if (!started && text.startsWith('\uFEFF')) text = text.slice(1);
      started = true;
      text = lineEnd + text;
      // Its line feed may come with the next piece.
      lineEnd = text.endsWith('\r') ? '\r' : '';
      yield plainLines(text.slice(0, text.length - lineEnd.length));
    }
  }
  yield plainLines(lineEnd + decoder.decode());
}

function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export type FileKind = 'workbook' | 'oldWorkbook' | 'text' | 'other';

/**
 * What the first bytes say: a ZIP archive (as XLSX is), the container that XLS and old Word files are, something
 * that is no table at all, or text.
 */
export function kindOf(bytes: Buffer): FileKind {
  const magic = bytes.subarray(0, 8).toString('latin1');
  if (magic.startsWith('PK\u0003\u0004')) return 'workbook';
  if (magic.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'oldWorkbook';
  return notTables.some((start) => magic.startsWith(start)) ? 'other' : 'text';
}

/** PDF, PNG, JPEG, GIF, gzip, SQLite, ELF, an empty archive. */
const notTables = [
  '%PDF',
  '\u0089PNG',
  '\u00FF\u00D8\u00FF',
  'GIF8',
  '\u001F\u008B',
  'SQLite f',
  '\u007FELF',
  'PK\u0005\u0006',
];
