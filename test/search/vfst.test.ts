import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryPlaces, machineAnalyser } from '../../src/core/dictionary.ts';
import { readTransducer } from '../../src/search/vfst.ts';
import { readingOf, readingsOf, voikkoAnalyser } from '../../src/search/voikko.ts';
import { snowballAnalyser } from '../../src/search/snowball.ts';
import { temporaryFolder } from '../support/core.ts';

type Step = { from: number; take: string; give?: string; to: number };

/**
 * The bytes of a transducer: each state with its transitions, one cell each, after the state's first cell
 * comes what the format wants where there are more than 254.
 */
function transducerBytes(symbols: readonly string[], steps: readonly Step[], finals: number[]) {
  const all = ['', ...symbols];
  const states = [...new Set([0, ...steps.flatMap(({ from, to }) => [from, to]), ...finals])].sort(
    (a, b) => a - b,
  );
  const cellsOf = (state: number) => [
    ...(finals.includes(state) ? [null] : []),
    ...steps.filter(({ from }) => from === state),
  ];
  const starts = new Map<number, number>();
  let count = 0;
  for (const state of states) {
    starts.set(state, count);
    count += cellsOf(state).length + (cellsOf(state).length > 255 ? 1 : 0);
  }
  const table = Buffer.concat(all.map((symbol) => Buffer.from(`${symbol}\0`)));
  const begin = Math.ceil((18 + table.length) / 8) * 8;
  const bytes = Buffer.alloc(begin + count * 8);
  bytes.writeUInt32LE(0x00013a6e, 0);
  bytes.writeUInt32LE(0x000351fa, 4);
  bytes.writeUInt16LE(all.length, 16);
  table.copy(bytes, 18);
  let at = begin;
  for (const state of states) {
    const cells = cellsOf(state);
    for (const [index, step] of cells.entries()) {
      const others = cells.length - 1;
      bytes.writeUInt16LE(step === null ? 0xffff : all.indexOf(step.take), at);
      bytes.writeUInt16LE(step === null ? 0 : all.indexOf(step.give ?? step.take), at + 2);
      const more = index === 0 ? Math.min(others, 255) : 0;
      bytes.writeUInt32LE(
        ((more << 24) | (step === null ? 0 : starts.get(step.to)!)) >>> 0,
        at + 4,
      );
      at += 8;
      if (index === 0 && others >= 255) {
        bytes.writeUInt32LE(others, at);
        at += 8;
      }
    }
  }
  return bytes;
}

/** Knows *ab*, and *abc* only where no flag forbids it. */
const small = () =>
  transducerBytes(
    ['@P.KIELTO.ON@', '@D.KIELTO@', 'a', 'b', 'c', '[Ln]', '[Xp]', '[X]'],
    [
      { from: 0, take: '', give: '[Ln]', to: 1 },
      { from: 0, take: '@P.KIELTO.ON@', to: 1 },
      { from: 1, take: 'a', to: 2 },
      { from: 2, take: 'b', to: 3 },
      { from: 3, take: '@D.KIELTO@', to: 4 },
      { from: 4, take: 'c', to: 5 },
    ],
    [3, 5],
  );

