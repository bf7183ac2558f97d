import { checklistItems, worst } from '../domain/checklist.ts';
import type { Finding } from '../domain/checklist-findings.ts';
import type { Instant } from '../domain/time.ts';
import type { SampleChecklist } from '../sample/types.ts';
import { addChecklist, newestTemplate, setAnswer } from '../store/checklists.ts';
import type { Writer } from '../store/database.ts';
import { findPost } from '../store/posts.ts';
import { addReason } from '../store/reasons.ts';
import { type Look, looksAt } from './checklist-looks.ts';
import { openBefore } from './checklist-state.ts';
import type { IdOf } from './sample.ts';

/**
 * Writes what was said of posts' checklists, each with what the program sees of it. Call it when all else is there:
 * what the program sees for itself is left to it.
 */
export function addSampleChecklists(
  db: Writer,
  checklists: readonly SampleChecklist[],
  { idOf, newId, now }: { idOf: IdOf; newId: () => string; now: Instant },
): void {
  const ids = checklists.map(({ post }) => idOf('post', post));
  const looks = looksAt(db, ids, now);
  for (const { post, form, items, goesOn } of checklists) {
    const postId = idOf('post', post);
    const checklistId = newId();
    addChecklist(db, { id: checklistId, postId, templateId: newestTemplate(db, form).id });
    for (const item of items) addAnswer(checklistId, item, looks.get(postId)!);
    if (goesOn) addReasonOf(postId, goesOn);
  }

  function addAnswer(checklistId: string, item: SampleChecklist['items'][number], look: Look) {
    const { code, state, reason = null, at } = item;
    const saw = look(code);
    if (!isSaid(item, saw)) return;
    setAnswer(db, { checklistId, code }, { state, reason, decidedAt: at, saw });
  }

  function addReasonOf(postId: string, { reason, at }: { reason: string; at: Instant }) {
    const codes = openBefore(db, findPost(db, postId)!, now);
    if (codes.length > 0) {
      addReason(db, { id: newId(), postId, about: 'checklist', reason, at, codes });
    }
  }
}

/** Where people read otherwise than a program that counts marks and letters. */
const judged: ReadonlySet<string> = new Set(['B3', 'B5']);

/** Whether somebody would have said so: nobody says again what the program has decided, nor often the contrary. */
function isSaid(
  { code, state }: SampleChecklist['items'][number],
  saw: readonly Finding[],
): boolean {
  const lacking = saw.length > 0 && worst(saw) === 'gap';
  if (state === 'open') return false;
  if (state === 'notApplicable') return saw.length === 0 || lacking;
  if (checklistItems.find((item) => item.code === code)?.check === 'conclusive') return false;
  return !lacking || judged.has(code);
}
