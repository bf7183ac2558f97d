import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Afterwards } from './electron.ts';

/** With it a program finds the keyring, and uses it. */
export type Keyring = { env: { DBUS_SESSION_BUS_ADDRESS: string }; flag: string };

/**
 * A real GNOME keyring on a message bus of its own, empty and unlocked, as a user has after signing in; gone with what it
 * kept when the test is.
 */
export async function startKeyring(afterwards: Afterwards): Promise<Keyring> {
  const home = mkdtempSync(join(tmpdir(), 'vuoro-keyring-'));
  const ours = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  const bus = spawn('dbus-daemon', ['--session', '--print-address', '--nofork'], {
    env: ours,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = (await firstLine(bus)).trim();
  const env = { DBUS_SESSION_BUS_ADDRESS: address };
  const keyring = spawn(
    'gnome-keyring-daemon',
    ['--unlock', '--components=secrets', '--foreground'],
    {
      env: { ...ours, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  keyring.stdin.end('salasana');
  afterwards(async () => {
    for (const daemon of [keyring, bus]) {
      const gone = once(daemon, 'exit');
      daemon.kill();
      await gone;
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  // It tells its environment when it listens.
  await firstLine(keyring);
  return { env, flag: '--password-store=gnome-libsecret' };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  let told = '';
  for await (const chunk of stdout!) {
    told += String(chunk);
    if (told.includes('\n')) break;
  }
  return told;
}
