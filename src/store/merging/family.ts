import { type Change, type TwoSides, nameOf } from './delta.ts';
import type { MergeTable, Row, Rows } from './tables.ts';
import { keyOf } from './tables.ts';
import type { Ids } from './twins.ts';

export type Member = { table: MergeTable; row: Row };

/** A row and all that would go with it: what belongs to it, and to that. */
export function subtreeOf(side: Rows, tables: readonly MergeTable[], root: Member): Member[] {
  const members = new Map([[nameOf(root.table.name, keyOf(root.table, root.row)), root]]);
  const left = [root];
  for (let member = left.pop(); member; member = left.pop()) {
    const { table, row } = member;
    if (table.key.length !== 1) continue;
    for (const child of tables) {
      for (const pointer of child.pointers) {
        if (pointer.table !== table.name || pointer.onDelete !== 'cascade') continue;
        for (const found of side.having(child, { [pointer.column]: row[table.key[0]!]! })) {
          const name = nameOf(child.name, keyOf(child, found));
          if (members.has(name)) continue;
          const one = { table: child, row: found };
          members.set(name, one);
          left.push(one);
        }
      }
    }
  }
  return [...members.values()];
}

/**
 * What we have removed of that which a row of the stand-in's is or belongs to: the topmost. Null when nothing of it is
 * missing here.
 */
export function missingRoot(
  sides: TwoSides,
  byName: ReadonlyMap<string, MergeTable>,
  ids: Ids,
  change: Change,
): Member | null {
  const { base, merged, ours, theirs } = sides;
  const wasHere = (table: MergeTable, key: string) =>
    base.digest(table.name, key) !== null || merged.get(nameOf(table.name, key))?.digest != null;
  const start: Member = { table: change.table, row: change.row! };
  let root: Member | null = wasHere(change.table, change.key) ? start : null;
  const left = [start];
  for (let member = left.pop(); member; member = left.pop()) {
    for (const { column, table: to, onDelete } of member.table.pointers) {
      const target = member.row[column] ?? null;
      const table = byName.get(to);
      if (onDelete !== 'cascade' || target === null || !table) continue;
      const key = JSON.stringify([target]);
      if (ours.find(table, ids.ownKey(table, key))) continue;
      const row = theirs.find(table, key);
      if (!row) continue;
      const parent = { table, row };
      if (wasHere(table, key)) root = parent;
      left.push(parent);
    }
  }
  return root;
}
