import { eld } from 'eld/small';
import { type Language, languages } from '../domain/words.ts';

/**
 * What residents of a Finnish municipality may write in. Norwegian and Danish are left out: short
 * Swedish looks like them. Estonian, Russian and the others are in, so that they are not taken for ours.
 */
const candidates = [
  ...languages,
  'et',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'lt',
  'lv',
  'ru',
  'uk',
  'ar',
  'fa',
  'tr',
  'vi',
  'hu',
];

/** More signs say no more about the language. */
const enough = 2000;
/** Fewer letters are no ground for a judgement: "Ok, tack" is written by everybody. */
const fewestLetters = 15;

eld.setLanguageSubset(candidates);
// Addresses and numbers have no language.
eld.enableTextCleanup(true);

/**
 * Which of the program's languages a text is in; null for a short or uncertain text and for another
 * language. Importing this module reads 1.6 MB of frequencies: load it late, and off the window's thread.
 */
export function detectLanguage(text: string): Language | null {
  const read = text.slice(0, enough);
  const letters = read.replaceAll(/https?:\/\/\S+|\P{L}/gu, '');
  if (letters.length < fewestLetters) return null;
  const found = eld.detect(read);
  if (!found.isReliable()) return null;
  return languages.find((known) => known === found.language) ?? null;
}
