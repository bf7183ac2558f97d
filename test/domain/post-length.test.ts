import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  counted,
  hashtags,
  hashtagsOf,
  lengthOf,
  limitOf,
  titleLimit,
  surelyFits,
} from '../../src/domain/post-length.ts';
import { preview } from '../../src/domain/post-preview.ts';
import { type Platform, platforms } from '../../src/domain/words.ts';

const used = (platform: Platform, text: string) =>
  lengthOf(text, { platform, characterLimit: null }).used;

describe('X', () => {
  // Held against twitter-text 3.1's parseTweet.
  it.each<readonly [string, number]>([
    ['abc', 3],
    ['ä', 1],
    ['a\u0308', 1],
    ['漢字', 4],
    ['€', 2],
    ['“sano”', 6],
    ['…', 2],
    ['—', 1],
    ['\n', 1],
    ['👍🏽', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇫🇮', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['©', 1],
    ['https://kunta.fi', 23],
    ['https://kunta.fi/hyvin/pitka/osoite/joka-jatkuu-ja-jatkuu?id=1', 23],
    ['(https://kunta.fi/a)', 25],
    ['https://kunta.fi/a(b)', 23],
    ['https://kunta.fi/a, b', 26],
    ['HTTPS://KUNTA.FI/A', 23],
    ['kunta.fi', 23],
    ['www.kunta.fi/asia', 23],
    ['Katso kunta.fi.', 30],
    ['kunta.fi:ssä', 27],
    ['@kunta', 6],
    ['#kunta.fi', 9],
    ['posti@kunta.fi', 14],
    ['1.12.2026', 9],
    ['Tiedote.Uusi', 12],
    ['https://kunta', 13],
  ])('counts %s as %i', (text, length) => {
    expect(used('x', text)).toBe(length);
  });
});

describe.each<readonly [Platform, readonly (readonly [string, number])[]]>([
  [
    'bluesky',
    [
      ['👨‍👩‍👧‍👦', 1],
      ['a\u0308', 1],
      ['https://kunta.fi/', 8],
      ['https://kunta.fi/asia', 13],
      ['https://kunta.fi/hyvin/pitka/osoite', 24],
    ],
  ],
  [
    'mastodon',
    [
      ['👨‍👩‍👧‍👦', 1],
      ['https://kunta.fi/hyvin/pitka/osoite', 23],
      ['kunta.fi/asia', 13],
      ['@kunta@mastodontti.fi', 6],
      ['Kiitos @kunta@mastodontti.fi.', 14],
      ['posti@kunta.fi', 14],
    ],
  ],
  [
    'threads',
    [
      ['ä', 1],
      ['👍', 4],
      ['👍🏽', 8],
      ['https://kunta.fi', 16],
    ],
  ],
  [
    'youtube',
    [
      ['abc', 3],
      ['ä', 2],
      ['€', 3],
      ['👍', 4],
    ],
  ],
  [
    'facebook',
    [
      ['ä', 1],
      ['👍', 2],
    ],
  ],
  ['website', [['👍', 1]]],
])('%s', (platform, cases) => {
  it.each(cases)('counts %s as %i', (text, length) => {
    expect(used(platform, text)).toBe(length);
  });
});

test('a channel’s own limit goes before the platform’s, and a website has none', () => {
  expect(limitOf({ platform: 'mastodon', characterLimit: null })).toBe(500);
  expect(lengthOf('a'.repeat(1001), { platform: 'mastodon', characterLimit: 1000 })).toEqual({
    used: 1001,
    limit: 1000,
    over: 1,
  });
  expect(lengthOf('a', { platform: 'website', characterLimit: null })).toEqual({
    used: 1,
    limit: null,
    over: 0,
  });
  expect(titleLimit('youtube')).toBe(100);
  expect(titleLimit('facebook')).toBeNull();
});

test('hashtags are words, not numbers, and are counted where there is a limit', () => {
  const text = '#kunta, #äänekoski2026 #1 C# a#b &#39; (#talous)';
  expect(hashtags(text)).toEqual(['#kunta', '#äänekoski2026', '#talous']);
  expect(hashtagsOf(text, 'instagram')).toEqual({ used: 3, limit: 5 });
  expect(hashtagsOf(text, 'facebook')).toBeNull();
});

const bits = fc.constantFrom(
  'a',
  'ä',
  ' ',
  '\n',
  '.',
  ')',
  '(',
  '#',
  '@',
  '漢',
  '👨‍👩‍👧‍👦',
  '\u0308',
  '\u200D',
  '\uFE0F',
  '\uD83D',
  'https://',
  'kunta.fi',
  '/asia',
  '?a=b',
  '@kunta@palvelin.fi',
  'www.',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(bits, { maxLength: 40 }).map((some) => some.join('')),
);
const anyPlace = fc.record({
  platform: fc.constantFrom(...platforms),
  characterLimit: fc.option(fc.integer({ min: 1, max: 60 })),
});

test('any text is cut into pieces that are the text, none of them weighing less than nothing', () => {
  fc.assert(
    fc.property(anyText, anyPlace, (text, place) => {
      const pieces = counted(text, place.platform);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every(({ weight }) => weight >= 0)).toBe(true);
      const sum = pieces.reduce((before, { weight }) => before + weight, 0);
      expect(lengthOf(text, place).used).toBe(sum);
    }),
  );
});

