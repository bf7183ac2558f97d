import { useCallback } from 'react';
import { draftStore } from '../app/draft-store.ts';

/** What is typed into the forms of promises and is not sent yet. */
const drafts = draftStore<object>('vuoro.promise.drafts');

export type FormDraft<V extends object> = {
  value: V;
  /** Whether anything has been typed. */
  begun: boolean;
  change: (part: Partial<V>) => void;
  /** It was sent, or put away. */
  drop: () => void;
};

/**
 * A form's fields. What was typed stays when the form goes out of sight, until it is sent or dropped.
 *
 * @param key the form's place: the promise's id and what is asked
 */
export function useFormDraft<V extends object>(key: string, initial: V): FormDraft<V> {
  const draft = drafts.use(key) as Partial<V> | undefined;
  return {
    value: { ...initial, ...draft },
    begun: draft !== undefined,
    change: useCallback((part) => drafts.set(key, { ...drafts.get(key), ...part }), [key]),
    drop: useCallback(() => drafts.set(key, undefined), [key]),
  };
}
