import { useRef, useState } from 'react';
import type { CallOptions, Progress } from '../../src/contract/index.ts';
import { ImportProgress } from '../import/ImportProgress.tsx';
import { useLasting } from '../parts/Button.tsx';

/** What is under way: `begun` until something is known of how far it is. */
type Work = {
  at: 'begun' | Progress | null;
  /** Gives a task what it needs to be told of and to be stopped. */
  run<T>(task: (options: Pick<CallOptions, 'signal' | 'onProgress'>) => Promise<T>): Promise<T>;
  stop(): void;
};

export function useWork(): Work {
  const stopping = useRef<AbortController | null>(null);
  const [at, setAt] = useState<Work['at']>(null);
  const run: Work['run'] = async (task) => {
    const stop = new AbortController();
    stopping.current = stop;
    setAt('begun');
    try {
      return await task({ signal: stop.signal, onProgress: setAt });
    } finally {
      stopping.current = null;
      setAt(null);
    }
  };
  return { at, run, stop: () => stopping.current?.abort() };
}

/** Whether a sealed file's passphrase is still being tried, which tells nothing of how far it is. */
export function isTried(at: Work['at']): boolean {
  return at === 'begun' || at?.total === null;
}

/** How far it is, and the button that stops it, as soon as it lasts. */
export function Working({ work, label }: { work: Work; label: string }) {
  const lasts = useLasting(work.at !== null);
  if (!lasts || work.at === null) return null;
  return (
    <ImportProgress
      label={label}
      progress={work.at === 'begun' ? null : work.at}
      onStop={work.stop}
    />
  );
}
