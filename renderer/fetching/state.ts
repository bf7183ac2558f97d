import type { RefusalData } from '../../src/contract/errors.ts';
import type { FetchedChannel } from '../../src/contract/fetching.ts';
import type { NetworkAccess } from '../../src/contract/host.ts';
import { fetchHost, fetchSecrets, isLastingProblem } from '../../src/domain/fetching.ts';
import type { Instant } from '../../src/domain/time.ts';

/** How it stands with fetching from a channel on this machine. */
export type FetchState =
  | { at: 'unset' }
  /** The office's file says from which account; this machine may not ask it. */
  | { at: 'elsewhere' }
  /** The one switch for all is off. */
  | { at: 'paused' }
  | { at: 'running'; done: number; total: number | null }
  | { at: 'waiting'; until: Instant }
  /** `lasting`: it will not be better before the user has done something. */
  | { at: 'problem'; problem: RefusalData; lasting: boolean }
  | { at: 'interrupted' }
  | { at: 'ready' };

/** @param officeId of the open office: another one's permission for a channel is none for this one's */
export function fetchState(
  channel: FetchedChannel,
  access: NetworkAccess,
  { officeId, now }: { officeId: string; now: Instant },
): FetchState {
  const { account, running, waitUntil, problem, interrupted } = channel;
  if (account === null) return { at: 'unset' };
  if (!isAllowed(channel, access, officeId)) return { at: 'elsewhere' };
  if (running !== null) return { at: 'running', ...running };
  if (access.off) return { at: 'paused' };
  if (waitUntil !== null && waitUntil > now) return { at: 'waiting', until: waitUntil };
  // It was broken off by the switch for all, or by a permission that was taken back, and now goes on.
  const past = problem?.code === 'fetching.off';
  if (problem !== null && !past) {
    return { at: 'problem', problem, lasting: isLastingProblem(problem.code) };
  }
  return { at: interrupted || past ? 'interrupted' : 'ready' };
}

/** Whether this machine may ask about the account that the office has, and has the key for it. */
export function isAllowed(
  { channelId, platform, account }: FetchedChannel,
  access: NetworkAccess,
  officeId: string,
): boolean {
  const known = permissionOf(channelId, access, officeId);
  return (
    known !== undefined &&
    account !== null &&
    known.platform === platform &&
    known.host === fetchHost(platform, account) &&
    (known.hasSecret || fetchSecrets[platform] !== 'required')
  );
}

/** What this machine lets be asked about a channel. */
export function permissionOf(
  channelId: string,
  { channels }: NetworkAccess,
  officeId: string,
): NetworkAccess['channels'][number] | undefined {
  return channels.find((one) => one.officeId === officeId && one.channelId === channelId);
}

/** Whether a fetch can be asked for now. */
export function canFetch({ at }: FetchState): boolean {
  return at === 'ready' || at === 'interrupted' || at === 'problem';
}
