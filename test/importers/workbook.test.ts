import { describe, expect, it } from 'vitest';
import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node';
import { type Source, sourceOf } from '../../src/importers/source.ts';
import { workbookLimits } from '../../src/importers/workbook/limits.ts';
import { workbookOf } from '../../src/report/workbook.ts';
import { zipOf } from '../support/zip.ts';
import { bareWorkbook, sheetsOf } from './workbook.fixture.ts';
import { readAll, refusal, recognised } from './support.ts';

const date = (iso: string): Cell => ({
  value: new Date(iso),
  type: Date,
  format: 'dd.mm.yyyy hh:mm',
});

async function workbook(...sheets: SheetData[]): Promise<Source> {
  const written = writeWorkbook(
    sheets.map((data, index) => ({ data, sheet: `Taulukko ${index + 1}` })),
  );
  return sourceOf('lista.xlsx', await written.toBuffer());
}

const cell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook', () => {
  it('is read like a text file: dates, texts, rows as the spreadsheet shows them', async () => {
    const source = await workbook([
      ['Päivämäärä', 'Kommentti', 'Nimi'],
      [date('2026-01-07T16:02:00Z'), 'Milloin Kirkkotie\navataan?', 'Maija M.'],
      [null, null, null],
      [date('2026-07-07T00:00:00Z'), '=kiitos', null],
      ['8.1.2026 klo 9.15', 'Tekstinä kirjattu', 123],
      [date('2026-01-09T10:00:00Z'), '', ''],
    ]);
    expect((await recognised(source))[0]).toMatchObject({
      format: 'comments.table',
      sheet: 'Taulukko 1',
      encoding: null,
      delimiter: null,
    });
    const { comments, rejections } = await readAll(source);
    expect(
      comments.map(({ row, at, text, author, dayOnly }) => [row, at, text, author, dayOnly]),
    ).toEqual([
      [2, '2026-01-07T14:02:00.000Z', 'Milloin Kirkkotie\navataan?', 'Maija M.', false],
      [4, '2026-07-06T21:00:00.000Z', '=kiitos', null, true],
      [5, '2026-01-08T07:15:00.000Z', 'Tekstinä kirjattu', '123', false],
    ]);
    expect(rejections).toMatchObject([{ row: 6, column: 'Kommentti', reason: 'text.missing' }]);
  });

  it('has its header searched: a comment export with titles above and unnamed columns', async () => {
    const source = await workbook([
      ['ExportComments.com'],
      ['Source URL', 'https://www.facebook.com/1/posts/2'],
      [],
      ['Total comments', 2],
      [],
      [
        '',
        '',
        'Name (click to view profile)',
        'Profile ID',
        'Date',
        'Likes',
        'Comment',
        '(view source)',
      ],
      [
        1,
        null,
        'Maija M.',
        'ID: 809570028',
        44196.788252315,
        3,
        'Onko jäähalli auki?\n[PHOTO] https://a.example/x',
        'view comment',
      ],
      [1, 1, 'Olli O.', 'ID: 809570029', 44196.8, 0, 'On.', 'view comment'],
    ]);
    const [best] = await recognised(source);
    expect(best).toMatchObject({
      headerRow: 6,
      suggestedMapping: { date: 'Date', text: 'Comment', author: 'Name (click to view profile)' },
    });
    const { comments } = await readAll(source);
    expect(comments[0]).toMatchObject({
      row: 7,
      at: '2020-12-31T16:55:05.000Z',
      author: 'Maija M.',
      link: null,
      post: 'https://www.facebook.com/1/posts/2',
    });
    expect(comments).toHaveLength(2);
  });

  it('may have other sheets first', async () => {
    const source = await workbook(
      [['Ohje'], ['Tämä on ohje']],
      [
        ['Pvm', 'Kommentti'],
        ['7.1.2026 16.02', 'Hei'],
      ],
    );
    expect((await recognised(source))[0]).toMatchObject({ sheet: 'Taulukko 2' });
    expect((await readAll(source)).comments).toHaveLength(1);
  });

  it('shows damaged ids of numbers too long for a spreadsheet', async () => {
    const source = await workbook([
      ['Post ID', 'Page ID', 'Publish time', 'Permalink', 'Views', 'Date'],
      [
        1.8182686576415016e16,
        '100064821937455',
        '01/07/2026 06:02',
        'https://www.facebook.com/1',
        3,
        'Lifetime',
      ],
    ]);
    expect(await refusal(source)).toMatchObject({
      code: 'import.damagedIds',
      params: { column: 'Post ID', row: 2 },
    });
  });

  it('reads by the archive’s own directory what it unpacked itself', async () => {
    const rows = `<row r="1">${cell('A1', 'Pvm')}${cell('B1', 'Kommentti')}</row><row r="2">${cell('A2', '7.1.2026')}${cell('B2', 'Hei &lt;b&gt;')}</row>`;
    const source = sourceOf('bare.xlsx', bareWorkbook(rows));
    expect((await readAll(source)).comments).toMatchObject([{ text: 'Hei <b>' }]);
  });
});

