import { runCoreProcess } from '../../electron/core-door.ts';
import { refuse } from '../../src/contract/errors.ts';
import { type ElectronPort, electronPort } from '../../src/wire/ports/electron.ts';
import { parentPort } from '../../src/wire/ports/fork.ts';
import { echo } from './echo.ts';

/** A core process without a database, so that it runs in any Electron's own Node. */
const inElectron = (process as NodeJS.Process & { parentPort?: ElectronPort }).parentPort;

runCoreProcess(
  inElectron ? electronPort(inElectron) : parentPort(process),
  ({ file }) => {
    if (file === 'missing') refuse('office.notFound', { file });
    if (file === 'crash') process.kill(process.pid, 'SIGKILL');
    const served = echo();
    return Promise.resolve({ name: file, core: { ...served, close: () => Promise.resolve() } });
  },
  (code) => process.exit(code),
);
