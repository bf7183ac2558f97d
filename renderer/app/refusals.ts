import { useCallback } from 'react';
import type { RefusalData } from '../../src/contract/errors.ts';
import { refusalText } from '../../src/i18n/refusal.ts';
import { showToast } from '../parts/toast-queue.ts';
import { useTexts } from './texts.tsx';

/** Tells a refusal at the window's edge, in the user's language, until it is dismissed. */
export function useRefusalToast(): (refusal: Pick<RefusalData, 'code' | 'params'>) => void {
  const { t } = useTexts();
  return useCallback(
    (refusal) => showToast({ kind: 'problem', text: refusalText(t, refusal) }),
    [t],
  );
}
