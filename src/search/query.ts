import type { Analyser } from './analyser.ts';
import { type Word, wordsOf } from './words.ts';

/** One thing that a text must have: a word in any of its forms, or words in exactly this order. */
type Wanted =
  | { is: 'word'; terms: ReadonlySet<string>; prefix: string | null }
  | { is: 'phrase'; words: readonly string[] };

/** What a user looks for; all of it must be found. */
export type Query = readonly Wanted[];

/**
 * What a user typed, as a query: each word in any of its forms, "words in quotes" exactly as they are, and
 * the last word also as the beginning of one, since it may be half typed. Nothing in it is an operator.
 */
export function readQuery(text: string, analyser: Analyser): Query {
  const wanted: Wanted[] = [];
  for (const match of text.matchAll(/"([^"]*)"|[^"]+/g)) {
    const quoted = match[1];
    const words = wordsOf(quoted ?? match[0]);
    if (quoted !== undefined) {
      if (words.length > 0) wanted.push({ is: 'phrase', words: words.map(({ word }) => word) });
      continue;
    }
    for (const { word, end } of words) {
      const typed = match.index + end === text.length;
      wanted.push({
        is: 'word',
        terms: new Set([word, ...analyser.asked(word)]),
        prefix: typed ? word : null,
      });
    }
  }
  return wanted;
}

/** The query for SQLite's FTS5, over an index of `documentOf`; null when there is nothing to look for. */
export function ftsExpression(query: Query): string | null {
  if (query.length === 0) return null;
  return query
    .map((wanted) => {
      if (wanted.is === 'phrase') return `(words : ${quote(wanted.words.join(' '))})`;
      const { terms, prefix } = wanted;
      const whole = [...terms].filter((term) => prefix === null || !term.startsWith(prefix));
      const any = [...whole.map(quote), ...(prefix === null ? [] : [`${quote(prefix)} *`])];
      return `(${any.join(' OR ')})`;
    })
    .join(' AND ');
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A part of a text that was looked for: UTF-16 offsets, the end exclusive. */
export type Found = { start: number; end: number };

/** Finds what was looked for in a text: where it stands, in order, and how many of the things wanted it has. */
export type Finder = (text: string) => { found: Found[]; wanted: number };

/** A finder for one query; by it a text has what the index would say that it has. */
export function finder(query: Query, analyser: Analyser): Finder {
  const known = new Map<string, readonly Wanted[]>();
  /** Which of the single words wanted a word is. */
  const wordsWantedBy = (word: string): readonly Wanted[] => {
    let found = known.get(word);
    if (!found) {
      const terms = [word, ...analyser.indexed(word)];
      found = query.filter(
        (wanted) =>
          wanted.is === 'word' &&
          terms.some(
            (term) =>
              wanted.terms.has(term) || (wanted.prefix !== null && term.startsWith(wanted.prefix)),
          ),
      );
      known.set(word, found);
    }
    return found;
  };
  const phrases = query.filter((wanted) => wanted.is === 'phrase');

  return (text) => {
    const met = new Set<Wanted>();
    const found: Found[] = [];
    const words = wordsOf(text);
    let phraseEnd = 0;
    for (const [index, { word, start, end }] of words.entries()) {
      for (const phrase of phrases) {
        if (!standsAt(words, index, phrase.words)) continue;
        met.add(phrase);
        phraseEnd = Math.max(phraseEnd, index + phrase.words.length);
      }
      const single = wordsWantedBy(word);
      for (const wanted of single) met.add(wanted);
      if (single.length > 0 || index < phraseEnd) found.push({ start, end });
    }
    return { found, wanted: met.size };
  };
}

function standsAt(words: readonly Word[], index: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[index + offset]?.word === word);
}
