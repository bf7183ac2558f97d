import { isAbsolute } from 'node:path';
import type { BackupStatus } from '../contract/backups.ts';
import { Refusal, refuse } from '../contract/errors.ts';
import { backupFolder, type BackupReason, backupIsDue, placeIsLate } from '../domain/backups.ts';
import type { Instant } from '../domain/time.ts';
import type { OfficeLoss } from '../store/backup.ts';
import type { Database, Writer } from '../store/database.ts';
import {
  type Backup,
  type Rewriting,
  listBackups,
  makeBackup,
  readState,
  rewriteBackups,
  writeState,
} from './backups.ts';
import { backupWorker } from './backup-worker.ts';

/**
 * @returns why there is none: each migration is a transaction, so a full disk need not keep anybody from their work
 * @throws Refusal office.damaged
 */
export function backUpBeforeMigration(db: Database, file: string, at: Instant): Refusal | null {
  try {
    makeBackup(db, file, { reason: 'migration', at });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal && error.code.startsWith('backup.'))) throw error;
    return error;
  }
}

/** Keeps the backups of an open office. Nothing of it is in a command's way, and no command fails by it. */
export type BackupKeeper = {
  status(now: Instant): BackupStatus;
  /** Newest first. */
  list(): Promise<Backup[]>;
  /** @throws Refusal backup.notFound */
  loss(name: string): Promise<OfficeLoss | null>;
  /** @throws Refusal backup.diskFull, backup.unwritable, office.damaged */
  make(reason: BackupReason): Promise<Backup>;
  /** A backup before something large, unless the last one holds the same; what hinders it is told and stops nothing. */
  makeBefore(reason: BackupReason): Promise<void>;
  /** @throws Refusal backup.noPlace, backup.placeInside, backup.unwritable */
  setPlace(path: string | null): Promise<void>;
  /** See `rewriteBackups`. The copies in the second place follow when it is reached. */
  rewrite(change: (copy: Writer) => void): Promise<Rewriting>;
  /** From now on backups are made when they are due. */
  start(): void;
  /** Something was written. */
  changed(): void;
  /** Waits for the backup under way, but for no drive that is away. */
  close(): Promise<void>;
};

/** Milliseconds between two looks at whether a backup is due. */
const lookMs = 10 * 60_000;
/** Milliseconds in which the second place must say something. */
const quietMs = 60_000;

export function keepBackups(means: {
  file: string;
  clock: () => Instant;
  /** Why the one before the migration could not be made. */
  failure: Refusal | null;
  failed: (error: unknown) => void;
  /** What `status` says has changed. */
  told: () => void;
  /** Milliseconds; a minute unless told. */
  quietMs?: number;
}): BackupKeeper {
  const { file, clock } = means;
  const folder = backupFolder(file);
  const here = backupWorker();
  /** A drive that hangs must not be in the way of the backups here. */
  const there = backupWorker();
  const bound = (folder: string) => ({
    quietMs: means.quietMs ?? quietMs,
    hung: new Refusal('backup.noPlace', { folder }),
  });
  let closed = false;
  let failure = means.failure;
  let placeFailure: Refusal | null = null;
  /** Whether the office may hold what the last backup does not. */
  let dirty = true;
  let copying: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;

  async function make(reason: BackupReason): Promise<Backup> {
    const wasDirty = dirty;
    dirty = false;
    try {
      const backup = await here.run('make', { file, reason, at: clock() });
      failure = null;
      void copySoon();
      return backup;
    } catch (error) {
      dirty = wasDirty;
      failure = refusalOf(error, folder);
      throw failure;
    } finally {
      means.told();
    }
  }

  /** What the contract has no words for is for the log, and for the user a folder that can't be written. */
  function refusalOf(error: unknown, folder: string): Refusal {
    if (error instanceof Refusal) return error;
    means.failed(error);
    return new Refusal('backup.unwritable', { folder });
  }

  async function makeQuietly(reason: BackupReason): Promise<void> {
    // It is told where backups are shown; the work at hand goes on.
    await make(reason).catch(() => {});
  }

  async function look(): Promise<void> {
    if (backupIsDue(listBackups(folder), clock(), dirty)) await makeQuietly('daily');
    else await copySoon();
  }

  /** Brings the second place up to date; once more, when something came while it was at it. */
  function copySoon(): Promise<void> {
    if (copying) again = true;
    copying ??= (async () => {
      do {
        again = false;
        await copy();
      } while (again);
    })().finally(() => (copying = undefined));
    return copying;
  }

  async function copy(): Promise<void> {
    const place = readState(folder).secondPlace?.path;
    if (place === undefined) return;
    const before = placeFailure?.code;
    try {
      const input = { file, place, at: clock() };
      const forgotten = await there.run('copyToPlace', input, bound(place));
      await here.alone(() => reached(place, forgotten));
      placeFailure = null;
    } catch (error) {
      if (closed) return;
      placeFailure = refusalOf(error, place);
    }
    // Of each success the time is shown.
    if (before !== placeFailure?.code || placeFailure === null) means.told();
  }

  function reached(place: string, forgotten: readonly string[]): void {
    const state = readState(folder);
    // Another place may have been chosen meanwhile.
    if (state.secondPlace?.path !== place) return;
    writeState(folder, {
      secondPlace: { ...state.secondPlace, reachedAt: clock() },
      forgotten: state.forgotten.filter((name) => !forgotten.includes(name)),
    });
  }

  return {
    status(now) {
      const { secondPlace } = readState(folder);
      const backups = listBackups(folder);
      return {
        folder,
        newestAt: backups.find(({ at }) => at <= now)?.at ?? null,
        failure: failure?.toData() ?? null,
        clockBack: backups.some(({ at }) => at > now),
        place: secondPlace && {
          path: secondPlace.path,
          reachedAt: secondPlace.reachedAt,
          late: placeIsLate(secondPlace.reachedAt ?? secondPlace.chosenAt, now),
          failure: placeFailure?.toData() ?? null,
        },
      };
    },
    list: () => here.run('list', { file }),
    loss: (name) => here.run('loss', { file, name }),
    make,
    async makeBefore(reason) {
      if (dirty) await makeQuietly(reason);
    },
    async setPlace(path) {
      if (path !== null) {
        if (!isAbsolute(path)) refuse('backup.noPlace', { folder: path });
        await there.run('makePlace', { file, place: path }, bound(path));
      }
      const secondPlace = path === null ? null : { path, chosenAt: clock(), reachedAt: null };
      await here.alone(() => writeState(folder, { secondPlace, forgotten: [] }));
      placeFailure = null;
      means.told();
      void copySoon();
    },
    rewrite: (change) =>
      here
        .alone(() => rewriteBackups(file, change))
        .finally(() => {
          void copySoon();
          means.told();
        }),
    start() {
      void look().catch(means.failed);
      timer = setInterval(() => void look().catch(means.failed), lookMs);
    },
    changed() {
      dirty = true;
    },
    async close() {
      clearInterval(timer);
      closed = true;
      there.abandon();
      await here.close();
    },
  };
}
