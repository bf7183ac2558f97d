import { type ReactNode, createContext, use, useCallback, useMemo, useState } from 'react';

/** Every dialog of the program. */
export type DialogRequest =
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'newOffice' }
  | { kind: 'import'; file?: string }
  /** A comment typed or pasted in by hand; with a thread, the resident wrote again in it. */
  | { kind: 'addComment'; threadId?: string }
  | ({ kind: 'confirm'; onAnswer: (yes: boolean) => void } & Confirmation);

export type Confirmation = { title: string; text: string; action: string; danger?: boolean };

export type Dialogs = {
  /** The lowest first; the last one is on top and has the keyboard. */
  open: readonly DialogRequest[];
  show(request: DialogRequest): void;
  /** Closes the topmost. */
  close(): void;
  /** Asks, and tells whether the user agreed. */
  confirm(confirmation: Confirmation): Promise<boolean>;
};

const DialogsContext = createContext<Dialogs | null>(null);

export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext);
  if (!dialogs) throw new Error('Outside of DialogsProvider');
  return dialogs;
}

export function DialogsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<readonly DialogRequest[]>([]);
  const show = useCallback((request: DialogRequest) => {
    // The same dialog twice over itself helps nobody: Ctrl+K in the palette.
    setOpen((before) =>
      before.some(({ kind }) => kind === request.kind) ? before : [...before, request],
    );
  }, []);
  const close = useCallback(() => setOpen((before) => before.slice(0, -1)), []);
  const confirm = useCallback(
    (confirmation: Confirmation) =>
      new Promise<boolean>((resolve) => {
        show({
          kind: 'confirm',
          ...confirmation,
          onAnswer: (yes) => {
            close();
            resolve(yes);
          },
        });
      }),
    [show, close],
  );
  const dialogs = useMemo(() => ({ open, show, close, confirm }), [open, show, close, confirm]);
  return <DialogsContext value={dialogs}>{children}</DialogsContext>;
}
