import { type ReactNode, createContext, use, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../src/domain/words.ts';
import { type Formats, formats } from '../../src/i18n/format.ts';
import { type Translate, hasTexts, translator } from '../../src/i18n/translator.ts';
import { loadTexts } from '../../src/i18n/catalogues.ts';

export type Texts = { t: Translate; f: Formats; language: Language };

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const TextsContext = createContext<Texts | null>(null);

/** The user's texts and formats; a change of language draws everything anew, without a restart. */
export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (!texts) throw new Error('Outside of TextsProvider');
  return texts;
}

/** Draws nothing until the texts are there; after a change of language the old ones stand until then. */
export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = useLoadedTexts(language);
  useEffect(() => {
    if (texts) document.documentElement.lang = texts.language;
  }, [texts]);
  if (!texts) return null;
  return (
    <TextsContext value={texts}>
      <I18nProvider locale={locales[texts.language]}>{children}</I18nProvider>
    </TextsContext>
  );
}

function useLoadedTexts(language: Language): Texts | null {
  const [texts, setTexts] = useState(() => (hasTexts(language) ? textsOf(language) : null));
  useEffect(() => {
    let wanted = true;
    void loadTexts(language).then(() => {
      if (wanted) setTexts((last) => (last?.language === language ? last : textsOf(language)));
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}

function textsOf(language: Language): Texts {
  return { t: translator(language), f: formats(language), language };
}
