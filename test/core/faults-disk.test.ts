import { execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { createOffice } from '../../src/core/create.ts';
import { keepBackups } from '../../src/core/keep-backups.ts';
import { systemWorld } from '../../src/core/world.ts';
import { backupFolder } from '../../src/domain/backups.ts';
import { inspectOffice } from '../../src/store/backup.ts';
import { checked, temporaryFolder, testCore, testNow } from '../support/core.ts';
import { testSetup } from '../support/setup.ts';
import { childPort } from '../../src/wire/ports/fork.ts';
import { connect } from '../../src/wire/connect.ts';

const world = systemWorld({ version: '0.0.0-test', log: () => {} });
const root = process.getuid?.() === 0;

/** A small disk of its own; null where this machine lets nobody make one. */
function smallDisk(megabytes: number): string | null {
  const folder = join(temporaryFolder(), 'levy');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
  return folder;
}

describe('a full disk', () => {
  it('refuses the command with the remedy, and keeps all that was confirmed', async (context) => {
    const disk = smallDisk(4);
    if (disk === null) return context.skip();
    const file = join(disk, 'kunta.vuoro');
    createOffice({ file, ...world }, testSetup);
    const core = createCore({ file, ...world, automaticBackups: false });
    const confirmed: string[] = [];
    let refusal: unknown;
    for (let n = 0; n < 400 && refusal === undefined; n += 1) {
      const name = `Yksikkö ${n}`;
      try {
        await core.call('unit.add', { name, email: null });
        confirmed.push(name);
        const text = `${n} ${'pitkä vastaus '.repeat(1000)}`;
        const template = { category: '', title: name, language: 'fi', text };
        await core.call('answerTemplate.add', template);
      } catch (error) {
        refusal = error;
      }
    }
    expect(refusal).toMatchObject({ code: 'office.diskFull', params: { file } });
    // A backup needs as much again: it is told, nothing half made is left, and the work is what it was.
    await expect(core.call('backup.make', {})).rejects.toMatchObject({ code: 'backup.diskFull' });
    expect(await core.call('backup.status', {})).toMatchObject({
      failure: { code: 'backup.diskFull' },
    });
    const left = existsSync(backupFolder(file)) ? readdirSync(backupFolder(file)) : [];
    expect(left).toEqual([]);
    const units = (await core.call('unit.list', {})) as { name: string }[];
    expect(units.map(({ name }) => name)).toEqual(expect.arrayContaining(confirmed));
    expect(await core.call('office.check', {})).toEqual({ problems: [] });
    await core.close();
    inspectOffice(file, 'full');
  });

  it('keeps no backup half, when it is full before the backup is whole', async (context) => {
    const disk = smallDisk(40);
    if (disk === null) return context.skip();
    const core = await testCore({ sample: true });
    await core.core.close();
    // The office lies elsewhere than its backups, and the disk says that it has room until it has not.
    const folder = backupFolder(core.file);
    execFileSync('ln', ['-s', disk, folder]);
    const size = statSync(core.file).size;
    writeFileSync(
      join(disk, 'muuta'),
      Buffer.alloc(40 * 1024 * 1024 - Math.floor(size / 2) - 65_536),
    );
    const again = createCore({ file: core.file, ...world, automaticBackups: false });
    await expect(again.call('backup.make', {})).rejects.toMatchObject({ code: 'backup.diskFull' });
    await again.call('unit.add', { name: 'Työ jatkuu', email: null });
    expect(readdirSync(disk)).toEqual(['muuta']);
    rmSync(join(disk, 'muuta'));
    await again.call('backup.make', {});
    expect(await again.call('backup.status', {})).toMatchObject({ failure: null });
    await again.close();
  });

  it('is met in the middle of an import as at its end: nothing of it is there', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'kunta.vuoro');
    createOffice({ file, ...world }, testSetup);
    const csv = join(folder, 'kommentit.csv');
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => `2026-10-05 10:00;Kommentti ${i} ${'x'.repeat(300)}`,
    );
    writeFileSync(csv, ['Aika;Kommentti', ...lines].join('\n'));
    // Blocks of 512 or 1024 bytes, by the shell: enough for the office, and not for what comes.
    const core = join(import.meta.dirname, '../support/forked-core.ts');
    const child = spawn(
      'sh',
      ['-c', `ulimit -f 6000; exec "${process.execPath}" "${core}" "${file}"`],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    await once(child, 'message');
    const { call } = connect(childPort(child));
    const typed = checked(call);
    await typed('unit.add', { name: 'Ennen', email: null });
    await expect(typed('import.run', { file: csv })).rejects.toMatchObject({
      code: expect.stringMatching(/^office\.(?:diskFull|unwritable)$/),
    });
    expect((await typed('unit.list', {})).map(({ name }) => name)).toEqual(['Ennen']);
    expect((await typed('thread.counts', {})).byTurn.ours).toBe(0);
    child.disconnect();
    await once(child, 'exit');
    expect(inspectOffice(file, 'full').counts.comments).toBe(0);
  });
});

