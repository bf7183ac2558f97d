export const warnings = {
  'warning.title_one': '{{count}} huomio',
  'warning.title_other': '{{count}} huomiota',
  'warning.nobodyInOffice':
    'Kun julkaisu lähtee, toimistossa ei ole ketään. Seuraavan kerran joku on paikalla {{opens}}.',
  'warning.closingSoon':
    'Toimisto sulkeutuu klo {{closes}}. Seuraavan kerran joku on paikalla {{opens}}.',
  'warning.nobodyInOffice.do':
    'Keskustelu käynnistyy heti. Siirrä julkaisu aiemmaksi työpäivään tai sovi, kuka seuraa kommentteja.',
  'warning.sameHour':
    'Samassa kanavassa on tunnin sisällä myös ”{{title}}” ({{channels}} klo {{at}}).',
  'warning.sameHour.do': 'Siirrä toinen niistä, ettei se jää toisen alle.',
  'warning.sameText': 'Sama teksti on julkaisussa ”{{title}}” ({{day}}).',
  'warning.sameText.do': 'Kirjoita teksti uudelleen tai poista toinen julkaisu.',
  'warning.mode.mourning': 'Päivä on suruaikaa: {{name}} ({{days}}).',
  'warning.mode.mourning.do': 'Mieti, sopiiko aihe päivään. Kevyet aiheet ehtivät myöhemminkin.',
  'warning.mode.preElection': 'Päivä on vaaleja edeltävää aikaa: {{name}} ({{days}}).',
  'warning.mode.preElection.do':
    'Tarkista, ettei julkaisu tue yhtäkään ehdokasta tai puoluetta eikä näytä siltä.',
  'warning.mode.other': 'Päivä osuu poikkeusjaksoon: {{name}} ({{days}}).',
  'warning.mode.other.do': 'Mieti, sopiiko julkaisu tähän aikaan.',
  'warning.insecureLink': 'Linkki ei ole suojattu: {{url}}',
  'warning.insecureLink.do':
    'Kokeile, toimiiko sama osoite https-alkuisena. Selain varoittaa kävijää suojaamattomasta sivusta.',
  'warning.altMissing_one': 'Kuvalta puuttuu alt-teksti ({{languages}}).',
  'warning.altMissing_other': '{{count}} kuvalta puuttuu alt-teksti ({{languages}}).',
  'warning.altMissing.do': 'Kerro, mitä kuvassa on, tai merkitse se koristekuvaksi.',
  'warning.pictureTextMissing':
    'Kuvassa on tekstiä, mutta julkaisun oma teksti on tyhjä ({{languages}}).',
  'warning.pictureTextMissing.do':
    'Kirjoita sama asia myös julkaisun tekstiin. Ruudunlukija ei näe kuvassa olevaa tekstiä.',
  'warning.captionsMissing_one': 'Videosta puuttuu tekstitys.',
  'warning.captionsMissing_other': '{{count}} videosta puuttuu tekstitys.',
  'warning.captionsMissing.do':
    'Valmiissa videossa pitää olla tekstitys heti, kun se julkaistaan. Lisää tekstitys tai kerro, ettei videossa ole puhetta.',
  'warning.recordingCaptions_one': 'Tallenteesta puuttuu tekstitys.',
  'warning.recordingCaptions_other': '{{count}} tallenteesta puuttuu tekstitys.',
  'warning.recordingCaptions.do':
    'Suoran lähetyksen tallenteeseen tekstitys pitää lisätä 14 päivän kuluessa julkaisemisesta.',
  'warning.languageMissing.fi': 'Suomenkielinen teksti puuttuu: {{list}}.',
  'warning.languageMissing.sv': 'Ruotsinkielinen teksti puuttuu: {{list}}.',
  'warning.languageMissing.do':
    'Kaksikielinen kunta viestii molemmilla kielillä. Lyhennelmä ja yhteystiedot riittävät.',
  'warning.tooLong_one': 'Teksti on yhden merkin liian pitkä: {{channel}} ({{language}}).',
  'warning.tooLong_other': 'Teksti on {{count}} merkkiä liian pitkä: {{channel}} ({{language}}).',
  'warning.tooLong.do':
    'Kanavaan mahtuu {{limit}} merkkiä, ja mukaan lasketaan myös linkit ja aihetunnisteet.',
} as const;
