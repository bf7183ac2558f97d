import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, testCore } from '../support/core.ts';

const facebook = (name: string) => ({
  platform: 'facebook' as const,
  name,
  language: 'fi' as const,
  url: null,
});

function list(channel: string): string {
  const file = join(temporaryFolder(), 'kommentit.csv');
  writeFileSync(file, `Aika;Kommentti;Kanava\n1.10.2026 9.15;Milloin tie avataan?;${channel}\n`);
  return file;
}

it('gives rows that name only a platform to the one channel there', async () => {
  const { call } = await testCore({
    setup: { channels: [facebook('Testilän kunta')] },
  });
  const result = await call('import.run', { file: list('facebook') });
  expect(result).toMatchObject({ new: 1, newChannels: [] });
  const { rows } = await call('thread.list', { filter: {}, limit: 10 });
  expect(rows.map((row) => row.channelName)).toEqual(['Testilän kunta']);
  const { comments } = await call('thread.get', { id: rows[0]!.id });
  expect(comments).toMatchObject([{ fetchedAt: null }]);
});

it('does not guess between two channels of a platform', async () => {
  const { call } = await testCore({
    setup: {
      channels: [facebook('Testilän kunta'), facebook('Testilän kirjasto')],
    },
  });
  const result = await call('import.run', { file: list('Facebook') });
  expect(result.newChannels).toEqual(['Facebook']);
});

it('takes what was planned here and came out for the same post, by its words', async () => {
  const { call } = await testCore({ setup: { channels: [facebook('Esimerkin kunta')] } });
  const [channel] = await call('channel.list', {});
  const plan = async (title: string, plannedOn: string, text: string) => {
    const { id } = await call('post.add', { title, plannedOn, plannedAt: '09:00' });
    await call('variant.set', { postId: id, channelId: channel!.id, language: 'fi', text });
    return id;
  };
  const words = 'Kirkkotie on poikki.\nKiertotie: "Rantatie", opasteet';
  const id = await plan('Kirkkotie', '2026-01-08', words);
  const terms = { text: 'Kerromme tuloksen.', dueOn: '2026-03-01', unitId: null, decidedBy: null };
  await call('promise.plan', { postId: id, terms });
  const later = await plan('Kirkkotie taas', '2026-01-20', words);
  const file = join(import.meta.dirname, '../fixtures/imports/meta-facebook-en.csv');
  await call('import.run', { file, dateOrder: 'mdy' });
  const post = await call('post.get', { id });
  expect(post).toMatchObject({
    title: 'Kirkkotie',
    status: 'published',
    variants: [
      {
        link: 'https://www.facebook.com/100064821937455/posts/122158012345678',
        text: 'Kirkkotie on poikki.\nKiertotie: "Rantatie", opasteet paikalla',
      },
    ],
  });
  // What was planned with it is promised from the day on which it came out.
  expect(await call('promise.list', {})).toMatchObject([
    {
      text: terms.text,
      madeOn: '2026-01-07',
      post: { id },
      channels: [{ channelId: channel!.id }],
    },
  ]);
  expect(await call('post.get', { id: later })).toMatchObject({ status: 'draft' });
  const january = await call('post.list', { from: '2026-01-01', to: '2026-01-20' });
  expect(january.filter(({ title }) => title.startsWith('Kirkkotie'))).toHaveLength(1);
  const again = await call('import.run', { file, dateOrder: 'mdy' });
  expect(again).toMatchObject({ new: 0, changed: 0 });
});
