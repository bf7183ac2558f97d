import { describe, expect, it } from 'vitest';
import {
  contextOf,
  notifications,
  outbox,
  status,
  statusId,
  statuses,
} from '../core/import-mastodon.fixture.ts';
import { jsonSource, readAll, recognised } from './support.ts';

const ownNames = ['Testilän kunta'];
const summary = async (value: unknown, names = ownNames) => {
  const { items } = await readAll(jsonSource(value), { ownNames: names });
  return items.map((item) =>
    item.kind === 'comment'
      ? [item.own === true ? 'own' : item.author, item.text, item.parentId, item.post]
      : [item.kind],
  );
};

describe('answers of Mastodon’s API', () => {
  it.each([
    ['the statuses of an account', statuses()],
    ['a conversation', contextOf(1)],
    ['a conversation that nobody has answered', contextOf(10)],
    ['notifications', notifications()],
    ['notifications that begin with one of nobody’s words', notifications().toReversed()],
    ['a single status', status(1)],
  ])('are known by what they hold: %s', async (_, value) => {
    expect(await recognised(jsonSource(value))).toMatchObject([{ format: 'mastodon.api' }]);
  });

  it('are told from the archive and from other lists', async () => {
    expect(await recognised(jsonSource(outbox()))).toMatchObject([{ format: 'mastodon.outbox' }]);
    const graph = [{ id: '1', created_at: '2026-01-01', content: 'x', account: {} }];
    expect(await recognised(jsonSource(graph))).toEqual([]);
    expect(await recognised(jsonSource({ ancestors: [{}], descendants: [] }))).toEqual([]);
  });

  it('have our posts as the archive has them', async () => {
    const [mine] = (await readAll(jsonSource([status(1)]), { ownNames })).posts;
    const [archived] = (await readAll(jsonSource(outbox()))).posts;
    expect(mine).toEqual({
      ...archived,
      metrics: { reactions: 2, comments: 2, shares: 1 },
    });
    expect(mine).toMatchObject({
      account: '@testila@mastodon.example',
      accountId: 'https://mastodon.example/users/testila',
      platformId: statusId(1),
      text: 'Mitä mieltä olette torista?',
    });
  });

  it('have a content warning before the words, in the archive too', async () => {
    const warned = status(1, { spoiler_text: 'Vaalit' });
    const archive = outbox();
    Object.assign(archive.orderedItems[0]!.object, { summary: 'Vaalit' });
    const text = 'Vaalit\n\nMitä mieltä olette torista?';
    expect((await readAll(jsonSource([warned]), { ownNames })).posts).toMatchObject([{ text }]);
    expect((await readAll(jsonSource(archive))).posts[0]).toMatchObject({ text });
  });

  it('have conversations: who answers whom, our answers, and our own second part left out', async () => {
    const [a, b] = ['@maija@mastodon.example', '@pekka@toinen.example'];
    expect(await summary(contextOf(1))).toEqual([
      [b, '@testila Ehdin vasta lauantaina.', null, statusId(1)],
      [a, '@testila Hyvä tori!', null, statusId(1)],
      ['own', 'Kiitos, Maija.', statusId(3), statusId(1)],
      [a, '@testila Milloin se avataan?', statusId(4), statusId(1)],
      [b, '@testila Samaa mieltä.', statusId(3), statusId(1)],
    ]);
    // Asked for a comment: the post is among what it answers, the comment itself is not there.
    expect(await summary(contextOf(5))).toEqual([
      ['post'],
      [a, '@testila Hyvä tori!', null, statusId(1)],
      ['own', 'Kiitos, Maija.', statusId(3), statusId(1)],
    ]);
  });

  it('have conversations that a resident began', async () => {
    expect(await summary(contextOf(8))).toEqual([
      ['own', 'Torin laidalla.', statusId(8), null],
      ['@pekka@toinen.example', '@testila Löytyi!', statusId(9), null],
    ]);
  });

  it('have mentions among notifications, on what they answer of ours', async () => {
    expect(await summary(notifications())).toEqual([
      ['@pekka@toinen.example', '@testila Löytyi!', null, statusId(9)],
      ['@pekka@toinen.example', '@testila Missä on uusi kirjasto?', null, null],
      ['@pekka@toinen.example', '@testila Ehdin vasta lauantaina.', null, statusId(2)],
      ['@pekka@toinen.example', '@testila Samaa mieltä.', statusId(3), null],
      ['@maija@mastodon.example', '@testila Milloin se avataan?', null, statusId(4)],
      ['@maija@mastodon.example', '@testila Hyvä tori!', null, statusId(1)],
    ]);
  });

  it('have posts of one account, whatever it is called here, and nobody else’s', async () => {
    const { posts } = await readAll(jsonSource(statuses()), { ownNames: ['Muu'] });
    expect(posts).toMatchObject([{ platformId: statusId(1) }]);
    // A list of many, as a tag's: residents' words that are not said to us stay there.
    const other = status(3, { in_reply_to_id: null, mentions: [] });
    expect(await summary([status(8), other, status(1)])).toEqual([
      ['@pekka@toinen.example', '@testila Missä on uusi kirjasto?', null, null],
      ['post'],
    ]);
  });

  it('leave out what was passed on and what is not public, and tell when words were changed', async () => {
    const value = [
      status(1, { reblog: status(3) }),
      status(1, { visibility: 'private' }),
      status(1, { visibility: 'direct' }),
      status(1, { visibility: 'unlisted', media_attachments: [{ type: 'gifv' }] }),
      status(8, { edited_at: '2026-10-06T09:00:00.000Z' }),
    ];
    expect((await readAll(jsonSource(value), { ownNames })).items).toMatchObject([
      { kind: 'post', form: 'video' },
      { kind: 'comment', editedAt: '2026-10-06T09:00:00.000Z' },
    ]);
  });
});
