import type { importTexts as fi } from '../fi/import.ts';

export const importTexts: Record<keyof typeof fi, string> = {
  'import.otherChannel': 'Annan kanal',
  'import.row': 'Rad',
  'import.column': 'Kolumn',
  'import.reason': 'Orsak',
  'import.value': 'Värde',
  'import.rejection.row.broken':
    'Raden är trasig: citattecknen eller antalet kolumner stämmer inte.',
  'import.rejection.id.missing': 'Inläggets identifierare saknas.',
  'import.rejection.date.missing': 'Datumet saknas.',
  'import.rejection.date.unreadable':
    'Datumet kan inte läsas. Skriv det till exempel som 24.11.2026 9.05.',
  'import.rejection.date.impossible': 'Ett sådant datum finns inte i kalendern.',
  'import.rejection.date.tooOld': 'Datumet är före år 2004. Kontrollera året.',
  'import.rejection.date.future': 'Datumet ligger i framtiden. Kontrollera datumet.',
  'import.rejection.text.missing': 'Texten saknas.',
  'import.rejection.text.tooLong': 'Texten är för lång (över 8 miljoner tecken).',
  'import.rejection.number.unreadable': 'Talet kan inte läsas.',
  'import.rejection.comment.own':
    'Kommentaren är kanalens egen och kommentaren som den svarar på hittades inte.',
};
