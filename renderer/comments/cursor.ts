import { useCallback, useEffect, useMemo, useState } from 'react';
import { navigate } from '../app/location.ts';
import { threadPath } from '../app/routes.ts';
import type { ListMove } from './list/ThreadList.tsx';
import {
  type Selection,
  extendTo,
  moveTo,
  nothingSelected,
  selectAll,
  stepFrom,
  stillSelected,
  toggle,
} from './selection.ts';

/** History entries are dear to the browser: the address follows when the cursor rests. */
const rest = 150;

/**
 * The list's cursor and selection. With list and thread side by side the cursor's thread is the open
 * one and the address follows it; until the user has moved, it is the first of the list. In a narrow
 * window only `open` opens.
 */
export function useCursor({
  ids,
  threadId,
  query,
  wide,
}: {
  ids: readonly string[];
  /** The thread in the address. */
  threadId: string | null;
  /** The address's query, kept as it is. */
  query: string;
  wide: boolean;
}) {
  const [selection, setSelection] = useState<Selection>(() => fromAddress(threadId));
  const cursorId = selection.cursor?.id ?? null;

  // The address changed by other means than the cursor, such as a link on another screen.
  const [address, setAddress] = useState(threadId);
  if (threadId !== address) {
    setAddress(threadId);
    if (threadId !== null && threadId !== cursorId) setSelection(fromAddress(threadId));
  }

  const addressOf = useCallback(
    (id: string | null) =>
      `${id === null ? '/comments' : threadPath(id)}${query === '' ? '' : `?${query}`}`,
    [query],
  );
  useEffect(() => {
    if (!wide || cursorId === null || cursorId === threadId) return;
    const timer = setTimeout(() => navigate(addressOf(cursorId), { replace: true }), rest);
    return () => clearTimeout(timer);
  }, [wide, cursorId, threadId, addressOf]);

  const byDefault = wide ? (ids[0] ?? null) : null;
  const shownCursor = cursorId ?? byDefault;
  const selected = useMemo(() => {
    const still = stillSelected(selection, ids);
    return new Set(still.length === 0 && shownCursor !== null ? [shownCursor] : still);
  }, [selection, ids, shownCursor]);

  /** Where the user is does not move on its own from here on. */
  const pin = useCallback(() => {
    setSelection((now) => (now.cursor === null && wide ? moveTo(ids, 0) : now));
  }, [ids, wide]);

  /** @returns the index of the row with the cursor, when it moved */
  const move = useCallback(
    (step: Exclude<ListMove, 'open'>): number | null => {
      const now = selection.cursor === null && wide ? moveTo(ids, 0) : selection;
      if (step === 'all') {
        setSelection(selectAll(now, ids));
        return null;
      }
      if (step === 'clear') {
        setSelection({ ...now, selected: new Set(now.cursor ? [now.cursor.id] : []) });
        return null;
      }
      if ('toggle' in step) {
        setSelection(toggle(now, ids, step.toggle));
        return step.toggle;
      }
      const index = 'to' in step ? step.to : stepFrom(now, ids, step.by);
      if (index === null || index < 0) return null;
      setSelection(step.extend ? extendTo(now, ids, index) : moveTo(ids, index));
      return index;
    },
    [ids, selection, wide],
  );

  return {
    cursorId: shownCursor,
    openId: wide ? shownCursor : threadId,
    selected,
    move,
    pin,
    addressOf,
    /** Starts over in another list. */
    reset: useCallback(() => setSelection(nothingSelected), []),
  };
}

function fromAddress(threadId: string | null): Selection {
  if (threadId === null) return nothingSelected;
  return {
    cursor: { id: threadId, index: 0, following: null },
    anchor: threadId,
    selected: new Set([threadId]),
  };
}
