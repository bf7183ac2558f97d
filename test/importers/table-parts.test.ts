import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/importers/bundle/member.ts';
import { csvParts, csvRecords } from '../../src/importers/csv.ts';
import { openBundle, read, recognise } from '../../src/importers/index.ts';
import { decode, decodeChunks, encodingOf, encodingOfChunks } from '../../src/importers/source.ts';
import { openTables } from '../../src/importers/table.ts';
import { temporaryFolder } from '../support/core.ts';
import { zipOf } from '../support/zip.ts';
import { now } from './support.ts';

/** Cuts anywhere, between which pieces may be empty. */
const cuts = fc.array(fc.nat(40), { minLength: 1, maxLength: 20 });

function cut<Whole extends string | Buffer>(whole: Whole, lengths: readonly number[]): Whole[] {
  const pieces: Whole[] = [];
  // Every length may be drawn as nothing, and the text must end.
  for (let at = 0, n = 0; at < whole.length; n += 1) {
    const length = lengths[n % lengths.length]! + (n >= lengths.length ? 1 : 0);
    const piece =
      typeof whole === 'string' ? whole.slice(at, at + length) : whole.subarray(at, at + length);
    pieces.push(piece as Whole);
    at += length;
  }
  return pieces;
}

async function* each<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  let given = 0;
  for (const piece of pieces) {
    given += 1;
    // What never ends can be seen to run out of time.
    if (given % 1_000 === 0) await breathe();
    yield piece;
  }
}

async function all<Piece>(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const found: Piece[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}

const plain = ({ cells, broken }: { cells: string[]; broken: boolean }) => (broken ? null : cells);

const inPieces = async (pieces: Iterable<string>, delimiter = ',') =>
  (await all(csvParts(each(pieces), delimiter))).flat().map(plain);

describe('records of a text in pieces', () => {
  const sign = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\n',
    ' ',
    '\t',
    'a',
    'ä',
    '🍂',
    '\r',
    ',"',
    '",',
  );

  it('are those of the whole text, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sign, { maxLength: 80 }).map((signs) => signs.join('')),
        cuts,
        fc.constantFrom(',', ';', '\t', '"', ' '),
        async (text, lengths, delimiter) => {
          const whole = Array.from(csvRecords(text, delimiter), plain);
          expect(await inPieces(cut(text, lengths), delimiter)).toEqual(whole);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['a line of ten megabytes', `a,b\n${'x'.repeat(10_000_000)},y\nc,d\n`],
    ['a line of endless columns', `a,b\n${','.repeat(1_000_000)}\nc,d`],
    ['a quote that is closed far away', `a,"b\n${'x\n'.repeat(2_000_000)}",c\nd,e`],
  ])('are read of %s', async (_, text) => {
    const pieces = cut(text, [32_768]);
    const whole = Array.from(csvRecords(text, ','), plain);
    expect(JSON.stringify(await inPieces(pieces)) === JSON.stringify(whole)).toBe(true);
  });

  // Were the text looked through again for each piece, the test would run out of time.
  it('come in linear time when a quote is never closed', async () => {
    const text = `a,"b\n${'xxxxxxx\n'.repeat(1_000_000)}`;
    expect(await inPieces(cut(text, [16]))).toHaveLength(1_000_001);
  });
});

