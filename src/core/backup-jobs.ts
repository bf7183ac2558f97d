import { basename } from 'node:path';
import { backupFolder } from '../domain/backups.ts';
import { refuse } from '../contract/errors.ts';
import type { BackupReason } from '../domain/backups.ts';
import type { Instant } from '../domain/time.ts';
import {
  type OfficeLoss,
  inspectOffice,
  lossBetween,
  reading,
  retentionOf,
} from '../store/backup.ts';
import { type Backup, listBackups, makeBackup, thinBackups } from './backups.ts';
import { copyToPlace, makePlace } from './second-place.ts';

/** What the thread of backups can be asked. All of it may wait long for a disk. */
export type BackupJobs = {
  make: { input: { file: string; reason: BackupReason; at: Instant }; output: Backup };
  list: { input: { file: string }; output: Backup[] };
  loss: { input: { file: string; name: string }; output: OfficeLoss | null };
  makePlace: { input: { file: string; place: string }; output: null };
  copyToPlace: { input: { file: string; place: string; at: Instant }; output: string[] };
};

export type BackupJob = keyof BackupJobs;

export const backupJobs: {
  [J in BackupJob]: (input: BackupJobs[J]['input'], alive: () => void) => BackupJobs[J]['output'];
} = {
  make: ({ file, reason, at }) =>
    reading(file, (db) => {
      const backup = makeBackup(db, file, { reason, at });
      thinBackups(backupFolder(file), at, retentionOf(db));
      return backup;
    }),

  // What is no longer sound does not count as a backup; it is looked at closely only when it is to be restored.
  list: ({ file }) =>
    listBackups(backupFolder(file)).flatMap((backup) => {
      try {
        return [{ ...backup, counts: inspectOffice(backup.path, 'quick').counts }];
      } catch {
        return [];
      }
    }),

  loss: ({ file, name }) => {
    const backup = backupNamed(file, name);
    return reading(file, (db) => lossBetween(db, backup.path, backup.at));
  },

  makePlace: ({ file, place }) => {
    makePlace(file, place);
    return null;
  },

  copyToPlace: ({ file, place, at }, alive) =>
    copyToPlace(file, { place, now: at, retentionDays: reading(file, retentionOf) }, alive),
};

/** One of an office's own backups. @throws Refusal backup.notFound */
export function backupNamed(officeFile: string, name: string) {
  const found = listBackups(backupFolder(officeFile)).find((backup) => backup.name === name);
  return found ?? refuse('backup.notFound', { file: basename(name) });
}
