import { expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';

it('ends a sentence with one full stop, also after a date that has its own', () => {
  const t = translator('fi');
  const due = (day: string) => t('comments.state.expertDue', { due: day });
  expect(due('to 26.11.')).toBe('Asukas odottaa vastausta viimeistään to 26.11.');
  expect(due('tänään klo 14.00')).toBe('Asukas odottaa vastausta viimeistään tänään klo 14.00.');
  expect(t('comments.state.expert', { unit: 'Kaava', day: 'to 26.11.' })).toContain('26.11.)');
});
