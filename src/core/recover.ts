import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { refuse } from '../contract/errors.ts';
import type { SalvagedTable } from '../domain/backups.ts';
import { inspectOffice } from '../store/backup.ts';
import { keepMedia, writingTo } from './backups.ts';
import { keepAs } from './disk.ts';
import { mediaFolder } from './media-folder.ts';
import { completeOffice } from './create.ts';
import type { World } from './world.ts';
import { salvaged } from './salvaged.ts';
import { type Replaced, locked, replaceOffice } from './restore.ts';

/**
 * Saves what can be read of a damaged office into a new file. The damaged one stays as it is.
 *
 * @throws Refusal office.notFound, office.exists, office.inUse, recover.nothing, backup.diskFull, backup.unwritable
 */
export function recoverOffice(
  world: World & { file: string },
  out: string,
): { tables: SalvagedTable[] } {
  if (!existsSync(world.file)) refuse('office.notFound', { file: world.file });
  if (existsSync(out)) refuse('office.exists', { file: out });
  return locked(world.file, () =>
    recovered(world, dirname(resolve(out)), (whole, tables) => {
      const { media } = inspectOffice(whole, 'quick');
      const from = mediaFolder(world.file).path;
      writingTo(dirname(out), () => {
        keepMedia(from, mediaFolder(out).path, media);
        keepAs(whole, out);
      });
      return { tables };
    }),
  );
}

/**
 * Puts what can be read of a damaged office into its place; the damaged file is kept aside as it was.
 *
 * @throws Refusal office.notFound, office.inUse, recover.nothing, backup.diskFull, backup.unwritable
 */
export function recoverInPlace(
  world: World & { file: string },
): Replaced & { tables: SalvagedTable[] } {
  const { file } = world;
  if (!existsSync(file)) refuse('office.notFound', { file });
  return locked(file, () =>
    recovered(world, dirname(file), (whole, tables) => ({
      ...replaceOffice(file, whole, world.clock()),
      tables,
    })),
  );
}

function recovered<T>(
  world: World & { file: string },
  folder: string,
  use: (whole: string, tables: SalvagedTable[]) => T,
): T {
  const { file } = world;
  return salvaged(file, folder, (whole, tables) => {
    completeOffice(world, whole, basename(file, '.vuoro'));
    inspectOffice(whole, 'full');
    return use(whole, tables);
  });
}
