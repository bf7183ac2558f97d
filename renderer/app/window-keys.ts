import { useEffect } from 'react';
import { useDialogs } from './dialogs/requests.tsx';
import { useStable } from './stable.ts';

/** Hears the keys of the whole window for a screen. A dialog keeps the keyboard to itself. */
export function useWindowKeys(handle: (event: KeyboardEvent) => void): void {
  const { open } = useDialogs();
  const onKey = useStable((event: KeyboardEvent) => {
    if (open.length === 0 && !event.isComposing) handle(event);
  });
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onKey]);
}
