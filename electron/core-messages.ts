import type { Aftermath, RescueOffer } from '../src/contract/backups.ts';
import type { RefusalData } from '../src/contract/errors.ts';
import type { OfficeSetup } from '../src/contract/office.ts';

/** What a core process is started with. */
export type Start = {
  file: string;
  /** Makes the file first. */
  create?: OfficeSetup;
  /** Makes the file first, filled with the sample municipality. */
  sample?: true;
  /** Puts a backup, of this path, in the office's place first. */
  restore?: string;
  /** Puts what can be read of the damaged file in its place first. */
  recover?: true;
  version: string;
  logFolder: string;
  /** The moment the clock starts from instead of now: see `startOfClock`. */
  startAt?: string;
};

/** To the core process. One channel carries both its life and the wire of the window. */
export type ToCore =
  | ({ type: 'start' } & Start)
  /** A window listens from now on; an earlier one no longer does. */
  | { type: 'attach' }
  | { type: 'wire'; message: unknown }
  | { type: 'detach' }
  /** Finish what is under way, let the file go and say `closed`. */
  | { type: 'close' }
  /** All that was said has been heard. */
  | { type: 'end' };

/** From the core process. */
export type FromCore =
  | { type: 'started'; name: string; aftermath?: Aftermath }
  | { type: 'failed'; refusal: RefusalData; rescue?: RescueOffer }
  | { type: 'wire'; message: unknown }
  /** Nothing comes after it. */
  | { type: 'closed' };
