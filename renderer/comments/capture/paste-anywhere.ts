import { useEffect } from 'react';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { isTextField } from '../../app/shortcuts.ts';
import { clipboardOf } from './clipboard.ts';

/** Ctrl+V where no text is written brings what was copied into the dialog for new comments. */
export function usePasteAnywhere(): void {
  const { open, show } = useDialogs();
  const busy = open.length > 0;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (busy || event.defaultPrevented || isTextField(event.target)) return;
      const pasted = clipboardOf(event);
      if (!pasted) return;
      event.preventDefault();
      show({ kind: 'addComment', pasted });
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, [busy, show]);
}
