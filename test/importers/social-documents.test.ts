import { describe, expect, it } from 'vitest';
import { jsonSource, readAll, recognised } from './support.ts';

describe('X’s archive', () => {
  const tweet = (more: object) => ({
    tweet: {
      id_str: '1997372931111111111',
      full_text: 'Torille &amp; tanssimaan https://t.co/abc',
      created_at: 'Sat Dec 06 18:20:30 +0000 2025',
      favorite_count: '3',
      retweet_count: '1',
      entities: { urls: [{ url: 'https://t.co/abc', expanded_url: 'https://testila.fi/tori$&' }] },
      ...more,
    },
  });
  const script = (value: unknown) => `window.YTD.tweets.part0 = ${JSON.stringify(value)};\n`;

  it('is a script that is read, with links as they lead', async () => {
    const source = jsonSource(script([tweet({})]), 'data/tweets.js');
    expect(await recognised(source)).toMatchObject([{ format: 'x.archive' }]);
    expect((await readAll(source, { owner: 'testila' })).items).toEqual([
      {
        kind: 'post',
        row: 1,
        platform: 'x',
        account: 'testila',
        accountId: null,
        platformId: '1997372931111111111',
        at: '2025-12-06T18:20:30.000Z',
        text: 'Torille & tanssimaan https://testila.fi/tori$&',
        link: 'https://x.com/testila/status/1997372931111111111',
        form: 'link',
        metrics: { reactions: 3, shares: 1 },
      },
    ]);
  });

  it('leaves out what was passed on and answers to others', async () => {
    const value = [tweet({ full_text: 'RT @muu: hei' }), tweet({ in_reply_to_user_id_str: '7' })];
    expect((await readAll(jsonSource(script(value)), { format: 'x.archive' })).items).toEqual([]);
  });

  it('is never run', async () => {
    const harmful = 'window.YTD.tweets.part0 = [];globalThis.harmed = true;';
    await expect(readAll(jsonSource(harmful), { format: 'x.archive' })).rejects.toMatchObject({
      code: 'import.unrecognised',
    });
    expect(globalThis).not.toHaveProperty('harmed');
  });
});

it('reads the public posts of a Mastodon archive, as text', async () => {
  const create = (more: object, to = ['https://www.w3.org/ns/activitystreams#Public']) => ({
    type: 'Create',
    actor: 'https://mastodon.example/users/testila',
    to,
    object: {
      id: 'https://mastodon.example/users/testila/statuses/111111111111111111',
      type: 'Note',
      published: '2026-01-01T00:00:00Z',
      url: 'https://mastodon.example/@testila/111111111111111111',
      content: '<p>Hyvää &amp; uutta<br>vuotta!</p><p>t. kunta</p>',
      inReplyTo: null,
      ...more,
    },
  });
  const outbox = {
    type: 'OrderedCollection',
    orderedItems: [
      create({}),
      create({ inReplyTo: 'https://x.example/1' }),
      create({}, ['https://mastodon.example/users/testila/followers']),
      { type: 'Announce', actor: 'https://mastodon.example/users/testila', object: 'https://a/1' },
    ],
  };
  expect(await recognised(jsonSource(outbox))).toMatchObject([{ format: 'mastodon.outbox' }]);
  expect((await readAll(jsonSource(outbox))).items).toMatchObject([
    {
      platform: 'mastodon',
      account: '@testila@mastodon.example',
      platformId: '111111111111111111',
      text: 'Hyvää & uutta\nvuotta!\n\nt. kunta',
      metrics: {},
    },
  ]);
});

describe('Bluesky', () => {
  const post = (key: string, handle: string, text: string, more: object = {}) => ({
    uri: `at://did:plc:${handle}/app.bsky.feed.post/${key}`,
    author: { did: `did:plc:${handle}`, handle: `${handle}.bsky.social` },
    record: { text, createdAt: '2026-02-01T10:00:00.000Z' },
    ...more,
  });
  const ownNames = ['@testila.bsky.social'];

  it('has threads: our post, conversations, and our answers in them', async () => {
    const thread = {
      thread: {
        post: post('a', 'testila', 'Mitä mieltä?', { likeCount: 2, replyCount: 2 }),
        replies: [
          {
            post: post('b', 'asukas', 'Hyvä!'),
            replies: [{ post: post('c', 'testila', 'Kiitos.'), replies: [] }],
          },
          { uri: 'at://x/y/z', notFound: true },
          { notFound: true },
          { uri: 'at://x/y/w', blocked: true },
        ],
      },
    };
    expect(await recognised(jsonSource(thread))).toMatchObject([{ format: 'bluesky.api' }]);
    const { items } = await readAll(jsonSource(thread), { ownNames });
    const root = 'at://did:plc:testila/app.bsky.feed.post/a';
    // What is blocked is hidden from the reader alone.
    expect(items.filter(({ kind }) => kind === 'removal')).toEqual([
      { kind: 'removal', row: 1, platform: 'bluesky', platformId: 'at://x/y/z', at: null },
    ]);
    expect(items.filter(({ kind }) => kind !== 'removal')).toMatchObject([
      { kind: 'post', platformId: root, metrics: { reactions: 2, comments: 2 } },
      {
        kind: 'comment',
        text: 'Hyvä!',
        post: root,
        parentId: null,
        own: false,
        link: 'https://bsky.app/profile/asukas.bsky.social/post/b',
      },
      {
        kind: 'comment',
        text: 'Kiitos.',
        own: true,
        parentId: 'at://did:plc:asukas/app.bsky.feed.post/b',
      },
    ]);
  });

  it('has notifications, of which answers and mentions are comments', async () => {
    const root = 'at://did:plc:testila/app.bsky.feed.post/a';
    const reply = {
      ...post('b', 'asukas', 'Hyvä!'),
      reason: 'reply',
      record: {
        text: 'Hyvä!',
        createdAt: '2026-02-01T10:00:00.000Z',
        reply: { root: { uri: root }, parent: { uri: root } },
      },
    };
    const value = { notifications: [reply, { ...post('d', 'muu', ''), reason: 'like' }] };
    expect((await readAll(jsonSource(value), { ownNames })).items).toMatchObject([
      { text: 'Hyvä!', post: root, parentId: null },
    ]);
  });
});
