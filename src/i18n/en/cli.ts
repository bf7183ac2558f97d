import type { cli as fi } from '../fi/cli.ts';

export const cli: Record<keyof typeof fi, string> = {
  'cli.usage':
    'Usage: npm run -s vuoro -- COMMAND\n\n  init --office FILE [--sample] [--name NAME]\n  import INPUT… --office FILE [--as FORMAT] [--map date=COLUMN,text=COLUMN,author=COLUMN,link=COLUMN] [--channel NAME] [--dry-run] [--json]\n  report --office FILE --month YYYY-MM --format html|pdf|csv|json --out PATH [--lang fi|sv|en] [--as-of YYYY-MM-DDTHH:mm]\n  call PROCEDURE [JSON] --office FILE\n  call --list\n  check --office FILE\n\nExit codes: 0 done, 1 failed, 2 wrong usage.',
  'cli.made': 'Made the office {{file}}',
  'cli.imported':
    'New {{new}}, changed {{changed}}, unchanged {{unchanged}}, rejected {{rejected}}',
  'cli.rejectedRow': 'Row {{row}}, column {{column}}: {{reason}}',
  'cli.dryRun': 'This was a preview: nothing was written.',
  'cli.wrote': 'Wrote {{file}}',
  'cli.sound': 'The file is sound.',
  'cli.unsound': 'The file has faults:',
  'cli.missingOption': 'The option {{option}} is missing.',
  'cli.unknownFormat': 'The format {{format}} is not known. Formats: {{formats}}.',
  'cli.unknownValue': 'The value {{value}} is not known. Values: {{values}}.',
  'cli.badMapping': '“{{pair}}” is not understood. Write field=column, for example date=Date.',
  'cli.badJson': 'The input is not JSON.',
  'cli.badAsOf': 'The moment {{value}} is not understood. Write it as 2026-11-01T08:00.',
  'cli.seeHelp': 'Help: npm run -s vuoro -- --help',
};
