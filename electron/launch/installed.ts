import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './failure.ts';
import { readRecord } from './record.ts';
import { folderSize, inTemporaryFolder } from './temporary.ts';

/** Where Electron's program lies inside its folder on each system, as its package names them. */
export function programOf(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The version of the `electron` package, or undefined when it is not installed. */
export function packageVersion(electronFolder: string): string | undefined {
  const manifest = join(electronFolder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return String(readRecord(manifest)['version']);
}

/** The version that an Electron folder says of itself, or undefined. */
export function distVersion(dist: string): string | undefined {
  const file = join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

/** Whether the package has its program: the rule of the package's own installer. */
export function isInstalled(electronFolder: string, platform: NodeJS.Platform): boolean {
  const program = programOf(platform);
  const pathFile = join(electronFolder, 'path.txt');
  return (
    distVersion(join(electronFolder, 'dist')) === packageVersion(electronFolder) &&
    existsSync(pathFile) &&
    readFileSync(pathFile, 'utf8') === program &&
    existsSync(join(electronFolder, 'dist', program))
  );
}

/** Milliseconds: until the first byte, without a new byte after that, and in all. */
export type Patience = { first: number; stall: number; whole: number };
const patience: Patience = { first: 8_000, stall: 60_000, whole: 900_000 };

/**
 * Downloads Electron with the package's own installer. The installer unpacks in place and would leave
 * half an Electron when it is stopped, so it runs in a copy beside, and only a whole result is moved in.
 * Throws an Error with a short reason; nothing is left behind then.
 */
export async function downloadInstalled(
  electronFolder: string,
  platform: NodeJS.Platform,
  limits: Patience = patience,
): Promise<void> {
  await inTemporaryFolder(electronFolder, async (folder) => {
    for (const file of ['package.json', 'install.js', 'checksums.json'])
      copyFileSync(join(electronFolder, file), join(folder, file));
    await runInstaller(folder, limits);
    const dist = join(folder, 'dist');
    if (distVersion(dist) !== packageVersion(folder)) throw new Error('the download is incomplete');
    // Another process may have been faster: then its result stands.
    if (isInstalled(electronFolder, platform)) return;
    rmSync(join(electronFolder, 'dist'), { recursive: true, force: true });
    renameSync(dist, join(electronFolder, 'dist'));
    writeFileSync(join(electronFolder, 'path.txt'), programOf(platform));
  });
}

async function runInstaller(folder: string, limits: Patience): Promise<void> {
  // The installer downloads into the system's temporary folder: given one of ours, its progress can
  // be seen and its leftovers go with it.
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    ELECTRON_GET_NO_PROGRESS: '1',
  };
  delete environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const installer = spawn(process.execPath, [join(folder, 'install.js')], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  installer.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));

  const sizeAtStart = folderSize(folder);
  const started = Date.now();
  let size = sizeAtStart;
  let grewAt = started;
  let gaveUp: string | undefined;
  const watch = setInterval(() => {
    const now = Date.now();
    const sizeNow = folderSize(folder);
    if (sizeNow !== size) grewAt = now;
    size = sizeNow;
    const answered = size !== sizeAtStart;
    if (now - grewAt > (answered ? limits.stall : limits.first))
      gaveUp = answered ? 'the download stands still' : 'the server does not answer';
    else if (now - started > limits.whole) gaveUp = 'the download takes too long';
    if (gaveUp) installer.kill('SIGKILL');
  }, 250);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      installer.on('error', reject).on('close', resolve);
    });
    if (gaveUp) throw new Error(gaveUp);
    if (code !== 0) throw new Error(reasonOf(complaint).replace(/^\w*Error: /, ''));
  } finally {
    clearInterval(watch);
    installer.kill('SIGKILL');
  }
}
