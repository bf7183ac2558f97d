import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type { SalvagedTable } from '../domain/backups.ts';
import { translator } from '../i18n/index.ts';
import { salvage } from '../store/salvage.ts';
import { writingTo } from './backups.ts';
import { temporaryIn } from './disk.ts';

/**
 * Saves what can be read of a damaged office into a file that is gone afterwards, unless it was given another name.
 *
 * @param folder where the files are made
 * @throws Refusal recover.nothing, backup.diskFull, backup.unwritable
 */
export function salvaged<T>(
  officeFile: string,
  folder: string,
  use: (whole: string, tables: SalvagedTable[]) => T,
): T {
  const copy = temporaryIn(folder);
  const whole = temporaryIn(folder);
  try {
    writingTo(folder, () => {
      copyFileSync(officeFile, copy);
      if (existsSync(`${officeFile}-wal`)) copyFileSync(`${officeFile}-wal`, `${copy}-wal`);
    });
    // Nobody knows which language the office spoke before it can be read.
    const t = translator('fi');
    const channelName = (n: number) => t('backup.lostChannel', { n });
    return use(whole, salvage(copy, whole, { file: officeFile, channelName }));
  } finally {
    for (const path of [copy, whole]) {
      for (const ending of ['', '-wal', '-shm', '-journal', '-lock']) {
        rmSync(`${path}${ending}`, { force: true });
      }
    }
  }
}
