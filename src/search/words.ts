/** A word of a text, as it is searched for, and where it stands: UTF-16 offsets, the end exclusive. */
export type Word = { word: string; start: number; end: number };

/** Letters and digits with their marks; hidden signs that a page puts inside a word do not part it. */
const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*/gu;
const hidden = /[\u00AD\u200B-\u200D\u2060]/g;
// oxlint-disable-next-line no-control-regex
const simple = /^[\u0000-\u00AC\u00AE-\u02FF]*$/;

/** UTF-16 units of a word that are looked at: a "word" of a megabyte is nobody's word. */
const longest = 60;

/** The words of a text in order. What joins two words, a hyphen or a colon, parts them here. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    found.push({ word: fold(match[0]), start, end: start + match[0].length });
  }
  return found;
}

/** Lower case, each letter as one sign: å, ä and ö are letters of their own and stay. */
function fold(word: string): string {
  const short = word.length > longest ? word.slice(0, longest) : word;
  if (simple.test(short)) return short.toLowerCase();
  // Half a sign at the cut would be no letter at all.
  return short.replaceAll(hidden, '').toWellFormed().normalize('NFC').toLowerCase();
}
