import type { Port } from '../port.ts';

/** Two joined ports in one process. Messages are cloned and come later, as over a real border. */
export function inProcessPorts(): [Port, Port] {
  const left = half();
  const right = half();
  left.other = right;
  right.other = left;
  return [left.port, right.port];
}

type Half = { port: Port; other: Half | undefined; deliver(message: unknown): void; ended(): void };

function half(): Half {
  let onMessage: ((message: unknown) => void) | undefined;
  let onClose: (() => void) | undefined;
  let closed = false;
  const early: unknown[] = [];
  const self: Half = {
    other: undefined,
    deliver: (message) => {
      if (onMessage) onMessage(message);
      else early.push(message);
    },
    ended: () => {
      if (closed) return;
      closed = true;
      onClose?.();
    },
    port: {
      post: (message) => {
        const copy: unknown = structuredClone(message);
        // At once after what is under way: a timer would sleep a millisecond on each way.
        setImmediate(() => {
          if (!closed) self.other?.deliver(copy);
        });
      },
      onMessage: (listener) => {
        onMessage = listener;
        for (const message of early.splice(0)) listener(message);
      },
      onClose: (listener) => {
        onClose = listener;
      },
      close: () => {
        self.ended();
        self.other?.ended();
      },
    },
  };
  return self;
}
