import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialWords } from '../../src/domain/checks/plain-words.ts';
import {
  hardFrom,
  leastWords,
  officialeseIn,
  readabilityOf,
} from '../../src/domain/checks/readability.ts';
import { linksIn, sentences, shortened, words } from '../../src/domain/checks/text.ts';
import {
  type Answer,
  checklistItems,
  disagrees,
  formOf,
  itemState,
  itemStates,
  phaseUnderWay,
  tally,
} from '../../src/domain/checklist.ts';
import {
  type Finding,
  findingCodes,
  findingParams,
  findingStates,
} from '../../src/domain/checklist-findings.ts';
import { languages } from '../../src/domain/words.ts';
import { afterCases } from './checks-after.fixture.ts';
import { beforeCases } from './checks-before.fixture.ts';
import { duringCases } from './checks-during.fixture.ts';

const cases = [...beforeCases, ...duringCases, ...afterCases];

describe('the checks', () => {
  test.each(cases)('%s: %s', (_, __, saw, wanted) => {
    expect(saw).toEqual(wanted);
  });

  test('can say everything that is said of them, with all that its sentence needs', () => {
    const said = cases.flatMap(([, , saw]) => saw);
    expect([...new Set(said.map(({ code }) => code))].toSorted()).toEqual(
      [...findingCodes].toSorted(),
    );
    for (const { code, params } of said) {
      expect(Object.keys(params).toSorted(), code).toEqual([...findingParams[code]].toSorted());
    }
  });

  test('are there for each item that is said to have one, and for no other', () => {
    const checked = new Set(cases.map(([item]) => item));
    for (const { code, check } of checklistItems)
      expect(checked.has(code), code).toBe(check !== null);
  });
});

