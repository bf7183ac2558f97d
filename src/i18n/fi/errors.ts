import type { ErrorCode } from '../../contract/errors.ts';
import { fetchingErrors } from './fetching-errors.ts';

export const errors = {
  ...fetchingErrors,
  'error.call.unknown': 'Ohjelma ei tunne toimintoa {{procedure}}.',
  'error.call.invalid': 'Tieto ”{{path}}” ei kelpaa: {{issue}}. Korjaa se ja yritä uudelleen.',
  'error.call.cancelled': 'Toiminto peruttiin. Mitään ei muutettu.',
  'error.core.gone': 'Yhteys tietoihin katkesi. Vuoro avaa ne uudelleen.',
  'error.core.goneDone': 'Ohjelma keskeytyi hetkeksi. Viimeisin muutoksesi ehti tallentua.',
  'error.core.goneNotDone':
    'Ohjelma keskeytyi hetkeksi. Viimeisin muutoksesi ei tallentunut: tee se uudelleen.',
  'error.core.start': 'Vuoro ei saanut tietoja auki. Käynnistä ohjelma uudelleen.',
  'error.internal':
    'Ohjelmassa tapahtui virhe. Mitään ei muutettu. Virheen tunnus on {{reference}}.',
  'error.office.notFound':
    'Tiedostoa {{file}} ei löydy. Tarkista, onko se siirretty tai onko levy kytketty.',
  'error.office.notOffice':
    'Tiedosto {{file}} ei ole Vuoron toimisto. Valitse tiedosto, jonka pääte on .vuoro.',
  'error.office.newer':
    'Tiedosto {{file}} on tehty uudemmalla ohjelmalla (Vuoro {{version}}). Päivitä Vuoro ja avaa tiedosto sitten.',
  'error.office.damaged':
    'Tiedosto {{file}} on vaurioitunut. Palauta uusin varmuuskopio tai pelasta, mitä tiedostosta voi lukea. Vaurioitunut tiedosto säilyy.',
  'error.office.inUse':
    'Tiedosto {{file}} on jo auki toisessa ohjelmassa. Sulje se siellä ja yritä uudelleen.',
  'error.office.exists': 'Tiedosto {{file}} on jo olemassa. Valitse toinen nimi.',
  'error.office.unwritable':
    'Tiedostoa {{file}} ei voi kirjoittaa. Tarkista oikeudet ja levyn vapaa tila.',
  'error.office.diskFull':
    'Levy on täynnä, joten tiedostoon {{file}} ei voi tallentaa. Viimeisin muutoksesi jäi tekemättä, mutta kaikki aiempi on tallessa. Vapauta levyltä tilaa ja yritä uudelleen.',
  'error.office.gone':
    'Tiedosto {{file}} on siirretty tai poistettu ohjelman ollessa auki, joten siihen ei voi tallentaa. Palauta se paikalleen tai avaa viimeisin varmuuskopio.',
  'error.backup.diskFull':
    'Varmuuskopiota ei voitu tehdä, koska levyllä ei ole tilaa. Vapauta tilaa. Kansio: {{folder}}',
  'error.backup.unwritable':
    'Varmuuskopiota ei voitu tehdä, koska kansioon ei voi kirjoittaa. Tarkista oikeudet. Kansio: {{folder}}',
  'error.backup.damaged':
    'Varmuuskopio {{file}} ei ole ehjä, joten sitä ei otettu käyttöön. Valitse toinen.',
  'error.backup.notFound': 'Varmuuskopiota {{file}} ei enää ole. Valitse toinen.',
  'error.backup.noPlace':
    'Kansioon {{folder}} ei saatu yhteyttä. Tarkista, onko verkkolevy tai muistitikku kytketty.',
  'error.backup.placeInside':
    'Toisen paikan pitää olla muualla kuin toimiston oma kansio. Valitse esimerkiksi verkkolevy tai muistitikku.',
  'error.recover.nothing': 'Tiedostosta {{file}} ei saatu luettua mitään. Palauta varmuuskopio.',
  'error.office.none': 'Mitään toimistoa ei ole auki. Avaa tai luo toimisto.',
  'error.missing': 'Kohdetta ei enää ole. Se on ehkä poistettu tai kumottu.',
  'error.channel.countedInFuture':
    'Seuraajia ei voi laskea tulevana päivänä. Valitse tämä päivä tai aiempi.',
  'error.channel.inUse':
    'Kanavaa {{name}} ei voi poistaa, koska siinä on julkaisuja tai kommentteja.',
  'error.channel.duplicate': 'Kanava {{name}} on jo olemassa. Anna toinen nimi.',
  'error.unit.inUse':
    'Yksikköä {{name}} ei voi poistaa, koska sille on osoitettu kysymyksiä tai lupauksia.',
  'error.unit.duplicate': 'Yksikkö {{name}} on jo olemassa. Anna toinen nimi.',
  'error.reply.beforeComment': 'Vastauksen aika on ennen kommenttia. Tarkista kellonaika.',
  'error.reply.inFuture': 'Vastauksen aika on tulevaisuudessa. Tarkista kellonaika.',
  'error.reply.promisedInPast': 'Luvattu päivä on jo mennyt. Valitse tämä päivä tai myöhempi.',
  'error.reply.unfilled':
    'Tekstissä on aaltosulkeissa kohtia, joita ei ole vielä täytetty. Täytä ne ensin.',
  'error.comment.inFuture': 'Kommentin aika on tulevaisuudessa. Tarkista päivä ja kellonaika.',
  'error.thread.notWaiting': 'Nämä keskustelut eivät odota vastausta, joten niitä ei voi lykätä.',
  'error.snooze.inPast': 'Lykkäyksen on loputtava tulevaisuudessa. Valitse myöhempi aika.',
  'error.comment.nothingToMask':
    'Tekstissä ei ole peitettävää. Jos haluat peittää jotain muuta, valitse se ensin.',
  'error.attachment.type':
    'Tiedostoa {{file}} ei voi liittää. Vuoro ottaa kuvia (PNG, JPEG, WebP, GIF), PDF-tiedostoja ja tekstiä.',
  'error.attachment.tooLarge':
    'Tiedosto {{file}} on liian suuri (enintään {{limitMb}} Mt). Rajaa tai pienennä sitä.',
  'error.attachment.empty': 'Tiedosto {{file}} on tyhjä. Valitse toinen tiedosto.',
  'error.attachment.onlyEvidence':
    'Liitettä ei voi poistaa, koska se on moderointikirjauksen ainoa todiste.',
  'error.moderation.needsEvidence':
    'Kirjauksesta pitää näkyä, mitä moderoitiin. Kirjoita se tai lisää kuvakaappaus.',
  'error.moderation.needsReview': 'Estolle tarvitaan päivä, jolloin se tarkistetaan.',
  'error.moderation.reviewInPast': 'Tarkistuspäivä on jo mennyt. Valitse tämä päivä tai myöhempi.',
  'error.moderation.inFuture': 'Moderoinnin aika on tulevaisuudessa. Tarkista päivä ja kellonaika.',
  'error.moderation.beforeComment':
    'Moderoinnin aika on ennen kommenttia. Tarkista päivä ja kellonaika.',
  'error.moderation.reversed': 'Toimenpide on jo peruttu.',
  'error.ground.criticism':
    '”{{name}}” ei kelpaa perusteeksi. Kuntaa saa arvostella, eikä arvostelua saa piilottaa tai poistaa. Jos viestissä on myös uhkaus tai muu laiton kohta, nimeä peruste sen mukaan.',
  'error.ground.duplicate': 'Peruste {{name}} on jo olemassa. Anna toinen nimi.',
  'error.ground.builtIn':
    'Valmiin perusteen nimeä ei voi muuttaa. Ota se pois käytöstä ja lisää oma.',
  'error.thread.notClosed': 'Keskustelua ei ole suljettu, joten sitä ei voi avata uudelleen.',
  'error.referral.over':
    'Kysymys ei enää odota vastausta: siihen on vastattu tai se on peruttu. Kysy tarvittaessa uudelleen.',
  'error.template.duplicate':
    'Vastauspohja ”{{title}}” on jo tällä kielellä, ehkä arkistossa. Anna toinen otsikko.',
  'error.theme.duplicate': 'Teema ”{{name}}” on jo olemassa. Anna toinen nimi tai yhdistä teemat.',
  'error.theme.archived': 'Teema ”{{name}}” on arkistossa. Palauta se tai anna toinen nimi.',
  'error.theme.mergeSelf': 'Teemaa ei voi yhdistää itseensä. Valitse toinen teema.',
  'error.theme.inFuture': 'Päivä on tulevaisuudessa. Valitse tämä päivä tai aiempi.',
  'error.theme.resultTooEarly':
    'Tuloksen päivä on ennen päivää, jona teema vietiin eteenpäin. Tarkista päivä.',
  'error.preparation.nothing':
    'Näissä keskusteluissa ei ole kommentteja, joista koosteen voisi tehdä. Valitse muita keskusteluja.',
  'error.preparation.wantedTooEarly':
    'Vastauspäivä on ennen päivää, jona kooste lähetetään. Valitse myöhempi päivä.',
  'error.post.published':
    '”{{title}}” on jo julkaistu, joten sitä ei voi siirtää eikä palauttaa suunnitteluun. Kopioi se, jos haluat julkaista sen uudelleen.',
  'error.series.noDay': 'Julkaisulla ei ole päivää, josta toisto alkaisi. Anna sille ensin päivä.',
  'error.series.noTurns':
    'Tällä säännöllä ei tule yhtään uutta päivää. Muuta sääntöä tai siirrä toiston loppua.',
  'error.series.tooLong':
    'Sarjassa voi olla enintään {{turns}} julkaisua viiden vuoden aikana. Aikaista loppua; voit jatkaa sarjaa myöhemmin.',
  'error.post.needsReason':
    'Päivä kuuluu poikkeusjaksoon ”{{mode}}”. Kirjaa, miksi julkaisu on silti aiheellinen.',
  'error.media.type':
    'Tiedostoa {{file}} ei voi lisätä julkaisuun. Vuoro ottaa kuvia (JPEG, PNG, WebP, GIF) ja videoita (MP4, MOV, WebM).',
  'error.media.heic':
    'Kuva {{file}} on HEIC- tai AVIF-muodossa, jota kaikki palvelut eivät näytä. Avaa se tietokoneen kuvaohjelmassa, tallenna JPEG-kuvana ja lisää se sitten. iPhone ottaa JPEG-kuvia, kun valitset Asetukset > Kamera > Muodot > Yhteensopivin.',
  'error.media.empty': 'Tiedosto {{file}} on tyhjä. Valitse toinen tiedosto.',
  'error.media.tooLarge':
    'Tiedosto {{file}} on liian suuri (enintään {{limitMb}} Mt). Pienennä kuvaa tai lyhennä videota.',
  'error.media.twice': 'Tiedosto {{file}} on jo tässä julkaisussa.',
  'error.media.captions':
    'Tiedosto {{file}} ei ole tekstitys. Valitse tiedosto, jonka pääte on .vtt tai .srt ja jossa on vähintään yksi ajoitettu teksti.',
  'error.media.captionsEncoding':
    'Tekstityksen {{file}} kirjaimet näkyisivät väärin. Tallenna se tekstitysohjelmassa uudelleen niin, että merkistö on UTF-8.',
  'error.media.diskFull':
    'Levy on täynnä, eikä tiedosto mahdu kansioon {{folder}}. Vapauta tilaa ja yritä uudelleen.',
  'error.media.lost':
    'Tiedosto {{file}} puuttuu kansiosta {{folder}}. Palauta kansio toimiston tiedoston viereen tai lisää sama tiedosto julkaisuun uudelleen.',
  'error.media.broken':
    'Tiedoston {{file}} rakenne on rikki, joten siitä ei voi varmasti poistaa sijaintia ja muita tietoja. Tallenna se uudelleen kuva- tai video-ohjelmassa ja lisää se sitten julkaisuun.',
  'error.media.none': 'Julkaisussa ei ole kuvia eikä videoita.',
  'error.variant.published':
    'Teksti on jo julkaistu tässä kanavassa. Poista ensin merkintä julkaisemisesta.',
  'error.variant.inFuture': 'Julkaisuaika on tulevaisuudessa. Tarkista kellonaika.',
  'error.variant.onPlatform':
    'Kanavan omien tietojen mukaan julkaisu on ulkona, joten merkintää ei voi poistaa.',
  'error.layer.duplicate': 'Kalenterissa on jo taso {{name}}. Anna toinen nimi.',
  'error.layer.eventFromFile':
    '”{{title}}” on luettu kalenteritiedostosta, joten sitä ei voi muuttaa täällä. Muuta se alkuperäisessä kalenterissa ja lue tiedosto uudelleen.',
  'error.layer.chainMade':
    'Kokouksesta ”{{title}}” on jo tehty julkaisuja. Katso ne kalenterista tai tee ketju uudelleen.',
  'error.ics.notCalendar':
    'Tiedosto {{file}} ei ole kalenteritiedosto. Vuoro lukee iCalendar-tiedostoja (.ics), Dynastyn kokoussyötteitä ja Linked Events -rajapinnan vastauksia.',
  'error.ics.unclosed':
    'Kalenteritiedosto {{file}} on viallinen: rivillä {{line}} alkava osa {{component}} ei pääty oikein. Vie kalenteri uudelleen ja lue uusi tiedosto.',
  'error.ics.noEvents': 'Kalenteritiedostossa {{file}} ei ole tapahtumia.',
  'error.ics.tooMany':
    'Kalenteritiedostossa {{file}} on liikaa tapahtumia (enintään {{limit}}). Vie kalenterista lyhyempi ajanjakso.',
  'error.subscription.notOurs':
    'Tiedosto {{file}} ei ole Vuoron tekemä, joten sen päälle ei kirjoiteta. Siirrä tai nimeä se uudelleen.',
  'error.handover.ofCopy':
    'Tämä on jo sijaisen kopio, eikä sitä voi luovuttaa eteenpäin. Palauta muutokset toimiston haltijalle.',
  'error.handover.notCopy':
    'Tämä ei ole sijaisen kopio, joten palautettavaa ei ole. Luovuta toimisto sijaiselle ensin.',
  'error.handover.passphrase':
    'Tunnuslause on liian lyhyt. Siinä pitää olla vähintään {{least}} merkkiä.',
  'error.handover.wrongPassphrase':
    'Tunnuslause ei avaa tiedostoa {{file}}. Tarkista se ja yritä uudelleen. Mitään ei muutettu.',
  'error.handover.damaged':
    'Tiedosto {{file}} on vioittunut tai jäänyt kesken. Pyydä se uudelleen. Mitään ei muutettu.',
  'error.handover.notSealed':
    'Tiedosto {{file}} ei ole luovutus- eikä palautustiedosto. Valitse tiedosto, jonka pääte on .vuoro-handover tai .vuoro-return.',
  'error.handover.notReturn':
    'Tiedosto {{file}} on luovutustiedosto. Valitse sijaisen palautustiedosto, jonka pääte on .vuoro-return.',
  'error.handover.isReturn':
    'Tiedosto {{file}} on sijaisen palautus. Avaa se toimistossa, josta se luovutettiin: Toimisto, Sijaisuus.',
  'error.handover.otherOffice':
    'Tiedosto {{file}} kuuluu toimistoon {{name}}. Avaa se toimisto ja ota palautus vastaan siellä.',
  'error.return.none': 'Palautus ei ole enää auki. Valitse palautustiedosto uudelleen.',
  'error.return.undecided':
    'Ristiriitoja on valitsematta: {{count}}. Valitse jokaiseen, kumpi jää voimaan.',
  'error.history.nothingToUndo': 'Ei ole mitään kumottavaa.',
  'error.history.nothingToRedo': 'Ei ole mitään tehtävää uudelleen.',
  'error.history.conflict':
    'Toimintoa ei voi enää kumota, koska myöhemmät tiedot nojaavat siihen. Mitään ei muutettu.',
  'error.file.notFound': 'Tiedostoa {{file}} ei löydy. Valitse se uudelleen.',
  'error.file.unreadable':
    'Tiedostoa {{file}} ei voi lukea. Tarkista, ettei se ole vioittunut tai auki toisessa ohjelmassa.',
  'error.file.tooLarge':
    'Tiedosto {{file}} on liian suuri (enintään {{limitMb}} Mt). Jaa se osiin, esimerkiksi kuukausittain.',
  'error.file.unwritable':
    'Tiedostoa {{file}} ei voi tallentaa. Tarkista kansio, oikeudet ja levyn vapaa tila.',
  'error.import.unrecognised':
    'Vuoro ei tunnista tiedostoa {{file}}. Valitse, mitä sen sarakkeet ovat.',
  'error.import.empty': 'Tiedostossa {{file}} ei ole yhtään riviä.',
  'error.import.dailyBreakdown':
    'Tiedostossa on luvut päivittäin, ja niistä tulisi liian pieniä lukuja. Vie Metasta sama sisältö ilman päivittäistä erittelyä ja ota mukaan sarake Views (näytöt).',
  'error.import.damagedIds':
    'Excel on vaurioittanut tunnisteet (sarake {{column}}, rivi {{row}}). Lataa tiedosto uudelleen Metasta ja tuo se avaamatta sitä Excelissä.',
  'error.import.missingColumn':
    'Tiedostosta puuttuu sarake: {{column}}. Valitse sarakkeet itse tai vie tiedosto uudelleen.',
  'error.import.mappingColumn':
    'Tiedostossa ei ole saraketta {{column}}. Valitse jokin sen omista sarakkeista.',
  'error.import.notATable':
    'Tiedosto {{file}} ei ole taulukko. Vuoro lukee CSV-, XLSX- ja XLS-tiedostoja.',
  'error.import.badArchive': 'Pakattu tiedosto {{file}} on rikki tai vajaa. Lataa se uudelleen.',
  'error.import.tooManyFiles':
    'Kohteessa {{file}} on liian monta tiedostoa tai sisäkkäistä kansiota. Valitse vain se kansio, jossa tuotavat tiedostot ovat.',
  'error.import.archiveLocked':
    'Pakattu tiedosto {{file}} on suojattu salasanalla. Pura se ensin ja valitse purettu kansio.',
  'error.import.oldExcel':
    'Vanhan Excel-muodon tiedostoa {{file}} (xls) ei saatu luettua: se on rikki, lukittu tai tehty ennen vuotta 1997. Avaa se Excelissä, tallenna muodossa xlsx ja tuo uusi tiedosto.',
  'error.import.packed':
    'Tiedosto {{file}} on pakattu tavalla, jota Vuoro ei lue. Pura se ensin ja valitse purettu kansio.',
  'error.import.diskFull':
    'Tiedoston {{file}} purkamiseen ei ole tilaa levyllä. Vapauta tilaa ja yritä uudelleen.',
  'error.import.brokenJson':
    'Tiedosto {{file}} on rikki tai jäi kesken. Lataa tai tallenna se uudelleen.',
  'error.import.brokenXml':
    'Tiedosto {{file}} on rikki tai jäi kesken: se ei ole ehjää XML:ää. Lataa tai tallenna se uudelleen.',
  'error.import.xmlEntities':
    'Tiedosto {{file}} määrittelee omia merkintöjä (ENTITY). Vuoro ei avaa sellaista tiedostoa, koska se voi täyttää koneen muistin. Syötteet eivät tarvitse niitä.',
  'error.import.valueTooLarge':
    'Tiedostossa {{file}} on yli 64 megatavun pituinen kohta, jota ei voi lukea. Lataa tiedosto uudelleen.',
  'error.import.savedError':
    'Tiedostossa {{file}} ei ole kommentteja vaan palvelun virheilmoitus (koodi {{code}}). Hae tiedot uudelleen.',
  'error.import.runUndone': 'Tämä tuonti on jo kumottu.',
  'error.import.undoPlans':
    'Tämän sisältökalenterin on tuonut Vuoron aiempi versio, joka ei säilyttänyt tuontia edeltäneitä tietoja. Poista julkaisut kalenterista.',
  'error.import.changedSincePreview':
    'Tiedosto on muuttunut esikatselun jälkeen. Katso esikatselu uudelleen.',
  'error.import.noChannel': 'Tiedosto ei kerro, mistä kanavasta kommentit ovat. Valitse kanava.',
  'error.import.noMapping': 'Valitse, missä sarakkeessa on kommentin aika ja missä sen teksti.',
  'error.import.noTopic': 'Valitse, missä sarakkeessa on julkaisun otsikko.',
  'error.report.month':
    'Jakso {{month}} ei kelpaa. Anna kuukausi 2026-10, vuosineljännes 2026-Q3 tai vuosi 2026.',
  'error.report.future': 'Jakso {{month}} ei ole vielä alkanut.',
  'error.report.notOver': 'Jakso on vielä kesken. Raportin voi jäädyttää, kun jakso on päättynyt.',
  'error.report.needsCorrection': 'Raportti on jo jäädytetty. Kirjoita, mitä uusi versio korjaa.',
  'error.report.quotePersonal':
    'Lainauksessa on henkilötietoja, kuten nimi, puhelinnumero tai osoite. Poista ne ja yritä uudelleen.',
  'error.report.quoteLong': 'Lainaus on liian pitkä. Lyhennä se enintään {{limit}} merkkiin.',
  'error.pdf.noEngine':
    'PDF-tiedoston tekemiseen ei löydy ohjelmaa. Vie raportti HTML-muodossa tai aja npm start kerran, jotta Electron asentuu.',
  'error.pdf.failed':
    'PDF-tiedoston tekeminen ei onnistunut. Yritä uudelleen tai vie raportti HTML-muodossa.',
  'error.planTemplate.duplicate':
    'Julkaisupohja ”{{name}}” on jo olemassa. Anna toinen nimi tai korvaa entinen.',
  'error.planTemplate.emptyMonth':
    'Kuukaudessa ei ole julkaisuja, joista pohjan voisi tehdä. Valitse toinen kuukausi.',
  'error.print.noPrinter':
    'Tulostinta ei löydy. Tallenna kuukausi PDF-tiedostoksi ja tulosta se sieltä.',
  'error.print.failed':
    'Tulostaminen ei onnistunut. Tallenna kuukausi PDF-tiedostoksi ja tulosta se sieltä.',
  'error.link.notHttps':
    'Linkkiä ei avata, koska sen osoite ei ala https://. Kopioi se tarvittaessa ja tarkista, mihin se vie.',
  'error.post.needsPromise':
    'Julkaisu kysyy asukkailta, joten se lupaa myös kertoa, mitä vastauksista seuraa. Kirjoita lupaus ja päivä tai kerro, miksi lupausta ei anneta.',
  'error.promise.dueGone':
    'Luvattu päivä on jo mennyt, joten sitä ei voi enää siirtää. Kerro asukkaille, missä mennään.',
  'error.promise.dueBeforeMade':
    'Luvattu päivä ei voi olla ennen päivää, jona lupaus annettiin. Valitse myöhempi päivä.',
  'error.promise.inFuture': 'Päivä on vasta tulossa. Merkitse asia, kun se on tapahtunut.',
  'error.promise.tooEarly': 'Päivä on ennen lupauksen antamista. Valitse myöhempi päivä.',
  'error.promise.over':
    'Lupaus on jo päättynyt. Ota ensin merkintä takaisin, jos lupaus on sittenkin voimassa.',
  'error.promise.notOver': 'Lupaus on yhä voimassa, joten mitään ei tarvitse ottaa takaisin.',
  'error.promise.toldByPost':
    'Tässä kanavassa on kerrottu julkaisulla. Muuta julkaisun tietoja kalenterissa.',
  'error.promise.unfilled': 'Tekstissä on täyttämättömiä kohtia. Täytä tai poista ne.',
  'error.promise.noChannel':
    'Lupauksella ei ole kanavaa, jossa asukkailta kysyttiin. Kerro asukkaille ja merkitse se julkaisun yhteyteen.',
  'error.post.needsChecklistReason':
    'Tarkistuslistalla on vaadittuja kohtia auki ({{count}}). Kerro, miksi julkaisu etenee silti.',
  'error.checklist.unknownItem': 'Tarkistuslistalla ei ole kohtaa {{code}}. Avaa lista uudelleen.',
  'error.checklist.duplicateItem': 'Sama kohta ({{code}}) on listalla kahdesti. Poista toinen.',
  'error.checklist.phaseOrder':
    'Kohdat ovat väärässä vaiheessa tai järjestyksessä. Ensin tulevat kohdat ennen julkaisua, sitten keskustelun aikana ja lopuksi sen jälkeen.',
  'error.checklist.wordsMissing':
    'Listan {{item}}. kohdasta puuttuu teksti (kieli: {{language}}). Kirjoita se.',
  'error.erasure.nothing': 'Valituissa kohdissa ei ole enää mitään poistettavaa. Hae uudelleen.',
  'error.erasure.termsTooShort':
    'Hakusana on liian lyhyt. Kirjoita käyttäjätunnuksesta vähintään kaksi, tekstistä neljä ja linkistä kuusi merkkiä.',
  'error.retention.holdTooLong':
    'Säilytyspäivän pitää olla tänään tai myöhemmin, enintään vuoden päässä.',
  'error.openData.notOurs':
    'Kansiossa {{folder}} ei ole Vuoron viemää avointa dataa. Valitse kansio, jossa on tiedosto vuoro-open-data.json.',
  'error.openData.newer':
    'Kansio on tehty uudemmalla ohjelmalla ({{version}}). Päivitä tämä ohjelma ja yritä uudelleen.',
  'error.openData.folderNotEmpty': 'Kansio {{folder}} ei ole tyhjä. Anna uusi tai tyhjä kansio.',
  'error.openData.row':
    'Tiedoston {{file}} rivi {{row}} ei kelpaa. Mitään ei tuotu. Vie tiedot uudelleen tai korjaa rivi.',
  'error.openData.fileMissing':
    'Kansiosta puuttuu tiedosto {{file}}. Mitään ei tuotu. Vie tiedot uudelleen.',
} as const satisfies Record<`error.${ErrorCode}`, string>;
