import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readOldSheets } from '../../src/importers/old-workbook/index.ts';
import { streamOf } from '../../src/importers/old-workbook/container.ts';
import { madePlain } from '../../src/importers/old-workbook/records.ts';
import { sourceOf } from '../../src/importers/source.ts';
import { fixture, readAll, recognised, refusal } from './support.ts';

const comments = (await fixture('comments-97.xls')).bytes;

describe('an XLS workbook', () => {
  it('of LinkedIn is read as it is: the posts, below the row that describes the columns', async () => {
    const source = await fixture('linkedin-page.xls');
    expect((await recognised(source))[0]).toMatchObject({
      format: 'linkedin.content',
      sheet: 'All posts',
      headerRow: 2,
      encoding: null,
    });
    const { posts, rejections } = await readAll(source);
    expect(rejections).toEqual([]);
    expect(posts).toMatchObject([
      {
        row: 3,
        platform: 'linkedin',
        platformId: '7250660001000000001',
        at: '2026-10-13T21:00:00.000Z',
        dayOnly: true,
        text: 'Kirkkotien valaistus uusitaan.\nMitä muuta tien varrella pitäisi parantaa? 🍂',
        metrics: { views: 120, clicks: 4, reactions: 9, comments: 3, shares: 1, follows: 0 },
      },
      { platformId: '7250660001000000002', metrics: { views: 80, reactions: 5, follows: 1 } },
    ]);
  });

  it('has dates, times, formulas, links and long texts as an XLSX has them', async () => {
    const [, sheet] = await readOldSheets(comments, 'k.xls');
    const long = 'Pitkä kommentti, jossa on ääkkösiä ja 🍂. '.repeat(700);
    expect(sheet).toEqual({
      name: 'Kommentit',
      rows: [
        ['Päivämäärä', 'Kommentti', 'Nimi', 'Linkki', 'Numero', 'Kello', 'Tosi', 'Tunnus'],
        [
          '2026-01-07 16:02:00',
          'Milloin Kirkkotie\navataan?',
          'Maija M.',
          'https://www.facebook.com/testila/posts/1?comment_id=1111111111',
          '3',
          '09:15:00',
          'TRUE',
          // Its last digits are lost in the file itself.
          '1.2215801234000123E+17',
        ],
        [],
        [
          '2026-07-07',
          long,
          'Olli O.',
          'https://www.facebook.com/testila/posts/1?comment_id=2222222222',
          '2.5',
          '',
          'FALSE',
        ],
        ['2026-01-08 09:15:00', 'Kaavan tulos', '', '', ''],
      ],
    });
    const read = await readAll(sourceOf('k.xls', comments));
    expect(read.comments.map(({ row, at, platformId }) => [row, at, platformId])).toEqual([
      [2, '2026-01-07T14:02:00.000Z', '1111111111'],
      [4, '2026-07-06T21:00:00.000Z', '2222222222'],
      [5, '2026-01-08T07:15:00.000Z', null],
    ]);
  });

  it.each([false, true])('may count its days from 1904: %s', async (date1904) => {
    const sheet = utils.aoa_to_sheet([['Pvm'], [46_029.5 - (date1904 ? 1462 : 0)]]);
    sheet['A2'].z = 'd.m.yyyy h:mm';
    const book = {
      SheetNames: ['A'],
      Sheets: { A: sheet },
      Workbook: { WBProps: { date1904 } },
    };
    const bytes = write(book, { type: 'buffer', bookType: 'xls' }) as Buffer;
    expect((await readOldSheets(bytes, 'a.xls'))[0]!.rows[1]).toEqual(['2026-01-07 12:00:00']);
  });
});

/** A record of a workbook ([MS-XLS] 2.1.4). */
function record(type: number, ...words: number[]): Buffer {
  const bytes = Buffer.alloc(4 + words.length * 2);
  for (const [n, word] of [type, words.length * 2, ...words].entries()) {
    bytes.writeUInt16LE(word, n * 2);
  }
  return bytes;
}
const start = record(0x0809, 0x0600, 5, 0, 0);
const end = record(0x000a);
/** A workbook of one sheet, which begins where the list says. */
function stream(...inSheet: Buffer[]): Buffer {
  const list = record(0x0085, start.length + 20, 0, 0, 0x0101, 0x41, 0);
  return Buffer.concat([start, list, end, start, ...inSheet, end]);
}

