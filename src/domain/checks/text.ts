/** Reading an office's own texts. Everything here is a look at the surface, and linear in the text's length. */

const label = '[a-z0-9åäö](?:[a-z0-9åäö-]*[a-z0-9åäö])?';
/** Domains by which an office's own links are known when they have no path. */
const ends = 'fi|ax|se|eu|com|org|net|info';
/** Addresses with their scheme or a path, and bare names of such domains. Not what follows an @. */
const link = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}@.-])(?:https?://[^\s<>"]+`,
    String.raw`(?:${label}\.)+(?:[a-z]{2,10}/[^\s<>"]*|(?:${ends})(?![\p{L}\p{N}])))`,
  ].join('|'),
  'giu',
);

/** The addresses that a text gives. Those of e-mail are none. */
export function linksIn(text: string): string[] {
  return Array.from(text.matchAll(link), ([found]) => found.replace(/[.,:;!?'"’”»…)\]}]+$/u, ''));
}

/** A text without its addresses and hashtags, which nobody reads as words. */
export function withoutLinks(text: string): string {
  return text.replace(link, ' ').replace(/(?<![\p{L}\p{N}])#[\p{L}\p{N}_]+/gu, ' ');
}

/** What stands before a space is looked at only where there is one. */
const sentenceEnd = new RegExp(
  [
    String.raw`\n+`,
    String.raw`(?=\s)(?<=[.!?…][)\]"'”’»]*)\s+(?=["'”’»([]?\p{Lu})`,
    String.raw`(?=\s)(?<=\p{L}{5}\.)\s+(?=\d)`,
    String.raw`(?=\s)(?<=[!?…])\s+`,
  ].join('|'),
  'u',
);

/**
 * Sentences with their ends. A line ends one too: headings and lists have no full stop. A stop ends a sentence
 * only where another begins: "3.12. klo 18" and "esim. näin" go on.
 */
export function sentences(text: string): string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Words and numbers; what a hyphen, a colon or a stop within joins is one: `klo 18.30`, `EU:n`. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.:/–-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The beginning of a text on one line, cut between words. */
export function shortened(text: string, length = 80): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length - 1);
  const end = space > length / 2 ? space : length - 1;
  return `${line.slice(0, end).toWellFormed()}…`;
}

/** The first sentence that asks: with a question mark, outside addresses. */
export function questionIn(text: string): string | null {
  return sentences(withoutLinks(text)).find((one) => /\p{L}.*\?/u.test(one)) ?? null;
}

/** Where one of some expressions first stands in a text as whole words; null when none does. */
export function firstOf(expressions: readonly string[], text: string): string | null {
  if (expressions.length === 0) return null;
  const source = expressions.join('|');
  let known = compiled.get(source);
  if (!known) {
    known = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
    compiled.set(source, known);
  }
  return known.exec(text)?.[0] ?? null;
}

/** There are a few hundred of them, each asked of every text. */
const compiled = new Map<string, RegExp>();
