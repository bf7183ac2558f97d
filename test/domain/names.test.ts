import { expect, test } from 'vitest';
import { sameName } from '../../src/domain/names.ts';

test.each([
  ['Lintukosken kunta', 'lintukosken KUNTA', true],
  [' Lintukosken  kunta', 'Lintukosken kunta', true],
  ['Ähtäri', 'A\u0308hta\u0308ri', true],
  ['Hämeenkyrö', 'Hameenkyro', false],
  ['Vuoro', 'Wuoro', false],
])('%s and %s: %s', (a, b, same) => {
  expect(sameName(a, b)).toBe(same);
});
