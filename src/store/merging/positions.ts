import type { TwoSides } from './delta.ts';
import type { Action } from './plan.ts';
import { type MergeTable, type Row, type Value, keyOf } from './tables.ts';

/**
 * Both sides may have put something last: where two rows of the same whole have one place, they are counted anew, in the
 * order of their places and then of their ids, which is that of their making.
 */
export function settlePositions(sides: TwoSides, actions: readonly Action[]): void {
  const wholes = new Map<string, { table: MergeTable; column: string; of: Value }>();
  for (const action of actions) {
    const { table } = action;
    // Where the place is a part of the key, it is decided on with the row.
    if (!table.columns.includes('position') || table.key.includes('position')) continue;
    const whole = table.pointers.find(({ onDelete }) => onDelete === 'cascade');
    if (!whole || !('row' in action)) continue;
    const of = action.row[whole.column]!;
    wholes.set(`${table.name} ${String(of)}`, { table, column: whole.column, of });
  }
  for (const { table, column, of } of wholes.values()) {
    const rows = sides.ours.having(table, { [column]: of });
    if (new Set(rows.map((row) => row['position'])).size === rows.length) continue;
    countAnew(sides, table, rows);
  }
}

function countAnew({ ours }: TwoSides, table: MergeTable, rows: readonly Row[]): void {
  const place = (row: Row) => Number(row['position']);
  const ordered = rows.toSorted(
    (a, b) => place(a) - place(b) || (keyOf(table, a) < keyOf(table, b) ? -1 : 1),
  );
  const set = ours.db.prepare(
    `update ${table.name} set position = ? where ${table.key.map((c) => `${c} = ?`).join(' and ')}`,
  );
  const first = Math.min(...rows.map(place));
  for (const [index, row] of ordered.entries()) {
    if (place(row) !== first + index)
      set.run(first + index, ...(JSON.parse(keyOf(table, row)) as Value[]));
  }
}
