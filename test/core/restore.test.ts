import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { backupFolder } from '../../src/domain/backups.ts';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { mediaFolder } from '../../src/core/media-folder.ts';
import { recoverInPlace, recoverOffice } from '../../src/core/recover.ts';
import { findRescue } from '../../src/core/rescue.ts';
import { restoreOffice } from '../../src/core/restore.ts';
import { inspectOffice } from '../../src/store/backup.ts';
import { type TestCore, testCore, testNow } from '../support/core.ts';
import { photo } from '../support/media-files.ts';

const unitNames = async (core: TestCore) =>
  (await core.call('unit.list', {})).map(({ name }) => name);
const world = { clock: () => testNow, newId: () => v7(), log: () => {}, version: '0.0.0-test' };
const salvageOf = (file: string) => ({ ...world, file });

/** Overwrites the root of a closed office's table or index, or a page in its middle, as a failing disk does. */
function damage(file: string, table: string, which: 'root' | 'leaf'): void {
  const db = new Sqlite(file);
  db.pragma('journal_mode = delete');
  let page = db
    .prepare<[string], number>('select rootpage from sqlite_schema where name = ?')
    .pluck()
    .get(table)!;
  db.close();
  const bytes = readFileSync(file);
  const start = () => (page - 1) * 4096;
  // The file format: the cells of a table’s inner pages begin with the number of a page below, and 13 is a leaf.
  const until = which === 'leaf' ? 13 : bytes[start()];
  while (bytes[start()] !== until) {
    const middle = Math.floor(bytes.readUInt16BE(start() + 3) / 2);
    const cell = bytes.readUInt16BE(start() + 12 + 2 * middle);
    page = bytes.readUInt32BE(start() + cell);
  }
  writeFileSync(file, bytes.fill(0xa5, start(), start() + 4096));
}

describe('restoring', () => {
  it('brings an office back as it was, with its undo, and can itself be undone', async () => {
    const core = await testCore();
    await core.call('unit.add', { name: 'Ennen', email: null });
    const backup = await core.call('backup.make', {});
    await core.call('unit.add', { name: 'Jälkeen', email: null });
    await core.call('office.update', { name: 'Toinen nimi' });
    expect(await core.call('backup.loss', { name: backup.name })).toMatchObject({ steps: 0 });

    let before: string | null = null;
    await core.restart(() => {
      const path = join(backupFolder(core.file), backup.name);
      const restored = restoreOffice(core.file, path, '2026-11-24T09:00:00.000Z');
      expect(restored.aside).toBeNull();
      before = restored.before;
    });
    expect(await unitNames(core)).toEqual(['Ennen']);
    expect((await core.call('history.get', {})).undo?.procedure).toBe('unit.add');
    await core.call('history.undo', {});
    expect(await unitNames(core)).toEqual([]);
    await core.call('history.redo', {});

    const list = await core.call('backup.list', {});
    expect(list.map(({ name, reason }) => ({ name, reason }))).toEqual([
      { name: before, reason: 'restore' },
      { name: backup.name, reason: 'manual' },
    ]);
    await core.restart(() => {
      restoreOffice(core.file, join(backupFolder(core.file), before!), '2026-11-24T10:00:00.000Z');
    });
    expect(await unitNames(core)).toEqual(['Ennen', 'Jälkeen']);
    expect(await core.call('office.get', {})).toMatchObject({ name: 'Toinen nimi' });
    expect((await core.call('history.get', {})).undo?.procedure).toBe('office.update');
    expect(await core.call('office.check', {})).toEqual({ problems: [] });
  });

  it('tells in numbers what is not in the backup', async () => {
    const core = await testCore({ sample: true });
    const backup = await core.call('backup.make', {});
    core.at('2026-11-24T08:05:00.000Z');
    const { id: channelId } = (await core.call('channel.list', {}))[0]!;
    await core.call('comment.add', {
      channelId,
      at: testNow,
      text: 'Milloin aurataan?',
      link: null,
      author: null,
    });
    await core.call('unit.add', { name: 'Uusi', email: null });
    expect(await core.call('backup.loss', { name: backup.name })).toEqual({
      comments: 1,
      replies: 0,
      posts: 0,
      promises: 0,
      steps: 2,
    });
  });

  it('brings media back that are no longer beside the office', async () => {
    const core = await testCore();
    const { id: postId } = await core.call('post.add', { title: 'Kuva' });
    const picture = join(dirname(core.file), 'kuva.jpg');
    writeFileSync(picture, photo());
    await core.call('media.add', { postId, file: picture });
    const backup = await core.call('backup.make', {});
    const media = mediaFolder(core.file).path;
    const [name] = readdirSync(media);
    const kept = join(backupFolder(core.file), 'media', name!);
    // One file with two names: it takes no room twice.
    expect(statSync(kept).ino).toBe(statSync(join(media, name!)).ino);
    await core.restart(() => {
      rmSync(media, { recursive: true });
      restoreOffice(core.file, join(backupFolder(core.file), backup.name), testNow);
    });
    const { media: shown } = await core.call('post.get', { id: postId });
    expect(shown.map(({ missing }) => missing)).toEqual([{ file: false, captions: false }]);
  });

  it('refuses a backup that is not whole, and leaves the office as it was', async () => {
    const core = await testCore({ sample: true });
    const { name } = await core.call('backup.make', {});
    const path = join(backupFolder(core.file), name);
    damage(path, 'comment', 'leaf');
    await core.call('unit.add', { name: 'Jälkeen', email: null });
    await core.restart(() => {
      expect(() => restoreOffice(core.file, path, testNow)).toThrow(
        expect.objectContaining({ code: 'backup.damaged' }),
      );
      expect(() => restoreOffice(core.file, `${path}-gone`, testNow)).toThrow(
        expect.objectContaining({ code: 'backup.notFound' }),
      );
    });
    expect(await unitNames(core)).toContain('Jälkeen');
    const left = readdirSync(dirname(core.file)).filter((one) => one.includes('.tmp'));
    expect(left).toEqual([]);
  });

  it('waits for no one who has the office open', async () => {
    const core = await testCore();
    const { name } = await core.call('backup.make', {});
    expect(() => restoreOffice(core.file, join(backupFolder(core.file), name), testNow)).toThrow(
      expect.objectContaining({ code: 'office.inUse' }),
    );
  });
});

