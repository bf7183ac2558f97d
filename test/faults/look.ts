import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { Refusal } from '../../src/contract/errors.ts';
import type { Call } from '../../src/contract/index.ts';
import { listBackups, makeBackup } from '../../src/core/backups.ts';
import { createCore } from '../../src/core/core.ts';
import { createSample } from '../../src/core/create.ts';
import { mediaFolder } from '../../src/core/media-folder.ts';
import { settleReceived } from '../../src/core/received.ts';
import { systemWorld } from '../../src/core/world.ts';
import { type BackupReason, backupFolder } from '../../src/domain/backups.ts';
import { inspectOffice, reading } from '../../src/store/backup.ts';
import { lockOffice, migrate, userVersion } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations/index.ts';

/** What the program is at when something happens to it, and what must be there afterwards. */
export const works = ['commands', 'import', 'backup', 'migration', 'restore', 'receive'] as const;
export type Work = (typeof works)[number];

const rows = 3000;
const oldVersion = 12;

/** Offices to begin with. */
export type Start = { folder: string; office: string; old: string; csv: string; sealed: string };

/** Of `sealed`. */
export const passphrase = 'seitsemän veljestä 1870';
/** Where the work `receive` opens it, beside an office. */
export const receivedBeside = (file: string) => join(dirname(file), 'sijainen.vuoro');

/** @param posts of the office of an old version: the rebuilding of its tables takes its time */
export async function prepare(folder: string, posts = 5000): Promise<Start> {
  const world = systemWorld({ version: '0.0.0-test', log: () => {} });
  const office = join(folder, 'alku.vuoro');
  createSample({ file: office, ...world });
  const old = join(folder, 'vanha.vuoro');
  const db = new Sqlite(old);
  db.pragma('application_id = 0x56554f52');
  migrate(db, migrations.slice(0, oldVersion));
  db.exec(
    `insert into office (id, name, regime, created_at) values ('${v7()}', 'Vanhala', 'fi', '2026-01-01T00:00:00.000Z')`,
  );
  const add = db.prepare(
    "insert into post (id, title, purpose, participation_level, status, created_at) values (?, ?, 'pull', 'consult', 'draft', '2026-01-01T00:00:00.000Z')",
  );
  db.transaction(() => {
    for (let n = 0; n < posts; n += 1) add.run(v7(), `Julkaisu ${n}`);
  })();
  db.close();
  const csv = join(folder, 'kommentit.csv');
  const lines = Array.from({ length: rows }, (_, i) => `2026-10-05 10:00;Kommentti numero ${i}`);
  writeFileSync(csv, ['Aika;Kommentti', ...lines].join('\n'));
  const sealed = join(folder, 'kunta.vuoro-handover');
  const terms = { file: sealed, passphrase, standIn: 'Sijainen', untilOn: null };
  await opened(office, (call) => call('handover.make', terms));
  return { folder, office, old, csv, sealed };
}

/** What the program has confirmed. */
export type Heard = {
  confirmed: string[];
  imported: boolean;
  backups: number;
  restored: boolean;
  received: boolean;
};

export const nothingHeard = (): Heard => ({
  confirmed: [],
  imported: false,
  backups: 0,
  restored: false,
  received: false,
});

/** An office with a backup, and with a unit that only came later. @returns its name */
export function beforeRestore(file: string): string {
  const name = `Jälkeen ${v7()}`;
  backUp(file, 'manual');
  const db = new Sqlite(file);
  db.prepare('insert into unit (id, name) values (?, ?)').run(v7(), name);
  db.close();
  return name;
}

function backUp(file: string, reason: BackupReason): void {
  const at = new Date().toISOString();
  reading(file, (db) => makeBackup(db, file, { reason, at }));
}

async function opened<T>(file: string, task: (call: Call) => Promise<T>): Promise<T> {
  const world = systemWorld({ version: '0.0.0-test', log: () => {} });
  const core = createCore({ file, ...world, automaticBackups: false, sealWork: 4 });
  try {
    return await task(core.call as Call);
  } finally {
    await core.close();
  }
}

