import { describe, expect, it } from 'vitest';
import { repairedText } from '../../src/importers/meta-download/repair.ts';
import { fixture, jsonSource, readAll, recognised } from './support.ts';

const sample = (name: string) => fixture(`facebook-download/${name}`);
const inFolder = (path: string, value: unknown) => jsonSource(value, path);

/** A text as Meta's downloads write it: a sign for each byte of its UTF-8. */
const escaped = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('texts of which each byte is a sign', () => {
  it.each([
    ['n\u00c3\u00a6sten', 'næsten'],
    ['\u00e2\u0080\u0093', '–'],
    ['\u00f0\u009f\u0098\u0080', '😀'],
    ['Hyvää päivää', 'Hyvää päivää'],
    ['plain', 'plain'],
    ['already right: Ääni –', 'already right: Ääni –'],
    ['r\u00e9sum\u00e9', 'résumé'],
  ])('%j is put together', (given, right) => expect(repairedText(given)).toBe(right));
});

describe('posts', () => {
  it('come with their words, their time and what they are', async () => {
    const source = await sample('profile_posts_1.json');
    expect(await recognised(source)).toMatchObject([
      { format: 'facebook.download', confidence: 0.9 },
    ]);
    const { posts, rejections } = await readAll(source);
    expect(rejections).toEqual([]);
    expect(posts).toEqual([
      {
        kind: 'post',
        row: 1,
        platform: 'facebook',
        account: '',
        accountId: null,
        platformId: null,
        at: '2025-09-24T07:46:40.000Z',
        text: 'Torilla on tänään syystapahtuma 🍂 – tervetuloa!',
        link: null,
        form: 'photo',
        metrics: {},
      },
    ]);
  });

  it('come from the older layouts and from the one with labels', async () => {
    const older = { status_updates: [{ timestamp: 1758700000, data: [{ post: 'Hei' }] }] };
    expect((await readAll(jsonSource(older))).posts).toMatchObject([{ text: 'Hei', form: 'text' }]);
    const labelled = [
      {
        timestamp: 1758700000,
        media: [],
        fbid: '122158012345678',
        label_values: [
          { label: escaped('Päiväys'), value: 'x' },
          { label: 'Teksti', value: escaped('Kirjasto on tänään kiinni') },
          { label: 'URL', value: 'https://www.facebook.com/a/very/long/address/that/is/no/text' },
        ],
      },
    ];
    const { posts } = await readAll(jsonSource(labelled));
    expect(posts).toMatchObject([{ text: 'Kirjasto on tänään kiinni' }]);
  });

  it('are left out when nothing is in them, and say so', async () => {
    const empty = [{ timestamp: 1758700000, data: [], attachments: [] }];
    const { items } = await readAll(jsonSource(empty));
    expect(items).toMatchObject([{ kind: 'rejection', row: 1, reason: 'text.missing' }]);
  });

  it('of Instagram have the words of the picture, or of the post when it has several', async () => {
    const media = (title: string) => ({
      uri: 'media/posts/1.jpg',
      creation_timestamp: 1758700000,
      title: escaped(title),
    });
    const value = [
      { media: [media('Yksi kuva ä')] },
      {
        media: [media(''), { ...media(''), uri: 'media/2.mp4' }],
        title: escaped('Kaksi ö'),
        creation_timestamp: 1758700060,
      },
    ];
    const path = 'your_instagram_activity/media/posts_1.json';
    expect(await recognised(inFolder(path, value))).toMatchObject([
      { format: 'instagram.download' },
    ]);
    expect((await readAll(inFolder(path, value))).posts).toMatchObject([
      { platform: 'instagram', text: 'Yksi kuva ä', form: 'photo', at: '2025-09-24T07:46:40.000Z' },
      { text: 'Kaksi ö', form: 'video', at: '2025-09-24T07:47:40.000Z' },
    ]);
  });
});

describe('what the page itself wrote elsewhere', () => {
  it('is no list of residents’ comments', async () => {
    expect(await recognised(await sample('comments.json'))).toEqual([]);
    const instagram = [
      {
        media_list_data: [{ uri: '' }],
        string_map_data: { Kommentti: { value: 'Kiitos!' }, Aika: { timestamp: 1758700000 } },
      },
    ];
    expect(await recognised(jsonSource(instagram))).toEqual([]);
  });
});

describe('conversations of the inbox', () => {
  const ownNames = ['Esimerkkilän kunta'];

  it('have residents’ messages and our answers, each known by the names', async () => {
    const conversation = {
      participants: [{ name: 'Testi Asukas' }, { name: escaped('Esimerkkilän kunta') }],
      messages: [
        {
          sender_name: escaped('Esimerkkilän kunta'),
          timestamp_ms: 1758703600123,
          content: escaped('Tänään iltapäivällä.'),
        },
        { sender_name: 'Testi Asukas', timestamp_ms: 1758700000000, content: 'Milloin aurataan?' },
        { sender_name: 'Testi Asukas', timestamp_ms: 1758700000001, photos: [{ uri: 'a.jpg' }] },
        { sender_name: 'Testi Asukas', timestamp_ms: 1758700000002, is_unsent: true },
      ],
      thread_path: 'inbox/testiasukas_9',
    };
    const path = 'messages/inbox/testiasukas_9/message_1.json';
    const { comments, rejections } = await readAll(inFolder(path, conversation), { ownNames });
    expect(comments).toMatchObject([
      {
        own: true,
        text: 'Tänään iltapäivällä.',
        at: '2025-09-24T08:46:40.123Z',
        channel: 'Esimerkkilän kunta',
        conversation: 'testiasukas_9',
      },
      { own: false, text: 'Milloin aurataan?', author: 'Testi Asukas' },
    ]);
    expect(rejections).toMatchObject([{ row: 3, reason: 'text.missing' }]);
    // By itself, outside of its folder, it is the same conversation.
    const alone = await readAll(inFolder('message_1.json', conversation), { ownNames });
    expect(alone.comments[0]!.conversation).toBe('testiasukas_9');
  });

  it('are not guessed about when no name is ours', async () => {
    const { items } = await readAll(await sample('message_1.json'), { ownNames: ['Toisen kunta'] });
    expect(items).toMatchObject([{ kind: 'rejection', reason: 'author.unknown' }]);
    const known = await readAll(await sample('message_1.json'), { ownNames });
    expect(known.comments).toMatchObject([{ text: 'Milloin katu aurataan? 😀', own: false }]);
  });

  it('are Instagram’s where the download says so', async () => {
    const value = { participants: [{ name: 'a' }, { name: 'kunta' }], messages: [] };
    const formats = async (path: string) =>
      (await recognised(inFolder(path, value))).map(({ format }) => format);
    const inside = 'your_instagram_activity/messages/inbox/a_1/message_1.json';
    expect(await formats(inside)).toEqual(['instagram.download']);
    expect(await formats('your_facebook_activity/messages/inbox/a_1/message_1.json')).toEqual([
      'facebook.download',
    ]);
    expect(await formats('message_1.json')).toEqual(['facebook.download', 'instagram.download']);
  });
});
