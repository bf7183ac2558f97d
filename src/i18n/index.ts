import i18next from 'i18next';
import type { Language } from '../domain/words.ts';
import { en } from './en/index.ts';
import { fi } from './fi/index.ts';
import { sv } from './sv/index.ts';

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

const catalogues: Record<Language, Record<keyof Finnish, string>> = { fi, sv, en };

/** Residents' words may be among the parameters; escaping is the business of whoever shows the text. */
const instance = i18next.createInstance({
  resources: Object.fromEntries(
    Object.entries(catalogues).map(([language, translation]) => [language, { translation }]),
  ),
  lng: 'fi',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
});
void instance.init();

/** A Finnish date ends with a full stop; where it ends a sentence too, one is enough. */
const doubledStop = /(?<=\d)\.\.$/;

/** The texts of one language. */
export function translator(language: Language): Translate {
  // i18next's own types know no catalogue; ours above are the stricter ones.
  const t = instance.getFixedT(language) as unknown as (key: string, params: object) => string;
  return (key, ...params) => t(key, params[0] ?? {}).replace(doubledStop, '.');
}

/** For keys put together at run time, such as an error's; the compiler has checked that all are there. */
export function hasText(key: string): key is TextKey {
  return key in fi || `${key}_other` in fi;
}
