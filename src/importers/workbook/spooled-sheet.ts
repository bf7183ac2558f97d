import { setImmediate as breathe } from 'node:timers/promises';
import { refuse } from '../../contract/errors.ts';
import { tooLarge, workbookLimits } from './limits.ts';
import type { CellLink, Spool } from './spool.ts';

/** A part of a sheet has at most so many rows, and ends when its texts have so many UTF-16 units. */
const partRows = 1_000;
const partLength = 1024 * 1024;

/** A sheet whose rows are put down as they come, and are read when all are there. */
export type SpooledSheet = {
  /** @throws Refusal `file.tooLarge` */
  add: (number: number, cells: string[]) => void;
  addLink: (link: CellLink) => void;
  /** @throws Refusal `call.cancelled` */
  finish: (signal: AbortSignal | undefined) => Promise<void>;
  /** The number of the last row, from 1. */
  rows: () => number;
  /** All rows in parts, those too that hold nothing, each as wide as the widest. */
  parts: () => Generator<string[][]>;
};

/** @param sheet its number in the spool */
export function spooledSheet(spool: Spool, sheet: number, file: string): SpooledSheet {
  const size = { rows: 0, columns: 0 };
  let waiting: string[][] = [];
  let first = 1;
  let length = 0;
  let linked = false;
  /** Columns in which links take the place of the words. */
  const telling = new Set<number>();

  function flush(): void {
    if (waiting.length > 0) spool.addRows(sheet, first, waiting);
    waiting = [];
    length = 0;
  }

  function add(number: number, cells: string[]): void {
    size.rows = number;
    size.columns = Math.max(size.columns, cells.length);
    if (size.rows * size.columns > workbookLimits.cells) tooLarge(file);
    if (number - first >= partRows || length >= partLength) flush();
    if (waiting.length === 0) first = number;
    while (waiting.length < number - first) waiting.push([]);
    waiting.push(cells);
    for (const cell of cells) length += cell.length;
  }

  function* wordsOnly(): Generator<{ first: number; last: number; rows: string[][] }> {
    for (let next = 1; next <= size.rows;) {
      const part = spool.rowsFrom(sheet, next);
      const gap = Math.min(part.first - next, partRows);
      const rows = gap > 0 ? Array.from({ length: gap }, (): string[] => []) : part.rows();
      for (const row of rows) while (row.length < size.columns) row.push('');
      yield { first: next, last: next + rows.length - 1, rows };
      next += rows.length;
    }
  }

  /**
   * In a column whose linked cells all say the same ("view comment") the links are what it tells. A name that leads
   * to a profile stays a name.
   */
  async function hearLinks(signal: AbortSignal | undefined): Promise<void> {
    const several = Symbol('several');
    const said = new Map<number, string | typeof several>();
    const hear = (column: number, text: string) => {
      const before = said.get(column);
      said.set(column, before === undefined || before === text ? text : several);
    };
    for (const { first, last, rows } of wordsOnly()) {
      for (const { row, column } of spool.linksIn(sheet, first, last)) {
        hear(column, rows[row - first]![column] ?? '');
      }
      await breathe();
      if (signal?.aborted) refuse('call.cancelled');
    }
    for (const { column } of spool.linksIn(sheet, size.rows + 1, Number.MAX_SAFE_INTEGER)) {
      hear(column, '');
    }
    for (const [column, text] of said) if (text !== several) telling.add(column);
  }

  return {
    add,
    addLink: (link) => {
      linked = true;
      spool.addLink(sheet, link);
    },
    finish: async (signal) => {
      flush();
      if (linked) await hearLinks(signal);
    },
    rows: () => size.rows,
    *parts() {
      for (const { first, last, rows } of wordsOnly()) {
        if (telling.size > 0) {
          for (const { row, column, address } of spool.linksIn(sheet, first, last)) {
            if (telling.has(column) && column < size.columns) rows[row - first]![column] = address;
          }
        }
        yield rows;
      }
    },
  };
}
