import { v7 } from 'uuid';
import { type Instant, instant } from '../domain/time.ts';
import type { Network } from '../fetching/network.ts';
import type { Analyser } from '../search/analyser.ts';
import { machineAnalyser } from './dictionary.ts';

export type LogEntry = { at: Instant; reference: string; procedure: string; error: unknown };

/** The world as the core sees it: everything that is not the office itself is handed in. */
export type World = {
  clock: () => Instant;
  newId: () => string;
  log: (entry: LogEntry) => void;
  /** The program's version, kept in the file for those who open it with an older one. */
  version: string;
  /** Knows the forms of words; Snowball alone unless given. */
  analyser?: () => Promise<Analyser>;
  /** What it costs to try a passphrase of a sealed file: see `seal`. Less only where many are made for a test. */
  sealWork?: number;
  /** Whether backups are made without being asked for, but for the one before a migration; they are unless told. */
  automaticBackups?: boolean;
  /** The way out; absent where there is none, and then nothing can be fetched. */
  network?: Network;
  /** Waits for so many milliseconds before a platform is asked again; a timer unless told. */
  pause?: (ms: number, signal: AbortSignal) => Promise<void>;
};

/**
 * The real world: the one place where the clock is read, and the machine's dictionary.
 *
 * @param startAt for tests and demonstrations: the clock starts from this moment instead of the machine's
 */
export function systemWorld(options: {
  version: string;
  log: World['log'];
  startAt?: Instant | undefined;
}): World {
  const offset = options.startAt === undefined ? 0 : Date.parse(options.startAt) - Date.now();
  const clock = () => instant(Date.now() + offset);
  return {
    clock,
    newId: () => v7(),
    version: options.version,
    log: options.log,
    analyser: () =>
      machineAnalyser((file, error) =>
        options.log({ at: clock(), reference: file, procedure: 'dictionary', error }),
      ),
  };
}
