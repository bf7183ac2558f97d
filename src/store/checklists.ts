import type { Instant } from '../domain/time.ts';
import type { ChecklistPhase } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

export type ChecklistForm = 'short' | 'full';

/** A version of a form; a post keeps the version it was checked by. */
export function addChecklistTemplate(
  db: Writer,
  template: { id: string; form: ChecklistForm; version: number; madeAt: Instant },
  items: readonly {
    code: string;
    phase: ChecklistPhase;
    demand: 'required' | 'recommended' | 'off';
  }[],
): void {
  statement(db, 'insert into checklist_template values (@id, @form, @version, @madeAt)').run(
    template,
  );
  for (const [position, item] of items.entries()) {
    statement(
      db,
      `insert into checklist_template_item (template_id, code, phase, position, demand)
       values (?, ?, ?, ?, ?)`,
    ).run(template.id, item.code, item.phase, position, item.demand);
  }
}

/** The newest version of a form. */
export function latestTemplate(db: Connection, form: ChecklistForm): string | undefined {
  return statement<{ id: string }>(
    db,
    'select id from checklist_template where form = ? order by version desc limit 1',
  ).get(form)?.id;
}

export function addChecklist(
  db: Writer,
  checklist: { id: string; postId: string; templateId: string },
  items: readonly {
    code: string;
    state: 'open' | 'done' | 'notApplicable';
    reason: string | null;
    decidedAt: Instant | null;
  }[],
): void {
  statement(db, 'insert into checklist values (@id, @postId, @templateId)').run(checklist);
  for (const item of items) {
    statement(
      db,
      'insert into checklist_item values (@checklistId, @code, @state, @reason, @decidedAt)',
    ).run({ ...item, checklistId: checklist.id });
  }
}
