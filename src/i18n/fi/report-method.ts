import type { Engagement } from '../../contract/figures.ts';

/** What platforms counted, and how a report was counted. */
export const reportMethod = {
  'report.noChannels': 'Toimistolla ei ole kanavia.',
  'report.reachTable': 'Seuraajat ja tavoittavuus kanavittain',
  'report.column.followersBefore': 'Seuraajat jakson alussa',
  'report.column.followers': 'Seuraajat jakson lopussa',
  'report.column.medianReach': 'Tavoittavuus julkaisua kohti, mediaani',
  'report.column.reactions': 'Reaktiot',
  'report.column.shares': 'Jaot',
  'report.engagement': 'Sitoutumisen mitat',
  'report.sign': '{{sign}}: {{name}}',
  'report.engagement.P1': 'reaktion saaneiden julkaisujen osuus',
  'report.engagement.P2': 'reaktioita julkaisua kohti',
  'report.engagement.P3': 'suosio tuhatta seuraajaa kohti',
  'report.engagement.C1': 'kommentin saaneiden julkaisujen osuus',
  'report.engagement.C2': 'kommentteja julkaisua kohti',
  'report.engagement.C3': 'osallistuminen tuhatta seuraajaa kohti',
  'report.engagement.V1': 'jaettujen julkaisujen osuus',
  'report.engagement.V2': 'jakoja julkaisua kohti',
  'report.engagement.V3': 'leviäminen tuhatta seuraajaa kohti',
  'report.engagement.popularity': 'Suosio',
  'report.engagement.commitment': 'Osallistuminen',
  'report.engagement.virality': 'Leviäminen, ja kaikki kolme yhteensä',
  'report.engagement.E': 'suosio, osallistuminen ja leviäminen yhteensä',
  'report.reachApart':
    'Kanavia ei lasketa yhteen, koska niillä on eri seuraajat. Tuhatta seuraajaa kohti lasketut luvut riippuvat seuraajien määrästä, ja pienellä kanavalla yksikin kommentti muuttaa niitä.',
  'report.formulas':
    'Mittojen P3, C3 ja V3 kaavat on tarkistettu toisesta julkaisusta, joka lainaa artikkelia (Bonsón ja Ratkai 2013). Muut kaavat ovat yleisesti käytettyjä, eikä niitä ole tarkistettu artikkelista.',

  'report.months': 'Kuukausittain',
  'report.monthsTable': '{{section}} kuukausittain',
  'report.monthsTablePart': '{{section}} kuukausittain ({{part}}/{{parts}})',
  'report.monthsDashes': 'Miksi viiva (–)? {{parts}}',
  'report.monthsDash': '{{labels}} ({{months}}): {{reason}}.',

  'report.how.field':
    'Suosio (P3) kertoo julkisesta viestinnästä ja osallistuminen (C3) asukkaiden osallistumisesta (Agostino ja Arnaboldi 2016). Rajana on kanavan oma mediaani edellisiltä kahdeltatoista kuukaudelta. Raja on Vuoron oma. Suosittukin kanava voi olla yksisuuntainen.',
  'report.how.reach':
    'Alustan itse ilmoittamat luvut sellaisina kuin ne oli viimeksi tuotu. Samat ihmiset näkevät monta julkaisua, joten tavoittavuutta ei lasketa yhteen, ei myöskään kanavien kesken. Reaktioissa ovat mukana kaikki reaktiot, ei vain tykkäykset. Seuraajat ovat viimeisimmän kirjatun laskennan mukaiset, ja laskentapäivä on luvun vieressä.',
  'report.how.engagement':
    'P kertoo reaktioista, C asukkaiden kommenteista ja V jaoista. Kunnan omia vastauksia ei lasketa kommenteiksi. Reaktioissa ja jaoissa ovat mukana ne julkaisut, joista alusta on antanut luvun.',
  'report.how.missing': 'Puuttuvat tiedot',
  'report.how.dash':
    'Viiva (–) tarkoittaa, ettei lukua voi laskea. Se ei ole nolla, ja syy on merkitty sen viereen tai taulukon alle.',
  'report.how.unset_one': 'Yhdellä julkaisulla ei ole tarkoitusta.',
  'report.how.unset_other': '{{n}} julkaisulla ei ole tarkoitusta.',
  'report.how.noFollowers': 'Seuraajien määrä puuttuu näistä kanavista: {{channels}}.',
  'report.how.noNumbers':
    'Alustan luvut puuttuvat kokonaan tai osittain näistä kanavista: {{channels}}.',
  'report.how.recordedLater_one':
    'Mukana on yksi kommentti, joka saapui ennen raportin hetkeä mutta kirjattiin vasta sen jälkeen.',
  'report.how.recordedLater_other':
    'Mukana on {{n}} kommenttia, jotka saapuivat ennen raportin hetkeä mutta kirjattiin vasta sen jälkeen.',
  'report.how.beforeFirst': 'Vertailutietoja ei ole näiltä ajoilta: {{periods}}.',
  'report.how.few': 'Alle viisi kommenttia',
  'report.how.few.text':
    'Alle viittä kommenttia ei eritellä luokkiin eikä teemoihin, ei vertailujaksoltakaan, eikä alle viittä moderointitoimea toimen eikä perusteen mukaan, jottei ketään voi tunnistaa.',
  'report.how.time': 'Tilanne',
  'report.how.asKnownOn':
    'Luvut on laskettu sen mukaan, mitä oli tapahtunut {{at}} mennessä. Myöhemmin tullut vastaus tai korjaus voi muuttaa lukuja, kun raportti tehdään uudelleen.',
  'report.how.past': 'Mitä ei voi palauttaa entiselleen',
  'report.how.past.text':
    'Tekstivastineet, tekstitykset, kommenttien luokat ja teemat sekä seuraajamäärien korjaukset ovat sellaisina kuin ne olivat raporttia tehtäessä, koska niiden aiempaa tilaa ei tiedetä.',
  'report.how.breaks': 'Laskentatapa',
  'report.how.breaks.text':
    'Laskentatavan versio on {{method}}. Myös vertailuluvut ja kuukausisarjat on laskettu sillä, joten laskentatapa ei muutu kesken vertailun. Muilla versioilla tehtyjen raporttien luvut voivat poiketa näistä.',
} as const satisfies Record<`report.engagement.${keyof Engagement}`, string> &
  Record<string, string>;
