import type { ChecklistRow } from '../../../../src/contract/checklists.ts';
import type { Input } from '../../../../src/contract/index.ts';
import {
  type ItemState,
  checklistItems,
  itemState,
  worst,
} from '../../../../src/domain/checklist.ts';

export type Answer = Input<'checklist.answer'>['answer'];

/** What the item would be if nobody had answered. */
function ownState({ code, findings }: ChecklistRow): ItemState {
  const check = checklistItems.find((one) => one.code === code)?.check ?? null;
  return itemState(null, findings, check).state;
}

/** Opening an item takes the answer back, unless the program's check would then decide it all the same. */
export function opening(row: ChecklistRow): Answer {
  return { state: ownState(row) === 'open' ? 'none' : 'open' };
}

/** Whether a person and the program see the item differently. */
export function differs(row: ChecklistRow): boolean {
  return row.disagrees || (row.by === 'person' && row.state === 'open' && ownState(row) !== 'open');
}

/** The answer of somebody who sees it otherwise than the program; null where the program says nothing against it. */
export function disagreement(row: ChecklistRow): Answer | null {
  if (differs(row)) return { state: 'none' };
  if (row.by === 'program') return { state: 'open' };
  const seesGap = row.findings.length > 0 && worst(row.findings) === 'gap';
  return row.state === 'open' && seesGap ? { state: 'done' } : null;
}
