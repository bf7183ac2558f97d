import { useCallback } from 'react';
import type { Month } from '../../../src/domain/time.ts';
import { usePaper } from '../../app/paper.ts';
import { useTexts } from '../../app/texts.tsx';
import { useCall } from '../../live/index.ts';

/** The month in sight as one page for the wall: on paper, or as a file. */
export function usePrintMonth(monthNow: () => Month): ReturnType<typeof usePaper> {
  const { t, language } = useTexts();
  const call = useCall();
  return usePaper(
    useCallback(
      () => call('planning.print', { month: monthNow(), language }),
      [call, language, monthNow],
    ),
    {
      orientation: 'landscape',
      told: useCallback((file: string) => t('print.saved', { file }), [t]),
    },
  );
}
