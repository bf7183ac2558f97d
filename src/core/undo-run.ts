import { refuse } from '../contract/errors.ts';
import type { Output } from '../contract/index.ts';
import { revertChanges } from '../store/import-changes.ts';
import { removeRun } from '../store/import-undo.ts';
import { findRun } from '../store/imports.ts';
import type { Doing } from './handler.ts';

/**
 * Takes back what a run brought, whatever was done after it; the command is a step that can itself be undone.
 * What a run changed in comments and posts that were here before stays changed; plans and events are as they were.
 * @throws Refusal `missing`, `import.runUndone`, `import.undoPlans`
 */
export function undoRun(
  { db, now }: Pick<Doing, 'db' | 'now'>,
  id: string,
): Output<'import.undoRun'> {
  const run = findRun(db, id) ?? refuse('missing');
  if (run.undoneAt !== null) refuse('import.runUndone');
  // A calendar's rows are the user's own plans: without what was there before, nobody can tell them from changes since.
  if (!run.canUndo) refuse('import.undoPlans');
  const removed = removeRun(db, id, now);
  const { posts, events, restored, kept } = revertChanges(db, id);
  return {
    ...removed,
    posts: removed.posts + posts,
    events,
    restored,
    kept: removed.kept + kept.length,
    keptTitles: kept.slice(0, toldTitles),
  };
}

/** Titles that the answer carries of what stays. */
const toldTitles = 20;
