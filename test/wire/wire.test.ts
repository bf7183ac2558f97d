import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws';
import { Refusal } from '../../src/contract/errors.ts';
import { type Connection, connect } from '../../src/wire/connect.ts';
import { inProcessPorts } from '../../src/wire/ports/in-process.ts';
import { childPort } from '../../src/wire/ports/fork.ts';
import { closedMessage, socketPort, webPort } from '../../src/wire/ports/web.ts';
import type { Port } from '../../src/wire/port.ts';
import { serve } from '../../src/wire/serve.ts';
import { echo } from '../support/echo.ts';

type Caller = Connection<
  (
    procedure: string,
    input: unknown,
    options?: { signal?: AbortSignal; onProgress?: (p: unknown) => void },
  ) => Promise<unknown>
>;

/** Each joins a caller to the same `echo`; `kill` makes the far end vanish without a word of its own. */
const transports: Record<string, () => Promise<{ caller: Caller; kill: () => void }>> = {
  'in one process': async () => {
    const [ours, theirs] = inProcessPorts();
    serve(theirs, echo());
    return { caller: connect(ours), kill: () => theirs.close() };
  },

  'a forked process': async () => {
    const child: ChildProcess = fork(join(import.meta.dirname, '../support/forked-echo.ts'));
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'message');
    return { caller: connect(childPort(child)), kill: () => child.kill('SIGKILL') };
  },

  'a MessagePort': async () => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    serve(webPort(port2 as unknown as MessagePort), echo());
    return {
      caller: connect(webPort(port1 as unknown as MessagePort)),
      // As electron/supervisor.ts does when the process behind the port is lost.
      kill: () => port2.postMessage(closedMessage),
    };
  },

  'a loopback socket': async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => {
      server.close();
    });
    await once(server, 'listening');
    const sockets: ServerSocket[] = [];
    server.on('connection', (socket) => {
      sockets.push(socket);
      serve(socketPort(socket as unknown as WebSocket), echo());
    });
    const { port } = server.address() as { port: number };
    const socket = new WebSocket(`ws://127.0.0.1:${port}`);
    onTestFinished(() => socket.close());
    return {
      caller: connect(socketPort(socket) satisfies Port),
      kill: () => sockets.forEach((s) => s.terminate()),
    };
  },
};

describe.each(Object.entries(transports))('the wire over %s', (_, join) => {
  it('brings an answer', async () => {
    const { caller } = await join();
    const input = { text: 'ä € 😀 \u202e', list: [1, null, { a: true }] };
    expect(await caller.call('echo', input)).toEqual(input);
  });

  it('keeps many calls apart', async () => {
    const { caller } = await join();
    const inputs = Array.from({ length: 50 }, (_, i) => i);
    expect(await Promise.all(inputs.map((i) => caller.call('echo', i)))).toEqual(inputs);
  });

  it('brings a refusal with its code, parameters and reference', async () => {
    const { caller } = await join();
    const error = await caller.call('refuse', {}).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({
      code: 'office.newer',
      params: { version: '9.9' },
      reference: 'abc',
    });
  });

  it('turns any other failure into `internal` and says nothing of it', async () => {
    const { caller } = await join();
    const error = await caller.call('crash', {}).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'internal' });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('tells events and progress', async () => {
    const { caller } = await join();
    const events: unknown[] = [];
    caller.onEvent((event) => events.push(event));
    const progress: unknown[] = [];
    await caller.call('work', { steps: 3 }, { onProgress: (p) => progress.push(p) });
    expect(progress).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
    expect(events).toEqual([{ event: 'changed', tables: ['comment'] }]);
  });

  it('cancels a call under way', async () => {
    const { caller } = await join();
    const controller = new AbortController();
    const call = caller.call(
      'work',
      { steps: 1_000_000 },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(call).rejects.toMatchObject({ code: 'call.cancelled' });
  });

  it('refuses a call that was cancelled before it began', async () => {
    const { caller } = await join();
    const call = caller.call('echo', 1, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: 'call.cancelled' });
  });

  it('refuses every open call when the far end is lost, and every later one', async () => {
    const { caller, kill } = await join();
    await caller.call('echo', 0);
    const open = [caller.call('hang', {}), caller.call('hang', {})].map((call) =>
      call.catch((e: unknown) => e),
    );
    const closed = new Promise<void>((resolve) => {
      caller.onClose(resolve);
    });
    kill();
    await closed;
    for (const error of await Promise.all(open)) expect(error).toMatchObject({ code: 'core.gone' });
    await expect(caller.call('echo', 1)).rejects.toMatchObject({ code: 'core.gone' });
  });
});
