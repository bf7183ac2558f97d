import {
  type PagePost,
  quoted,
  wallClock,
  pageName,
  postText,
  commentId,
  commentMs,
  commentText,
} from './import-order.fixture.ts';

/** What is told of the same posts on the other platforms. */

const two = (n: number) => String(n).padStart(2, '0');
export const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map(quoted).join(',')).join('\n');

/** Posts at both ends of the day, which is not the same day everywhere. */
const elsewhereMs = (n: number) => Date.UTC(2026, 8, 1 + n, [6, 22, 1][n % 3], n, 13);
const day = (n: number) => new Date(elsewhereMs(n)).toISOString().slice(0, 10);
const usDay = (n: number) => `${day(n).slice(5, 7)}/${day(n).slice(8)}/${day(n).slice(0, 4)}`;
const monthName = (n: number) =>
  new Date(elsewhereMs(n)).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  });

const instagramId = (n: number) => String(18182686576415000n + BigInt(n));
const instagramLink = (n: number) => `https://www.instagram.com/p/DA${n}/`;

export function instagramCsv(posts: readonly PagePost[]): string {
  const header =
    '"Post ID","Account ID","Account username","Account name",Description,"Publish time",Permalink,"Post type",Date,Views,Likes,Comments';
  const rows = posts.map(({ n }) =>
    [
      instagramId(n),
      '17841403398239763',
      'testila',
      quoted(pageName),
      quoted(postText(n)),
      quoted(wallClock(elsewhereMs(n), 'America/Los_Angeles').us),
      instagramLink(n),
      '"IG image"',
      'Lifetime',
      900,
      88,
      12,
    ].join(','),
  );
  return `\uFEFF${[header, ...rows].join('\n')}\n`;
}

export function instagramPosts(posts: readonly PagePost[]): string {
  return JSON.stringify(
    posts.map(({ n }) => ({
      media: [
        {
          uri: 'media/posts/1.jpg',
          creation_timestamp: Math.floor(elsewhereMs(n) / 1000),
          title: Buffer.from(postText(n)).toString('latin1'),
        },
      ],
    })),
  );
}

export function instagramGraph(posts: readonly PagePost[]): string {
  return JSON.stringify({
    data: posts.map(({ n, comments }) => ({
      id: instagramId(n),
      caption: postText(n),
      timestamp: new Date(elsewhereMs(n)).toISOString().replace('.000Z', '+0000'),
      permalink: instagramLink(n),
      media_type: 'IMAGE',
      username: 'testila',
      like_count: 90,
      comments: {
        data: comments
          .filter(({ parent }) => parent === null)
          .map((top) => ({
            id: `1790${commentId(top.n)}`,
            text: commentText(top.n),
            timestamp: new Date(commentMs(top.n)).toISOString().replace('.000Z', '+0000'),
            username: `asukas${top.n}`,
          })),
      },
    })),
  });
}

export function takeoutCsv(posts: readonly PagePost[]): string {
  const rows = posts.flatMap(({ n, comments }) =>
    comments
      .filter(({ own }) => own)
      .map((of) => [
        `Ug${of.parent}.${of.n}`,
        'UCkunta',
        new Date(commentMs(of.n)).toISOString(),
        '0',
        `Ug${of.parent}`,
        `video${n}`,
        JSON.stringify({ text: commentText(of.n) }),
      ]),
  );
  return csvOf([
    [
      'Comment ID',
      'Channel ID',
      'Comment Create Timestamp',
      'Price',
      'Parent Comment ID',
      'Video ID',
      'Comment Text',
    ],
    ...rows,
  ]);
}

export function studioCsv(posts: readonly PagePost[], age: number): string {
  return csvOf([
    ['Content', 'Video title', 'Video publish time', 'Views', 'Watch time (hours)', 'Likes'],
    ['Total', '', '', '9999', '1', '99'],
    ...posts.map(({ n }) => [
      `video${n}`,
      postText(n),
      monthName(n),
      `1,${250 + age}`,
      '12.1',
      '4',
    ]),
  ]);
}

const tweetId = (n: number) => String(1999999999999999000n + BigInt(n));
const tweetLink = (n: number) => `https://x.com/testila/status/${tweetId(n)}`;

