import { type BrowserWindow, type IpcMainEvent, MessageChannelMain, ipcMain } from 'electron';
import { electronPort } from '../src/wire/ports/electron.ts';
import { serve } from '../src/wire/serve.ts';
import type { Host } from './host.ts';
import type { Supervisor } from './supervisor.ts';
import { pageUrl } from './window.ts';

/**
 * Gives the window's page its two ports whenever it is loaded: one to the shell, one to the core. This
 * is the only message that is taken from a page, and only from the top frame of our own.
 */
export function connectPage(
  window: BrowserWindow,
  host: Promise<Host>,
  supervisor: Pick<Supervisor, 'setWindow'>,
): void {
  const onReady = (event: IpcMainEvent) => {
    if (!isOurPage(event, window)) return;
    const { port1, port2 } = new MessageChannelMain();
    // What the page asks before the host is there waits in the port.
    void host.then((there) => serve(electronPort(port1), there));
    window.webContents.postMessage('port', 'host', [port2]);
    supervisor.setWindow((port) => {
      if (!window.isDestroyed()) window.webContents.postMessage('port', 'core', [port]);
    });
  };
  ipcMain.on('ready', onReady);
  window.once('closed', () => {
    ipcMain.off('ready', onReady);
    supervisor.setWindow(null);
  });
}

function isOurPage({ sender, senderFrame }: IpcMainEvent, window: BrowserWindow): boolean {
  return (
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.url.startsWith(pageUrl())
  );
}
