import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { backupFolder } from '../domain/backups.ts';
import { basename, dirname, join } from 'node:path';
import { Refusal, refuse } from '../contract/errors.ts';
import type { Instant } from '../domain/time.ts';
import { type OfficeFacts, inspectOffice, settleFile } from '../store/backup.ts';
import { lockOffice } from '../store/database.ts';
import { asidePath, keepMedia, makeBackup, writingTo } from './backups.ts';
import { copyWhole, freeBytes, keepAs, syncFile, systemCode, temporaryIn } from './disk.ts';
import { mediaFolder } from './media-folder.ts';

/** Where the state before is now. */
export type Replaced = {
  /** The name of the backup of what was open before; null when there was nothing, or nothing sound. */
  before: string | null;
  /** Where the file is that was damaged, as it was. */
  aside: string | null;
};

/**
 * Puts a backup in the place of an office that nobody has open. What was there before is backed up first or, if it is
 * damaged, kept as it was; until the last moment it is in its place, and then the backup is, in one step.
 *
 * @param backup the path of a backup, of this office or of another
 * @throws Refusal backup.notFound, backup.damaged, office.newer, office.inUse, backup.diskFull, backup.unwritable
 */
export function restoreOffice(officeFile: string, backup: string, now: Instant): Replaced {
  const folder = dirname(officeFile);
  const temporary = temporaryIn(folder);
  return locked(officeFile, () => {
    try {
      if (!existsSync(backup)) refuse('backup.notFound', { file: basename(backup) });
      assertSpaceFor(folder, backup);
      writingTo(folder, () => {
        copyFileSync(backup, temporary);
        // A backup has none; a file of the user's choice may.
        if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${temporary}-wal`);
      });
      const { media } = inspected(temporary, basename(backup));
      return replaceOffice(officeFile, temporary, now, () =>
        bringMediaBack(officeFile, join(dirname(backup), 'media'), media),
      );
    } finally {
      for (const ending of ['', '-wal', '-shm', '-journal']) {
        rmSync(`${temporary}${ending}`, { force: true });
      }
    }
  });
}

/** Only one program at a time has an office, or makes it another. */
export function locked<T>(officeFile: string, work: () => T): T {
  const lock = lockOffice(officeFile);
  try {
    return work();
  } finally {
    lock.close();
  }
}

/** @throws Refusal backup.damaged, office.newer */
function inspected(copy: string, name: string): OfficeFacts {
  try {
    settleFile(copy, () => {});
    return inspectOffice(copy, 'full');
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'office.newer') {
      throw new Refusal('backup.damaged', { file: name });
    }
    throw error;
  }
}

/**
 * Gives a whole file the office's name. The caller holds the lock.
 *
 * @param prepare is done when what was there before is safe
 */
export function replaceOffice(
  officeFile: string,
  whole: string,
  now: Instant,
  prepare: () => void = () => {},
): Replaced {
  return writingTo(dirname(officeFile), () => {
    const replaced = keepPresent(officeFile, now);
    prepare();
    // The log beside it belongs to what was there before, and has been folded in or put aside with it.
    for (const ending of ['-wal', '-shm']) rmSync(`${officeFile}${ending}`, { force: true });
    keepAs(whole, officeFile);
    return replaced;
  });
}

function keepPresent(officeFile: string, now: Instant): Replaced {
  if (!existsSync(officeFile)) return { before: null, aside: null };
  try {
    const before = settleFile(officeFile, (db) =>
      makeBackup(db, officeFile, { reason: 'restore', at: now }),
    );
    return { before: before.name, aside: null };
  } catch (error) {
    const damaged =
      error instanceof Refusal &&
      ['office.damaged', 'office.notOffice', 'backup.damaged'].includes(error.code);
    if (!damaged) throw error;
    return { before: null, aside: keepAside(officeFile, now) };
  }
}

/** Keeps a damaged file as it is among the backups, under a name that says so. */
function keepAside(officeFile: string, now: Instant): string {
  const aside = asidePath(officeFile, now);
  mkdirSync(backupFolder(officeFile), { recursive: true });
  const log = `${officeFile}-wal`;
  if (existsSync(log)) copyWhole(log, `${aside}-wal`);
  try {
    linkSync(officeFile, aside);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    copyWhole(officeFile, aside);
  }
  syncFile(aside);
  return aside;
}

/** The media that the restored rows speak of, where the office misses them. */
function bringMediaBack(officeFile: string, from: string, media: OfficeFacts['media']): void {
  keepMedia(from, mediaFolder(officeFile).path, media);
}

function assertSpaceFor(folder: string, file: string): void {
  if (freeBytes(folder) < statSync(file).size) refuse('backup.diskFull', { folder });
}
