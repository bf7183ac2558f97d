import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';
import { contextOf, notifications, outbox, statuses } from './import-mastodon.fixture.ts';

const name = 'Testilän kunta';
const setup = {
  channels: [
    { platform: 'facebook' as const, name, language: 'fi' as const, url: null },
    {
      platform: 'mastodon' as const,
      name: '@testila@mastodon.example',
      language: 'fi' as const,
      url: null,
    },
  ],
};
const answers: Record<string, unknown> = {
  'outbox.json': outbox(),
  'statuses.json': statuses(),
  'notifications.json': notifications(),
  'context-1.json': contextOf(1),
  'context-5.json': contextOf(5),
  'context-8.json': contextOf(8),
};

async function importAll(core: TestCore, names: readonly string[]): Promise<void> {
  const folder = temporaryFolder();
  for (const one of names) {
    const file = join(folder, one);
    writeFileSync(file, JSON.stringify(answers[one]));
    await core.call('import.run', { file });
  }
}

/** Posts, conversations with their answers, and what was counted; no ids of ours and no moments of recording. */
function officeOf({ file }: TestCore) {
  const db = new Database(file, { readonly: true });
  const all = (sql: string) => db.prepare(sql).all();
  const office = {
    channels: all('select name from channel order by 1'),
    posts: all(`select p.title, v.text, v.platform_id, v.link, v.published_at, v.form,
        (select group_concat(metric || ' ' || value, ', ' order by metric) from post_metric
          where variant_id = v.id) as counts
      from post p join post_variant v on v.post_id = p.id order by v.published_at`),
    threads: all(`select p.title as post, t.link,
        (select group_concat(text || platform_id, '|' order by at) from comment
          where thread_id = t.id) as comments,
        (select group_concat(text, '|' order by at) from reply where thread_id = t.id) as replies
      from thread t left join post_variant v on v.id = t.post_variant_id
        left join post p on p.id = v.post_id
      order by comments`),
  };
  db.close();
  return office;
}

it('makes one office of archive and API, in any order and again', async () => {
  const names = Object.keys(answers);
  const straight = await testCore({ setup });
  await importAll(straight, names);
  const expected = officeOf(straight);
  expect(expected.posts).toMatchObject([
    { title: 'Mitä mieltä olette torista?', counts: 'comments 2, reactions 2, shares 1' },
  ]);
  expect(expected.threads).toMatchObject([
    { post: 'Mitä mieltä olette torista?', replies: null },
    { post: 'Mitä mieltä olette torista?', replies: 'Kiitos, Maija.' },
    { post: null, replies: 'Torin laidalla.' },
  ]);

  const order = fc
    .tuple(fc.shuffledSubarray(names, { minLength: names.length }), fc.shuffledSubarray(names))
    .map(([each, more]) => [...each, ...more]);
  await fc.assert(
    fc.asyncProperty(order, async (shuffled) => {
      const core = await testCore({ setup });
      await importAll(core, shuffled);
      expect(officeOf(core), shuffled.join(' ')).toEqual(expected);
      await core.core.close();
    }),
    { numRuns: Number(process.env['ORDER_RUNS'] ?? 6) },
  );
}, 300_000);

it('makes the same of all at once, and nothing new of the same again', async () => {
  const core = await testCore({ setup });
  const folder = temporaryFolder();
  for (const [one, value] of Object.entries(answers)) {
    writeFileSync(join(folder, one), JSON.stringify(value));
  }
  const first = await core.call('import.run', { file: folder });
  expect(first).toMatchObject({ brought: { posts: 1 }, newChannels: [], lowerCounts: 0 });
  const again = await core.call('import.run', { file: folder });
  expect(again).toMatchObject({ new: 0, changed: 0 });
  const apart = await testCore({ setup });
  await importAll(apart, Object.keys(answers));
  expect(officeOf(core)).toEqual(officeOf(apart));
});

it('puts a mention that answers our answer into its conversation, as soon as that is here', async () => {
  const core = await testCore({ setup });
  await importAll(core, ['notifications.json']);
  expect(officeOf(core).threads).toHaveLength(5);
  // Our own answers come with the account's statuses, and are told apart from posts only then.
  await importAll(core, ['statuses.json']);
  expect(officeOf(core).threads).toHaveLength(3);
  await importAll(core, ['notifications.json', 'statuses.json']);
  expect(officeOf(core).threads).toHaveLength(3);
});

it('finds the post of a comment that a mention had placed on our second part of it', async () => {
  const core = await testCore({ setup });
  await importAll(core, ['notifications.json', 'context-1.json', 'outbox.json']);
  const post = 'Mitä mieltä olette torista?';
  const onSecond = officeOf(core).threads.filter((thread) =>
    JSON.stringify(thread).includes('Ehdin vasta lauantaina.'),
  );
  expect(onSecond).toMatchObject([{ post }]);
});
