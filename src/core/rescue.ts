import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Rescue, RescueOffer } from '../contract/backups.ts';
import { Refusal } from '../contract/errors.ts';
import { backupFolder } from '../domain/backups.ts';
import type { Instant } from '../domain/time.ts';
import { inspectOffice, lossBetween, reading } from '../store/backup.ts';
import { listBackups } from './backups.ts';
import { salvaged } from './salvaged.ts';

/**
 * What can be done about an office that was refused.
 *
 * @returns null when it is refused for what no backup helps
 */
export function offerRescue(officeFile: string, { code }: Refusal): RescueOffer | null {
  if (code !== 'office.damaged' && code !== 'office.notOffice' && code !== 'office.notFound') {
    return null;
  }
  const backup = findRescue(officeFile);
  // A file that is no office at all has never had a backup.
  if (backup === null && code !== 'office.damaged') return null;
  return { file: officeFile, backup, recoverable: code !== 'office.notFound' };
}

/**
 * For an office that can't be opened: its newest backup that is sound, and what would be lost with it.
 *
 * @returns null when there is none
 */
export function findRescue(officeFile: string): Rescue | null {
  for (const { name, path, at, reason, size } of listBackups(backupFolder(officeFile))) {
    try {
      const { counts } = inspectOffice(path, 'full');
      return { name, at, reason, size, counts, loss: lossOf(officeFile, path, at) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return null;
}

/** By what can be read of the damaged file where it lies or, where that is nothing, by what can be saved of it. */
function lossOf(officeFile: string, backup: string, at: Instant): Rescue['loss'] {
  const direct = attempt(() => reading(officeFile, (db) => lossBetween(db, backup, at)));
  if (direct) return direct;
  const size = statSync(officeFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 || size > largestSavedBytes || isCutShort(officeFile, size)) return null;
  const saved = attempt(() =>
    salvaged(officeFile, tmpdir(), (whole) => reading(whole, (db) => lossBetween(db, backup, at))),
  );
  // What could be undone is not saved.
  return saved && { ...saved, steps: null };
}

/** A file that takes seconds to save; nobody waits longer to learn what may be lost. */
const largestSavedBytes = 300_000_000;

/**
 * Whether the file ends before its last page: what stood there can't be told, and numbers of the rest would say less
 * than was lost. By the header of SQLite's file format, 1.3: page size at 16, pages at 28.
 */
function isCutShort(file: string, size: number): boolean {
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return false;
  const stored = header.readUInt16BE(16);
  return size < (stored === 1 ? 65_536 : stored) * header.readUInt32BE(28);
}

function attempt<T>(work: () => T | null): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
