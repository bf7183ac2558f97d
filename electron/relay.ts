import { MessageChannelMain, type MessagePortMain } from 'electron';
import { closedMessage } from '../src/wire/ports/web.ts';
import type { ToCore } from './core-messages.ts';

/** The window's line to one core process. */
export type Relay = {
  /** A message from the core to the window. */
  deliver(message: unknown): void;
  /** The core is gone: tells the window. */
  lost(): void;
};

/**
 * Joins the window to a core through this process and gives the window its port. The port does not lead
 * straight into the core's process, because a MessagePort says nothing when its far end dies; so the
 * one who watches that process is the one to tell.
 */
export function relay(
  post: (message: ToCore) => void,
  hand: (port: MessagePortMain) => void,
): Relay {
  const { port1: ours, port2: theirs } = new MessageChannelMain();
  let ended = false;
  post({ type: 'attach' });
  ours.on('message', ({ data }) => {
    if (!ended) post({ type: 'wire', message: data });
  });
  ours.on('close', () => {
    if (!ended) post({ type: 'detach' });
    ended = true;
  });
  ours.start();
  hand(theirs);
  return {
    deliver: (message) => {
      if (!ended) ours.postMessage(message);
    },
    lost: () => {
      if (ended) return;
      ended = true;
      ours.postMessage(closedMessage);
      ours.close();
    },
  };
}
