/** What the program's checks saw and, where something is missing, what to do about it. */
export const checklistFindings = {
  'checklist.finding.purposeSet': 'Tarkoitus on valittu: {{purpose}}.',
  'checklist.finding.purposeMissing':
    'Tarkoitusta ei ole valittu. Valitse, onko julkaisu tiedote, kysymys, keskustelu vai mielikuva.',
  'checklist.finding.levelSet': 'Osallisuuden taso on valittu: {{level}}.',
  'checklist.finding.levelMissing':
    'Osallisuuden tasoa ei ole valittu. Taso kertoo, kuinka paljon asukas voi vaikuttaa.',

  'checklist.finding.questionAsked': 'Julkaisu kysyy: ”{{question}}”',
  'checklist.finding.questionMissing':
    'Ainakin yhdestä tekstistä puuttuu kysymys. Kysy jotain, mihin asukas osaa vastata.',

  'checklist.finding.linkGiven_one': 'Julkaisussa on linkki.',
  'checklist.finding.linkGiven_other': 'Julkaisussa on {{n}} linkkiä.',
  'checklist.finding.linkMissing':
    'Ainakin yhdestä tekstistä puuttuu linkki. Lisää osoite, jossa voi osallistua tai lukea lisää.',
  'checklist.finding.linkNotHttps':
    'Linkki ei ole suojattu. Kokeile, toimiiko se https-alkuisena: {{url}}',
  'checklist.finding.dayTold': 'Ajankohta on kerrottu: ”{{words}}”',
  'checklist.finding.dayNotTold':
    'Ainakin yhdestä tekstistä puuttuu päivä. Kerro, milloin tai mihin mennessä voi osallistua.',

  'checklist.finding.readable':
    'Teksti ei ole raskasta luettavaa ({{language}}). LIX-luku on {{lix}}: virkkeitä {{sentences}}, sanoja virkkeessä keskimäärin {{average}}.',
  'checklist.finding.hard':
    'Teksti on raskasta luettavaa ({{language}}). Lyhennä virkkeitä ja vaihda pitkiä sanoja lyhyempiin. LIX-luku on {{lix}}: virkkeitä {{sentences}}, sanoja virkkeessä keskimäärin {{average}}.',
  'checklist.finding.longSentence_one':
    'Yksi virke on pitkä, {{words}} sanaa. Jaa se kahdeksi: ”{{excerpt}}”',
  'checklist.finding.longSentence_other':
    'Pitkiä virkkeitä on {{n}}. Pisimmässä on {{words}} sanaa. Jaa se kahdeksi: ”{{excerpt}}”',
  'checklist.finding.officialese': 'Virkakieltä: ”{{word}}”. Selkeämmin: {{instead}}.',
  'checklist.finding.tooShort': 'Teksti on liian lyhyt LIX-luvun laskemiseen (sanoja {{words}}).',

  'checklist.finding.mediaMissing': 'Julkaisussa ei ole kuvia eikä videoita.',
  'checklist.finding.altGiven_one': 'Kuvalla on alt-teksti.',
  'checklist.finding.altGiven_other': 'Kaikilla {{n}} kuvalla on alt-teksti.',
  'checklist.finding.altMissing_one':
    'Yhdeltä kuvalta puuttuu alt-teksti. Kerro, mitä kuvassa on, tai merkitse se koristekuvaksi.',
  'checklist.finding.altMissing_other':
    '{{n}} kuvalta puuttuu alt-teksti. Kerro, mitä kuvissa on, tai merkitse ne koristekuviksi.',
  'checklist.finding.onlyDecorative_one':
    'Ainoa kuva on koristekuva, eikä se tarvitse alt-tekstiä.',
  'checklist.finding.onlyDecorative_other':
    'Kaikki {{n}} kuvaa ovat koristekuvia, eivätkä ne tarvitse alt-tekstiä.',
  'checklist.finding.pictureTextMissing_one':
    'Yhdessä kuvassa on tekstiä, jota ei ole julkaisun tekstissä. Kirjoita sama asia myös tekstiin.',
  'checklist.finding.pictureTextMissing_other':
    '{{n}} kuvassa on tekstiä, jota ei ole julkaisun tekstissä. Kirjoita samat asiat myös tekstiin.',
  'checklist.finding.captionsGiven_one': 'Videossa on tekstitys, tai siinä ei puhuta.',
  'checklist.finding.captionsGiven_other': '{{n}} videossa on tekstitys, tai niissä ei puhuta.',
  'checklist.finding.captionsMissing_one':
    'Yhdestä videosta puuttuu tekstitys. Lisää tekstitys tai kerro, ettei videossa ole puhetta.',
  'checklist.finding.captionsMissing_other':
    '{{n}} videosta puuttuu tekstitys. Lisää tekstitykset tai kerro, ettei videoissa ole puhetta.',
  'checklist.finding.captionsDue_one':
    'Yhdestä tallenteesta puuttuu tekstitys. Määräpäivä on {{date}}.',
  'checklist.finding.captionsDue_other':
    '{{n}} tallenteesta puuttuu tekstitys. Määräpäivä on {{date}}.',
  'checklist.finding.noVideo': 'Julkaisussa ei ole suoran lähetyksen tallennetta.',

  'checklist.finding.languagesThere': 'Julkaisulla on teksti suomeksi ja ruotsiksi.',
  'checklist.finding.languageMissing':
    'Julkaisusta puuttuu teksti tällä kielellä: {{language}}. Lyhennelmä ja yhteystiedot riittävät.',

  'checklist.finding.answererSet': 'Vastaaja on merkitty: {{name}}.',
  'checklist.finding.answererMissing':
    'Vastaajaa ei ole merkitty. Merkitse, kuka kommentteihin vastaa.',
  'checklist.finding.answerTimeTold': 'Vastausaika on kerrottu: ”{{words}}”',
  'checklist.finding.answerTimeNotTold':
    'Ainakin yhdessä tekstissä ei kerrota, milloin kommentteihin vastataan. Lisää esimerkiksi ”Vastaamme arkisin kello 9–15”.',

  'checklist.finding.expertBooked': 'Asiantuntija on varattu: {{unit}}.',
  'checklist.finding.expertMissing':
    'Asiantuntijaa ei ole varattu. Valitse yksikkö, joka on valmiina vastaamaan.',

  'checklist.finding.promisePlanned': 'Lupaus on kirjoitettu. Luvattu päivä on {{date}}.',
  'checklist.finding.promiseMissing':
    'Lupausta ei ole kirjoitettu. Kerro, mitä kommenteille tehdään ja milloin asukkaat kuulevat tuloksesta.',

  'checklist.finding.personalData_one':
    'Tekstissä näyttää olevan henkilötieto: {{kind}}. Poista se, jos se ei kuulu julkaisuun.',
  'checklist.finding.personalData_other':
    'Tekstissä näyttää olevan henkilötietoja: {{kind}} ({{n}} kpl). Poista ne, jos ne eivät kuulu julkaisuun.',
  'checklist.finding.noPersonalData':
    'Tekstistä ei löytynyt henkilötietoja. Salassa pidettävää ohjelma ei osaa tunnistaa.',

  'checklist.finding.noThreads': 'Julkaisuun ei ole tullut kommentteja.',
  'checklist.finding.allClassed_one': 'Kommentti on luokiteltu.',
  'checklist.finding.allClassed_other': 'Kaikki {{n}} kommenttia on luokiteltu.',
  'checklist.finding.unclassed_one':
    'Yksi kommentti on luokittelematta. Luokasta selviää, pitääkö siihen vastata.',
  'checklist.finding.unclassed_other':
    '{{n}} kommenttia on luokittelematta. Luokasta selviää, pitääkö kommenttiin vastata.',
  'checklist.finding.answeredInTime_one': 'Vastaus on annettu ajallaan.',
  'checklist.finding.answeredInTime_other': 'Kaikki {{n}} vastausta on annettu ajallaan.',
  'checklist.finding.answersLate_one':
    'Yksi vastaus annettiin myöhässä. Vastauksia on kaikkiaan {{total}}.',
  'checklist.finding.answersLate_other':
    '{{n}} vastausta annettiin myöhässä. Vastauksia on kaikkiaan {{total}}.',
  'checklist.finding.answersOverdue_one':
    'Yksi vastaus on myöhässä. Vastaa tai kerro, milloin vastaus tulee.',
  'checklist.finding.answersOverdue_other':
    '{{n}} vastausta on myöhässä. Vastaa tai kerro, milloin vastaukset tulevat.',
  'checklist.finding.sameLanguage_one': 'Vastaus on kysymyksen kielellä.',
  'checklist.finding.sameLanguage_other': '{{n}} vastausta on annettu kysymyksen kielellä.',
  'checklist.finding.otherLanguage_one':
    'Yksi vastaus näyttää olevan eri kielellä kuin kysymys. Tarkista kieli.',
  'checklist.finding.otherLanguage_other':
    '{{n}} vastausta näyttää olevan eri kielellä kuin kysymys. Tarkista kielet.',
  'checklist.finding.conversationGoesOn_one':
    'Yhdessä vastauksessa kysytään asukkaalta jotain. Vastauksia on kaikkiaan {{total}}.',
  'checklist.finding.conversationGoesOn_other':
    '{{n}} vastauksessa kysytään asukkaalta jotain. Vastauksia on kaikkiaan {{total}}.',
  'checklist.finding.conversationEnds':
    'Yhdessäkään vastauksessa ei kysytä asukkaalta mitään (vastauksia {{total}}). Kysy välillä jotain takaisin.',
  'checklist.finding.criticismStands_one':
    'Yksi mielipide tai vaatimus on näkyvissä, eikä se odota vastausta.',
  'checklist.finding.criticismStands_other':
    '{{n}} mielipidettä tai vaatimusta on näkyvissä, eikä yksikään odota vastausta.',
  'checklist.finding.criticismHidden_one':
    'Yksi kommentti on piilotettu tai poistettu, vaikka sitä ei ole luokiteltu asiattomaksi. Tarkista, ettei syynä ole arvostelu.',
  'checklist.finding.criticismHidden_other':
    '{{n}} kommenttia on piilotettu tai poistettu, vaikka niitä ei ole luokiteltu asiattomiksi. Tarkista, ettei syynä ole arvostelu.',
  'checklist.finding.criticismUnanswered_one':
    'Yksi mielipide tai vaatimus odottaa vastausta. Vastaa myös, kun kuntaa arvostellaan.',
  'checklist.finding.criticismUnanswered_other':
    '{{n}} mielipidettä tai vaatimusta odottaa vastausta. Vastaa myös, kun kuntaa arvostellaan.',
  'checklist.finding.groundsRecorded_one': 'Toimenpiteestä on kirjattu peruste ja todiste.',
  'checklist.finding.groundsRecorded_other':
    'Kaikista {{n}} toimenpiteestä on kirjattu peruste ja todiste.',
  'checklist.finding.evidenceMissing_one':
    'Yhdestä toimenpiteestä puuttuu todiste. Jos kuvakaappaus on tallessa, lisää se keskustelun liitteeksi.',
  'checklist.finding.evidenceMissing_other':
    '{{n}} toimenpiteestä puuttuu todiste. Jos kuvakaappaukset ovat tallessa, lisää ne keskustelujen liitteiksi.',
  'checklist.finding.nothingModerated': 'Mitään ei ole piilotettu, poistettu eikä estetty.',
  'checklist.finding.routed_one': 'Yksi asia on ohjattu oikeaan paikkaan.',
  'checklist.finding.routed_other': 'Kaikki {{n}} asiaa on ohjattu oikeaan paikkaan.',
  'checklist.finding.notRouted_one':
    'Yksi aloite, tietopyyntö tai palveluasia on ohjaamatta. Kerro asukkaalle, minne se kuuluu.',
  'checklist.finding.notRouted_other':
    '{{n}} aloitetta, tietopyyntöä tai palveluasiaa on ohjaamatta. Kerro asukkaille, minne ne kuuluvat.',
  'checklist.finding.nothingToRoute': 'Aloitteita, tietopyyntöjä tai palveluasioita ei ole tullut.',
  'checklist.finding.themesPassed_one': 'Teema on viety eteenpäin.',
  'checklist.finding.themesPassed_other': 'Kaikki {{n}} teemaa on viety eteenpäin.',
  'checklist.finding.themesNotPassed_one':
    'Yhtä teemaa ei ole viety eteenpäin julkaisun jälkeen. Vie se yksikölle, joka valmistelee asiaa.',
  'checklist.finding.themesNotPassed_other':
    '{{n}} teemaa ei ole viety eteenpäin julkaisun jälkeen. Vie ne yksiköille, jotka valmistelevat asioita.',
  'checklist.finding.noThemes':
    'Keskusteluilla ei ole teemoja. Kun annat keskustelulle teeman, voit viedä sen valmistelijalle.',

  'checklist.finding.noPromise': 'Julkaisuun ei liity lupausta.',
  'checklist.finding.closingMissing':
    'Sanoitte, teimme -julkaisua ei ole vielä tehty. Kirjoita se lupauksen sivulla.',
  'checklist.finding.saidWritten':
    'Sanoitte, teimme -julkaisussa kerrotaan, mitä asukkaat sanoivat.',
  'checklist.finding.doneWritten':
    'Sanoitte, teimme -julkaisussa kerrotaan, mitä päätettiin tai tehtiin.',
  'checklist.finding.notAdoptedWritten':
    'Sanoitte, teimme -julkaisussa kerrotaan, mikä ei toteutunut ja miksi.',
  'checklist.finding.notAdoptedMissing':
    'Sanoitte, teimme -julkaisussa ei kerrota, mikä ei toteutunut. Jos jokin ehdotus jäi toteutumatta, kerro se ja syy.',
  'checklist.finding.toldEverywhere_one': 'Tulos on kerrottu kanavassa, jossa kysyttiin.',
  'checklist.finding.toldEverywhere_other':
    'Tulos on kerrottu kaikissa {{n}} kanavassa, joissa kysyttiin.',
  'checklist.finding.toldLate': 'Tulos kerrottiin vasta {{date}}, luvatun päivän jälkeen.',
  'checklist.finding.notTold': 'Tulos on vielä kertomatta: {{channels}}.',
  'checklist.finding.thanked': 'Sanoitte, teimme -julkaisussa kiitetään asukkaita.',
  'checklist.finding.notThanked':
    'Sanoitte, teimme -julkaisusta ei löytynyt kiitosta. Kiitä ja kerro, mitä seuraavaksi tapahtuu.',
  'checklist.finding.noOpenQuestions': 'Yksikään kysymys ei odota vastausta.',
  'checklist.finding.openQuestions_one':
    'Yksi kysymys odottaa vastausta. Vastaa tai kysy asiantuntijalta.',
  'checklist.finding.openQuestions_other':
    '{{n}} kysymystä odottaa vastausta. Vastaa tai kysy asiantuntijalta.',
} as const;
