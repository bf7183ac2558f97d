import type { Network } from '../../src/fetching/network.ts';
import type { FromCore, ToCore } from '../core-messages.ts';

type Ask = Extract<FromCore, { type: 'networkAsk' | 'networkIsOpen' | 'networkCancel' }>;
type Told = Extract<ToCore, { type: 'networkAnswer' }>;

/** The core's end: a way out that asks the main process, in whatever process the core is. */
export function networkOfCore(post: (message: Ask) => void): {
  network: Network;
  told: (message: Told) => void;
} {
  const waiting = new Map<number, (answer: never) => void>();
  let last = 0;
  const sent = <T>(message: (id: number) => Ask): { id: number; answer: Promise<T> } => {
    const id = (last += 1);
    const answer = new Promise<T>((resolve) => waiting.set(id, resolve));
    post(message(id));
    return { id, answer };
  };
  return {
    network: {
      async ask(question, signal) {
        if (signal.aborted) return { failed: 'cancelled' };
        const { id, answer } = sent<Awaited<ReturnType<Network['ask']>>>((id) => ({
          type: 'networkAsk',
          id,
          question,
        }));
        const cancel = () => post({ type: 'networkCancel', id });
        signal.addEventListener('abort', cancel, { once: true });
        return answer.finally(() => signal.removeEventListener('abort', cancel));
      },
      isOpen: (asker) => sent<boolean>((id) => ({ type: 'networkIsOpen', id, asker })).answer,
    },
    told: ({ id, answer }) => {
      waiting.get(id)?.(answer as never);
      waiting.delete(id);
    },
  };
}

/** The main process's end, one for each core: answers what the core asks, and forgets it when the core is gone. */
export function serveNetworkLine(
  network: Network,
  post: (message: Told) => void,
  failed: (error: unknown) => void,
) {
  const asked = new Map<number, AbortController>();
  return {
    heard(message: Ask): void {
      const { id } = message;
      if (message.type === 'networkCancel') asked.get(id)?.abort();
      else if (message.type === 'networkIsOpen') {
        void network
          .isOpen(message.asker)
          .then((answer) => post({ type: 'networkAnswer', id, answer }));
      } else {
        const abort = new AbortController();
        asked.set(id, abort);
        void network
          .ask(message.question, abort.signal)
          // Who waits in the other process must not wait for ever.
          .catch((error: unknown) => {
            failed(error);
            return { failed: 'broken' as const };
          })
          .then((answer) => post({ type: 'networkAnswer', id, answer }))
          .finally(() => asked.delete(id));
      }
    },
    gone(): void {
      for (const abort of asked.values()) abort.abort();
    },
  };
}
