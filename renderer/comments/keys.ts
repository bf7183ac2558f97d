import type { TextKey } from '../../src/i18n/index.ts';
import { type CommentClass, commentClasses } from '../../src/domain/words.ts';

/** What one key does on this screen. */
export type KeyAction =
  | { does: 'next' | 'previous' | 'nextComment' | 'previousComment' }
  | { does: 'search' | 'list' | 'needs' | 'openLink' | 'undo' }
  | { does: 'reply' | 'acknowledge' | 'refer' | 'close' | 'reopen' }
  | { does: 'moderate' | 'mask' | 'bank' | 'themes' | 'route' }
  | { does: 'snooze' | 'note' | 'suggestion' | 'prepare' }
  | { does: 'classify'; class: CommentClass | null };

/** 1 to 8, in the order in which classes are listed everywhere. */
export const classKeys: Record<CommentClass, string> = {
  question: '1',
  demand: '2',
  informationRequest: '3',
  initiative: '4',
  serviceMatter: '5',
  opinion: '6',
  thanks: '7',
  inappropriate: '8',
};

const actions: Readonly<Record<string, KeyAction>> = {
  j: { does: 'next' },
  k: { does: 'previous' },
  J: { does: 'nextComment' },
  K: { does: 'previousComment' },
  '/': { does: 'search' },
  r: { does: 'reply' },
  a: { does: 'acknowledge' },
  e: { does: 'refer' },
  c: { does: 'close' },
  o: { does: 'reopen' },
  n: { does: 'needs' },
  l: { does: 'openLink' },
  m: { does: 'moderate' },
  x: { does: 'mask' },
  b: { does: 'bank' },
  g: { does: 'route' },
  t: { does: 'themes' },
  s: { does: 'snooze' },
  w: { does: 'note' },
  y: { does: 'suggestion' },
  p: { does: 'prepare' },
  u: { does: 'undo' },
  Escape: { does: 'list' },
  '0': { does: 'classify', class: null },
  ...Object.fromEntries(
    commentClasses.map((known) => [classKeys[known], { does: 'classify', class: known } as const]),
  ),
};

/** For the overlay of `?`; the classes come from `classKeys`. */
export const commentShortcuts = [
  { keys: 'J', text: 'comments.keys.next' },
  { keys: 'K', text: 'comments.keys.previous' },
  { keys: 'Enter', text: 'comments.keys.open' },
  { keys: 'Esc', text: 'comments.keys.list' },
  { keys: 'R', text: 'comments.keys.reply' },
  { keys: 'A', text: 'comments.keys.acknowledge' },
  { keys: 'B', text: 'answers.keys.bank' },
  { keys: 'Ctrl+Enter', text: 'comments.keys.record' },
  { keys: 'E', text: 'comments.keys.refer' },
  { keys: 'G', text: 'answers.keys.route' },
  { keys: 'T', text: 'answers.keys.themes' },
  { keys: 'P', text: 'preparation.title' },
  { keys: 'C', text: 'comments.keys.close' },
  { keys: 'O', text: 'comments.keys.reopen' },
  { keys: 'L', text: 'comments.keys.openLink' },
  { keys: 'N', text: 'comments.keys.needs' },
  { keys: 'M', text: 'record.keys.moderate' },
  { keys: 'X', text: 'record.keys.mask' },
  { keys: 'Y', text: 'comments.keys.suggestion' },
  { keys: 'S', text: 'comments.keys.snooze' },
  { keys: 'W', text: 'comments.keys.note' },
  { keys: '0', text: 'comments.class.clear' },
  { keys: 'Shift+J', text: 'comments.keys.nextComment' },
  { keys: 'Shift+K', text: 'comments.keys.previousComment' },
  { keys: 'Shift+↓', text: 'comments.keys.extend' },
  { keys: 'Ctrl+A', text: 'comments.keys.selectAll' },
  { keys: '/', text: 'comments.keys.search' },
  { keys: 'U', text: 'comments.keys.undo' },
] as const satisfies readonly { keys: string; text: TextKey }[];

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'> & {
  defaultPrevented: boolean;
  target: EventTarget | null;
};

/** Where a letter means itself, or chooses in a list that is not ours. */
const takesLetters =
  'input, textarea, select, [contenteditable=true], [role=spinbutton], [role=combobox], ' +
  '[aria-haspopup=listbox], [role=menu], [role=dialog], [role=alertdialog], ' +
  '[role=listbox]:not([data-own-keys])';

/** What a key press asks for on this screen; null where it belongs to somebody else. */
export function actionOf(press: Press): KeyAction | null {
  if (press.defaultPrevented || press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.target instanceof Element && press.target.closest(takesLetters)) return null;
  return actions[press.key] ?? null;
}
