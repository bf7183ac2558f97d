import type { LanguageAnswer, LanguageQuestion } from '../../../src/language/asker.ts';
import { detectLanguage } from '../../../src/language/detect.ts';

/** In a thread of its own: reading the frequencies takes most of a second on a slow machine. */
addEventListener('message', ({ data }: MessageEvent<LanguageQuestion>) => {
  postMessage({ id: data.id, language: detectLanguage(data.text) } satisfies LanguageAnswer);
});
