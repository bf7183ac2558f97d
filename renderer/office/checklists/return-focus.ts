import { type RefObject, useEffect, useRef } from 'react';

/** The button that opened a form gets the focus back when the form is gone. */
export function useReturnFocus(formIsOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(formIsOpen);
  useEffect(() => {
    if (was.current && !formIsOpen) button.current?.focus();
    was.current = formIsOpen;
  }, [formIsOpen]);
  return button;
}
