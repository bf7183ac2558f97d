import type { Basis, ChecklistForm, Demand, ItemState } from '../../domain/checklist.ts';
import type { ChecklistPhase } from '../../domain/words.ts';

type Words =
  | `checklist.phase.${ChecklistPhase}`
  | `checklist.state.${ItemState}`
  | `checklist.demand.${Demand}`
  | `checklist.basis.${Basis}`
  | `checklist.form.${ChecklistForm}`;

export const checklist = {
  'checklist.title': 'Tarkistuslista',
  'checklist.phase.before': 'Ennen julkaisua',
  'checklist.phase.during': 'Keskustelun aikana',
  'checklist.phase.after': 'Lopuksi',
  'checklist.state.open': 'Auki',
  'checklist.state.done': 'Tehty',
  'checklist.state.notApplicable': 'Ei koske tätä',
  'checklist.demand.required': 'Vaadittu',
  'checklist.demand.recommended': 'Suositeltu',
  'checklist.demand.off': 'Pois käytöstä',
  'checklist.basis.law': 'Laki tai viranomaisen ratkaisu',
  'checklist.basis.guidance': 'Ohje tai tutkimus',
  'checklist.basis.practice': 'Oma käytäntö',
  'checklist.form.short': 'Lyhyt lista',
  'checklist.form.full': 'Koko lista',

  'checklist.doneOf': '{{done}}/{{total}} tehty',
  'checklist.count.done': '{{count}} tehty',
  'checklist.count.open': '{{count}} auki',
  'checklist.count.notApplicable': '{{count}} ei koske tätä',
  'checklist.requiredOpen_one': '{{count}} vaadittu kohta auki',
  'checklist.requiredOpen_other': '{{count}} vaadittua kohtaa auki',
  'checklist.duringLater': 'Nämä kohdat tulevat ajankohtaisiksi, kun julkaisu on ulkona.',
  'checklist.afterLater': 'Nämä kohdat tulevat ajankohtaisiksi, kun keskustelu on päättynyt.',

  'checklist.why': 'Miksi?',
  'checklist.whyOf': 'Miksi? {{item}}',
  'checklist.source': 'Lähde',
  'checklist.ownItem': 'Toimiston oma kohta',
  'checklist.ownPractice': 'Toimiston oma käytäntö',
  'checklist.saw': 'Ohjelma näki',
  'checklist.sawThen': 'Kun merkitsit tämän, ohjelma näki',
  'checklist.seen.ok': 'Kunnossa',
  'checklist.seen.gap': 'Puuttuu',
  'checklist.seen.idle': 'Ei tarkistettavaa',
  'checklist.byProgram': 'Ohjelma tarkisti',
  'checklist.byPerson': 'Merkitty {{at}}',
  'checklist.disagrees':
    'Merkitsit tämän tehdyksi, mutta ohjelma näkee vielä puutteen. Merkintäsi jää voimaan.',
  'checklist.lix':
    'LIX-luku = sanoja virkkeessä keskimäärin + yli kuusikirjaimisten sanojen osuus prosentteina (C. H. Björnsson: Läsbarhet, 1968). Luku ei ota huomioon, mitä sanat tarkoittavat, joten lopulta ratkaiset sinä.',
  'checklist.lixBorder':
    'Teksti on raskas, kun luku on yli {{limit}} ({{language}}). Raja on ohjelman oma valinta: kolme enemmän kuin tavallisessa sanomalehtitekstissä (Björnsson 1983).',

  'checklist.takeBack': 'Poista oma merkintä',
  'checklist.reason': 'Ei koske tätä, koska…',
  'checklist.reasonExample': 'esimerkiksi julkaisussa ei ole kuvia',
  'checklist.reasonSave': 'Merkitse',
  'checklist.reasonIs': 'Ei koske tätä: {{reason}}',
  'checklist.marked.notApplicable': 'Ei koske tätä: {{item}}',

  'checklist.version': 'Versio {{version}}',
  'checklist.kept':
    'Tämä julkaisu tarkistetaan listan version {{version}} mukaan, vaikka toimiston lista muuttuisi.',
  'checklist.newer': 'Toimiston tarkistuslistasta on uudempi versio.',
  'checklist.renew': 'Päivitä tarkistuslista',
  'checklist.renewNote': 'Vastaukset säilyvät niissä kohdissa, jotka ovat myös uudella listalla.',
  'checklist.wanted.full': 'Julkaisu kysyy tai keskustelee, joten sille sopii koko lista.',
  'checklist.wanted.short': 'Julkaisu vain kertoo jotain, joten sille riittää lyhyt lista.',
  'checklist.toFull': 'Vaihda koko listaan',
  'checklist.toShort': 'Vaihda lyhyeen listaan',

  'checklist.gate.title_one': 'Tarkistuslistalla on {{count}} vaadittu kohta auki',
  'checklist.gate.title_other': 'Tarkistuslistalla on {{count}} vaadittua kohtaa auki',
  'checklist.gate.text': 'Voit jatkaa, kunhan kerrot syyn. Se jää näkyviin tarkistuslistalle.',
  'checklist.gate.items': 'Avoimet vaaditut kohdat',
  'checklist.gate.reason': 'Miksi jatkat?',
  'checklist.gate.go': 'Jatka silti',
  'checklist.gate.open': 'Avaa tarkistuslista',
  'checklist.reasons': 'Miksi jatkettiin, vaikka vaadittuja kohtia oli auki',
  'checklist.reasons.at': '{{at}}: {{reason}}',
  'checklist.reasons.open': 'Auki olivat',

  'checklist.today': 'Tarkistuslistan puutteet',
  'checklist.todayNote': 'Näissä julkaisuissa on vaadittuja kohtia auki.',
  'checklist.today.open_one': '{{count}} vaadittu kohta auki: {{phase}}',
  'checklist.today.open_other': '{{count}} vaadittua kohtaa auki: {{phase}}',

  'checklist.office.note':
    'Mitä jokaisesta julkaisusta tarkistetaan. Jos vaadittu kohta jää auki, Vuoro kysyy syyn. Suositeltu kohta vain muistuttaa.',
  'checklist.office.form': 'Mitä listaa muokataan',
  'checklist.office.shortNote': 'Lyhyt lista on tiedotteille ja mielikuvajulkaisuille.',
  'checklist.office.fullNote': 'Koko lista on julkaisuille, jotka kysyvät tai keskustelevat.',
  'checklist.office.shipped': 'Lista on sellainen kuin se tuli ohjelman mukana.',
  'checklist.office.edited': 'Toimisto on muokannut listaa.',
  'checklist.office.version': 'Versio {{version}}',
  'checklist.office.restore': 'Palauta alkuperäinen lista',
  'checklist.office.restored': 'Alkuperäinen lista palautettiin versiona {{version}}.',
  'checklist.office.add': 'Lisää oma kohta',
  'checklist.office.demandOf': 'Kuinka tärkeä: {{item}}',
  'checklist.office.wordingIn': 'Teksti ({{language}})',
  'checklist.office.wordingNote':
    'Kirjoita lyhyt kysymys. Jos jokin kieli puuttuu, sen tilalla näytetään toinen.',
  'checklist.office.edit': 'Muokkaa: {{item}}',
  'checklist.office.remove': 'Poista: {{item}}',
  'checklist.office.removed': 'Kohta poistettiin: {{item}}',

  'checklist.keys': 'Tarkistuslistalla',
  'checklist.keys.move': 'Siirry kohdasta toiseen',
  'checklist.keys.done': 'Merkitse tehdyksi tai takaisin avoimeksi',
  'checklist.keys.notApplicable': 'Merkitse, ettei kohta koske tätä julkaisua',
  'checklist.keys.why': 'Näytä perustelu ja lähde',
} as const satisfies Record<Words, string> & Record<string, string>;
