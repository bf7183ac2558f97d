import type { KeyFigureId } from '../../domain/report/key-figures.ts';
import type { UndefinedReason } from '../../domain/words.ts';

/** What each figure of a report is called, what it means, and why it may be missing. */
export const reportFigures = {
  'report.label.comments.received': 'Saapuneet kommentit',
  'report.label.comments.needAnswer': 'Näistä vaati vastauksen',
  'report.label.answers.rate': 'Vastausaste',
  'report.label.answers.firstAnswerMinutes': 'Aika ensimmäiseen vastaukseen',
  'report.label.answers.slowestTenthMinutes': 'Hitain kymmenes vastauksista',
  'report.label.answers.withinTarget': 'Vastattu tavoiteajassa',
  'report.label.answers.outsideHours': 'Vastattu työajan ulkopuolella',
  'report.label.answers.acknowledgedFirst': 'Ensin kuitattu',
  'report.label.answers.expertTime': 'Asiantuntijan osuus ajasta',
  'report.label.answers.conversations': 'Keskustelu jatkui',
  'report.label.backlog.open': 'Vastausta odottavat keskustelut',
  'report.label.backlog.withExpert': 'Näistä asiantuntijalla',
  'report.label.backlog.carriedOver': 'Näistä siirtynyt aiemmalta ajalta',
  'report.label.backlog.oldestSince': 'Pisimpään odottanut',
  'report.label.promises.kept': 'Luvatuista pidettiin',
  'report.label.promises.due': 'Jaksolle luvattu',
  'report.label.promises.keptOnTime': 'Pidettiin ajallaan',
  'report.label.promises.keptLate': 'Pidettiin myöhässä',
  'report.label.promises.broken': 'Jäi pitämättä',
  'report.label.promises.open': 'Lupauksia avoinna',
  'report.label.promises.made': 'Uusia lupauksia',
  'report.label.promises.withdrawn': 'Peruttiin',
  'report.label.promises.moved': 'Luvattuja päiviä siirrettiin',
  'report.label.themes.themed': 'Teema merkitty',
  'report.label.posts.total': 'Julkaisuja',
  'report.label.posts.dialogueShare': 'Vuoropuhelun osuus julkaisuista',
  'report.label.posts.asked': 'Kysyi ja sai vastauksen',
  'report.label.duties.moderation.total': 'Moderointitoimia',
  'report.label.duties.altTexts': 'Kuvilla tekstivastine',
  'report.label.duties.captions': 'Videoilla tekstitys',
  'report.label.duties.recordingsOverdue': 'Tallenteita ilman tekstitystä yli 14 päivää',
  'report.label.duties.languages.both': 'Julkaistu suomeksi ja ruotsiksi',
  'report.label.duties.languages.answeredInOwn': 'Vastattu kommentin kielellä',
  'report.label.duties.informationRequests.received': 'Tietopyyntöjä',
  'report.label.duties.informationRequests.withinLimit': 'Tietopyyntöön vastattu 14 päivässä',
  'report.label.duties.informationRequests.days': 'Tietopyynnön vastausaika',
  'report.label.duties.informationRequests.openDays': 'Vanhin avoin tietopyyntö',

  'report.counts.comments': '{{numerator}} / {{denominator}} kommenttia',
  'report.counts.conversations': '{{numerator}} / {{denominator}} keskustelua',
  'report.counts.workingTime': '{{numerator}} / {{denominator}} työaikaa',
  'report.counts.promises': '{{numerator}} / {{denominator}} lupausta',
  'report.counts.posts': '{{numerator}} / {{denominator}} julkaisua',
  'report.counts.videos': '{{numerator}} / {{denominator}} videota',
  'report.counts.answers': '{{numerator}} / {{denominator}} vastausta',
  'report.counts.requests': '{{numerator}} / {{denominator}} pyyntöä',
  'report.target_one': '{{counts}}, tavoite {{n}} työpäivä',
  'report.target_other': '{{counts}}, tavoite {{n}} työpäivää',
  'report.medianOf_one': 'työaikaa, {{n}} vastaus',
  'report.medianOf_other': 'työaikaa, {{n}} vastauksen mediaani',
  'report.tenthOf_one': 'tai enemmän työaikaa, {{n}} vastaus',
  'report.tenthOf_other': 'tai enemmän työaikaa, {{n}} vastausta',
  'report.daysOf_one': '{{n}} vastaus',
  'report.daysOf_other': '{{n}} vastauksen mediaani',
  'report.beforeOpening': 'ennen työajan alkua',
  'report.state': 'tilanne {{at}}',
  'report.arrived': 'saapui {{date}}',
  'report.nothingOpen': 'Mikään keskustelu ei odota vastausta.',

  'report.reason.nothingToAnswer': 'Yksikään kommentti ei vaatinut vastausta.',
  'report.reason.nothingAnswered': 'Vielä ei ole vastattu.',
  'report.reason.nothingDue': 'Yhdenkään määräaika ei ole vielä päättynyt.',
  'report.reason.tooFewAnswers': 'Vastauksia on alle kymmenen.',
  'report.reason.noTimeTaken': 'Vastauksiin ei kulunut työaikaa.',
  'report.reason.nothingReceived': 'Kommentteja ei tullut.',
  'report.reason.noPosts': 'Ei julkaisuja.',
  'report.reason.noPurposes': 'Julkaisujen tarkoitusta ei ole merkitty.',
  'report.reason.nothingAsked': 'Mikään julkaisu ei kysynyt asukkailta.',
  'report.reason.noPromisesDue': 'Jaksolle ei ollut luvattu mitään.',
  'report.reason.notCounted': 'Lukua ei ole saatu.',
  'report.reason.noFollowers': 'Seuraajien määrää ei ole kirjattu.',
  'report.reason.noPictures': 'Julkaisuissa ei ollut kuvia.',
  'report.reason.noVideos': 'Julkaisuissa ei ollut videoita.',
  'report.reason.oneLanguage': 'Kunta on yksikielinen.',
  'report.reason.languageUnknown': 'Kieltä ei ole merkitty.',
  'report.reason.noRequests': 'Tietopyyntöjä ei tullut.',
  'report.reason.tooFewMonths': 'Vertailtavia kuukausia on alle kolme.',
  'report.reason.beforeFirst': 'Ajalta ei ole vielä tietoja.',

  'report.how.comments.received':
    'Asukkaiden kommentit ja viestit, jotka saapuivat raportin jaksolla Suomen aikaa ja jotka on kirjattu. Kunnan omia kommentteja ei lasketa.',
  'report.how.comments.needAnswer':
    'Kysymykset, vaatimukset, tietopyynnöt, aloitteet ja palveluasiat sekä muut, joihin on merkitty, että vastaus tarvitaan. Mielipide, kiitos tai asiaton viesti ei vaadi vastausta. Jako nojaa apulaisoikeuskanslerin ratkaisuun OKA 2008/1345 (16.10.2008). Ratkaisu koski verkkopalautetta, ja sitä sovelletaan tässä sosiaaliseen mediaan.',
  'report.how.answers.rate':
    'Kuinka moni vastauksen vaatineista kommenteista on saanut vastauksen. Jakson jälkeen annettu vastaus luetaan mukaan, jos se oli annettu ennen raportin hetkeä. Kuittaus ei ole vastaus.',
  'report.how.answers.firstAnswerMinutes':
    'Työaika kommentista ensimmäiseen vastaukseen: toimiston aukiolo ilman viikonloppuja, pyhäpäiviä ja sulkupäiviä. Mediaani on keskimmäinen arvo, joten puolet vastauksista tuli nopeammin.',
  'report.how.answers.slowestTenthMinutes':
    'Työaika, jonka yhdeksän kymmenestä ensimmäisestä vastauksesta enintään vei. Lasketaan, kun vastauksia on vähintään kymmenen.',
  'report.how.answers.withinTarget':
    'Vastaus tuli viimeistään toimiston tavoiteajassa. Mukana ovat ne kommentit, joihin on vastattu tai joiden tavoiteaika on jo mennyt.',
  'report.how.answers.outsideHours':
    'Kommentti tuli työajan ulkopuolella, ja siihen vastattiin ennen kuin työaika seuraavan kerran alkoi. Näiden vastausaika on nolla.',
  'report.how.answers.acknowledgedFirst':
    'Vastauksen vaatineet kommentit, joiden kirjoittajalle kerrottiin ennen vastausta, milloin vastaus tulee.',
  'report.how.answers.expertTime':
    'Kuinka suuren osan ensimmäisiin vastauksiin kuluneesta työajasta kysymys oli asiantuntijalla.',
  'report.how.answers.conversations':
    'Jakson keskustelut, joihin on vastattu ja joissa asukas kirjoitti vastauksen jälkeen uudelleen.',
  'report.how.backlog.open':
    'Keskustelut, joissa kunta tai sen asiantuntija oli jakson päättyessä vastausvuorossa. Mukana ovat myös luokittelemattomat kommentit ja aiempien jaksojen keskustelut. Odotusaika on laskettu kalenteripäivinä.',
  'report.how.backlog.withExpert':
    'Avoimet keskustelut, joissa vastausta odotetaan asiantuntijalta.',
  'report.how.backlog.carriedOver': 'Avoimet keskustelut, jotka odottivat jo ennen jakson alkua.',
  'report.how.promises.kept':
    'Lupaukset, joissa asukkaille on kerrottu, mitä heidän vastauksistaan seurasi, kaikissa niissä kanavissa, joissa heiltä kysyttiin. Jaetaan lupauksilla, joiden luvattu päivä oli tällä jaksolla. Mukaan ei lasketa peruttuja lupauksia eikä niitä, joiden päivä on vielä edessä ja joista ei ole vielä kerrottu.',
  'report.how.promises.due':
    'Lupaukset, joiden luvattu päivä osui jaksolle. Peruttuja ja niitä, joiden päivä on vielä edessä, ei lasketa.',
  'report.how.promises.keptOnTime':
    'Viimeisessäkin kanavassa kerrottiin viimeistään luvattuna päivänä. Jos päivää on siirretty ennen sen tuloa, vertailu tehdään uuteen päivään.',
  'report.how.promises.keptLate': 'Asukkaille kerrottiin, mutta vasta luvatun päivän jälkeen.',
  'report.how.promises.broken': 'Lupaus on merkitty perustellusti sellaiseksi, ettei sitä pidetty.',
  'report.how.promises.open': 'Annettu eikä vielä pidetty, rikottu tai peruttu.',
  'report.how.promises.made': 'Jaksolla annetut lupaukset.',
  'report.how.promises.withdrawn': 'Jaksolla perustellusti perutut lupaukset.',
  'report.how.promises.moved':
    'Luvattua päivää voi siirtää vain ennen sen tuloa ja vain perustellusti. Jokainen siirto lasketaan.',
  'report.how.themes.themed':
    'Saapuneet kommentit, joiden keskustelulle on merkitty teema. Kommentti, jolla on kaksi teemaa, on mukana molemmissa.',
  'report.how.posts.total':
    'Julkaisu kuuluu siihen jaksoon, jona se ilmestyi ensimmäisen kerran. Kanavien taulukossa sama julkaisu on mukana jokaisessa kanavassa, jossa se ilmestyi, joten luvut voivat olla yhteensä suurempia.',
  'report.how.posts.dialogueShare':
    'Kysymykset ja keskustelut jaettuna niillä julkaisuilla, joilla on tarkoitus. Osuus on Vuoron oma tunnusluku. Tarkoitukset noudattavat Mergelin kolmijakoa ja sen neljättä luokkaa, joina DePaula ja Dincelli (2016) ne esittävät.',
  'report.how.posts.asked': 'Kysymykset ja keskustelut, joita ainakin yksi asukas on kommentoinut.',
  'report.how.duties.moderation.total':
    'Jaksolla kirjatut piilotukset, poistot, estot ja ilmoitukset palvelulle. Kritiikki ei ole peruste.',
  'report.how.duties.altTexts':
    'Julkaisut, joissa on kuvia ja joiden jokaisella kuvalla on tekstivastine julkaisun kaikilla kielillä. Koristekuva ei tarvitse tekstivastinetta.',
  'report.how.duties.captions':
    'Videot ja tallenteet, joiden puhe on luettavissa tai joissa ei ole puhetta (laki 306/2019).',
  'report.how.duties.recordingsOverdue':
    'Suorien lähetysten tallenteet kaikilta ajoilta, joilta tekstitys puuttui 14 päivää julkaisun jälkeen.',
  'report.how.duties.languages.both':
    'Kaksikielisen kunnan julkaisut, jotka ilmestyivät suomeksi ja ruotsiksi (kielilaki 423/2003). Lyhennettykin riittää.',
  'report.how.duties.languages.answeredInOwn':
    'Vastaukset, jotka annettiin kommentin kielellä. Mukana ovat ne, joissa molemmat kielet tiedetään.',
  'report.how.duties.informationRequests.received':
    'Jaksolla saapuneet kommentit ja viestit, jotka on luokiteltu tietopyynnöiksi.',
  'report.how.duties.informationRequests.withinLimit':
    'Tietopyynnöt, joihin vastattiin enintään 14 kalenteripäivässä. Mukana ovat ne, joihin on vastattu tai joiden aika on jo mennyt.',
  'report.how.duties.informationRequests.days':
    'Kalenteripäivät tietopyynnöstä vastaukseen, keskimmäinen arvo.',
} as const satisfies Record<`report.reason.${UndefinedReason}`, string> &
  Record<`report.${'label' | 'how'}.${KeyFigureId}`, string> &
  Record<string, string>;
