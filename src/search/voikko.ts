import { type Analyser, remembering } from './analyser.ts';
import type { Transducer } from './vfst.ts';

/**
 * What the dictionary says of a word: its base form, those of the parts that it is put together of (itself
 * alone when it is no compound), and the verb that it is a participle of.
 */
export type Reading = { base: string; parts: string[]; verb: string | null };

/**
 * Word forms by Voikko's Finnish dictionary: *päiväkodissa* is found by its base form *päiväkoti* and by its
 * parts *päivä* and *koti*. What the dictionary does not know, Swedish and names and slips, is left to `other`.
 *
 * @param version tells one dictionary from another
 */
export function voikkoAnalyser(transducer: Transducer, version: string, other: Analyser): Analyser {
  const known = remembering({
    name: `voikko-1 ${version} ${other.name}`,
    indexed: (word) => {
      const readings = readingsOf(transducer, word);
      if (readings.length === 0) return other.indexed(word);
      return without(
        word,
        readings.flatMap(({ base, parts, verb }) => [
          base,
          ...parts,
          ...(verb === null ? [] : [verb]),
        ]),
      );
    },
    // A part is no question: who asks for *päiväkoti* does not ask for every *koti*.
    asked: (word) => {
      const readings = readingsOf(transducer, word);
      if (readings.length === 0) return other.asked(word);
      return without(
        word,
        readings.map(({ base }) => base),
      );
    },
  });
  return known;
}

function without(word: string, terms: readonly string[]): string[] {
  return [...new Set(terms)].filter((term) => term !== word && term !== '');
}

/** The readings of a word with the fewest parts: the others are mostly chance. */
export function readingsOf(transducer: Transducer, word: string): Reading[] {
  const readings = transducer.readings(word).map(readingOf);
  const fewest = Math.min(...readings.map(({ parts }) => parts.length));
  return readings.filter(({ parts }) => parts.length === fewest);
}

/**
 * The transducer's output is the word's own letters with tags among them: `[Bc]` where a part begins,
 * `[Xp]…[X]` the base form of what follows, `[Xj]…[X]` the base ending of a derived word, in whose place
 * the letters after it stand, and `[R.]` that it is a participle.
 *
 *     [Ln][Xp]päivä[X]päiv[Sn][Ny]ä[Bh][Bc][Ln][Xp]koti[X]kodi[Sine][Ny]ssa   päivä + koti
 *     [Lt][Xp]aurata[X]aura[Ln][Xj]us[X]ukse[Sela][Ny]sta                     auraus
 */
export function readingOf(symbols: readonly string[]): Reading {
  const parts: string[] = [];
  // What stood before the part that is being read, as it was written.
  let before = '';
  let part = { letters: '', base: '', derived: '', participle: false };
  let into: 'letters' | 'base' | 'ending' | 'other' = 'letters';

  const close = () => {
    const base = (part.derived || part.base || part.letters).toLowerCase();
    parts.push(base);
    return base;
  };
  for (const symbol of symbols) {
    if (symbol === '[X]') into = 'letters';
    else if (symbol === '[Xp]') into = 'base';
    else if (symbol === '[Xj]') {
      into = 'ending';
      part.derived = part.letters;
    } else if (symbol.startsWith('[X')) into = 'other';
    else if (symbol === '[Bc]') {
      close();
      before += part.letters;
      part = { letters: '', base: '', derived: '', participle: false };
    } else if (symbol.startsWith('[R')) part.participle = true;
    else if (!symbol.startsWith('[') || symbol === '[') {
      if (into === 'letters') part.letters += symbol;
      else if (into === 'base') part.base += symbol === '=' ? '' : symbol;
      else if (into === 'ending') part.derived += symbol === '=' ? '' : symbol;
    }
  }
  const last = close();
  const base = before === '' ? last : `${before.toLowerCase()}${last}`;
  return {
    base,
    parts,
    verb: part.participle && part.base !== '' ? part.base.toLowerCase() : null,
  };
}
