import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the keyboard's focus where the cursor is, while what has the focus is drawn anew elsewhere: a post
 * that moves to another day is another element there, and the focus would fall to the page.
 *
 * @param wanted the element of the cursor, if it is drawn; null also while the focus is to be left alone
 * @param calls when it grows, the focus is called here from elsewhere
 */
export function useHeldFocus(
  box: RefObject<HTMLElement | null>,
  wanted: () => HTMLElement | null | undefined,
  calls: number,
): void {
  const held = useRef(false);
  const answered = useRef(0);

  useEffect(() => {
    const inBox = (target: EventTarget | null) =>
      target instanceof Node && box.current?.contains(target) === true;
    // Only going elsewhere lets go: an element that is taken away takes its focus along without a word.
    const onFocus = (event: FocusEvent) => {
      held.current = inBox(event.target);
    };
    const onPointer = (event: PointerEvent) => {
      if (!inBox(event.target)) held.current = false;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [box]);

  function focus(): void {
    if (!held.current) return;
    const element = wanted();
    const { activeElement } = document;
    if (!element || element === activeElement) return;
    // Who writes in the box is not interrupted.
    if (activeElement instanceof HTMLInputElement && box.current?.contains(activeElement)) return;
    element.focus();
  }
  const focusNow = useEffectEvent(focus);

  const waiting = useRef(0);
  useLayoutEffect(() => {
    cancelAnimationFrame(waiting.current);
    // To focus at once the browser would have to lay everything out in the middle of the work. While the focus is
    // still in the box, keys come here anyhow, and it can follow when the frame has been drawn.
    const { activeElement } = document;
    if (activeElement === null || box.current?.contains(activeElement) !== true) focusNow();
    else {
      waiting.current = requestAnimationFrame(() => {
        waiting.current = requestAnimationFrame(focusNow);
      });
    }
  });
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);

  // A dialog that calls the focus keeps it to itself until it is gone; only then this runs.
  useEffect(() => {
    if (calls === answered.current) return;
    answered.current = calls;
    held.current = true;
    focus();
  });
}
