import { utils, write } from '@e965/xlsx';
import writeWorkbook from 'write-excel-file/node';
import type { ImportFormat } from '../../src/domain/imports.ts';
import {
  blueskyThread,
  csvOf,
  instagramCsv,
  instagramGraph,
  instagramPosts,
  linkedinRows,
  mastodonContext,
  mastodonStatuses,
  newsFeed,
  notifications,
  outbox,
  studioCsv,
  takeoutCsv,
  tiktokCsv,
  tiktokDownload,
  tweets,
  xCsv,
  xOldCsv,
} from './import-order.elsewhere.ts';
import {
  apifyJson,
  commentId,
  commentMs,
  commentText,
  downloadMessages,
  downloadPosts,
  graphJson,
  metaCsv,
  type Page,
  pageId,
  pageName,
  type PagePost,
  permalink,
  plainCsv,
  postId,
  postMs,
  postText,
  scraperCsv,
  wallClock,
  youtubeJson,
} from './import-order.fixture.ts';

/** A file that tells of a page, or of some of it. */
export type Export = { path: string; format: ImportFormat; content: string | Buffer };

/** A file of a list; of none there is no file. */
function told<T>(
  path: string,
  list: readonly T[],
  content: (list: readonly T[]) => Export['content'] | Promise<Buffer>,
) {
  return list.length === 0 ? [] : [{ path, content: content(list) }];
}
type Told = ReturnType<typeof told>;

/** What each format tells of a page: all of it, and overlapping parts. Every format there is must be here. */
const toldByFormat: Record<ImportFormat, (page: Page) => Told> = {
  'comments.table': ({ posts }) => {
    const [all, early, late] = [posts, posts.slice(0, 2), posts.slice(1)].map((list) =>
      list.filter(({ comments }) => comments.length > 0),
    );
    return [
      ...told('scraper.csv', late!, scraperCsv),
      ...told('oma.csv', all!, plainCsv),
      ...told('oma.xlsx', late!, (list) => xlsx(plainRows(list))),
      ...told('oma.xls', early!, (list) => xls(plainRows(list))),
    ];
  },
  'meta.content': ({ posts }) => [
    ...told('meta-1.csv', posts.slice(0, 2), (list) => metaCsv(list, 1)),
    ...told('meta-2.csv', posts, (list) => metaCsv(list, 2)),
    ...told('meta-instagram.csv', posts, instagramCsv),
  ],
  'posts.table': ({ posts }) => [
    ...told('kalenteri.csv', posts, (list) =>
      planRows(list)
        .map((row) => row.join(';'))
        .join('\n'),
    ),
    ...told('kalenteri.xlsx', posts.slice(0, 2), (list) => xlsx(planRows(list))),
    ...told('kalenteri.xls', posts.slice(1), (list) => xls(planRows(list))),
  ],
  'facebook.download': ({ posts, conversations }) => [
    ...told('posts/profile_posts_1.json', posts, downloadPosts),
    ...each(conversations).flatMap((k) => [
      { path: `messages/inbox/asukas_${k}/message_1.json`, content: downloadMessages(k, 0, 4) },
      { path: `messages/inbox/asukas_${k}/message_2.json`, content: downloadMessages(k, 3, 6) },
    ]),
  ],
  'instagram.download': ({ posts }) => told('media/posts_1.json', posts, instagramPosts),
  'graph.api': ({ posts }) => [
    ...told('graph-1.json', posts.slice(0, 2), (list) => graphJson(list, 1)),
    ...told('graph-2.json', posts.slice(1), (list) => graphJson(list, 3)),
    ...told('graph-instagram.json', posts, instagramGraph),
  ],
  'apify.comments': ({ posts }) => told('apify.json', talkedOf(posts), apifyJson),
  'youtube.comments': ({ posts }) => [
    ...told('youtube-1.json', talkedOf(posts), (list) => youtubeJson(list, 1)),
    ...told('youtube-2.json', talkedOf(posts.slice(0, 2)), (list) => youtubeJson(list, 2)),
  ],
  'youtube.takeout': ({ posts }) =>
    told(
      'comments.csv',
      posts.filter(({ comments }) => comments.some(({ own }) => own)),
      takeoutCsv,
    ),
  'youtube.studio': ({ posts }) => [
    ...told('Table data 1.csv', posts.slice(0, 2), (list) => studioCsv(list, 1)),
    ...told('Table data 2.csv', posts, (list) => studioCsv(list, 2)),
  ],
  'x.analytics': ({ posts }) => [
    ...told('x-now.csv', posts, xCsv),
    ...told('x-then.csv', posts.slice(0, 2), xOldCsv),
  ],
  'x.archive': ({ posts }) => told('tweets.js', posts, tweets),
  'linkedin.content': ({ posts }) => [
    ...told('linkedin.csv', posts, (list) => csvOf(linkedinRows(list, 1))),
    ...told('linkedin.xlsx', posts.slice(1), (list) => xlsx(linkedinRows(list, 2))),
    ...told('linkedin.xls', posts.slice(0, 2), (list) => xls(linkedinRows(list, 3))),
  ],
  'tiktok.studio': ({ posts }) => [
    ...told('tiktok-1.csv', posts, (list) => tiktokCsv(list, true)),
    ...told('tiktok-2.csv', posts.slice(0, 2), (list) => tiktokCsv(list, false)),
  ],
  'facebook.insights': ({ posts }) => [
    ...told('insights.csv', posts, (list) => csvOf(insightsRows(list))),
    ...told('insights.xls', posts.slice(1), (list) => xls(insightsRows(list), 'Key Metrics')),
  ],
  'hootsuite.inbox': ({ posts, conversations }) => [
    ...told('hootsuite-1.csv', talkedOf(posts.slice(0, 2)), (list) =>
      hootsuiteCsv(list, conversations),
    ),
    ...told('hootsuite-2.csv', talkedOf(posts.slice(1)), (list) =>
      hootsuiteCsv(list, conversations),
    ),
  ],
  'mastodon.outbox': ({ posts }) => [
    ...told('outbox-1.json', posts.slice(0, 2), (list) => outbox(list, 1)),
    ...told('outbox-2.json', posts, (list) => outbox(list, 2)),
  ],
  'mastodon.api': ({ posts }) => [
    ...told('statuses-1.json', posts.slice(0, 2), (list) => mastodonStatuses(list, 1)),
    ...told('statuses-2.json', posts, (list) => mastodonStatuses(list, 2)),
    ...talkedOf(posts).map((post) => ({
      path: `context-${post.n}.json`,
      content: mastodonContext(post),
    })),
  ],
  'tiktok.download': ({ posts }) => told('user_data_tiktok.json', posts, tiktokDownload),
  'news.feed': ({ posts }) => [
    ...told('feed-1.xml', posts.slice(0, 2), newsFeed),
    ...told('feed-2.xml', posts.slice(1), newsFeed),
  ],
  'bluesky.api': ({ posts }) => [
    ...posts.map((post) => ({ path: `thread-${post.n}.json`, content: blueskyThread(post) })),
    ...told('notifications.json', talkedOf(posts), notifications),
  ],
};