describe('a damaged file', () => {
  it.each(['its first bytes', 'a table', 'all of it', 'half of it'] as const)(
    'is offered its newest sound backup, when %s is broken, and is kept',
    async (what) => {
      const core = await testCore({ sample: true });
      const backup = await core.call('backup.make', {});
      core.at('2026-11-24T09:00:00.000Z');
      const later = await core.call('backup.make', {});
      const { id: channelId } = (await core.call('channel.list', {}))[0]!;
      const said = { at: testNow, text: 'Milloin aurataan?', link: null, author: null };
      await core.call('comment.add', { channelId, ...said });
      await core.core.close();
      const file = core.file;
      const bytes = readFileSync(file);
      if (what === 'its first bytes') writeFileSync(file, bytes.fill(0, 0, 100));
      else if (what === 'all of it') writeFileSync(file, bytes.fill(0x77));
      else if (what === 'half of it') writeFileSync(file, bytes.subarray(0, bytes.length / 2));
      else damage(file, 'comment', 'root');
      const damaged = readFileSync(file);
      // The newest of all is damaged as well.
      damage(join(backupFolder(file), later.name), 'comment', 'root');
      const rescue = findRescue(file);
      expect(rescue).toMatchObject({ name: backup.name, counts: backup.counts, at: testNow });
      const none = { replies: 0, posts: 0, promises: 0 };
      const lost = {
        'its first bytes': { ...none, comments: 1, steps: null },
        // Counted by the table's index.
        'a table': { ...none, comments: 1, steps: 1 },
        'all of it': null,
        'half of it': null,
      };
      expect(rescue!.loss).toEqual(lost[what]);
      const restored = restoreOffice(file, join(backupFolder(file), backup.name), testNow);
      expect(restored.before).toBeNull();
      expect(readFileSync(restored.aside!).equals(damaged)).toBe(true);
      expect(inspectOffice(file, 'full').counts).toEqual(backup.counts);
      const again = createCore({ file, ...world });
      expect(await again.call('office.check', {})).toEqual({ problems: [] });
      await again.close();
    },
  );

  it('has no rescue where no backup is sound', async () => {
    const core = await testCore();
    const { name } = await core.call('backup.make', {});
    await core.core.close();
    writeFileSync(join(backupFolder(core.file), name), 'nothing');
    expect(findRescue(core.file)).toBeNull();
    expect(findRescue('/nowhere/at/all.vuoro')).toBeNull();
  });
});

