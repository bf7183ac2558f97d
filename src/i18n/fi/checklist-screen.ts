/** What the checklist's screens say in addition to checklist.ts. */
export const checklistScreen = {
  'checklist.hint':
    'Ohjelma tarkistaa, minkä voi, ja kertoo, mitä se näki. Sinä ratkaiset, mikä on kunnossa.',
  'checklist.disagrees.open':
    'Jätit tämän auki, mutta ohjelman mielestä se on kunnossa. Merkintäsi jää voimaan.',
  'checklist.renewDone': 'Tarkistuslista on vaihdettu.',
  'checklist.gate.of': 'Julkaisu: {{title}}',
  'checklist.keys.disagree': 'Ole eri mieltä ohjelman kanssa, tai peru se',

  'office.checklists': 'Tarkistuslistat',
  'checklist.office.versionNote':
    'Kun muutat listaa, siitä tulee uusi versio. Jo tarkistetut julkaisut pysyvät entisessä versiossaan.',
  'checklist.office.addTo': 'Lisää oma kohta: {{phase}}',
  'checklist.office.ownWords': 'Omin sanoin',
  'checklist.office.ownWordsNote': 'Jos kenttä on tyhjä, siinä näytetään ohjelman oma teksti.',
  'checklist.office.wordingOptional': 'Teksti ({{language}}), ei pakollinen',

  'post.expert': 'Varattu asiantuntija',
  'post.expert.note': 'Yksikkö, joka auttaa vastaamaan siihen, mitä vastaaja ei tiedä.',
  'post.expert.none': 'Ei varattu',
} as const;
