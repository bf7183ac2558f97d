import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something that the tests need of the system. */
export type Need = {
  /** What its absence is called in a message. */
  name: string;
  /** Whether it has to be there on this system. */
  on: 'everywhere' | 'linux';
  present: (system: System) => boolean;
  /** Debian and Ubuntu packages that bring it; the first that apt knows is installed. */
  packages: readonly string[];
};

/** What is asked of the system, read once. */
export type System = {
  platform: NodeJS.Platform;
  program: (name: string) => string | undefined;
  /** Names of shared libraries that the loader knows, or undefined when it can't be asked. */
  libraries: () => string | undefined;
  /** Names of fonts; empty when it can't be asked. */
  fonts: () => string;
};

const program = (
  name: string,
  packages: readonly string[],
  on: Need['on'] = 'everywhere',
): Need => ({
  name,
  on,
  present: (system) => system.program(name) !== undefined,
  packages,
});

const library = (file: string, ...packages: readonly string[]): Need => ({
  name: file,
  on: 'linux',
  present: (system) => system.libraries()?.includes(`\t${file} `) ?? true,
  packages,
});

/** Debian 13 and Ubuntu 24.04 renamed libraries with 64-bit times (`t64`); older ones have the plain names. */
export const needs: readonly Need[] = [
  program('Xvfb', ['xvfb'], 'linux'),
  library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2t64', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
  library('libXss.so.1', 'libxss1'),
  library('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'),
  library('libdrm.so.2', 'libdrm2'),
  library('libcups.so.2', 'libcups2t64', 'libcups2'),
  {
    name: 'chromium',
    on: 'everywhere',
    present: (system) => chromiumPath(system) !== undefined,
    packages: ['chromium'],
  },
  // A keychain that seals, for keys.
  program('dbus-daemon', ['dbus'], 'linux'),
  program('gnome-keyring-daemon', ['gnome-keyring'], 'linux'),
  library('libsecret-1.so.0', 'libsecret-1-0'),
  program('pdfinfo', ['poppler-utils']),
  // LibreOffice opens what the program writes for other programs; each of its parts is a package.
  program('lowriter', ['libreoffice-writer'], 'linux'),
  program('localc', ['libreoffice-calc'], 'linux'),
  program('loimpress', ['libreoffice-impress'], 'linux'),
  {
    // As wide as Arial, which the files name.
    name: 'Liberation Sans',
    on: 'linux',
    present: (system) => system.fonts().includes('Liberation Sans'),
    packages: ['fonts-liberation2', 'fonts-liberation'],
  },
];

/** The needs of this system that are not met. */
export function missingNeeds(system: System = thisSystem()): Need[] {
  return needs.filter(
    (need) => (need.on === 'everywhere' || system.platform === 'linux') && !need.present(system),
  );
}

/** A browser with Chromium's engine that Playwright can drive, or undefined when there is none. */
export function chromiumPath(system: System = thisSystem()): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return [...names, ...installedElsewhere[system.platform === 'win32' ? 'win32' : 'darwin']]
    .map(system.program)
    .find((path) => path !== undefined);
}

/** Where browsers are that no PATH names. */
const installedElsewhere = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export function thisSystem(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): System {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = platform === 'win32' ? ['', '.exe'] : [''];
  let known: { names: string | undefined } | undefined;
  return {
    platform,
    program: (name) =>
      (/[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name)))
        .flatMap((path) => endings.map((ending) => path + ending))
        .find(isExecutable),
    libraries: () => {
      known ??= { names: loaderCache() };
      return known.names;
    },
    fonts: () => spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' }).stdout ?? '',
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function loaderCache(): string | undefined {
  // /sbin is not on everyone's PATH.
  const asked = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8', maxBuffer: 64e6 });
  return asked.status === 0 ? asked.stdout : undefined;
}
