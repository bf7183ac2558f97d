import { describe, expect, test } from 'vitest';
import { letterLanguage, questionLetter, reminderLetter } from '../../src/i18n/letters.ts';

describe('letters to a unit', () => {
  test.each([
    ['fi', 'sv', 'fi'],
    ['sv', 'fi', 'sv'],
    ['bilingual', 'sv', 'sv'],
    ['bilingual', 'fi', 'fi'],
    ['bilingual', 'en', 'fi'],
  ] as const)('%s office, user in %s: %s', (regime, own, language) => {
    expect(letterLanguage(regime, own)).toBe(language);
  });

  const thread = {
    postTitle: 'Rantatien työmaa',
    channelName: 'Facebook',
    comments: [
      { at: '2026-11-23T08:00:00.000Z', text: 'Milloin avataan?', author: 'Merja M.' },
      { at: '2026-11-24T08:00:00.000Z', text: '{nimi} =1+1' },
    ],
    replies: [{ at: '2026-11-23T09:00:00.000Z', text: 'Selvitämme.' }],
  };

  test('the whole thread in its order, without names', () => {
    const letter = questionLetter({
      language: 'fi',
      office: 'Testikunta',
      question: 'Milloin tie aukeaa?',
      wantedOn: '2026-11-27',
      thread,
      link: 'https://example.org/1',
    });
    expect(letter.split('\n')[0]).toBe('Aihe: Asukkaan kysymys: Rantatien työmaa');
    expect(letter).not.toContain('Merja');
    expect(letter).toContain('viimeistään 27.11.2026.');
    expect(letter).toContain('https://example.org/1');
    const order = ['Milloin avataan?', 'Selvitämme.', '{nimi} =1+1', 'Testikunta'].map((text) =>
      letter.indexOf(text),
    );
    expect(order.every((at, i) => at > (order[i - 1] ?? 0))).toBe(true);
  });

  test('without a date and a link nothing is left open', () => {
    const shared = { office: 'Testkommun', question: 'När?', wantedOn: null };
    const letter = questionLetter({ ...shared, language: 'sv', thread, link: null });
    expect(letter).toContain('så snart som möjligt');
    expect(letter).not.toContain('Länk');
    const reminder = reminderLetter({
      ...shared,
      language: 'sv',
      askedAt: '2026-11-20T08:00:00.000Z',
    });
    expect(reminder).toContain('20.11.2026');
    expect(reminder + letter).not.toMatch(/\{\{|null|undefined|\n{3}/);
  });
});
