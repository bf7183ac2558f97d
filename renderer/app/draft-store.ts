import { useSyncExternalStore } from 'react';

export type DraftStore<V> = {
  get(key: string): V | undefined;
  /** Keeps a draft in the place of the one before; `undefined` lets it go. */
  set(key: string, value: V | undefined): void;
  use(key: string): V | undefined;
  useAll(): ReadonlyMap<string, V>;
};

/**
 * What has been begun and is not saved yet, by its place. It outlives what shows it, a reload and a core that went
 * away, but not the program: a draft may quote a resident, and nothing may keep that unasked.
 *
 * @param storageKey under which this window's own storage keeps it
 * @param replacer takes out what can't outlive a reload, as `JSON.stringify` does
 */
export function draftStore<V>(
  storageKey: string,
  replacer?: (key: string, value: unknown) => unknown,
): DraftStore<V> {
  const listeners = new Set<() => void>();
  let drafts: ReadonlyMap<string, V> = load();
  let saving: ReturnType<typeof setTimeout> | undefined;

  function load(): Map<string, V> {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
      return new Map(Array.isArray(stored) ? (stored as [string, V][]) : []);
    } catch {
      // A draft that can't be read is no reason not to open the screen.
      return new Map();
    }
  }

  function save(): void {
    clearTimeout(saving);
    saving = undefined;
    try {
      sessionStorage.setItem(storageKey, JSON.stringify([...drafts], replacer));
    } catch {
      // Storage is full or switched off; the drafts live on in memory.
    }
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  // A window that closes or reloads does not wait for the timer.
  globalThis.addEventListener('pagehide', save);

  return {
    get: (key) => drafts.get(key),
    set(key, value) {
      const next = new Map(drafts);
      if (value === undefined) next.delete(key);
      else next.set(key, value);
      drafts = next;
      for (const listener of listeners) listener();
      saving ??= setTimeout(save, 300);
    },
    use: (key) => useSyncExternalStore(subscribe, () => drafts.get(key)),
    useAll: () => useSyncExternalStore(subscribe, () => drafts),
  };
}
