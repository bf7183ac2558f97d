import type { TemplateItem } from '../../../src/contract/checklists.ts';
import type { Input } from '../../../src/contract/index.ts';
import { checklistPhases } from '../../../src/domain/words.ts';

/** An item of a list that is being edited; one without a code is new. */
export type EditedItem = Input<'checklist.saveTemplate'>['items'][number];

/** Puts an item to another place among those of its phase. */
export function moved(
  items: readonly EditedItem[],
  { code, phase }: Pick<TemplateItem, 'code' | 'phase'>,
  to: number,
): EditedItem[] {
  const item = items.find((one) => one.code === code);
  if (!item) return [...items];
  const others = items.filter((one) => one.phase === phase && one.code !== code);
  return withPhase(items, phase, others.toSpliced(to, 0, item));
}

/** Adds an item at the end of its phase. */
export function added(items: readonly EditedItem[], item: EditedItem): EditedItem[] {
  const { phase } = item;
  return withPhase(items, phase, [...items.filter((one) => one.phase === phase), item]);
}

export function changed(
  items: readonly EditedItem[],
  code: string,
  part: Partial<Pick<EditedItem, 'demand' | 'words'>>,
): EditedItem[] {
  return items.map((item) => (item.code === code ? { ...item, ...part } : item));
}

export function without(items: readonly EditedItem[], code: string): EditedItem[] {
  return items.filter((item) => item.code !== code);
}

function withPhase(
  items: readonly EditedItem[],
  phase: EditedItem['phase'],
  own: readonly EditedItem[],
): EditedItem[] {
  return checklistPhases.flatMap((one) =>
    one === phase ? own : items.filter((item) => item.phase === one),
  );
}
