import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { listBackups, rewriteBackups } from '../../src/core/backups.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate } from '../../src/store/database.ts';
import { inspectOffice } from '../../src/store/backup.ts';
import { type TestCore, temporaryFolder, testCore, testNow } from '../support/core.ts';

const folderOf = ({ file }: { file: string }) => file.replace(/\.vuoro$/, '-backups');
const unitsOf = (path: string) => {
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.prepare<[], string>('select name from unit order by name').pluck().all();
  } finally {
    db.close();
  }
};

function csvOf(core: TestCore, rows: number): string {
  const file = join(dirname(core.file), `kommentit-${rows}.csv`);
  const lines = Array.from({ length: rows }, (_, i) => `2026-10-05 10:00;Kommentti numero ${i}`);
  writeFileSync(file, ['Aika;Kommentti', ...lines].join('\n'));
  return file;
}

describe('a backup', () => {
  it('holds what was confirmed, is sound, and says in numbers what it holds', async () => {
    const core = await testCore({ sample: true });
    await core.call('unit.add', { name: 'Ennen varmuuskopiota', email: null });
    const made = await core.call('backup.make', {});
    await core.call('unit.add', { name: 'Varmuuskopion jälkeen', email: null });
    expect(made).toMatchObject({ reason: 'manual', at: testNow });
    const path = join(folderOf(core), made.name);
    expect(unitsOf(path)).toContain('Ennen varmuuskopiota');
    expect(unitsOf(path)).not.toContain('Varmuuskopion jälkeen');
    const { counts, version } = inspectOffice(path, 'full');
    expect(version).toBe(migrations.length);
    expect(made.counts).toEqual(counts);
    expect(counts.comments).toBeGreaterThan(100);
    expect(made.size).toBe(statSync(path).size);
    expect(await core.call('backup.list', {})).toEqual([made]);
    const loss = await core.call('backup.loss', { name: made.name });
    expect(loss).toEqual({ comments: 0, replies: 0, posts: 0, promises: 0, steps: 0 });
  });

  it('lets commands go on while it is made, and holds a moment between two of them', async () => {
    const core = await testCore({ sample: true });
    const order: string[] = [];
    const making = core.call('backup.make', {}).then((made) => {
      order.push('backup');
      return made;
    });
    const names = Array.from({ length: 20 }, (_, i) => `Yksikkö ${String(i).padStart(2, '0')}`);
    for (const name of names) {
      await core.call('unit.add', { name, email: null });
      order.push(name);
    }
    const { name } = await making;
    expect(order.indexOf('backup')).toBeGreaterThan(0);
    const held = unitsOf(join(folderOf(core), name)).filter((unit) => unit.startsWith('Yksikkö '));
    expect(held).toEqual(names.slice(0, held.length));
  });

  it('of one moment has a name of its own', async () => {
    const core = await testCore();
    const [first, second] = [
      await core.call('backup.make', {}),
      await core.call('backup.make', {}),
    ];
    expect(second.name).not.toBe(first.name);
    expect(await core.call('backup.list', {})).toHaveLength(2);
  });

  it('is made before an import that writes, and not before a preview or a second one that changed nothing', async () => {
    const core = await testCore({ backups: true });
    // The one of the day comes by itself.
    await expect.poll(() => core.call('backup.list', {}), { timeout: 15_000 }).toHaveLength(1);
    const file = csvOf(core, 5);
    await core.call('import.run', { file, dryRun: true });
    await core.call('import.run', { file });
    // The one of the day holds the same as one before the import would.
    expect(await core.call('backup.list', {})).toHaveLength(1);
    await core.call('import.run', { file: csvOf(core, 7) });
    const [before, daily, ...others] = await core.call('backup.list', {});
    expect(before).toMatchObject({ reason: 'import', counts: { comments: 5 } });
    expect(daily).toMatchObject({ reason: 'daily', counts: { comments: 0 } });
    expect(others).toEqual([]);
  });

  it('is made before a migration, of the file as it was', async () => {
    const file = join(temporaryFolder(), 'vanha.vuoro');
    const db = new Sqlite(file);
    db.pragma('application_id = 0x56554f52');
    migrate(db, migrations.slice(0, 12));
    db.exec(`insert into office (id, name, regime, created_at)
      values ('01900000-0000-7000-8000-000000000001', 'Vanhala', 'fi', '${testNow}')`);
    db.close();
    const core = createCore({
      file,
      clock: () => testNow,
      newId: () => 'x',
      log: () => {},
      version: '1.0.0',
    });
    await core.close();
    const [made, ...others] = listBackups(folderOf({ file }));
    expect(others).toEqual([]);
    expect(made).toMatchObject({ reason: 'migration' });
    expect(inspectOffice(made!.path, 'full').version).toBe(12);
  });

  it('is made once a day and after hours of work, when the office is open', async () => {
    const core = await testCore({ backups: true });
    await expect.poll(() => core.call('backup.list', {}), { timeout: 15_000 }).toHaveLength(1);
    expect((await core.call('backup.list', {}))[0]).toMatchObject({ reason: 'daily' });
    await core.restart();
    await new Promise((later) => setTimeout(later, 3000));
    expect(await core.call('backup.list', {})).toHaveLength(1);
    core.at('2026-11-25T08:00:00.000Z');
    await core.restart();
    await expect.poll(() => core.call('backup.list', {}), { timeout: 15_000 }).toHaveLength(2);
  });

  it('goes when it is older than residents’ words may be kept', async () => {
    const core = await testCore();
    await core.call('office.update', { retentionDays: 30 });
    const old = await core.call('backup.make', {});
    core.at('2027-01-10T08:00:00.000Z');
    const young = await core.call('backup.make', {});
    expect((await core.call('backup.list', {})).map(({ name }) => name)).toEqual([young.name]);
    expect(existsSync(join(folderOf(core), old.name))).toBe(false);
  });

  it('that was begun by a program that was killed leaves nothing when the next is made', async () => {
    const core = await testCore();
    await core.call('backup.make', {});
    const left = join(folderOf(core), '.0123456789abcdef.tmp');
    writeFileSync(left, 'half');
    writeFileSync(`${left}-journal`, 'half');
    await core.call('backup.make', {});
    expect(readdirSync(folderOf(core)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('backups are written anew', () => {
  it('each without what is erased, sound, under a new name, with nothing of it in its bytes', async () => {
    const core = await testCore({ sample: true });
    const secret = 'Salainen nimi jota ei saa jäädä';
    await core.call('unit.add', { name: secret, email: null });
    await core.call('backup.make', {});
    core.at('2026-11-25T08:00:00.000Z');
    await core.call('backup.make', {});
    const before = listBackups(folderOf(core));
    expect(before.map(({ path }) => readFileSync(path).includes(secret))).toEqual([true, true]);
    await core.core.close();
    const result = rewriteBackups(core.file, ({ db }) => {
      db.prepare('delete from unit where name = ?').run(secret);
      db.exec('delete from history_change; delete from history_step');
    });
    expect(result).toEqual({ rewritten: 2, removed: 0 });
    const after = listBackups(folderOf(core));
    expect(after.map(({ at, reason, edition }) => ({ at, reason, edition }))).toEqual(
      before.map(({ at, reason }) => ({ at, reason, edition: 1 })),
    );
    for (const { name } of readdirSync(folderOf(core), { withFileTypes: true })) {
      if (name === 'media') continue;
      expect(readFileSync(join(folderOf(core), name)).includes(secret)).toBe(false);
    }
    for (const { path } of after)
      expect(inspectOffice(path, 'full').counts.comments).toBeGreaterThan(0);
  });

  it('and one that can’t be read is removed, as is a damaged file that was put aside', async () => {
    const core = await testCore();
    const { name } = await core.call('backup.make', {});
    const bytes = readFileSync(join(folderOf(core), name));
    writeFileSync(join(folderOf(core), name), bytes.fill(0x5a, 4096, 12_288));
    const aside = join(folderOf(core), 'testi-2026-11-24T08-00-00-000Z-damaged.vuoro');
    writeFileSync(aside, 'damaged');
    await core.core.close();
    expect(rewriteBackups(core.file, () => {})).toEqual({ rewritten: 0, removed: 2 });
    expect(readdirSync(folderOf(core)).filter((one) => one.endsWith('.vuoro'))).toEqual([]);
  });

  it('and a failure leaves the old one where it was', async () => {
    const core = await testCore();
    const { name } = await core.call('backup.make', {});
    await core.core.close();
    expect(() =>
      rewriteBackups(core.file, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(readdirSync(folderOf(core))).toEqual([name]);
  });
});

describe('a file that is taken away under the program', () => {
  it('is noticed by the next command, and what was in it is saved', async () => {
    const core = await testCore({ sample: true });
    await core.call('unit.add', { name: 'Viimeinen', email: null });
    const heard: object[] = [];
    core.core.subscribe((event) => void heard.push(event));
    rmSync(core.file);
    const refused = core.call('unit.add', { name: 'Ei tallennu', email: null });
    await expect(refused).rejects.toMatchObject({
      code: 'office.gone',
      params: { file: core.file },
    });
    const again = core.call('unit.add', { name: 'Ei tallennu', email: null });
    await expect(again).rejects.toMatchObject({ code: 'office.gone' });
    expect(heard.filter((event) => 'event' in event && event.event === 'failed')).toHaveLength(1);
    const [saved, ...others] = listBackups(folderOf(core));
    expect(others).toEqual([]);
    expect(saved).toMatchObject({ reason: 'removed' });
    expect(unitsOf(saved!.path)).toContain('Viimeinen');
  });

  it('can be written again when it is put back', async () => {
    const core = await testCore();
    const away = `${core.file}-away`;
    renameSync(core.file, away);
    const refused = core.call('unit.add', { name: 'Uusi', email: null });
    await expect(refused).rejects.toMatchObject({ code: 'office.gone' });
    renameSync(away, core.file);
    await core.call('unit.add', { name: 'Uusi', email: null });
  });
});
