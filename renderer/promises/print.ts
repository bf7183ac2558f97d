import { useCallback } from 'react';
import type { LocalDate } from '../../src/domain/time.ts';
import { usePaper } from '../app/paper.ts';
import { useTexts } from '../app/texts.tsx';
import { useCall } from '../live/index.ts';

/** A promise with its story, or without an id all open ones, as a page for a meeting. */
export function usePrintPromise(id: string | null, today: LocalDate): ReturnType<typeof usePaper> {
  const { t, language } = useTexts();
  const call = useCall();
  return usePaper(
    useCallback(
      async () => ({
        month: today.slice(0, 7),
        ...(await call('promise.print', { id, language })),
      }),
      [call, id, language, today],
    ),
    {
      orientation: 'portrait',
      told: useCallback((file: string) => t('promises.savedPdf', { file }), [t]),
    },
  );
}
