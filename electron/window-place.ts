import type { WindowPlace } from './settings.ts';

export type Area = { x: number; y: number; width: number; height: number };

/** Pixels of the title bar that must be on a display, or the window could not be taken hold of. */
const handle = { width: 120, height: 24 };

/**
 * Where the window was, when that can be seen now: a display may have been unplugged since.
 * Null otherwise.
 */
export function placeToRestore(place: WindowPlace | null, displays: readonly Area[]): Area | null {
  if (!place) return null;
  const { x, y, width, height } = place;
  const visible = displays.some((display) => {
    const across = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
    const down = Math.min(y + handle.height, display.y + display.height) - Math.max(y, display.y);
    return across >= Math.min(handle.width, width) && down >= handle.height;
  });
  return visible ? { x, y, width, height } : null;
}
