import type { importTexts as fi } from '../fi/import.ts';

export const importTexts: Record<keyof typeof fi, string> = {
  'import.otherChannel': 'Other channel',
  'import.row': 'Row',
  'import.column': 'Column',
  'import.reason': 'Reason',
  'import.value': 'Value',
  'import.rejection.row.broken': 'The row is broken: its quotes or number of columns do not match.',
  'import.rejection.id.missing': 'The post’s id is missing.',
  'import.rejection.date.missing': 'The date is missing.',
  'import.rejection.date.unreadable':
    'The date can’t be read. Write it for example as 2026-11-24 09:05.',
  'import.rejection.date.impossible': 'There is no such date in the calendar.',
  'import.rejection.date.tooOld': 'The date is before 2004. Check the year.',
  'import.rejection.date.future': 'The date is in the future. Check the date.',
  'import.rejection.text.missing': 'The text is missing.',
  'import.rejection.text.tooLong': 'The text is too long (over 8 million characters).',
  'import.rejection.number.unreadable': 'The number can’t be read.',
  'import.rejection.comment.own':
    'The comment is the channel’s own, and the comment it answers was not found.',
};