describe('a text in chunks of bytes', () => {
  const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
  // Marks, signs of two to four bytes whole and in part, line ends, NULs.
  const bytes = fc
    .array(
      fc.oneof(
        fc.constantFrom('efbbbf', 'fffe', 'feff', '0d', '0a', '0d0a', '41', '00', '4100', '0041'),
        fc.constantFrom('c3a4', 'e282ac', 'f09f8d82', '3cd8', '82df', 'd83c', 'df82'),
        fc.constantFrom('c3', 'e2', '82', 'f0', 'f09f', 'eda080', 'c080', 'f4908080', '80', 'ff'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => Buffer.from(parts.join(''), 'hex'));
  const fill = fc.constantFrom(0, 4090, 4096, 9000).map((n) => Buffer.alloc(n, 'Ä\r\n'));

  it('is the text of the whole, and so is its encoding', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fill, bytes, cuts, async (start, middle, end, lengths) => {
        const whole = Buffer.concat([start, middle, end]);
        const chunks = cut(whole, lengths);
        expect(await encodingOfChunks(each(chunks))).toBe(encodingOf(whole));
        for (const encoding of encodings) {
          const text = (await all(decodeChunks(each(chunks), encoding))).join('');
          expect(text).toBe(decode(whole, encoding));
        }
      }),
      {
        numRuns: 1_000,
        // A mark after half a sign is no mark.
        examples: [[Buffer.from('efefbbbf41', 'hex'), Buffer.alloc(0), Buffer.alloc(0), [1]]],
      },
    );
  });

  it('is told from its very last byte', async () => {
    const text = Buffer.from(`Pvm;Teksti\n${'7.1.2026;Päivää\n'.repeat(20_000)}`);
    const chunks = (last: string) =>
      each(cut(Buffer.concat([text, Buffer.from(last, 'hex')]), [5_000]));
    expect(await encodingOfChunks(chunks('c3a4'))).toBe('utf-8');
    expect(await encodingOfChunks(chunks('e4'))).toBe('windows-1252');
  });
});

const row = '7.1.2026 klo 16.02;Milloin Kirkkotie avataan?;Maija M.\n';
const header = 'Päivämäärä;Kommentti;Nimi\n';

/** A file that counts how much of it has been asked for since it was last begun. */
function longFile(rows: number): Member & { asked: () => number } {
  let asked = 0;
  const chunk = Buffer.from(row.repeat(100));
  const start = Buffer.from(header);
  return {
    path: 'pitka.csv',
    size: start.length + (chunk.length * rows) / 100,
    asked: () => asked,
    // oxlint-disable-next-line typescript/require-await
    async *chunks() {
      asked = 0;
      yield start;
      for (let n = 0; n < rows; n += 100) {
        asked += 100;
        yield chunk;
      }
    },
  };
}

describe('a table of text', () => {
  it('is read only as far as its rows are asked for', async () => {
    const file = longFile(30_000);
    let rows = 0;
    for await (const batch of read(file, { format: 'comments.table', now })) {
      rows += batch.length;
      expect(file.asked() - rows).toBeLessThan(2_000);
    }
    expect(rows).toBe(30_000);
  });

  it('is the same table however its bytes are cut', async () => {
    const content = Buffer.from(
      `${header}${row}"rikki" x;y\n"kaksi\r\nriviä";"🍂";\r\n${row}"auki;\n${row}`,
    );
    const open = async (chunks: readonly Buffer[]) => {
      const member = { path: 'a.csv', size: content.length, chunks: () => each(chunks) };
      const {
        tables: [table],
      } = await openTables(member, 'text');
      const rows = (await all(table!.parts())).flatMap((part) => part.rows);
      expect(rows).toEqual(table!.head);
      return { ...table!, parts: rows };
    };
    const whole = await open([content]);
    expect(whole.parts.map((one) => one.broken)).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
    await fc.assert(
      fc.asyncProperty(cuts, async (lengths) => {
        expect(await open(cut(content, lengths))).toEqual(whole);
      }),
    );
  });

  it('stops being looked at when that is cancelled', async () => {
    const file = longFile(30_000);
    const controller = new AbortController();
    let after = 0;
    const chunks = async function* () {
      for await (const chunk of file.chunks()) {
        if (controller.signal.aborted) after += 1;
        if (file.asked() === 15_000) controller.abort();
        yield chunk;
      }
    };
    const members = [{ ...file, chunks }];
    const bundle = { name: 'x', sha256: '', single: true, members, close: () => {} };
    await expect(recognise(bundle, { signal: controller.signal })).rejects.toMatchObject({
      code: 'call.cancelled',
    });
    expect(after).toBeLessThan(2);
  });

  it('of a damaged archive is not passed over', async () => {
    const list = { path: 'a.csv', content: header + row.repeat(10_000), claimedSize: 900_000 };
    const other = { path: 'b.csv', content: 'a,b\n' };
    const file = join(temporaryFolder(), 'lataus.zip');
    writeFileSync(file, zipOf([list, other]));
    const bundle = await openBundle(file);
    await expect(recognise(bundle)).rejects.toMatchObject({ code: 'import.badArchive' });
    bundle.close();
  });
});
