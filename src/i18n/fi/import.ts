import type { RejectionReason } from '../../domain/imports.ts';

export const importTexts = {
  'import.otherChannel': 'Muu kanava',
  'import.file': 'Tiedosto',
  'import.row': 'Rivi',
  'import.column': 'Sarake',
  'import.reason': 'Syy',
  'import.value': 'Arvo',
  'import.rejection.row.broken': 'Rivi on rikki: lainausmerkit tai sarakkeiden määrä eivät täsmää.',
  'import.rejection.id.missing': 'Julkaisun tunniste puuttuu.',
  'import.rejection.date.missing': 'Päivä puuttuu.',
  'import.rejection.date.unreadable':
    'Päivää ei voi lukea. Kirjoita se esimerkiksi muodossa 24.11.2026 klo 9.05.',
  'import.rejection.date.impossible': 'Tällaista päivää ei ole kalenterissa.',
  'import.rejection.date.tooOld': 'Päivä on ennen vuotta 2004. Tarkista vuosi.',
  'import.rejection.date.future': 'Päivä on tulevaisuudessa. Tarkista päivä.',
  'import.rejection.text.missing': 'Teksti puuttuu.',
  'import.rejection.text.tooLong': 'Teksti on liian pitkä (yli 8 miljoonaa merkkiä).',
  'import.rejection.number.unreadable': 'Lukua ei voi lukea.',
  'import.rejection.comment.own':
    'Kommentti on kanavan oma, eikä sille löydy kommenttia, johon se vastaa.',
  'import.rejection.time.unreadable':
    'Kellonaikaa ei voi lukea. Kirjoita se esimerkiksi muodossa 9.30.',
  'import.rejection.word.unknown':
    'Vuoro ei tunne tätä sanaa. Käytä samoja sanoja kuin kalenterissa tai jätä sarake pois.',
  'import.rejection.title.missing': 'Otsikko puuttuu.',
  'import.rejection.cell.tooLong':
    'Solussa on liikaa tekstiä tai liian monta kohtaa. Lyhennä sitä.',
  'import.rejection.row.twice':
    'Sama julkaisu on jo toisella rivillä. Jos tämä on uusi julkaisu, anna sille toinen päivä tai otsikko.',

  'import.rejection.author.unknown':
    'Keskustelusta ei näe, kumpi osapuoli on kunta. Anna kanavalle sama nimi kuin sivulla on ja tuo tiedosto uudelleen.',
  'import.steps': 'Tuonnin vaiheet',
  'import.step.choose': 'Valitse tiedosto',
  'import.step.check': 'Tarkista',
  'import.step.done': 'Valmis',

  'import.choose.lead':
    'Tuo kommentit tai julkaisut tiedostosta. Näet ensin, mitä tiedostosta tulee. Mitään ei tallenneta ennen kuin hyväksyt sen.',
  'import.choose.button': 'Valitse tiedosto…',
  'import.choose.drop': 'tai pudota se tähän',
  'import.choose.types':
    'Tiedosto voi olla taulukko (CSV, XLSX tai XLS), palvelusta ladattu pakattu tiedosto (ZIP tai tar.gz) tai siitä purettu kansio, JSON-tiedosto tai uutissyöte (RSS tai Atom).',
  'import.choose.folder': 'Valitse kansio…',
  'import.choose.downloads': 'Palveluista ladatut tiedot',
  'import.choose.downloads.note':
    'Facebookin, Instagramin, YouTuben ja muiden palvelujen omien tietojen lataus rajapinnan vastaus tai kommentteja keräävän ohjelman JSON-tiedosto. Anna se sellaisena kuin sait sen, pakattuna tai purettuna.',
  'import.choose.news': 'Verkkosivujen uutiset',
  'import.choose.news.note':
    'Sivuston uutissyöte (RSS tai Atom) tiedostoksi tallennettuna: jokainen uutinen tulee julkaisuksi.',
  'import.choose.events': 'Kokoukset ja tapahtumat',
  'import.choose.events.note':
    'Kalenteritiedosto (ICS), Dynastyn kokoussyöte (RSS) tai Linked Events -rajapinnan vastaus (JSON) tulee kalenteriin omaksi tasokseen.',
  'import.files': 'Tiedostot',
  'import.files.found_one': 'Yksi tiedosto, josta voi tuoda',
  'import.files.found_other': '{{count}} tiedostoa, joista voi tuoda',
  'import.files.calendar': 'Kalenteritiedosto, luetaan tuonnin jälkeen',
  'import.calendars': 'Kalenteritiedostot',
  'import.calendars.note':
    'Kokoukset ja tapahtumat luetaan kalenteriin tiedosto kerrallaan. Valitse kullekin taso.',
  'import.calendars.read': 'Luettu kalenteriin',
  'import.calendars.readFile': 'Lue kalenteriin: {{file}}',
  'import.files.none': 'Ei tuotavaa',
  'import.files.others_one': 'Lisäksi yksi tiedosto, jossa ei ole tuotavaa.',
  'import.files.others_other': 'Lisäksi {{count}} tiedostoa, joissa ei ole tuotavaa.',
  'import.run.both_one': 'Tuo {{count}} kommentti tai julkaisu',
  'import.run.both_other': 'Tuo {{count}} kommenttia ja julkaisua',
  'import.lowerCounts_one': 'Yksi luku on pienempi kuin aiemmin tuotu. Suurempi luku jää voimaan.',
  'import.lowerCounts_other':
    '{{count}} lukua on pienempiä kuin aiemmin tuodut. Suuremmat luvut jäävät voimaan.',
  'import.choose.what': 'Mitä voit tuoda',
  'import.choose.comments':
    'Taulukko, jossa on yksi kommentti rivillä. Se voi olla oma Excelisi tai kommentteja keräävän ohjelman tekemä. Ainakin aika ja teksti tarvitaan.',
  'import.choose.meta':
    'Facebookin ja Instagramin julkaisut lukuineen. Hae tiedosto Meta Business Suitesta: Insights, Content, Export data. Tuo se avaamatta sitä Excelissä, sillä Excel rikkoo julkaisujen tunnisteet.',
  'import.choose.calendar':
    'Sisältökalenteri, jossa on yksi julkaisu rivillä. Se voi olla Vuorosta tallennettu taulukko, jota olet muokannut, tai oma Excelisi.',
  'import.reading': 'Luetaan tiedostoa {{file}}',
  'import.drop.here': 'Pudota tiedostot tai kansio, niin voit tuoda ne',
  'import.drop.nowhere':
    'Pudotettua tiedostoa ei löydy tältä tietokoneelta. Valitse se painikkeella.',

  'import.check.unknown':
    'Vuoro ei tunnista tiedostoa. Jos siinä on kommentteja tai julkaisuja, valitse itse, missä sarakkeessa mikin tieto on.',
  'import.check.format': 'Mitä tiedostossa on',
  'import.check.otherFile': 'Vaihda tiedosto',
  'import.is.comments.table': 'yksi kommentti rivillä',
  'import.is.meta.content': 'julkaisut ja niiden luvut',
  'import.is.posts.table': 'yksi julkaisu rivillä',
  'import.where.row': 'otsikot rivillä {{row}}',
  'import.where.sheet': 'taulukko {{sheet}}, otsikot rivillä {{row}}',

  'import.columns': 'Sarakkeet',
  'import.columns.comments': 'Valitse, missä sarakkeessa mikin tieto on. Aika ja teksti tarvitaan.',
  'import.columns.posts':
    'Vuoro ei tunne näiden otsikoiden kieltä. Valitse, missä sarakkeessa mikin luku on. Tyhjäksi jätettyä lukua ei tuoda.',
  'import.columns.calendar':
    'Valitse, missä sarakkeessa mikin tieto on. Otsikko tarvitaan. Julkaisu, jolla ei ole päivää, tallentuu ideaksi.',
  'import.column.none': 'Ei tiedostossa',
  'import.column.choose': 'Valitse sarake',
  'import.field.date': 'Aika',
  'import.field.time': 'Kellonaika, jos eri sarakkeessa',
  'import.field.text': 'Kommentin teksti',
  'import.field.author': 'Kirjoittaja',
  'import.field.link': 'Linkki kommenttiin',
  'import.field.post': 'Julkaisu, jota kommentoidaan',
  'import.field.channel': 'Kanava',
  'import.field.platformId': 'Kommentin tunniste',
  'import.field.parent': 'Mihin kommenttiin vastataan',
  'import.field.postId': 'Julkaisun tunniste',
  'import.field.publishTime': 'Julkaisuaika',
  'import.field.title': 'Julkaisun teksti',
  'import.field.permalink': 'Linkki julkaisuun',
  'import.field.pageName': 'Sivun tai tilin nimi',
  'import.field.views': 'Näyttökerrat',
  'import.field.reach': 'Kattavuus',
  'import.field.reactions': 'Reaktiot',
  'import.field.comments': 'Kommentit',
  'import.field.shares': 'Jaot',
  'import.field.saves': 'Tallennukset',
  'import.field.clicks': 'Klikkaukset',
  'import.field.follows': 'Uudet seuraajat',

  'import.saved': 'Tallennetut sarakevalinnat',
  'import.saved.none': 'Ei käytössä',
  'import.saved.keep': 'Muista nämä valinnat…',
  'import.saved.name': 'Valintojen nimi',
  'import.saved.remove': 'Unohda tallennetut',
  'import.saved.kept': 'Sarakevalinnat on tallennettu nimellä {{name}}.',
  'import.saved.removed': 'Sarakevalinnat {{name}} on poistettu.',
  'import.saved.missing': 'Tiedostossa ei ole tallennettuja sarakkeita {{columns}}. Valitse muut.',

  'import.dates': 'Kumpi on päivissä ensin?',
  'import.dates.note':
    'Tiedostosta ei näe, kumpi luku on päivä ja kumpi kuukausi. Väärä valinta siirtää rivit väärille päiville.',
  'import.dates.order': 'Päivien järjestys',
  'import.dates.auto': 'Tunnista tiedostosta',
  'import.dates.dmy': 'Päivä ensin',
  'import.dates.mdy': 'Kuukausi ensin',
  'import.dates.ymd': 'Vuosi ensin',
  'import.dates.example': '{{value}} on {{date}}',

  'import.channel': 'Kanava riveille, joilla sitä ei ole',
  'import.channel.auto': 'Päättele kommentin linkistä',
  'import.channel.notes': 'Muistiinpanoihin',
  'import.channel.new': 'Uusi kanava…',
  'import.channel.name': 'Uuden kanavan nimi',

  'import.settings': 'Asetukset',
  'import.encoding': 'Merkistö',
  'import.encoding.note': 'Vaihda, jos ä ja ö näkyvät väärin.',
  'import.encoding.auto': 'Tunnista tiedostosta',
  'import.sample': 'Tiedoston ensimmäiset rivit',

  'import.preview': 'Mitä tiedostosta tulee',
  'import.preview.working': 'Tarkistetaan rivejä',
  'import.preview.incomplete': 'Valitse vielä: {{what}}. Sitten näet, mitä tiedostosta tulee.',
  'import.new': 'Uusia',
  'import.changed': 'Muuttuneita',
  'import.unchanged': 'Ennallaan',
  'import.rejected': 'Hylättyjä',
  'import.nothingNew': 'Tiedostossa ei ole mitään uutta. Kaikki sen rivit on jo tuotu.',
  'import.nothingNewRejected':
    'Tiedostossa ei ole mitään uutta. Muut kuin hylätyt rivit on jo tuotu.',
  'import.nothingGood':
    'Yhtäkään riviä ei voi tuoda. Katso syyt alta ja tarkista, että sarakkeet on valittu oikein.',
  'import.nothingAtAll': 'Tiedostossa on otsikot mutta ei yhtään riviä.',
  'import.newChannels_one': 'Tuonti lisää uuden kanavan: {{names}}.',
  'import.newChannels_other': 'Tuonti lisää uudet kanavat: {{names}}.',
  'import.newThemes_one': 'Tuonti lisää uuden teeman: {{names}}.',
  'import.newThemes_other': 'Tuonti lisää uudet teemat: {{names}}.',
  'import.newUnits_one': 'Tuonti lisää uuden yksikön: {{names}}.',
  'import.newUnits_other': 'Tuonti lisää uudet yksiköt: {{names}}.',
  'import.readyReason': 'Tuotiin valmiina taulukosta {{file}}',
  'import.kept_one':
    'Yksi julkaisu on jo ulkona, joten sen päivää, tilaa ja tekstiä ei muuteta. Rivi: {{rows}}.',
  'import.kept_other':
    '{{count}} julkaisua on jo ulkona, joten niiden päivää, tilaa ja tekstiä ei muuteta. Rivit: {{rows}}.',
  'import.preview.refused': 'Näin tiedostoa ei voi tuoda. Katso syy yltä.',
  'import.examples.comments': 'Näin ensimmäiset kommentit tallentuvat',
  'import.examples.posts': 'Näin ensimmäiset julkaisut tallentuvat',
  'import.example.at': 'Aika',
  'import.example.channel': 'Kanava',
  'import.example.text': 'Teksti',
  'import.example.changes': 'Muutos',
  'import.example.new': 'Uusi',
  'import.example.noDay': 'Ei päivää',
  'import.firstPost': 'Ensimmäinen julkaisu on {{when}}. Onko aika oikein?',
  'import.firstPost.note':
    'Meta kirjoittaa ajat Yhdysvaltojen länsirannikon aikana, ja Vuoro muuntaa ne Suomen ajaksi. Vertaa aikaa siihen, mitä julkaisussa lukee.',
  'import.firstComment': 'Ensimmäinen viesti on {{when}}. Onko aika oikein?',
  'import.firstComment.note':
    'Hootsuite kirjoittaa ajat sen aikavyöhykkeen mukaan, joka viennissä valittiin, eikä kerro sitä tiedostossa. Vuoro lukee ne Suomen aikana. Jos aika on väärä, vie tiedosto uudelleen ja valitse aikavyöhykkeeksi Helsinki.',
  'import.authors.off': 'Kommentoijien nimiä ei tallenneta.',
  'import.authors.on':
    'Kommentoijien käyttäjätunnukset tallennetaan, nimiä ei. Tämän voi muuttaa toimiston asetuksissa.',
  'import.rejectedRows': 'Hylätyt rivit',
  'import.rejectedRows.note': 'Nämä rivit jäävät pois. Muut rivit tuodaan.',
  'import.rejectedRows.first':
    'Tässä on {{told}} ensimmäistä. Tuonnin jälkeen voit tallentaa ne kaikki tiedostoon.',
  'import.rejectedRows.more': 'Näytä lisää hylättyjä rivejä',
  'import.again': 'Yritä uudelleen',

  'import.run.comments_one': 'Tuo {{count}} kommentti',
  'import.run.comments_other': 'Tuo {{count}} kommenttia',
  'import.run.posts_one': 'Tuo {{count}} julkaisu',
  'import.run.posts_other': 'Tuo {{count}} julkaisua',
  'import.run.wait': 'Tuo',
  'import.running': 'Tuodaan tiedostoa {{file}}',
  'import.running.note': 'Jos keskeytät, tiedostosta ei jää mitään.',
  'import.cancelled': 'Tuonti keskeytettiin. Mitään ei tallennettu.',

  'import.done.title': 'Tiedosto {{file}} on tuotu',
  'import.done.rejected':
    'Hylätyt rivit jäivät pois. Voit korjata ne ja tuoda tiedoston uudelleen: jo tuodut rivit eivät tule kahteen kertaan.',
  'import.done.saveRejected': 'Tallenna hylätyt rivit…',
  'import.done.saved': 'Tallennettu: {{path}}',
  'import.done.comments': 'Siirry kommentteihin',
  'import.done.posts': 'Merkitse julkaisujen tarkoitukset',
  'import.done.calendar': 'Siirry kalenteriin',
  'import.done.posts.note':
    'Kerro seuraavaksi, mitä varten kukin julkaisu tehtiin. Siitä raportti laskee vuoropuhelun osuuden.',
  'import.done.undo': 'Kumoa tuonti',
  'import.undone.title': 'Tuonti on kumottu',
  'import.undone.text': 'Kaikki on niin kuin ennen tuontia.',
  'import.done.another': 'Tuo toinen tiedosto',
} as const satisfies Record<`import.rejection.${RejectionReason}`, string> & Record<string, string>;
