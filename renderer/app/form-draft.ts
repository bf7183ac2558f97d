import { useCallback } from 'react';
import { draftStore } from './draft-store.ts';

export type FormDraft<V extends object> = {
  value: V;
  /** Whether anything has been typed. */
  begun: boolean;
  change: (part: Partial<V>) => void;
  /** It was sent, or put away. */
  drop: () => void;
  /** What was dropped is there again, unless something has been begun meanwhile. */
  bringBack: () => void;
};

/**
 * Makes the hook of some forms: what was typed into one stays when it goes out of sight, until it is sent or
 * dropped. Each form has a key of its own.
 *
 * @param storageKey under which this window's own storage keeps them
 */
export function formDrafts(storageKey: string) {
  const drafts = draftStore<object>(storageKey);
  return function useFormDraft<V extends object>(key: string, initial: V): FormDraft<V> {
    const draft = drafts.use(key) as Partial<V> | undefined;
    return {
      value: { ...initial, ...draft },
      begun: draft !== undefined,
      change: useCallback((part) => drafts.set(key, { ...drafts.get(key), ...part }), [key]),
      drop: useCallback(() => drafts.set(key, undefined), [key]),
      bringBack: () => {
        if (drafts.get(key) === undefined) drafts.set(key, draft);
      },
    };
  };
}