describe('a folder that can’t be written', () => {
  it('is told when the office is opened, and the file is as it was', async (context) => {
    const folder = temporaryFolder();
    const file = join(folder, 'kunta.vuoro');
    createOffice({ file, ...world }, testSetup);
    rmSync(`${file}-lock`);
    const bytes = readFileSync(file);
    if (root) {
      // Nothing is forbidden to the superuser but by the disk itself.
      try {
        execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
        onTestFinished(() => void execFileSync('umount', ['-l', folder]));
        execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
      } catch {
        return context.skip();
      }
    } else chmodSync(folder, 0o555);
    expect(() => createCore({ file, ...world })).toThrow(
      expect.objectContaining({ code: 'office.unwritable', params: { file } }),
    );
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('a clock that is set back', () => {
  it('takes no backup’s place, and is told', async () => {
    const core = await testCore({ backups: true });
    core.at('2027-03-01T08:00:00.000Z');
    const ahead = await core.call('backup.make', {});
    core.at(testNow);
    await core.call('unit.add', { name: 'Kellon siirron jälkeen', email: null });
    await core.restart();
    // The day has none, whatever the future has.
    await expect
      .poll(() => core.call('backup.list', {}), { timeout: 30_000 })
      .toContainEqual(expect.objectContaining({ reason: 'daily', at: testNow }));
    expect(await core.call('backup.list', {})).toContainEqual(ahead);
    expect(await core.call('backup.status', {})).toMatchObject({
      clockBack: true,
      newestAt: testNow,
    });
    // An undo goes by the order of the steps and not by their times.
    await core.call('history.undo', {});
    expect(await core.call('unit.list', {})).toEqual([]);
  });
});

describe('a lid that is closed in a transaction', () => {
  it('is a wait, and the import is whole', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'kunta.vuoro');
    createOffice({ file, ...world }, testSetup);
    const csv = join(folder, 'kommentit.csv');
    const lines = Array.from({ length: 4000 }, (_, i) => `2026-10-05 10:00;Kommentti numero ${i}`);
    writeFileSync(csv, ['Aika;Kommentti', ...lines].join('\n'));
    const child = fork(join(import.meta.dirname, '../support/forked-core.ts'), [file]);
    await once(child, 'message');
    const call = checked(connect(childPort(child)).call);
    let slept: Promise<unknown> | undefined;
    const onProgress = () => {
      slept ??= (async () => {
        child.kill('SIGSTOP');
        await later(1500);
        child.kill('SIGCONT');
      })();
    };
    const { new: added } = await call('import.run', { file: csv }, { onProgress });
    await slept;
    expect(added).toBe(4000);
    expect(await call('office.check', {})).toEqual({ problems: [] });
    child.disconnect();
    await once(child, 'exit');
  });
});

describe('a second place', () => {
  it('that vanishes is told, and has all when it is back', async () => {
    const core = await testCore();
    const place = join(dirname(core.file), 'tikku');
    mkdirSync(place);
    await core.call('backup.setPlace', { path: place });
    const copies = join(place, basename(backupFolder(core.file)));
    const names = () =>
      readdirSync(copies)
        .filter((name) => name.endsWith('.vuoro'))
        .sort();
    const ours = async () => (await core.call('backup.list', {})).map(({ name }) => name).sort();
    await core.call('backup.make', {});
    await expect.poll(names, { timeout: 30_000 }).toEqual(await ours());
    rmSync(place, { recursive: true });
    await core.call('unit.add', { name: 'Työ jatkuu', email: null });
    await core.call('backup.make', {});
    await expect
      .poll(async () => (await core.call('backup.status', {})).place?.failure, { timeout: 30_000 })
      .toMatchObject({ code: 'backup.noPlace', params: { folder: place } });
    // An empty folder of that name is no place of ours: a drive that is not connected may leave one.
    mkdirSync(place);
    await core.call('backup.make', {});
    await later(2000);
    expect(readdirSync(place)).toEqual([]);
    mkdirSync(copies);
    await core.call('backup.make', {});
    await expect.poll(names, { timeout: 30_000 }).toEqual(await ours());
    await expect
      .poll(async () => (await core.call('backup.status', {})).place, { timeout: 30_000 })
      .toMatchObject({ failure: null, reachedAt: testNow, late: false });
    for (const name of names()) inspectOffice(join(copies, name), 'full');
  });

  it('forgets what was erased when it is reached again', async () => {
    const core = await testCore();
    const place = join(dirname(core.file), 'tikku');
    mkdirSync(place);
    await core.call('backup.setPlace', { path: place });
    await core.call('backup.make', {});
    const copies = join(place, basename(backupFolder(core.file)));
    const names = () => readdirSync(copies).filter((name) => name.endsWith('.vuoro'));
    await expect.poll(names, { timeout: 30_000 }).toHaveLength(1);
    const [old] = names();
    const office = openedKeeper(core.file);
    await office.rewrite(() => {});
    await expect.poll(names, { timeout: 30_000 }).toEqual([old!.replace('.vuoro', '-1.vuoro')]);
    await office.close();
  });

  it('that hangs holds nobody up', async () => {
    const core = await testCore();
    const place = join(dirname(core.file), 'verkkolevy');
    mkdirSync(place);
    const office = openedKeeper(core.file, 10_000);
    await office.setPlace(place);
    const copies = join(place, basename(backupFolder(core.file)));
    expect(existsSync(copies)).toBe(true);
    const pipe = hangingMedia(core.file);
    onTestFinished(async () => {
      // Lets the thread go, which could not be stopped.
      const free = spawn('sh', ['-c', `echo > "${pipe}"`]);
      await once(free, 'exit');
    });
    await office.make('manual');
    await core.call('unit.add', { name: 'Työ jatkuu', email: null });
    await office.make('manual');
    await expect
      .poll(() => office.status(testNow).place?.failure, { timeout: 60_000 })
      .toMatchObject({ code: 'backup.noPlace' });
    await office.close();
  });

  it('is not given up when the lid was closed for longer than it may be silent', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'kunta.vuoro');
    createOffice({ file, ...world }, testSetup);
    const place = join(folder, 'verkkolevy');
    mkdirSync(place);
    const pipe = hangingMedia(file);
    const keeper = join(import.meta.dirname, '../support/forked-keeper.ts');
    const child = fork(keeper, [file, place, '6000']);
    onTestFinished(() => void child.kill('SIGKILL'));
    const told = once(child, 'message') as Promise<[unknown]>;
    // It opens when somebody reads from it.
    const drive = await open(pipe, 'w');
    await drive.write('kuva');
    child.kill('SIGSTOP');
    await later(7000);
    child.kill('SIGCONT');
    await drive.close();
    const [status] = await told;
    expect(status).toMatchObject({ failure: null, reachedAt: expect.any(String) as string });
  });
});

/** Whoever reads from a pipe that nobody writes into waits for ever, as on a drive that has gone away. @returns its path */
function hangingMedia(file: string): string {
  const media = join(backupFolder(file), 'media');
  mkdirSync(media, { recursive: true });
  const pipe = join(media, `${'0'.repeat(64)}.jpg`);
  execFileSync('mkfifo', [pipe]);
  return pipe;
}

/** The keeper alone, with a bound that a test can wait for; the office is open in a core as well. */
function openedKeeper(file: string, quietMs?: number) {
  return keepBackups({
    file,
    clock: () => testNow,
    failure: null,
    failed: (error) => console.error(error),
    told: () => {},
    ...(quietMs === undefined ? {} : { quietMs }),
  });
}
