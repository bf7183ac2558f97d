import { refuse } from '../contract/errors.ts';
import { type ChecklistForm, formOf } from '../domain/checklist.ts';
import {
  addChecklist,
  answersOf,
  moveChecklist,
  newestTemplate,
  removeAnswer,
  setAnswer,
} from '../store/checklists.ts';
import { readOffice } from '../store/offices.ts';
import type { StoredPost } from '../store/posts.ts';
import { checklistState, templateFor } from './checklist-state.ts';
import {
  editedItems,
  sameItems,
  saveVersion,
  shippedTemplate,
  shownItems,
} from './checklist-templates.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { postOf } from './posts.ts';

export const checklistHandlers: HandlersOf<'checklist'> = {
  'checklist.get': ({ postId }, { db, now }) => checklistState(db, postOf(db, postId), now),

  'checklist.answer': ({ postId, code, answer }, doing) => {
    const { db, now } = doing;
    const post = postOf(db, postId);
    const item = checklistState(db, post, now).items.find((row) => row.code === code);
    if (!item) refuse('missing');
    if (answer.state === 'none') {
      const { checklistId } = templateFor(db, post);
      if (checklistId !== null) removeAnswer(db, checklistId, code);
      return {};
    }
    const reason = answer.state === 'notApplicable' ? answer.reason : null;
    setAnswer(
      db,
      { checklistId: keepVersion(post, doing), code },
      { state: answer.state, reason, decidedAt: now, saw: item.findings },
    );
    return {};
  },

  'checklist.renew': ({ postId, form }, doing) => {
    const post = postOf(doing.db, postId);
    renew(post, form ?? formOf(post), doing);
    return {};
  },

  'checklist.template': ({ form }, { db }) => {
    const { version, items } = newestTemplate(db, form);
    const shown = shownItems(items, readOffice(db).regime);
    return { version, items: shown, shipped: sameItems(items, shippedTemplate(form)) };
  },

  'checklist.saveTemplate': ({ form, items }, doing) =>
    saveVersion(form, editedItems(form, items, doing), doing),

  'checklist.restoreTemplate': ({ form }, doing) => saveVersion(form, shippedTemplate(form), doing),
};

/** A post keeps the version that it is checked by from its first answer on, and when it goes on. @returns the checklist's id */
export function keepVersion(post: StoredPost, { db, newId }: Doing): string {
  const { checklistId, template } = templateFor(db, post);
  if (checklistId !== null) return checklistId;
  const id = newId();
  addChecklist(db, { id, postId: post.id, templateId: template.id });
  return id;
}

/** Answers to what the new version does not ask are gone with it. */
function renew(post: StoredPost, form: ChecklistForm, { db, newId }: Doing): void {
  const { id: templateId, items } = newestTemplate(db, form);
  const { checklistId } = templateFor(db, post);
  if (checklistId === null) {
    addChecklist(db, { id: newId(), postId: post.id, templateId });
    return;
  }
  moveChecklist(db, checklistId, templateId);
  const stay = new Set(items.filter(({ demand }) => demand !== 'off').map(({ code }) => code));
  for (const code of answersOf(db, checklistId).keys()) {
    if (!stay.has(code)) removeAnswer(db, checklistId, code);
  }
}
