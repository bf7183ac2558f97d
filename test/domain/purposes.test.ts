import { describe, expect, it } from 'vitest';
import { dialogueShare } from '../../src/domain/purposes.ts';

describe('dialogueShare', () => {
  const counts = { push: 0, pull: 0, network: 0, image: 0, unset: 0 };
  it.each([
    [
      'questions and discussions of those with a purpose',
      { push: 5, pull: 2, network: 1, image: 2, unset: 4 },
      { value: 0.3, numerator: 3, denominator: 10 },
    ],
    ['no dialogue is zero', { push: 3 }, { value: 0, numerator: 0, denominator: 3 }],
    [
      'no purpose is not zero',
      { unset: 3 },
      { value: null, numerator: 0, denominator: 0, reason: 'noPurposes' },
    ],
    ['no posts', {}, { value: null, numerator: 0, denominator: 0, reason: 'noPosts' }],
  ])('%s', (_, over, expected) => {
    expect(dialogueShare({ ...counts, ...over })).toEqual(expected);
  });
});
