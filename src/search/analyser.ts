/**
 * Knows the forms of words. A text's word is found by itself and by its `indexed` terms; a query's word
 * looks for itself and its `asked` terms. All words are as `wordsOf` gives them.
 */
export type Analyser = {
  /** With its version: an index that another analyser made is made again. */
  readonly name: string;
  /** Under which a word of a text is found besides itself: stems, base forms, parts of a compound. */
  indexed(word: string): readonly string[];
  /** By which a word of a query looks besides itself. */
  asked(word: string): readonly string[];
};

/** Words kept with their terms: the same few thousand make most of what residents write. */
const kept = 20_000;

/** The same analyser, with what it said lately at hand. */
export function remembering(analyser: Analyser): Analyser {
  return {
    name: analyser.name,
    indexed: remember(analyser.indexed),
    asked: remember(analyser.asked),
  };
}

function remember(terms: (word: string) => readonly string[]): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let found = known.get(word);
    if (!found) {
      if (known.size >= kept) known.clear();
      known.set(word, (found = terms(word)));
    }
    return found;
  };
}
