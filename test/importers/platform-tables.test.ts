import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/importers/named-dates.ts';
import { sourceOf } from '../../src/importers/source.ts';
import { zipOf } from '../support/zip.ts';
import { readAll, recognised, textSource } from './support.ts';

it.each([
  ['Sep 20, 2026', '2026-09-20'],
  ['Tue, Jul 14, 2026', '2026-07-14'],
  ['20. syyskuuta 2026', '2026-09-20'],
  ['5 okt 2026', '2026-10-05'],
  ['May 1, 2026', '2026-05-01'],
  ['2026-07-01', '2026-07-01'],
  ['Foo 1, 2026', 'Foo 1, 2026'],
])('reads the date %j', (raw, plain) => expect(plainDate(raw)).toBe(plain));

describe('Google Takeout’s comments', () => {
  const rows = {
    'before June 2024': [
      'Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text',
      'Ug1.a,UCkunta,2023-09-19T17:42:53.434647+00:00,0,Ug1,vid1,"{""takeoutSegments"":[{""text"":""Kiitos ""},{""text"":""kysymyksestä!""}]}"',
    ],
    'since then': [
      'Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,Comment Text,Top-Level Comment ID',
      'Ug1.a,UCkunta,2023-09-19T17:42:53.434647Z,0,Ug1,,vid1,"{""text"":""Kiitos ""},{""text"":""kysymyksestä!""}",Ug1',
    ],
    'in sentence case': [
      'Comment ID,Channel ID,Comment create timestamp,Price,Parent comment ID,Post ID,Video ID,Comment text,Top-level comment ID',
      'Ug1.a,UCkunta,2023-09-19T17:42:53.434647Z,0,,,vid1,Kiitos kysymyksestä!,Ug1',
    ],
  };

  it.each(Object.entries(rows))('with the header %s are our own answers', async (_, lines) => {
    const source = textSource(`${lines.join('\n')}\n\n\n`);
    expect((await recognised(source))[0]).toMatchObject({ format: 'youtube.takeout' });
    expect((await readAll(source)).items).toEqual([
      {
        kind: 'comment',
        row: 2,
        at: '2023-09-19T17:42:53.434Z',
        dayOnly: false,
        text: 'Kiitos kysymyksestä!',
        author: null,
        link: 'https://www.youtube.com/watch?v=vid1&lc=Ug1.a',
        post: 'vid1',
        channel: null,
        platformId: 'Ug1.a',
        parentId: 'Ug1',
        platform: 'youtube',
        own: true,
      },
    ]);
  });
});

describe('YouTube Studio’s table', () => {
  it('has videos and their counts, without the row of totals', async () => {
    const source = textSource(
      [
        'Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,Likes,Comments added,Shares',
        'Total,,,,"1,300",12.5,3,9000,14,2,1',
        ' -abc123,Kuntavaalit 2026,"Sep 20, 2026",65,"1,250",12.1,3,8000,14,2,1',
        'xyz,Toinen,"Oct 2, 2026",65,50,0.4,0,1000,,0,0',
      ].join('\n'),
    );
    expect((await recognised(source))[0]).toMatchObject({ format: 'youtube.studio' });
    const { posts, rejections } = await readAll(source);
    expect(rejections).toEqual([]);
    expect(posts).toMatchObject([
      {
        platformId: '-abc123',
        platform: 'youtube',
        at: '2026-09-19T21:00:00.000Z',
        dayOnly: true,
        text: 'Kuntavaalit 2026',
        link: 'https://www.youtube.com/watch?v=-abc123',
        metrics: { views: 1250, reactions: 14, comments: 2, shares: 1 },
      },
      // What was not counted is absent, and what was counted as none is zero.
      { platformId: 'xyz', metrics: { views: 50, comments: 0, shares: 0 } },
    ]);
    expect(posts[1]!.metrics).not.toHaveProperty('reactions');
  });
});

describe('X’s analytics', () => {
  it('of today tell the day, and leave out answers to others', async () => {
    const source = textSource(
      [
        'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks',
        '1999999999999999999,"Tue, Jul 14, 2026",Hyvää kesää,https://x.com/kunta/status/1999999999999999999,500,10,20,1,0,2,3,4,5,6,7,0,0',
        '1999999999999999998,"Tue, Jul 14, 2026",@asukas kiitos,https://x.com/kunta/status/1999999999999999998,5,1,2,0,0,0,0,0,0,0,0,0,0',
      ].join('\n'),
    );
    expect((await recognised(source))[0]).toMatchObject({ format: 'x.analytics' });
    expect((await readAll(source)).posts).toMatchObject([
      {
        platformId: '1999999999999999999',
        dayOnly: true,
        metrics: {
          views: 500,
          reactions: 10,
          comments: 3,
          shares: 4,
          saves: 1,
          clicks: 7,
          follows: 2,
        },
      },
    ]);
  });

  it('of old tell the minute, and count in tenths', async () => {
    const source = textSource(
      [
        '"Tweet id","Tweet permalink","Tweet text","time","impressions","engagements","engagement rate","retweets","replies","favorites","url clicks"',
        '"649300000000000000","https://twitter.com/k/status/649300000000000000","Moi","2015-09-30 18:42 +0000","424.0","3.0","0.007","1.0","-","2.0","0.0"',
      ].join('\n'),
    );
    const { posts } = await readAll(source);
    expect(posts).toMatchObject([
      {
        at: '2015-09-30T18:42:00.000Z',
        metrics: { views: 424, shares: 1, reactions: 2, clicks: 0 },
      },
    ]);
    expect(posts[0]!.metrics).not.toHaveProperty('comments');
  });

  it('with ids that a spreadsheet has damaged are refused', async () => {
    const source = textSource('Post id,Date,Post text,Impressions\n1.99E+18,2026-07-14,Moi,5\n');
    await expect(readAll(source)).rejects.toMatchObject({ code: 'import.damagedIds' });
  });
});

