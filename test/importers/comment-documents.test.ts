import { describe, expect, it } from 'vitest';
import { jsonSource, readAll, recognised } from './support.ts';

describe('Apify’s comments', () => {
  const post = 'https://www.facebook.com/testila/posts/122158012345678';
  const one = (more: object) => ({
    facebookUrl: post,
    commentUrl: `${post}?comment_id=900001111122222`,
    id: btoa('comment:122158012345678_900001111122222'),
    date: '2026-02-04T08:38:25.000Z',
    text: 'Milloin tie avataan?',
    profileName: 'Asukas',
    likesCount: '8',
    threadingDepth: 0,
    facebookId: '122158012345678',
    postTitle: 'Tie &lt;3',
    ...more,
  });

  it('are comments and answers, each with its place', async () => {
    const answer = one({
      commentUrl: `${post}?comment_id=900001111122222&reply_comment_id=900001111133333`,
      id: btoa('comment:122158012345678_900001111133333'),
      text: 'Perjantaina.',
      threadingDepth: 1,
      replyToCommentId: btoa('comment:122158012345678_900001111122222'),
    });
    const source = jsonSource([one({}), answer, one({ text: '' })]);
    expect(await recognised(source)).toMatchObject([{ format: 'apify.comments' }]);
    const { comments, rejections } = await readAll(source);
    expect(comments).toMatchObject([
      {
        at: '2026-02-04T08:38:25.000Z',
        platformId: '900001111122222',
        parentId: null,
        post: '122158012345678',
        author: 'Asukas',
        link: `${post}?comment_id=900001111122222`,
      },
      { platformId: '900001111133333', parentId: '900001111122222', text: 'Perjantaina.' },
    ]);
    expect(rejections).toMatchObject([{ row: 3, reason: 'text.missing', column: 'text' }]);
  });

  it('are not taken for another list of things with texts', async () => {
    const others = [{ text: 'Hei', date: '2026-02-04', url: post }];
    expect(await recognised(jsonSource(others))).toEqual([]);
  });
});

describe('YouTube’s comment threads', () => {
  const snippet = (more: object) => ({
    channelId: 'UCkunta',
    videoId: 'dQw4w9WgXcQ',
    textDisplay: 'Hyvä &amp; hieno<br>video',
    authorDisplayName: '@asukas',
    authorChannelId: { value: 'UCasukas' },
    likeCount: 2,
    publishedAt: '2026-03-01T10:00:00Z',
    updatedAt: '2026-03-01T10:00:00Z',
    ...more,
  });
  const listed = {
    kind: 'youtube#commentThreadListResponse',
    etag: 'x',
    nextPageToken: 'y',
    items: [
      {
        kind: 'youtube#commentThread',
        id: 'Ugx1',
        snippet: {
          channelId: 'UCkunta',
          videoId: 'dQw4w9WgXcQ',
          topLevelComment: { kind: 'youtube#comment', id: 'Ugx1', snippet: snippet({}) },
          totalReplyCount: 1,
        },
        replies: {
          comments: [
            {
              kind: 'youtube#comment',
              id: 'Ugx1.a',
              snippet: snippet({
                textOriginal: 'Kiitos!',
                parentId: 'Ugx1',
                authorChannelId: { value: 'UCkunta' },
                updatedAt: '2026-03-02T10:00:00Z',
              }),
            },
          ],
        },
      },
    ],
  };

  it('have comments and answers, and tell which are ours and which were changed', async () => {
    expect(await recognised(jsonSource(listed))).toMatchObject([{ format: 'youtube.comments' }]);
    expect((await readAll(jsonSource(listed))).comments).toMatchObject([
      {
        platformId: 'Ugx1',
        text: 'Hyvä & hieno\nvideo',
        own: false,
        post: 'dQw4w9WgXcQ',
        link: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=Ugx1',
        editedAt: null,
      },
      {
        platformId: 'Ugx1.a',
        parentId: 'Ugx1',
        own: true,
        text: 'Kiitos!',
        editedAt: '2026-03-02T10:00:00.000Z',
      },
    ]);
  });

  it('may be several answers in one list', async () => {
    expect((await readAll(jsonSource([listed, listed]))).comments).toHaveLength(4);
  });
});

describe('a document of any kind', () => {
  const broken = (text: string) => readAll(jsonSource(text), { format: 'apify.comments' });
  const start = JSON.stringify([
    { facebookId: '1', commentUrl: 'https://x.example', date: '2026-01-01', text: 'a' },
  ]);

  it.each([
    ['is cut off', start.slice(0, -1)],
    ['has another behind it', start + start],
    ['ends in something else', `${start} loppu`],
    ['is nested without end', `${start.slice(0, -1)},${'['.repeat(100_000)}`],
  ])('is refused when it %s', async (_, text) => {
    await expect(broken(text)).rejects.toMatchObject({ code: 'import.brokenJson' });
  });

  it('may be UTF-16 or have a byte order mark', async () => {
    const { sourceOf } = await import('../../src/importers/source.ts');
    const text = start.replace('"a"', '"Äiti 😀"');
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\uFEFF${text}`),
    ]) {
      expect((await readAll(sourceOf('a.json', bytes))).comments).toMatchObject([
        { text: 'Äiti 😀' },
      ]);
    }
  });

  it('keeps the digits of ids that are too long for a number', async () => {
    const text = start.replace('"1"', '18182686576415017');
    expect((await readAll(jsonSource(text))).comments[0]!.post).toBe('18182686576415017');
  });
});
