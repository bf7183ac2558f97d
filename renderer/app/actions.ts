import { useMemo } from 'react';
import type { MenuCommand, Shell } from '../../src/contract/host.ts';
import type { Language } from '../../src/domain/words.ts';
import { useHost } from '../live/commands.ts';
import { useDialogs } from './dialogs/requests.tsx';
import { useHistory } from './history.ts';
import { navigate } from './location.ts';
import { type Screen, screenPath } from './routes.ts';

/** What can be done from anywhere: the menu, the shortcuts and the palette all do these. */
export type Actions = Record<
  MenuCommand | 'newPromise' | 'prepare' | 'openOffice' | 'trySample' | 'closeOffice',
  () => void
> & {
  go(screen: Screen): void;
  setLanguage(language: Language): void;
  setAppearance(appearance: Shell['appearance']): void;
};

export function useActions(): Actions {
  const { show } = useDialogs();
  const { undo, redo } = useHistory();
  const { run: choose } = useHost('office.choose');
  const { run: trySample } = useHost('office.trySample');
  const { run: closeOffice } = useHost('office.close');
  const { run: set } = useHost('shell.set');
  return useMemo(
    () => ({
      undo: () => void undo(),
      redo: () => void redo(),
      palette: () => show({ kind: 'palette' }),
      shortcuts: () => show({ kind: 'shortcuts' }),
      import: () => show({ kind: 'import' }),
      addComment: () => show({ kind: 'addComment' }),
      newPromise: () => show({ kind: 'newPromise' }),
      prepare: () => show({ kind: 'prepare' }),
      newOffice: () => show({ kind: 'newOffice' }),
      receive: () => show({ kind: 'receive' }),
      openOffice: () => void choose({}),
      trySample: () => void trySample({}),
      closeOffice: () => void closeOffice({}),
      go: (screen) => navigate(screenPath(screen)),
      setLanguage: (language) => void set({ language }),
      setAppearance: (appearance) => void set({ appearance }),
    }),
    [show, undo, redo, choose, trySample, closeOffice, set],
  );
}
