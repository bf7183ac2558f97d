import { refuse } from '../contract/errors.ts';
import type { TemplateContent } from '../contract/templates.ts';
import type { ChecklistForm } from '../domain/checklist.ts';
import {
  addChecklist,
  answersOf,
  checklistOf,
  moveChecklist,
  newestTemplate,
  removeAnswer,
  setAnswer,
} from '../store/checklists.ts';
import type { Connection } from '../store/database.ts';
import type { StoredPost } from '../store/posts.ts';
import { addReason, explainedItems } from '../store/reasons.ts';
import { openBefore, rowsOfPost, templateFor } from './checklist-state.ts';
import type { Doing } from './handler.ts';

/**
 * A post that becomes ready or comes out with required items open needs a reason. It is kept with what was open,
 * and asked for again only when something else is. Ready or out, the post keeps the version it was checked by.
 *
 * @throws Refusal post.needsChecklistReason
 */
export function keepChecklistReason(
  post: StoredPost,
  reason: string | undefined,
  doing: Doing,
): void {
  const { db, now, newId } = doing;
  const codes = openBefore(db, post, now);
  const explained = new Set(explainedItems(db, post.id));
  if (codes.some((code) => !explained.has(code))) {
    if (reason === undefined || reason === '') {
      refuse('post.needsChecklistReason', { count: codes.length, postId: post.id });
    }
    addReason(db, { id: newId(), postId: post.id, about: 'checklist', reason, at: now, codes });
  }
  keepVersion(post, doing);
}

/** From its first answer on a post keeps the version that it is checked by. @returns the checklist's id */
export function keepVersion(post: StoredPost, { db, newId }: Doing): string {
  const { checklistId, template } = templateFor(db, post);
  if (checklistId !== null) return checklistId;
  const id = newId();
  addChecklist(db, { id, postId: post.id, templateId: template.id });
  return id;
}

/** To a form's newest version. Answers to what that does not ask are gone. */
export function renewChecklist(post: StoredPost, form: ChecklistForm, doing: Doing): void {
  const { db, newId } = doing;
  const { id: templateId, items } = newestTemplate(db, form);
  const { checklistId } = templateFor(db, post);
  if (checklistId === null) {
    addChecklist(db, { id: newId(), postId: post.id, templateId });
    return;
  }
  moveChecklist(db, checklistId, templateId);
  const asked = new Set(items.filter(({ demand }) => demand !== 'off').map(({ code }) => code));
  for (const code of answersOf(db, checklistId).keys()) {
    if (!asked.has(code)) removeAnswer(db, checklistId, code);
  }
}

/** What another post of the kind can begin with: the form, and what does not apply to such posts. */
export function checklistBeginning(
  { id }: StoredPost,
  db: Connection,
): TemplateContent['checklist'] {
  const kept = checklistOf(db, id);
  if (!kept) return null;
  const notApplicable = [...answersOf(db, kept.id)].flatMap(([code, { state, reason }]) =>
    state === 'notApplicable' && reason !== null ? [{ code, reason }] : [],
  );
  return { form: kept.template.form, notApplicable };
}

/** Begins a new post's checklist by the newest version of a form; of what that does not ask nothing is kept. */
export function beginChecklist(
  post: StoredPost,
  { form, notApplicable }: NonNullable<TemplateContent['checklist']>,
  doing: Doing,
): void {
  const { db, now } = doing;
  renewChecklist(post, form, doing);
  const rows = rowsOfPost(db, post, now);
  for (const { code, reason } of notApplicable) {
    const row = rows.find((one) => one.code === code);
    if (!row) continue;
    setAnswer(
      db,
      { checklistId: keepVersion(post, doing), code },
      { state: 'notApplicable', reason, decidedAt: now, saw: row.findings },
    );
  }
}
