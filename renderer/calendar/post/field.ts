import { useCallback, useEffect, useRef } from 'react';
import { draftKey, drafts } from './drafts.ts';

/** A field that is saved by itself, as one step, when the user has finished with it. */
export type SavedField<V> = {
  value: V;
  change: (value: V) => void;
  /** Saves what was typed, if it differs. */
  settle: () => void;
  /** Changes and saves at once: a choice. */
  choose: (value: V) => void;
};

type Options<V> = {
  postId: string;
  /** Its name among the post's fields. */
  field: string;
  saved: V;
  /** @returns whether it was saved; a refusal has been told */
  save: (value: V) => Promise<boolean>;
  /** What is kept of what was typed; undefined lets it go and brings the saved value back. */
  clean?: (value: V) => V | undefined;
};

export function useSavedField<V>(options: Options<V>): SavedField<V> {
  const key = draftKey(options.postId, options.field);
  const draft = drafts.use(key) as V | undefined;
  const latest = useRef(options);
  // The draft stays until the saved value has come, so that the old one is not seen between the two.
  const sent = useRef<{ value: string; done: boolean } | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    latest.current = options;
  });

  const settle = useCallback(() => {
    const { saved, save, clean } = latest.current;
    const typed = drafts.get(key) as V | undefined;
    if (typed === undefined) return;
    const value = clean ? clean(typed) : typed;
    if (value === undefined || isSame(value, saved)) return drafts.set(key, undefined);
    drafts.set(key, value);
    const sending = { value: JSON.stringify(value), done: false };
    if (sent.current?.value === sending.value) return;
    sent.current = sending;
    void save(value).then((done) => {
      sending.done = done;
      if (!done && sent.current === sending) sent.current = null;
      if (done && gone.current) drop(key, sending.value);
    });
  }, [key]);

  const { saved } = options;
  useEffect(() => {
    if (draft === undefined || !isSame(draft, saved)) return;
    drafts.set(key, undefined);
    sent.current = null;
    // Only what comes from the core ends a draft: typing the saved value on the way to another does not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, saved]);

  useEffect(() => {
    gone.current = false;
    // What was left behind by a reload or a lost core.
    settle();
    return () => {
      settle();
      gone.current = true;
      if (sent.current?.done === true) drop(key, sent.current.value);
    };
  }, [key, settle]);

  return {
    value: draft === undefined ? saved : draft,
    change: (value) => drafts.set(key, value),
    settle,
    choose: (value) => {
      drafts.set(key, value);
      settle();
    },
  };
}

/** Lets a draft go that has been saved, unless it was changed since. */
function drop(key: string, value: string): void {
  if (JSON.stringify(drafts.get(key)) === value) drafts.set(key, undefined);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
