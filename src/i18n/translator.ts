import i18next from 'i18next';
import type { Language } from '../domain/words.ts';
import type { fi } from './fi/index.ts';

/** Finnish is the language of record: its keys and parameters are what the others must have. */
type Finnish = typeof fi;
type PluralForm = '_one' | '_other';
type Stem<K> = K extends `${infer S}${PluralForm}` ? S : K;
type ParamsIn<S> = S extends `${string}{{${infer P}}}${infer Rest}` ? P | ParamsIn<Rest> : never;
type CountIn<K> = K extends `${string}${PluralForm}` ? 'count' : never;

/** What each text needs. Looked up by key: with two thousand of them, a condition on the key is too much. */
type Params = { [K in keyof Finnish as Stem<K>]: ParamsIn<Finnish[K]> | CountIn<K> };

/** A text's key, without the ending of its plural form. */
export type TextKey = keyof Params;

/** Gives a text by its key; the parameters that the Finnish text names must be given. */
export type Translate = <K extends TextKey>(
  key: K,
  ...params: [Params[K]] extends [never] ? [] : [Record<Params[K], string | number>]
) => string;

/** All texts of a language, as its folder has them. */
export type Catalogue = Record<keyof Finnish, string>;

/** Residents' words may be among the parameters; escaping is the business of whoever shows the text. */
const instance = i18next.createInstance({
  lng: 'fi',
  resources: {},
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
});
void instance.init();

const known = new Map<Language, Catalogue>();

/** Makes a language's texts known. A window needs one language at a time, and starts sooner without the others. */
export function addTexts(language: Language, catalogue: Catalogue): void {
  if (known.has(language)) return;
  known.set(language, catalogue);
  // It is nobody else's, and copying it takes as long as reading it.
  instance.addResourceBundle(language, 'translation', catalogue, false, false, { skipCopy: true });
}

/** Whether a language's texts are known. */
export function hasTexts(language: Language): boolean {
  return known.has(language);
}

/** A Finnish date ends with a full stop; where it ends a sentence too, one is enough. */
const doubledStop = /(?<=\d)\.\.$/;

/** The texts of one language, which must be known. */
export function translator(language: Language): Translate {
  if (!hasTexts(language)) throw new Error(`The texts of ${language} have not been added.`);
  // i18next's own types know no catalogue; ours above are the stricter ones.
  const t = instance.getFixedT(language) as unknown as (key: string, params: object) => string;
  const made = (key: string, params: object) => t(key, params).replace(doubledStop, '.');
  // Of the words that fill a screen most are the same hundreds of times, and making one costs as much as showing it.
  const plain = new Map<string, string>();
  return (key, ...params) => {
    if (params[0]) return made(key, params[0]);
    let text = plain.get(key);
    if (text === undefined) plain.set(key, (text = made(key, {})));
    return text;
  };
}

/** For keys put together at run time, such as an error's; the compiler has checked that all are there. */
export function hasText(key: string): key is TextKey {
  const [catalogue] = known.values();
  if (!catalogue) return false;
  return Object.hasOwn(catalogue, key) || Object.hasOwn(catalogue, `${key}_other`);
}
