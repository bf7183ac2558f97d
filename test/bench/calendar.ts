import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { build } from 'vite';
import { childEnvironment } from '../../electron/launch/app.ts';
import { buildProgram } from '../../electron/launch/build.ts';
import { electronArgs } from '../../electron/launch/display.ts';
import { type Electron, findElectron, projectFolder } from '../../electron/launch/find.ts';
import type { PostRow } from '../../src/contract/posts.ts';
import { createCore } from '../../src/core/core.ts';
import { createOffice } from '../../src/core/create.ts';
import { definedOnly } from '../../src/core/defined.ts';
import { systemWorld } from '../../src/core/world.ts';
import { type Month, addMonths, localDate, localTime } from '../../src/domain/time.ts';
import { testSetup } from '../support/setup.ts';
import { writePosts } from './data.ts';
import { median, ms, percentile, times } from './measure.ts';

const posts = 5000;
/** The posts lie in these many months, so that each has about a hundred and forty. */
const months = 36;
const first: Month = '2023-10';
const switches = 30;
/** Unmeasured first ones, on both sides: an engine compiles what it runs often. */
const warming = 3;

/**
 * From pressing PageDown until the next month with its posts is painted, p95, in the real Electron, beside
 * FullCalendar's bare month view that holds the same posts, in the same Electron and a window of the same size.
 */
export async function calendarBench(folder: string): Promise<string[]> {
  const { office, rows } = await makeOffice(folder);
  const electron = await findElectron({ log: console.error });
  await buildProgram(electron);
  const ours = await withWindow(electron, product(folder, office), async (page) => {
    await page.evaluate((month) => (location.hash = `#/calendar/month/${month}`), first);
    const there = (month: Month) => `[data-day="${month}-15"] [data-post]`;
    await page.locator(there(first)).first().waitFor();
    await page.locator(`[data-day="${first}-01"]`).focus();
    return switchMonths(page, there);
  });
  const theirs = await withWindow(electron, await fullCalendar(folder, rows), async (page) => {
    const there = (month: Month) => `.on-${month}-15`;
    await page.locator(there(first)).first().waitFor();
    return switchMonths(page, there);
  });
  const ratio = percentile(ours, 0.95) / percentile(theirs, 0.95);
  return [
    `Next month of the calendar, ${posts} posts: p95 ${ms(percentile(ours, 0.95))} (median ${ms(median(ours))}); FullCalendar's bare month view: p95 ${ms(percentile(theirs, 0.95))} (median ${ms(median(theirs))}); ratio ${times(ratio)} (at most 1.0)`,
  ];
}

/** Milliseconds of each switch. Both sides wait for frames, so both are rounded up in the same way. */
async function switchMonths(page: Page, selectorOf: (month: Month) => string): Promise<number[]> {
  const found: number[] = [];
  let month = first;
  for (let i = 0; i < warming + switches; i += 1) {
    month = addMonths(month, 1);
    await page.evaluate(watchNextKey, selectorOf(month));
    await page.keyboard.press('PageDown');
    found.push(await page.evaluate(() => window.benchPainted));
    // The quiet between two presses in which a program may look ahead.
    await page.waitForTimeout(150);
  }
  return found.slice(warming);
}

declare global {
  interface Window {
    /** Milliseconds from the key that was waited for until what it brings is painted. */
    benchPainted: Promise<number>;
  }
}

/** Runs in the page: from the next key on, until a frame with what the selector names has been painted. */
function watchNextKey(selector: string): void {
  window.benchPainted = new Promise((resolve) => {
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      const look = () => {
        if (!document.querySelector(selector)) {
          requestAnimationFrame(look);
          return;
        }
        // A message sent in a frame comes after it has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
        port1.start();
        requestAnimationFrame(() => port2.postMessage(null));
      };
      look();
    };
    addEventListener('keydown', onKey, { once: true, capture: true });
  });
}

async function withWindow<T>(
  electron: Electron,
  args: readonly string[],
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const program: ElectronApplication = await _electron.launch({
    executablePath: electron.path,
    args: [...electronArgs(), ...args],
    env: definedOnly(childEnvironment(electron)),
  });
  try {
    const page = await program.firstWindow();
    page.setDefaultTimeout(20_000);
    await program.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.setContentSize(1280, 800);
    });
    return await work(page);
  } finally {
    await program.close();
  }
}

async function makeOffice(folder: string): Promise<{ office: string; rows: PostRow[] }> {
  const office = join(folder, 'kalenteri.vuoro');
  const csv = join(folder, 'julkaisut.csv');
  writePosts(csv, posts, { first, months });
  const world = systemWorld({ version: '0.0.0-bench', log: console.error });
  createOffice({ file: office, ...world }, testSetup);
  const core = createCore({ file: office, ...world });
  await core.call('import.run', { file: csv, dateOrder: 'mdy' });
  const rows = (await core.call('post.list', {
    from: `${first}-01`,
    to: `${addMonths(first, months)}-01`,
  })) as PostRow[];
  await core.close();
  if (rows.length !== posts) throw new Error(`${rows.length} of ${posts} posts came in.`);
  return { office, rows };
}

/** The product's own build, with a folder of its own for what it remembers. */
function product(folder: string, office: string): string[] {
  return [projectFolder, `--user-data-dir=${join(folder, 'calendar-user')}`, office];
}

/** A page with FullCalendar alone, in an app of one window. */
async function fullCalendar(folder: string, rows: readonly PostRow[]): Promise<string[]> {
  const app = join(folder, 'full-calendar');
  await build({
    root: join(import.meta.dirname, 'full-calendar'),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { target: 'chrome114', outDir: join(app, 'page'), emptyOutDir: true },
  });
  const events = rows.map(({ title, publishedAt }) => ({
    title,
    start: `${localDate(publishedAt!)}T${localTime(publishedAt!)}`,
    className: `on-${localDate(publishedAt!)}`,
  }));
  mkdirSync(app, { recursive: true });
  writeFileSync(
    join(app, 'preload.cjs'),
    `window.benchMonth = ${JSON.stringify(first)};\nwindow.benchEvents = ${JSON.stringify(events)};`,
  );
  writeFileSync(join(app, 'package.json'), '{"name":"bench","main":"main.cjs"}');
  writeFileSync(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(join(app, 'user'))});
app.whenReady().then(() => {
  const window = new BrowserWindow({ useContentSize: true, width: 1280, height: 800,
    webPreferences: { preload: ${JSON.stringify(join(app, 'preload.cjs'))}, contextIsolation: false, sandbox: false } });
  window.loadFile(${JSON.stringify(join(app, 'page/index.html'))});
});`,
  );
  return [app];
}
