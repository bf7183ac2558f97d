import type { RefusalData } from '../contract/errors.ts';
import type { HostEvent } from '../contract/host.ts';
import type { CoreEvent, Progress } from '../contract/index.ts';

/** Two of them, joined, carry messages in order. All that a transport must offer. */
export type Port = {
  post(message: unknown): void;
  /** Called once; what arrived before is delivered then. */
  onMessage(listener: (message: unknown) => void): void;
  /** The other side is gone, for whatever reason. Called at most once. */
  onClose(listener: () => void): void;
  close(): void;
};

/** From the caller. */
export type Request =
  | { type: 'call'; id: number; procedure: string; input: unknown; requestId?: string }
  | { type: 'cancel'; id: number };

/** To the caller. Every call is settled by exactly one `done` or `refused`. */
export type Response =
  | { type: 'done'; id: number; output: unknown }
  | { type: 'refused'; id: number; refusal: RefusalData }
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'event'; event: WireEvent };

export type WireEvent = CoreEvent | HostEvent;
