import { type RefObject, useLayoutEffect, useState } from 'react';

/** In rem: a line of a post, and the top of a day with its number. */
const line = 1.375;
const top = 1.75;
const least = 2;

/** The last height of a month; the next is almost always as high, and is drawn right at once. */
let known = 0;

/** How many lines of posts a day has room for, in a month of so many weeks. */
export function useLines(grid: RefObject<HTMLElement | null>, weeks: number): number {
  const [height, setHeight] = useState(known);

  useLayoutEffect(() => {
    const box = grid.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const weekdays = box.firstElementChild?.getBoundingClientRect().height ?? 0;
      known = (box.clientHeight - weekdays) / rem;
      setHeight(known);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [grid]);

  return Math.max(least, Math.floor((height / weeks - top) / line));
}
