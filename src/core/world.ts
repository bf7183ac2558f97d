import { v7 } from 'uuid';
import { type Instant, instant } from '../domain/time.ts';
import type { World } from './core.ts';

/**
 * The real world: the one place where the clock is read.
 *
 * @param startAt for tests and demonstrations: the clock starts from this moment instead of the machine's
 */
export function systemWorld(options: {
  version: string;
  log: World['log'];
  startAt?: Instant | undefined;
}): World {
  const offset = options.startAt === undefined ? 0 : Date.parse(options.startAt) - Date.now();
  return {
    clock: () => instant(Date.now() + offset),
    newId: () => v7(),
    version: options.version,
    log: options.log,
  };
}
