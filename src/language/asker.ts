import type { Language } from '../domain/words.ts';

export type LanguageQuestion = { id: number; text: string };
export type LanguageAnswer = { id: number; language: Language | null };

/** A thread that answers, as the asker sees it. */
export type LanguageThread = { ask(question: LanguageQuestion): void; stop(): void };

/**
 * Asks a thread for the languages of texts. It is started with the first question. When it breaks, no language
 * is known of what it was asked, and the next question starts another: every question is answered.
 */
export function languageAsker(
  start: (says: {
    answered: (answer: LanguageAnswer) => void;
    broke: () => void;
  }) => LanguageThread,
): (text: string) => Promise<Language | null> {
  let thread: LanguageThread | undefined;
  let asked = 0;
  const waiting = new Map<number, (language: Language | null) => void>();

  function begin(): LanguageThread {
    const begun = start({
      answered: ({ id, language }) => {
        waiting.get(id)?.(language);
        waiting.delete(id);
      },
      broke: () => {
        // A thread may tell once more of its end when another is at work.
        if (thread !== begun) return;
        thread = undefined;
        begun.stop();
        for (const tell of waiting.values()) tell(null);
        waiting.clear();
      },
    });
    return begun;
  }

  return (text) => {
    thread ??= begin();
    asked += 1;
    const id = asked;
    const answer = new Promise<Language | null>((tell) => waiting.set(id, tell));
    thread.ask({ id, text });
    return answer;
  };
}
