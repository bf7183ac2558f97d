import { expect, test } from 'vitest';
import { formats } from '../../src/i18n/format.ts';

/** An hour after midnight in Helsinki, still the day before by Greenwich. */
const at = '2026-11-03T23:05:00.000Z';

test.each([
  ['fi', '4.11.2026 klo 1.05', '4.11.2026', '1.05'],
  ['sv', '4.11.2026 kl. 1.05', '4.11.2026', '1.05'],
  ['en', '4 Nov 2026, 1:05', '4 Nov 2026', '1:05'],
] as const)('%s writes a moment as %s', (language, dateTime, date, time) => {
  const f = formats(language);
  expect(f.dateTime(at)).toBe(dateTime);
  expect(f.date(at)).toBe(date);
  expect(f.localDate('2026-11-04')).toBe(date);
  expect(f.time(at)).toMatch(new RegExp(`^0?${time.replace('.', '\\.')}$`));
});

test.each([
  ['fi', '9.05', '23.–29.11.2026', 'marraskuu', 'ma'],
  ['sv', '9.05', '23.–29.11.2026', 'november', 'mån'],
  ['en', '09:05', '23–29 Nov 2026', 'November', 'Mon'],
] as const)(
  '%s writes a time, a week, a month and a weekday',
  (language, clock, week, month, day) => {
    const f = formats(language);
    expect(f.clock('09:05')).toBe(clock);
    expect(f.days('2026-11-23', '2026-11-29').replaceAll('\u2009', '')).toBe(week);
    expect(f.monthName('2026-11')).toBe(month);
    expect(f.weekdayShort(1)).toBe(day);
  },
);

test.each([
  ['fi', ['0,7 kt', '35 kt', '2,4 Mt', '999 Mt', '4 Gt']],
  ['sv', ['0,7 kB', '35 kB', '2,4 MB', '999 MB', '4 GB']],
  ['en', ['0.7 kB', '35 kB', '2.4 MB', '999 MB', '4 GB']],
] as const)('%s writes sizes as %s', (language, sizes) => {
  const { size } = formats(language);
  const plain = [700, 35_100, 2_400_000, 999_400_000, 4_000_000_000].map((bytes) =>
    size(bytes).replaceAll('\u00A0', ' ').replaceAll('\u202F', ' '),
  );
  expect(plain).toEqual(sizes);
});

test.each([
  ['fi', 'lokakuu 2026', 'heinä–syyskuu 2026', 'vuosi 2026'],
  ['sv', 'oktober 2026', 'juli–september 2026', 'år 2026'],
  ['en', 'October 2026', 'July–September 2026', 'year 2026'],
] as const)('%s names periods: %s, %s, %s', (language, month, quarter, year) => {
  const { period } = formats(language);
  expect([period('2026-10'), period('2026-Q3'), period('2026')]).toEqual([month, quarter, year]);
});

test.each([
  ['fi', 'lokakuussa 2026', 'lokakuussa', 'heinä–syyskuussa', 'vuonna 2026'],
  ['sv', 'i oktober 2026', 'i oktober', 'i juli–september', 'år 2026'],
  ['en', 'in October 2026', 'in October', 'in July–September', 'in 2026'],
] as const)('%s says when it was: %s', (language, month, short, quarter, year) => {
  const { inPeriod } = formats(language);
  expect(inPeriod('2026-10')).toBe(month);
  expect(inPeriod('2026-10', { year: false })).toBe(short);
  expect(inPeriod('2026-Q3', { year: false })).toBe(quarter);
  // Without its number a year would not be named at all.
  expect(inPeriod('2026', { year: false })).toBe(year);
});

test.each([
  ['fi', ['1 päivä', '12 päivää', '3,5 päivää'], '+3', '0,0463', '12 346'],
  ['sv', ['1 dag', '12 dagar', '3,5 dagar'], '+3', '0,0463', '12 346'],
  ['en', ['1 day', '12 days', '3.5 days'], '+3', '0.0463', '12,346'],
] as const)('%s writes days, changes and small numbers', (language, days, change, small, large) => {
  const f = formats(language);
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  expect([1, 12, 3.5].map((n) => plain(f.dayCount(n)))).toEqual(days);
  expect(f.change(3)).toBe(change);
  expect(f.precise(0.046296)).toBe(small);
  expect(plain(f.precise(12_345.678))).toBe(large);
});
