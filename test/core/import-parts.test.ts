import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { channelBook } from '../../src/core/channel-book.ts';
import { intake } from '../../src/core/intake.ts';
import type { CommentRecord } from '../../src/importers/record.ts';
import { openOffice } from '../../src/store/database.ts';
import { recordHistory } from '../../src/store/history.ts';
import { openStaging } from '../../src/store/staging.ts';
import { type TestCore, temporaryFolder, testCore, testNow } from '../support/core.ts';
import { dump } from '../support/dump.ts';
import { refused } from './fixture.ts';
import { type PagePost, apifyJson, metaCsv } from './import-order.fixture.ts';

/** Imports that are longer than the parts in which they are settled. */

const setup = {
  channels: [
    { platform: 'facebook' as const, name: 'Testilän kunta', language: 'fi' as const, url: null },
  ],
};

/** On each post 200 comments and on every second 20 answers of ours, and 20 comments more on the others; each conversation in pieces all over its half of the file. */
function scattered(posts: number): string {
  const page: PagePost[] = Array.from({ length: posts }, (_, n) => ({
    n,
    comments: Array.from({ length: 220 }, (_, k) => ({
      n: n * 220 + k,
      parent: k < 20 ? null : n * 220 + (k % 20),
      // Answers come in last: a conversation without one is not touched again.
      own: k >= 200 && n % 2 === 0,
      edited: false,
    })),
  }));
  const records = JSON.parse(apifyJson(page)) as unknown[];
  const half = records.length / 2;
  const mixed = records.map((record, index) => ({
    record,
    key: (index < half ? 0 : half) + ((index * 7919) % half),
  }));
  return JSON.stringify(mixed.toSorted((a, b) => b.key - a.key).map(({ record }) => record));
}

function fileOf(content: string): string {
  const file = join(temporaryFolder(), 'kommentit.json');
  writeFileSync(file, content);
  return file;
}

const turnsOf = ({ file }: TestCore) => {
  const db = new Sqlite(file, { readonly: true });
  const rows = db.prepare('select * from thread_turn order by thread_id').all();
  db.close();
  return rows;
};

describe('a long import', () => {
  it('has the turns and the index that all of it at once would have', async () => {
    const core = await testCore({ setup });
    const result = await core.call('import.run', { file: fileOf(scattered(20)) });
    expect(result).toMatchObject({ new: 4400, rejected: 0 });
    const found = await core.call('thread.list', {
      filter: { search: 'kommentti 4321' },
      limit: 10,
    });
    expect(found.rows.length).toBeGreaterThan(0);

    const turns = turnsOf(core);
    expect(turns).toHaveLength(400);
    // Whatever changes office hours settles all that waits anew; the mark of a new version all of it.
    await core.restart(() => {
      const db = new Sqlite(core.file);
      db.exec("update thread_turn set due_by = null, due_at = coalesce(due_at, '2026')");
      db.close();
    });
    expect(turnsOf(core)).toEqual(turns);
    const db = new Sqlite(core.file, { readonly: true });
    const count = (sql: string) => db.prepare(sql).pluck().get();
    expect(count('select count(*) from thread')).toBe(400);
    expect(count('select count(*) from reply')).toBe(200);
    expect(count('select count(*) from search_pending')).toBe(0);
    expect(
      count('select count(*) from search_thread where thread_id not in (select id from thread)'),
    ).toBe(0);
    expect(count('select count(*) from search_thread')).toBe(400);
    db.close();
  });

  it('holds no more than a part of it, however long it is', async () => {
    const core = await testCore({ setup });
    await core.core.close();
    const { writer, close } = openOffice(core.file, () => {});
    recordHistory(writer);
    writer.db.exec('begin immediate; pragma defer_foreign_keys = on');
    const taking = { db: writer, now: testNow, newId: () => v7() };
    const run = { id: v7(), channel: null, otherName: 'Muu' };
    const into = intake(taking, channelBook(taking), run);
    const touched = () =>
      ['touched_thread', 'touched_text'].map((table) =>
        Number(writer.db.prepare(`select count(*) from temp.${table}`).pluck().get()),
      );
    let most = 0;
    for (let n = 0; n < 4500; n += 1) {
      into.take(commentOf(n));
      if (n % 500 === 0) most = Math.max(most, ...touched());
    }
    await into.finish(new AbortController().signal);
    expect(into.counts).toEqual({ new: 4500, changed: 0, unchanged: 0, rejected: 0 });
    expect(most).toBeGreaterThan(1000);
    expect(most).toBeLessThanOrEqual(2000);
    into.close();
    writer.db.exec('rollback');
    close();
  });

  it('tells how far it is, and leaves nothing when it is cancelled half-way', async () => {
    const core = await testCore({ setup });
    await core.call('import.run', {
      file: fileOf(apifyJson([{ n: 900, comments: [one(900_000)] }])),
    });
    const before = dump(core.file);
    const file = fileOf(scattered(20));
    const stop = new AbortController();
    const told: number[] = [];
    const outcome = core.call(
      'import.run',
      { file },
      {
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          told.push(done / total!);
          if (done / total! > 0.6) stop.abort();
        },
      },
    );
    expect(await refused(outcome)).toBe('call.cancelled');
    expect(told.some((share) => share > 0 && share < 0.6)).toBe(true);
    expect(dump(core.file)).toEqual(before);
    expect(await core.call('import.runs', {})).toHaveLength(1);
    // What was touched is forgotten with it: the next command settles its own and no more.
    const [channel] = await core.call('channel.list', {});
    await core.call('comment.add', {
      channelId: channel!.id,
      text: 'Milloin tie aurataan?',
      at: testNow,
      link: null,
      author: null,
    });
    expect(turnsOf(core)).toHaveLength(2);
  });

  it('leaves nothing when it is cancelled after all has been read', async () => {
    const core = await testCore({ setup });
    const before = dump(core.file);
    const stop = new AbortController();
    let last = 0;
    const outcome = core.call(
      'import.run',
      { file: fileOf(scattered(20)) },
      {
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          last = done / total!;
          // Our own answers are still to be merged then.
          if (last === 1) stop.abort();
        },
      },
    );
    expect(await refused(outcome)).toBe('call.cancelled');
    expect(last).toBe(1);
    expect(dump(core.file)).toEqual(before);
    expect(await core.call('import.runs', {})).toEqual([]);
  });

  it('does not do what was cancelled while it waited for the import', async () => {
    const core = await testCore({ setup });
    const importing = core.call('import.run', { file: fileOf(scattered(4)) });
    const stop = new AbortController();
    const unit = { name: 'Turha', email: null };
    const waiting = refused(core.call('unit.add', unit, { signal: stop.signal }));
    stop.abort();
    expect(await waiting).toBe('call.cancelled');
    expect(await importing).toMatchObject({ rejected: 0 });
    expect(await core.call('unit.list', {})).toEqual([]);
  });

  it('previewed is what it will be, and leaves nothing', async () => {
    const core = await testCore({ setup });
    const before = dump(core.file);
    const file = fileOf(scattered(10));
    const preview = await core.call('import.run', { file, dryRun: true });
    expect(dump(core.file)).toEqual(before);
    expect(turnsOf(core)).toEqual([]);
    const done = await core.call('import.run', { file });
    expect({ ...done, runId: null }).toEqual(preview);
  });
});