it('that the program writes holds the words that every object knows as texts', async () => {
  const words = ['valueOf', 'constructor', '__proto__', 'toString', '_x0041_', 'valueOf '];
  const rows = words.map((word) => [word]);
  const bytes = await workbookOf(
    [{ name: 'Taulukko', columns: [{ title: 'Otsikko', width: 20 }], rows }],
    'd.m.yyyy',
  );
  const [sheet] = await sheetsOf(bytes);
  expect(sheet!.rows.slice(1).flat()).toEqual(words);
});

describe('a workbook built to do harm', () => {
  it.each([
    ['a row far away', `<row r="900000000">${cell('A900000000', 'x')}</row>`, 'file.tooLarge'],
    ['a cell far away', `<row r="1">${cell('ZZZ1', 'x')}</row>`, 'file.tooLarge'],
    [
      'many rows by many columns',
      `<row r="1">${cell('BXX1', 'x')}</row><row r="1000000">${cell('A1000000', 'x')}</row>`,
      'file.tooLarge',
    ],
    ['a place in disguise', `<row r="&#57;00000000">${cell('A1', 'x')}</row>`, 'file.tooLarge'],
    [
      'a place behind a bracket',
      `<row x=">" r="900000000">${cell('A1', 'x')}</row>`,
      'file.tooLarge',
    ],
    ['letters that are none', `<row r="1">${cell('ÄÄÄÄÄ1', 'x')}</row>`, 'import.notATable'],
    [
      'rows out of order',
      `<row r="2">${cell('A2', 'x')}</row><row r="1">${cell('A1', 'x')}</row>`,
      'import.notATable',
    ],
    ['no end', '<row r="1"><c', 'import.notATable'],
  ])('is refused: %s', async (_, rows, code) => {
    const source = sourceOf('bad.xlsx', bareWorkbook(rows));
    expect((await refusal(source))?.code).toBe(code);
  });

  it('is refused when it unpacks to more than it may, or than it declares', async () => {
    const codeOf = async (claimedSize: number) => {
      const spaces = { path: 'xl/workbook.xml', content: Buffer.alloc(1_000_000, 32), claimedSize };
      const relations = { path: 'xl/_rels/workbook.xml.rels', content: '<Relationships/>' };
      return (await refusal(sourceOf('bomb.xlsx', zipOf([relations, spaces]))))?.code;
    };
    expect(await codeOf(workbookLimits.bytes + 1)).toBe('file.tooLarge');
    expect(await codeOf(workbookLimits.listBytes + 1)).toBe('file.tooLarge');
    expect(await codeOf(1_000)).toBe('import.notATable');
  });

  it('is refused when it is an archive of something else, or cut short', async () => {
    const other = zipOf([{ path: 'readme.xml', content: '<x/>' }]);
    expect((await refusal(sourceOf('a.zip', other)))?.code).toBe('import.notATable');
    const whole = (
      await workbook([
        ['Pvm', 'Kommentti'],
        ['7.1.2026', 'Hei'],
      ])
    ).bytes;
    expect((await refusal(sourceOf('cut.xlsx', whole.subarray(0, 900))))?.code).toBe(
      'import.notATable',
    );
  });
});
