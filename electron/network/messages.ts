import type { Answer } from '../../src/fetching/platform.ts';
import type { NetworkFailure } from '../../src/fetching/network.ts';

/** One request, whole: `https` to the host that the user has permitted. */
export type Outgoing = { id: number; url: string; headers: Readonly<Record<string, string>> };

/** To the network's process. */
export type ToNetwork = ({ type: 'ask' } & Outgoing) | { type: 'cancel'; id: number };

/** From it. */
export type FromNetwork =
  /** Nothing is heard before. */
  | { type: 'ready' }
  | ({ type: 'told'; id: number } & ({ answer: Answer } | { failed: NetworkFailure }));
