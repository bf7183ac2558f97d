import { Refusal, refuse } from '../contract/errors.ts';
import type { FetchResult } from '../contract/fetching.ts';
import type { Progress } from '../contract/index.ts';
import type { Instant } from '../domain/time.ts';
import { isOpen, workCalendar } from '../domain/worktime.ts';
import type { Network } from '../fetching/network.ts';
import { listFetching } from '../store/fetching.ts';
import { readOffice } from '../store/offices.ts';
import type { FetchMeans } from './fetch-ask.ts';
import { fetchIsDue } from './fetch-time.ts';
import { pauseFor } from './pause.ts';

/** Fetches when it is due or asked for, one fetch of a channel at a time. Nothing of it is in a command's way. */
export type FetchKeeper = {
  /** Joins the fetch of the channel that is under way. @throws what `fetchChannel` throws */
  run(channelId: string, signal: AbortSignal): Promise<FetchResult>;
  /** @throws what `testAccount` throws */
  test(
    account: { channelId: string; account: string },
    signal: AbortSignal,
  ): Promise<{ name: string }>;
  /** Breaks off the fetch of a channel; it is over when this resolves. */
  stop(channelId: string): Promise<void>;
  /** How far the fetch of a channel is; null when none is under way. */
  progress(channelId: string): Progress | null;
  /** From now on channels are fetched from when it is their time. */
  start(): void;
  close(): Promise<void>;
};

/** Milliseconds between two looks at whether a fetch is due. */
const lookMs = 60_000;

export function keepFetching(
  means: Omit<FetchMeans, 'network' | 'pause'> & {
    /** Absent where there is no way out, as on the command line. */
    network: Network | undefined;
    /** A timer unless given. */
    pause: FetchMeans['pause'] | undefined;
    /** What `progress` says has changed. */
    told: () => void;
    failed: (error: unknown) => void;
  },
): FetchKeeper {
  const { reader, clock, network, pause = pauseFor } = means;
  type Running = { work: Promise<FetchResult>; abort: AbortController; progress: Progress };
  const running = new Map<string, Running>();
  /** Broken off by the user, and when: they go on when the user says so, or after their interval. */
  const stopped = new Map<string, Instant>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const out = (): FetchMeans => ({ ...means, pause, network: network ?? refuse('fetching.off') });

  function begin(channelId: string): Running {
    const here = running.get(channelId);
    if (here) return here;
    if (closed) refuse('core.gone');
    const abort = new AbortController();
    const mine: Running = {
      abort,
      progress: { done: 0, total: null },
      work: import('./fetch-channel.ts')
        .then(({ fetchChannel }) =>
          fetchChannel(out(), channelId, {
            signal: abort.signal,
            onProgress: (progress) => {
              mine.progress = progress;
              means.told();
            },
          }),
        )
        .finally(() => {
          running.delete(channelId);
          means.told();
        }),
    };
    // Who waits for it hears of it; nobody need wait.
    mine.work.catch(() => {});
    running.set(channelId, mine);
    stopped.delete(channelId);
    means.told();
    return mine;
  }

  async function look(): Promise<void> {
    if (!network) return;
    const office = readOffice(reader);
    const now = clock();
    if (!isOpen(workCalendar(office), now)) return;
    for (const fetching of listFetching(reader)) {
      const { channelId } = fetching;
      const stoppedAt = stopped.get(channelId) ?? null;
      if (running.has(channelId) || !fetchIsDue(fetching, now, stoppedAt)) continue;
      if (!(await network.isOpen({ officeId: office.id, channelId })) || closed) continue;
      begin(channelId).work.catch((error: unknown) => {
        if (!(error instanceof Refusal)) means.failed(error);
      });
    }
  }

  async function stop(channelId: string): Promise<void> {
    const here = running.get(channelId);
    if (!here) return;
    stopped.set(channelId, clock());
    here.abort.abort();
    await here.work.catch(() => {});
  }

  return {
    run: (channelId, signal) => {
      if (signal.aborted) refuse('call.cancelled');
      const { work } = begin(channelId);
      signal.addEventListener('abort', () => void stop(channelId), { once: true });
      return work;
    },
    test: async (account, signal) =>
      (await import('./fetch-channel.ts')).testAccount(out(), account, signal),
    stop,
    progress: (channelId) => running.get(channelId)?.progress ?? null,
    start() {
      void look().catch(means.failed);
      timer = setInterval(() => void look().catch(means.failed), lookMs);
    },
    async close() {
      closed = true;
      clearInterval(timer);
      for (const { abort } of running.values()) abort.abort();
      await Promise.allSettled([...running.values()].map(({ work }) => work));
    },
  };
}
