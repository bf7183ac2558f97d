import { useEffect } from 'react';
import type { MenuCommand } from '../../src/contract/host.ts';
import { useLinks } from '../live/context.tsx';
import type { Actions } from './actions.ts';
import { useDialogs } from './dialogs/requests.tsx';
import { screens } from './routes.ts';
import { singleKeysOn } from './single-keys.ts';

const isMac = /mac/i.test(navigator.platform);

/** Keys that work everywhere, as `Kbd` writes them. */
export const globalKeys = {
  palette: 'Ctrl+K',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Shift+Z',
  addComment: 'Ctrl+Shift+N',
  shortcuts: '?',
  screens: 'Ctrl+1',
} as const;

/** Joins the window's keys and the program's menu to the actions. A dialog keeps the keyboard to itself. */
export function useGlobalInput(actions: Actions): void {
  const { open } = useDialogs();
  const busy = open.length > 0;
  useMenuCommands(actions);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (busy || event.defaultPrevented || event.isComposing) return;
      const action = actionOf(event, actions);
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [actions, busy]);
}

/** Does what is chosen from the program's menu. */
export function useMenuCommands(does: Partial<Record<MenuCommand, () => void>>): void {
  const { onHostEvent } = useLinks();
  const { open } = useDialogs();
  const busy = open.length > 0;
  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.event !== 'menu') return;
        if (isEditing(event.command)) document.execCommand(event.command);
        else if (!busy) does[event.command]?.();
      }),
    [does, busy, onHostEvent],
  );
}

function actionOf(event: KeyboardEvent, actions: Actions): (() => void) | null {
  const { key, shiftKey, altKey, target } = event;
  const command = isMac ? event.metaKey : event.ctrlKey;
  if (altKey) return null;
  if (!command) {
    return key === '?' && singleKeysOn() && !isTextField(target) ? actions.shortcuts : null;
  }
  const screen = shiftKey ? undefined : screens[Number(key) - 1];
  if (screen) return () => actions.go(screen);
  switch (key.toLowerCase()) {
    case 'k':
      return shiftKey ? null : actions.palette;
    case 'n':
      return shiftKey ? actions.addComment : null;
    case 'z':
      if (isTextField(target)) return null;
      return shiftKey ? actions.redo : actions.undo;
    case 'y':
      return isTextField(target) || shiftKey ? null : actions.redo;
    default:
      return null;
  }
}

/** Undo and redo chosen from the menu while a text is written mean the text. */
function isEditing(command: MenuCommand): command is 'undo' | 'redo' {
  return (command === 'undo' || command === 'redo') && isTextField(document.activeElement);
}

/** Whether keys typed into an element are text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}
