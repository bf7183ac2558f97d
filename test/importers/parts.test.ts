import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRecords, sniffDelimiter } from '../../src/importers/csv.ts';
import { readCount } from '../../src/importers/numbers.ts';
import { rejectionsCsv } from '../../src/importers/rejections.ts';
import { decode, encodingOf } from '../../src/importers/source.ts';
import { cleanLabel, cleanText, shownValue, webLink } from '../../src/importers/text.ts';

const rows = (text: string, delimiter = ',') =>
  Array.from(csvRecords(text, delimiter), ({ cells, broken }) => (broken ? 'broken' : cells));

describe('csvRecords', () => {
  it.each<[string, ReturnType<typeof rows>]>([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,\n', [['a', '']]],
    ['a,', [['a', '']]],
    ['\na', [[''], ['a']]],
    ['"a ""b"", c",d', [['a "b", c', 'd']]],
    [
      '"two\nlines",x\ny,z',
      [
        ['two\nlines', 'x'],
        ['y', 'z'],
      ],
    ],
    ['"" ,b', [['', 'b']]],
    ['mid "quote" stays,b', [['mid "quote" stays', 'b']]],
    ['x\n"a"b,c\nd,e', [['x'], 'broken', ['d', 'e']]],
    ['x\n"never closed,c\nd,e\n', [['x'], 'broken', ['d', 'e']]],
    ['"never', ['broken']],
  ])('reads %j', (text, expected) => expect(rows(text)).toEqual(expected));

  it('reads what a well-known library writes, with any texts and delimiters', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', ' ', 'a', 'ä') }),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (data, delimiter) => {
        const clean = data.map((row) => row.map((text) => text.replace(/\r/g, '')));
        const text = Papa.unparse(clean, { delimiter, newline: '\n' });
        expect(rows(text, delimiter)).toEqual(clean);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a line of endless columns for broken', () => {
    expect(rows(`a,b\n${','.repeat(1_000_000)}\nc,d`)).toEqual([['a', 'b'], 'broken', ['c', 'd']]);
  });

  it('stays linear when every line has a stray quote', () => {
    const text = '"a"b,c\n'.repeat(200_000) + '"never closed\n'.repeat(200_000);
    const started = performance.now();
    expect(rows(text).length).toBe(400_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

it.each([
  ['a;b,c;d\n1;2,5;3\n', ';'],
  ['a,b\n"x;y;z",1\n', ','],
  ['a\tb\nx, y, z\t1\n', '\t'],
  ['sep=|\na|b\n', '|'],
  ['pvm;teksti\n1.1.2026;hei, moi, terve\n2.1.2026;moi\n', ';'],
  ['one column\nx\n', ','],
])('sniffs the delimiter of %j', (text, delimiter) => expect(sniffDelimiter(text)).toBe(delimiter));

it.each([
  ['41928', 41928],
  ['41 928', 41928],
  ['41\u00A0928', 41928],
  ['41\u202F928', 41928],
  ['41.928', 41928],
  ['41,928', 41928],
  ['1.234.567', 1234567],
  ['1.2K', 1200],
  ['1,2 K', 1200],
  ['3M', 3_000_000],
  ['424.0', 424],
  ['424,0', 424],
  ['0', 0],
  ['', undefined],
  ['-', undefined],
  ['N/A', undefined],
  ['12,5', null],
  ['-3', null],
  ['1.23E+17', null],
  ['99999999999999999999', null],
  ['paljon', null],
])('reads the count %j as %j', (text, count) => expect(readCount(text)).toBe(count));

describe('encodings', () => {
  const text = 'Päivä;Teksti\nå € – ”x”;ÄÖ\n';
  const wide = Buffer.from(text, 'utf16le');
  const windows = Buffer.from(
    Array.from(text, (c) => ({ '€': 0x80, '–': 0x96, '”': 0x94 })[c] ?? c.charCodeAt(0)),
  );
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16LE with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'utf-16le'],
    ['UTF-16LE without', wide, 'utf-16le'],
    [
      'UTF-16BE with its mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]),
      'utf-16be',
    ],
    ['UTF-16BE without', Buffer.from(wide).swap16(), 'utf-16be'],
    ['Windows-1252', windows, 'windows-1252'],
  ] as const)('knows %s', (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decode(bytes, encoding)).toBe(text);
  });

  it('takes UTF-8 with NULs in a comment for UTF-8', () => {
    expect(encodingOf(Buffer.from('a;b\n\0\0x;y\n'))).toBe('utf-8');
  });
});

describe('text hygiene', () => {
  it('takes controls out and leaves what was written', () => {
    expect(cleanText(' a\0b\u0007c\r\nd\te\rf\u007F ')).toBe('abc\nd\te\nf');
    expect(cleanText('x\uD800y')).toBe('x\uFFFDy');
    expect(cleanText('=1+1')).toBe('=1+1');
    expect(cleanText('a\u202Eb')).toBe('a\u202Eb');
  });

  it('keeps labels on one line and of a label’s length', () => {
    expect(cleanLabel(' Maija\n M. ')).toBe('Maija M.');
    expect(cleanLabel(' \0 ')).toBeNull();
    expect(cleanLabel('x'.repeat(301))).toBeNull();
  });

  it.each([
    ['https://www.facebook.com/1/posts/2', 'https://www.facebook.com/1/posts/2'],
    [' HTTP://Example.FI ', 'http://example.fi/'],
    ['www.lemmes.example/a b', 'https://www.lemmes.example/a%20b'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['view comment', null],
    [`https://a.example/${'x'.repeat(2000)}`, null],
  ])('takes %j for the link %j', (text, link) => expect(webLink(text)).toBe(link));

  it('shows a cell’s start, short and harmless', () => {
    expect(shownValue('a\0\u202Eb\nc')).toBe('ab c');
    expect(shownValue('😀'.repeat(60)).length).toBeLessThanOrEqual(40);
    expect(shownValue('😀'.repeat(60)).isWellFormed()).toBe(true);
  });
});

it('writes rejected rows as a file that no spreadsheet runs', () => {
  const csv = rejectionsCsv(
    [
      {
        file: null,
        row: 4,
        column: 'Pvm; aika',
        reason: 'date.unreadable',
        value: '=HYPERLINK("x")',
      },
      { file: null, row: 9, column: null, reason: 'row.broken' },
    ],
    ['Tiedosto', 'Rivi', 'Sarake', 'Syy', 'Arvo'],
    (reason) => `[${reason}]`,
  );
  expect(csv).toBe(
    '\uFEFFRivi;Sarake;Syy;Arvo\r\n' +
      '4;"Pvm; aika";[date.unreadable];"\'=HYPERLINK(""x"")"\r\n9;;[row.broken];\r\n',
  );
});

it('names the file of a rejected row where there were several', () => {
  const csv = rejectionsCsv(
    [{ file: '=kansio/a.json', row: 2, column: null, reason: 'text.missing' }],
    ['Tiedosto', 'Rivi', 'Sarake', 'Syy', 'Arvo'],
  );
  expect(csv).toBe(`\uFEFFTiedosto;Rivi;Sarake;Syy;Arvo\r\n"'=kansio/a.json";2;;text.missing;\r\n`);
});
