import { Refusal } from '../contract/errors.ts';
import type { Call, CallOptions, Progress } from '../contract/index.ts';
import type { Port, Request, Response, WireEvent } from './port.ts';

type RawCall = (procedure: string, input: unknown, options?: CallOptions) => Promise<unknown>;

/** The calling half of a wire. `call` is typed by whoever knows which contract is served at the other end. */
export type Connection<C = Call> = {
  call: C;
  onEvent(listener: (event: WireEvent) => void): () => void;
  onClose(listener: () => void): void;
  close(): void;
};

type Open = {
  resolve(output: unknown): void;
  reject(refusal: Refusal): void;
  onProgress: ((progress: Progress) => void) | undefined;
};

/** Joins a port whose other end is served. When the port closes, every open call is refused with `core.gone`. */
export function connect<C = Call>(port: Port): Connection<C> {
  const open = new Map<number, Open>();
  const listeners = new Set<(event: WireEvent) => void>();
  const closeListeners = new Set<() => void>();
  let lastId = 0;
  let gone = false;

  const send = (request: Request) => port.post(request);

  const call: RawCall = (procedure, input, { signal, onProgress, requestId } = {}) =>
    new Promise((resolve, reject) => {
      if (gone) return reject(new Refusal('core.gone'));
      if (signal?.aborted) return reject(new Refusal('call.cancelled'));
      const id = ++lastId;
      const cancel = () => send({ type: 'cancel', id });
      signal?.addEventListener('abort', cancel, { once: true });
      const settled = () => signal?.removeEventListener('abort', cancel);
      open.set(id, {
        resolve: (output) => (settled(), resolve(output)),
        reject: (refusal) => (settled(), reject(refusal)),
        onProgress,
      });
      send({
        type: 'call',
        id,
        procedure,
        input,
        ...(requestId === undefined ? {} : { requestId }),
      });
    });

  port.onMessage((message) => {
    const response = message as Response;
    if (response.type === 'event') {
      for (const listener of listeners) listener(response.event);
      return;
    }
    const waiting = open.get(response.id);
    if (!waiting) return;
    if (response.type === 'progress') {
      waiting.onProgress?.(response.progress);
      return;
    }
    open.delete(response.id);
    if (response.type === 'done') waiting.resolve(response.output);
    else waiting.reject(Refusal.from(response.refusal));
  });

  port.onClose(() => {
    gone = true;
    for (const waiting of open.values()) waiting.reject(new Refusal('core.gone'));
    open.clear();
    for (const listener of closeListeners) listener();
  });

  return {
    call: call as C,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose: (listener) => void closeListeners.add(listener),
    close: () => port.close(),
  };
}
