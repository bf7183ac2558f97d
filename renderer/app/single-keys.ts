import { useSyncExternalStore } from 'react';

/**
 * Whether shortcuts of one key without a modifier work. WCAG 2.1.4 asks that they can be turned off:
 * speech input and unsteady hands set them off by accident. Kept in this window's own storage.
 */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}

export function singleKeysOn(): boolean {
  return localStorage.getItem(key) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
  for (const listener of listeners) listener();
}

const key = 'vuoro.singleKeys';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
