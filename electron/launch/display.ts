import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotLaunch, reasonOf } from './failure.ts';
import { stopSignals } from './run.ts';

/** Whether a window can be shown: on Linux by what the session says, elsewhere always. */
export function hasDisplay(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/**
 * The flags Electron needs on this machine, before the app's folder. Chromium's sandbox refuses to run
 * as root on Linux, and an Electron older than 38 does not look for Wayland by itself.
 */
export function electronArgs(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  user: number | undefined = process.getuid?.(),
): string[] {
  if (platform !== 'linux') return [];
  const onlyWayland = environment['WAYLAND_DISPLAY'] && !environment['DISPLAY'];
  return [
    ...(user === 0 ? ['--no-sandbox'] : []),
    ...(onlyWayland ? ['--ozone-platform=wayland'] : []),
  ];
}

/**
 * Runs `work` with an environment that has a display: this one when it has, else with a virtual one
 * (Xvfb) that lives as long as the work. Electron needs a display on Linux even for a window that is
 * never shown; its headless modes crash before the app starts.
 * Throws CannotLaunch when Xvfb is missing or does not start.
 */
export async function withDisplay<T>(
  work: (environment: NodeJS.ProcessEnv) => Promise<T>,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  if (hasDisplay(environment)) return work(environment);
  const folder = mkdtempSync(join(tmpdir(), 'vuoro-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const server = spawn(
    'Xvfb',
    // -displayfd lets Xvfb choose a free number, so that several can start at once.
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-auth', authority],
    // Detached, or Ctrl+C in the terminal would take the display away before the work has ended.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const interrupted = (signal: NodeJS.Signals) => {
    // Whoever else listens decides how to end; with nobody, end here and take Xvfb along.
    if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
  };
  process.on('exit', stop);
  for (const signal of stopSignals) process.on(signal, interrupted);
  try {
    const number = await displayNumber(server);
    return await work({ ...environment, DISPLAY: `:${number}`, XAUTHORITY: authority });
  } finally {
    process.off('exit', stop);
    for (const signal of stopSignals) process.off(signal, interrupted);
    stop();
  }
}

const startPatienceMs = 20_000;

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    let number = '';
    const fail = (what: string) =>
      reject(
        new CannotLaunch(
          `There is no display, and Xvfb could not make one (${what}): ` +
            'install it (Debian and Ubuntu: `apt-get install xvfb`) or set DISPLAY.',
        ),
      );
    const timer = setTimeout(() => fail('it does not answer'), startPatienceMs);
    server.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ENOENT' ? 'it is not installed' : reasonOf(error)),
    );
    server.on('exit', () => fail(reasonOf(complaint || 'it ended at once')));
    server.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    server.stdio[3]?.on('data', (text: Buffer) => {
      number += text.toString();
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      resolve(number.trim());
    });
    server.on('close', () => clearTimeout(timer));
  });
}

/**
 * An Xauthority file with one MIT-MAGIC-COOKIE-1 for every host and display, so that no other user of
 * the machine can look into the virtual display. Format: Xau library, five big-endian fields, each text
 * after its length in 16 bits; family 0xffff is "any".
 */
function authorityFile(cookie: Buffer): Buffer {
  const field = (content: Buffer) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(content.length);
    return Buffer.concat([length, content]);
  };
  const none = Buffer.alloc(0);
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(none),
    field(none),
    field(name),
    field(cookie),
  ]);
}