describe('a text', () => {
  test.each([
    ['Tie on auki 3.12. klo 18. Tervetuloa!', 2],
    ['Otsikko\n• yksi\n• kaksi', 3],
    ['Esim. näin ja n. 30 henkilöä.', 1],
    ['Tule mukaan. 3 paikkaa on jäljellä.', 2],
    ['”Onko näin?” kysyi hän. (Ei ole.) Miksi?', 3],
    ['', 0],
    ['— … !', 0],
  ])('has its sentences: %s', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  test.each([
    ['Katso https://kunta.fi/a?b=c, ja www.kunta.fi.', ['https://kunta.fi/a?b=c', 'www.kunta.fi']],
    ['Lue lemmes.example/kartta tai kunta.fi', ['lemmes.example/kartta', 'kunta.fi']],
    ['Kirjoita a@kunta.fi tai klo 9.30, 3.12.2026', []],
    ['Auki ma.Tervetuloa', []],
  ])('gives its addresses: %s', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  test.each(['a-', 'a.', '- ', '?', 'http://', '  ', '”', 'A. '])(
    'is read in a moment, however hostile: %j',
    (part) => {
      const hostile = part.repeat(20_000 / part.length);
      const started = performance.now();
      linksIn(hostile);
      sentences(hostile);
      readabilityOf(hostile);
      officialeseIn(hostile, 'fi');
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  test('is cut between words, and never within a sign', () => {
    expect(shortened('yksi kaksi kolme', 12)).toBe('yksi kaksi…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, length) => {
          const cut = shortened(text, length);
          expect(cut.isWellFormed() || !text.isWellFormed()).toBe(true);
          expect(cut.length).toBeLessThanOrEqual(length);
        },
      ),
    );
  });

  test('has its readability by the formula', () => {
    // 10 words in 2 sentences, of which 3 have more than six letters: 5 + 30.
    const text =
      'Kunta rakentaa pyörätien kylään tänä vuonna. Työ maksaa paljon rahaa nyt kunnanjohtajan.';
    expect(words(text)).toHaveLength(12);
    expect(readabilityOf(text)).toEqual({
      lix: 6 + (100 * 3) / 12,
      words: 12,
      sentences: 2,
      average: 6,
    });
    expect(readabilityOf('https://kunta.fi/liikennejarjestelmat #liikennejärjestelmät')).toEqual({
      lix: 0,
      words: 0,
      sentences: 0,
      average: 0,
    });
  });

  test('is hard by as much above what newspapers are in its language', () => {
    // Björnsson 1983.
    const newspapers = { fi: 72, sv: 47, en: 52 };
    for (const language of languages) expect(hardFrom[language] - newspapers[language]).toBe(3);
    expect(leastWords).toBeGreaterThan(0);
  });

  test('is seen through for each official word, and not for what only begins alike', () => {
    for (const language of languages)
      for (const [word, instead] of officialWords[language]) {
        const typed = word.replace(/-$/, 'sta');
        expect(officialeseIn(`Näin ${typed.toUpperCase()}, sanoi.`, language)).toContainEqual({
          word: typed,
          instead,
        });
        expect(instead).not.toBe('');
      }
    expect(officialeseIn('Toimenpidelupa ja osaltaan.', 'fi')).toEqual([]);
  });
});

describe('who decides', () => {
  const finding: fc.Arbitrary<Finding> = fc.record({
    code: fc.constantFrom(...findingCodes),
    state: fc.constantFrom(...findingStates),
    params: fc.constant({}),
  });
  const check = fc.constantFrom(null, 'advisory', 'conclusive');
  const answer: fc.Arbitrary<Answer> = fc.record({
    state: fc.constantFrom(...itemStates),
    reason: fc.constantFrom(null, 'Syy'),
    saw: fc.array(finding, { maxLength: 3 }),
  });

  test('whatever is seen, a person’s answer stands', () => {
    fc.assert(
      fc.property(answer, fc.array(finding), check, (said, saw, kind) => {
        expect(itemState(said, saw, kind)).toEqual({ state: said.state, by: 'person' });
      }),
    );
  });

  test('a check decides only when it is conclusive, and never that something is done where it lacks', () => {
    fc.assert(
      fc.property(fc.array(finding), check, (saw, kind) => {
        const { state, by } = itemState(null, saw, kind);
        if (kind !== 'conclusive') expect({ state, by }).toEqual({ state: 'open', by: null });
        const lacks = saw.some((one) => one.state === 'gap');
        if (lacks) expect(state).toBe('open');
        expect(disagrees('done', saw)).toBe(lacks);
        expect(disagrees('open', saw)).toBe(false);
      }),
    );
  });

  test('what does not apply raises no share of what is done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...itemStates)), fc.nat(), (states, at) => {
        const before = tally(states);
        const { done, notApplicable, open } = before;
        expect(done + notApplicable + open).toBe(states.length);
        if (states.length === 0) return;
        const index = at % states.length;
        const after = tally(states.with(index, 'notApplicable'));
        expect(after.done).toBeLessThanOrEqual(done);
        const share = (one: typeof before) => one.done / states.length;
        expect(share(after)).toBeLessThanOrEqual(share(before));
      }),
    );
  });

  test('who asks or listens needs the full form', () => {
    const form = (
      purpose: Parameters<typeof formOf>[0]['purpose'],
      level: Parameters<typeof formOf>[0]['participationLevel'],
    ) => formOf({ purpose, participationLevel: level });
    expect(form('push', 'inform')).toBe('short');
    expect(form('image', null)).toBe('short');
    expect(form(null, null)).toBe('short');
    expect(form('push', 'consult')).toBe('full');
    expect(form('pull', null)).toBe('full');
    expect(form('network', 'inform')).toBe('full');
  });

  test('the phase under way follows from what is out and for how long it is answered', () => {
    const post = { publishedAt: null, status: 'ready', answeredUntil: null } as const;
    const out = { ...post, publishedAt: '2026-11-01T08:00:00.000Z', status: 'published' } as const;
    const phase = (one: Parameters<typeof phaseUnderWay>[0]) => phaseUnderWay(one, '2026-11-24');
    expect(phase(post)).toBe('before');
    expect(phase(out)).toBe('during');
    expect(phase({ ...out, answeredUntil: '2026-11-24' })).toBe('during');
    expect(phase({ ...out, answeredUntil: '2026-11-23' })).toBe('after');
    expect(phase({ ...out, status: 'wrapped' })).toBe('after');
    expect(phase({ ...post, status: 'published' })).toBe('during');
  });
});
