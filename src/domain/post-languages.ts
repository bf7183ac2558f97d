import type { Language, Platform, Regime } from './words.ts';

/** The languages that a municipality may have to speak (Language Act 423/2003). */
type OfficeLanguage = Exclude<Language, 'en'>;

/** The languages in which an office must speak: a bilingual one in both, a short version being enough. */
export function officeLanguages(regime: Regime): readonly OfficeLanguage[] {
  return regime === 'bilingual' ? ['fi', 'sv'] : [regime];
}

type Text = { platform: Platform; language: Language; text: string };

/**
 * What a bilingual office has not said, by language: the platforms on which there is a text, but none in that
 * language. Two accounts of a platform, one for each language, are one platform here.
 */
export function missingLanguages(
  regime: Regime,
  texts: readonly Text[],
): { language: OfficeLanguage; platforms: Platform[] }[] {
  if (regime !== 'bilingual') return [];
  const written = texts.filter(({ text }) => text.trim() !== '');
  const said = [...new Set(written.map(({ platform }) => platform))];
  return officeLanguages(regime).flatMap((language) => {
    const platforms = said.filter(
      (platform) => !written.some((one) => one.platform === platform && one.language === language),
    );
    return platforms.length === 0 ? [] : [{ language, platforms }];
  });
}
