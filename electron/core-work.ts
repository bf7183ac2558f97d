import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Aftermath } from '../src/contract/backups.ts';
import type { Office } from '../src/contract/office.ts';
import { createCore } from '../src/core/core.ts';
import { definedOnly } from '../src/core/defined.ts';
import { type Under, mediaFolder } from '../src/core/media-folder.ts';
import { offerRescue } from '../src/core/rescue.ts';
import { restoreOffice } from '../src/core/restore.ts';
import { type World, systemWorld } from '../src/core/world.ts';
import type { Network } from '../src/fetching/network.ts';
import { readBackupName } from '../src/domain/backups.ts';
import { type ElectronPort, electronPort } from '../src/wire/ports/electron.ts';
import { parentPort } from '../src/wire/ports/fork.ts';
import { type Opened, runCoreProcess } from './core-door.ts';
import type { Start } from './core-messages.ts';
import { writeLog } from './log.ts';

// The cast is Electron's addition to Node's `process`; a plain Node has none.
const inElectron = (process as NodeJS.Process & { parentPort?: ElectronPort }).parentPort;
runCoreProcess(
  inElectron ? electronPort(inElectron) : parentPort(process),
  open,
  (code) => process.exit(code),
  offerRescue,
);

async function open(
  { file, create, sample, handover, openData, version, logFolder, startAt, ...replace }: Start,
  network: Network,
  under: Under,
) {
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
      await receiveHandover(file, handover, under);
    }
    if (openData !== undefined) {
      const { importOpenData } = await import('../src/core/import-open-data.ts');
      importOpenData({ file, ...world }, openData);
    }
    const aftermath = await replaced({ file, ...world }, replace);
    const core = createCore({ file, ...world, network });
    const { name } = (await core.call('office.get', {})) as Office;
    return { name, core, ...definedOnly({ aftermath }) } satisfies Opened;
  } catch (error) {
    writeLog(logFolder, 'core', { at: world.clock(), what: 'start', error });
    throw error;
  }
}

/** Another file takes the office's place, if one should. */
async function replaced(
  world: World & { file: string },
  { restore, recover }: Pick<Start, 'restore' | 'recover'>,
): Promise<Aftermath | undefined> {
  if (restore !== undefined) {
    const at = readBackupName(basename(restore))?.at ?? null;
    return { kind: 'restored', at, ...restoreOffice(world.file, restore, world.clock()) };
  }
  if (recover !== true) return undefined;
  const { recoverInPlace } = await import('../src/core/recover.ts');
  return { kind: 'recovered', ...recoverInPlace(world) };
}

/** The old sample, its media, and what SQLite keeps beside it. */
function removeOffice(file: string): void {
  rmSync(mediaFolder(file).path, { recursive: true, force: true });
  for (const ending of ['', '-wal', '-shm', '-lock']) rmSync(`${file}${ending}`, { force: true });
}
