import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { electronArgs, hasDisplay, withDisplay } from '../../electron/launch/display.ts';
import { explainExit } from '../../electron/launch/explain.ts';
import { run } from '../../electron/launch/run.ts';
import { tarEntries } from '../../electron/launch/tar.ts';
import { missingNeeds } from '../support/system-needs.ts';

it('reads long names in both of their forms', async () => {
  const long = join('a'.repeat(90), 'b'.repeat(90), 'ääkkönen.txt');
  const place = mkdtempSync(join(tmpdir(), 'vuoro-tar-test-'));
  mkdirSync(dirname(join(place, long)), { recursive: true });
  writeFileSync(join(place, long), 'content');
  for (const format of ['--format=pax', '--format=gnu']) {
    const found: string[] = [];
    const archive = spawnSync('tar', [format, '-cf', '-', '-C', place, '.']).stdout;
    // In pieces of an odd size, as a network gives them.
    async function* pieces() {
      for (let at = 0; at < archive.length; at += 333) yield archive.subarray(at, at + 333);
    }
    for await (const entry of tarEntries(pieces()))
      if (entry.kind === 'file') found.push(entry.path);
    expect(found).toEqual([`./${long}`]);
  }
  rmSync(place, { recursive: true });
});

it('knows what a machine needs for a window', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
  expect(electronArgs({ DISPLAY: ':0' }, 'linux', 0)).toEqual(['--no-sandbox']);
  expect(electronArgs({ DISPLAY: ':0' }, 'linux', 1000)).toEqual([]);
  expect(electronArgs({ WAYLAND_DISPLAY: 'w' }, 'linux', 1000)).toEqual([
    '--ozone-platform=wayland',
  ]);
  expect(electronArgs({}, 'win32', undefined)).toEqual([]);
});

it.runIf(process.platform === 'linux')('makes a display only where there is none', async () => {
  expect(await withDisplay(async (given) => given, { DISPLAY: ':4' })).toEqual({ DISPLAY: ':4' });
  const environment = { ...process.env };
  delete environment['DISPLAY'];
  delete environment['WAYLAND_DISPLAY'];
  const [one, other] = await Promise.all(
    [1, 2].map(() =>
      withDisplay(async (given) => {
        expect(existsSync(given['XAUTHORITY'] ?? '')).toBe(true);
        return given;
      }, environment),
    ),
  );
  expect(one?.['DISPLAY']).toMatch(/^:\d+$/);
  expect(other?.['XAUTHORITY']).not.toBe(one?.['XAUTHORITY']);
  expect(existsSync(one?.['XAUTHORITY'] ?? '')).toBe(false);
});

it('gives the exit code of what it runs, also when a signal ended it', async () => {
  expect(await run(process.execPath, ['-e', 'process.exit(7)'])).toBe(7);
  expect(await run(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])).toBe(137);
  await expect(run('no-such-program', [])).rejects.toThrow('ENOENT');
});

it('passes on a request to end', async () => {
  const script = `
    import { run } from ${JSON.stringify(join(import.meta.dirname, '../../electron/launch/run.ts'))};
    process.exitCode = await run(process.execPath, ['-e',
      'process.on("SIGTERM", () => process.exit(9)); console.log("up"); setTimeout(() => {}, 60000)']);`;
  const starter = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
  await once(starter.stdout, 'data');
  starter.kill('SIGTERM');
  expect(await once(starter, 'close')).toEqual([9, null]);
});

it('explains an exit that comes before any of our code', () => {
  expect(explainExit(127, '/x', 'linux')).toContain('apt-get install libgtk-3-0');
  expect(explainExit(0, '/x', 'linux')).toBeUndefined();
  expect(explainExit(127, '/x', 'darwin')).toBeUndefined();
});

it('names all that a bare system lacks, and on other systems only what applies', () => {
  const bare = { program: () => undefined, libraries: () => '', fonts: () => '' };
  const names = (platform: NodeJS.Platform) =>
    missingNeeds({ ...bare, platform }).map((need) => need.name);
  expect(names('linux')).toHaveLength(18);
  expect(names('darwin')).toEqual(['chromium', 'pdfinfo']);
  const full = {
    program: (name: string) => `/usr/bin/${name}`,
    libraries: () => undefined,
    fonts: () => 'Liberation Sans',
  };
  expect(missingNeeds({ ...full, platform: 'linux' })).toEqual([]);
});
