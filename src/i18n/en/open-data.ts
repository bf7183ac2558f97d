import type { openData as fi } from '../fi/open-data.ts';

export const openData: Record<keyof typeof fi, string> = {
  'openData.title': 'Open data',
  'openData.note':
    "All of the office as tables that any program reads, with an explanation of every column. Residents' words are in it too: handle it as you do the office's file.",
  'openData.format': 'Format',
  'openData.format.csv': 'CSV, for spreadsheets',
  'openData.format.jsonl': 'JSON Lines, for programs',
  'openData.format.both': 'Both',
  'openData.export': 'Export to a folder',
  'openData.exported_one': 'One row was exported to {{folder}}.',
  'openData.exported_other': '{{count}} rows were exported to {{folder}}.',
  'openData.import': 'Make an office of open data',
  'openData.importNote':
    'A folder that was exported becomes an equal office in a new file. The present office does not change.',
  'openData.folderName': '{{office}} open data',
  'openData.readme.title': '{{office}}: the data of the office',
  'openData.readme.made': 'Vuoro wrote this {{at}}.',
  'openData.readme.personal':
    "This folder holds residents' words and may hold personal data. When data is erased from the office, this folder does not change: delete it yourself when it is no longer needed.",
  'openData.readme.how':
    "Each table is a file: in the folder csv with semicolons, UTF-8, and in the folder jsonl line by line. In CSV an empty cell is a missing value and two apostrophes ('') an empty text. An apostrophe at the start of a cell keeps a spreadsheet from taking it for a formula; the import takes it off. Moments are UTC, days are Finnish days. The file vuoro-open-data.json tells the version, and makes an equal office of the folder possible.",
  'openData.readme.rows_one': 'One row.',
  'openData.readme.rows_other': '{{count}} rows.',
  'openData.readme.column': 'Column',
  'openData.readme.type': 'Type',
  'openData.readme.meaning': 'What it holds',
  'openData.readme.type.TEXT': 'text',
  'openData.readme.type.INTEGER': 'whole number',
  'openData.readme.type.REAL': 'number',
  'openData.readme.type.BLOB': 'bytes',
  'openData.readme.key': 'key',
  'openData.readme.optional': 'may be missing',
  'openData.readme.refersTo': 'Refers to {{column}}',
  'openData.readme.values': 'Values: {{values}}',
};