/** What is not as it should be after the program was killed. */
export async function look(
  file: string,
  work: Work,
  heard: Heard,
  beforeRestore: string | null,
): Promise<string[]> {
  const wrong: string[] = [];
  if (!existsSync(file)) return ['the office is gone'];
  if (work === 'migration') {
    // Before a core opens it: that would bring it to its end.
    const version = withFile(file, userVersion);
    if (version !== oldVersion && version !== migrations.length)
      wrong.push(`it stayed half-way, at version ${version}`);
  }
  const backups = listBackups(backupFolder(file));
  for (const { name, path } of backups) {
    try {
      inspectOffice(path, 'full');
    } catch (error) {
      wrong.push(`the backup ${name} is not sound: ${String(error)}`);
    }
  }
  if (backups.length < heard.backups) wrong.push('a backup that was confirmed is not there');
  if (work === 'migration' && heard.confirmed.length > 0 && backups.length === 0) {
    wrong.push('the file before the migration was not kept');
  }
  await opened(file, async (call) => {
    const units = new Set((await call('unit.list', {})).map(({ name }) => name));
    const lost = heard.confirmed.filter((name) => !units.has(name));
    if (lost.length > 0) wrong.push(`${lost.length} of ${heard.confirmed.length} units are lost`);
    if (work === 'import') {
      const [run, ...others] = await call('import.runs', {});
      if (others.length > 0) wrong.push('it was imported twice');
      if (run && run.new !== rows) wrong.push(`${run.new} of ${rows} rows were imported`);
      if (heard.imported && !run) wrong.push('the import that was confirmed is not there');
      const there = withFile(file, (db) =>
        db
          .prepare<[], number>("select count(*) from comment where text like 'Kommentti numero %'")
          .pluck()
          .get(),
      );
      if (there !== (run ? rows : 0)) wrong.push(`${there} of ${rows} comments are there`);
    }
    if (beforeRestore !== null) {
      // Either it was restored, and what was before is a backup; or it is as it was before.
      const restored = !units.has(beforeRestore);
      if (heard.restored && !restored) wrong.push('the restore that was confirmed is not there');
      if (restored && !backups.some(({ path }) => holdsUnit(path, beforeRestore))) {
        wrong.push('what was there before the restore is lost');
      }
    }
  });
  if (work === 'receive') wrong.push(...(await lookReceived(receivedBeside(file), heard)));
  inspectOffice(file, 'full');
  // Whoever was killed has left nothing in the way of the next.
  backUp(file, 'daily');
  const left = readdirSync(backupFolder(file)).filter((name) => name.startsWith('.'));
  if (left.length > 0) wrong.push(`${left.join(', ')} was left`);
  return wrong;
}

/** The received office is there with its media, or there is nothing of it after the next start. */
async function lookReceived(file: string, heard: Heard): Promise<string[]> {
  const wrong: string[] = [];
  // As the program does that remembers where it was receiving.
  settleReceived(file);
  if (existsSync(file)) {
    inspectOffice(file, 'full');
    await opened(file, async (call) => {
      const { copy } = await call('handover.get', {});
      if (copy === null) wrong.push('what was received is no copy');
    });
    const db = new Sqlite(file, { readonly: true });
    const media = db.prepare('select count(*) from media').pluck().get() as number;
    db.close();
    const there = readdirSync(mediaFolder(file).path).length;
    if (media === 0 || there !== media) wrong.push(`${there} of ${media} pictures were received`);
  } else {
    if (heard.received) wrong.push('the office that was received is not there');
    if (existsSync(mediaFolder(file).path)) wrong.push('pictures of no office were left');
  }
  const left = readdirSync(dirname(file)).filter((name) => name.endsWith('-handover.tmp'));
  if (left.length > 0) wrong.push(`${left.join(', ')} was left`);
  return wrong;
}

function holdsUnit(path: string, name: string): boolean {
  return reading(
    path,
    (db) => db.prepare('select 1 from unit where name = ?').get(name) !== undefined,
  );
}

/** Reads from an office as the next program does, which takes back first what was half done. */
export function withFile<T>(path: string, read: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(path);
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** Waits until nobody has the office open any more. */
export async function whenFree(file: string): Promise<void> {
  for (let left = 600; left > 0 && isInUse(file); left -= 1) await later(50);
}

/** Whether a program has the office open. */
export function isInUse(file: string): boolean {
  try {
    lockOffice(file).close();
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'office.inUse') return true;
    throw error;
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
