import { type Change, type TwoSides, columnsCompared, nameOf } from './delta.ts';
import { subtreeOf, missingRoot } from './family.ts';
import { erasureColumns } from './rules.ts';
import { type MergeTable, type Row, contentColumns, digestOf, keyOf, sameValue } from './tables.ts';
import { type Ids, findTwins } from './twins.ts';

export type Action =
  | { do: 'insert'; table: MergeTable; row: Row }
  | { do: 'update'; table: MergeTable; ownKey: string; row: Row }
  | { do: 'remove'; table: MergeTable; ownKey: string };

/** What one side has where the other has something else; null: not at all. */
export type Part = { table: MergeTable; ours: Row | null; theirs: Row | null };

export type Disagreement = {
  id: string;
  kind: 'changed' | 'weRemoved' | 'theyRemoved';
  table: MergeTable;
  /** The row that the rest belongs to, from the side that has it. */
  row: Row;
  parts: Part[];
  /** What is done when the stand-in's side holds; when ours does, nothing is. */
  actions: Action[];
};

export type Plan = {
  actions: Action[];
  disagreements: Disagreement[];
  /** Each change, the key under which the row is known here, and the disagreement that it is a part of. */
  changes: { change: Change; ownKey: string; disagreement: string | null }[];
  ids: Ids;
};

/** Decides, row by row, what of a stand-in's changes is taken, and what has to be asked. Writes nothing. */
export function planMerge(sides: TwoSides, changes: readonly Change[]): Plan {
  const ids = findTwins(sides, changes);
  const plan: Plan = { actions: [], disagreements: [], changes: [], ids };
  const disagreements = new Map<string, Disagreement>();
  const removed = new Set(
    changes.filter((c) => c.kind === 'removed').map((c) => nameOf(c.table.name, c.key)),
  );
  const world: World = {
    sides,
    ids,
    removed,
    byName: new Map(sides.tables.map((t) => [t.name, t])),
  };

  for (const change of changes) {
    const { table, key } = change;
    const ownKey = sides.merged.get(nameOf(table.name, key))?.ownKey ?? ids.ownKey(table, key);
    const verdict = judge(world, change, ownKey);
    let asked: string | null = null;
    if (verdict.is === 'taken') plan.actions.push(...verdict.actions);
    if (verdict.is === 'asked') {
      const found = disagreements.get(verdict.about.id) ?? verdict.about;
      disagreements.set(found.id, found);
      if (found !== verdict.about) join(found, verdict.about);
      asked = found.id;
    }
    plan.changes.push({ change, ownKey, disagreement: asked });
  }
  plan.disagreements = [...disagreements.values()];
  return plan;
}

type World = {
  sides: TwoSides;
  ids: Ids;
  removed: ReadonlySet<string>;
  byName: ReadonlyMap<string, MergeTable>;
};
type Verdict =
  { is: 'nothing' } | { is: 'taken'; actions: Action[] } | { is: 'asked'; about: Disagreement };

function join(into: Disagreement, more: Disagreement): void {
  into.parts.push(...more.parts);
  const there = new Set(into.actions.map(actionName));
  into.actions.push(...more.actions.filter((action) => !there.has(actionName(action))));
}

const actionName = (action: Action) =>
  nameOf(action.table.name, 'row' in action ? keyOf(action.table, action.row) : action.ownKey);

function judge(world: World, change: Change, ownKey: string): Verdict {
  const own = world.sides.ours.find(change.table, ownKey);
  if (change.kind === 'removed') return own ? judgeRemoval(world, change, own) : { is: 'nothing' };
  const row = world.ids.mapped(change.table, change.row!);
  if (own) return judgeBoth(world, change, own, row);
  return judgeMissing(world, change, row);
}

/** We have nothing of it: it is new, or we have removed it or what it belongs to. */
function judgeMissing({ sides, ids, byName }: World, change: Change, row: Row): Verdict {
  const { table } = change;
  const root = missingRoot(sides, byName, ids, change);
  if (!root) return { is: 'taken', actions: [{ do: 'insert', table, row }] };
  const actions = subtreeOf(sides.theirs, sides.tables, root).flatMap((one): Action[] =>
    sides.ours.find(one.table, ids.ownKey(one.table, keyOf(one.table, one.row)))
      ? []
      : [{ do: 'insert', table: one.table, row: ids.mapped(one.table, one.row) }],
  );
  return {
    is: 'asked',
    about: {
      id: nameOf(root.table.name, keyOf(root.table, root.row)),
      kind: 'weRemoved',
      ...root,
      parts: [{ table, ours: null, theirs: row }],
      actions,
    },
  };
}

