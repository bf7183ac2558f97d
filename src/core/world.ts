import { v7 } from 'uuid';
import { type Instant, instant } from '../domain/time.ts';
import type { World } from './core.ts';
import { machineAnalyser } from './dictionary.ts';

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
