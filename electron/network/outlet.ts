import { type ChildProcess, spawn } from 'node:child_process';
import type { NetworkFailure } from '../../src/fetching/network.ts';
import type { Answer } from '../../src/fetching/platform.ts';
import type { FromNetwork, Outgoing, ToNetwork } from './messages.ts';

/** Milliseconds after the last answer, when the process ends. */
const idleMs = 10_000;
/** Milliseconds in which it must have started. */
const startMs = 60_000;

export type Outlet = {
  /** Never rejects. */
  ask(
    request: Omit<Outgoing, 'id'>,
    signal: AbortSignal,
  ): Promise<{ answer: Answer } | { failed: NetworkFailure }>;
  /** Ends the process at once; what was asked is refused. */
  close(): void;
};

type Told = { answer: Answer } | { failed: NetworkFailure };
type Line = {
  child: ChildProcess;
  ready: Promise<void>;
  waiting: Map<number, (told: Told) => void>;
};

/**
 * Starts the network's process (`network-process.ts`) when something is asked, and ends it soon after.
 *
 * @param command the program itself, and its words before ours
 */
export function outlet(command: readonly string[]): Outlet {
  let line: Line | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  function open(): Line {
    const [program, ...words] = command;
    const child = spawn(program!, [...words, '--network'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const waiting: Line['waiting'] = new Map();
    let isReady: () => void;
    const ready = new Promise<void>((resolve) => (isReady = resolve));
    const mine: Line = { child, ready, waiting };
    child.on('message', (message: FromNetwork) => {
      if (message.type === 'ready') isReady();
      else waiting.get(message.id)?.(message);
    });
    const slow = setTimeout(() => child.kill('SIGKILL'), startMs);
    void ready.then(() => clearTimeout(slow));
    const gone = () => {
      if (line === mine) line = undefined;
      for (const tell of waiting.values()) tell({ failed: 'broken' });
      isReady();
    };
    child.once('exit', gone);
    child.once('error', gone);
    return mine;
  }

  function close(why: NetworkFailure): void {
    clearTimeout(idle);
    const ending = line;
    line = undefined;
    for (const tell of ending?.waiting.values() ?? []) tell({ failed: why });
    ending?.child.kill();
  }

  return {
    async ask(request, signal) {
      clearTimeout(idle);
      const here = (line ??= open());
      const id = (last += 1);
      const told = new Promise<Told>((tell) => here.waiting.set(id, tell));
      const post = (message: ToNetwork) => {
        // One that ends in this moment hears nothing, and whoever waits for it is told when it has.
        if (here.child.connected) here.child.send(message, () => {});
      };
      const cancel = () => {
        post({ type: 'cancel', id });
        here.waiting.get(id)?.({ failed: 'cancelled' });
      };
      signal.addEventListener('abort', cancel, { once: true });
      try {
        await here.ready;
        if (signal.aborted) return { failed: 'cancelled' };
        // Closed while it started, it may become ready all the same: what waited has been told why, and must not leave.
        if (line === here) post({ type: 'ask', id, ...request });
        return await told;
      } finally {
        signal.removeEventListener('abort', cancel);
        here.waiting.delete(id);
        if (here.waiting.size === 0 && line === here) {
          clearTimeout(idle);
          idle = setTimeout(() => close('broken'), idleMs);
        }
      }
    },
    close: () => close('refused'),
  };
}
