import { useCallback } from 'react';
import { usePaper } from '../app/paper.ts';
import { useTexts } from '../app/texts.tsx';
import { useCall } from '../live/index.ts';

/** A promise with its story, or without an id all open ones, as a page for a meeting. */
export function usePrintPromise(id: string | null): ReturnType<typeof usePaper> {
  const { t, language } = useTexts();
  const call = useCall();
  return usePaper(
    useCallback(() => call('promise.print', { id, language }), [call, id, language]),
    {
      orientation: 'portrait',
      told: useCallback((file: string) => t('promises.savedPdf', { file }), [t]),
    },
  );
}