test('texts on lines of their own are as long together as apart', () => {
  fc.assert(
    fc.property(anyText, anyText, anyPlace, (one, other, { platform }) => {
      expect(used(platform, `${one}\n\n${other}`)).toBe(
        used(platform, `${one}\n`) + used(platform, `\n${other}`),
      );
    }),
  );
});

test('a preview keeps the whole text, and what is over is there only when the text is too long', () => {
  fc.assert(
    fc.property(anyText, anyPlace, (text, place) => {
      const { shown, folded, over } = preview(text, place);
      expect(shown + folded + over).toBe(text);
      expect(over !== '').toBe(lengthOf(text, place).over > 0);
      expect(lengthOf(shown + folded, place).over).toBe(0);
    }),
  );
});

test('what surely fits by its length alone is never too long', () => {
  fc.assert(
    fc.property(anyText, anyPlace, (text, place) => {
      const fits = surelyFits(text.length, place);
      if (fits) expect(lengthOf(text, place).over).toBe(0);
    }),
  );
  const x = { platform: 'x', characterLimit: null } as const;
  expect(surelyFits(46, x)).toBe(true);
  expect(lengthOf('a.fi '.repeat(12), x).over).toBeGreaterThan(0);
  expect(surelyFits('a.fi '.repeat(12).length, x)).toBe(false);
});

describe('a preview', () => {
  const facebook = { platform: 'facebook', characterLimit: null } as const;

  test('folds between words, after so many signs or lines', () => {
    const words = 'sana '.repeat(120).trim();
    const cut = preview(words, facebook);
    expect(cut.shown).toMatch(/sana $/);
    expect(cut.shown.length).toBeGreaterThan(470);
    expect(cut.shown.length).toBeLessThanOrEqual(477);
    expect(preview('1\n2\n3\n4\n5\n6\n7', facebook).shown).toBe('1\n2\n3\n4\n5');
    expect(preview('Lyhyt.', facebook)).toEqual({ shown: 'Lyhyt.', folded: '', over: '' });
  });

  test('folds a single endless word where it must, and shows what does not fit', () => {
    expect(preview('a'.repeat(500), facebook).shown.length).toBe(477);
    const x = preview(`${'a'.repeat(279)} b`, { platform: 'x', characterLimit: null });
    expect(x).toEqual({ shown: `${'a'.repeat(279)} `, folded: '', over: 'b' });
  });
});
