import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Analyser } from '../../src/search/analyser.ts';
import { snowballAnalyser } from '../../src/search/snowball.ts';
import { readTransducer } from '../../src/search/vfst.ts';
import { voikkoAnalyser } from '../../src/search/voikko.ts';
import { type WordPair, finnishPairs, swedishPairs } from './word-pairs.ts';

/** Where Debian's package voikko-fi puts it; it is not shipped with the program. */
const dictionary = '/usr/lib/voikko/5/mor-standard/mor.vfst';

/** By form alone, without what is found because it begins with the word. */
function finds({ asked, indexed }: Analyser, { query, form }: WordPair): boolean {
  const terms = new Set([query, ...asked(query)]);
  return [form, ...indexed(form)].some((term) => terms.has(term));
}

/** Which part of the forms is found, and which part of the other words is left alone; in per cent. */
function measure(analyser: Analyser, pairs: readonly WordPair[]) {
  const share = (found: boolean) => {
    const of = pairs.filter((pair) => pair.found === found);
    const right = of.filter((pair) => finds(analyser, pair) === found);
    return Math.round((right.length / of.length) * 1000) / 10;
  };
  return { found: share(true), leftAlone: share(false) };
}

describe('finding by word form', () => {
  it('is measured by at least 200 pairs, each once', () => {
    const pairs = [...finnishPairs, ...swedishPairs];
    expect(new Set(pairs.map(({ query, form }) => `${query} ${form}`)).size).toBe(pairs.length);
    expect(finnishPairs.filter(({ found }) => found).length).toBeGreaterThan(200);
    expect(pairs.filter(({ found }) => !found).length).toBeGreaterThan(50);
  });

  it('with Snowball alone keeps the level that the README tells', async () => {
    const snowball = await snowballAnalyser();
    expect(measure(snowball, finnishPairs)).toEqual({ found: 64.1, leftAlone: 91.5 });
    expect(measure(snowball, swedishPairs)).toEqual({ found: 91.2, leftAlone: 69.2 });
  });

  it.skipIf(!existsSync(dictionary))(
    "with Voikko's dictionary keeps the level that the README tells (needs the package voikko-fi)",
    async () => {
      const transducer = readTransducer(readFileSync(dictionary));
      const voikko = voikkoAnalyser(transducer, 'test', await snowballAnalyser());
      expect(measure(voikko, finnishPairs)).toEqual({ found: 99.7, leftAlone: 97.2 });
      expect(measure(voikko, swedishPairs)).toEqual({ found: 91.2, leftAlone: 69.2 });
    },
  );
});
