export const cli = {
  'cli.usage':
    'Käyttö: npm run -s vuoro -- KOMENTO\n\n  init --office FILE [--sample] [--name NAME]\n  import INPUT… --office FILE [--as FORMAT] [--map date=COLUMN,text=COLUMN,author=COLUMN,link=COLUMN] [--channel NAME] [--layer NAME] [--dry-run] [--json]\n  report --office FILE --period YYYY-MM|YYYY-Qn|YYYY --format pdf|docx|html|xlsx|csv|json|pptx|summary|email --out PATH [--edition N] [--lang fi|sv|en] [--as-of YYYY-MM-DDTHH:mm]\n  export --open-data DIR --office FILE [--format csv|jsonl|both] [--lang fi|sv|en]\n  import-open-data DIR --office FILE\n  call PROCEDURE [JSON] --office FILE\n  call --list\n  check --office FILE\n  handover FILE --office FILE --name WHO\n  receive FILE --office FILE\n  return FILE --office FILE [--conflicts ours|theirs]\n  backup --office FILE [--list] [--json]\n  restore [BACKUP] --office FILE [--json]\n  recover --office FILE --out FILE [--json]\n\nPaluuarvot: 0 tehty, 1 epäonnistui, 2 väärä käyttö.',
  'cli.made': 'Tehtiin toimisto {{file}}',
  'cli.imported':
    'Uusia {{new}}, muuttuneita {{changed}}, ennallaan {{unchanged}}, hylättyjä {{rejected}}',
  'cli.rejectedRow': 'Rivi {{row}}, sarake {{column}}: {{reason}}',
  'cli.calendar':
    '{{file}}: kalenterin taso {{layer}} ({{kind}}), uusia {{new}}, muuttuneita {{changed}}, ennallaan {{unchanged}}',
  'cli.calendarGone_one':
    '{{count}} tason tuleva tapahtuma ei ole enää tiedostossa. Se jää kalenteriin.',
  'cli.calendarGone_other':
    '{{count}} tason tulevaa tapahtumaa ei ole enää tiedostossa. Ne jäävät kalenteriin.',
  'cli.dryRun': 'Tämä oli esikatselu: mitään ei kirjoitettu.',
  'cli.wrote': 'Kirjoitettiin {{file}}',
  'cli.sound': 'Tiedosto on kunnossa.',
  'cli.unsound': 'Tiedostossa on vikoja:',
  'cli.missingOption': 'Valitsin {{option}} puuttuu.',
  'cli.unknownFormat': 'Muotoa {{format}} ei tunneta. Muodot: {{formats}}.',
  'cli.unknownValue': 'Arvoa {{value}} ei tunneta. Arvot: {{values}}.',
  'cli.badMapping':
    'Kohtaa ”{{pair}}” ei ymmärretä. Kirjoita kenttä=sarake, esimerkiksi date=Päivä.',
  'cli.badJson': 'Syöte ei ole JSONia.',
  'cli.badAsOf': 'Hetkeä {{value}} ei ymmärretä. Kirjoita se muodossa 2026-11-01T08:00.',
  'cli.passphrase': 'Tunnuslause: {{passphrase}}',
  'cli.passphraseMissing': 'Aseta tunnuslause ympäristömuuttujaan VUORO_PASSPHRASE.',
  'cli.badPeriod': 'Jaksoa {{value}} ei ymmärretä. Kirjoita se muodossa 2026-10, 2026-Q3 tai 2026.',
  'cli.badEdition': 'Versio {{value}} ei ole luku. Kirjoita esimerkiksi 1.',
  'cli.seeHelp': 'Ohje: npm run -s vuoro -- --help',
  'cli.exported': 'Vietiin {{rows}} riviä kansioon {{folder}}',
  'cli.backupMade': 'Varmuuskopio tehtiin: {{file}}',
  'cli.backupLine':
    '{{name}}  {{size}}  kommentteja {{comments}}, vastauksia {{replies}}, julkaisuja {{posts}}, lupauksia {{promises}}',
  'cli.noBackups': 'Varmuuskopioita ei ole.',
  'cli.restored': 'Palautettiin {{file}}',
  'cli.restoredBefore': 'Aiempi tila on varmuuskopiossa {{name}}',
  'cli.restoredAside': 'Vaurioitunut tiedosto on tallessa: {{file}}',
  'cli.recovered': '{{table}}: pelastettu {{saved}}, menetetty {{lost}}, poistettu {{orphans}}',
  'cli.unknownCount': 'ei tiedetä',
} as const;
