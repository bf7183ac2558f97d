import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Variable,
  fillPlaceholders,
  findPlaceholders,
  nextPlaceholder,
  unfilledPrompts,
} from '../../src/domain/placeholders.ts';

describe('what is a place to fill', () => {
  const cases: readonly [text: string, found: readonly (readonly [string, Variable | null])[]][] = [
    ['Hei {nimi}!', [['nimi', 'name']]],
    [
      'Hej {namn}, {enhet} svarar {datum}.',
      [
        ['namn', 'name'],
        ['enhet', 'unit'],
        ['datum', 'date'],
      ],
    ],
    [
      '{name} {unit} {date}',
      [
        ['name', 'name'],
        ['unit', 'unit'],
        ['date', 'date'],
      ],
    ],
    [
      '{yksikkö} {päivä}',
      [
        ['yksikkö', 'unit'],
        ['päivä', 'date'],
      ],
    ],
    [
      '{ Nimi } {NIMI}',
      [
        ['Nimi', 'name'],
        ['NIMI', 'name'],
      ],
    ],
    // An accent stored apart is the same letter.
    ['{pa\u0308iva\u0308}', [['pa\u0308iva\u0308', 'date']]],
    ['Katu {mikä katu?} aukeaa', [['mikä katu?', null]]],
    // A mistyped variable is a place to fill too, and nothing of JavaScript's own is a variable.
    [
      '{nim} {constructor} {__proto__}',
      [
        ['nim', null],
        ['constructor', null],
        ['__proto__', null],
      ],
    ],
    ['{} {   } {\n} { a\nb }', []],
    ['{{nimi}}', [['nimi', 'name']]],
    ['} nimi {', []],
    ['{a{b}c}', [['b', null]]],
    [`{${'x'.repeat(121)}}`, []],
    ['Ei mitään täytettävää', []],
    ['', []],
  ];
  test.each(cases)('%j', (text, found) => {
    const places = findPlaceholders(text);
    expect(places.map((p) => [p.prompt, p.variable])).toEqual(found);
    for (const { start, end } of places) expect(text.slice(start, end)).toMatch(/^\{.*\}$/);
  });
});

describe('filling', () => {
  const values = { name: 'Merja', unit: 'Tekniset palvelut', date: '27.11.2026' };
  const cases: readonly [string, Partial<Record<Variable, string | null>>, string][] = [
    [
      'Hei {nimi}, {yksikkö} vastaa {päivä}.',
      values,
      'Hei Merja, Tekniset palvelut vastaa 27.11.2026.',
    ],
    ['Hej {namn}, {enhet} {datum}', values, 'Hej Merja, Tekniset palvelut 27.11.2026'],
    ['{nimi} ja {nimi}', values, 'Merja ja Merja'],
    ['Hei {nimi}, {mikä katu?}', values, 'Hei Merja, {mikä katu?}'],
    ['Hei {nimi}, {yksikkö}', { name: null, unit: '' }, 'Hei {nimi}, {yksikkö}'],
    ['Hei {nimi}', {}, 'Hei {nimi}'],
    // What a resident calls himself brings no new place, and no pattern of replacement.
    ['Hei {nimi}!', { name: '{yksikkö}' }, 'Hei yksikkö!'],
    ['Hei {nimi}!', { name: '$& $1' }, 'Hei $& $1!'],
    ['Hei {nimi}!', { name: '{}' }, 'Hei {nimi}!'],
  ];
  test.each(cases)('%j with %j', (text, given, filled) => {
    expect(fillPlaceholders(text, given)).toBe(filled);
  });

  test('the next place from a position, and none after the last', () => {
    const text = 'Hei {nimi}, {katu?} aukeaa {päivä}.';
    expect(nextPlaceholder(text, 0)?.prompt).toBe('nimi');
    expect(nextPlaceholder(text, 5)?.prompt).toBe('katu?');
    expect(nextPlaceholder(text, 28)).toBe(null);
    expect(unfilledPrompts('{katu?} {nimi} {katu?}')).toEqual(['katu?', 'nimi']);
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('{nimi}', '{unit}', '{päivä}', '{mikä katu?}', '{', '}', '\n'),
    ),
    { maxLength: 12 },
  );
  const value = fc.oneof(fc.constant(null), fc.string({ maxLength: 20 }));
  const values = fc.record({ name: value, unit: value, date: value });

  test('places are apart, in order, and filling touches nothing else', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const places = findPlaceholders(text);
        let end = 0;
        for (const place of places) {
          expect(place.start).toBeGreaterThanOrEqual(end);
          expect(place.end).toBeGreaterThan(place.start + 2);
          ({ end } = place);
        }
        expect(fillPlaceholders(text, {})).toBe(text);
      }),
    );
  });

  test('a value never brings a new place, and a filled variable is gone', () => {
    fc.assert(
      fc.property(pieces, values, (parts, given) => {
        const before = findPlaceholders(parts.join(''));
        // A brace around a place makes a place of whatever is filled in there; the user sees it and fills it.
        fc.pre(!/[{}]/.test(parts.join('').replaceAll(/\{[^{}\n\r]{1,120}\}/g, '')));
        const after = findPlaceholders(fillPlaceholders(parts.join(''), given));
        const stays = before.filter(
          ({ variable }) =>
            variable === null || (given[variable] ?? '').replaceAll(/[{}]/g, '').trim() === '',
        );
        expect(after.map((p) => p.prompt)).toEqual(stays.map((p) => p.prompt));
      }),
    );
  });
});
