import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const logFile = join(tmpdir(), `vuoro-system-${process.pid}.log`);
const lockPatienceSeconds = 600;

/**
 * Installs packages with apt; `packages` has a list of names for each, of which the first that apt knows
 * is taken. Waits while another program holds apt's locks. Returns undefined when all went well, else
 * what to say about it. Everything apt writes goes to a file.
 */
export async function aptInstall(
  packages: readonly (readonly string[])[],
): Promise<string | undefined> {
  // A list that can't be brought up to date may still do, so only the installation decides.
  await apt(['update']);
  const chosen = [...new Set(packages.map((names) => names.find(isKnown) ?? names.at(-1) ?? ''))];
  const installed = await apt(['install', '-y', '--no-install-recommends', ...chosen]);
  if (installed) {
    rmSync(logFile, { force: true });
    return undefined;
  }
  const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  return `apt-get could not install ${chosen.join(' ')}; the end of ${logFile}:\n${tail}`;
}

async function apt(args: readonly string[]): Promise<boolean> {
  const until = Date.now() + lockPatienceSeconds * 1000;
  for (;;) {
    const from = logSize();
    const log = openSync(logFile, 'a');
    const done = spawnSync(
      'apt-get',
      ['-q', '-o', `DPkg::Lock::Timeout=${lockPatienceSeconds}`, ...args],
      {
        stdio: ['ignore', log, log],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
      },
    );
    closeSync(log);
    if (done.status === 0) return true;
    // The timeout above covers dpkg's lock but not the one on the package lists.
    const locked = readFileSync(logFile, 'utf8').slice(from).includes('Could not get lock');
    if (!locked || Date.now() > until) return false;
    await wait(2_000);
  }
}

function logSize(): number {
  try {
    return readFileSync(logFile, 'utf8').length;
  } catch {
    return 0;
  }
}

/** Whether apt has a version to install: a name alone may be one that other packages only mention. */
function isKnown(name: string): boolean {
  const asked = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return /Candidate: (?!\(none\))/.test(asked.stdout);
}
