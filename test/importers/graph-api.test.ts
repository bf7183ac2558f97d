import { describe, expect, it } from 'vitest';
import { jsonSource, readAll, recognised, refusal } from './support.ts';

const feed = {
  data: [
    {
      id: '301719373180657_122158012345678',
      message: 'Mitä mieltä olette torista?',
      created_time: '2026-08-03T13:21:53+0000',
      permalink_url: 'https://www.facebook.com/1653359633459178/posts/122158012345678',
      from: { id: '301719373180657', name: 'Testilän kunta' },
      attachments: { data: [{ media_type: 'photo' }] },
      shares: { count: 42 },
      reactions: { data: [], summary: { total_count: 7 } },
      comments: {
        data: [
          {
            id: '122158012345678_900001111122222',
            from: { id: '77', name: 'Asukas' },
            message: 'Tori on hyvä!',
            created_time: '2026-08-03T14:00:05+0000',
            comments: {
              data: [
                {
                  id: '122158012345678_900001111133333',
                  from: { id: '301719373180657', name: 'Testilän kunta' },
                  message: 'Kiitos palautteesta.',
                  created_time: '2026-08-03T14:30:00+0000',
                  parent: { id: '122158012345678_900001111122222' },
                },
              ],
            },
          },
          { message: 'Ilman tunnistetta', created_time: '2026-08-03T15:00:00+0000' },
          { id: '1_2', message: '', created_time: '2026-08-03T15:00:00+0000' },
        ],
        summary: { total_count: 18 },
      },
    },
    { id: '301719373180657_122158012345679', created_time: '2026-08-04T08:00:00+0000', story: 'x' },
  ],
  paging: { next: 'https://graph.facebook.com/secret' },
};

describe('a feed', () => {
  it('has posts, and in them comments and answers', async () => {
    expect(await recognised(jsonSource(feed))).toMatchObject([{ format: 'graph.api' }]);
    const { items, posts } = await readAll(jsonSource(feed));
    expect(posts).toMatchObject([
      {
        platformId: '122158012345678',
        accountId: '301719373180657',
        account: 'Testilän kunta',
        at: '2026-08-03T13:21:53.000Z',
        form: 'photo',
        metrics: { reactions: 7, comments: 18, shares: 42 },
      },
      // What was not counted is not zero.
      { platformId: '122158012345679', text: '', metrics: {} },
    ]);
    expect(items.slice(1, 5)).toMatchObject([
      {
        kind: 'comment',
        platformId: '900001111122222',
        post: '122158012345678',
        parentId: null,
        own: false,
      },
      {
        kind: 'comment',
        platformId: '900001111133333',
        parentId: '900001111122222',
        own: true,
        text: 'Kiitos palautteesta.',
      },
      { kind: 'comment', platformId: null, author: null, text: 'Ilman tunnistetta' },
      { kind: 'rejection', reason: 'text.missing' },
    ]);
  });

  it('may be one post or a list of them', async () => {
    const [post] = feed.data;
    expect((await readAll(jsonSource(post))).posts).toHaveLength(1);
    expect((await readAll(jsonSource([post]))).posts).toHaveLength(1);
  });
});

it('reads comments that were asked for alone, by the post in their ids', async () => {
  const value = {
    data: [
      {
        created_time: '2026-08-03T14:00:05+0000',
        from: { name: 'Asukas', id: '7' },
        message: 'Hei',
        id: '122158012345678_900001111122222',
      },
    ],
  };
  expect((await readAll(jsonSource(value))).items).toMatchObject([
    { kind: 'comment', post: '122158012345678', platformId: '900001111122222', text: 'Hei' },
  ]);
});

it('reads the comments of an Instagram picture', async () => {
  const value = {
    data: [
      {
        id: '17900000000000001',
        text: 'Upea!',
        timestamp: '2026-08-03T14:00:05+0000',
        username: 'asukas',
        replies: {
          data: [
            { id: '17900000000000002', text: 'Kiitos', timestamp: '2026-08-03T15:00:00+0000' },
          ],
        },
      },
    ],
  };
  expect((await readAll(jsonSource(value))).comments).toMatchObject([
    { platform: 'instagram', platformId: '17900000000000001', author: 'asukas' },
    { platformId: '17900000000000002', parentId: '17900000000000001' },
  ]);
});

it('says of a saved error that it is one', async () => {
  const error = {
    error: { message: '(#100) Object does not exist', type: 'OAuthException', code: 100 },
  };
  expect(await refusal(jsonSource(error, 'feed.json'))).toEqual({
    code: 'import.savedError',
    params: { file: 'feed.json', code: 100 },
  });
});
