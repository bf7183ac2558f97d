import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron, errors } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import { childEnvironment } from '../../electron/launch/app.ts';
import { electronArgs } from '../../electron/launch/display.ts';
import { projectFolder } from '../../electron/launch/find.ts';
import type { Settings } from '../../electron/settings.ts';
import type { OfficeSetup } from '../../src/contract/office.ts';
import { createOffice } from '../../src/core/create.ts';
import { definedOnly } from '../../src/core/defined.ts';
import { systemWorld } from '../../src/core/world.ts';
import { testNow } from './core.ts';
import { testSetup } from './setup.ts';

export const electronPath = () => {
  const path = process.env['VUORO_TEST_ELECTRON'];
  if (path === undefined) throw new Error('test/support/electron-build.ts has not run');
  return path;
};

/** Registers what is to be done when the test, or the whole file, has ended; last come, first served. */
export type Afterwards = (work: () => unknown) => void;

/** For a program that all tests of a file share. Call at the top of the file. */
export function afterFile(): Afterwards {
  const works: (() => unknown)[] = [];
  afterAll(async () => {
    for (const work of works.reverse()) await work();
  });
  return (work) => void works.push(work);
}

/** For a program that one test has for itself. */
const afterTest: Afterwards = (work) =>
  onTestFinished(async () => {
    await work();
  });

/** What a user has on the disk: a folder for the program and one for documents. Gone when the test is. */
export type Home = {
  userData: string;
  documents: string;
  /** An office's file, made. */
  office(name?: string, setup?: Partial<OfficeSetup>): string;
  settings(): Settings;
  /** Answers the system's dialogs from now on. */
  answer(answers: { open?: string; folder?: string; save?: string; confirm?: boolean }): void;
  /** What the dialogs were asked. */
  asked(): Record<string, unknown>[];
};

export function makeHome(afterwards: Afterwards = afterTest): Home {
  const folder = mkdtempSync(join(tmpdir(), 'vuoro-home-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const dialogs = join(folder, 'dialogs.json');
  writeFileSync(dialogs, '{}');
  return {
    userData: join(folder, 'data'),
    documents: folder,
    office: (name = 'testi', setup = {}) => {
      const file = join(folder, `${name}.vuoro`);
      const world = systemWorld({ version: '0.0.0-test', startAt: testNow, log: () => {} });
      createOffice({ file, ...world }, { ...testSetup, ...setup });
      return file;
    },
    settings: () =>
      JSON.parse(readFileSync(join(folder, 'data', 'settings.json'), 'utf8')) as Settings,
    answer: (answers) => writeFileSync(dialogs, JSON.stringify(answers)),
    asked: () =>
      readFileSync(`${dialogs}.asked`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

export type Running = { app: ElectronApplication; page: Page };

/** The arguments and environment with which the tests start the program. */
export function startOf(home: Home, args: readonly string[] = []) {
  return {
    args: [...electronArgs(), `--user-data-dir=${home.userData}`, projectFolder, ...args],
    env: definedOnly({
      ...childEnvironment({
        path: electronPath(),
        dist: join(electronPath(), '..'),
        kind: 'installed',
        version: 'unknown',
      }),
      VUORO_TEST_DIALOGS: join(home.documents, 'dialogs.json'),
      VUORO_NOW: testNow,
      LANG: 'fi_FI.UTF-8',
      LANGUAGE: 'fi',
    }),
  };
}

/** Milliseconds. Seen once in some two hundred starts on a busy machine: a start that hung; why is not known. */
const launchMs = 45_000;

/** Starts the program as a user does and waits for its window. It is closed when the test ends. */
export async function launch(
  home: Home,
  options: {
    args?: readonly string[];
    /** Chromium's own. */
    flags?: readonly string[];
    /** Besides that which every start has. */
    env?: Readonly<Record<string, string>>;
    afterwards?: Afterwards;
  } = {},
): Promise<Running> {
  const { args, env } = startOf(home, options.args);
  const start = () =>
    _electron.launch({
      executablePath: electronPath(),
      args: [...(options.flags ?? []), ...args],
      env: { ...env, ...options.env },
      timeout: launchMs,
    });
  const app = await start().catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.error('Electron did not start in time; it is started once more.');
    return start();
  });
  (options.afterwards ?? afterTest)(() => quit(app));
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, page };
}

/** Calls over the page's own ports, as its scripts do. */
export type PageCall = (
  whose: 'core' | 'host',
  procedure: string,
  input: unknown,
) => Promise<Answer>;
type Answer = { output?: unknown; refusal?: { code: string; params: object } };

/** Loads the page anew, this time with a test listening beside it for the ports that it is given. */
export async function listenIn(page: Page): Promise<PageCall> {
  await page.addInitScript(() => {
    const ports: Record<string, MessagePort> = {};
    Object.assign(window, { vuoroTest: { ports, calls: 0 } });
    addEventListener('message', ({ data, ports: [port] }) => {
      const whose = (data as { vuoro?: string } | null)?.vuoro;
      if (whose === undefined || !port) return;
      ports[whose] = port;
      port.addEventListener('message', ({ data }) => {
        // Nobody hears what is said to a core that has gone; the next one brings its own port.
        if (data === 'closed' && ports[whose] === port) delete ports[whose];
      });
    });
  });
  await page.reload();
  return (whose, procedure, input) =>
    page.evaluate(
      async ([whose, procedure, input]) => {
        type Spy = { ports: Record<string, MessagePort>; calls: number };
        const spy = (window as unknown as { vuoroTest: Spy }).vuoroTest;
        while (!spy.ports[whose]) await new Promise((soon) => setTimeout(soon, 20));
        const port = spy.ports[whose];
        // Apart from the page's own numbers.
        const id = 1_000_000 + (spy.calls += 1);
        return new Promise<Answer>((resolve) => {
          port.addEventListener('message', function hear({ data }) {
            const gone = data === 'closed';
            if (!gone && (data.id !== id || data.type === 'progress')) return;
            port.removeEventListener('message', hear);
            resolve(gone ? { refusal: { code: 'core.gone', params: {} } } : data);
          });
          port.postMessage({ type: 'call', id, procedure, input });
        });
      },
      [whose, procedure, input] as const,
    );
}

/** Closes the program as its menu does. */
export async function quit(app: ElectronApplication): Promise<void> {
  await app.close().catch(() => {});
}

type Program = { process(): { pid?: number | undefined } };

/** The core's process of a running program, as soon as there is one; or one that is not this. */
export async function corePidOf(app: Program, notThis?: number): Promise<number> {
  for (let wait = 0; wait < 200; wait += 1) {
    const pid = corePid(app);
    if (pid !== undefined && pid !== notThis) return pid;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  throw new Error('No core runs.');
}

/** The core's process of a running program, found among its children. */
export function corePid(app: Program): number | undefined {
  const parent = app.process().pid;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const ppid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (ppid === parent && command.includes('core-process.cjs')) return Number(name);
    } catch {
      // It has ended meanwhile.
    }
  }
  return undefined;
}
