import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { purposes } from '../../src/domain/words.ts';
import type { Connection } from '../../src/store/database.ts';
import { postFactsAside } from '../../src/store/report-posts-aside.ts';
import { type Span, postFacts } from '../../src/store/report-posts.ts';
import { testCore } from '../support/core.ts';

const asOf = '2026-11-24T08:00:00.000Z';
const span: Span = { from: '2025-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z', asOf };
const own: Span = { ...span, from: '2026-10-01T00:00:00.000Z' };

/** An office with more texts than are read at once, made past the commands as there are so many. */
async function largeOffice(): Promise<{ file: string; db: Sqlite.Database }> {
  const { core, file } = await testCore();
  await core.close();
  const db = new Sqlite(file);
  const channel = db.prepare('select id from channel').pluck().get() as string;
  const post = db.prepare(
    `insert into post (id, title, purpose, status, created_at) values (?, ?, ?, 'published', ?)`,
  );
  const variant = db.prepare(
    `insert into post_variant (id, post_id, channel_id, language, text, published_at)
     values (?, ?, ?, 'fi', 'Teksti', ?)`,
  );
  const metric = db.prepare(
    `insert into post_metric (variant_id, metric, counted_at, value) values (?, 'reactions', ?, ?)`,
  );
  db.transaction(() => {
    for (let i = 0; i < 1200; i += 1) {
      const at = new Date(Date.parse(span.from) + i * 7 * 3_600_000).toISOString();
      post.run(`p${i}`, `Julkaisu ${i}`, purposes[i % purposes.length], at);
      variant.run(`v${i}`, `p${i}`, channel, at);
      if (i % 3 === 0) metric.run(`v${i}`, at, i);
    }
  })();
  return { file, db };
}

const reader = (file: string): Connection & { mode: 'read' } => ({
  db: new Sqlite(file, { readonly: true }),
  mode: 'read',
});

it('reads the posts of a large office in the thread, and no connection of ours is needed', async () => {
  const { file, db } = await largeOffice();
  const here = postFacts({ db, mode: 'write' }, span, own);
  expect(here).toHaveLength(1200);
  db.close();
  const connection = reader(file);
  const posts = postFactsAside(connection, span, own);
  connection.db.close();
  expect(posts()).toEqual(here);
});

it('reads them here where the thread can’t', async () => {
  const { file, db } = await largeOffice();
  const here = postFacts({ db, mode: 'write' }, span, own);
  db.close();
  const connection = reader(file);
  expect(postFacts(connection, span, own)).toEqual(here);
  rmSync(file);
  expect(postFactsAside(connection, span, own)()).toEqual(here);
  connection.db.close();
});

it('reads here what a command has written and nobody else sees', async () => {
  const { db } = await largeOffice();
  db.exec(`begin; update post set title = 'Uusi' where id = 'p7'`);
  const posts = postFactsAside({ db, mode: 'write' }, span, own)();
  expect(posts.find(({ id }) => id === 'p7')?.title).toBe('Uusi');
  db.exec('rollback');
  db.close();
});

it('is asked again and again, each time of the state that is there', async () => {
  const { file, db } = await largeOffice();
  const connection = reader(file);
  for (const title of ['Yksi', 'Kaksi', 'Kolme']) {
    db.prepare(`update post set title = ? where id = 'p7'`).run(title);
    const posts = postFactsAside(connection, span, own)();
    expect(posts.find(({ id }) => id === 'p7')?.title).toBe(title);
  }
  connection.db.close();
  db.close();
});
