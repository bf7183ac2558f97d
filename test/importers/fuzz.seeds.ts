import { readdir } from 'node:fs/promises';
import writeWorkbook from 'write-excel-file/node';
import type { ImportFormat } from '../../src/domain/imports.ts';
import {
  apifyJson,
  downloadMessages,
  downloadPosts,
  graphJson,
  type PagePost,
  youtubeJson,
} from '../core/import-order.fixture.ts';
import { contextOf, notifications, status, statuses } from '../core/import-mastodon.fixture.ts';
import { fixture, fixturePath } from './support.ts';

const posts: PagePost[] = [0, 1].map((n) => ({
  n,
  comments: [
    { n: n * 10, parent: null, own: false, edited: true },
    { n: n * 10 + 1, parent: n * 10, own: true, edited: false },
  ],
}));
const table = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`);

/** Sound files of every format, to be damaged. */
export async function fuzzSeeds(): Promise<Record<ImportFormat, Buffer[]>> {
  const csv = new Map<string, Buffer>();
  for (const name of await readdir(fixturePath(''))) {
    if (name.endsWith('.csv')) csv.set(name, (await fixture(name)).bytes);
  }
  const named = (start: string) =>
    [...csv].flatMap(([name, bytes]) => (name.startsWith(start) ? [bytes] : []));
  const workbook = await writeWorkbook([
    ['Päivämäärä', 'Kommentti'],
    ['7.1.2026 16.02', 'Hei'],
    ['8.1.2026', 'Moi'],
  ]).toBuffer();
  const sample = async (name: string) => (await fixture(`facebook-download/${name}`)).bytes;
  return {
    'comments.table': [...named('comments'), ...named('residents'), workbook],
    'meta.content': named('meta'),
    'posts.table': named('posts'),
    'facebook.download': [
      await sample('profile_posts_1.json'),
      await sample('message_1.json'),
      Buffer.from(downloadPosts(posts)),
      Buffer.from(downloadMessages(1, 0, 4)),
    ],
    'instagram.download': [
      Buffer.from(
        JSON.stringify([
          { media: [{ uri: 'a.jpg', creation_timestamp: 1758700000, title: 'Kuva \u00c3\u00a4' }] },
          { timestamp: 1758700000, media: [], label_values: [{ label: 'x', value: 'Teksti' }] },
        ]),
      ),
      Buffer.from(downloadMessages(1, 0, 4)),
    ],
    'graph.api': [
      Buffer.from(graphJson(posts, 1)),
      Buffer.from(JSON.stringify({ error: { message: 'x', code: 190 } })),
    ],
    'apify.comments': [Buffer.from(apifyJson(posts))],
    'youtube.comments': [Buffer.from(youtubeJson(posts, 2))],
    'youtube.takeout': [
      table(
        'Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text',
        'Ug1.a,UCk,2023-09-19T17:42:53.434647+00:00,0,Ug1,v,"{""takeoutSegments"":[{""text"":""Kiitos ""}]}"',
        'Ug1.b,UCk,2023-09-19T17:42:53.434647Z,0,Ug1,v,"{""text"":""Kiitos ""},{""text"":""!""}"',
      ),
    ],
    'youtube.studio': [
      table(
        'Content,Video title,Video publish time,Views,Watch time (hours),Likes',
        'Total,,,10,1,1',
        'abc,Video,"Sep 20, 2026","1,250",12.1,14',
      ),
    ],
    'x.analytics': [
      table(
        'Post id,Date,Post text,Post Link,Impressions,Likes',
        '1999999999999999999,"Tue, Jul 14, 2026",Moi,https://x.com/k/status/1999999999999999999,500,10',
      ),
    ],
    'linkedin.content': [
      table(
        'Describes,Link,What,Who,When,Seen,Liked',
        'Post title,Post link,Post type,Posted by,Created date,Impressions,Likes',
        'Moi,https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678,x,K,10/15/2026,3,5',
      ),
    ],
    'tiktok.studio': [
      table(
        'Video title,Video link,Post time,Total likes,Total views',
        'T,https://www.tiktok.com/@k/video/7300000000000000001,2026-08-02 19:05:00,1.2K,"18,400"',
      ),
    ],
    'x.archive': [
      Buffer.from(
        JSON.stringify([
          {
            tweet: {
              id_str: '1997372931111111111',
              full_text: 'Moi https://t.co/a',
              created_at: 'Sat Dec 06 18:20:30 +0000 2025',
              favorite_count: '3',
              entities: { urls: [{ url: 'https://t.co/a', expanded_url: 'https://a.example' }] },
            },
          },
        ]),
      ),
    ],
    'mastodon.outbox': [
      Buffer.from(
        JSON.stringify({
          type: 'OrderedCollection',
          orderedItems: [
            {
              type: 'Create',
              actor: 'https://m.example/users/k',
              to: ['https://www.w3.org/ns/activitystreams#Public'],
              object: {
                id: 'https://m.example/users/k/statuses/111111111',
                published: '2026-01-01T00:00:00Z',
                content: '<p>Hei &amp; <br>moi</p>',
              },
            },
          ],
        }),
      ),
    ],
    'mastodon.api': [contextOf(1), contextOf(5), statuses(), notifications(), status(1)].map(
      (one) => Buffer.from(JSON.stringify(one)),
    ),
    'bluesky.api': [
      Buffer.from(
        JSON.stringify({
          thread: {
            post: blue('a'),
            replies: [{ post: blue('b'), replies: [{ post: blue('c'), replies: [] }] }],
          },
        }),
      ),
      Buffer.from(JSON.stringify({ notifications: [{ ...blue('d'), reason: 'mention' }] })),
    ],
  };
}

const blue = (key: string) => ({
  uri: `at://did:plc:x/app.bsky.feed.post/${key}`,
  author: { handle: 'a.bsky.social' },
  record: { text: `Hei ${key}`, createdAt: '2026-02-01T10:00:00.000Z' },
});
