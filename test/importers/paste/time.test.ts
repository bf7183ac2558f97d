import { expect, it } from 'vitest';
import { readTime } from '../../../src/importers/paste/time.ts';
import type { Language } from '../../../src/domain/words.ts';

/** Tuesday 24.11.2026, 10.00 in Helsinki. */
const now = '2026-11-24T08:00:00.000Z';

const cases: readonly [raw: string, language: Language | null, at: string, precision: string][] = [
  ['juuri nyt', 'fi', '2026-11-24T08:00', 'minute'],
  ['just nu', 'sv', '2026-11-24T08:00', 'minute'],
  ['Just now', 'en', '2026-11-24T08:00', 'minute'],
  ['5 min', 'fi', '2026-11-24T07:55', 'minute'],
  ['5m', 'en', '2026-11-24T07:55', 'minute'],
  ['2 t', 'fi', '2026-11-24T06:00', 'hour'],
  ['2 t.', 'fi', '2026-11-24T06:00', 'hour'],
  ['2h', 'en', '2026-11-24T06:00', 'hour'],
  ['2 tim', 'sv', '2026-11-24T06:00', 'hour'],
  ['tunti sitten', 'fi', '2026-11-24T07:00', 'hour'],
  ['för en timme sedan', 'sv', '2026-11-24T07:00', 'hour'],
  ['an hour ago', 'en', '2026-11-24T07:00', 'hour'],
  ['3 pv', 'fi', '2026-11-21T08:00', 'day'],
  ['3 d', 'en', '2026-11-21T08:00', 'day'],
  ['3 dgr', 'sv', '2026-11-21T08:00', 'day'],
  ['1 vk', 'fi', '2026-11-17T08:00', 'week'],
  ['1 w', 'en', '2026-11-17T08:00', 'week'],
  ['1 v', 'sv', '2026-11-17T08:00', 'week'],
  ['1 v', 'fi', '2025-11-24T08:00', 'year'],
  ['2 år', 'sv', '2024-11-24T08:00', 'year'],
  ['2 vuotta sitten (muokattu)', 'fi', '2024-11-24T08:00', 'year'],
  ['för 2 månader sedan', 'sv', '2026-09-24T08:00', 'month'],
  ['9 months ago (edited)', 'en', '2026-02-24T08:00', 'month'],
  ['eilen klo 14.05', 'fi', '2026-11-23T12:05', 'minute'],
  ['igår kl. 14:05', 'sv', '2026-11-23T12:05', 'minute'],
  ['Yesterday at 2:05 PM', 'en', '2026-11-23T12:05', 'minute'],
  ['eilen', 'fi', '2026-11-22T22:00', 'day'],
  ['tänään klo 9.05', 'fi', '2026-11-24T07:05', 'minute'],
  ['maanantai kello 14.05', 'fi', '2026-11-23T12:05', 'minute'],
  ['tiistaina klo 14.05', 'fi', '2026-11-17T12:05', 'minute'],
  ['måndag kl. 14:05', 'sv', '2026-11-23T12:05', 'minute'],
  ['12. marraskuuta kello 9.30', 'fi', '2026-11-12T07:30', 'minute'],
  ['12 november kl. 09:30', 'sv', '2026-11-12T07:30', 'minute'],
  ['November 12 at 9:30 AM', 'en', '2026-11-12T07:30', 'minute'],
  ['12. joulukuuta kello 9.30', 'fi', '2025-12-12T07:30', 'minute'],
  ['12. marraskuuta 2025', 'fi', '2025-11-11T22:00', 'day'],
  ['12 november 2025', 'sv', '2025-11-11T22:00', 'day'],
  ['November 12, 2025', 'en', '2025-11-11T22:00', 'day'],
  // In summer Helsinki is three hours ahead.
  ['keskiviikko 1. heinäkuuta 2026 kello 9.30', 'fi', '2026-07-01T06:30', 'minute'],
  ['onsdag 1 juli 2026 kl. 09:30', 'sv', '2026-07-01T06:30', 'minute'],
  ['Wednesday, July 1, 2026 at 9:30 AM', 'en', '2026-07-01T06:30', 'minute'],
  ['Wednesday 1 July 2026 at 09:30', 'en', '2026-07-01T06:30', 'minute'],
  ['12.11.2026 klo 9.30', 'fi', '2026-11-12T07:30', 'minute'],
  ['12.11.2026', 'fi', '2026-11-11T22:00', 'day'],
  ['2026-11-12T07:30:00.000Z', null, '2026-11-12T07:30', 'minute'],
  ['2026-11-12T09:30:00+0200', null, '2026-11-12T07:30', 'minute'],
];

it.each(cases)('%s (%s) is %s, to the %s', (raw, language, at, precision) => {
  const found = readTime(raw, now, language);
  expect([found?.at.slice(0, 16), found?.precision, found?.future]).toEqual([at, precision, false]);
});

it.each([
  'Kiitos!',
  '112',
  '2',
  '14.05',
  '12.11.',
  '1.10',
  'tunti',
  'för 2',
  'to',
  'ma',
  'mars',
  '31. helmikuuta 2026',
  '12. marraskuuta 1995',
  'klo 25.10',
  '2 kertaa',
  '5 euroa sitten',
  '2 t ja vielä toiset',
  '999 v',
])('%s is no time', (raw) => {
  expect(readTime(raw, now, 'fi')).toBeNull();
});

it('a letter with two meanings is doubted where nothing tells the language', () => {
  expect(readTime('1 v', now, null)?.ambiguous).toBe(true);
  expect(readTime('1 v', now, 'en')?.ambiguous).toBe(true);
  expect(readTime('1 v', now, 'sv')?.ambiguous).toBe(false);
});

it('a time to come becomes the moment of copying', () => {
  expect(readTime('12. marraskuuta 2030 klo 9.30', now, 'fi')).toMatchObject({
    at: now,
    future: true,
  });
});
