import { type Place, counted, limitOf } from './post-length.ts';
import type { Platform } from './words.ts';

/**
 * Where a feed folds a text behind “show more”: signs, or lines that the writer has broken. No platform
 * tells; these are what makers of publishing tools have seen [V2 signs, GK lines], and they differ by device.
 */
const folds: Partial<Record<Platform, { signs: number; lines: number }>> = {
  facebook: { signs: 477, lines: 5 },
  instagram: { signs: 125, lines: 2 },
  linkedin: { signs: 210, lines: 3 },
  youtube: { signs: 120, lines: 3 },
  tiktok: { signs: 150, lines: 2 },
};

/** A text as its readers meet it: what they see, what they must open, and what does not fit at all. */
export type Preview = { shown: string; folded: string; over: string };

/** Cuts a text where its place folds it and where it ends. Put together, the parts are the text. */
export function preview(text: string, place: Place): Preview {
  const limit = limitOf(place) ?? Infinity;
  const fold = folds[place.platform];
  const parts: Preview = { shown: '', folded: '', over: '' };
  let used = 0;
  let lines = 1;
  let signs = 0;
  for (const piece of counted(text, place.platform)) {
    used += piece.weight;
    signs += piece.text.length;
    if (piece.text.includes('\n')) lines += 1;
    if (used > limit) parts.over += piece.text;
    else if (fold && (parts.folded !== '' || signs > fold.signs || lines > fold.lines)) {
      parts.folded += piece.text;
    } else parts.shown += piece.text;
  }
  return wholeWords(parts);
}

/** No feed folds in the middle of a word, unless there is nothing but that word. */
function wholeWords({ shown, folded, over }: Preview): Preview {
  if (folded === '' || /^\s/u.test(folded)) return { shown, folded, over };
  const begun = /(?<=\s)\S+$/u.exec(shown)?.[0] ?? '';
  return { shown: shown.slice(0, shown.length - begun.length), folded: begun + folded, over };
}
