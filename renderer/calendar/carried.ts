import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Carried } from './tools.ts';

const nothing: ReadonlySet<string> = new Set();

/** What is being dragged: at once for who asks, and for how it looks a moment later. */
export function useCarried(): {
  carried: RefObject<Carried | null>;
  carriedIds: ReadonlySet<string>;
  carry(next: Carried | null): void;
} {
  const carried = useRef<Carried | null>(null);
  const [carriedIds, setCarriedIds] = useState(nothing);
  const carry = useCallback((next: Carried | null) => {
    carried.current = next;
    const ids = next === null ? nothing : new Set(next.posts.map(({ id }) => id));
    // The browser takes its picture of what is dragged first.
    if (next !== null && next.grip !== null) requestAnimationFrame(() => setCarriedIds(ids));
    else setCarriedIds(ids);
  }, []);

  useEffect(() => {
    if (carriedIds.size === 0 || carried.current?.grip === null) return undefined;
    // While the mouse drags there are no other moves of it: a drag whose beginning is gone has ended.
    const end = () => carry(null);
    addEventListener('pointermove', end);
    return () => removeEventListener('pointermove', end);
  }, [carriedIds, carry]);

  return { carried, carriedIds, carry };
}
