import type { Aftermath, RescueOffer } from '../src/contract/backups.ts';
import { Refusal } from '../src/contract/errors.ts';
import type { Under } from '../src/core/media-folder.ts';
import { definedOnly } from '../src/core/defined.ts';
import type { Network } from '../src/fetching/network.ts';
import type { Port } from '../src/wire/port.ts';
import { type Served, serve } from '../src/wire/serve.ts';
import type { FromCore, Start, ToCore } from './core-messages.ts';
import { networkOfCore } from './network/line.ts';

/** What a core process opens: the office's own name and the core that answers for it. */
export type Opened = {
  name: string;
  core: Served & { close(): Promise<void> };
  /** What was put in the office's place before. */
  aftermath?: Aftermath;
};

/** The core process's side of its channel to the main process, whatever carries it. Ends the process. */
export function runCoreProcess(
  parent: Port,
  open: (start: Start, network: Network, under: Under) => Promise<Opened>,
  end: (code: number) => void,
  /** What can be done about an office that was refused. */
  offer: (file: string, refusal: Refusal) => RescueOffer | null = () => null,
): void {
  const post = (message: FromCore) => parent.post(message);
  const { network, told } = networkOfCore(post);
  let opening: Promise<Opened> | undefined;
  const stopping = new AbortController();
  let window: ReturnType<typeof windowPort> | undefined;

  const close = async () => {
    // What the window has asked before has its turn first.
    await new Promise((turn) => setImmediate(turn));
    const opened = await opening?.catch(() => undefined);
    await opened?.core.close();
  };

  const start = async (request: Start) => {
    const under: Under = {
      signal: stopping.signal,
      onProgress: (progress) => post({ type: 'progress', progress }),
    };
    opening = Promise.resolve(request).then((given) => open(given, network, under));
    try {
      const { name, aftermath } = await opening;
      post({ type: 'started', name, ...definedOnly({ aftermath }) });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('core.start');
      const rescue = offer(request.file, refusal) ?? undefined;
      post({ type: 'failed', refusal: refusal.toData(), ...definedOnly({ rescue }) });
    }
  };

  const attach = async () => {
    window?.closed();
    const mine = windowPort((message) => post({ type: 'wire', message }));
    window = mine;
    const opened = await opening;
    if (opened) serve(mine.port, opened.core);
  };

  parent.onMessage((raw) => {
    const message = raw as ToCore;
    switch (message.type) {
      case 'start':
        void start(message);
        break;
      case 'stop':
        stopping.abort();
        break;
      case 'attach':
        void attach();
        break;
      case 'wire':
        window?.received(message.message);
        break;
      case 'networkAnswer':
        told(message);
        break;
      case 'detach':
        window?.closed();
        window = undefined;
        break;
      case 'close':
        void close().then(
          () => post({ type: 'closed' }),
          () => end(1),
        );
        break;
      case 'end':
        end(0);
        break;
    }
  });
  // Nobody is left to work for.
  parent.onClose(() => {
    stopping.abort();
    void close().then(
      () => end(0),
      () => end(1),
    );
  });
}

/**
 * A port whose messages travel inside those of another. Each is heard in a turn of its own, so that an answer leaves
 * before the next question is worked on.
 */
function windowPort(post: (message: unknown) => void) {
  let hear: (listener: (message: unknown) => void) => void;
  const listener = new Promise<(message: unknown) => void>((resolve) => {
    hear = resolve;
  });
  let onClose: (() => void) | undefined;
  let open = true;
  const port: Port = {
    post: (message) => {
      if (open) post(message);
    },
    onMessage: (given) => hear(given),
    onClose: (given) => {
      onClose = given;
    },
    close: () => {
      open = false;
    },
  };
  return {
    port,
    received: (message: unknown) => {
      void listener.then((given) => setImmediate(() => given(message)));
    },
    closed: () => {
      if (!open) return;
      open = false;
      onClose?.();
    },
  };
}
