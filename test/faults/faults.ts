import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { build } from 'vite';
import type { Call } from '../../src/contract/index.ts';
import { listBackups, makeBackup } from '../../src/core/backups.ts';
import { createCore } from '../../src/core/core.ts';
import { createSample } from '../../src/core/create.ts';
import { systemWorld } from '../../src/core/world.ts';
import { type BackupReason, backupFolder } from '../../src/domain/backups.ts';
import { inspectOffice, reading } from '../../src/store/backup.ts';
import { migrate } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations/index.ts';

export const works = ['commands', 'import', 'backup', 'migration', 'restore'] as const;
/** What the program is at when it is killed. */
export type Work = (typeof works)[number];

const rows = 3000;
const oldVersion = 12;
/** The longest that a kind of work was seen to take from its begin, in milliseconds; the machine's own pace. */
const lasts = new Map<Work, number>();

export type Moment = { work: Work; afterMs: number; done: boolean; confirmed: number };

/** What a run of moments found; each line of `wrong` is something that was confirmed and is not there, or not sound. */
export type FaultRun = { moments: Moment[]; wrong: string[] };

/**
 * Kills the program at moments that differ from each other, and looks each time at what is left: every change that was
 * confirmed is there, every backup of a good name is sound, and the office passes SQLite's whole check.
 *
 * @param folder where the offices are made; the caller removes it
 * @param seed of the moments
 * @param tell is told of each moment, since a long run takes many minutes
 */
export async function killAtMoments(
  folder: string,
  { count, seed, tell }: { count: number; seed: number; tell: (moment: Moment) => void },
): Promise<FaultRun> {
  await bundle();
  const start = prepare(folder);
  const random = seeded(seed);
  const run: FaultRun = { moments: [], wrong: [] };
  for (const work of works) {
    // Once in peace, to know how long it takes here.
    const { took } = await attempt(start, work, null);
    lasts.set(work, took);
  }
  for (let n = 0; n < count; n += 1) {
    const work = works[n % works.length]!;
    const afterMs = Math.floor(random() * lasts.get(work)!);
    const { moment, wrong } = await attempt(start, work, afterMs);
    run.moments.push(moment);
    tell(moment);
    run.wrong.push(...wrong.map((what) => `${work} after ${afterMs} ms: ${what}`));
  }
  return run;
}

const project = join(import.meta.dirname, '../..');
const built = join(project, 'out/faults');

/** The killed program is begun hundreds of times, so it is one file and its threads, as the real one is. */
async function bundle(): Promise<void> {
  await build({
    configFile: false,
    root: project,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: built,
      target: 'node24',
      rolldownOptions: {
        input: {
          worker: join(import.meta.dirname, 'worker.ts'),
          'backup-thread': join(project, 'src/core/backup-thread.ts'),
          'integrity-thread': join(project, 'src/store/integrity-thread.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

type Start = { folder: string; office: string; old: string; csv: string };

function prepare(folder: string): Start {
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
  // So many that the rebuilding of tables takes its time.
  const add = db.prepare(
    "insert into post (id, title, purpose, participation_level, status, created_at) values (?, ?, 'pull', 'consult', 'draft', '2026-01-01T00:00:00.000Z')",
  );
  db.transaction(() => {
    for (let n = 0; n < 5000; n += 1) add.run(v7(), `Julkaisu ${n}`);
  })();
  db.close();
  const csv = join(folder, 'kommentit.csv');
  const lines = Array.from({ length: rows }, (_, i) => `2026-10-05 10:00;Kommentti numero ${i}`);
  writeFileSync(csv, ['Aika;Kommentti', ...lines].join('\n'));
  return { folder, office, old, csv };
}

type Heard = { confirmed: string[]; imported: boolean; backups: number; restored: boolean };

/** One moment, on a fresh copy of an office. */
async function attempt(
  start: Start,
  work: Work,
  afterMs: number | null,
): Promise<{ moment: Moment; wrong: string[]; took: number }> {
  const folder = join(start.folder, 'nyt');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const file = join(folder, 'kunta.vuoro');
  copyFileSync(work === 'migration' ? start.old : start.office, file);
  const before = work === 'restore' ? beforeRestore(file) : null;

  const child = fork(join(built, 'worker.mjs'), [file, work, start.csv]);
  const heard: Heard = { confirmed: [], imported: false, backups: 0, restored: false };
  child.on('message', (word: Partial<Heard> & { confirmed?: string }) => {
    if (word.confirmed !== undefined) heard.confirmed.push(word.confirmed);
    if (word.imported) heard.imported = true;
    if (word.backups) heard.backups = word.backups;
    if (word.restored) heard.restored = true;
  });
  const ended = once(child, 'exit');
  await once(child, 'message');
  const began = performance.now();
  if (afterMs !== null) {
    await Promise.race([later(afterMs), ended]);
    child.kill('SIGKILL');
  }
  const [code] = (await ended) as [number | null];
  const took = performance.now() - began;
  const done = code === 0;
  const wrong = done || afterMs !== null ? [] : [`it ended with ${code}`];
  wrong.push(...(await look(file, work, heard, before)));
  return {
    moment: { work, afterMs: afterMs ?? took, done, confirmed: heard.confirmed.length },
    wrong,
    took,
  };
}

/** An office with a backup, and with a unit that only came later. @returns its name */
function beforeRestore(file: string): string {
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
  const core = createCore({ file, ...world, automaticBackups: false });
  try {
    return await task(core.call as Call);
  } finally {
    await core.close();
  }
}

/** What is not as it should be after the program was killed. */
async function look(
  file: string,
  work: Work,
  heard: Heard,
  beforeRestore: string | null,
): Promise<string[]> {
  const wrong: string[] = [];
  if (!existsSync(file)) return ['the office is gone'];
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
  inspectOffice(file, 'full');
  // Whoever was killed has left nothing in the way of the next.
  backUp(file, 'daily');
  const left = readdirSync(backupFolder(file)).filter((name) => name.startsWith('.'));
  if (left.length > 0) wrong.push(`${left.join(', ')} was left`);
  return wrong;
}

function holdsUnit(path: string, name: string): boolean {
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.prepare('select 1 from unit where name = ?').get(name) !== undefined;
  } finally {
    db.close();
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
