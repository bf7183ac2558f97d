import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Refusal, refuse } from '../contract/errors.ts';
import {
  type BackupMark,
  type BackupReason,
  backupFolder,
  backupName,
  byAge,
  keptBackups,
  readBackupName,
} from '../domain/backups.ts';
import { mediaExtensions } from '../domain/media.ts';
import type { Instant } from '../domain/time.ts';
import { type OfficeFacts, changeCopy, copyOffice, inspectOffice } from '../store/backup.ts';
import type { Database, Writer } from '../store/database.ts';
import {
  copyWhole,
  freeBytes,
  isTemporary,
  keepAs,
  linkOrCopy,
  systemCode,
  temporaryIn,
} from './disk.ts';
import { mediaFolder } from './media-folder.ts';

/**
 * The folder of backups beside an office, and all that is done to the files in it. Everything here waits for the disk,
 * so it runs in a thread of its own, or before an office is opened. Only who holds the office's lock may call it.
 *
 *     Kunta.vuoro
 *     Kunta-backups/
 *       Kunta-2026-11-24T08-00-00-000Z-daily.vuoro     whole and verified, or not there
 *       Kunta-2026-11-24T08-00-00-000Z-damaged.vuoro   a file that was damaged, as it was
 *       media/<sha256>.jpg                             once for all backups; a second name of the office's own file
 *       backups.json                                   the second place, and what is to be forgotten there
 */
export type BackupFile = BackupMark & {
  path: string;
  /** In bytes, without media. */ size: number;
};
export type Backup = BackupFile & { counts: OfficeFacts['counts'] };

/** The backups in a folder, newest first; of one that was written anew only the last edition. */
export function listBackups(folder: string): BackupFile[] {
  const all = marksIn(folder).sort(byAge);
  const seen = new Set<string>();
  return all.flatMap((mark) => {
    const which = `${mark.at} ${mark.reason}`;
    if (seen.has(which)) return [];
    seen.add(which);
    const path = join(folder, mark.name);
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts?.isFile() ? [{ ...mark, path, size: facts.size }] : [];
  });
}

function marksIn(folder: string): BackupMark[] {
  return namesIn(folder).flatMap((name) => readBackupName(name) ?? []);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return [];
    throw error;
  }
}

/**
 * Makes a backup of an office as it was committed last. It has its name only when it was found whole and sound.
 *
 * @param db a connection to the office
 * @throws Refusal backup.diskFull, backup.unwritable, office.damaged
 */
