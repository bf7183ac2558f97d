import type { Port } from '../port.ts';

/** What Electron's MessagePortMain, utilityProcess and parentPort have in common, by shape: no Electron here. */
export type ElectronPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start?(): void;
  close?(): void;
};

/** A MessagePortMain, in the main process or in a utility process. */
export function electronPort(port: ElectronPort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start?.();
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close?.(),
  };
}
