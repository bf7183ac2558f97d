import type { ChecklistPhase } from './words.ts';

/**
 * The dialogue checklist: thirty items in three phases. `short` marks the ones that a post which
 * only informs needs; the full form is for posts that ask. Meanings and sources: domain notes, section 5.
 */
export type ChecklistItem = {
  code: string;
  phase: ChecklistPhase;
  short: boolean;
  /** Only in a bilingual office. */
  bilingual: boolean;
};

const shortCodes = new Set(['B4', 'B5', 'B6', 'B7', 'B8', 'B11']);

function items(phase: ChecklistPhase, letter: string, count: number): ChecklistItem[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `${letter}${index + 1}`;
    return { code, phase, short: shortCodes.has(code), bilingual: code === 'B7' };
  });
}

export const checklistItems: readonly ChecklistItem[] = [
  ...items('before', 'B', 11),
  ...items('during', 'D', 10),
  ...items('after', 'A', 9),
];
