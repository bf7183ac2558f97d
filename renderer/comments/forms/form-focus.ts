import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Messages at the window's edge keep clear of the buttons at the foot of the thread. */
export function useToastsAbove(dock: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const top = dock.current?.getBoundingClientRect().top ?? innerHeight;
    const height = Math.max(0, innerHeight - top);
    const room = height < innerHeight * 0.6 ? height : 0;
    document.documentElement.style.setProperty('--toast-lift', `${room}px`);
  });
  useEffect(() => () => void document.documentElement.style.removeProperty('--toast-lift'), []);
}

/** Into a form when it opens, and back to where the user came from when it is put away. */
export function useFormFocus(onLost: () => void) {
  const dock = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const [wish, setWish] = useState<{ to: 'form' | 'back' } | null>(null);

  useLayoutEffect(() => {
    if (wish?.to === 'form') {
      const fields = 'textarea, input, button[aria-haspopup=listbox]';
      const form = dock.current;
      (
        form?.querySelector<HTMLElement>(
          '[data-focus-first] :is(textarea, [role=radio][aria-checked=true], [role=spinbutton])',
        ) ?? form?.querySelector<HTMLElement>(fields)
      )?.focus();
    }
    if (wish?.to === 'back') {
      const from = opener.current;
      const button = dock.current?.querySelector<HTMLElement>('button');
      if (!(from instanceof HTMLElement)) onLost();
      else if (from.isConnected) from.focus({ preventScroll: true });
      else if (button) button.focus();
      else onLost();
    }
    // A wish is fulfilled once; what `onLost` is by then does not make it a new one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wish]);

  return {
    dock,
    toForm: () => {
      const from = document.activeElement;
      // From the page as a whole there is no way back.
      opener.current = from?.matches('body, main') ? null : from;
      setWish({ to: 'form' });
    },
    andBack: () => setWish({ to: 'back' }),
  };
}
