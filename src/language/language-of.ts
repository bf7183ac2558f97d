import type { Language } from '../domain/words.ts';

/** What `detectLanguage` finds, loaded with the first text that is asked about. */
export async function languageOf(text: string): Promise<Language | null> {
  const { detectLanguage } = await import('./detect.ts');
  return detectLanguage(text);
}
