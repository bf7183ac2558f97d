import { type Change, type TwoSides, nameOf } from './delta.ts';
import { type MergeTable, type Row, type Rows, type Value, keyOf } from './tables.ts';

/**
 * What was made on both sides and is one and the same: the same comment imported twice, a theme of the same name. Such
 * a row of the stand-in's is known here by another id, and so is whatever points at it.
 */
export type Ids = {
  /** A row of the stand-in's as it would be here, with its pointers turned to our rows. */
  mapped(table: MergeTable, row: Row): Row;
  /** The key under which a row of the stand-in's is known here. */
  ownKey(table: MergeTable, key: string): string;
};

type Known = Map<string, Value>;

const idOf = (key: string) => (JSON.parse(key) as Value[])[0]!;

export function findTwins(sides: TwoSides, changes: readonly Change[]): Ids {
  const known: Known = new Map();
  for (const [name, { ownKey }] of sides.merged) {
    const space = name.indexOf(' ');
    const key = name.slice(space + 1);
    if (key !== ownKey) known.set(nameOf(name.slice(0, space), String(idOf(key))), idOf(ownKey));
  }
  const ids = idsOf(sides.tables, known);
  const added = changes.filter(({ kind }) => kind === 'added');
  const isNew = new Set(added.map(({ table, key }) => nameOf(table.name, key)));
  const learn = (table: string, theirs: Value, own: Value) => {
    if (theirs !== own && isNew.has(nameOf(table, JSON.stringify([theirs]))))
      known.set(nameOf(table, String(theirs)), own);
  };
  // Channels and units first: by them a comment or a post is known to be the same.
  for (const { table, key, row } of added) {
    if (table.key.length !== 1 || row === null || sides.ours.find(table, key)) continue;
    const own = twinOf(sides, table, ids.mapped(table, row), row);
    if (!own) continue;
    learn(table.name, idOf(key), own[table.key[0]!]!);
    const { within } = table.rule;
    const container = table.pointers.find(({ column }) => column === within);
    if (container) learn(container.table, row[container.column]!, own[container.column]!);
  }
  return ids;
}

function idsOf(tables: readonly MergeTable[], known: Known): Ids {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const turned = (table: string, value: Value) => known.get(nameOf(table, String(value))) ?? value;
  const targetOf = (table: MergeTable, column: string): string | null => {
    const pointer = table.pointers.find((to) => to.column === column);
    if (pointer) return byName.has(pointer.table) ? pointer.table : null;
    return table.key.length === 1 && table.key[0] === column ? table.name : null;
  };
  return {
    mapped: (table, row) =>
      Object.fromEntries(
        table.columns.map((column) => {
          const value = row[column]!;
          const target = value === null ? null : targetOf(table, column);
          return [column, target === null ? value : turned(target, value)];
        }),
      ),
    ownKey: (table, key) =>
      JSON.stringify(
        (JSON.parse(key) as Value[]).map((value, index) => {
          const target = targetOf(table, table.key[index]!);
          return target === null ? value : turned(target, value);
        }),
      ),
  };
}

/** Our row that is the same as one of theirs that is new: only what is new here too can be. */
function twinOf(sides: TwoSides, table: MergeTable, mapped: Row, theirs: Row): Row | null {
  const { ours, base } = sides;
  const isNewHere = (row: Row) => base.digest(table.name, keyOf(table, row)) === null;
  for (const columns of table.uniques) {
    const where = Object.fromEntries(columns.map((column) => [column, mapped[column]!]));
    if (Object.values(where).some((value) => value === null)) continue;
    const found = ours.having(table, where).find(isNewHere);
    if (found) return found;
  }
  return table.name === 'comment' ? sameComment(sides, table, theirs, isNewHere) : null;
}

/** As an import knows a comment again: by the platform's id in its channel, else by channel, time and text. */
function sameComment(
  { tables, ours, theirs }: TwoSides,
  table: MergeTable,
  row: Row,
  isNewHere: (row: Row) => boolean,
): Row | null {
  const threads = tables.find(({ name }) => name === 'thread')!;
  const channels = tables.find(({ name }) => name === 'channel')!;
  const channelOf = (side: Rows, threadId: Value) => {
    const thread = side.find(threads, JSON.stringify([threadId]));
    return thread && side.find(channels, JSON.stringify([thread['channel_id']!]));
  };
  const channel = channelOf(theirs, row['thread_id']!);
  if (!channel) return null;
  const inSameChannel = (own: Row) => {
    const ownChannel = channelOf(ours, own['thread_id']!);
    const same = (column: string) => ownChannel?.[column] === channel[column];
    return same('id') || (same('platform') && same('name'));
  };
  const known =
    row['platform_id'] === null
      ? [
          ...ours.having(table, { fingerprint: row['fingerprint']! }),
          // A channel that was made on both sides has given the same comment two fingerprints.
          ...ours.having(table, { at: row['at']!, text: row['text']! }).filter(alikeNumbered(row)),
        ]
      : ours.having(table, { platform_id: row['platform_id']! });
  return known.filter(isNewHere).find(inSameChannel) ?? null;
}

/** Of several comments with the same words in the same minute, the second is the second on both sides. */
function alikeNumbered(row: Row): (own: Row) => boolean {
  const number = (of: Row) => String(of['fingerprint']).split('#')[1];
  return (own) => number(own) === number(row);
}
