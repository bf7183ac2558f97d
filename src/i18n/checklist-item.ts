import type { ItemWords } from '../contract/checklists.ts';
import { type ItemCode, checklistItems } from '../domain/checklist.ts';
import { type Language, languages } from '../domain/words.ts';
import type { Translate } from './index.ts';

const shipped: ReadonlySet<string> = new Set(checklistItems.map(({ code }) => code));

/** Whether an item comes with the program; the others are the office's own. */
export function isShipped(code: string): code is ItemCode {
  return shipped.has(code);
}

/**
 * What an item of the checklist asks: in the office's own words where it has them, or as it comes with the program.
 * Words that are missing in the user's language are shown in another.
 */
export function checklistItemText(
  t: Translate,
  language: Language,
  { code, words }: { code: string; words: ItemWords | null },
): string {
  const own = words && [language, ...languages].map((one) => words[one]).find((one) => one !== '');
  if (own) return own;
  return isShipped(code) ? t(`checklist.item.${code}`) : '–';
}
