/** What the checklist's screens say in addition to checklist.ts. */
export const checklistScreen = {
  'checklist.hint':
    'Ohjelma tarkistaa, minkä voi, ja kertoo, mitä se näki. Sinä ratkaiset, mikä on kunnossa.',
  'checklist.disagrees.open':
    'Jätit tämän auki, mutta ohjelman mielestä se on kunnossa. Merkintäsi jää voimaan.',
  'checklist.renewDone': 'Tarkistuslista on päivitetty.',
  'checklist.gate.of': 'Julkaisu: {{title}}',
  'checklist.keys.disagree': 'Merkitse toisin kuin ohjelma tai poista oma merkintä',

  'office.checklists': 'Tarkistuslistat',
  'checklist.office.versionNote':
    'Kun muutat listaa, siitä tulee uusi versio. Jo tarkistetut julkaisut pysyvät entisessä versiossaan.',
  'checklist.office.addTo': 'Lisää oma kohta: {{phase}}',
  'checklist.office.ownWords': 'Omin sanoin',
  'checklist.office.ownWordsNote': 'Jos kenttä on tyhjä, siinä näytetään ohjelman oma teksti.',
  'checklist.office.wordingOptional': 'Teksti ({{language}}), vapaaehtoinen',

  'post.expert': 'Varattu asiantuntija',
  'post.expert.note': 'Yksikkö, joka auttaa, kun vastaaja ei tiedä vastausta.',
  'post.expert.none': 'Ei varattu',
} as const;
