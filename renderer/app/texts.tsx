import { type ReactNode, createContext, use, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../src/domain/words.ts';
import { type Formats, formats } from '../../src/i18n/format.ts';
import { type Translate, translator } from '../../src/i18n/index.ts';

export type Texts = { t: Translate; f: Formats; language: Language };

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const TextsContext = createContext<Texts>({
  t: translator('fi'),
  f: formats('fi'),
  language: 'fi',
});

/** The user's texts and formats; a change of language draws everything anew, without a restart. */
export function useTexts(): Texts {
  return use(TextsContext);
}

export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = useMemo(
    () => ({ t: translator(language), f: formats(language), language }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <TextsContext value={texts}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </TextsContext>
  );
}
