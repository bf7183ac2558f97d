import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type TestCore, temporaryFolder, testCore } from '../support/core.ts';
import { tiktokNew, tiktokOld } from './import-tiktok.fixture.ts';

const setup = {
  channels: [{ platform: 'tiktok' as const, name: '@testila', language: 'fi' as const, url: null }],
};
const studio = [
  'Video title,Video link,Post time,Total likes,Total comments,Total views',
  'Torin avajaiset,https://www.tiktok.com/@testila/video/7300000000000000001,2026-08-02 19:05:00,1.3K,4,"18,400"',
].join('\n');
const files = {
  'studio.csv': studio,
  'user_data.json': JSON.stringify(tiktokOld()),
  'user_data_tiktok.json': JSON.stringify(tiktokNew()),
};

async function officeAfter(core: TestCore, names: readonly (keyof typeof files)[]) {
  const folder = temporaryFolder();
  const results = [];
  for (const name of names) {
    const file = join(folder, name);
    writeFileSync(file, files[name]);
    results.push(await core.call('import.run', { file }));
  }
  const { rows } = await core.call('thread.list', { filter: {}, limit: 10 });
  const threads = await Promise.all(rows.map(({ id }) => core.call('thread.get', { id })));
  const posts = await core.call('post.list', { from: '2026-08-01', to: '2026-09-01' });
  return {
    results,
    office: {
      threads: threads.map(({ comments, replies }) => [
        comments.map(({ text }) => text),
        replies.map(({ text }) => text),
      ]),
      posts: posts.map(({ title }) => title).toSorted(),
    },
  };
}

it('meets the table of TikTok Studio, in any order and again', async () => {
  const one = await officeAfter(await testCore({ setup }), [
    'studio.csv',
    'user_data.json',
    'user_data_tiktok.json',
  ]);
  expect(one.office).toEqual({
    threads: [[['Onko uimaranta auki?'], ['On, kello 20 asti.']]],
    posts: ['Torin avajaiset', 'Uimaranta'],
  });
  expect(one.results[1]).toMatchObject({ newChannels: [], lowerCounts: 1, rejected: 1 });
  expect(one.results[1]!.errors).toMatchObject([{ reason: 'comment.own' }]);
  const core = await testCore({ setup });
  const other = await officeAfter(core, ['user_data_tiktok.json', 'user_data.json', 'studio.csv']);
  expect(other.office).toEqual(one.office);
  const again = await officeAfter(core, ['studio.csv', 'user_data.json']);
  expect(again.office).toEqual(one.office);
  expect(again.results.map((result) => [result.new, result.changed])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
