import { refuse } from '../contract/errors.ts';
import { formOf } from '../domain/checklist.ts';
import { newestTemplate, removeAnswer, setAnswer } from '../store/checklists.ts';
import { readOffice } from '../store/offices.ts';
import { keepVersion, renewChecklist } from './checklist-keeping.ts';
import { checklistState, rowsOfPost, templateFor } from './checklist-state.ts';
import {
  editedItems,
  sameItems,
  saveVersion,
  shippedTemplate,
  shownItems,
} from './checklist-templates.ts';
import type { HandlersOf } from './handler.ts';
import { postOf } from './posts.ts';

export const checklistHandlers: HandlersOf<'checklist'> = {
  'checklist.get': ({ postId }, { db, now }) => checklistState(db, postOf(db, postId), now),

  'checklist.answer': ({ postId, code, answer }, doing) => {
    const { db, now } = doing;
    const post = postOf(db, postId);
    const [item] = rowsOfPost(db, post, now, (one) => one.code === code);
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
    renewChecklist(post, form ?? formOf(post), doing);
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
