import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal, refuse } from '../contract/errors.ts';
import { backupFolder, keptBackups } from '../domain/backups.ts';
import type { Instant } from '../domain/time.ts';
import { assertSpace, listBackups, readState, sweep, thinBackups, writingTo } from './backups.ts';
import { keepAs, systemCode, temporaryIn } from './disk.ts';

/**
 * The copy of the backups in a place of the user's choice. It is a folder of the same name as the one beside the
 * office, and is thinned by the same rule; it does not follow what is removed beside the office, so that it survives
 * the loss of all that is there.
 */
function folderIn(officeFile: string, place: string): string {
  return join(place, basename(backupFolder(officeFile)));
}

/**
 * Makes the folder of copies in a place that was just chosen.
 *
 * @throws Refusal backup.noPlace, backup.placeInside, backup.unwritable
 */
export function makePlace(officeFile: string, place: string): void {
  if (!isFolder(place)) refuse('backup.noPlace', { folder: place });
  if (realpathSync(place) === realpathSync(dirname(officeFile))) refuse('backup.placeInside');
  writingTo(place, () => mkdirSync(folderIn(officeFile, place), { recursive: true }));
}

/**
 * Brings the copies up to date. A place without our folder is not the place that was chosen: a drive that is not
 * connected leaves an empty folder of its name on some systems.
 *
 * @param alive called after every piece of the work
 * @returns what was to be forgotten in the place and is
 * @throws Refusal backup.noPlace, backup.diskFull, backup.unwritable
 */
export function copyToPlace(
  officeFile: string,
  { place, now, retentionDays }: { place: string; now: Instant; retentionDays: number },
  alive: () => void,
): string[] {
  const from = backupFolder(officeFile);
  const to = folderIn(officeFile, place);
  try {
    if (!isFolder(to)) refuse('backup.noPlace', { folder: place });
    return writingTo(to, () => {
      sweep(to);
      const { forgotten } = readState(from);
      for (const name of forgotten) rmSync(join(to, name), { force: true });
      const there = listBackups(to);
      const known = new Set(there.map(({ name }) => name));
      const coming = listBackups(from).filter(({ name }) => !known.has(name));
      const kept = keptBackups([...there, ...coming], now, retentionDays);
      for (const backup of coming) {
        if (kept.has(backup)) copyMissing(backup.path, join(to, backup.name), alive);
      }
      copyMedia(join(from, 'media'), join(to, 'media'), alive);
      thinBackups(to, now, retentionDays);
      return forgotten;
    });
  } catch (error) {
    // It went away in the middle.
    if (error instanceof Refusal && error.code === 'backup.unwritable' && !isFolder(to)) {
      throw new Refusal('backup.noPlace', { folder: place });
    }
    throw error;
  }
}

function copyMedia(from: string, to: string, alive: () => void): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (/^[0-9a-f]{64}\./.test(name)) copyMissing(join(from, name), join(to, name), alive);
  }
}

/** Copies a file that is not there yet, and reads back what has arrived. A name never gets another content. */
function copyMissing(from: string, to: string, alive: () => void): void {
  const { size } = statSync(from);
  if (statSync(to, { throwIfNoEntry: false })?.size === size) return;
  const folder = dirname(to);
  assertSpace(folder, size);
  const temporary = temporaryIn(folder);
  try {
    const target = openSync(temporary, 'wx');
    let sent: string;
    try {
      sent = readThrough(from, (chunk) => {
        for (let at = 0; at < chunk.length;) at += writeSync(target, chunk, at);
        alive();
      });
    } finally {
      closeSync(target);
    }
    keepAs(temporary, to);
    if (readThrough(to, alive) === sent) return;
    rmSync(to, { force: true });
  } finally {
    rmSync(temporary, { force: true });
  }
  refuse('backup.unwritable', { folder });
}

/** Reads a file piece by piece. @returns the hash of all of it */
function readThrough(path: string, use: (chunk: Buffer) => void): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(file, chunk);
      if (length === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, length));
      use(chunk.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return false;
  }
}
