import i18next from 'i18next';
import type { Language } from '../domain/words.ts';
import { en } from './en/index.ts';
import { fi } from './fi/index.ts';
import { sv } from './sv/index.ts';

/** Finnish is the language of record: its keys and parameters are what the others must have. */
type Finnish = typeof fi;
type PluralForm = '_one' | '_other';
type Stem<K> = K extends `${infer S}${PluralForm}` ? S : K;

/** A text's key, without the ending of its plural form. */
export type TextKey = Stem<keyof Finnish>;

type TextOf<K extends TextKey> = K extends keyof Finnish
  ? Finnish[K]
  : `${K}_other` extends keyof Finnish
    ? Finnish[`${K}_other`]
    : never;
type ParamsIn<S> = S extends `${string}{{${infer P}}}${infer Rest}` ? P | ParamsIn<Rest> : never;
type Params<K extends TextKey> =
  ParamsIn<TextOf<K>> | (`${K}_other` extends keyof Finnish ? 'count' : never);

/** Gives a text by its key; the parameters that the Finnish text names must be given. */
export type Translate = <K extends TextKey>(
  key: K,
  ...params: [Params<K>] extends [never] ? [] : [Record<Params<K>, string | number>]
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

/** The texts of one language. */
export function translator(language: Language): Translate {
  // i18next's own types know no catalogue; ours above are the stricter ones.
  const t = instance.getFixedT(language) as unknown as (key: string, params: object) => string;
  return (key, ...params) => t(key, params[0] ?? {});
}

/** For keys put together at run time, such as an error's; the compiler has checked that all are there. */
export function hasText(key: string): key is TextKey {
  return key in fi || `${key}_other` in fi;
}