/** All that tools and platforms could give of a page: whole, and of overlapping parts of it. */
export function exportsOf(page: Page): Promise<Export[]> {
  const formats = Object.entries(toldByFormat) as [ImportFormat, (page: Page) => Told][];
  return Promise.all(
    formats.flatMap(([format, of]) =>
      of(page).map(async ({ path, content }) => ({ path, format, content: await content })),
    ),
  );
}

const talkedOf = (posts: readonly PagePost[]) =>
  posts.filter(({ comments }) => comments.length > 0);
const each = (count: number) => Array.from({ length: count }, (_, n) => n);
const plainRows = (posts: readonly PagePost[]) => [
  ['Aika', 'Kommentti', 'Kanava'],
  ...posts.flatMap(({ comments }) =>
    comments
      .filter(({ own }) => !own)
      .map(({ n }) => [
        wallClock(commentMs(n), 'Europe/Helsinki').iso.slice(0, 16),
        commentText(n),
        'Facebook',
      ]),
  ),
];
const xlsx = (rows: string[][]): Promise<Buffer> => writeWorkbook(rows).toBuffer();
function xls(rows: readonly (readonly string[])[], name = 'Taulukko1'): Buffer {
  const book = utils.book_new(utils.aoa_to_sheet(rows as string[][]), name);
  return write(book, { type: 'buffer', bookType: 'xls' }) as Buffer;
}

function planRows(posts: readonly PagePost[]): string[][] {
  return [
    ['Pvm', 'Klo', 'Aihe', 'Kanava', 'Teksti'],
    ...posts.map(({ n }) => [`${n + 1}.3.2027`, '9.00', `Suunnitelma ${n}`, 'FB', `Tulossa ${n}!`]),
  ];
}

function insightsRows(posts: readonly PagePost[]): string[][] {
  const first = [
    'Post ID',
    'Permalink',
    'Post Message',
    'Type',
    'Countries',
    'Languages',
    'Posted',
  ];
  return [
    [
      ...first,
      'Audience Targeting',
      'Lifetime Post Total Reach',
      'Lifetime Post Total Impressions',
    ],
    [
      ...first.map(() => ''),
      '',
      'Lifetime: People. (Unique Users)',
      'Lifetime: Times. (Total Count)',
    ],
    ...posts.map(({ n }) => [
      `${pageId}_${postId(n)}`,
      permalink(n),
      postText(n),
      'Photo',
      '',
      '',
      wallClock(postMs(n), 'America/Los_Angeles').us,
      '',
      '70',
      '80',
    ]),
  ];
}

function hootsuiteCsv(posts: readonly PagePost[], conversations: number): string {
  const seconds = (ms: number) => wallClock(ms, 'Europe/Helsinki').iso;
  const comments = posts.flatMap(({ n, comments: all }) =>
    all.map((of) => [
      `c${of.parent ?? of.n}`,
      `${postId(n)}_${commentId(of.n)}`,
      of.parent === null ? 'Comment' : 'Comment Reply',
      of.own ? 'outbound' : 'inbound',
      'Facebook',
      pageName,
      of.own ? '' : `Asukas ${of.n}`,
      seconds(commentMs(of.n)),
      commentText(of.n),
      `https://www.facebook.com/${pageId}_${postId(n)}`,
    ]),
  );
  const messages = each(conversations).flatMap((k) =>
    each(6).map((n) => [
      `p${k}`,
      `m${k}-${n}`,
      'Private Message',
      n % 3 === 2 ? 'outbound' : 'inbound',
      'Facebook Messenger',
      pageName,
      n % 3 === 2 ? '' : `Asukas ${k}`,
      seconds(Date.UTC(2026, 8, 20, 6, n)),
      `Viesti ${k}.${n}: ä`,
      '',
    ]),
  );
  return csvOf([
    [
      'Conversation ID',
      'Message ID',
      'Message Type',
      'Direction',
      'Medium',
      'Channel',
      'Contact Primary Identifier',
      'Created at',
      'Content',
      'Post URL',
    ],
    ...comments.toReversed(),
    ...messages,
  ]);
}
