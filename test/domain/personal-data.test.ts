import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPersonalData,
  isMaskOf,
  isMaskable,
  maskMark,
  maskPersonalData,
  maskRanges,
} from '../../src/domain/personal-data.ts';

/** With an individual number from 900 to 999, which no person has. */
function artificialCode(date: string, sign: string, individual: string): string {
  return `${date}${sign}${individual}${'0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(date + individual) % 31]}`;
}

const kindsIn = (text: string) =>
  findPersonalData(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('identity codes', () => {
  it.each<readonly [string, string]>([
    ...['+', '-', 'Y', 'X', 'W', 'V', 'U', 'A', 'B', 'C', 'D', 'E', 'F'].map(
      (sign) => [`sign ${sign}`, artificialCode('131052', sign, '908')] as const,
    ),
    ['a leap day of 2000', artificialCode('290200', 'A', '912')],
    ['lower case', artificialCode('010190', 'Y', '950').toLowerCase()],
    ['a dash that a phone put there', artificialCode('010190', '–', '951')],
  ])('finds %s', (_, code) => {
    expect(kindsIn(`Tunnukseni on ${code}.`)).toEqual([['identityCode', code]]);
    expect(kindsIn(code)).toEqual([['identityCode', code]]);
  });

  const right = artificialCode('131052', '-', '908');
  it.each([
    ['a wrong check character', right.slice(0, -1) + (right.endsWith('A') ? 'B' : 'A')],
    ['a day that is not', artificialCode('320190', '-', '900')],
    ['a leap day of 1900', artificialCode('290200', '-', '912')],
    ['a month that is not', artificialCode('011390', '-', '900')],
    ['an unknown sign', artificialCode('010190', 'G', '900')],
    ['an individual number below 2', artificialCode('010190', '-', '001')],
    ['a part of a longer word', `X${right}`],
    ['one with a letter more', `${right}X`],
  ])('leaves alone %s', (_, text) => {
    expect(kindsIn(text).filter(([kind]) => kind === 'identityCode')).toEqual([]);
  });
});

describe('phone numbers', () => {
  it.each([
    '040 123 4567',
    '040-123 4567',
    '040-1234567',
    '0401234567',
    '0400 123 456',
    '050 123 456',
    '0457 123 4567',
    '040 12 34 567',
    '09 123 4567',
    '(09) 123 4567',
    '09-1234567',
    '091234567',
    '014 123 456',
    '019 1234567',
    '029 123 4567',
    '0800 123 456',
    '+358 40 123 4567',
    '+358401234567',
    '+358 (0)40 123 4567',
    '+358-40-1234567',
    '+358 9 123 4567',
    '00358 40 123 4567',
    '+46 70 123 45 67',
    '040\u00A0123\u00A04567',
    '040/1234567',
    '0400 / 123 456',
    '040.123.4567',
    '+358.40.123.4567',
  ])('finds %s', (number) => {
    for (const text of [number, `Soita ${number}.`, `puh:${number}, kiitos`, `(${number})`]) {
      expect(
        kindsIn(text).map(([kind, found]) => [kind, found!.replace(/^\(0(?!9\))/, '0')]),
        text,
      ).toEqual([['phone', number]]);
    }
  });

  it.each([
    [
      'two numbers beside each other',
      '040 123 4567 050 765 4321',
      ['040 123 4567', '050 765 4321'],
    ],
    ['two numbers and a slash', '040 123 4567/050 765 4321', ['040 123 4567', '050 765 4321']],
    [
      'a number of each kind',
      '+358 40 1234567/+358 50 7654321',
      ['+358 40 1234567', '+358 50 7654321'],
    ],
    ['a count after a number', 'soita 040 1234567 2 lasta', ['040 1234567']],
    ['a number after a word and a full stop', 'p.0401234567', ['0401234567']],
    ['a number in a list', '-040 123 4567', ['040 123 4567']],
  ])('finds %s', (_, text, numbers) => {
    expect(kindsIn(text)).toEqual(numbers.map((number) => ['phone', number]));
  });

  it.each([
    ['a Finnish date', '05.06.2026 ja 24.12.2026'],
    ['an ISO date', '2026-05-06'],
    ['a date with hyphens', '05-06-2026'],
    ['a date with spaces', '05 06 2026'],
    ['a date in another order', '2026 12 24'],
    ['a time', 'klo 08.30–09.15'],
    ['opening hours', 'avoinna 08-16 09-18'],
    ['opening hours in pairs', '08 30 09 15'],
    ['a postal code', '02100 Espoo'],
    ['postal codes', '04400 04401 ja 00100 00200'],
    ['sums', '1 000 000 € ja 050 000 000 euroa'],
    ['a sum with a plus', '+46 000 000 euroa'],
    ['a share', '0,50 %'],
    ['a business id', 'Y-tunnus 0201256-6'],
    ['a property id', 'tontti 049-409-3-25'],
    ['a diary number', '123/02.03.00/2026'],
    ['a diary number like a phone number', '0450/10.02.03/2026 ja 0450/10.02.03'],
    ['a date with slashes', '04/05/2026 ja 04.05.2026/12'],
    ['an id of a platform', '0401234567890123'],
    ['an id in an address', 'https://example.com/posts/0401234567'],
    ['an id in a query', 'https://example.com/?id=0401234567'],
    ['a reference', '0401 2345 6789 0123'],
    ['a short number', 'soita 112 tai 0100'],
    ['a year', '2026 2027'],
    ['coordinates', '60.1699, 24.9384'],
  ])('leaves alone %s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('the others', () => {
  it.each([
    ['email', 'maija.meikalainen@example.com'],
    ['email', 'äiti+koulu@pää.example.fi'],
    ['email', 'maija(at)example.fi'],
    ['email', 'maija [at] example.fi'],
    ['iban', 'FI2112345600000785'],
    ['iban', 'FI21 1234 5600 0007 85'],
    ['iban', 'fi21 1234 5600 0007 85'],
    ['iban', 'GB82 WEST 1234 5698 7654 32'],
    ['health', 'diagnoosini'],
    ['health', 'Sairastan'],
    ['health', 'sjukskriven'],
    ['health', 'pregnant'],
  ])('finds %s: %s', (kind, text) => {
    expect(kindsIn(`Hei, ${text}, kiitos`)).toEqual([[kind, text]]);
  });

  it.each([
    ['a wrong check of an account', 'FI21 1234 5600 0007 86'],
    ['an account with a digit more', 'FI21 1234 5600 0007 851'],
    ['a handle', 'kiitos @maija ja @kunta.fi'],
    ['a handle of the fediverse', '@maija@mastodon.example'],
    ['a price at', 'kahvi 2 € @ kioski'],
    ['services', 'Milloin terveyskeskus ja sairaala ovat auki? Lääkäri puuttuu.'],
    ['the marks themselves', `${maskMark} ${maskMark}`],
  ])('leaves alone %s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('counts a place once, as the surest kind', () => {
    expect(kindsIn('0401234567@example.com')).toEqual([['email', '0401234567@example.com']]);
    const joined = 'maija(at)kunta.example@example.com';
    expect(kindsIn(`${joined} a@b.example`)).toEqual([
      ['email', joined],
      ['email', 'a@b.example'],
    ]);
  });
});

describe('masking', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      artificialCode('131052', '-', '908'),
      '040 123 4567',
      '+358 40 123 4567',
      'FI21 1234 5600 0007 85',
      'maija@example.com',
      'masennus',
      '05.06.2026',
      maskMark,
      '02100',
      '0201256-6',
    ),
    fc.constantFrom(
      ' ',
      '',
      '\n',
      '.',
      ',',
      '-',
      '/',
      ':',
      '(',
      ')',
      '+',
      '@',
      '0',
      '1',
      'a',
      'ä',
      '€',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  it('removes every found range and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spots = findPersonalData(text).filter(isMaskable);
        let place = 0;
        let expected = '';
        for (const { from, to } of spots) {
          expect(from).toBeGreaterThanOrEqual(place);
          expect(to).toBeGreaterThan(from);
          // Ranges that touch become one mark.
          expected += text.slice(place, from) + (from === place && expected !== '' ? '' : maskMark);
          place = to;
        }
        expect(maskRanges(text, spots)).toBe(expected + text.slice(place));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing to mask, so that masking again changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = maskPersonalData(text);
        expect(findPersonalData(once.text).filter(isMaskable)).toEqual([]);
        expect(maskPersonalData(once.text)).toEqual({ text: once.text, masked: 0 });
        // What is left stood there before, in this order.
        let place = 0;
        for (const part of once.text.split(maskMark)) {
          const found = text.indexOf(part, place);
          expect(found).toBeGreaterThanOrEqual(place);
          place = found + part.length;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not mask a hint at health', () => {
    expect(maskPersonalData('Minulla on masennus, soita 040 123 4567')).toEqual({
      text: `Minulla on masennus, soita ${maskMark}`,
      masked: 1,
    });
  });

  it('joins ranges that overlap, in any order', () => {
    const ranges = [
      { from: 4, to: 6 },
      { from: 1, to: 3 },
      { from: 2, to: 4 },
    ];
    expect(maskRanges('abcdefgh', ranges)).toBe(`a${maskMark}gh`);
  });
});

