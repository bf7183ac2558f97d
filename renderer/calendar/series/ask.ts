import { useCallback } from 'react';
import type { Scope } from '../../../src/domain/series.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useCall } from '../../live/index.ts';
import type { ScopedAct } from './ScopeDialog.tsx';

/**
 * Asks whom of a series an act is meant for, where there is a choice: a post of no series and the last of one
 * are meant alone. Resolves to null when the user takes the act back.
 */
export function useAskScope(): (
  post: { id: string; seriesId: string | null },
  act: ScopedAct,
) => Promise<Scope | null> {
  const { show, close } = useDialogs();
  const call = useCall();
  return useCallback(
    async ({ id, seriesId }, act) => {
      if (seriesId === null) return 'one';
      // When the series is gone meanwhile, the command itself says so.
      const series = await call('series.get', { id: seriesId }).catch(() => null);
      const own = series?.turns.find(({ postId }) => postId === id);
      const later = own ? series!.turns.filter(({ on, out }) => on > own.on && !out).length : 0;
      if (later === 0) return 'one';
      return new Promise((resolve) => {
        show({
          kind: 'scope',
          act,
          later,
          onAnswer: (scope) => {
            close();
            resolve(scope);
          },
        });
      });
    },
    [call, show, close],
  );
}
