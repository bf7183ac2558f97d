import type { Stemmer } from 'snowball-stemmers';
import { type Analyser, remembering } from './analyser.ts';

/**
 * Word forms by Snowball's stemmers (snowballstem.org). A text's language need not be known: a word is
 * found by its Finnish, its Swedish and its English stem, whichever of them differ from it and make sense.
 */
export async function snowballAnalyser(): Promise<Analyser> {
  // Loaded when it is first needed: its tables for two dozen languages would hold up the start.
  const { default: snowball } = await import('snowball-stemmers');
  const finnish = snowball.newStemmer('finnish');
  const stemmers: [applies: (word: string) => boolean, stemmer: Stemmer][] = [
    [
      (word) => !word.includes('å'),
      { stem: (word) => evenStem(finnish.stem(evenNominative(word))) },
    ],
    [(word) => !onlyFinnish.test(word), snowball.newStemmer('swedish')],
    [(word) => englishForm.test(word) && !onlyFinnish.test(word), snowball.newStemmer('english')],
  ];
  const terms = (word: string): string[] => {
    if (word.length < 3 || hasDigit.test(word)) return [];
    const found = new Set<string>();
    for (const [applies, stemmer] of stemmers) {
      if (!applies(word)) continue;
      const stem = stemmer.stem(word);
      if (stem !== word && stem.length > 1 && !common.has(stem)) found.add(stem);
    }
    return [...found];
  };
  return remembering({ name: 'snowball-1', indexed: terms, asked: terms });
}

/**
 * The Finnish stemmer leaves the dictionary form of some common kinds of word apart from their other forms:
 * kuntalainen and kuntalais(et), kaavoitus and kaavoituks(en), katu and kadu(n).
 */
function evenNominative(word: string): string {
  return word.length > 5 && word.endsWith('nen') ? `${word.slice(0, -3)}set` : word;
}

function evenStem(stem: string): string {
  if (stem.length < 4) return stem;
  return stem.replace(/ks$/, 's').replace(/d([aeiouyäö]?)$/, 't$1');
}

const hasDigit = /\p{N}/u;
/** Long vowels and diphthongs that neither Swedish nor English has: no need to keep such stems. */
const onlyFinnish = /aa|ii|uu|yy|ää|öö|uo|yö|äy|öy/;
const englishForm = /^[a-z]+(?:s|ed|ing|ly)$/;

/**
 * Little words that a stem must not fall together with: the Finnish stemmer makes "kun" (when) of
 * "kunta" (municipality).
 */
const common = new Set(
  (
    'kun niin sen jos kuin siis vain ole oli olla mut että ett joka jok mikä tai vai nyt sit sitten tän tää ' +
    'han hän hei ei eik vaan ensi eli mene tule sai saa muu muut men sun mun ' +
    'att det den som och men har var kan ska inte med till hur sin min din om av är ' +
    'the and was for are has not you this that with from his her'
  ).split(' '),
);
