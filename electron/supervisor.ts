import type { MessagePortMain } from 'electron';
import type { Aftermath, RescueOffer } from '../src/contract/backups.ts';
import { Refusal, type RefusalData } from '../src/contract/errors.ts';
import { afterAwake } from '../src/core/awake.ts';
import type { Under } from '../src/core/media-folder.ts';
import { serialQueue } from '../src/core/queue.ts';
import type { Network } from '../src/fetching/network.ts';
import type { CoreProcess } from './core-launch.ts';
import type { FromCore, Start, ToCore } from './core-messages.ts';
import { serveNetworkLine } from './network/line.ts';
import { type Relay, relay } from './relay.ts';

export type OfficeRequest = Pick<
  Start,
  'file' | 'create' | 'sample' | 'handover' | 'openData' | 'restore' | 'recover'
>;

/** The open office, and why the one that should be open is not. */
export type OfficeStatus = {
  file: string | null;
  failure: RefusalData | null;
  /** What can be done about the failure. */
  rescue: RescueOffer | null;
  /** What was put in the open office's place, until the user has seen it. */
  aftermath: Aftermath | null;
};

export type Supervisor = {
  status(): OfficeStatus;
  /**
   * Drains the office that is open and opens another. When that is refused the old one is opened again.
   *
   * @param under only a handover tells how far it is, and can be stopped
   * @throws Refusal what the core says of the file, core.start, or call.cancelled
   */
  open(request: OfficeRequest, under?: Under): Promise<void>;
  /** Stops a handover that is being opened; drains and closes the open office. */
  close(): Promise<void>;
  /** The user has seen what was put in the office's place. */
  dismissAftermath(): void;
  /** A window is there: it gets a port to the core that runs, and to each that comes after it. */
  setWindow(hand: ((port: MessagePortMain) => void) | null): void;
};

/** So many crashes within so many milliseconds, and it is not tried again. */
const patience = { crashes: 5, withinMs: 60_000 };
/** Milliseconds for the command under way when the office is closed; then it is as if it had crashed. */
const drainMs = 60_000;
/** Milliseconds for a process whose office is closed: one that waits for a drive that is away does not end by itself. */
const endMs = 3000;

type Running = { process: CoreProcess; file: string; gone: Promise<void>; relay: Relay | null };

