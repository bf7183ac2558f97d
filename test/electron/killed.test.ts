import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import {
  type Heard,
  type Start,
  type Work,
  beforeRestore,
  look,
  nothingHeard,
  passphrase,
  prepare,
  receivedBeside,
  whenFree,
  withFile,
} from '../faults/look.ts';
import { listBackups } from '../../src/core/backups.ts';
import { backupFolder } from '../../src/domain/backups.ts';
import {
  type Home,
  type PageCall,
  type Running,
  afterFile,
  corePidOf,
  electronPath,
  launch,
  listenIn,
  makeHome,
  quit,
  startOf,
} from '../support/electron.ts';

/** Of each kind; in the long run (`npm run faults`) a twentieth of the moments. */
const count = Math.max(1, Math.floor(Number(process.env['VUORO_FAULTS'] ?? 0) / 20));

const afterwards = afterFile();
let start: Start;
beforeAll(async () => {
  // So many posts that the migration takes longer than a window takes to come.
  start = await prepare(makeHome(afterwards).documents, 40_000);
});

function officeFor(work: Work): { home: Home; file: string; before: string | null } {
  const home = makeHome();
  const file = join(home.documents, 'kunta.vuoro');
  copyFileSync(work === 'migration' ? start.old : start.office, file);
  return { home, file, before: work === 'restore' ? beforeRestore(file) : null };
}

/** What the window is asked, until the program has gone; each answer that comes is noted. */
function tasksOf(call: PageCall, { home, file }: { home: Home; file: string }, heard: Heard) {
  const done = async (whose: 'core' | 'host', procedure: string, input: unknown) =>
    (await call(whose, procedure, input)).output !== undefined;
  const addUnits = async (count: number) => {
    for (let k = 0; k < count; k += 1) {
      const name = `Yksikkö ${k} ${Math.random()}`;
      if (!(await done('core', 'unit.add', { name, email: null }))) return;
      heard.confirmed.push(name);
    }
  };
  return {
    commands: async () => {
      const backup = done('core', 'backup.make', {}).then((made) => {
        if (made) heard.backups = 1;
      });
      await Promise.all([backup, addUnits(1000)]);
    },
    import: async () => {
      heard.imported = await done('core', 'import.run', { file: start.csv });
      await addUnits(5);
    },
    restore: async () => {
      const manual = listBackups(backupFolder(file)).find(({ reason }) => reason === 'manual')!;
      heard.restored = await done('host', 'backup.restore', { name: manual.name });
    },
    receive: async () => {
      home.answer({ save: receivedBeside(file) });
      heard.received = await done('host', 'handover.receive', { file: start.sealed, passphrase });
    },
  };
}

/** The next start tells what there is, and nothing else. */
async function expectTold(home: Home, file: string): Promise<void> {
  const { app, page } = await launch(home, { args: [file] });
  const call = await listenIn(page);
  const shell = await call('host', 'shell.get', {});
  expect(shell.output).toMatchObject({ office: { file }, failure: null, rescue: null });
  expect(await call('core', 'office.check', {})).toEqual(
    expect.objectContaining({ output: { problems: [] } }),
  );
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await quit(app);
}