describe('the reader of a transducer', () => {
  it('gives the readings of a word, with its flags observed', () => {
    const { readings } = readTransducer(small());
    expect(readings('ab')).toEqual([
      ['[Ln]', 'a', 'b'],
      ['a', 'b'],
    ]);
    expect(readings('abc')).toEqual([['[Ln]', 'a', 'b', 'c']]);
    for (const word of ['', 'a', 'abcc', 'axb', 'ä']) expect(readings(word)).toEqual([]);
  });

  it('reads a state of more than 255 transitions', () => {
    const letters = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    const { readings } = readTransducer(
      transducerBytes(
        letters,
        letters.map((take) => ({ from: 0, take, to: 1 })),
        [1],
      ),
    );
    for (const letter of letters) expect(readings(letter)).toEqual([[letter]]);
  });

  it('ends where the transducer goes round in a circle', () => {
    const circle = transducerBytes(
      ['@P.A.B@', 'a'],
      [
        { from: 0, take: '@P.A.B@', to: 0 },
        { from: 0, take: '', to: 0 },
        { from: 0, take: 'a', to: 1 },
      ],
      [1],
    );
    expect(readTransducer(circle).readings('aaaa')).toEqual([]);
  });

  it('refuses what is damaged, or at least never fails or hangs later', () => {
    const whole = small();
    for (let length = 0; length < whole.length; length += 1) {
      try {
        readTransducer(whole.subarray(0, length)).readings('abc');
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toBeInstanceOf(RangeError);
      }
    }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (changes) => {
          const bytes = Buffer.from(whole);
          for (const [place, value] of changes) bytes[place] = value;
          let transducer;
          try {
            transducer = readTransducer(bytes);
          } catch {
            return;
          }
          transducer.readings('abc');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("the dictionary's words", () => {
  const symbols = (text: string) => text.match(/\[[^\]]*\]|./gu)!;

  it('have base forms, of compounds and derived words too', () => {
    const readings = {
      '[Ln][Xp]päivä[X]päiv[Sn][Ny]ä[Bh][Bc][Ln][Xp]koti[X]kodi[Sine][Ny]ssa': {
        base: 'päiväkoti',
        parts: ['päivä', 'koti'],
        verb: null,
      },
      '[Lt][Xp]aurata[X]aura[Ln][Xj]us[X]ukse[Sela][Ny]sta': {
        base: 'auraus',
        parts: ['auraus'],
        verb: null,
      },
      '[Lt][Xp]aurata[X]aura[Ll][Rt]t[Xj]tu[X]tu[Sn][Ny]': {
        base: 'aurattu',
        parts: ['aurattu'],
        verb: 'aurata',
      },
      '[Lep][Xp]Helsinki[X]helsingi[Sine][Ny]ssä': {
        base: 'helsinki',
        parts: ['helsinki'],
        verb: null,
      },
    };
    for (const [output, reading] of Object.entries(readings)) {
      expect(readingOf(symbols(output))).toEqual(reading);
    }
  });

  it('find compounds by their parts, but not the parts by a compound', async () => {
    const output = symbols('[Ln][Xp]a[X]a[Bh][Bc][Ln][Xp]ba[X]be');
    const transducer = { readings: (word: string) => (word === 'abe' ? [output] : []) };
    expect(readingsOf(transducer, 'abe')).toHaveLength(1);
    const analyser = voikkoAnalyser(transducer, '1', await snowballAnalyser());
    expect(analyser.indexed('abe')).toEqual(['aba', 'a', 'ba']);
    expect(analyser.asked('abe')).toEqual(['aba']);
    // What the dictionary does not know is Snowball's.
    expect(analyser.asked('vägarna')).toContain('väg');
  });
});

describe('the dictionary of the machine', () => {
  it('is found as a file, in a folder, and in the order of Voikko', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'voikko', '5', 'mor-koe'), { recursive: true });
    const file = join(folder, 'voikko', '5', 'mor-koe', 'mor.vfst');
    writeFileSync(file, small());
    const failed = () => expect.unreachable();
    const names = [];
    for (const place of [file, join(folder, 'voikko', '5', 'mor-koe'), join(folder, 'voikko')]) {
      names.push((await machineAnalyser(failed, ['/nowhere', place])).name);
    }
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toMatch(/^voikko-1 [0-9a-f]{16} snowball-1$/);
  });

  it('is done without when it is damaged, and that is told', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mor.vfst'), small().subarray(0, 60));
    const told: string[] = [];
    const analyser = await machineAnalyser((file) => told.push(file), [folder]);
    expect(analyser.name).toBe('snowball-1');
    expect(told).toEqual([join(folder, 'mor.vfst')]);
  });

  it('is looked for first where the user says', () => {
    const env = {
      VUORO_VOIKKO: '/oma/mor.vfst',
      APPDATA: 'C:\\Roaming',
      LOCALAPPDATA: 'C:\\Local',
    };
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const places = dictionaryPlaces({ env, platform });
      expect(places[0]).toBe('/oma/mor.vfst');
      expect(places.some((place) => place.endsWith('Vuoro'))).toBe(true);
    }
  });
});
