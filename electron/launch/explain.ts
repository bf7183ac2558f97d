import { statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

/** Debian 12's packages with the libraries that Electron on Linux is linked to. */
export const electronPackages =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libatk-bridge2.0-0 libdrm2 libcups2';

/**
 * One sentence with the remedy for an exit code that Electron itself gives before any of our code runs
 * on Linux, or undefined when the code says no such thing.
 */
export function explainExit(
  code: number,
  dist: string,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (platform !== 'linux') return undefined;
  // What the loader of shared libraries exits with when one is not there; it has named it above.
  if (code === 127)
    return (
      'Electron lacks the system library named above: on Debian and Ubuntu, ' +
      `\`apt-get install ${electronPackages}\` brings all it needs.`
    );
  const sandbox = join(dist, 'chrome-sandbox');
  if (code === 128 + constants.signals.SIGTRAP && needsHelper(sandbox))
    return (
      'If the lines above speak of the sandbox, this system lets no program make its own: ' +
      `run \`sudo chown root ${sandbox} && sudo chmod 4755 ${sandbox}\` once.`
    );
  if (code === 128 + constants.signals.SIGABRT)
    return 'Electron stopped before the program began: check that the display in DISPLAY answers.';
  return undefined;
}

/** Whether the program that makes the sandbox is there and lacks the rights for it. */
function needsHelper(sandbox: string): boolean {
  const helper = statSync(sandbox, { throwIfNoEntry: false });
  return process.getuid?.() !== 0 && helper !== undefined && (helper.mode & 0o4000) === 0;
}
