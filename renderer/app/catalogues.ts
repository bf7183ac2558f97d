import type { Language } from '../../src/domain/words.ts';
import { addTexts, hasTexts } from '../../src/i18n/translator.ts';

/** One language is a third of the page's size; the others come when they are wanted. */
const load = {
  fi: async () => (await import('../../src/i18n/fi/index.ts')).fi,
  sv: async () => (await import('../../src/i18n/sv/index.ts')).sv,
  en: async () => (await import('../../src/i18n/en/index.ts')).en,
} satisfies Record<Language, unknown>;

/** Fetches a language's texts, unless they are there. */
export async function loadTexts(language: Language): Promise<void> {
  if (!hasTexts(language)) addTexts(language, await load[language]());
}
