import type { cli as fi } from '../fi/cli.ts';

export const cli: Record<keyof typeof fi, string> = {
  'cli.usage':
    'Användning: npm run -s vuoro -- KOMMANDO\n\n  init --office FILE [--sample] [--name NAME]\n  import INPUT… --office FILE [--as FORMAT] [--map date=COLUMN,text=COLUMN,author=COLUMN,link=COLUMN] [--channel NAME] [--layer NAME] [--dry-run] [--json]\n  report --office FILE --period YYYY-MM|YYYY-Qn|YYYY --format pdf|docx|html|xlsx|csv|json|pptx|summary|email --out PATH [--edition N] [--lang fi|sv|en] [--as-of YYYY-MM-DDTHH:mm]\n  export --open-data DIR --office FILE [--format csv|jsonl|both] [--lang fi|sv|en]\n  import-open-data DIR --office FILE\n  call PROCEDURE [JSON] --office FILE\n  call --list\n  check --office FILE\n  handover FILE --office FILE --name WHO\n  receive FILE --office FILE\n  return FILE --office FILE [--conflicts ours|theirs]\n  backup --office FILE [--list] [--json]\n  restore [BACKUP] --office FILE [--json]\n  recover --office FILE --out FILE [--json]\n\nReturkoder: 0 gjort, 1 misslyckades, 2 fel användning.',
  'cli.made': 'Kontoret {{file}} skapades',
  'cli.imported':
    'Nya {{new}}, ändrade {{changed}}, oförändrade {{unchanged}}, avvisade {{rejected}}',
  'cli.rejectedRow': 'Rad {{row}}, kolumn {{column}}: {{reason}}',
  'cli.calendar':
    '{{file}}: kalenderlagret {{layer}} ({{kind}}), {{new}} nya, {{changed}} ändrade, {{unchanged}} oförändrade',
  'cli.calendarGone_one':
    '{{count}} kommande händelse i lagret finns inte längre i filen. Den blir kvar i kalendern.',
  'cli.calendarGone_other':
    '{{count}} kommande händelser i lagret finns inte längre i filen. De blir kvar i kalendern.',
  'cli.dryRun': 'Detta var en förhandsgranskning: inget skrevs.',
  'cli.wrote': '{{file}} skrevs',
  'cli.sound': 'Filen är i sin ordning.',
  'cli.unsound': 'Filen har fel:',
  'cli.missingOption': 'Alternativet {{option}} saknas.',
  'cli.unknownFormat': 'Formatet {{format}} är okänt. Format: {{formats}}.',
  'cli.unknownValue': 'Värdet {{value}} är okänt. Värden: {{values}}.',
  'cli.badMapping': '”{{pair}}” går inte att tolka. Skriv fält=kolumn, till exempel date=Datum.',
  'cli.badJson': 'Indata är inte JSON.',
  'cli.badAsOf': 'Tidpunkten {{value}} går inte att tolka. Skriv den som 2026-11-01T08:00.',
  'cli.passphrase': 'Lösenfras: {{passphrase}}',
  'cli.passphraseMissing': 'Ge lösenfrasen i miljövariabeln VUORO_PASSPHRASE.',
  'cli.badPeriod':
    'Perioden {{value}} går inte att tolka. Skriv den som 2026-10, 2026-Q3 eller 2026.',
  'cli.badEdition': 'Utgåvan {{value}} är inget tal. Skriv till exempel 1.',
  'cli.seeHelp': 'Hjälp: npm run -s vuoro -- --help',
  'cli.exported': '{{rows}} rader exporterades till {{folder}}',
  'cli.backupMade': 'Säkerhetskopian gjordes: {{file}}',
  'cli.backupLine':
    '{{name}}  {{size}}  kommentarer {{comments}}, svar {{replies}}, inlägg {{posts}}, löften {{promises}}',
  'cli.noBackups': 'Det finns inga säkerhetskopior.',
  'cli.restored': 'Återställdes {{file}}',
  'cli.restoredBefore': 'Det tidigare läget finns i säkerhetskopian {{name}}',
  'cli.restoredAside': 'Den skadade filen finns kvar: {{file}}',
  'cli.recovered': '{{table}}: räddade {{saved}}, förlorade {{lost}}, borttagna {{orphans}}',
  'cli.unknownCount': 'okänt',
};
