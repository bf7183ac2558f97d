import { useMemo } from 'react';
import type { FetchedChannel } from '../../src/contract/fetching.ts';
import type { NetworkAccess } from '../../src/contract/host.ts';
import { useNow } from '../app/now.ts';
import { useRefusalToast } from '../app/refusals.ts';
import { type Texts, useTexts } from '../app/texts.tsx';
import { useErrand, useLive, useNetworkAccess } from '../live/index.ts';
import { showToast } from '../parts/toast-queue.ts';
import { type FetchState, fetchState } from './state.ts';

/** A channel and how it stands with it here. */
export type Fetchable = { channel: FetchedChannel; state: FetchState };

/**
 * The channels that can be fetched from and how it stands with each; undefined until that is known. Where no channel
 * has been set up, what this machine allows is not even asked.
 *
 * @param options.all asks in any case
 */
export function useFetchables(
  options: { all?: boolean } = {},
): { list: readonly Fetchable[]; access: NetworkAccess; officeId: string } | undefined {
  const channels = useLive('fetching.channels', {}).data;
  const office = useLive('office.get', {}).data;
  const ask = options.all === true || channels?.some(({ account }) => account !== null) === true;
  const access = useNetworkAccess({ ask }).data;
  const now = useNow();
  const officeId = office?.id;
  return useMemo(() => {
    if (!channels || !access || officeId === undefined) return undefined;
    const list = channels.map((channel) => ({
      channel,
      state: fetchState(channel, access, { officeId, now }),
    }));
    return { list, access, officeId };
  }, [channels, access, officeId, now]);
}

/** Fetches from channels, and tells what came. A fetch that the user stops is no failure. */
export function useFetchNow(): {
  /** @param told where a problem is already in sight, it is told only when it is of another kind */
  fetchNow: (
    channels: readonly FetchedChannel[],
    told?: { problemsInSight: boolean },
  ) => Promise<void>;
  pending: boolean;
} {
  const texts = useTexts();
  const { run, pending } = useErrand('fetching.run', { refusals: 'inline' });
  const tell = useRefusalToast();
  return {
    pending,
    fetchNow: async (channels, told = { problemsInSight: false }) => {
      const outcomes = await Promise.all(channels.map(({ channelId }) => run({ channelId })));
      const sum = { new: 0, changed: 0 };
      let done = false;
      for (const outcome of outcomes) {
        if (outcome.done) {
          done = true;
          sum.new += outcome.output.new;
          sum.changed += outcome.output.changed;
        } else if (outcome.refusal.code !== 'call.cancelled') {
          const inSight = outcome.refusal.code.startsWith('fetching.') && told.problemsInSight;
          if (!inSight) tell(outcome.refusal);
        }
      }
      if (done) showToast({ kind: 'done', text: doneText(texts, sum) });
    },
  };
}

function doneText(texts: Texts, brought: { new: number; changed: number }): string {
  return brought.new + brought.changed === 0
    ? texts.t('fetching.doneNothing')
    : texts.t('fetching.doneSome', { brought: broughtText(texts, brought) });
}

/** `5 uutta, 2 muuttunutta` */
export function broughtText(
  { t }: Texts,
  { new: added, changed }: { new: number; changed: number },
): string {
  const parts = [
    added > 0 && t('fetching.broughtNew', { count: added }),
    changed > 0 && t('fetching.broughtChanged', { count: changed }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? t('fetching.broughtNothing') : parts.join(', ');
}

/** `3/12 julkaisua`, and while the posts are not known yet that they are looked for. */
export function progressText(
  { t, f }: Texts,
  { done, total }: { done: number; total: number | null },
): string {
  return total === null
    ? t('fetching.looking')
    : t('fetching.progress', { done: f.number(done), total: f.number(total) });
}
