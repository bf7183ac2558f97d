import type { Language } from '../../domain/words.ts';
import type { PeriodKind } from '../../domain/period.ts';

/** The frame of a report, its files and its screen. */
export const report = {
  'report.title.month': 'Vuoropuhelun kuukausiraportti',
  'report.title.quarter': 'Vuoropuhelun neljännesvuosiraportti',
  'report.title.year': 'Vuoropuhelun vuosiraportti',
  'report.fullTitle': '{{title}}, {{period}} – {{office}}',
  'report.description':
    'Asukkaiden kommentit ja niiden vastaukset, lupaukset, teemat, julkaisut ja velvoitteet. {{office}}, {{period}}.',
  'report.asKnownOn': 'Tilanne {{at}}',
  'report.frozen': '{{known}}. Versio {{edition}}, jäädytetty {{at}}',
  'report.correction': 'Korjattu versio. Korjaus: {{correction}}',
  'report.fictional':
    'Keksitty esimerkki: {{office}} ei ole oikea kunta, eivätkä luvut kerro mistään oikeasta kunnasta.',
  'report.partial.month':
    'Kuukausi on kesken. Luvuissa on mukana se, mitä oli tapahtunut {{at}} mennessä.',
  'report.partial.quarter':
    'Vuosineljännes on kesken. Luvuissa on mukana se, mitä oli tapahtunut {{at}} mennessä.',
  'report.partial.year':
    'Vuosi on kesken. Luvuissa on mukana se, mitä oli tapahtunut {{at}} mennessä.',
  'report.empty':
    '{{period}} ei tullut kommentteja, ei julkaistu mitään eikä ollut lupauksia, eikä mikään keskustelu odota vastausta. Siksi tunnuslukuja ei ole.',
  'report.emptyHeading': 'Ei tietoja',
  'report.made': 'Tehty Vuoro-ohjelmalla. Raportissa ei ole asukkaiden nimiä eikä viestejä.',
  'report.madeQuoting':
    'Tehty Vuoro-ohjelmalla. Raportissa ei ole asukkaiden nimiä. Asukkailta lainatut kohdat on valittu yksitellen ja tarkistettu henkilötietojen varalta.',

  'report.file': 'vuoro-raportti',

  'report.screen.language': 'Raportin kieli',
  'report.screen.in.fi': 'Suomeksi',
  'report.screen.in.sv': 'Ruotsiksi',
  'report.screen.in.en': 'Englanniksi',
  'report.screen.export': 'Vie tiedostoon',
  'report.screen.pdf': 'PDF',
  'report.screen.pdfNote': 'esityslistan liitteeksi',
  'report.screen.html': 'HTML',
  'report.screen.htmlNote': 'verkkosivulle',
  'report.screen.csv': 'CSV',
  'report.screen.csvNote': 'luvut taulukkolaskentaan',
  'report.screen.json': 'JSON',
  'report.screen.jsonNote': 'luvut toiselle ohjelmalle',
  'report.screen.noMonths': 'Raportille ei ole vielä aineistoa',
  'report.screen.noMonthsText':
    'Raportti kertoo kuukausittain, miten asukkaille on vastattu ja mitä on julkaistu. Se täyttyy, kun kirjaat tai tuot kommentteja ja julkaisuja.',
  'report.screen.saved': 'Tallennettiin {{file}}',
  'report.screen.show': 'Näytä kansiossa',
  'report.screen.document': 'Raportti sellaisena kuin se luetaan',
  'report.screen.emptyAdvice':
    'Raportti täyttyy, kun kirjaat tai tuot kommentteja ja julkaisuja. Voit myös valita toisen jakson.',
} as const satisfies Record<`report.${'title' | 'partial'}.${PeriodKind}`, string> &
  Record<`report.screen.in.${Language}`, string> &
  Record<string, string>;
