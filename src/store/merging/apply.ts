import type { MergeCounts, Side } from '../../contract/handover.ts';
import { type Writer, deferForeignKeys, statement } from '../database.ts';
import { type TwoSides, columnsCompared, nameOf, recordMerged } from './delta.ts';
import type { Action, Plan } from './plan.ts';
import { settlePositions } from './positions.ts';
import { type MergeTable, type Row, type Value, digestOf, keyOf } from './tables.ts';

/**
 * Carries a plan out. Must run in a transaction, and a step of the history records it like any command's work.
 *
 * @param choose whose side holds in a disagreement
 */
export function applyPlan(
  writer: Writer,
  sides: TwoSides,
  plan: Plan,
  handoverId: string,
  choose: (disagreement: string) => Side,
): MergeCounts {
  deferForeignKeys(writer);
  const agreed = plan.disagreements.flatMap(({ id, actions }) =>
    choose(id) === 'theirs' ? actions : [],
  );
  const actions = once([...plan.actions, ...agreed]);
  const work = worker(writer, sides, plan);

  const updates = actions.filter((action) => action.do === 'update');
  const removals = actions.filter((action) => action.do === 'remove');
  const inserts = inOrder(
    sides.tables,
    actions.filter((action) => action.do === 'insert'),
  );
  for (const action of inserts) work.expect(action.table, action.row);
  // A name may become free only when another row has given it up.
  const waiting = updates.filter((action) => !work.update(action, 'asIs'));
  const removed = removals.filter(({ table, ownKey }) => work.remove(table, ownKey));
  for (const { table, row } of inserts) work.insert(table, row);
  for (const action of waiting) work.update(action, 'fitting');
  settlePositions(sides, [...updates, ...inserts]);

  const now = (table: MergeTable, key: string): Buffer | null => {
    const row = sides.ours.find(table, key);
    return row && digestOf(row, columnsCompared(sides.base, table));
  };
  for (const { change, ownKey, disagreement } of plan.changes) {
    const kept = disagreement !== null && choose(disagreement) === 'ours';
    const digest = kept ? null : now(change.table, ownKey);
    recordMerged(writer, handoverId, change, { key: ownKey, digest });
  }
  return { added: inserts.length, changed: updates.length, removed: removed.length };
}

/** What several disagreements bring along is done once. */
function once(actions: readonly Action[]): Action[] {
  const known = new Map<string, Action>();
  for (const action of actions) {
    const key = 'ownKey' in action ? action.ownKey : keyOf(action.table, action.row);
    known.set(`${action.do} ${nameOf(action.table.name, key)}`, action);
  }
  return [...known.values()];
}

function inOrder<A extends Action>(tables: readonly MergeTable[], actions: readonly A[]): A[] {
  const place = new Map(tables.map(({ name }, index) => [name, index]));
  return actions.toSorted((a, b) => place.get(a.table.name)! - place.get(b.table.name)!);
}

function worker(writer: Writer, { ours, theirs, tables }: TwoSides, { ids }: Plan) {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const expected = new Set<string>();
  const where = (table: MergeTable) => table.key.map((column) => `"${column}" = ?`).join(' and ');
  const parsed = (key: string) => JSON.parse(key) as Value[];
  // Each is prepared once: with the history's triggers that takes longer than to write a row.
  const writing = (sql: string) => statement(writer, sql);

  /** Rows of ours that have in common with this one what no two rows may. */
  function taken(table: MergeTable, row: Row): readonly string[] | undefined {
    return table.uniques.find((columns) => {
      const wanted = Object.fromEntries(columns.map((column) => [column, row[column]!]));
      if (Object.values(wanted).some((value) => value === null)) return false;
      return ours.having(table, wanted).some((other) => keyOf(table, other) !== keyOf(table, row));
    });
  }

  /** The row with another name, or without a number of a platform's, so that it has its place beside ours. */
  function fitted(table: MergeTable, row: Row, before: Row | null): Row {
    const fit = { ...row };
    for (let columns = taken(table, fit); columns; columns = taken(table, fit)) {
      const title = columns.find((column) => column === table.rule.title);
      const free = columns.find((column) => table.nullable.has(column));
      if (title !== undefined && typeof fit[title] === 'string') fit[title] = nextName(fit[title]);
      else if (free !== undefined) fit[free] = null;
      else if (before) for (const column of columns) fit[column] = before[column]!;
      else throw new Error(`${table.name}: ${columns.join(', ')} is taken.`);
    }
    return fit;
  }

  /** What a row points at is brought along when we had removed it; where it need not be known, it is left out. */
  function pointing(table: MergeTable, row: Row): Row {
    const pointed = { ...row };
    for (const { column, table: to, onDelete } of table.pointers) {
      const target = pointed[column] ?? null;
      const there = byName.get(to);
      if (target === null || !there) continue;
      const key = JSON.stringify([target]);
      if (ours.find(there, key) || expected.has(nameOf(to, key))) continue;
      const lost = theirs.find(there, key);
      if (onDelete === 'set null' || !lost) pointed[column] = null;
      else insert(there, ids.mapped(there, lost));
    }
    return pointed;
  }

  function insert(table: MergeTable, row: Row): void {
    if (ours.find(table, keyOf(table, row))) return;
    expected.add(nameOf(table.name, keyOf(table, row)));
    const fit = fitted(table, pointing(table, row), null);
    writing(
      `insert into ${table.name} (${table.columns.map((c) => `"${c}"`).join(', ')})
       values (${table.columns.map(() => '?').join(', ')})`,
    ).run(...table.columns.map((column) => fit[column]));
  }

  /** Whether a row of ours that stays points at it and can't do without. */
  function isNeeded(table: MergeTable, key: string): boolean {
    return tables.some((other) =>
      other.pointers.some(
        ({ column, table: to, onDelete }) =>
          to === table.name &&
          onDelete === 'restrict' &&
          ours.having(other, { [column]: parsed(key)[0]! }).length > 0,
      ),
    );
  }

  return {
    expect: (table: MergeTable, row: Row) =>
      void expected.add(nameOf(table.name, keyOf(table, row))),
    insert,
    /** @returns false when it must wait until what is in its way is gone */
    update({ table, ownKey, row }: Action & { do: 'update' }, how: 'asIs' | 'fitting'): boolean {
      const before = ours.find(table, ownKey);
      if (!before) return true;
      const pointed = pointing(table, row);
      if (how === 'asIs' && taken(table, pointed)) return false;
      const fit = fitted(table, pointed, before);
      const columns = table.columns.filter((column) => !table.key.includes(column));
      writing(
        `update ${table.name} set ${columns.map((c) => `"${c}" = ?`).join(', ')} where ${where(table)}`,
      ).run(...columns.map((column) => fit[column]), ...parsed(ownKey));
      return true;
    },
    /** @returns false when something here still needs it, or it is gone already */
    remove(table: MergeTable, key: string): boolean {
      if (table.key.length === 1 && isNeeded(table, key)) return false;
      return (
        writing(`delete from ${table.name} where ${where(table)}`).run(...parsed(key)).changes > 0
      );
    },
  };
}

/** "Koulut" becomes "Koulut (2)", and that "Koulut (3)". */
function nextName(name: string): string {
  const [, start, number] = /^(.*) \((\d+)\)$/s.exec(name) ?? [];
  return start === undefined ? `${name} (2)` : `${start} (${Number(number) + 1})`;
}
