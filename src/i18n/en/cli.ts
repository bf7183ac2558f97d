import type { cli as fi } from '../fi/cli.ts';

export const cli: Record<keyof typeof fi, string> = {
  'cli.usage':
    'Usage: npm run -s vuoro -- COMMAND\n\n  init --office FILE [--sample] [--name NAME]\n  import INPUT… --office FILE [--as FORMAT] [--map date=COLUMN,text=COLUMN,author=COLUMN,link=COLUMN] [--channel NAME] [--layer NAME] [--dry-run] [--json]\n  report --office FILE --period YYYY-MM|YYYY-Qn|YYYY --format pdf|docx|html|xlsx|csv|json|pptx|summary|email --out PATH [--edition N] [--lang fi|sv|en] [--as-of YYYY-MM-DDTHH:mm]\n  export --open-data DIR --office FILE [--format csv|jsonl|both] [--lang fi|sv|en]\n  import-open-data DIR --office FILE\n  call PROCEDURE [JSON] --office FILE\n  call --list\n  check --office FILE\n  handover FILE --office FILE --name WHO\n  receive FILE --office FILE\n  return FILE --office FILE [--conflicts ours|theirs]\n  backup --office FILE [--list] [--json]\n  restore [BACKUP] --office FILE [--json]\n  recover --office FILE --out FILE [--json]\n\nExit codes: 0 done, 1 failed, 2 wrong usage.',
  'cli.made': 'Made the office {{file}}',
  'cli.imported':
    'New {{new}}, changed {{changed}}, unchanged {{unchanged}}, rejected {{rejected}}',
  'cli.rejectedRow': 'Row {{row}}, column {{column}}: {{reason}}',
  'cli.calendar':
    '{{file}}: calendar layer {{layer}} ({{kind}}), {{new}} new, {{changed}} changed, {{unchanged}} unchanged',
  'cli.calendarGone_one':
    '{{count}} coming event of the layer is no longer in the file. It stays in the calendar.',
  'cli.calendarGone_other':
    '{{count}} coming events of the layer are no longer in the file. They stay in the calendar.',
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
  'cli.passphrase': 'Passphrase: {{passphrase}}',
  'cli.passphraseMissing': 'Put the passphrase into the environment variable VUORO_PASSPHRASE.',
  'cli.badPeriod': '{{value}} is no period. Write it as 2026-10, 2026-Q3 or 2026.',
  'cli.badEdition': '{{value}} is no edition. Write a number, such as 1.',
  'cli.seeHelp': 'Help: npm run -s vuoro -- --help',
  'cli.exported': 'Exported {{rows}} rows to {{folder}}',
  'cli.backupMade': 'Made a backup: {{file}}',
  'cli.backupLine':
    '{{name}}  {{size}}  comments {{comments}}, replies {{replies}}, posts {{posts}}, promises {{promises}}',
  'cli.noBackups': 'There are no backups.',
  'cli.restored': 'Restored {{file}}',
  'cli.restoredBefore': 'The state before is in the backup {{name}}',
  'cli.restoredAside': 'The damaged file is kept: {{file}}',
  'cli.recovered': '{{table}}: saved {{saved}}, lost {{lost}}, removed {{orphans}}',
  'cli.unknownCount': 'unknown',
};
