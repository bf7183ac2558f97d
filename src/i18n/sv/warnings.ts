import type { warnings as fi } from '../fi/warnings.ts';

export const warnings: Record<keyof typeof fi, string> = {
  'warning.title_one': '{{count}} sak att se över',
  'warning.title_other': '{{count}} saker att se över',
  'warning.nobodyInOffice':
    'När inlägget går ut är ingen på kontoret. Nästa gång är någon på plats {{opens}}.',
  'warning.closingSoon': 'Kontoret stänger kl. {{closes}}. Nästa gång är någon på plats {{opens}}.',
  'warning.nobodyInOffice.do':
    'Samtalet kommer i gång genast. Flytta inlägget till tidigare på arbetsdagen eller kom överens om vem som följer kommentarerna.',
  'warning.sameHour':
    'På samma kanal finns inom en timme också ”{{title}}” ({{channels}} kl. {{at}}).',
  'warning.sameHour.do': 'Flytta det ena, så att det inte skyms av det andra.',
  'warning.sameText': 'Samma text finns i inlägget ”{{title}}” ({{day}}).',
  'warning.sameText.do': 'Skriv om texten eller ta bort det ena inlägget.',
  'warning.mode.mourning': 'Dagen hör till en sorgetid: {{name}} ({{days}}).',
  'warning.mode.mourning.do': 'Tänk efter om ämnet passar dagen. Lättsamma ämnen kan vänta.',
  'warning.mode.preElection': 'Dagen hör till tiden före val: {{name}} ({{days}}).',
  'warning.mode.preElection.do':
    'Kontrollera att inlägget inte stöder någon kandidat eller något parti och inte heller ser ut att göra det.',
  'warning.mode.other': 'Dagen hör till en undantagsperiod: {{name}} ({{days}}).',
  'warning.mode.other.do': 'Tänk efter om inlägget passar den här tiden.',
  'warning.insecureLink': 'Länken är inte skyddad: {{url}}',
  'warning.insecureLink.do':
    'Pröva om samma adress fungerar med https. Webbläsaren varnar besökaren för en oskyddad sida.',
  'warning.altMissing_one': 'En bild saknar alt-text ({{languages}}).',
  'warning.altMissing_other': '{{count}} bilder saknar alt-text ({{languages}}).',
  'warning.altMissing.do': 'Berätta vad bilden visar, eller markera den som dekorativ.',
  'warning.pictureTextMissing':
    'Det finns text i bilden, men inläggets egen text är tom ({{languages}}).',
  'warning.pictureTextMissing.do':
    'Skriv samma sak också i inläggets text. Skärmläsaren ser inte text i bilder.',
  'warning.captionsMissing_one': 'En video saknar textning.',
  'warning.captionsMissing_other': '{{count}} videor saknar textning.',
  'warning.captionsMissing.do':
    'En färdig video ska ha textning genast när den publiceras. Lägg till textning eller ange att det inte finns tal i videon.',
  'warning.recordingCaptions_one': 'En inspelning saknar textning.',
  'warning.recordingCaptions_other': '{{count}} inspelningar saknar textning.',
  'warning.recordingCaptions.do':
    'En inspelning av en direktsändning ska få textning inom 14 dagar från publiceringen.',
  'warning.languageMissing.fi': 'Den finska texten saknas: {{list}}.',
  'warning.languageMissing.sv': 'Den svenska texten saknas: {{list}}.',
  'warning.languageMissing.do':
    'En tvåspråkig kommun informerar på båda språken. En kortare text med kontaktuppgifter räcker.',
  'warning.tooLong_one': 'Texten är ett tecken för lång: {{channel}} ({{language}}).',
  'warning.tooLong_other': 'Texten är {{count}} tecken för lång: {{channel}} ({{language}}).',
  'warning.tooLong.do': 'Kanalen rymmer {{limit}} tecken, och länkar och hashtaggar räknas med.',
};