/** Starts the core's process, watches it, and starts it again when it dies. */
export function supervise(options: {
  launch: () => CoreProcess;
  /** The way out that a core may use. */
  network: Network;
  /** What every core is started with. */
  common: Omit<Start, keyof OfficeRequest>;
  /** What `status` says has changed. */
  onStatus: () => void;
  onOpened: (office: { file: string; name: string }) => void;
  log: (what: string, error?: unknown) => void;
  /** Milliseconds, only for differences. */
  now: () => number;
}): Supervisor {
  const { onStatus, log } = options;
  const queue = serialQueue();
  let running: Running | null = null;
  let launching: CoreProcess | null = null;
  let status: OfficeStatus = closedStatus;
  let offered: RescueOffer | null = null;
  let handToWindow: ((port: MessagePortMain) => void) | null = null;
  let crashes: number[] = [];

  const setStatus = (next: OfficeStatus) => {
    status = next;
    onStatus();
  };
  const post = (to: CoreProcess, message: ToCore) => to.port.post(message);

  /** Records a crash; false when there were too many to go on. */
  function bearable(): boolean {
    const now = options.now();
    crashes = [...crashes.filter((at) => now - at < patience.withinMs), now];
    return crashes.length < patience.crashes;
  }

  function connectWindow(): void {
    const core = running;
    if (!core || !handToWindow) return;
    // The page was loaded anew: the old line must not end the new one when its port is collected.
    core.relay?.lost();
    core.relay = relay((message) => post(core.process, message), handToWindow);
  }

  const setFailed = (error: unknown) =>
    setStatus({ ...closedStatus, failure: refusalOf(error), rescue: offered });

  async function start(request: OfficeRequest, under = unwatched()): Promise<void> {
    offered = null;
    if (under.signal.aborted) throw new Refusal('call.cancelled');
    // Whether a handover opens is known only when it has: until then its passphrase may be asked again.
    if (!request.handover) setStatus({ ...closedStatus, file: request.file });
    for (;;) {
      const answer = await launchOnce(request, under);
      if (answer.type === 'started') {
        if (request.handover) setStatus({ ...closedStatus, file: request.file });
        if (answer.aftermath) setStatus({ ...status, aftermath: answer.aftermath });
        options.onOpened({ file: request.file, name: answer.name });
        connectWindow();
        return;
      }
      if (answer.type === 'failed') {
        offered = answer.rescue ?? null;
        throw Refusal.from(answer.refusal);
      }
      log('core.crashedAtStart');
      // What was half made must not be mistaken for an office, so only an opening is tried again.
      const making = Object.keys(request).length > 1;
      if (!bearable() || making) throw new Refusal('core.start');
    }
  }

  function launchOnce(
    request: OfficeRequest,
    { signal, onProgress }: Under,
  ): Promise<FromCore | { type: 'crashed' }> {
    const process = options.launch();
    launching = process;
    const stop = () => post(process, { type: 'stop' });
    signal.addEventListener('abort', stop, { once: true });
    const answer = new Promise<FromCore | { type: 'crashed' }>((resolve) => {
      let started = false;
      let ended = false;
      const line = serveNetworkLine(
        options.network,
        (message) => {
          if (!ended) post(process, message);
        },
        (error) => log('network', error),
      );
      const gone = new Promise<void>((over) => {
        process.port.onClose(() => {
          ended = true;
          line.gone();
          over();
          if (!started) resolve({ type: 'crashed' });
          else if (running === mine) void revive(mine);
        });
      });
      const mine: Running = { process, file: request.file, gone, relay: null };
      process.port.onMessage((raw) => {
        const message = raw as FromCore;
        // A forked process's last words may come after its end.
        if (ended) return;
        if (message.type === 'wire') mine.relay?.deliver(message.message);
        else if (message.type === 'progress') onProgress(message.progress);
        else if (
          message.type === 'networkAsk' ||
          message.type === 'networkIsOpen' ||
          message.type === 'networkCancel'
        ) {
          line.heard(message);
        } else if (message.type === 'started') {
          started = true;
          running = mine;
          resolve(message);
        } else {
          post(process, { type: 'end' });
          void gone.then(afterAwake(endMs, () => process.kill()));
          resolve(message);
        }
      });
      post(process, { type: 'start', ...options.common, ...request });
    });
    return answer.finally(() => {
      launching = null;
      signal.removeEventListener('abort', stop);
    });
  }

  /** A core died that nobody had asked to. */
  async function revive(dead: Running): Promise<void> {
    running = null;
    dead.relay?.lost();
    log('core.crashed');
    const { file } = dead;
    if (!bearable()) {
      setFailed(new Refusal('core.start'));
      return;
    }
    await queue
      .run(async () => {
        // Another office may have been opened, or this one closed, in the meantime.
        if (!running && status.file === file) await start({ file });
      })
      .catch(setFailed);
  }

  async function drain(): Promise<void> {
    const core = running;
    if (!core) return;
    running = null;
    post(core.process, { type: 'close' });
    const spare = afterAwake(drainMs, () => core.process.kill());
    await core.gone;
    spare();
    core.relay?.lost();
  }

  return {
    status: () => status,
    open: (request, under) =>
      queue.run(async () => {
        const before = running?.file;
        if (before === request.file && Object.keys(request).length === 1) return;
        const refused = status;
        await drain();
        // The user asks for it, so it gets as many chances as the first.
        crashes = [];
        try {
          await start(request, under);
        } catch (error) {
          const failure = refusalOf(error);
          if (before !== undefined) await start({ file: before }).catch(setFailed);
          // Another way to get the office back, or another passphrase, is still open.
          else if (request.restore !== undefined || request.recover || request.handover)
            setStatus(refused);
          else setFailed(error);
          throw Refusal.from(failure);
        }
      }),
    close: () => {
      if (launching) post(launching, { type: 'stop' });
      return queue.run(async () => {
        await drain();
        setStatus(closedStatus);
      });
    },
    dismissAftermath: () => setStatus({ ...status, aftermath: null }),
    setWindow: (hand) => {
      handToWindow = hand;
      if (hand) connectWindow();
    },
  };
}

const closedStatus: OfficeStatus = { file: null, failure: null, rescue: null, aftermath: null };

function unwatched(): Under {
  return { signal: new AbortController().signal, onProgress: () => {} };
}

function refusalOf(error: unknown): RefusalData {
  return (error instanceof Refusal ? error : new Refusal('core.start')).toData();
}
