import type { Aftermath, RescueOffer } from '../src/contract/backups.ts';
import type { RefusalData } from '../src/contract/errors.ts';
import type { Progress } from '../src/contract/index.ts';
import type { OfficeSetup } from '../src/contract/office.ts';
import type { Asker, Network, NetworkAnswer } from '../src/fetching/network.ts';

/** What a core process is started with. */
export type Start = {
  file: string;
  /** Makes the file first. */
  create?: OfficeSetup;
  /** Makes the file first, filled with the sample municipality. */
  sample?: true;
  /** Makes the file first, from a handover. */
  handover?: { file: string; passphrase: string };
  /** Makes the file first, of a folder of open data. */
  openData?: string;
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
  /** Gives up the opening, as long as nothing has come of it. */
  | { type: 'stop' }
  /** A window listens from now on; an earlier one no longer does. */
  | { type: 'attach' }
  | { type: 'wire'; message: unknown }
  | { type: 'detach' }
  | { type: 'networkAnswer'; id: number; answer: NetworkAnswer | boolean }
  /** Finish what is under way, let the file go and say `closed`. */
  | { type: 'close' }
  /** All that was said has been heard. */
  | { type: 'end' };

/** From the core process. */
export type FromCore =
  /** How far the opening is, where that takes its time. */
  | { type: 'progress'; progress: Progress }
  | { type: 'started'; name: string; aftermath?: Aftermath }
  | { type: 'failed'; refusal: RefusalData; rescue?: RescueOffer }
  | { type: 'wire'; message: unknown }
  /** The core has no way out of its own: it asks the main process, which asks the user's permission. */
  | { type: 'networkAsk'; id: number; question: Parameters<Network['ask']>[0] }
  | { type: 'networkIsOpen'; id: number; asker: Asker }
  | { type: 'networkCancel'; id: number }
  /** Nothing comes after it. */
  | { type: 'closed' };
