import { expect, test } from 'vitest';
import type { Recurrence } from '../../src/domain/recurrence.ts';
import type { Language } from '../../src/domain/words.ts';
import { formats } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/index.ts';
import { ruleText } from '../../src/i18n/rules.ts';
import { warningText } from '../../src/i18n/warnings.ts';

test.each<[Recurrence, Record<Language, string>]>([
  [
    { kind: 'weekly', weeks: 1, weekdays: [1, 4] },
    {
      fi: 'Joka viikko maanantaisin ja torstaisin',
      sv: 'Varje vecka på måndagar och på torsdagar',
      en: 'Every week on Mondays and on Thursdays',
    },
  ],
  [
    { kind: 'weekly', weeks: 3, weekdays: [2] },
    {
      fi: 'Joka 3. viikko tiistaisin',
      sv: 'Var 3:e vecka på tisdagar',
      en: 'Every 3 weeks on Tuesdays',
    },
  ],
  [
    { kind: 'monthlyWeekday', nth: 'last', weekday: 5 },
    {
      fi: 'Joka kuun viimeinen perjantai',
      sv: 'Varje månads sista fredag',
      en: 'The last Friday of each month',
    },
  ],
  [
    { kind: 'yearlyDate', month: 2, day: 29 },
    {
      fi: 'Joka vuosi 29. helmikuuta',
      sv: 'Varje år den 29 februari',
      en: 'Every year on 29 February',
    },
  ],
  [
    { kind: 'yearlyWeek', week: 8, weekday: 3 },
    {
      fi: 'Joka vuosi viikolla 8 keskiviikkona',
      sv: 'Varje år vecka 8 på onsdagen',
      en: 'Every year in week 8 on Wednesday',
    },
  ],
])('a rule is said in plain words', (rule, words) => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    expect(ruleText(translator(language), formats(language), rule)).toBe(words[language]);
  }
});

test('a warning says until when nobody is there, and what to do', () => {
  const warning = {
    code: 'nobodyInOffice',
    closesAt: '16:00',
    opensAt: '2026-11-30T06:00:00.000Z',
  } as const;
  const [t, f] = [translator('fi'), formats('fi')];
  expect(warningText(t, f, warning)).toEqual({
    what: 'Toimisto sulkeutuu klo 16.00. Seuraavan kerran joku on paikalla ma 30.11. klo 8.00.',
    todo: t('warning.nobodyInOffice.do'),
  });
  const text = { code: 'sameText', postId: 'a', title: '', on: '2026-12-01' } as const;
  expect(warningText(t, f, text).what).toBe('Sama teksti on julkaisussa ”Ei otsikkoa” (ti 1.12.).');
});