export function xCsv(posts: readonly PagePost[]): string {
  return csvOf([
    ['Post id', 'Date', 'Post text', 'Post Link', 'Impressions', 'Likes'],
    ...posts.map(({ n }) => [
      tweetId(n),
      `Tue, ${monthName(n)}`,
      postText(n),
      tweetLink(n),
      '500',
      '10',
    ]),
  ]);
}

export function xOldCsv(posts: readonly PagePost[]): string {
  return csvOf([
    ['Tweet id', 'Tweet permalink', 'Tweet text', 'time', 'impressions', 'retweets', 'favorites'],
    ...posts.map(({ n }) => [
      tweetId(n),
      tweetLink(n),
      postText(n),
      `${new Date(elsewhereMs(n)).toISOString().slice(0, 16).replace('T', ' ')} +0000`,
      '424.0',
      '1.0',
      '-',
    ]),
  ]);
}

export function tweets(posts: readonly PagePost[]): string {
  const list = posts.map(({ n }) => {
    const [weekday, date, month, year, clock] = new Date(elsewhereMs(n)).toUTCString().split(/,? /);
    return {
      tweet: {
        id_str: tweetId(n),
        full_text: postText(n),
        created_at: `${weekday} ${month} ${date} ${clock} +0000 ${year}`,
        favorite_count: '3',
        retweet_count: '2',
      },
    };
  });
  return `window.YTD.tweets.part0 = ${JSON.stringify(list)}`;
}

export function linkedinRows(posts: readonly PagePost[], age: number): string[][] {
  return [
    ['What it says', 'Where', 'What it is', 'Who', 'When', 'Seen', 'Liked'],
    ['Post title', 'Post link', 'Post type', 'Posted by', 'Created date', 'Impressions', 'Likes'],
    ...posts.map(({ n }) => [
      postText(n),
      `https://www.linkedin.com/feed/update/urn:li:activity:${7250660001000000000n + BigInt(n)}`,
      'Organic',
      pageName,
      usDay(n),
      String(100 + age),
      String(5 + age),
    ]),
  ];
}

export function tiktokCsv(posts: readonly PagePost[], clock: boolean): string {
  return csvOf([
    ['Video title', 'Video link', 'Post time', 'Total likes', 'Total comments', 'Total views'],
    ...posts.map(({ n }) => {
      const at = wallClock(elsewhereMs(n), 'Europe/Helsinki').iso;
      const link = `https://www.tiktok.com/@testila/video/${7300000000000000000n + BigInt(n)}`;
      return [postText(n), link, clock ? at : at.slice(0, 10), '1.2K', '4', '18,400'];
    }),
  ]);
}

export function outbox(posts: readonly PagePost[], age: number): string {
  return JSON.stringify({
    type: 'OrderedCollection',
    orderedItems: posts.map(({ n }) => ({
      type: 'Create',
      actor: 'https://some.example/users/testila',
      to: ['https://www.w3.org/ns/activitystreams#Public'],
      object: {
        id: `https://some.example/users/testila/statuses/11111111${two(n)}`,
        url: `https://some.example/@testila/11111111${two(n)}`,
        published: new Date(elsewhereMs(n)).toISOString(),
        content: `<p>${postText(n)}</p>`,
        likes: { totalItems: age },
      },
    })),
  });
}

const blueskyUri = (key: string, own: boolean) =>
  `at://did:plc:${own ? 'testila' : 'asukas'}/app.bsky.feed.post/${key}`;

function blueskyPost(key: string, text: string, ms: number, own: boolean, reply?: object) {
  return {
    uri: blueskyUri(key, own),
    author: own
      ? {
          did: 'did:plc:testila',
          handle: 'testila.bsky.social',
          displayName: `${pageName} Bluesky`,
        }
      : { did: 'did:plc:asukas', handle: `asukas-${key}.bsky.social` },
    record: { text, createdAt: new Date(ms).toISOString(), ...(reply && { reply }) },
  };
}

export function blueskyThread({ n, comments }: PagePost): string {
  const under = (parent: number | null): object[] =>
    comments
      .filter((of) => of.parent === parent)
      .map((of) => ({
        post: blueskyPost(`c${of.n}`, commentText(of.n), commentMs(of.n), of.own),
        replies: under(of.n),
      }));
  return JSON.stringify({
    thread: {
      post: { ...blueskyPost(`p${n}`, postText(n), elsewhereMs(n), true), likeCount: 2 },
      replies: under(null),
    },
  });
}

