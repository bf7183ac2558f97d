import type { TextKey } from '../../src/i18n/index.ts';
import { type Purpose, purposes } from '../../src/domain/words.ts';

/** Where a key leads the focus: to the side, up and down, or to an end. */
export type Move =
  { does: 'aside' | 'along'; by: 1 | -1; extend: boolean } | { does: 'edge'; by: 1 | -1 };

/** What is done to a post and to what is selected with it. */
export type Deal =
  | { does: 'remove' | 'move' | 'copyTo' | 'idea' | 'copy' | 'cut' }
  | { does: 'purpose'; purpose: Purpose | null };

/** What a key does to a post, or on the day it is on, in every view. */
export type Deed =
  | Deal
  | { does: 'open' | 'toggle' }
  | { does: 'shift'; x: 1 | 0 | -1; y: 1 | 0 | -1 }
  | { does: 'page'; by: 1 | -1 }
  | { does: 'paste' | 'today' | 'all' };

/** What each view answers in its own way. */
export type Own =
  { does: 'enter' | 'escape' | 'new' | 'drag' | 'list' } | { does: 'type'; text: string };

/** What a key asks for where the focus is on a day or on a post. */
export type CalendarKey =
  ({ kind: 'move' } & Move) | ({ kind: 'deed' } & Deed) | ({ kind: 'own' } & Own);

const move = (does: Move): CalendarKey => ({ kind: 'move', ...does });
const deed = (does: Deed): CalendarKey => ({ kind: 'deed', ...does });
const own = (does: Own): CalendarKey => ({ kind: 'own', ...does });

/** 1 to 4, in the order in which purposes are listed everywhere. */
const purposeKeys: Readonly<Record<string, Purpose | null>> = {
  0: null,
  ...Object.fromEntries(purposes.map((purpose, i) => [i + 1, purpose])),
};

const arrows: Readonly<Record<string, { x: 1 | 0 | -1; y: 1 | 0 | -1 }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const letters: Readonly<Record<string, CalendarKey>> = {
  n: own({ does: 'new' }),
  m: deed({ does: 'move' }),
  c: deed({ does: 'copyTo' }),
  i: deed({ does: 'idea' }),
  t: deed({ does: 'today' }),
};

const named: Readonly<Record<string, CalendarKey>> = {
  PageUp: deed({ does: 'page', by: -1 }),
  PageDown: deed({ does: 'page', by: 1 }),
  Home: move({ does: 'edge', by: -1 }),
  End: move({ does: 'edge', by: 1 }),
  Enter: own({ does: 'enter' }),
  F2: own({ does: 'new' }),
  Escape: own({ does: 'escape' }),
  Delete: deed({ does: 'remove' }),
  ' ': deed({ does: 'toggle' }),
};

const withControl: Readonly<Record<string, CalendarKey>> = {
  Home: deed({ does: 'today' }),
  a: deed({ does: 'all' }),
  c: deed({ does: 'copy' }),
  x: deed({ does: 'cut' }),
  v: deed({ does: 'paste' }),
};

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/**
 * What a key press asks for. On a day letters and figures begin a new post, as in a spreadsheet; on a post
 * they are commands.
 *
 * @param single whether keys without a modifier do anything but move
 */
export function keyOf(press: Press, on: 'day' | 'post', single: boolean): CalendarKey | null {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = press;
  if (press.isComposing) return null;
  const arrow = arrows[key];
  if (altKey) {
    if (ctrlKey || metaKey) return null;
    if (arrow) return deed({ does: 'shift', ...arrow });
    return key === 'Enter' && on === 'post' ? own({ does: 'drag' }) : null;
  }
  if (ctrlKey || metaKey) return shiftKey ? null : (withControl[key] ?? null);
  if (arrow) {
    const { x, y } = arrow;
    if (x !== 0) return move({ does: 'aside', by: x, extend: shiftKey });
    return y === 0 ? null : move({ does: 'along', by: y, extend: shiftKey });
  }
  if (key === 'Enter' && shiftKey && on === 'day') return own({ does: 'list' });
  const known = named[key];
  if (known) return known;
  // A key with a longer name writes nothing. The question mark shows the shortcuts, wherever one is.
  if (!single || !/^.$/u.test(key) || key === '?') return null;
  if (on === 'day') return own({ does: 'type', text: key });
  if (key in purposeKeys) return deed({ does: 'purpose', purpose: purposeKeys[key]! });
  return letters[key.toLowerCase()] ?? null;
}

/** Whether the key that was let go begins a drag by keyboard. */
export function beginsDrag(press: Press): boolean {
  const key = keyOf(press, 'post', true);
  return key?.kind === 'own' && key.does === 'drag';
}

/** For the overlay of `?`. */
export const calendarShortcuts = [
  { keys: '←', text: 'calendar.keys.day' },
  { keys: '↓', text: 'calendar.keys.along' },
  { keys: 'Enter', text: 'calendar.keys.enter' },
  { keys: 'Shift+Enter', text: 'calendar.keys.list' },
  { keys: 'A–Ö', text: 'calendar.keys.type' },
  { keys: 'N', text: 'calendar.keys.new' },
  { keys: 'PgDn', text: 'calendar.keys.page' },
  { keys: 'Home', text: 'calendar.keys.edge' },
  { keys: 'Ctrl+Home', text: 'calendar.keys.today' },
  { keys: 'Alt+→', text: 'calendar.keys.shift' },
  { keys: 'Alt+Enter', text: 'calendar.keys.drag' },
  { keys: 'M', text: 'calendar.keys.move' },
  { keys: 'C', text: 'calendar.keys.copyTo' },
  { keys: 'Ctrl+C', text: 'calendar.keys.copy' },
  { keys: 'Ctrl+X', text: 'calendar.keys.cut' },
  { keys: 'Ctrl+V', text: 'calendar.keys.paste' },
  { keys: 'Space', text: 'calendar.keys.toggle' },
  { keys: 'Shift+↓', text: 'calendar.keys.extend' },
  { keys: 'Ctrl+A', text: 'calendar.keys.all' },
  { keys: '1', text: 'calendar.keys.purpose' },
  { keys: 'I', text: 'calendar.keys.idea' },
  { keys: 'Delete', text: 'calendar.keys.remove' },
] as const satisfies readonly { keys: string; text: TextKey }[];