it('reads LinkedIn’s posts below the row that describes the columns', async () => {
  const source = textSource(
    [
      'Title of the post,Link to it,What it is,Who posted,When,Seen,Clicked,Liked,Commented',
      'Post title,Post link,Post type,Posted by,Created date,Impressions,Clicks,Likes,Comments',
      '"Haemme opettajaa, ks. linkki",https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678,Organic,Kunta,10/15/2026,321,12,5,1',
    ].join('\n'),
  );
  expect((await recognised(source))[0]).toMatchObject({ format: 'linkedin.content', headerRow: 2 });
  expect((await readAll(source)).posts).toMatchObject([
    {
      platform: 'linkedin',
      platformId: '7123456789012345678',
      at: '2026-10-14T21:00:00.000Z',
      metrics: { views: 321, clicks: 12, reactions: 5, comments: 1 },
    },
  ]);
});

it('reads TikTok’s videos with counts as people write them', async () => {
  const source = textSource(
    [
      'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views',
      'Talvi,https://www.tiktok.com/@kunta/video/7300000000000000001,2026-08-02 19:05:00,1.2K,"1,400",3,"18,400"',
    ].join('\n'),
  );
  expect((await recognised(source))[0]).toMatchObject({ format: 'tiktok.studio' });
  expect((await readAll(source)).posts).toMatchObject([
    {
      platformId: '7300000000000000001',
      at: '2026-08-02T16:05:00.000Z',
      metrics: { reactions: 1200, comments: 1400, shares: 3, views: 18400 },
    },
  ]);
});

describe('exportcomments’ workbook', () => {
  const cell = (place: string, text: string | number) =>
    typeof text === 'number'
      ? `<c r="${place}"><v>${text}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  const row = (n: number, cells: Record<string, string | number>) =>
    `<row r="${n}">${Object.entries(cells)
      .map(([column, text]) => cell(`${column}${n}`, text))
      .join('')}</row>`;
  const post = 'https://www.facebook.com/testila/posts/122158012345678';

  function workbook(): Buffer {
    const sheet = [
      row(1, { A: 'ExportComments.com' }),
      row(2, { A: 'Source URL', B: post }),
      row(6, {
        C: 'Name (click to view profile)',
        D: 'Profile ID',
        E: 'Date',
        F: 'Likes',
        G: 'Comment',
        H: '(view source)',
      }),
      row(7, {
        A: 1,
        C: 'Asukas',
        D: 'ID: 809570028',
        E: 44196.788252315,
        F: 3,
        G: 'Milloin tie avataan?',
        H: 'view comment',
      }),
      row(8, {
        B: 1,
        C: 'Toinen',
        D: 'ID: 809570029',
        E: 44197.5,
        F: 0,
        G: 'Huomenna',
        H: 'view comment',
      }),
    ].join('');
    const links: [string, string][] = [
      ['C7', 'https://www.facebook.com/809570028'],
      ['C8', 'https://www.facebook.com/809570029'],
      ['H7', `${post}?comment_id=900001111122222`],
      ['H8', `${post}?comment_id=900001111122222&amp;reply_comment_id=900001111133333`],
    ];
    const parts: Record<string, string> = {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Kommentit &amp; muuta" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>${sheet}</sheetData><hyperlinks>${links.map(([ref], n) => `<hyperlink ref="${ref}" r:id="rId${n + 1}"/>`).join('')}</hyperlinks></worksheet>`,
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(([, target], n) => `<Relationship Id="rId${n + 1}" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`,
    };
    return zipOf(Object.entries(parts).map(([path, content]) => ({ path, content })));
  }

  it('has its header wherever it stands, Excel’s own dates, and links behind the words', async () => {
    const source = sourceOf('comments.xlsx', workbook());
    expect((await recognised(source))[0]).toMatchObject({ format: 'comments.table', headerRow: 6 });
    expect((await readAll(source)).comments).toMatchObject([
      {
        at: '2020-12-31T16:55:05.000Z',
        author: 'Asukas',
        post,
        platformId: '900001111122222',
        parentId: null,
      },
      {
        author: 'Toinen',
        text: 'Huomenna',
        platformId: '900001111133333',
        parentId: '900001111122222',
        link: `${post}?comment_id=900001111122222&reply_comment_id=900001111133333`,
      },
    ]);
  });
});
