import { useMemo, useState } from 'react';

/** The posts that are selected, and from which one a range grows. */
export type Selection = { anchor: string | null; ids: ReadonlySet<string> };

const nothing: Selection = { anchor: null, ids: new Set() };

export type Selecting = {
  toggle(id: string): void;
  /**
   * Selects from where the selection began to a post, in the order in which the view shows them; from
   * `from` when nothing there is selected yet.
   */
  extend(order: readonly string[], id: string, from: string | null): void;
  set(ids: readonly string[]): void;
  clear(): void;
};

/** What is selected in the calendar; it stays when the view changes. */
export function useSelection(): [Selection, Selecting] {
  const [selection, setSelection] = useState(nothing);
  const selecting = useMemo<Selecting>(
    () => ({
      toggle: (id) =>
        setSelection(({ ids }) => {
          const next = new Set(ids);
          if (!next.delete(id)) next.add(id);
          return { anchor: id, ids: next };
        }),
      extend: (order, id, from) =>
        setSelection((now) => {
          const known = now.anchor !== null && order.includes(now.anchor);
          const anchor = known ? now.anchor! : (from ?? id);
          const [a, b] = [order.indexOf(anchor), order.indexOf(id)];
          if (a < 0 || b < 0) return { anchor: id, ids: new Set([id]) };
          return { anchor, ids: new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1)) };
        }),
      set: (ids) => setSelection({ anchor: ids[0] ?? null, ids: new Set(ids) }),
      clear: () => setSelection(nothing),
    }),
    [],
  );
  return [selection, selecting];
}
