import { describe, expect, it } from 'vitest';
import { jsonSource, readAll, recognised } from './support.ts';
import { tiktokNew, tiktokOld } from '../core/import-tiktok.fixture.ts';

describe('TikTok’s download', () => {
  it.each([
    ['today', tiktokNew()],
    ['before', tiktokOld()],
    ['with a null for a list', { Comment: { Comments: { CommentsList: null } } }],
    [
      'of which the start holds what was watched',
      { 'Your Activity': tiktokNew()['Your Activity'] },
    ],
  ])('is known by what it holds: %s', async (_, value) => {
    expect(await recognised(jsonSource(value))).toMatchObject([{ format: 'tiktok.download' }]);
  });

  it('is not taken for what has but a like name', async () => {
    expect(await recognised(jsonSource({ Activity: {}, Profile: {}, Comment: 'x' }))).toEqual([]);
  });

  it('has videos with the id that TikTok Studio knows, in UTC', async () => {
    const id = '7300000000000000001';
    expect((await readAll(jsonSource(tiktokOld()), { owner: 'testila' })).posts).toEqual([
      {
        kind: 'post',
        row: 2,
        platform: 'tiktok',
        account: '',
        accountId: null,
        platformId: id,
        at: '2026-08-02T16:05:00.000Z',
        text: '',
        link: `https://www.tiktok.com/@testila/video/${id}`,
        form: 'video',
        metrics: { reactions: 1200 },
      },
    ]);
    const { posts } = await readAll(jsonSource(tiktokNew()));
    expect(posts).toMatchObject([
      { platformId: id, link: null, text: 'Torin avajaiset' },
      { platformId: null, at: '2026-08-03T16:05:00.000Z', text: 'Uimaranta' },
    ]);
  });

  it.each([
    ['today', tiktokNew()],
    ['before', tiktokOld()],
  ])('has conversations with our answers, and comments without a place: %s', async (_, value) => {
    const { comments } = await readAll(jsonSource(value));
    const told = comments.map((one) => [one.own, one.author, one.text, one.conversation ?? null]);
    expect(told.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
      [false, 'asu.kas', 'Onko uimaranta auki?', 'asu.kas'],
      [true, null, 'Kiitos!', null],
      [true, null, 'On, kello 20 asti.', 'asu.kas'],
    ]);
  });

  it('guesses nobody’s words where it does not tell with whom we talked', async () => {
    const message = { Date: '2026-08-02 16:05:00', From: 'x', Content: 'Hei' };
    const value = {
      'Direct Message': { 'Direct Messages': { ChatHistory: { Ryhmä: [message] } } },
    };
    expect((await readAll(jsonSource(value))).items).toMatchObject([{ reason: 'author.unknown' }]);
  });
});
