import { rmSync } from 'node:fs';
import type { Office } from '../src/contract/office.ts';
import { createCore } from '../src/core/core.ts';
import { createOffice, createSample } from '../src/core/create.ts';
import { mediaFolder } from '../src/core/media-folder.ts';
import { systemWorld } from '../src/core/world.ts';
import { type ElectronPort, electronPort } from '../src/wire/ports/electron.ts';
import { parentPort } from '../src/wire/ports/fork.ts';
import { type Opened, runCoreProcess } from './core-door.ts';
import type { Start } from './core-messages.ts';
import { writeLog } from './log.ts';

/**
 * The process that holds the office: Electron's utilityProcess, or a plain Node where Electron's own is
 * too old for the store. Both run this file.
 */
// The cast is Electron's addition to Node's `process`; a plain Node has none.
const inElectron = (process as NodeJS.Process & { parentPort?: ElectronPort }).parentPort;
runCoreProcess(inElectron ? electronPort(inElectron) : parentPort(process), open, (code) =>
  process.exit(code),
);

async function open({ file, create, sample, version, logFolder, startAt }: Start): Promise<Opened> {
  const world = systemWorld({
    version,
    startAt,
    log: ({ at, reference, procedure, error }) =>
      writeLog(logFolder, 'core', { at, reference, what: procedure, error }),
  });
  try {
    if (create) createOffice({ file, ...world }, create);
    if (sample) {
      removeOffice(file);
      createSample({ file, ...world });
    }
    const core = createCore({ file, ...world });
    const { name } = (await core.call('office.get', {})) as Office;
    // What the window asks for first: its pages are read while the window is still being drawn. What is
    // refused here the window is told when it asks.
    setImmediate(() => void core.call('today.get', {}).catch(() => {}));
    return { name, core };
  } catch (error) {
    writeLog(logFolder, 'core', { at: world.clock(), what: 'start', error });
    throw error;
  }
}

/** The old sample, its media, and what SQLite keeps beside it. */
function removeOffice(file: string): void {
  rmSync(mediaFolder(file).path, { recursive: true, force: true });
  for (const ending of ['', '-wal', '-shm', '-lock']) rmSync(`${file}${ending}`, { force: true });
}
