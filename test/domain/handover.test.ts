import { expect, it } from 'vitest';
import { cleanPassphrase, passphraseStrength } from '../../src/domain/handover.ts';
import { suggestPassphrase } from '../../src/domain/passphrase-words.ts';

it('every byte gives a word of its own, and what is suggested is strong', () => {
  const words = Array.from({ length: 256 }, (_, byte) =>
    suggestPassphrase((count) => new Uint8Array(count).fill(byte)).split(' '),
  );
  expect(new Set(words.map(([word]) => word)).size).toBe(256);
  expect(words.flat().every((word) => /^[a-z]{2,}$/.test(word))).toBe(true);
  const seven = suggestPassphrase((count) => Uint8Array.from({ length: count }, (_, i) => i * 31));
  expect(passphraseStrength(seven)).toEqual({ strength: 'strong', bits: 56 });
});

it('a passphrase is told weak rather than strong', () => {
  expect(passphraseStrength('').strength).toBe('tooShort');
  expect(passphraseStrength('lyhyt').strength).toBe('tooShort');
  expect(passphraseStrength('aaaaaaaaaaaaaaaa').strength).toBe('weak');
  expect(passphraseStrength('salasana salasana salasana').strength).toBe('weak');
  expect(passphraseStrength('kunta kunnan talo').strength).toBe('weak');
  expect(passphraseStrength('yksi kaksi kolme nelja viisi').strength).toBe('fair');
  expect(passphraseStrength('vT7#kq!Lm2x?Zp9').strength).toBe('strong');
});

it('the same passphrase is the same however it was typed', () => {
  const composed = 'jäätelö kesällä';
  expect(cleanPassphrase(`  ${composed.normalize('NFD').replace(' ', '   ')}\n`)).toBe(composed);
});
