import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, isMaskable } from '../../src/domain/personal-data.ts';
import { typicalFirst } from '../../src/domain/typical.ts';
import { hintsOf, unnamed, wordingLimit, wordingOf } from '../../src/domain/wordings.ts';

describe('a resident’s words without names', () => {
  test.each([
    ['Soita 040 123 4567 tai maija@example.fi', 'Soita [***] tai [***]'],
    ['Tunnus 131052-308T näkyy, tili FI21 1234 5600 0007 85', 'Tunnus [***] näkyy, tili [***]'],
    ['@maija.m, kyllä näin on!', 'kyllä näin on!'],
    ['Kiitos @pekka_99. Hyvä.', 'Kiitos. Hyvä.'],
    ['@Maija Liisa Mäkinen on oikeassa', 'on oikeassa'],
    ['@Lehtokosken kunta milloin valot?', 'kunta milloin valot?'],
    ['Katso ＠maija_k ja @maija@some.example', 'Katso ja'],
    ['Katso https://facebook.com/maija.makinen?x=1 ja vastaa', 'Katso [***] ja vastaa'],
    ['Katso facebook.com/maija.makinen ja kiitos', 'Katso [***] ja kiitos'],
    ['Valot pois.\n\nTerveisin Maija Mäkinen', 'Valot pois.'],
    ['Valot pois. T: Pekka ja Liisa', 'Valot pois.'],
    ['Släck lamporna. Mvh Åsa Ö.', 'Släck lamporna.'],
    ['Turn the lights off. Kind regards, John Smith', 'Turn the lights off.'],
    ['@Anna-Maija Mäkinen on oikeassa', 'on oikeassa'],
    ['@Maija Mäkinen-Virtanen on oikeassa', 'on oikeassa'],
    ['@Maija von Wright on oikeassa', 'on oikeassa'],
    ['@Maija Mäkinen on oikeassa'.normalize('NFD'), 'on oikeassa'],
    ['Katso...facebook.com/maija.makinen', 'Katso...[***]'],
    ['Katso facebook.com:443/maija.makinen', 'Katso [***]'],
    ['Valot pois. Terveisin Maija Mäkinen, puh. 040 123 4567', 'Valot pois. [***]'],
    ['Valot pois. Terveisin Maija Mäkinen, maija@example.fi', 'Valot pois. [***]'],
    ['Valot pois. Terveisin Maija Mäkinen 😊', 'Valot pois.'],
    ['VALOT POIS. TERVEISIN MAIJA MÄKINEN!', 'VALOT POIS.'],
    ['Terveisin asukas Rantatieltä', 'Terveisin asukas Rantatieltä'],
    ['Hyvin sujui, kiitos! 👍', 'Hyvin sujui, kiitos! 👍'],
    ['a\u202Eb\u0000c\uFFFE\uD800d\r\ne', 'abcd e'],
    ['👩‍👧', '👩‍👧'],
  ])('%j', (text, clean) => {
    expect(unnamed(text)).toBe(clean);
  });

  test('leave out what those are called who wrote in the same conversation', () => {
    const authors = ['@Maija.M', 'pekka', 'ab', '.*'];
    expect(unnamed('maija.m ja Pekka olivat ab.', authors)).toBe('ja olivat ab.');
    expect(unnamed('Pekkalan koulu', authors)).toBe('Pekkalan koulu');
    for (const author of ['Maija  Mäkinen', 'Maija\u00A0Mäkinen', 'Maija\u200B Mäkinen']) {
      expect(unnamed('Kiitos Maija Mäkinen tästä', [author.normalize('NFD')])).toBe('Kiitos tästä');
    }
    expect(unnamed('Kiitos Maija Mäkinen tästä'.normalize('NFD'), ['Maija Mäkinen'])).toBe(
      'Kiitos tästä',
    );
  });

  test('are as long as a summary takes, cut between words', () => {
    const words = wordingOf('Kuntatekniikka '.repeat(40));
    expect(words.length).toBeLessThanOrEqual(wordingLimit);
    expect(words).toMatch(/Kuntatekniikka…$/);
    expect(wordingOf('😀'.repeat(400)).isWellFormed()).toBe(true);
    expect(wordingOf('x'.repeat(400))).toHaveLength(wordingLimit);
    // Of what is read no further, no half of a number is left.
    expect(unnamed(`${'@a '.repeat(1664)}040 123 4567`)).not.toMatch(/\d/);
  });

  test.each([
    ['Äidilläni on dementia', ['health']],
    ['Kuten Maija Mäkinen sanoi', ['name']],
    ['Hei Maija, sairastan masennusta', ['health', 'name']],
    ['Rantatien valot pois', []],
  ] as const)('%s hints at %j', (text, hints) => {
    expect(hintsOf(text)).toEqual(hints);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '@maija',
      '@',
      '＠',
      '131052-308T',
      '040 123 4567',
      '0401',
      '234567',
      'maija',
      'a@b.fi',
      '.fi',
      'https://',
      'www.',
      'facebook.com/',
      'FI21 1234 5600 0007 85',
      'Terveisin ',
      'Maija',
      ' ',
      '\n',
      '[***]',
      '.',
      ',',
      '\u202E',
      '\u200B',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );

  test('have no personal data and no handle left, whatever they are, and stay so', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(fc.oneof(fc.constantFrom('@maija', '***', '.fi'), fc.string({ maxLength: 5 }))),
        (pieces, authors) => {
          const text = pieces.join('');
          for (const clean of [unnamed(text, authors), wordingOf(text, authors)]) {
            expect(findPersonalData(clean).filter(isMaskable)).toEqual([]);
            expect(clean).not.toMatch(/[@＠﹫\u202E\u200B\n]/);
            expect(clean.isWellFormed()).toBe(true);
            expect(unnamed(clean, authors)).toBe(clean);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('take no longer for a text that is made to be slow', () => {
    const from = performance.now();
    for (const text of [
      'a.',
      '@',
      'A b',
      'www.',
      '1 ',
      'T. A ',
      'T. A.',
      'A, ',
      '[*',
      'x'.repeat(50),
    ]) {
      unnamed(text.repeat(5000));
    }
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe('the most typical first', () => {
  test('are what many say, and then what else is said', () => {
    const texts = [
      'Kiitos paljon kaikesta hyvästä työstä täällä',
      'Suojatien valot eivät toimi koulun kohdalla',
      'Milloin koulun suojatien valot korjataan kuntoon?',
      'Valot pois, suojatie on pimeä koulun edessä illalla',
      'Pyörätie puuttuu, lapset pyöräilevät ajoradalla keskellä autoja',
      'Uusi pyörätie tarvitaan, koska autot ajavat lujaa',
    ];
    const order = typicalFirst(texts);
    expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(texts[order[0]!]).toMatch(/suojatie/i);
    expect(order.slice(0, 3).map((index) => texts[index])).toContainEqual(
      expect.stringMatching(/pyörätie/i),
    );
    expect(order.at(-1)).toBe(0);
  });

  test('are all of them, of few as of many', () => {
    expect(typicalFirst([])).toEqual([]);
    expect(typicalFirst([''])).toEqual([0]);
    const many = Array.from({ length: 500 }, (_, i) => `Kommentti numero ${i % 7} valoista`);
    expect(typicalFirst(many).toSorted((a, b) => a - b)).toEqual(many.map((_, i) => i));
  });
});
