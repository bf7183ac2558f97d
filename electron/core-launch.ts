import { fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { Port } from '../src/wire/port.ts';
import { childPort } from '../src/wire/ports/fork.ts';

/** A process that runs a core. Its port closes when it has ended, however. */
export type CoreProcess = { port: Port; kill(): void };

/** In Electron's own Node, as the product does. */
export function launchUtility(entry: string, compiled: string): CoreProcess {
  const child = utilityProcess.fork(entry, [compiled], {
    serviceName: 'Vuoro core',
    stdio: 'inherit',
  });
  return {
    port: {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onClose: (listener) => void child.once('exit', listener),
      close: () => void child.kill(),
    },
    kill: () => kill(child.pid),
  };
}

/** In the Node of the development dependencies, where Electron's is too old for the store's native code. */
export function launchFork(entry: string, compiled: string, projectFolder: string): CoreProcess {
  const node = realpathSync(join(projectFolder, 'node_modules', '.bin', 'node'));
  const child = fork(entry, [compiled], { execPath: node, execArgv: [], stdio: 'inherit' });
  const port: Port = {
    ...childPort(child),
    onClose: (listener) => {
      child.once('exit', listener);
      // A process that could not be started never exits.
      child.on('error', () => {
        if (child.pid === undefined) listener();
      });
    },
  };
  return { port, kill: () => kill(child.pid) };
}

/** Not asked but ended: utilityProcess.kill() would be SIGTERM. */
function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
