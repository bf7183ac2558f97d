import { refuse } from '../contract/errors.ts';
import { type Undone, removeRun } from '../store/import-undo.ts';
import { findRun } from '../store/imports.ts';
import type { Doing } from './handler.ts';

/**
 * Takes back what a run brought, whatever was done after it; the command is a step that can itself be undone.
 * What a run changed in rows that were here before stays changed.
 * @throws Refusal `missing`, `import.runUndone`, `import.undoPlans`
 */
export function undoRun({ db, now }: Pick<Doing, 'db' | 'now'>, id: string): Undone {
  const run = findRun(db, id) ?? refuse('missing');
  if (run.undoneAt !== null) refuse('import.runUndone');
  // A calendar's rows are the user's own plans, in which nobody can tell what was changed since.
  if (run.format === 'posts.table') refuse('import.undoPlans');
  return removeRun(db, id, now);
}
