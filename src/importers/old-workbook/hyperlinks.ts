import { columnOf } from '../cell-column.ts';

/**
 * Cells may show words and lead to an address: "view comment". Links are told by their places, such as `H7`.
 * In a column that says the same in every row the links are what it tells, so they take the words' place. A name
 * that leads to a profile stays a name.
 */
export function withHyperlinks(
  rows: readonly (readonly string[])[],
  links: ReadonlyMap<string, string>,
): string[][] {
  const texts = new Map<string, Set<string>>();
  const cellAt = (place: string) => {
    const [, column, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? [];
    return column === undefined ? null : { column, x: columnOf(column), y: Number(row) - 1 };
  };
  for (const place of links.keys()) {
    const cell = cellAt(place);
    if (cell)
      texts.set(
        cell.column,
        (texts.get(cell.column) ?? new Set()).add(rows[cell.y]?.[cell.x] ?? ''),
      );
  }
  const out = rows.map((row) => [...row]);
  for (const [place, link] of links) {
    const cell = cellAt(place);
    if (!cell || texts.get(cell.column)!.size > 1) continue;
    const row = out[cell.y];
    if (row && cell.x < row.length) row[cell.x] = link;
  }
  return out;
}
