import type { TemplateItem } from '../contract/checklists.ts';
import { refuse } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import { type ChecklistForm, bilingualItem, checklistItems } from '../domain/checklist.ts';
import { officeLanguages } from '../domain/post-languages.ts';
import { type Regime, checklistPhases } from '../domain/words.ts';
import { addChecklistTemplate, newestTemplate, wasInTemplate } from '../store/checklists.ts';
import type { Connection } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import type { Doing } from './handler.ts';

type TypedItems = Parsed<'checklist.saveTemplate'>['items'];

/** A form as it comes with the program. */
export function shippedTemplate(form: ChecklistForm): TemplateItem[] {
  return checklistItems
    .filter((item) => form === 'full' || item.short)
    .map(({ code, phase, demand }) => ({ code, phase, demand, words: null }));
}

/** What an office of one language sees of its checklists: nothing of the item that asks for both. */
export function shownItems(items: readonly TemplateItem[], regime: Regime): TemplateItem[] {
  return items.filter(({ code }) => regime === 'bilingual' || code !== bilingualItem);
}

/** Whether two versions say the same. */
export function sameItems(a: readonly TemplateItem[], b: readonly TemplateItem[]): boolean {
  const told = (items: readonly TemplateItem[]) =>
    JSON.stringify(
      items.map(({ code, phase, demand, words }) => [
        code,
        phase,
        demand,
        words && [words.fi, words.sv, words.en],
      ]),
    );
  return told(a) === told(b);
}

/** Adds a version, unless it would say what the newest says. @returns its number */
export function saveVersion(
  form: ChecklistForm,
  items: TemplateItem[],
  { db, now, newId }: Doing,
): { version: number } {
  const newest = newestTemplate(db, form);
  if (sameItems(newest.items, items)) return { version: newest.version };
  const version = newest.version + 1;
  addChecklistTemplate(db, { id: newId(), form, version, items, madeAt: now });
  return { version };
}

/**
 * The items as an office has edited them, as a version holds them.
 *
 * @throws Refusal checklist.unknownItem, checklist.duplicateItem, checklist.phaseOrder, checklist.wordsMissing
 */
export function editedItems(form: ChecklistForm, typed: TypedItems, doing: Doing): TemplateItem[] {
  const { db, newId } = doing;
  const { regime } = readOffice(db);
  const codes = new Set<string>();
  const items = typed.map((item, index): TemplateItem => {
    const { code, phase, demand } = item;
    const shipped = checklistItems.find((one) => one.code === code);
    if (code !== null && !shipped && !isOwn(db, code)) refuse('checklist.unknownItem', { code });
    if (code !== null && codes.has(code)) refuse('checklist.duplicateItem', { code });
    if (code !== null) codes.add(code);
    if (shipped && shipped.phase !== phase) refuse('checklist.phaseOrder');
    const words =
      item.words && Object.values(item.words).some((text) => text !== '') ? item.words : null;
    if (!shipped) assertWords(words, regime, index);
    return { code: code ?? newId(), phase, demand, words };
  });
  const order = items.map(({ phase }) => checklistPhases.indexOf(phase));
  if (order.some((place, i) => i > 0 && place < order[i - 1]!)) refuse('checklist.phaseOrder');
  return withHidden(form, items, db, regime);
}

/** An own item that some version has had: it may come back, or be in the other form too. */
function isOwn(db: Connection, code: string): boolean {
  return code.length > 3 && wasInTemplate(db, code);
}

function assertWords(words: TemplateItem['words'], regime: Regime, index: number): void {
  for (const language of officeLanguages(regime)) {
    if (!words?.[language]) refuse('checklist.wordsMissing', { item: index + 1, language });
  }
}

/** Puts back what the office does not see, where it was: after the same item as before. */
function withHidden(
  form: ChecklistForm,
  items: TemplateItem[],
  db: Connection,
  regime: Regime,
): TemplateItem[] {
  if (regime === 'bilingual' || items.some(({ code }) => code === bilingualItem)) return items;
  const before = newestTemplate(db, form).items;
  const at = before.findIndex(({ code }) => code === bilingualItem);
  if (at === -1) return items;
  const hidden = before[at]!;
  const earlier = new Set(before.slice(0, at).map(({ code }) => code));
  const place = items.findLastIndex(
    ({ code, phase }) => phase === hidden.phase && earlier.has(code),
  );
  return items.toSpliced(place + 1, 0, hidden);
}
