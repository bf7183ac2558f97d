import { Refusal } from '../contract/errors.ts';
import type { Call, CallOptions, Input, Output, ProcedureName } from '../contract/index.ts';
import { type Connection, connect } from './connect.ts';
import type { Port, WireEvent } from './port.ts';

/**
 * One `call` over a core that may die and come back. A query that was lost is asked again; a command
 * that was lost is never repeated: the new core is asked whether it was committed, and the caller
 * hears `core.goneDone` or `core.goneNotDone`, never silence.
 *
 * @param newId ids of requests; must not repeat over the life of an office
 */
export function reconnecting(newId: () => string): {
  call: Call;
  attach(port: Port): void;
  onEvent(listener: (event: WireEvent) => void): () => void;
  /** Told when a core has come (again): what was asked of the old one is old. */
  onAttached(listener: () => void): () => void;
} {
  const listeners = new Set<(event: WireEvent) => void>();
  const attachedListeners = new Set<() => void>();
  let waiting: ((connection: Connection) => void)[] = [];
  let current: Connection | null = null;

  const connection = () =>
    current
      ? Promise.resolve(current)
      : new Promise<Connection>((resolve) => {
          waiting.push(resolve);
        });

  /** Asks each core that comes, until one lives long enough to tell. */
  async function ask<P extends ProcedureName>(
    procedure: P,
    input: Input<P>,
    options: CallOptions,
  ): Promise<Output<P>> {
    for (;;) {
      const { call } = await connection();
      try {
        return await call(procedure, input, options);
      } catch (error) {
        if (!wasLost(error)) throw error;
      }
    }
  }

  const call: Call = async (procedure, input, options = {}) => {
    const requestId = newId();
    const { call } = await connection();
    try {
      return await call(procedure, input, { ...options, requestId });
    } catch (error) {
      if (!wasLost(error)) throw error;
      if (await isQuery(procedure)) return ask(procedure, input, options);
      const { done } = await ask('history.outcome', { requestId }, {});
      throw new Refusal(done ? 'core.goneDone' : 'core.goneNotDone');
    }
  };

  return {
    call,
    attach(port) {
      const fresh = connect(port);
      current = fresh;
      fresh.onEvent((event) => {
        for (const listener of listeners) listener(event);
      });
      fresh.onClose(() => {
        if (current === fresh) current = null;
      });
      for (const resolve of waiting) resolve(fresh);
      waiting = [];
      for (const listener of attachedListeners) listener();
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onAttached: (listener) => {
      attachedListeners.add(listener);
      return () => attachedListeners.delete(listener);
    },
  };
}

/** The contract is large, and a page that has lost nothing does without it. */
async function isQuery(procedure: ProcedureName): Promise<boolean> {
  const { contract } = await import('../contract/index.ts');
  return contract[procedure].kind === 'query';
}

function wasLost(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'core.gone';
}
