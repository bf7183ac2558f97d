import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that is the same at every drawing and does what the latest one does; for events, not for drawing. */
export function useStable<A extends unknown[], R>(latest: (...args: A) => R): (...args: A) => R {
  const now = useRef(latest);
  useLayoutEffect(() => {
    now.current = latest;
  });
  return useCallback((...args: A) => now.current(...args), []);
}
