import writeWorkbook from 'write-excel-file/node';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/importers/source.ts';
import { readAll, recognised, refusal, textSource } from './support.ts';

const first = [
  'Post ID',
  'Permalink',
  'Post Message',
  'Type',
  'Countries',
  'Languages',
  'Posted',
  'Audience Targeting',
];
const metrics = [
  'Lifetime Post Total Reach',
  'Lifetime Post organic reach',
  'Lifetime Post Total Impressions',
  'Lifetime Post Consumers',
  'Lifetime Post Consumptions',
  'Lifetime Organic views to 95%',
  'Lifetime Organic views to 95%',
];
/** What stands in the second row: the only place where the repeated columns differ. */
const meanings = [
  'Lifetime: The total number of people your Page post was served to. (Unique Users)',
  'Lifetime: The number of people who saw your Page post. (Unique Users)',
  'Lifetime: The number of impressions of your Page post. (Total Count)',
  'Lifetime: The number of people who clicked anywhere in your post. (Unique Users)',
  'Lifetime: The number of clicks anywhere in your post. (Total Count)',
  'Lifetime: Number of times your video was viewed to 95%. (Total Count)',
  'Lifetime: Number of times your video was viewed to 95%. (Unique Users)',
];
const blank = first.map(() => '');
const link = 'https://www.facebook.com/testila/posts/122158012340001';
const about = (n: number, text: string, posted: string) => [
  `100064821937455_12215801234000${n}`,
  link.replace(/1$/, String(n)),
  text,
  'Photo',
  '',
  '',
  posted,
  '',
];
const key = [
  [...first, ...metrics],
  [...blank, ...meanings],
  [...about(1, 'Uimahalli, avoinna', '10/1/2015 21:00'), '120', '100', '240', '5', '9', '1', '2'],
  [...about(2, '', '10/14/2015 0:30'), '50', '50', '61', '', '', '', ''],
];
const actions = [
  [...first, 'share', 'like', 'comment'],
  [
    ...blank,
    ...['', '', ''].map(() => 'Lifetime: The number of stories, by action type. (Total Count)'),
  ],
  [...about(1, 'Uimahalli, avoinna', '10/1/2015 21:00'), '1', '14', '3'],
  [...about(2, '', '10/14/2015 0:30'), '', '2', ''],
];
const talkers = actions.map((row) => row.map((cell) => (/^(?:14|3|1|2)$/.test(cell) ? '1' : cell)));
const csv = (rows: string[][]) =>
  textSource(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));

const names = ['Key Metrics', 'Lifetime Talking About This(...', 'Lifetime Post Stories by act...'];
const sheets = [key, talkers, actions];
const workbooks = {
  XLSX: () => writeWorkbook(sheets.map((data, n) => ({ data, sheet: names[n]! }))).toBuffer(),
  XLS: () => {
    const book = utils.book_new();
    for (const [n, rows] of sheets.entries()) {
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), names[n]);
    }
    return Promise.resolve(write(book, { type: 'buffer', bookType: 'xls' }) as Buffer);
  },
};

const post = {
  platform: 'facebook',
  platformId: '122158012340001',
  accountId: '100064821937455',
  // By the clock of the west coast of the United States.
  at: '2015-10-02T04:00:00.000Z',
  text: 'Uimahalli, avoinna',
  link,
};

describe('Facebook’s old Page Insights', () => {
  it('have two rows of names in a CSV, and counts by what they are', async () => {
    const source = csv(key);
    expect((await recognised(source))[0]).toMatchObject({
      format: 'facebook.insights',
      headerRow: 1,
    });
    const { posts, rejections } = await readAll(source);
    expect(rejections).toEqual([]);
    expect(posts).toMatchObject([
      { ...post, row: 3, metrics: { views: 240, reach: 120, clicks: 9 } },
      { platformId: '122158012340002', text: '', at: '2015-10-14T07:30:00.000Z' },
    ]);
    expect(posts[1]!.metrics).toEqual({ views: 61, reach: 50 });
  });

  it.each(Object.entries(workbooks))(
    'have what people did on sheets of their own in an %s',
    async (_, make) => {
      const source = sourceOf('Facebook Insights Data Export.xls', await make());
      expect((await recognised(source))[0]).toMatchObject({
        format: 'facebook.insights',
        sheet: 'Key Metrics',
      });
      const { posts, rejections } = await readAll(source);
      expect(rejections).toEqual([]);
      expect(posts).toMatchObject([post, {}]);
      expect(posts.map((one) => one.metrics)).toEqual([
        { views: 240, reach: 120, clicks: 9, reactions: 14, comments: 3, shares: 1 },
        { views: 61, reach: 50, reactions: 2 },
      ]);
    },
  );

  it('of chosen columns have one row of names, with all that was done before those who did it', async () => {
    const source = csv([
      [
        ...first,
        'Lifetime Talking About This (Post) by action type - comment',
        'Lifetime Post Stories by action type - comment',
        'Lifetime Post Stories by action type - like',
      ],
      [...about(1, 'Uimahalli, avoinna', '10/1/2015 21:00'), '2', '3', '14'],
    ]);
    expect((await readAll(source)).posts).toMatchObject([
      { ...post, metrics: { comments: 3, reactions: 14 } },
    ]);
  });

  it('tell a row without an id from the row that explains', async () => {
    const { posts, rejections } = await readAll(csv([...key, ['', ...key[2]!.slice(1)]]));
    expect(posts).toHaveLength(2);
    expect(rejections).toMatchObject([{ row: 5, reason: 'id.missing' }]);
    const damaged = [['1.00065E+29', ...key[2]!.slice(1)]];
    expect(await refusal(csv([...key, ...damaged]))).toMatchObject({ code: 'import.damagedIds' });
  });
});