it('a post that comes between comments on it is the post of those before and after', async () => {
  const core = await testCore({ setup });
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'vienti'));
  const post = (numbers: number[]) => [{ n: 3, comments: numbers.map(one) }];
  // In the order of their names.
  writeFileSync(join(folder, 'vienti', 'a.json'), apifyJson(post([30])));
  writeFileSync(join(folder, 'vienti', 'b.csv'), metaCsv(post([30, 31]), 1));
  writeFileSync(join(folder, 'vienti', 'c.json'), apifyJson(post([31])));
  await core.call('import.run', { file: join(folder, 'vienti') });
  const { rows } = await core.call('thread.list', { filter: {}, limit: 10 });
  expect(rows.map(({ postTitle }) => postTitle)).toEqual([
    expect.stringContaining('Julkaisu 3') as unknown,
    expect.stringContaining('Julkaisu 3') as unknown,
  ]);
});

describe('what an import remembers', () => {
  it('comes back in the order of places, then as it came, also what is pushed meanwhile', () => {
    const staging = openStaging();
    for (let n = 0; n < 450; n += 1) staging.push('q', n, n % 2);
    staging.push('other', 'x');
    const values = [...staging.values<number>('q')];
    expect(values).toHaveLength(450);
    expect(values).toEqual([...values].sort((a, b) => (a % 2) - (b % 2) || a - b));
    staging.close();
  });

  it('tells apart the values of a name, and what was noted', () => {
    const staging = openStaging();
    expect(['a', 'b', 'a', 'c'].map((value) => staging.placeOf('n', value))).toEqual([1, 2, 1, 3]);
    expect(staging.placeOf('m', 'c')).toBe(1);
    expect(staging.add('reply', '1')).toBe(true);
    expect(staging.add('reply', '1')).toBe(false);
    expect([staging.has('reply', '1'), staging.has('variant', '1')]).toEqual([true, false]);
    expect(staging.numberOf('n')).toBeNull();
    staging.keepNumber('n', 2);
    staging.keepNumber('n', 3);
    expect(staging.numberOf('n')).toBe(3);
    staging.close();
  });
});

function one(n: number): PagePost['comments'][number] {
  return { n, parent: null, own: false, edited: false };
}

function commentOf(n: number): CommentRecord {
  return {
    kind: 'comment',
    row: n + 1,
    at: new Date(Date.UTC(2026, 5, 1, 6, n)).toISOString(),
    dayOnly: false,
    text: `Kysymys ${n}?`,
    author: null,
    link: null,
    post: null,
    channel: null,
    platformId: String(n),
    parentId: null,
    platform: 'facebook',
  };
}