/** Answers to our posts and to our answers, which are all that we are told of. */
export function notifications(posts: readonly PagePost[]): string {
  return JSON.stringify({
    notifications: posts.flatMap(({ n, comments }) =>
      comments
        .filter(({ own }) => !own)
        .map((of) => {
          const root = { uri: blueskyUri(`p${n}`, true) };
          const parent = of.parent === null ? root : { uri: blueskyUri(`c${of.parent}`, false) };
          return {
            ...blueskyPost(`c${of.n}`, commentText(of.n), commentMs(of.n), false, { root, parent }),
            reason: 'reply',
          };
        }),
    ),
  });
}

/** The time of an id is in it on a real server; here posts come before all comments. */
const mastodonId = (of: { post: number } | { comment: number }) =>
  'post' in of ? `11111111${two(of.post)}` : `11111122${two(of.comment)}`;

function mastodonStatus(
  of: { id: string; text: string; ms: number; own: boolean },
  answers: { id: string; own: boolean } | null,
  age: number,
) {
  const [name, number] = of.own ? ['testila', '109'] : ['asukas', '110'];
  const at = `https://some.example/users/${name}`;
  return {
    id: of.id,
    uri: `${at}/statuses/${of.id}`,
    url: `https://some.example/@${name}/${of.id}`,
    created_at: new Date(of.ms).toISOString(),
    edited_at: null,
    account: {
      id: number,
      username: name,
      acct: name,
      display_name: of.own ? `${pageName} Mastodon` : 'Asukas',
      url: `https://some.example/@${name}`,
      uri: at,
    },
    content: `<p>${of.text}</p>`,
    visibility: 'public',
    spoiler_text: '',
    in_reply_to_id: answers?.id ?? null,
    in_reply_to_account_id: answers === null ? null : answers.own ? '109' : '110',
    favourites_count: age,
    mentions: [],
    reblog: null,
  };
}

const mastodonPost = (n: number, age: number) =>
  mastodonStatus(
    { id: mastodonId({ post: n }), text: postText(n), ms: elsewhereMs(n), own: true },
    null,
    age,
  );

export function mastodonStatuses(posts: readonly PagePost[], age: number): string {
  return JSON.stringify(posts.map(({ n }) => mastodonPost(n, age)).toReversed());
}

export function mastodonContext({ n, comments }: PagePost): string {
  const under = (parent: number | null): object[] =>
    comments
      .filter((of) => of.parent === parent)
      .flatMap((of) => {
        const above = comments.find(({ n: other }) => other === parent);
        const answered = above
          ? { id: mastodonId({ comment: above.n }), own: above.own }
          : { id: mastodonId({ post: n }), own: true };
        const said = {
          id: mastodonId({ comment: of.n }),
          text: commentText(of.n),
          ms: commentMs(of.n),
          own: of.own,
        };
        return [mastodonStatus(said, answered, 0), ...under(of.n)];
      });
  return JSON.stringify({ ancestors: [], descendants: under(null) });
}

/** TikTok's time is UTC, and its counts are those of the day of the download. */
export function tiktokDownload(posts: readonly PagePost[]): string {
  return JSON.stringify({
    'Your Activity': { 'Watch History': { VideoList: [] } },
    Post: {
      Posts: {
        VideoList: posts.map(({ n }) => ({
          Date: new Date(elsewhereMs(n)).toISOString().slice(0, 19).replace('T', ' '),
          Link: `https://www.tiktok.com/@testila/video/${7300000000000000000n + BigInt(n)}`,
          Likes: '1100',
          Title: postText(n),
        })),
      },
    },
    'Profile And Settings': {},
  });
}

export function newsFeed(posts: readonly PagePost[]): string {
  const items = posts.map(
    ({ n }) => `<item><title>${postText(n)}</title><link>https://testila.example/${n}</link>
      <guid>https://testila.example/?p=${n}</guid>
      <pubDate>${new Date(elsewhereMs(n)).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${pageName}</title>
    <link>https://testila.example/</link>${items.join('')}</channel></rss>`;
}
