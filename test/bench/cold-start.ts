import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '../../electron/launch/app.ts';
import { buildProgram } from '../../electron/launch/build.ts';
import { electronArgs } from '../../electron/launch/display.ts';
import { type Electron, findElectron, projectFolder } from '../../electron/launch/find.ts';
import { median, ms, times } from './measure.ts';

const rounds = 7;

/**
 * Cold start to a usable Today, against an empty window of the same Electron, in turns. Each has a profile of its
 * own that it keeps, as a program has that was started before.
 */
export async function coldStartBench(office: string, folder: string): Promise<string[]> {
  const electron = await findElectron({ log: console.error });
  await buildProgram(electron);
  const bare = bareApp(join(folder, 'bare'));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const userData = join(folder, 'user');
    const product = await start(electron, watcher(folder), [projectFolder, userData, office]);
    const empty = await start(electron, bare, []);
    // The first round warms the disk.
    if (round === 0) continue;
    ours.push(product);
    theirs.push(empty);
  }
  const ratio = median(ours) / median(theirs);
  return [
    `Cold start to a usable Today: ${ms(median(ours))}; an empty Electron window: ${ms(median(theirs))}; ratio ${times(ratio)} (at most 2.0, the goal is 1.3)`,
  ];
}

/** Milliseconds from the start of the process until it says `usable`; then it is ended. */
function start(electron: Electron, app: string, args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(electron.path, [...electronArgs(), app, ...args], {
    env: { ...childEnvironment(electron), ELECTRON_ENABLE_LOGGING: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    let found: number | undefined;
    child.stdout.on('data', (data: Buffer) => {
      if (found !== undefined || !data.toString().includes('usable')) return;
      found = performance.now() - begun;
      child.kill('SIGTERM');
    });
    child.on('error', reject);
    child.on('close', () => {
      if (found === undefined) reject(new Error('The window never became usable.'));
      else resolve(found);
    });
  });
}

/** An app of one file. */
function app(folder: string, main: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"bench","main":"main.cjs"}');
  writeFileSync(join(folder, 'main.cjs'), main);
  return folder;
}

function bareApp(folder: string): string {
  return app(
    folder,
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(join(folder, 'user'))});
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  window.webContents.once('did-finish-load', () => console.log('usable'));
  window.loadURL('data:text/html,<title>empty</title><p>Empty</p>');
});`,
  );
}

/** Runs the product's own main file and watches its window from outside, so that the product holds no code for this. */
function watcher(folder: string): string {
  return app(
    join(folder, 'watcher'),
    `const { app } = require('electron');
const { join } = require('node:path');
const [project, userData, office] = process.argv.slice(-3);
app.setPath('userData', userData);
app.setAppPath(project);
app.on('web-contents-created', (_event, contents) => {
  const look = async () => {
    const there = await contents
      .executeJavaScript("document.querySelector('main h2, main li') !== null")
      .catch(() => false);
    if (there) console.log('usable');
    else setTimeout(look, 10);
  };
  contents.once('dom-ready', look);
});
require(join(project, 'out/main/main.cjs'));`,
  );
}
