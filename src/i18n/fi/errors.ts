import type { ErrorCode } from '../../contract/errors.ts';

export const errors = {
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
    'Tiedosto {{file}} on vaurioitunut. Avaa uusin varmuuskopio tiedoston vieressä olevasta kansiosta, jonka nimen lopussa on -backups.',
  'error.office.inUse':
    'Tiedosto {{file}} on jo auki toisessa ohjelmassa. Sulje se siellä ja yritä uudelleen.',
  'error.office.exists': 'Tiedosto {{file}} on jo olemassa. Valitse toinen nimi.',
  'error.office.unwritable':
    'Tiedostoa {{file}} ei voi kirjoittaa. Tarkista oikeudet ja levyn vapaa tila.',
  'error.office.none': 'Mitään toimistoa ei ole auki. Avaa tai luo toimisto.',
  'error.missing': 'Kohdetta ei enää ole. Se on ehkä poistettu tai kumottu.',
  'error.channel.inUse':
    'Kanavaa {{name}} ei voi poistaa, koska siinä on julkaisuja tai kommentteja.',
  'error.channel.duplicate': 'Kanava {{name}} on jo olemassa. Anna toinen nimi.',
  'error.unit.inUse':
    'Yksikköä {{name}} ei voi poistaa, koska sille on osoitettu kysymyksiä tai lupauksia.',
  'error.unit.duplicate': 'Yksikkö {{name}} on jo olemassa. Anna toinen nimi.',
  'error.reply.beforeComment': 'Vastauksen aika on ennen kommenttia. Tarkista kellonaika.',
  'error.reply.inFuture': 'Vastauksen aika on tulevaisuudessa. Tarkista kellonaika.',
  'error.reply.promisedInPast': 'Luvattu päivä on jo mennyt. Valitse tämä päivä tai myöhempi.',
  'error.comment.inFuture': 'Kommentin aika on tulevaisuudessa. Tarkista päivä ja kellonaika.',
  'error.thread.notClosed': 'Keskustelua ei ole suljettu, joten sitä ei voi avata uudelleen.',
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
    'Tiedosto {{file}} ei ole taulukko. Vuoro lukee CSV- ja XLSX-tiedostoja.',
  'error.import.changedSincePreview':
    'Tiedosto on muuttunut esikatselun jälkeen. Katso esikatselu uudelleen.',
  'error.import.noChannel': 'Tiedosto ei kerro, mistä kanavasta kommentit ovat. Valitse kanava.',
  'error.import.noMapping': 'Valitse, missä sarakkeessa on kommentin aika ja missä sen teksti.',
  'error.report.month': 'Kuukausi {{month}} ei kelpaa. Anna se muodossa 2026-10.',
  'error.report.future': 'Kuukausi {{month}} ei ole vielä alkanut.',
  'error.pdf.noEngine':
    'PDF-tiedoston tekemiseen ei löydy ohjelmaa. Vie raportti HTML-muodossa tai aja npm start kerran, jotta Electron asentuu.',
  'error.pdf.failed':
    'PDF-tiedoston tekeminen ei onnistunut. Yritä uudelleen tai vie raportti HTML-muodossa.',
  'error.link.notHttps':
    'Linkkiä ei avata, koska sen osoite ei ala https://. Kopioi se tarvittaessa ja tarkista, mihin se vie.',
} as const satisfies Record<`error.${ErrorCode}`, string>;
