import type { Place } from '../../../src/contract/erasure.ts';
import type { Input } from '../../../src/contract/index.ts';
import { placeKinds } from '../../../src/domain/erasure.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { useCall, useCommand } from '../../live/index.ts';
import { showToast } from '../../parts/toast-queue.ts';

/** Asks with numbers, about evidence of moderation apart, and erases. */
export function useErasing(): {
  pending: boolean;
  run(places: readonly Place[], input: Input<'erasure.run'>): Promise<boolean>;
} {
  const { t, f } = useTexts();
  const { confirm } = useDialogs();
  const call = useCall();
  const erase = useCommand('erasure.run');

  function countsOf(places: readonly Place[]): string {
    const parts = placeKinds.flatMap((kind) => {
      const count = places.filter((place) => place.kind === kind).length;
      return count === 0 ? [] : [`${t(`erasure.place.${kind}`)}: ${f.number(count)}`];
    });
    return parts.join(', ');
  }

  return {
    pending: erase.pending,
    async run(places, input) {
      const legal = places.filter((place) => place.legal).length;
      if (legal > 0) {
        const yes = await confirm({
          title: t('erasure.askLegalTitle'),
          text: t('erasure.askLegal', { count: legal }),
          action: t('erasure.askLegalYes'),
          danger: true,
        });
        if (!yes) return false;
      }
      const yes = await confirm({
        title: t('erasure.askTitle', { count: places.length }),
        text: t('erasure.ask', { what: countsOf(places) }),
        action: t('erasure.yes'),
        danger: true,
      });
      if (!yes) return false;
      const erased = await erase.run(input);
      if (!erased.done) return false;
      const receipts = await call('erasure.list', {}).catch(() => []);
      const receipt = receipts.find(({ id }) => id === erased.output.id);
      const whole = receipt?.cleanedAt !== null && receipt?.backups !== null;
      showToast({ kind: 'done', text: t(whole ? 'erasure.done' : 'erasure.notYetDone') });
      return true;
    },
  };
}
