import { expect, it } from 'vitest';
import { hyphenated } from '../../src/domain/hyphens.ts';

it.each([
  'ta|lous|ar|vio',
  'kan|sa|lais|opis|ton',
  'val|tuus|to|aloi|te',
  'jou|lun|ajak|si',
  'il|moit|tau|tu|mi|nen',
  'ter|veys|kes|kuk|sen',
  'kaa|voi|tus|kat|saus',
  'vas|taan|ot|to',
  'kom|mun|full|mäk|ti|ge',
  'bygg|lov|san|sö|kan',
])('%s', (word) => {
  const plain = word.replaceAll('|', '');
  expect(hyphenated(plain).replaceAll('\u00AD', '|')).toBe(
    word.replaceAll(/^(.{1,2})\||\|(.{1,2})$/g, '$1$2'),
  );
});

it('leaves short words, names with numbers and emoji whole', () => {
  for (const text of ['Uimahalli', 'klo 18.00–20.00', '🎄🎄🎄🎄🎄🎄🎄🎄🎄🎄', 'https']) {
    expect(hyphenated(text).replaceAll('\u00AD', '|')).toBe(
      text === 'Uimahalli' ? 'Uima|halli' : text,
    );
  }
});