describe('what can be read of a damaged file', () => {
  const countsOf = (file: string) => inspectOffice(file, 'full').counts;

  it('is all of it, when nothing but an index is damaged', async () => {
    const core = await testCore({ sample: true });
    await core.core.close();
    const counts = countsOf(core.file);
    damage(core.file, 'comment_at', 'root');
    const out = join(dirname(core.file), 'pelastettu.vuoro');
    const { tables } = recoverOffice(salvageOf(core.file), out);
    expect(countsOf(out)).toEqual(counts);
    expect(tables.filter(({ lost, orphans }) => lost !== 0 || orphans !== 0)).toEqual([]);
  });

  it('is all of it, when the first bytes are gone', async () => {
    const core = await testCore({ sample: true });
    await core.core.close();
    const counts = countsOf(core.file);
    writeFileSync(core.file, readFileSync(core.file).fill(0, 0, 100));
    const out = join(dirname(core.file), 'pelastettu.vuoro');
    recoverOffice(salvageOf(core.file), out);
    expect(countsOf(out)).toEqual(counts);
  });

  it('is what lies before and behind a page that is gone, and it is told how much that was', async () => {
    const core = await testCore({ sample: true });
    const before = await core.call('thread.counts', {});
    await core.core.close();
    const all = new Sqlite(core.file, { readonly: true });
    const texts = new Set(all.prepare<[], string>('select id || text from comment').pluck().all());
    const total = texts.size;
    all.close();
    damage(core.file, 'comment', 'leaf');
    const damaged = readFileSync(core.file);
    const out = join(dirname(core.file), 'pelastettu.vuoro');
    const { tables } = recoverOffice(salvageOf(core.file), out);
    expect(readFileSync(core.file).equals(damaged)).toBe(true);
    const comments = tables.find(({ table }) => table === 'comment')!;
    expect(comments.lost).toBeGreaterThan(0);
    expect(comments.lost).toBeLessThan(60);
    expect(comments.saved + comments.lost! + comments.orphans).toBe(total);
    const saved = new Sqlite(out, { readonly: true });
    const left = saved.prepare<[], string>('select id || text from comment').pluck().all();
    saved.close();
    expect(left).toHaveLength(comments.saved);
    for (const text of left) expect(texts.has(text)).toBe(true);

    const again = createCore({ file: out, ...world });
    expect(await again.call('office.check', {})).toEqual({ problems: [] });
    const { byTurn } = (await again.call('thread.counts', {})) as typeof before;
    expect(byTurn.ours).toBeGreaterThan(0);
    expect(byTurn.ours).toBeLessThanOrEqual(before.byTurn.ours + 60);
    await again.call('unit.add', { name: 'Työ jatkuu', email: null });
    await again.call('history.undo', {});
    await again.close();
  });

  it.each(['thread', 'channel', 'post', 'office', 'office_hour', 'checklist_template', 'unit'])(
    'is an office that works, when the table %s is gone',
    async (table) => {
      const core = await testCore({ sample: true });
      await core.core.close();
      const { comments } = countsOf(core.file);
      damage(core.file, table, 'root');
      const out = join(dirname(core.file), 'pelastettu.vuoro');
      recoverOffice(salvageOf(core.file), out);
      // Residents' words stay, whatever they belonged to.
      expect(countsOf(out).comments).toBe(comments);
      const again = createCore({ file: out, ...world });
      expect(await again.call('office.check', {})).toEqual({ problems: [] });
      for (const [procedure, input] of [
        ['office.get', {}],
        ['today.get', {}],
        ['thread.counts', {}],
        ['checklist.template', { form: 'full' }],
        ['report.figures', { period: '2026-10' }],
      ] as const) {
        await again.call(procedure, input);
      }
      await again.close();
    },
  );

  it('takes the place of the damaged file, which is kept', async () => {
    const core = await testCore({ sample: true });
    await core.core.close();
    damage(core.file, 'comment', 'leaf');
    const damaged = readFileSync(core.file);
    const { aside, before, tables } = recoverInPlace(salvageOf(core.file));
    expect(before).toBeNull();
    expect(readFileSync(aside!).equals(damaged)).toBe(true);
    expect(tables.find(({ table }) => table === 'comment')!.saved).toBe(
      countsOf(core.file).comments,
    );
    expect(readdirSync(dirname(core.file)).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('is nothing, of a file that holds nothing, and then nothing is written', async () => {
    const core = await testCore();
    await core.core.close();
    writeFileSync(core.file, readFileSync(core.file).fill(0x33));
    const out = join(dirname(core.file), 'pelastettu.vuoro');
    expect(() => recoverOffice(salvageOf(core.file), out)).toThrow(
      expect.objectContaining({ code: 'recover.nothing' }),
    );
    expect(existsSync(out)).toBe(false);
    mkdirSync(out);
    expect(() => recoverOffice(salvageOf(core.file), out)).toThrow(
      expect.objectContaining({ code: 'office.exists' }),
    );
  });

  it('and the rest is kept, when random pages are broken', async () => {
    const core = await testCore({ sample: true });
    await core.core.close();
    const whole = readFileSync(core.file);
    const { comments } = countsOf(core.file);
    const shares: number[] = [];
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 12; round += 1) {
      const bytes = Buffer.from(whole);
      const pages = bytes.length / 4096;
      for (let hit = 0; hit < 5; hit += 1) {
        // Not the first page, without which nothing says where the tables are.
        const page = 1 + Math.floor(random() * (pages - 1));
        for (let at = page * 4096; at < (page + 1) * 4096; at += 1)
          bytes[at] = Math.floor(random() * 256);
      }
      writeFileSync(core.file, bytes);
      const out = join(dirname(core.file), `pelastettu-${round}.vuoro`);
      recoverOffice(salvageOf(core.file), out);
      shares.push(countsOf(out).comments / comments);
      const again = createCore({ file: out, ...world });
      await again.call('today.get', {});
      expect(await again.call('office.check', {})).toEqual({ problems: [] });
      await again.close();
    }
    shares.sort((a, b) => a - b);
    // Five pages of several hundred: seldom more than a few of a hundred comments.
    expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThan(0.9);
  });
});
