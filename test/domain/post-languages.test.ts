import { expect, test } from 'vitest';
import { missingLanguages } from '../../src/domain/post-languages.ts';

const fi = { platform: 'facebook', language: 'fi', text: 'Hei' } as const;
const sv = { ...fi, language: 'sv', text: 'Hej' } as const;

test('a bilingual office lacks the language that a platform has no text in', () => {
  expect(missingLanguages('bilingual', [fi])).toEqual([
    { language: 'sv', platforms: ['facebook'] },
  ]);
  expect(missingLanguages('bilingual', [fi, { ...sv, text: ' \n' }])).toHaveLength(1);
  expect(missingLanguages('bilingual', [fi, sv])).toEqual([]);
  expect(missingLanguages('bilingual', [fi, { ...sv, platform: 'instagram' }])).toEqual([
    { language: 'fi', platforms: ['instagram'] },
    { language: 'sv', platforms: ['facebook'] },
  ]);
});

test('where nothing is written nothing lacks, and an office of one language lacks none', () => {
  expect(missingLanguages('bilingual', [{ ...fi, text: '' }])).toEqual([]);
  expect(missingLanguages('fi', [fi])).toEqual([]);
});
