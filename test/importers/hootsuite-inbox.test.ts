import { describe, expect, it } from 'vitest';
import { temporaryFolder, testCore } from '../support/core.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll, recognised, refusal, textSource } from './support.ts';

const header =
  'Conversation ID,Message ID,Message Type,Direction,Medium,Channel,Channel Display Name,Contact Profile ID,Contact Primary Identifier,Contact Secondary Identifier,Created at,Content,Post URL,Sentiment';
const post = 'https://www.facebook.com/100064821937455_122158012340001';
const rows = [
  // Our answer stands before what it is to.
  `c1,122158012340001_900001111120009,Comment Reply,outbound,Facebook,Testilän kunta,Kunnan sivu,,,,2026-09-10 10:00:27,"Avataan lauantaina, klo 9.",${post},`,
  `c1,122158012340001_900001111120001,Comment,inbound,Facebook,Testilän kunta,Kunnan sivu,p1,Maija M.,,2026-09-10 09:00:27,"Milloin tori avataan?\nKiitos!",${post},neutral`,
  `c1,122158012340001_900001111120002,Comment,inbound,Facebook,Testilän kunta,Kunnan sivu,p1,Maija M.,,2026-09-10 11:00:00,Hyvä!,${post},positive`,
  'c2,7f0a,Private Message,inbound,Facebook Messenger,Testilän kunta,,p2,+358 40 123 4567,Olli O.,2026-09-11 08:15,Missä on WC?,,',
  'c2,7f0b,Private Message,outbound,Facebook Messenger,Testilän kunta,,p2,,,2026-09-11 08:30,Torin laidalla.,,',
  'c3,1999,Mention,inbound,X,@testila,,p3,@asukas,,2026-09-12 08:00:00,Hei,https://x.com/testila/status/2019525319007564010,',
];
const file = (...lines: string[]) => textSource(`${[header, ...lines].join('\n')}\n`);

describe('messages from Hootsuite’s inbox', () => {
  it('are comments, private messages and our answers to them', async () => {
    const source = file(...rows);
    expect((await recognised(source))[0]).toMatchObject({
      format: 'hootsuite.inbox',
      dateOrder: 'ymd',
    });
    const { comments, rejections } = await readAll(source);
    expect(rejections).toEqual([]);
    expect(comments).toMatchObject([
      { own: true, platformId: '900001111120009', parentId: '900001111120001', author: null },
      {
        own: false,
        at: '2026-09-10T06:00:27.000Z',
        text: 'Milloin tori avataan?\nKiitos!',
        author: 'Maija M.',
        platform: 'facebook',
        channel: 'Testilän kunta',
        post: '122158012340001',
        platformId: '900001111120001',
        parentId: null,
      },
      { platformId: '900001111120002' },
      // A telephone number is no name, and an id of Hootsuite's own is no platform's.
      { author: 'Olli O.', platformId: null, conversation: 'hootsuite:c2', post: null },
      { own: true, conversation: 'hootsuite:c2' },
      { platform: 'x', post: '2019525319007564010', platformId: null, author: '@asukas' },
    ]);
    for (const n of [0, 1, 2, 5]) expect(comments[n]).not.toHaveProperty('conversation');
  });

  it('are other exports of Hootsuite only when they hold words', async () => {
    const conversations = textSource(
      'Conversation ID,Medium,Channel,Channel Display Name,Contact Profile ID,Contact Primary Identifier,Contact Secondary Identifier,Created at,Last Status Change Agent ID\nc1,Facebook,Kunta,Kunta,p,Maija,,2026-09-10 09:00:00,a\n',
    );
    expect((await recognised(conversations)).map(({ format }) => format)).not.toContain(
      'hootsuite.inbox',
    );
  });

  it('say what is wrong with a row, and are refused with damaged ids', async () => {
    const { rejections } = await readAll(
      file(
        `c,1_2,Comment,sideways,Facebook,K,,,M,,2026-09-10 09:00,Hei,${post},`,
        `c,1_2,Comment,inbound,Facebook,K,,,M,,eilen,Hei,${post},`,
        `c,1_2,Comment,inbound,Facebook,K,,,M,,2026-09-10 09:00,,${post},`,
        'c,1_2',
      ),
    );
    expect(rejections).toMatchObject([
      { row: 2, column: 'Direction', reason: 'word.unknown', value: 'sideways' },
      { row: 3, column: 'Created at', reason: 'date.unreadable' },
      { row: 4, column: 'Content', reason: 'text.missing' },
      { row: 5, reason: 'word.unknown' },
    ]);
    expect(
      await refusal(file(`c,9.00001E+17,Comment,inbound,Facebook,K,,,M,,2026-09-10,Hei,${post},`)),
    ).toMatchObject({ code: 'import.damagedIds', params: { column: 'message id', row: 2 } });
  });

  it('come into conversations, and again change nothing', async () => {
    const channel = {
      platform: 'facebook' as const,
      name: 'Testilän kunta',
      language: 'fi' as const,
    };
    const { call } = await testCore({ setup: { channels: [{ ...channel, url: null }] } });
    const path = join(temporaryFolder(), 'export.csv');
    writeFileSync(path, [header, ...rows].join('\n'));
    expect(await call('import.run', { file: path })).toMatchObject({
      new: 6,
      rejected: 0,
      newChannels: ['@testila'],
    });
    const { rows: threads } = await call('thread.list', { filter: {}, limit: 10 });
    const told = await Promise.all(
      threads.map(async ({ id }) => {
        const { comments, replies } = await call('thread.get', { id });
        return [...comments.map(({ text }) => text), ...replies.map(({ text }) => `– ${text}`)];
      }),
    );
    expect(told.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1))).toEqual([
      ['Hei'],
      ['Hyvä!'],
      ['Milloin tori avataan?\nKiitos!', '– Avataan lauantaina, klo 9.'],
      ['Missä on WC?', '– Torin laidalla.'],
    ]);
    expect(await call('import.run', { file: path })).toMatchObject({ new: 0, unchanged: 6 });
  });
});
