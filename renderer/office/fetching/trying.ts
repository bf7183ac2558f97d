import { useEffect, useRef } from 'react';
import type { FetchedChannel } from '../../../src/contract/fetching.ts';
import type { Refusal } from '../../../src/contract/errors.ts';
import { useDialogs } from '../../app/dialogs/requests.tsx';
import { useTexts } from '../../app/texts.tsx';
import { useAskNetworkAgain, useErrand, useHost } from '../../live/index.ts';

/** What the form has: the key only as long as it stands in its field. */
export type Typed = { account: string; secret: string | null };
/** Null: the user has thought better of it, or has left. */
export type Tried = { at: 'found'; name: string } | { at: 'refused'; refusal: Refusal } | null;

/**
 * Tries an account with its key. For that the channel is allowed to be asked about; what did not stand before does
 * not stand afterwards, unless the try succeeds and it is to be kept. Leaving the page breaks the try off.
 */
export function useTrying(
  { channelId, platform, account }: Pick<FetchedChannel, 'channelId' | 'platform' | 'account'>,
  { officeId, allowedBefore }: { officeId: string; allowedBefore: boolean },
): {
  tryIt: (typed: Typed, keep: boolean) => Promise<Tried>;
  /** What was tried and kept is not to be after all. */
  takeBack: (typed: Typed) => Promise<void>;
  pending: boolean;
} {
  const { t } = useTexts();
  const { confirm } = useDialogs();
  const allow = useHost('network.allow', { refusals: 'inline' });
  const forbid = useHost('network.forbid', { refusals: 'inline' });
  const test = useErrand('fetching.test', { refusals: 'inline' });
  const askAgain = useAskNetworkAgain();
  const leaving = useRef<AbortController>(null);
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  async function allowed(typed: Typed, plainAgreed: boolean): Promise<Tried | 'allowed'> {
    const outcome = await allow.run({
      officeId,
      channelId,
      platform,
      ...typed,
      ...(plainAgreed ? { plainAgreed } : {}),
    });
    if (outcome.done) return 'allowed';
    if (outcome.refusal.code !== 'fetching.plainKeychain' || plainAgreed) {
      return { at: 'refused', refusal: outcome.refusal };
    }
    const yes = await confirm({
      title: t('fetching.plainAsk'),
      text: t('fetching.plainText'),
      action: t('fetching.plainYes'),
      danger: true,
    });
    return yes ? allowed(typed, true) : null;
  }

  /** Nothing stays allowed that was not; of a key that was tried in the place of another only the new one is left. */
  async function takeBack(typed: Typed): Promise<void> {
    if (!allowedBefore || account === null) await forbid.run({ officeId, channelId });
    else if (typed.account !== account) {
      await allow.run({ officeId, channelId, platform, account, secret: null });
    }
    await askAgain();
  }

  async function tryIt(typed: Typed, keep: boolean): Promise<Tried> {
    const signal = leaving.current?.signal;
    const first = await allowed(typed, false);
    if (first !== 'allowed') return first;
    const outcome = await test.run(
      { channelId, account: typed.account },
      signal === undefined ? {} : { signal },
    );
    const kept = outcome.done && keep && signal?.aborted !== true;
    if (kept) await askAgain();
    else await takeBack(typed);
    if (outcome.done) return signal?.aborted === true ? null : { at: 'found', ...outcome.output };
    if (outcome.refusal.code === 'call.cancelled') return null;
    return { at: 'refused', refusal: outcome.refusal };
  }

  return { tryIt, takeBack, pending: allow.pending || test.pending || forbid.pending };
}
