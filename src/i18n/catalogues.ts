import type { Language } from '../domain/words.ts';
import { addTexts, hasTexts } from './translator.ts';

/** One language is a third of the window's first scripts; the others come when they are wanted. */
const load = {
  fi: async () => (await import('./fi/index.ts')).fi,
  sv: async () => (await import('./sv/index.ts')).sv,
  en: async () => (await import('./en/index.ts')).en,
} satisfies Record<Language, unknown>;

/** Fetches a language's texts, unless they are there. */
export async function loadTexts(language: Language): Promise<void> {
  if (!hasTexts(language)) addTexts(language, await load[language]());
}