/** They have removed it: so do we, unless somebody has worked here on it or on what belongs to it. */
function judgeRemoval(world: World, { table, key }: Change, own: Row): Verdict {
  const { sides, removed } = world;
  const withParent = table.pointers.some(
    ({ column, table: to, onDelete }) =>
      onDelete === 'cascade' && removed.has(nameOf(to, JSON.stringify([own[column]]))),
  );
  // It goes with what it belongs to, or is asked about with it.
  if (withParent) return { is: 'nothing' };
  const worked = subtreeOf(sides.ours, sides.tables, { table, row: own }).filter(
    (one) => !isAsBefore(sides, one.table, one.row),
  );
  const actions: Action[] = [{ do: 'remove', table, ownKey: keyOf(table, own) }];
  if (worked.length === 0) return { is: 'taken', actions };
  return {
    is: 'asked',
    about: {
      id: nameOf(table.name, key),
      kind: 'theyRemoved',
      table,
      row: own,
      parts: worked.map((one) => ({ table: one.table, ours: one.row, theirs: null })),
      actions,
    },
  };
}

/** Whether our row is what it was when it was last the same on both sides. */
function isAsBefore({ base, merged }: TwoSides, table: MergeTable, own: Row): boolean {
  const key = keyOf(table, own);
  const before = merged.get(nameOf(table.name, key))?.ownDigest ?? base.digest(table.name, key);
  return before?.equals(digestOf(own, columnsCompared(base, table))) === true;
}

function judgeBoth(world: World, change: Change, own: Row, row: Row): Verdict {
  const { sides, byName } = world;
  const { table, key } = change;
  const differing = contentColumns(table).filter(
    (column) => !table.key.includes(column) && !sameValue(own[column], row[column]),
  );
  if (differing.length === 0) return { is: 'nothing' };
  const taking = (columns: readonly string[]): Verdict => ({
    is: 'taken',
    actions: [
      { do: 'update', table, ownKey: keyOf(table, own), row: { ...own, ...pick(row, columns) } },
    ],
  });
  const ownBefore = sides.merged.get(nameOf(table.name, key));
  const unchanged = ownBefore?.ownDigest
    ? ownBefore.ownDigest.equals(digestOf(own, columnsCompared(sides.base, table)))
    : isAsBefore(sides, table, own);
  if (change.kind === 'changed' && unchanged) return taking(differing);

  const gone = (side: Row, other: Row) =>
    erasureColumns.some((c) => (side[c] ?? null) !== null && (other[c] ?? null) === null);
  // Words that were erased or masked on one side do not come back from the other.
  if (gone(own, row)) return { is: 'nothing' };
  if (gone(row, own)) return taking(differing);

  const apart = differing.filter((column) => !table.rule.aside?.includes(column));
  if (change.kind === 'added') {
    // Two records of the same: one may know what the other does not.
    const contradicting = apart.filter((c) => own[c] !== null && row[c] !== null);
    if (contradicting.length === 0) {
      const filled = apart.filter((column) => own[column] === null);
      return filled.length === 0 ? { is: 'nothing' } : taking(filled);
    }
  } else if (apart.length === 0) return { is: 'nothing' };

  const whole = wholeOf(byName, sides, table, own);
  return {
    is: 'asked',
    about: {
      id: nameOf(whole.table.name, keyOf(whole.table, whole.row)),
      kind: 'changed',
      ...whole,
      parts: [{ table, ours: own, theirs: row }],
      actions: [
        {
          do: 'update',
          table,
          ownKey: keyOf(table, own),
          row: { ...own, ...pick(row, differing) },
        },
      ],
    },
  };
}

/** What a row is a part of, and is decided on with. */
function wholeOf(
  byName: World['byName'],
  sides: TwoSides,
  table: MergeTable,
  row: Row,
): { table: MergeTable; row: Row } {
  const { partOf } = table.rule;
  const pointer = table.pointers.find(({ column }) => column === partOf);
  const to = pointer && byName.get(pointer.table);
  const whole = to && sides.ours.find(to, JSON.stringify([row[pointer.column]!]));
  return whole ? { table: to, row: whole } : { table, row };
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column]!]));
}
