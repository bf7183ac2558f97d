/**
 * Which rows of the list are selected, and where the cursor is. The cursor remembers the row after
 * it: when its own row leaves the list or moves (an answered thread leaves "our turn"), the user goes
 * on from where they were, not from where the row went.
 */
export type Selection = {
  cursor: { id: string; index: number; following: string | null } | null;
  /** From where a range grows. */
  anchor: string | null;
  selected: ReadonlySet<string>;
};

export const nothingSelected: Selection = { cursor: null, anchor: null, selected: new Set() };

/** Puts the cursor on a row, and selects that row only. */
export function moveTo(ids: readonly string[], index: number): Selection {
  const cursor = cursorAt(ids, index);
  if (!cursor) return nothingSelected;
  return { cursor, anchor: cursor.id, selected: new Set([cursor.id]) };
}

/** The index of the row that a step of `by` rows leads to; null when the list is empty. */
export function stepFrom({ cursor }: Selection, ids: readonly string[], by: number): number | null {
  if (ids.length === 0) return null;
  const within = (index: number) => Math.max(0, Math.min(ids.length - 1, index));
  if (cursor === null) return by > 0 ? 0 : ids.length - 1;
  const own = ids.indexOf(cursor.id);
  const following = cursor.following === null ? -1 : ids.indexOf(cursor.following);
  const stayed = own >= 0 && (following < 0 || following === own + 1);
  if (stayed) return within(own + by);
  const place = following >= 0 ? following : cursor.index;
  return within(by > 0 ? place + by - 1 : place + by);
}

/** Selects from the anchor to a row. */
export function extendTo(selection: Selection, ids: readonly string[], index: number): Selection {
  const cursor = cursorAt(ids, index);
  const from = selection.anchor === null ? -1 : ids.indexOf(selection.anchor);
  if (!cursor || from < 0) return moveTo(ids, index);
  return {
    cursor,
    anchor: selection.anchor,
    selected: new Set(ids.slice(Math.min(from, index), Math.max(from, index) + 1)),
  };
}

/** Adds a row to the selection or takes it out. */
export function toggle(selection: Selection, ids: readonly string[], index: number): Selection {
  const cursor = cursorAt(ids, index);
  if (!cursor) return selection;
  const selected = new Set(selection.selected);
  if (!selected.delete(cursor.id)) selected.add(cursor.id);
  return { cursor, anchor: cursor.id, selected };
}

export function selectAll(selection: Selection, ids: readonly string[]): Selection {
  return { ...selection, selected: new Set(ids) };
}

/** Those of the selected that are still in the list: what left it is not acted on unseen. */
export function stillSelected(selection: Selection, ids: readonly string[]): string[] {
  return selection.selected.size === 0 ? [] : ids.filter((id) => selection.selected.has(id));
}

function cursorAt(ids: readonly string[], index: number): Selection['cursor'] {
  const id = ids[index];
  return id === undefined ? null : { id, index, following: ids[index + 1] ?? null };
}
