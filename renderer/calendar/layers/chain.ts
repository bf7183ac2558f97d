import { useCallback } from 'react';
import type { Mark } from '../../../src/contract/layers.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { useCall, useCommand } from '../../live/index.ts';
import { showToast } from '../../parts/toast-queue.ts';

/** Plans the posts about a meeting; when there are some already, only if the user wants more. */
export function useMakeChain({ id: eventId, posts }: Pick<Mark, 'id' | 'posts'>): {
  make(): Promise<void>;
  pending: boolean;
} {
  const { t, f } = useTexts();
  const call = useCall();
  const { confirm } = useDialogs();
  const { run, pending } = useCommand('layer.makeChain');
  const make = useCallback(async () => {
    const again = posts > 0;
    if (again) {
      const yes = await confirm({
        title: t('chain.againTitle'),
        text: t('chain.againText'),
        action: t('chain.again'),
      });
      if (!yes) return;
    }
    const outcome = await run({ eventId, again });
    if (!outcome.done) return;
    const { ids } = outcome.output;
    const made = (await call('layer.posts', { eventId })).filter(({ id }) => ids.includes(id));
    const days = made.flatMap(({ plannedOn }) => (plannedOn === null ? [] : f.shortDay(plannedOn)));
    showToast({
      kind: 'done',
      text: t('chain.made', { count: ids.length, days: days.join(', ') }),
    });
  }, [call, confirm, eventId, f, posts, run, t]);
  return { make, pending };
}