/** With the program's core at the same time, as when the machine loses its power; or alone. */
async function kill(running: Running, withCore: boolean): Promise<void> {
  const pid = withCore ? await corePidOf(running.app) : null;
  const ended = once(running.app.process(), 'exit');
  running.app.process().kill('SIGKILL');
  if (pid !== null) killQuietly(pid);
  await ended;
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Milliseconds that each work takes at most until it is over, or until it has been at all that matters. */
const spans = { commands: 1500, import: 2500, restore: 2500, receive: 2500 } as const;

it.each(['commands', 'import', 'restore', 'receive'] as const)(
  `the whole program killed at ${count} moments of %s has lost nothing that it confirmed, and says so`,
  { timeout: 120_000 + count * 60_000 },
  async (work) => {
    for (let n = 0; n < count; n += 1) {
      const { home, file, before } = officeFor(work);
      const running = await launch(home, { args: [file] });
      const call = await listenIn(running.page);
      // The first question waits until the core is there.
      await call('core', 'unit.list', {});
      const heard = nothingHeard();
      // The page goes with the program, in the middle of a question.
      const task = tasksOf(call, { home, file }, heard)[work];
      const working = task().catch(() => {});
      await later(Math.random() * spans[work]);
      // By turns; of one moment each, the import dies with its core and the rest without. After a handover was being
      // opened, a core that is left alone tidies by itself, in its own time.
      await kill(running, work === 'receive' || (n % 2 === 0) === (work === 'import'));
      await working;
      await whenFree(file);
      expect(await look(file, work, heard, before)).toEqual([]);
      if (n === 0) await expectTold(home, file);
    }
  },
);

it(
  `the whole program killed at ${count} moments of a migration has the old office or the new one`,
  { timeout: 120_000 + count * 60_000 },
  async () => {
    for (let n = 0; n < count; n += 1) {
      const { home, file } = officeFor('migration');
      const { args, env } = startOf(home, [file]);
      const program = spawn(electronPath(), args, { env, stdio: 'ignore' });
      const ended = once(program, 'exit');
      // The backup before it is the migration's first sign.
      await expect.poll(() => hasBegun(file), { interval: 5, timeout: 60_000 }).toBe(true);
      await later(Math.random() * 1000);
      const pid = n % 2 === 0 ? await corePidOf({ process: () => program }) : null;
      program.kill('SIGKILL');
      if (pid !== null) killQuietly(pid);
      await ended;
      await whenFree(file);
      const posts = withFile(file, (db) => db.prepare('select count(*) from post').pluck().get());
      expect(posts).toBe(40_000);
      expect(await look(file, 'migration', nothingHeard(), null)).toEqual([]);
      if (n === 0) await expectTold(home, file);
    }
  },
);

function hasBegun(file: string): boolean {
  try {
    return readdirSync(backupFolder(file)).length > 0;
  } catch {
    return false;
  }
}

/** Every process of a program: the window's own ones too. */
function processesOf(main: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent }];
      } catch {
        return [];
      }
    });
  const found = [main];
  // Parents come before their children here, so that the list grows while it is gone through.
  for (const pid of found)
    found.push(...all.filter(({ parent }) => parent === pid).map((one) => one.pid));
  return found;
}

/** Milliseconds; in the long run longer than anything in the program waits for another part of it. */
const lidMs = count > 1 ? 75_000 : 4000;

async function closeLid(processes: readonly number[]): Promise<void> {
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  await later(lidMs);
  for (const pid of processes.toReversed()) process.kill(pid, 'SIGCONT');
}

/** A program in the middle of an import's transaction, and what it will have said of it. */
async function importing() {
  const { home, file } = officeFor('import');
  const { app, page } = await launch(home, { args: [file] });
  const call = await listenIn(page);
  await call('core', 'unit.list', {});
  const heard = nothingHeard();
  const working = tasksOf(call, { home, file }, heard).import();
  // The copy before it has been made.
  await expect.poll(() => hasBegun(file), { interval: 5, timeout: 60_000 }).toBe(true);
  await later(300);
  return { app, page, file, heard, working };
}

it.each(['all', 'core'] as const)(
  'a lid that is closed in the middle of an import (%s held) is a wait, and all is done after it',
  { timeout: 300_000 },
  async (whose) => {
    const { app, page, file, heard, working } = await importing();
    const core = await corePidOf(app);
    const held = whose === 'core' ? [core] : processesOf(app.process().pid!);
    expect(held).toContain(core);
    await closeLid(held);
    await working;
    expect(heard).toMatchObject({ imported: true });
    expect(heard.confirmed).toHaveLength(5);
    // The same core all the time, and nothing alarming in the window.
    expect(await corePidOf(app)).toBe(core);
    expect(await page.getByRole('alert').count()).toBe(0);
    await quit(app);
    await whenFree(file);
    expect(await look(file, 'import', heard, null)).toEqual([]);
  },
);

it(
  'a lid that is closed while the program ends is a wait, and what it was at is done',
  { timeout: 300_000 },
  async () => {
    const { app, file, heard, working } = await importing();
    const ended = once(app.process(), 'exit');
    await app.evaluate(({ app }) => app.quit());
    await closeLid(processesOf(app.process().pid!));
    await ended;
    // The page goes with the program, when it has heard what was done.
    await working.catch(() => {});
    expect(heard).toMatchObject({ imported: true });
    await whenFree(file);
    expect(await look(file, 'import', heard, null)).toEqual([]);
  },
);
