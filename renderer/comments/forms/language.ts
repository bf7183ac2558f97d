import { useEffect, useState } from 'react';
import type { Thread } from '../../../src/contract/comments.ts';
import type { Language } from '../../../src/domain/words.ts';
import { type LanguageAnswer, languageAsker } from '../../../src/language/asker.ts';

/** Milliseconds of quiet after which what is being written is looked at. */
const pause = 400;

const languageOf = languageAsker(({ answered, broke }) => {
  const worker = new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LanguageAnswer>) => answered(data));
  worker.addEventListener('error', broke);
  return { ask: (question) => worker.postMessage(question), stop: () => worker.terminate() };
});

/** The language of a text, or null while it is not known or too short to tell. Null asks nothing. */
function useLanguageOf(text: string | null, after: number): Language | null {
  const [found, setFound] = useState<Language | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      () => {
        if (text === null || text.trim() === '') setFound(null);
        else void languageOf(text).then((language) => wanted && setFound(language));
      },
      text === null ? 0 : after,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, after]);
  return found;
}

/** The language of what is being written. */
export function useWrittenLanguage(text: string, ask: boolean): Language | null {
  return useLanguageOf(ask ? text : null, pause);
}

/** The language that a thread's waiting comment is in: the one recorded, or else the one it looks like. */
export function useAskedLanguage(thread: Thread): Language | null {
  const comment = thread.comments.find((c) => c.id === thread.comment.id);
  const recorded = comment?.language ?? null;
  const looks = useLanguageOf(recorded === null ? (comment?.text ?? null) : null, 0);
  return recorded ?? looks;
}
