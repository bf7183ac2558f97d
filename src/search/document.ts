import type { Analyser } from './analyser.ts';
import { wordsOf } from './words.ts';

/** What the index holds of a thread: its words in order, and the other terms under which they are found. */
export type SearchDocument = { words: string; stems: string };

/** UTF-16 units of one text that are searched: a text of megabytes was not written by a resident. */
export const searchedLength = 200_000;

/** No letter, so that no query has it: a phrase must not run from one text into the next. */
const textEnd = '\uE000';

/** The searchable form of a thread's texts: terms parted by spaces, each of the other terms once. */
export function documentOf(texts: readonly string[], analyser: Analyser): SearchDocument {
  const words: string[] = [];
  const seen = new Set<string>();
  for (const text of texts) {
    if (words.length > 0) words.push(textEnd);
    for (const { word } of wordsOf(text.slice(0, searchedLength))) {
      words.push(word);
      seen.add(word);
    }
  }
  const stems = new Set<string>();
  for (const word of seen) {
    for (const term of analyser.indexed(word)) if (!seen.has(term)) stems.add(term);
  }
  return { words: words.join(' '), stems: [...stems].join(' ') };
}
