import { rmSync } from 'node:fs';
import type { Office } from '../src/contract/office.ts';
import { createCore } from '../src/core/core.ts';
import { mediaFolder } from '../src/core/media-folder.ts';
import { systemWorld } from '../src/core/world.ts';
import { type ElectronPort, electronPort } from '../src/wire/ports/electron.ts';
import { parentPort } from '../src/wire/ports/fork.ts';
import { type Opened, runCoreProcess } from './core-door.ts';
import type { Start } from './core-messages.ts';
import { writeLog } from './log.ts';

// The cast is Electron's addition to Node's `process`; a plain Node has none.
const inElectron = (process as NodeJS.Process & { parentPort?: ElectronPort }).parentPort;
runCoreProcess(inElectron ? electronPort(inElectron) : parentPort(process), open, (code) =>
  process.exit(code),
);

async function open({
  file,
  create,
  sample,
  handover,
  version,
  logFolder,
  startAt,
}: Start): Promise<Opened> {
  const world = systemWorld({
    version,
    startAt,
    log: ({ at, reference, procedure, error }) =>
      writeLog(logFolder, 'core', { at, reference, what: procedure, error }),
  });
  try {
    if (create || sample) {
      // Most starts make nothing, and the sample is large.
      const { createOffice, createSample } = await import('../src/core/create.ts');
      if (create) createOffice({ file, ...world }, create);
      if (sample) {
        removeOffice(file);
        createSample({ file, ...world });
      }
    }
    if (handover) {
      const { receiveHandover } = await import('../src/core/receive.ts');
      await receiveHandover(file, handover, world.clock());
    }
    const core = createCore({ file, ...world });
    const { name } = (await core.call('office.get', {})) as Office;
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
