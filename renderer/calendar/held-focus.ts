import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the keyboard's focus where the cursor is, while what has the focus is drawn anew elsewhere: a post
 * that moves to another day is another element there, and the focus would fall to the page.
 *
 * @param wanted the element of the cursor, if it is drawn; null also while the focus is to be left alone
 * @param calls when it grows, the focus is called here from elsewhere
 * @param page what is drawn; another one is a page that was turned
 */
export function useHeldFocus(
  box: RefObject<HTMLElement | null>,
  wanted: () => HTMLElement | null | undefined,
  calls: number,
  page: string,
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

  /** Takes back that the focus follows a turned page; null when it does not. */
  const awaited = useRef<(() => void) | null>(null);
  const follow = useEffectEvent(() => {
    awaited.current = null;
    focus();
  });
  const drawn = useRef(page);
  useLayoutEffect(() => {
    const turned = drawn.current !== page;
    drawn.current = page;
    if (!turned || box.current?.contains(document.activeElement) !== true) return focusNow();
    // To focus at once the browser would have to lay the whole new page out in the middle of the work. What had the
    // focus is another day now and hears the keys as well; it follows when the frame has been drawn, or with the next
    // key if that is sooner.
    awaited.current?.();
    awaited.current = afterFrame(follow);
  });
  useEffect(() => {
    const onKey = () => {
      if (awaited.current === null) return;
      awaited.current();
      follow();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
      awaited.current?.();
    };
  }, []);

  // A dialog that calls the focus keeps it to itself until it is gone; only then this runs.
  useEffect(() => {
    if (calls === answered.current) return;
    answered.current = calls;
    held.current = true;
    focus();
  });
}

/** Does something when the next frame has been drawn. @returns what takes that back */
function afterFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