export function makeBackup(
  db: Database,
  officeFile: string,
  made: { reason: BackupReason; at: Instant },
): Backup {
  const folder = backupFolder(officeFile);
  return writingTo(folder, () => {
    mkdirSync(folder, { recursive: true });
    sweep(folder);
    const size = statSync(officeFile, { throwIfNoEntry: false })?.size ?? 0;
    assertSpace(folder, size);
    const temporary = temporaryIn(folder);
    try {
      copyOffice(db, temporary);
      const { counts, media } = inspectOffice(temporary, 'full');
      keepMedia(mediaFolder(officeFile).path, join(folder, 'media'), media);
      const mark = freeMark(folder, officeFile, made);
      const path = join(folder, mark.name);
      keepAs(temporary, path);
      return { ...mark, path, size: statSync(path).size, counts };
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

/** A name that nothing has; two backups of one moment are a millisecond apart. */
function freeMark(
  folder: string,
  officeFile: string,
  { at, reason }: { at: Instant; reason: BackupReason },
): BackupMark {
  const office = basename(officeFile, '.vuoro');
  const taken = new Set(marksIn(folder).map(({ at }) => at));
  let free = at;
  while (taken.has(free)) free = new Date(Date.parse(free) + 1).toISOString();
  const made = { at: free, reason, edition: 0 };
  return { ...made, name: backupName(office, made) };
}

/** What a program that was killed had begun; nobody else is at it. */
export function sweep(folder: string): void {
  for (const name of namesIn(folder)) {
    if (isTemporary(name)) rmSync(join(folder, name), { force: true });
  }
}

const spareBytes = 4_000_000;

/** @throws Refusal backup.diskFull */
export function assertSpace(folder: string, bytes: number): void {
  if (freeBytes(folder) < bytes + spareBytes) refuse('backup.diskFull', { folder });
}

/** Gives the media that a backup speaks of a place among the backups; what the office itself misses is not there. */
export function keepMedia(from: string, to: string, media: OfficeFacts['media']): void {
  if (media.length === 0) return;
  mkdirSync(to, { recursive: true });
  const there = new Set(readdirSync(to));
  for (const { sha256, mediaType } of media) {
    const name = `${sha256}${mediaExtensions[mediaType]}`;
    if (there.has(name)) continue;
    const facts = statSync(join(from, name), { throwIfNoEntry: false });
    if (facts?.isFile()) linkOrCopy(join(from, name), join(to, name));
  }
}

/**
 * Removes the backups that need no longer be kept, the damaged files that were put aside as long ago, and the media
 * that no backup speaks of. @returns the names of the backups that are gone
 */
export function thinBackups(folder: string, now: Instant, retentionDays: number): string[] {
  forgetSuperseded(folder);
  const all = listBackups(folder);
  const kept = keptBackups(all, now, retentionDays);
  const gone = all.filter((backup) => !kept.has(backup)).map(({ name }) => name);
  for (const name of gone) rmSync(join(folder, name), { force: true });
  const oldest = new Date(Date.parse(now) - retentionDays * 86_400_000).toISOString();
  for (const { path, at } of listAside(folder)) if (at < oldest) rmSync(path, { force: true });
  if (gone.length > 0) forgetMedia(folder);
  return gone;
}

function forgetMedia(folder: string): void {
  const media = join(folder, 'media');
  const there = namesIn(media);
  if (there.length === 0) return;
  const used = new Set<string>();
  for (const { path } of listBackups(folder)) {
    try {
      for (const one of inspectOffice(path, 'quick').media) {
        used.add(`${one.sha256}${mediaExtensions[one.mediaType]}`);
      }
    } catch {
      // What one of them speaks of is not known, so nothing can be said to be unused.
      return;
    }
  }
  for (const name of there) if (!used.has(name)) rmSync(join(media, name), { force: true });
}

export type Rewriting = {
  rewritten: number;
  /** Backups that could not be read, and damaged files: nobody could say that nothing is left in them. */
  removed: number;
};

/**
 * Changes every backup beside an office, as an erasure must: each is brought to today's tables, changed, verified and
 * kept under a new name, and only then the old one is removed. What can't be read is removed. In the second place
 * the same follows when it is next reached.
 *
 * @param change is given each copy in turn, in a transaction of its own
 * @throws Refusal backup.diskFull, backup.unwritable; what was changed by then stays changed, and it can be called again
 */
export function rewriteBackups(officeFile: string, change: (copy: Writer) => void): Rewriting {
  const folder = backupFolder(officeFile);
  return writingTo(folder, () => {
    const result: Rewriting = { rewritten: 0, removed: 0 };
    sweep(folder);
    forgetSuperseded(folder);
    for (const backup of listBackups(folder)) {
      const rewritten = rewriteBackup(folder, officeFile, backup, change);
      result[rewritten ? 'rewritten' : 'removed'] += 1;
    }
    for (const { path } of listAside(folder)) {
      rmSync(path, { force: true });
      result.removed += 1;
    }
    forgetMedia(folder);
    return result;
  });
}

function rewriteBackup(
  folder: string,
  officeFile: string,
  backup: BackupFile,
  change: (copy: Writer) => void,
): boolean {
  const temporary = temporaryIn(folder);
  const next = { ...backup, edition: backup.edition + 1 };
  try {
    copyWhole(backup.path, temporary);
    changeCopy(temporary, change);
    inspectOffice(temporary, 'full');
    keepAs(temporary, join(folder, backupName(basename(officeFile, '.vuoro'), next)));
  } catch (error) {
    const unreadable =
      error instanceof Refusal && ['office.damaged', 'office.notOffice'].includes(error.code);
    if (!unreadable) throw error;
    forget(folder, [backup.name]);
    return false;
  } finally {
    rmSync(temporary, { force: true });
  }
  forget(folder, [backup.name]);
  return true;
}

/** Older editions that a program which was killed had no time to remove. */
function forgetSuperseded(folder: string): void {
  const latest = new Set(listBackups(folder).map(({ name }) => name));
  const names = marksIn(folder).map(({ name }) => name);
  forget(
    folder,
    names.filter((name) => !latest.has(name)),
  );
}

/** Removes backups here, and remembers to remove them in the second place. */
function forget(folder: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const state = readState(folder);
  if (state.secondPlace !== null) {
    writeState(folder, { ...state, forgotten: [...new Set([...state.forgotten, ...names])] });
  }
  for (const name of names) rmSync(join(folder, name), { force: true });
}

const asideName = /-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-damaged\.vuoro(?:-wal)?$/;

/** What a damaged file is called where it is kept. */
export function asidePath(officeFile: string, at: Instant): string {
  const name = `${basename(officeFile, '.vuoro')}-${at.replaceAll(/[:.]/g, '-')}-damaged.vuoro`;
  return join(backupFolder(officeFile), name);
}

/** Damaged files that were kept as they were, with their write-ahead logs. */
export function listAside(folder: string): { path: string; at: Instant }[] {
  return namesIn(folder).flatMap((name) => {
    const [, day, h, min, s, ms] = asideName.exec(name) ?? [];
    return day === undefined
      ? []
      : [{ path: join(folder, name), at: `${day}T${h}:${min}:${s}.${ms}Z` }];
  });
}

/** What is remembered of backups outside of the office, which a restore would set back. */
const stateSchema = z.object({
  secondPlace: z
    .object({ path: z.string(), chosenAt: z.string(), reachedAt: z.string().nullable() })
    .nullable()
    .catch(null),
  /** Names of backups that must go from the second place as well. */
  forgotten: z.array(z.string()).catch([]),
});
export type BackupState = z.infer<typeof stateSchema>;

/** A file that can't be read counts as none. */
export function readState(folder: string): BackupState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(join(folder, 'backups.json'), 'utf8')));
  } catch {
    return stateSchema.parse({});
  }
}

/** @throws Refusal backup.diskFull, backup.unwritable */
export function writeState(folder: string, state: BackupState): void {
  writingTo(folder, () => {
    mkdirSync(folder, { recursive: true });
    const temporary = temporaryIn(folder);
    try {
      writeFileSync(temporary, `${JSON.stringify(state, null, 2)}\n`);
      keepAs(temporary, join(folder, 'backups.json'));
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

/** Says in the contract's words why a folder of backups can't be written. */
export function writingTo<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = systemCode(error);
    const full = /^(?:ENOSPC|EDQUOT|EFBIG)$/.test(code);
    if (full || (error instanceof Refusal && error.code === 'office.diskFull')) {
      throw new Refusal('backup.diskFull', { folder });
    }
    if (code !== '' || (error instanceof Refusal && error.code === 'office.unwritable')) {
      throw new Refusal('backup.unwritable', { folder });
    }
    throw error;
  }
}
