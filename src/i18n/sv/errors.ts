import type { errors as fi } from '../fi/errors.ts';

export const errors: Record<keyof typeof fi, string> = {
  'error.call.unknown': 'Programmet känner inte till funktionen {{procedure}}.',
  'error.call.invalid': 'Uppgiften ”{{path}}” duger inte: {{issue}}. Rätta den och försök igen.',
  'error.call.cancelled': 'Åtgärden avbröts. Inget ändrades.',
  'error.core.gone': 'Kontakten med uppgifterna bröts. Vuoro öppnar dem på nytt.',
  'error.core.goneDone': 'Programmet avbröts en stund. Din senaste ändring hann sparas.',
  'error.core.goneNotDone':
    'Programmet avbröts en stund. Din senaste ändring sparades inte: gör om den.',
  'error.core.start': 'Vuoro kunde inte öppna uppgifterna. Starta om programmet.',
  'error.internal': 'Ett fel uppstod i programmet. Inget ändrades. Felets kod är {{reference}}.',
  'error.office.notFound':
    'Filen {{file}} hittades inte. Kontrollera om den har flyttats eller om enheten är ansluten.',
  'error.office.notOffice':
    'Filen {{file}} är inte ett Vuoro-kontor. Välj en fil med ändelsen .vuoro.',
  'error.office.newer':
    'Filen {{file}} är gjord med ett nyare program (Vuoro {{version}}). Uppdatera Vuoro och öppna filen sedan.',
  'error.office.damaged':
    'Filen {{file}} är skadad. Öppna den senaste säkerhetskopian i mappen bredvid filen vars namn slutar på -backups.',
  'error.office.inUse':
    'Filen {{file}} är redan öppen i ett annat program. Stäng den där och försök igen.',
  'error.office.exists': 'Filen {{file}} finns redan. Välj ett annat namn.',
  'error.office.unwritable':
    'Filen {{file}} kan inte skrivas. Kontrollera rättigheterna och det lediga utrymmet.',
  'error.office.none': 'Inget kontor är öppet. Öppna eller skapa ett kontor.',
  'error.missing': 'Objektet finns inte längre. Det kan ha tagits bort eller ångrats.',
  'error.channel.inUse':
    'Kanalen {{name}} kan inte tas bort eftersom den har inlägg eller kommentarer.',
  'error.channel.duplicate': 'Kanalen {{name}} finns redan. Ge ett annat namn.',
  'error.unit.inUse': 'Enheten {{name}} kan inte tas bort eftersom den har frågor eller löften.',
  'error.unit.duplicate': 'Enheten {{name}} finns redan. Ge ett annat namn.',
  'error.reply.beforeComment': 'Svarets tid är före kommentaren. Kontrollera tiden.',
  'error.reply.inFuture': 'Svarets tid ligger i framtiden. Kontrollera tiden.',
  'error.reply.promisedInPast':
    'Det utlovade datumet har redan passerat. Välj i dag eller ett senare datum.',
  'error.comment.inFuture': 'Kommentarens tid ligger i framtiden. Kontrollera datumet och tiden.',
  'error.thread.notClosed': 'Samtalet är inte stängt och kan därför inte öppnas på nytt.',
  'error.history.nothingToUndo': 'Det finns inget att ångra.',
  'error.history.nothingToRedo': 'Det finns inget att göra om.',
  'error.history.conflict':
    'Åtgärden kan inte längre ångras eftersom senare uppgifter bygger på den. Inget ändrades.',
  'error.file.notFound': 'Filen {{file}} hittades inte. Välj den på nytt.',
  'error.file.unreadable':
    'Filen {{file}} kan inte läsas. Kontrollera att den inte är skadad eller öppen i ett annat program.',
  'error.file.tooLarge':
    'Filen {{file}} är för stor (högst {{limitMb}} MB). Dela upp den, till exempel per månad.',
  'error.file.unwritable':
    'Filen {{file}} kan inte sparas. Kontrollera mappen, rättigheterna och det lediga utrymmet.',
  'error.import.unrecognised': 'Vuoro känner inte igen filen {{file}}. Välj vad dess kolumner är.',
  'error.import.empty': 'Filen {{file}} har inga rader.',
  'error.import.dailyBreakdown':
    'Filen har siffrorna per dag, vilket skulle ge för små tal. Exportera samma innehåll från Meta utan daglig uppdelning och ta med kolumnen Views (visningar).',
  'error.import.damagedIds':
    'Excel har skadat identifierarna (kolumn {{column}}, rad {{row}}). Ladda ner filen på nytt från Meta och importera den utan att öppna den i Excel.',
  'error.import.missingColumn':
    'Filen saknar kolumnen {{column}}. Välj kolumnerna själv eller exportera filen på nytt.',
  'error.import.mappingColumn':
    'Filen har ingen kolumn {{column}}. Välj någon av filens egna kolumner.',
  'error.import.notATable': 'Filen {{file}} är inte en tabell. Vuoro läser CSV- och XLSX-filer.',
  'error.import.changedSincePreview':
    'Filen har ändrats efter förhandsgranskningen. Granska den på nytt.',
  'error.import.noChannel':
    'Filen säger inte vilken kanal kommentarerna kommer från. Välj en kanal.',
  'error.import.noMapping':
    'Välj vilken kolumn som har kommentarens tid och vilken som har texten.',
  'error.report.month': 'Månaden {{month}} duger inte. Ange den som 2026-10.',
  'error.report.future': 'Månaden {{month}} har inte börjat ännu.',
  'error.pdf.noEngine':
    'Det finns inget program som kan göra PDF-filen. Exportera rapporten som HTML eller kör npm start en gång så att Electron installeras.',
  'error.pdf.failed':
    'Det gick inte att göra PDF-filen. Försök igen eller exportera rapporten som HTML.',
  'error.link.notHttps':
    'Länken öppnas inte eftersom adressen inte börjar med https://. Kopiera den vid behov och kontrollera vart den leder.',
};
