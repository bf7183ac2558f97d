import type { report as fi } from '../fi/report.ts';

export const report: Record<keyof typeof fi, string> = {
  'report.title.month': 'Månadsrapport om dialogen',
  'report.title.quarter': 'Kvartalsrapport om dialogen',
  'report.title.year': 'Årsrapport om dialogen',
  'report.fullTitle': '{{title}}, {{period}} – {{office}}',
  'report.description':
    'Invånarnas kommentarer och svaren på dem, löften, teman, inlägg och skyldigheter. {{office}}, {{period}}.',
  'report.asKnownOn': 'Läget {{at}}',
  'report.frozen': '{{known}}. Version {{edition}}, låst {{at}}',
  'report.correction': 'Rättad version. Rättelse: {{correction}}',
  'report.fictional':
    'Påhittat exempel: {{office}} är ingen riktig kommun och siffrorna gäller ingen riktig kommun.',
  'report.partial.month': 'Månaden pågår ännu. Siffrorna omfattar det som hade hänt {{at}}.',
  'report.partial.quarter': 'Kvartalet pågår ännu. Siffrorna omfattar det som hade hänt {{at}}.',
  'report.partial.year': 'Året pågår ännu. Siffrorna omfattar det som hade hänt {{at}}.',
  'report.empty':
    '{{period}} kom inga kommentarer, ingenting publicerades och ingenting var utlovat, och ingen diskussion väntar på svar. Därför finns det inga nyckeltal.',
  'report.emptyHeading': 'Inga uppgifter',
  'report.made':
    'Gjord med programmet Vuoro. Rapporten innehåller inga invånares namn eller meddelanden.',
  'report.madeQuoting':
    'Gjord med programmet Vuoro. Rapporten innehåller inga invånares namn. Citaten av invånare har valts ett och ett och kontrollerats för personuppgifter.',

  'report.file': 'vuoro-rapport',

  'report.screen.language': 'Rapportens språk',
  'report.screen.in.fi': 'På finska',
  'report.screen.in.sv': 'På svenska',
  'report.screen.in.en': 'På engelska',
  'report.screen.export': 'Exportera till fil',
  'report.screen.pdf': 'PDF',
  'report.screen.pdfNote': 'som bilaga till föredragningslistan',
  'report.screen.html': 'HTML',
  'report.screen.htmlNote': 'för webbplatsen',
  'report.screen.csv': 'CSV',
  'report.screen.csvNote': 'siffrorna till ett kalkylprogram',
  'report.screen.json': 'JSON',
  'report.screen.jsonNote': 'siffrorna till ett annat program',
  'report.screen.noMonths': 'Det finns inget underlag för rapporten ännu',
  'report.screen.noMonthsText':
    'Rapporten berättar månad för månad hur invånarna har fått svar och vad som har publicerats. Den fylls när du registrerar eller importerar kommentarer och inlägg.',
  'report.screen.saved': '{{file}} sparades',
  'report.screen.show': 'Visa i mappen',
  'report.screen.document': 'Rapporten så som den läses',
  'report.screen.emptyAdvice':
    'Rapporten fylls när du registrerar eller importerar kommentarer och inlägg. Du kan också välja en annan period.',
};
