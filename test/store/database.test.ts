import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { migrate, openOffice } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { temporaryFolder, testCore, testNow } from '../support/core.ts';

const world = { clock: () => testNow, newId: () => 'x', log: () => {}, version: '1.0.0' };

function open(file: string) {
  return () => openOffice(file, () => {});
}

describe('opening an office', () => {
  it('refuses what is not there', () => {
    expect(open('/nowhere/at/all.vuoro')).toThrow(
      expect.objectContaining({ code: 'office.notFound' }),
    );
  });

  it('refuses a file that is no database, and leaves it as it was', () => {
    const file = join(temporaryFolder(), 'kirje.vuoro');
    writeFileSync(file, 'Hyvä kunta! '.repeat(100));
    expect(open(file)).toThrow(expect.objectContaining({ code: 'office.notOffice' }));
    expect(readFileSync(file, 'utf8')).toBe('Hyvä kunta! '.repeat(100));
  });

  it('refuses a database that is no office', () => {
    const file = join(temporaryFolder(), 'muu.vuoro');
    const db = new Sqlite(file);
    db.exec('create table asia (nimi text)');
    db.close();
    expect(open(file)).toThrow(expect.objectContaining({ code: 'office.notOffice' }));
  });

  it('refuses a file of a newer program and says which', async () => {
    const core = await testCore();
    await core.core.close();
    const db = new Sqlite(core.file);
    db.pragma('user_version = 999');
    db.exec("update made_by set version = '9.8.7'");
    db.close();
    expect(open(core.file)).toThrow(
      expect.objectContaining({
        code: 'office.newer',
        params: { file: core.file, version: '9.8.7' },
      }),
    );
  });

  it('finds a damaged page before anything is written', async () => {
    const core = await testCore({ sample: true });
    await core.core.close();
    const db = new Sqlite(core.file);
    const root = db
      .prepare<[], number>("select rootpage from sqlite_schema where name = 'comment_at'")
      .pluck()
      .get()!;
    const pageSize = db.pragma('page_size', { simple: true }) as number;
    db.close();
    const bytes = readFileSync(core.file);
    bytes.fill(0xa5, (root - 1) * pageSize, root * pageSize);
    writeFileSync(core.file, bytes);
    let refusal: unknown;
    try {
      const damaged = createCore({ file: core.file, ...world });
      refusal = await damaged
        .call('unit.add', { name: 'Uusi yksikkö', email: null })
        .catch((error: unknown) => error);
      await damaged.close();
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ code: 'office.damaged' });
  });

  it('writes so that a power cut takes nothing that was confirmed', async () => {
    const core = await testCore();
    await core.core.close();
    const office = openOffice(core.file, () => {});
    expect(office.writer.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(office.writer.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(office.writer.db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => office.reader.db.exec('delete from office')).toThrow(/readonly/);
    office.close();
  });

  it('has only STRICT tables, apart from the search index', () => {
    const db = new Sqlite(':memory:');
    for (const sql of migrations) db.exec(sql);
    const loose = db
      .prepare<[], string>(
        "select name from pragma_table_list where schema = 'main' and strict = 0 and type = 'table' and name not like 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    db.close();
  });
});

describe('migrations', () => {
  it('keep what was in the file', async () => {
    const core = await testCore({ sample: true });
    const { byTurn, snoozed } = await core.call('thread.counts', {});
    await core.core.close();
    const db = new Sqlite(core.file);
    migrate(db, [...migrations, 'alter table unit add column phone text']);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    expect(db.prepare('select phone from unit limit 1').pluck().get()).toBeNull();
    const ours = db.prepare("select count(*) from thread_turn where turn = 'ours'");
    // What is put aside is ours as well; the sample has such threads.
    expect(ours.pluck().get()).toBe(byTurn.ours + snoozed);
    db.close();
  });

  it('that fail leave version and tables as they were', async () => {
    const core = await testCore();
    await core.core.close();
    const db = new Sqlite(core.file);
    const broken = 'create table half (a text) strict; insert into nowhere values (1)';
    const whole = 'create table whole (a text) strict';
    for (const steps of [[broken], [whole, broken]]) {
      expect(() => migrate(db, [...migrations, ...steps])).toThrow(/nowhere/);
      expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
      const made = "select 1 from sqlite_schema where name in ('half', 'whole')";
      expect(db.prepare(made).get()).toBeUndefined();
    }
    db.close();
  });

  it('that break a foreign key are refused', async () => {
    const core = await testCore({ sample: true });
    await core.core.close();
    const db = new Sqlite(core.file);
    const careless = 'delete from channel';
    expect(() => migrate(db, [...migrations, careless])).toThrow(/foreign keys/);
    expect(db.prepare('select count(*) from channel').pluck().get()).toBeGreaterThan(0);
    db.close();
  });
});
