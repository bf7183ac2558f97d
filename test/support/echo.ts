import { Refusal, refuse } from '../../src/contract/errors.ts';
import type { Served } from '../../src/wire/serve.ts';
import type { WireEvent } from '../../src/wire/port.ts';

/** Something to serve that needs no database: every way in which a call can end. */
export function echo(): Served {
  const listeners = new Set<(event: WireEvent) => void>();
  return {
    async call(procedure, input, { signal, onProgress }) {
      switch (procedure) {
        case 'echo':
          return input;
        case 'refuse':
          throw new Refusal('office.newer', { version: '9.9' }, 'abc');
        case 'hang':
          return new Promise(() => {});
        case 'work': {
          const { steps } = input as { steps: number };
          for (let done = 1; done <= steps; done += 1) {
            if (signal.aborted) refuse('call.cancelled');
            onProgress({ done, total: steps });
            await new Promise((resolve) => {
              setImmediate(resolve);
            });
          }
          for (const listener of listeners) listener({ event: 'changed', tables: ['comment'] });
          return null;
        }
        default:
          throw new Error('a secret of the office');
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
