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
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes.subarray(0, 4096));
  if (wide) return wide;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
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
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * What the first bytes say: a ZIP archive (as XLSX is), the container that XLS and old Word files are, something
 * that is no table at all, or text.
 */
export function kindOf(bytes: Buffer): 'workbook' | 'oldWorkbook' | 'text' | 'other' {
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
