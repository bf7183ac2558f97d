/** What one key does where the focus is on an item. */
export type ItemKey = 'toggle' | 'notApplicable' | 'disagree' | 'why';

const letters: Readonly<Record<string, ItemKey>> = {
  x: 'toggle',
  n: 'notApplicable',
  e: 'disagree',
  w: 'why',
};

/** For the overlay of `?`. */
export const checklistShortcuts = [
  { keys: '↑ ↓', text: 'checklist.keys.move' },
  { keys: 'X', text: 'checklist.keys.done' },
  { keys: 'Space', text: 'checklist.keys.done' },
  { keys: 'N', text: 'checklist.keys.notApplicable' },
  { keys: 'E', text: 'checklist.keys.disagree' },
  { keys: 'W', text: 'checklist.keys.why' },
] as const;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * What a key asks for on an item.
 *
 * @param single whether keys without a modifier do anything but move
 */
export function keyOf(press: Press, single: boolean): ItemKey | null {
  if (!single || press.ctrlKey || press.altKey || press.metaKey) return null;
  return letters[press.key.toLowerCase()] ?? null;
}
