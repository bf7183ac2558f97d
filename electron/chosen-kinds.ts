import { handoverEnding, returnEnding } from '../src/domain/handover.ts';

/** What kinds of file the page may ask the user to choose, and how they end. */
export const chosenKinds = {
  table: {
    title: 'ask.import',
    kind: 'ask.kind.table',
    extensions: ['csv', 'xlsx', 'xls', 'zip', 'gz', 'tgz', 'tar', 'json', 'js', 'tsv', 'txt'],
  },
  calendar: {
    title: 'ask.calendar',
    kind: 'ask.kind.calendar',
    extensions: ['ics', 'ical', 'icalendar'],
  },
  handover: {
    title: 'ask.handover',
    kind: 'ask.kind.handover',
    extensions: [handoverEnding.slice(1)],
  },
  return: { title: 'ask.return', kind: 'ask.kind.return', extensions: [returnEnding.slice(1)] },
} as const;