describe('an XLS file that means harm', () => {
  it('is refused when it is cut off, wherever, and never read in part', async () => {
    const sheets = await readOldSheets(comments, 'k.xls');
    for (let n = 0; n < 24; n += 1) {
      const cut = comments.subarray(0, Math.floor((comments.length * (n + 0.5)) / 24));
      const read = await readOldSheets(cut, 'k.xls').catch((error: { code: string }) => error.code);
      if (typeof read === 'string') expect(['import.oldExcel', 'import.notATable']).toContain(read);
      // The last sectors hold what is said of the author alone.
      else expect(read).toEqual(sheets);
    }
    const start = comments.subarray(0, 40_000);
    await expect(readOldSheets(start, 'k.xls')).rejects.toMatchObject({ code: /import\./ });
  });

  it('is refused when its sectors follow each other in a ring', async () => {
    const ring = Buffer.from(comments);
    const table = (ring.readUInt32LE(76) + 1) * 512;
    const entry = (ring.readUInt32LE(48) + 1) * 512 + 128;
    const first = ring.readUInt32LE(entry + 116);
    // Into the ring from outside, which is where the library's own reader never ends.
    ring.writeUInt32LE(first + 3, table + (first + 3) * 4);
    ring.writeUInt32LE(first + 2, entry + 116);
    const started = performance.now();
    expect(await refusal(sourceOf('k.xls', ring), { format: 'comments.table' })).toEqual({
      code: 'import.oldExcel',
      params: { file: 'k.xls' },
    });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is given up when it takes too long', async () => {
    await expect(readOldSheets(comments, 'k.xls', { ms: 1 })).rejects.toMatchObject({
      code: 'import.oldExcel',
    });
  });

  it.each<[string, Buffer, 'plain' | 'damaged' | 'tooLarge']>([
    ['has one sheet with a number', stream(record(0x0203, 0, 0, 0, 0, 0, 0, 0)), 'plain'],
    ['is filled up with zeros', Buffer.concat([stream(), Buffer.alloc(50)]), 'plain'],
    ['goes on after its end', Buffer.concat([stream(), Buffer.from('more')]), 'damaged'],
    ['does not end', stream().subarray(0, -4), 'damaged'],
    ['ends in a record', stream(record(0x0203, 0, 0, 0, 0)).subarray(0, -8), 'damaged'],
    ['has its sheet nowhere', Buffer.concat([start, record(0x0085, 9, 0, 0, 0), end]), 'damaged'],
    ['is locked', stream(record(0x002f, 0)), 'damaged'],
    ['is of Excel 95', Buffer.concat([record(0x0809, 0x0500, 5), end]), 'damaged'],
    ['has a cell too far away', stream(record(0x0203, 0, 300, 0, 0, 0, 0, 0)), 'damaged'],
    [
      'spans more with a link than there is',
      stream(record(0x01b8, 0, 0xffff, 0, 255, ...Array.from({ length: 16 }, () => 0))),
      'tooLarge',
    ],
    ['counts numbers that are not there', stream(record(0x00bd, 0, 0, 0, 0, 0, 200)), 'damaged'],
  ])('is judged by its records when it %s', (_, bytes, judgement) => {
    expect(madePlain(bytes)).toBe(judgement);
  });

  it('has its drawings, names and formulas taken out, which the library would read', () => {
    const formula = record(0x0006, 0, 0, 0, 0, 0, 0, 0xffff, 0, 0, 0, 4, 0x1111, 0x2222);
    const bytes = stream(record(0x005d, 1, 2), record(0x003c, 3), formula, record(0x0018, 4));
    expect(madePlain(bytes)).toBe('plain');
    const types: number[] = [];
    for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
      types.push(bytes.readUInt16LE(at));
    }
    expect(types).toEqual([0x809, 0x85, 0xa, 0x809, 0x61, 0x61, 0x6, 0x61, 0xa]);
    expect(bytes.includes(Buffer.from([0x22, 0x22]))).toBe(true);
    expect(bytes.readUInt16LE(bytes.indexOf(Buffer.from([0x11, 0x11])) - 2)).toBe(0);
  });

  it('may be a document of Word, or a workbook within another', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([['Salaisuus', 'x']]), 'A');
    const whole = write(book, { type: 'buffer', bookType: 'xls' }) as Buffer;
    const inner = streamOf(whole, 'Workbook')!;
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(5000));
    const word = Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
    await expect(readOldSheets(word, 'a.doc')).rejects.toMatchObject({ code: 'import.notATable' });
    CFB.utils.cfb_add(container, '/ObjectPool/Workbook', inner);
    const both = Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
    await expect(readOldSheets(both, 'a.doc')).rejects.toMatchObject({ code: 'import.oldExcel' });
  });
});
