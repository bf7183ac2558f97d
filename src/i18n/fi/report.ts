import type { Language, Purpose, UndefinedReason } from '../../domain/words.ts';

export const report = {
  'report.title': 'Vuoropuhelun kuukausiraportti',
  'report.fullTitle': 'Vuoropuhelun kuukausiraportti, {{month}} – {{office}}',
  'report.description':
    'Asukkaiden kommentit ja niiden vastaukset, avoimet keskustelut ja julkaisut. {{office}}, {{month}}.',
  'report.asKnownOn': 'Tilanne {{at}}',
  'report.fictional':
    'Keksitty esimerkki: {{office}} ei ole oikea kunta, eivätkä luvut kerro mistään oikeasta kunnasta.',
  'report.partial':
    'Kuukausi on kesken. Luvuissa on mukana se, mitä oli tapahtunut {{at}} mennessä.',
  'report.empty':
    'Tältä kuukaudelta ei ole kommentteja eikä julkaisuja, eikä mikään keskustelu odota vastausta. Siksi tunnuslukuja ei ole.',
  'report.emptyHeading': 'Ei tietoja tältä kuukaudelta',

  'report.answers': 'Vastaukset asukkaille',
  'report.backlog': 'Vastausta odottavat keskustelut',
  'report.posts': 'Julkaisut',
  'report.channels': 'Kanavat',
  'report.method': 'Näin luvut on laskettu',

  'report.received': 'Saapuneet kommentit',
  'report.needAnswer': 'Näistä vaati vastauksen',
  'report.rate': 'Vastausaste',
  'report.rate.counts': '{{numerator}} / {{denominator}} kommenttia',
  'report.firstAnswer': 'Aika ensimmäiseen vastaukseen',
  'report.firstAnswer.counts_one': 'työaikaa, {{n}} vastaus',
  'report.firstAnswer.counts_other': 'työaikaa, {{n}} vastauksen mediaani',
  'report.withinTarget': 'Vastattu tavoiteajassa',
  'report.withinTarget.counts_one':
    '{{numerator}} / {{denominator}} kommenttia, tavoite {{count}} työpäivä',
  'report.withinTarget.counts_other':
    '{{numerator}} / {{denominator}} kommenttia, tavoite {{count}} työpäivää',
  'report.outsideHours': 'Vastattu työajan ulkopuolella',
  'report.outsideHours.counts': 'ennen työajan alkua',
  'report.unclassed_one':
    'Yksi saapunut kommentti on vielä luokittelematta. Se ei ole mukana vastausasteessa, koska ei tiedetä, vaatiiko se vastauksen.',
  'report.unclassed_other':
    '{{n}} saapunutta kommenttia on vielä luokittelematta. Ne eivät ole mukana vastausasteessa, koska ei tiedetä, vaativatko ne vastauksen.',

  'report.open': 'Avoinna kuukauden lopussa',
  'report.openNow': 'Avoinna {{at}}',
  'report.withExpert': 'Näistä asiantuntijalla',
  'report.carriedOver': 'Siirtynyt aiemmilta kuukausilta',
  'report.oldest': 'Pisimpään odottanut',
  'report.oldest.days_one': '{{n}} päivä',
  'report.oldest.days_other': '{{n}} päivää',
  'report.oldest.since': 'saapui {{date}}',
  'report.nothingOpen': 'Mikään keskustelu ei odota vastausta.',

  'report.postsTotal': 'Julkaisuja',
  'report.dialogueShare': 'Vuoropuhelun osuus julkaisuista',
  'report.dialogueShare.counts': '{{numerator}} / {{denominator}} julkaisua',
  'report.byPurpose': 'Julkaisut tarkoituksen mukaan',
  'report.purpose': 'Tarkoitus',
  'report.purposeMeaning': 'Mitä julkaisu tekee',
  'report.purpose.unset': 'Ei merkitty',
  'report.meaning.push': 'kertoo asukkaille, miten asiat ovat',
  'report.meaning.pull': 'pyytää asukkailta vastausta tai mielipidettä',
  'report.meaning.network': 'keskustelee tai tekee yhdessä asukkaiden kanssa',
  'report.meaning.image': 'luo kuvaa kunnasta ja sen tunnelmasta',
  'report.meaning.unset': 'ei mukana osuudessa',
  'report.number': 'Määrä',

  'report.channelDialogue': 'Julkaisut ja kommentit kanavittain',
  'report.channelReach': 'Tavoittavuus ja reaktiot kanavittain',
  'report.channel': 'Kanava',
  'report.column.posts': 'Julkaisut',
  'report.column.comments': 'Kommentit',
  'report.column.needAnswer': 'Vaati vastauksen',
  'report.column.answered': 'Vastattu',
  'report.column.medianReach': 'Tavoittavuus julkaisua kohti, mediaani',
  'report.column.reactions': 'Reaktiot',
  'report.column.shares': 'Jaot',
  'report.ofPosts_one': '{{n}} julkaisu',
  'report.ofPosts_other': '{{n}} julkaisua',
  'report.noChannels': 'Toimistolla ei ole kanavia.',

  'report.reason.nothingToAnswer': 'Yksikään kommentti ei vaatinut vastausta.',
  'report.reason.nothingAnswered': 'Vielä ei ole vastattu.',
  'report.reason.nothingDue': 'Yhdenkään tavoiteaika ei ole vielä päättynyt.',
  'report.reason.noPosts': 'Ei julkaisuja.',
  'report.reason.noPurposes': 'Julkaisujen tarkoitusta ei ole merkitty.',
  'report.reason.notCounted': 'Lukua ei ole saatu.',

  'report.how.received':
    'Asukkaiden kommentit ja viestit, jotka saapuivat tämän kuukauden aikana Suomen aikaa ja jotka on kirjattu. Kunnan omia kommentteja ei lasketa.',
  'report.how.needAnswer':
    'Kysymykset, vaatimukset, tietopyynnöt, aloitteet ja asioinnit sekä muut, joihin on merkitty, että vastaus tarvitaan. Mielipide, kiitos tai asiaton viesti ei vaadi vastausta. Jako nojaa apulaisoikeuskanslerin ratkaisuun OKA 2008/1345 (16.10.2008). Ratkaisu koski verkkopalautetta, ja sitä sovelletaan tässä sosiaaliseen mediaan.',
  'report.how.rate':
    'Kuinka moni vastauksen vaatineista kommenteista on saanut vastauksen. Seuraavassa kuussa annettu vastaus luetaan mukaan, jos se oli annettu ennen raportin hetkeä. Kuittaus ei ole vastaus.',
  'report.how.firstAnswer':
    'Työaika kommentista ensimmäiseen vastaukseen: toimiston aukiolo ilman viikonloppuja, pyhäpäiviä ja sulkupäiviä. Mediaani on keskimmäinen arvo, joten puolet vastauksista tuli nopeammin.',
  'report.how.withinTarget_one':
    'Vastaus tuli viimeistään {{count}} työpäivän kuluessa. Mukana ovat ne kommentit, joihin on vastattu tai joiden tavoiteaika on jo mennyt.',
  'report.how.withinTarget_other':
    'Vastaus tuli viimeistään {{count}} työpäivän kuluessa. Mukana ovat ne kommentit, joihin on vastattu tai joiden tavoiteaika on jo mennyt.',
  'report.how.outsideHours':
    'Kommentti tuli työajan ulkopuolella, ja siihen vastattiin ennen kuin työaika seuraavan kerran alkoi. Näiden vastausaika on nolla.',
  'report.how.open':
    'Keskustelut, joissa kunta tai sen asiantuntija oli vastausvuorossa. Mukana ovat myös luokittelemattomat kommentit ja aiempien kuukausien keskustelut. Odotusaika on laskettu kalenteripäivinä.',
  'report.how.posts':
    'Julkaisu kuuluu siihen kuukauteen, jona se ilmestyi ensimmäisen kerran. Kanavien taulukossa sama julkaisu on mukana jokaisessa kanavassa, jossa se ilmestyi, joten luvut voivat olla yhteensä suurempia.',
  'report.how.dialogueShare':
    'Kysymykset ja keskustelut jaettuna niillä julkaisuilla, joilla on tarkoitus. Osuus on Vuoron oma tunnusluku. Tarkoitukset noudattavat Mergelin kolmijakoa ja sen neljättä luokkaa, joina DePaula ja Dincelli (2016) ne esittävät.',
  'report.how.reach':
    'Alustan itse ilmoittamat luvut sellaisina kuin ne oli viimeksi tuotu. Samat ihmiset näkevät monta julkaisua, joten tavoittavuutta ei lasketa yhteen, ei myöskään kanavien kesken. Reaktioissa ovat mukana kaikki reaktiot, ei vain tykkäykset.',
  'report.how.missing': 'Puuttuvat luvut',
  'report.how.dash':
    'Viiva (–) tarkoittaa, ettei lukua voi laskea. Se ei ole nolla, ja syy on merkitty sen viereen.',
  'report.how.time': 'Tilanne ja laskentatapa',
  'report.how.asKnownOn':
    'Luvut on laskettu sen mukaan, mitä oli tapahtunut {{at}} mennessä. Laskentatavan versio on {{method}}. Myöhemmin tullut vastaus tai korjaus voi muuttaa lukuja, kun raportti tehdään uudelleen.',
  'report.how.recordedLater_one':
    'Mukana on yksi kommentti, joka saapui ennen raportin hetkeä mutta kirjattiin vasta sen jälkeen.',
  'report.how.recordedLater_other':
    'Mukana on {{n}} kommenttia, jotka saapuivat ennen raportin hetkeä mutta kirjattiin vasta sen jälkeen.',
  'report.made': 'Tehty Vuoro-ohjelmalla. Raportissa ei ole asukkaiden nimiä eikä viestejä.',

  'report.csv.section': 'Osio',
  'report.csv.figure': 'Tunnusluku',
  'report.csv.channel': 'Kanava',
  'report.csv.value': 'Arvo',
  'report.csv.numerator': 'Osoittaja',
  'report.csv.denominator': 'Nimittäjä',
  'report.csv.n': 'n',
  'report.csv.reason': 'Syy',
  'report.csv.about': 'Raportti',
  'report.csv.office': 'Toimisto',
  'report.csv.fictional': 'Keksitty esimerkki',
  'report.csv.yes': 'kyllä',
  'report.csv.month': 'Kuukausi',
  'report.csv.asKnownOn': 'Tilanne',
  'report.csv.method': 'Laskentatavan versio',
  'report.csv.firstAnswer': 'Aika ensimmäiseen vastaukseen, työminuuttia (mediaani)',
  'report.csv.targetDays': 'Tavoiteaika, työpäivää',
  'report.csv.unclassed': 'Luokittelemattomat kommentit',
  'report.csv.recordedLater': 'Myöhemmin kirjatut kommentit',
  'report.csv.oldestSince': 'Pisimpään odottanut saapui',
  'report.csv.openAtAsOf': 'Avoinna raportin hetkellä',

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
    'Raportti täyttyy, kun kirjaat tai tuot kommentteja ja julkaisuja. Voit myös valita toisen kuukauden.',

  'report.promises': 'Lupaukset',
  'report.promises.made': 'Lupauksia annettiin',
  'report.promises.kept': 'Luvatuista pidettiin',
  'report.promises.kept.counts': '{{numerator}} / {{denominator}} lupausta',
  'report.promises.keptOnTime': 'Pidettiin ajallaan',
  'report.promises.keptLate': 'Pidettiin myöhässä',
  'report.promises.broken': 'Jäi pitämättä',
  'report.promises.withdrawn': 'Peruttiin',
  'report.promises.moved': 'Luvattuja päiviä siirrettiin',
  'report.promises.open': 'Avoinna kuukauden lopussa',
  'report.promises.openNow': 'Avoinna {{at}}',
  'report.csv.openPromises': 'Avoinna tietojen ajankohtana',
  'report.reason.noPromisesDue': 'Kuukaudelle ei ollut luvattu mitään.',
  'report.how.promisesKept':
    'Lupaukset, joissa asukkaille on kerrottu, mitä heidän vastauksistaan seurasi, kaikissa niissä kanavissa, joissa heiltä kysyttiin. Jaetaan lupauksilla, joiden luvattu päivä oli tässä kuussa. Mukaan ei lasketa peruttuja lupauksia eikä niitä, joiden päivä on vielä edessä ja joista ei ole vielä kerrottu.',
  'report.how.promisesOnTime':
    'Viimeisessäkin kanavassa kerrottiin viimeistään luvattuna päivänä. Jos päivää on siirretty ennen sen tuloa, vertailu tehdään uuteen päivään.',
  'report.how.promisesOpen': 'Annettu eikä vielä pidetty, rikottu tai peruttu.',
  'report.how.promisesMoved':
    'Luvattua päivää voi siirtää vain ennen sen tuloa ja vain perustellusti. Jokainen siirto lasketaan.',
} as const satisfies Record<`report.reason.${UndefinedReason}`, string> &
  Record<`report.meaning.${Purpose | 'unset'}`, string> &
  Record<`report.screen.in.${Language}`, string> &
  Record<string, string>;