describe('what was masked', () => {
  it.each([
    ['Soita [***], kiitos', 'Soita 040 123 4567, kiitos', true],
    ['Soita minulle [***]', 'Soita minulle 040 123 4567', true],
    ['[***] on numeroni', '040 123 4567 on numeroni', true],
    ['Soita [***] tai [***] heti', 'Soita 040 123 4567 tai 050 123 4567 heti', true],
    ['Soita [***], kiitos', 'Soita 040 123 4567, hei', false],
    ['Soita [***], kiitos', 'Soita, kiitos', false],
    ['Soita [***] tai [***] heti', 'Soita 040 123 4567 heti', false],
    ['Soita minulle, kiitos', 'Soita minulle, kiitos', false],
    ['[***]', 'Aivan toinen kommentti', false],
    ['[***] ja [***]', 'Minä ja sinä', false],
  ])('%j may be of %j: %s', (masked, text, may) => {
    expect(isMaskOf(masked, text)).toBe(may);
  });

  it('is recognised of every text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), fc.lorem({ maxCount: 8 }), (before, after) => {
        const text = `${before} sanoo: 040 123 4567 ${after}`;
        expect(isMaskOf(maskPersonalData(text).text, text)).toBe(true);
      }),
    );
  });
});

describe('speed', () => {
  const million = (part: string) => part.repeat(Math.ceil(1e6 / part.length)).slice(0, 1e6);
  const milliseconds = (text: string) => {
    const before = process.cpuUsage();
    findPersonalData(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  it('reads a megabyte of comments in well under 100 ms', () => {
    const text = million(
      `${'Miksi Rantatietä ei ole aurattu, vaikka lunta on tullut jo kolme päivää? '.repeat(15)}Soita 040 123 4567. 24.11.2026 klo 9.05 `,
    );
    milliseconds(text);
    // The best of a few, since others use the machine too.
    expect(Math.min(...[1, 2, 3, 4, 5].map(() => milliseconds(text)))).toBeLessThan(100);
  });

  it.each([
    'a',
    '0',
    '1 ',
    '01 ',
    '0 ',
    ' ',
    'a@',
    'a.',
    'a@b.',
    '@',
    '(at) ',
    'FI21 ',
    'FI21 1234 5600 0007 86 ',
    '+358 ',
    '010101A900',
    '010101-',
    '(0',
    '-',
    '040-',
    'masennu',
    '😀',
  ])('has no text to stumble on: %j', (part) => {
    milliseconds(million(part));
    expect(milliseconds(million(part))).toBeLessThan(1500);
  });
});
