import { describe, expect, it } from 'vitest';
import {
  type Finding,
  type FindingCode,
  findingCodes,
  findingParams,
} from '../../src/domain/checklist-findings.ts';
import { checklistItems } from '../../src/domain/checklist.ts';
import { type Language, languages } from '../../src/domain/words.ts';
import { findingText } from '../../src/i18n/checklist-finding.ts';
import { formats } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/index.ts';
import { ownPractice, sourcesOf, verifiedSources } from './checklist-sources.fixture.ts';

const each = languages.map((language) => ({ language, t: translator(language) }));

describe('the thirty items', () => {
  it('are there with their why and source, and in each language in its own words', () => {
    expect(checklistItems).toHaveLength(30);
    for (const { code } of checklistItems) {
      for (const key of [`checklist.item.${code}`, `checklist.item.${code}.why`] as const) {
        const texts = each.map(({ t }) => t(key));
        for (const text of texts) expect(text, key).toMatch(/^\p{Lu}.{10,}[.?]$/u);
        expect(new Set(texts).size, key).toBe(languages.length);
      }
      for (const { t } of each) expect(t(`checklist.item.${code}`)).toMatch(/\?$/);
    }
  });

  it('name their verified sources, all of them and no others', () => {
    for (const { language, t } of each)
      for (const { code } of checklistItems) {
        let rest: string = t(`checklist.item.${code}.source`);
        for (const source of sourcesOf[code]) {
          const name = verifiedSources[source][language];
          expect(rest.toLowerCase(), `${code} ${language}`).toContain(name.toLowerCase());
          rest = without(rest, name);
        }
        // A number or a name that is left is of a source that the notes do not verify.
        expect(without(rest, ownPractice[language]), `${code} ${language}`).not.toMatch(
          /[\d\p{Lu}]/u,
        );
      }
  });

  it('claim no more than their sources bear', () => {
    for (const { code, basis } of checklistItems) {
      const strengths = new Set(sourcesOf[code].map((source) => verifiedSources[source].strength));
      const bears = { law: strengths.has('A'), guidance: strengths.has('A') || strengths.has('B') };
      if (basis === 'practice') expect(bears, code).toEqual({ law: false, guidance: false });
      else expect(bears[basis], code).toBe(true);
    }
  });

  it('say so where they stand on the practice of municipalities', () => {
    const onPractice = checklistItems.filter(({ basis }) => basis === 'practice');
    expect(onPractice.map(({ code }) => code)).toEqual(['A9']);
    for (const { language, t } of each)
      for (const { code } of onPractice)
        expect(t(`checklist.item.${code}.source`).toLowerCase()).toContain(ownPractice[language]);
  });
});

describe('what the checks saw', () => {
  const counts = [1, 2, 1234];

  it('is said in every language with all its values', () => {
    for (const { language, t } of each)
      for (const code of findingCodes)
        for (const count of counts) {
          const text = findingText(t, formats(language), finding(code, count));
          const of = `${code} ${language} ${count}: ${text}`;
          expect(text.length, of).toBeGreaterThan(10);
          expect(text, of).not.toMatch(/\{\{|undefined|NaN|checklist\.|word\.|personal\./);
          expect(text, of).not.toMatch(/\.\.|\s\s|\s[.,]/);
          for (const name of findingParams[code]) {
            if (name === 'count' && count === 1) continue;
            expect(text, `${name} of ${of}`).toContain(shown(language, name, count));
          }
        }
  });

  it('differs from one language to another', () => {
    for (const code of findingCodes) {
      const texts = each.map(({ language, t }) =>
        findingText(t, formats(language), finding(code, 3)),
      );
      expect(new Set(texts).size, code).toBe(languages.length);
    }
  });

  it('is one sentence for one thing and another for many', () => {
    const fi = (code: FindingCode, count: number) =>
      findingText(translator('fi'), formats('fi'), finding(code, count));
    expect(fi('altGiven', 1)).toBe('Kuvalla on alt-teksti.');
    expect(fi('altGiven', 3)).toBe('Kaikilla 3 kuvalla on alt-teksti.');
    expect(fi('captionsDue', 1)).toBe(
      'Yhdestä tallenteesta puuttuu tekstitys. Määräpäivä on 24.11.2026.',
    );
    expect(fi('purposeSet', 1)).toBe('Tarkoitus on valittu: kysymys.');
  });
});

function without(text: string, part: string): string {
  const at = text.toLowerCase().indexOf(part.toLowerCase());
  return at < 0 ? text : text.slice(0, at) + text.slice(at + part.length);
}

function finding(code: FindingCode, count: number): Finding {
  const params = Object.fromEntries(
    findingParams[code].map((name) => [name, value(name, count)] as const),
  );
  return { code, state: 'gap', params };
}

function value(name: string, count: number): string | number {
  const known: Record<string, string | number> = {
    count,
    total: 1500,
    lix: 48.26,
    sentences: 7,
    average: 11.5,
    date: '2026-11-24',
    purpose: 'pull',
    level: 'consult',
    language: 'sv',
    kind: 'phone',
    url: 'http://mallila.fi',
  };
  return known[name] ?? (name === 'words' ? 31 : `<${name}>`);
}

/** How a value stands in the sentence. */
function shown(language: Language, name: string, count: number): string {
  const [t, f] = [translator(language), formats(language)];
  const given = value(name, count);
  switch (name) {
    case 'purpose':
      return t('word.purpose.pull').toLowerCase();
    case 'level':
      return t('word.level.consult').toLowerCase();
    case 'language':
      return t('word.language.sv');
    case 'kind':
      return t('personal.kind.phone');
    case 'date':
      return f.localDate(String(given));
    default:
      return typeof given === 'number' ? f.number(given) : given;
  }
}
