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
