import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { build } from 'vite';
import {
  type Heard,
  type Start,
  type Work,
  beforeRestore,
  isInUse,
  look,
  nothingHeard,
  prepare,
  seeded,
  works,
} from './look.ts';

/** The longest that a kind of work was seen to take from its begin, in milliseconds; the machine's own pace. */
const lasts = new Map<Work, number>();

/**
 * What happens to the program: it is killed; or it is held as when a laptop's lid is closed, and goes on when the clock
 * is another.
 */
type Fault =
  | { is: 'none' }
  | { is: 'kill'; afterMs: number }
  | { is: 'hold'; afterMs: number; heldMs: number; jumpMs: number };

export type Moment = { work: Work; afterMs: number; done: boolean; confirmed: number };

/** What a run of moments found; each line of `wrong` is something that was confirmed and is not there, or not sound. */
export type FaultRun = { moments: Moment[]; wrong: string[] };

type Moments = {
  count: number;
  /** Of the moments. */
  seed: number;
  /** Is told of each moment, since a long run takes many minutes. */
  tell: (moment: Moment) => void;
};

/**
 * Kills the program at moments that differ from each other, and looks each time at what is left: every change that was
 * confirmed is there, every backup of a good name is sound, and the office passes SQLite's whole check.
 *
 * @param folder where the offices are made; the caller removes it
 */
export function killAtMoments(folder: string, moments: Moments): Promise<FaultRun> {
  return atMoments(folder, moments, (afterMs) => ({ is: 'kill', afterMs }));
}

/**
 * Holds the program at such moments, as a closed lid does, and lets it go on with a clock that has jumped on or back.
 * It must do all that it was at, and the office be as whole as after a kill.
 *
 * @param heldMs how long
 */
export function holdAtMoments(
  folder: string,
  { heldMs, ...moments }: Moments & { heldMs: number },
): Promise<FaultRun> {
  const hour = 3_600_000;
  const jumps = [9 * hour, -hour, 40 * 24 * hour, 0];
  let held = 0;
  return atMoments(folder, moments, (afterMs) => {
    held += 1;
    return { is: 'hold', afterMs, heldMs, jumpMs: jumps[held % jumps.length]! };
  });
}

async function atMoments(
  folder: string,
  { count, seed, tell }: Moments,
  faultAt: (afterMs: number) => Fault,
): Promise<FaultRun> {
  await bundle();
  const start = await prepare(folder);
  const random = seeded(seed);
  const run: FaultRun = { moments: [], wrong: [] };
  for (const work of works) {
    // Once in peace, to know how long it takes here.
    const { took, wrong } = await attempt(start, work, { is: 'none' });
    lasts.set(work, took);
    run.wrong.push(...wrong.map((what) => `${work} in peace: ${what}`));
  }
  for (let n = 0; n < count; n += 1) {
    const work = works[n % works.length]!;
    const afterMs = Math.floor(random() * lasts.get(work)!);
    const { moment, wrong } = await attempt(start, work, faultAt(afterMs));
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
          'seal-thread': join(project, 'src/core/seal-thread.ts'),
          'integrity-thread': join(project, 'src/store/integrity-thread.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

/** One moment, on a fresh copy of an office. */
async function attempt(
  start: Start,
  work: Work,
  fault: Fault,
): Promise<{ moment: Moment; wrong: string[]; took: number }> {
  const folder = join(start.folder, 'nyt');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const file = join(folder, 'kunta.vuoro');
  copyFileSync(work === 'migration' ? start.old : start.office, file);
  const before = work === 'restore' ? beforeRestore(file) : null;

  const child = fork(join(built, 'worker.mjs'), [file, work, start.csv, start.sealed]);
  const heard = nothingHeard();
  let ending = false;
  child.on('message', (word: Partial<Heard> & { confirmed?: string; ending?: true }) => {
    if (word.ending) ending = true;
    if (word.confirmed !== undefined) heard.confirmed.push(word.confirmed);
    if (word.imported) heard.imported = true;
    if (word.backups) heard.backups = word.backups;
    if (word.restored) heard.restored = true;
    if (word.received) heard.received = true;
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await once(child, 'message');
  const began = performance.now();
  const wrong: string[] = [];
  if (fault.is !== 'none') await Promise.race([later(fault.afterMs), ended]);
  if (fault.is === 'kill') child.kill('SIGKILL');
  if (fault.is === 'hold' && child.exitCode === null) {
    child.kill('SIGSTOP');
    await later(fault.heldMs);
    // Nobody else gets at what it is in the middle of.
    const isOpen = heard.confirmed.length > 0 && !ending && child.exitCode === null;
    if (isOpen && !isInUse(file)) wrong.push('another program could open it meanwhile');
    // One that ended in the moment that it was held hears nothing, and how it ended is looked at below.
    if (child.connected) child.send({ jump: fault.jumpMs }, () => {});
    child.kill('SIGCONT');
  }
  const [code] = await ended;
  const took = performance.now() - began;
  const done = code === 0;
  if (!done && fault.is !== 'kill') wrong.push(`it ended with ${code}`);
  wrong.push(...(await look(file, work, heard, before)));
  const afterMs = fault.is === 'none' ? took : fault.afterMs;
  return { moment: { work, afterMs, done, confirmed: heard.confirmed.length }, wrong, took };
}
