import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Platform } from '../../src/domain/words.ts';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';
import { type ImportFormat, importFormats } from '../../src/domain/imports.ts';
import { type Export, exportsOf } from './import-order.exports.ts';
import type { Page } from './import-order.fixture.ts';

/** How many pages are told of in random order; more on demand. */
const runs = Number(process.env['ORDER_RUNS'] ?? 8);

const names: Partial<Record<Platform, string>> = {
  facebook: 'Testilän kunta',
  instagram: 'testila',
  youtube: 'Testilä-TV',
  x: 'Testilän kunta X',
  linkedin: 'Testilän kunta LinkedIn',
  tiktok: 'Testilän kunta TikTok',
  mastodon: '@testila@some.example',
  bluesky: 'Testilän kunta Bluesky',
};
const setup = {
  channels: Object.entries(names).map(([platform, name]) => ({
    platform: platform as Platform,
    name,
    language: 'fi' as const,
    url: null,
  })),
};

/** A comment answers none, or one before it on the same post; the page answers residents only. */
const page: fc.Arbitrary<Page> = fc
  .record({
    posts: fc.array(
      fc.array(fc.record({ answers: fc.boolean(), own: fc.boolean(), edited: fc.boolean() }), {
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    conversations: fc.nat(2),
  })
  .map(({ posts, conversations }) => ({
    conversations,
    posts: posts.map((comments, n) => {
      let top: number | null = null;
      return {
        n,
        comments: comments.map(({ answers, own, edited }, index) => {
          const number = n * 10 + index;
          const parent = answers || own ? top : null;
          if (parent === null) top = number;
          return { n: number, parent, own: own && parent !== null, edited };
        }),
      };
    }),
  }));

/** The formats that came in at least once. */
const recognised = new Set<ImportFormat>();

async function officeAfter(exports: readonly Export[], order: readonly number[]): Promise<unknown> {
  const core = await testCore({ setup });
  const folder = temporaryFolder();
  for (const index of order) {
    const { path, content, format } = exports[index]!;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    const { found } = await core.call('import.recognise', { file });
    expect(found[0], path).toMatchObject({ format, confidence: expect.closeTo(0.9, 0) as number });
    recognised.add(format);
    const { errors } = await core.call('import.run', { file });
    // Our answers without what they are to come with another file, or another time.
    expect(
      errors.filter(({ reason }) => reason !== 'comment.own'),
      path,
    ).toEqual([]);
  }
  const office = dump(core);
  await core.core.close();
  return office;
}

/** All that came, by what a person would call it: no ids of ours, and no moments of recording. */
function dump({ file }: TestCore) {
  const db = new Database(file, { readonly: true });
  const all = (sql: string) => db.prepare(sql).all();
  const office = {
    channels: all('select platform, name from channel order by 1, 2'),
    posts:
      all(`select p.title, p.status, p.planned_on, p.planned_at, c.name, v.text, v.form, v.link, v.platform_id,
      v.published_at, (select group_concat(metric || ' ' || value, ', ' order by metric)
        from post_metric where variant_id = v.id) as counts
      from post p join post_variant v on v.post_id = p.id join channel c on c.id = v.channel_id
      order by c.platform, v.published_at, v.text, v.platform_id`),
    comments:
      all(`select c.at, c.text, c.link, c.platform_id, c.edited_at, c.time_precision, h.name,
      t.link as thread_link, p.title as post,
      (select group_concat(o.at || o.text, '|' order by o.at, o.text) from comment o
        where o.thread_id = t.id) as thread
      from comment c join thread t on t.id = c.thread_id join channel h on h.id = t.channel_id
      left join post_variant v on v.id = t.post_variant_id left join post p on p.id = v.post_id
      order by h.name, c.at, c.text`),
    replies: all(`select r.at, r.text, r.platform_id,
      (select min(at || text) from comment where thread_id = r.thread_id) as answers
      from reply r order by r.at, r.text, answers, r.platform_id`),
    threads: all(`select count(*) as n from thread union all
      select count(*) from thread where id not in (select thread_id from comment)`),
  };
  db.close();
  return office;
}

test('whatever was imported, in any order and again, the office is the same', async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.infiniteStream(fc.nat(1_000_000)), async (of, random) => {
      const exports = await exportsOf(of);
      const straight = exports.map((_, index) => index);
      const next = () => random.next().value as number;
      // Each at least once, some of them again.
      const shuffled = [...straight, ...straight.filter(() => next() % 3 === 0)]
        .map((index) => ({ index, key: next() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ index }) => index);
      expect(
        await officeAfter(exports, shuffled),
        exports.map(({ path }, i) => `${i} ${path}`).join(', ') +
          ` in the order ${shuffled.join(' ')}`,
      ).toEqual(await officeAfter(exports, straight));
    }),
    { numRuns: runs },
  );
  expect([...recognised].sort()).toEqual([...importFormats].sort());
}, 1_800_000);
