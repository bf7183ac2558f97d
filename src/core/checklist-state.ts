import type { Checklist, ChecklistRow, TemplateItem } from '../contract/checklists.ts';
import { checklistItems, disagrees, formOf, itemState, tally } from '../domain/checklist.ts';
import type { Instant } from '../domain/time.ts';
import { type ChecklistPhase, type Regime, checklistPhases } from '../domain/words.ts';
import {
  type StoredAnswer,
  type StoredTemplate,
  answersOf,
  checklistOf,
  newestTemplate,
} from '../store/checklists.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import type { StoredPost } from '../store/posts.ts';
import { checklistReasons } from '../store/reasons.ts';
import { type Look, looksAt } from './checklist-looks.ts';
import { shownItems } from './checklist-templates.ts';

/** By what a post is checked: what it keeps, else the newest version of the form that it calls for. */
export function templateFor(
  db: Connection,
  post: Pick<StoredPost, 'id' | 'purpose' | 'participationLevel'>,
): { checklistId: string | null; template: StoredTemplate } {
  const stored = checklistOf(db, post.id);
  if (stored) return { checklistId: stored.id, template: stored.template };
  return { checklistId: null, template: newestTemplate(db, formOf(post)) };
}

/** A post's checklist as it is shown. */
export function checklistState(db: Connection, post: StoredPost, now: Instant): Checklist {
  const { checklistId, template } = templateFor(db, post);
  const items = rowsOfPost(db, post, now);
  const newest = newestTemplate(db, template.form);
  return {
    form: template.form,
    version: template.version,
    kept: checklistId !== null,
    newer: newest.version > template.version,
    wanted: formOf(post),
    items,
    phases: Object.fromEntries(
      checklistPhases.map((phase) => [phase, phaseTally(items, phase)]),
    ) as Checklist['phases'],
    reasons: checklistReasons(db, post.id),
  };
}

/** Of a post's checklist, the rows of the items that are wanted; nothing else is looked at. */
export function rowsOfPost(
  db: Connection,
  post: StoredPost,
  now: Instant,
  wanted: (item: TemplateItem) => boolean = () => true,
): ChecklistRow[] {
  const { checklistId, template } = templateFor(db, post);
  const answers =
    checklistId === null ? new Map<string, StoredAnswer>() : answersOf(db, checklistId);
  const look = looksAt(db, [post.id], now).get(post.id)!;
  const { regime } = readOffice(db);
  return rowsOf(template.items.filter(wanted), { regime, answers, look });
}

/** The codes of the required items that are open before a post goes on. */
export function openBefore(db: Connection, post: StoredPost, now: Instant): string[] {
  const isWanted = (item: TemplateItem) => item.phase === 'before' && item.demand === 'required';
  return openRequired(rowsOfPost(db, post, now, isWanted), 'before');
}

/** The items that an office asks for, each with what people and the program say of it. */
export function rowsOf(
  items: readonly TemplateItem[],
  known: { regime: Regime; answers: ReadonlyMap<string, StoredAnswer>; look: Look },
): ChecklistRow[] {
  return shownItems(items, known.regime).flatMap(({ code, phase, demand, words }) => {
    if (demand === 'off') return [];
    const shipped = checklistItems.find((item) => item.code === code);
    const answer = known.answers.get(code) ?? null;
    const findings = [...known.look(code)];
    const { state, by } = itemState(answer, findings, shipped?.check ?? null);
    return [
      {
        code,
        phase,
        demand,
        words,
        basis: shipped?.basis ?? 'practice',
        state,
        by,
        reason: answer?.reason ?? null,
        decidedAt: answer?.decidedAt ?? null,
        findings,
        saw: [...(answer?.saw ?? [])],
        disagrees: disagrees(state, findings),
      },
    ];
  });
}

/** Of the rows, the required ones of a phase that are still open. */
export function openRequired(rows: readonly ChecklistRow[], phase: ChecklistPhase): string[] {
  return rows
    .filter((row) => row.phase === phase && row.demand === 'required' && row.state === 'open')
    .map(({ code }) => code);
}

function phaseTally(
  rows: readonly ChecklistRow[],
  phase: ChecklistPhase,
): Checklist['phases'][ChecklistPhase] {
  const states = rows.filter((row) => row.phase === phase).map(({ state }) => state);
  return { ...tally(states), requiredOpen: openRequired(rows, phase).length };
}
