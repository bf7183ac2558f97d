import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';

/** What a file is called while it is written; whoever finds one later may remove it. */
const temporaryName = /^\.[0-9a-f]{16}\.tmp(?:-wal|-shm|-journal|-lock)?$/;

export function isTemporary(name: string): boolean {
  return temporaryName.test(name);
}

export function temporaryIn(folder: string): string {
  return join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
}

/** Waits until a file's bytes are on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives a whole file its name for good, over an older one of that name. */
export function keepAs(temporary: string, path: string): void {
  syncFile(temporary);
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** Waits until the names in a folder are on the disk, where the system can be asked for it. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // Windows opens no folders, and some network drives do not sync them.
  }
}

/** Copies a file under a name that it gets only when it is whole. */
export function copyWhole(from: string, to: string): void {
  const temporary = temporaryIn(dirname(to));
  try {
    copyFileSync(from, temporary, constants.COPYFILE_FICLONE);
    keepAs(temporary, to);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** One more name for the same bytes, which no one writes over; a copy where the disk knows no second names. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || systemCode(error) === 'ENOENT') throw error;
    copyWhole(from, to);
  }
}

/** Bytes that can still be written into a folder; infinite where the system does not say. */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The system's code of an error, such as ENOSPC; empty for what is none of the system's. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) ? code : '';
}
