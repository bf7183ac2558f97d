import { parentPort, workerData } from 'node:worker_threads';
import * as SheetJs from '@e965/xlsx';
import { cellText, numberText } from '../cell-text.ts';
import { webLink } from '../text.ts';
import { streamOf } from './container.ts';
import { withHyperlinks } from './hyperlinks.ts';
import { madePlain, maxCells } from './records.ts';

/** A sheet's texts, row by row. */
export type OldSheet = { name: string; rows: string[][] };

/** What the thread says of a file. */
export type OldWorkbookWord = { sheets: OldSheet[] } | { problem: 'damaged' | 'tooLarge' };

type Cell = { t: string; v?: unknown; z?: string; l?: { Target?: string } };
type Workbook = {
  SheetNames: string[];
  Sheets: Record<string, { '!data'?: (Cell | undefined)[][] }>;
  Workbook?: { WBProps?: { date1904?: boolean } };
};

// Its types leave out what reads the stream of a container.
const { SSF, parse_xlscfb } = SheetJs as unknown as {
  SSF: { is_date: (format: string) => boolean };
  parse_xlscfb: (stream: Buffer, options: object) => Workbook;
};

/** From the first day of the calendar of 1900 to that of 1904. */
const days1904 = 1462;

/** The thread of `readOldSheets`, which ends it when it takes too long. */
const { bytes, maxLength } = workerData as { bytes: Uint8Array; maxLength: number };
parentPort?.postMessage(readAll());

function readAll(): OldWorkbookWord {
  const found = streamOf(Buffer.from(bytes.buffer), 'Workbook');
  if (!found) return { problem: 'damaged' };
  const stream = Buffer.from(found);
  const made = madePlain(stream);
  if (made !== 'plain') return { problem: made };
  const book = parse_xlscfb(stream, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
  });
  const sheets: OldSheet[] = [];
  const left = { length: maxLength, cells: maxCells * 4 };
  for (const name of new Set(book.SheetNames)) {
    const data = Object.hasOwn(book.Sheets, name) ? (book.Sheets[name]!['!data'] ?? []) : [];
    const rows = textsOf(data, book.Workbook?.WBProps?.date1904 === true ? days1904 : 0, left);
    if (rows === null) return { problem: 'tooLarge' };
    sheets.push({ name, rows });
  }
  return { sheets };
}

/** A sheet's texts; null when they are more than what is left. Many cells can share one long text. */
function textsOf(
  data: readonly (readonly (Cell | undefined)[] | undefined)[],
  epoch: number,
  left: { length: number; cells: number },
): string[][] | null {
  const links = new Map<string, string>();
  const rows: string[][] = [];
  for (let y = 0; y < data.length; y += 1) {
    const row = Array.from(data[y] ?? [], (cell, x) => {
      const text = cell === undefined ? '' : textOf(cell, epoch);
      left.length -= text.length;
      const link = cell?.l === undefined ? null : webLink(String(cell.l.Target));
      if (link !== null) links.set(placeOf(x, y), link);
      return text;
    });
    left.cells -= row.length;
    if (left.length < 0 || left.cells < 0) return null;
    rows.push(row);
  }
  return withHyperlinks(rows, links);
}

function textOf({ t, v, z }: Cell, epoch: number): string {
  // An error's value is its number.
  if (t === 'e') return '';
  if (t !== 'n' || typeof v !== 'number') return cellText(v);
  if (z === undefined || !SSF.is_date(z)) return numberText(String(v));
  // Day 25569 is 1970-01-01.
  return cellText(new Date((v + epoch - 25_569) * 86_400_000));
}

function placeOf(x: number, y: number): string {
  const letters =
    x < 26
      ? String.fromCharCode(65 + x)
      : String.fromCharCode(64 + Math.floor(x / 26), 65 + (x % 26));
  return `${letters}${y + 1}`;
}
