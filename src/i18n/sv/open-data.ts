import type { openData as fi } from '../fi/open-data.ts';

export const openData: Record<keyof typeof fi, string> = {
  'openData.title': 'Öppna data',
  'openData.note':
    'Hela kontoret som tabeller som vilket program som helst läser, och en förklaring till varje kolumn. Även invånarnas ord finns med: hantera det som kontorets fil.',
  'openData.format': 'Format',
  'openData.format.csv': 'CSV, för kalkylprogram',
  'openData.format.jsonl': 'JSON Lines, för program',
  'openData.format.both': 'Båda',
  'openData.export': 'Exportera till en mapp',
  'openData.exported_one': 'En rad exporterades till mappen {{folder}}.',
  'openData.exported_other': '{{count}} rader exporterades till mappen {{folder}}.',
  'openData.import': 'Skapa ett kontor av öppna data',
  'openData.importNote':
    'Av den exporterade mappen blir ett likadant kontor i en ny fil. Det nuvarande kontoret ändras inte.',
  'openData.folderName': '{{office}} öppna data',
  'openData.readme.title': '{{office}}: kontorets uppgifter',
  'openData.readme.made': 'Programmet Vuoro skrev detta {{at}}.',
  'openData.readme.personal':
    'Mappen innehåller invånarnas ord och kan innehålla personuppgifter. När uppgifter raderas på kontoret ändras inte denna mapp: ta bort den själv när den inte längre behövs.',
  'openData.readme.how':
    "Varje tabell är en egen fil: i mappen csv med semikolon, UTF-8, och i mappen jsonl rad för rad. I CSV är en tom cell en uppgift som saknas och två apostrofer ('') en tom text. En apostrof i början av en cell hindrar kalkylprogram från att tolka den som formel; importen tar bort den. Tidpunkter är i UTC, dagar i finländsk tid. Filen vuoro-open-data.json anger versionen, och med den kan mappen bli ett likadant kontor.",
  'openData.readme.rows_one': 'En rad.',
  'openData.readme.rows_other': '{{count}} rader.',
  'openData.readme.column': 'Kolumn',
  'openData.readme.type': 'Slag',
  'openData.readme.meaning': 'Vad den innehåller',
  'openData.readme.type.TEXT': 'text',
  'openData.readme.type.INTEGER': 'heltal',
  'openData.readme.type.REAL': 'tal',
  'openData.readme.type.BLOB': 'byte',
  'openData.readme.key': 'nyckel',
  'openData.readme.optional': 'kan saknas',
  'openData.readme.refersTo': 'Hänvisar till: {{column}}',
  'openData.readme.values': 'Värden: {{values}}',
};
