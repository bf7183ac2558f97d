import { useState } from 'react';
import type { FormDraft } from '../app/form-draft.ts';
import { useFormDraft } from './drafts.ts';

export type OpenForm<V extends object> = FormDraft<V> & {
  isOpen: boolean;
  open: () => void;
  /** Puts the form away with what was typed into it. */
  close: () => void;
};

/** A form that opens in its place. One that was begun and left behind is open again. */
export function useForm<V extends object>(key: string, initial: V): OpenForm<V> {
  const draft = useFormDraft(key, initial);
  const [asked, setAsked] = useState(false);
  return {
    ...draft,
    isOpen: asked || draft.begun,
    open: () => setAsked(true),
    close: () => {
      setAsked(false);
      draft.drop();
    },
  };
}
