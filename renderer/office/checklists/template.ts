import { useEffect, useRef } from 'react';
import type { ChecklistForm } from '../../../src/domain/checklist.ts';
import { useCommand, useLive } from '../../live/index.ts';
import type { EditedItem } from './edits.ts';

/** Changes a list, and saves it at once. @returns whether it was saved */
export type Edit = (change: (items: readonly EditedItem[]) => EditedItem[]) => Promise<boolean>;

/** One of the office's lists. */
export function useTemplate(form: ChecklistForm) {
  const live = useLive('checklist.template', { form }, { keep: true });
  const save = useCommand('checklist.saveTemplate').run;
  // A list is saved whole: what comes right after a change builds upon it, though it has not come back yet.
  const ahead = useRef<{ items: readonly EditedItem[] | null; sending: number }>({
    items: null,
    sending: 0,
  });
  const items = live.data?.items;
  useEffect(() => {
    if (ahead.current.sending === 0) ahead.current.items = null;
    // What has come holds from then on, until something is changed again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [items]);

  const edit: Edit = async (change) => {
    const now = ahead.current;
    const next = change(now.items ?? items ?? []);
    now.items = next;
    now.sending += 1;
    const { done } = await save({ form, items: next });
    now.sending -= 1;
    if (!done) now.items = null;
    return done;
  };
  return { live, edit };
}
