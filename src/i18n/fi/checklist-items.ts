import type { ItemCode } from '../../domain/checklist.ts';

type ItemKey = `checklist.item.${ItemCode}` | `checklist.item.${ItemCode}.${'why' | 'source'}`;

/** The thirty items, why each matters to residents, and where it comes from: domain notes, section 5. */
export const checklistItems = {
  'checklist.item.B1': 'Onko julkaisun tarkoitus selvä?',
  'checklist.item.B1.why':
    'Asukas näkee heti, kerrotaanko hänelle jotain, kysytäänkö häneltä vai kutsutaanko hänet keskustelemaan.',
  'checklist.item.B1.source': 'Bonsón, Royo ja Ratkai 2017; DePaula ja Dincelli 2016',
  'checklist.item.B2': 'Onko selvää, mihin asukas voi vaikuttaa ja mihin ei?',
  'checklist.item.B2.why':
    'Kun rajat kerrotaan alussa, kukaan ei käytä turhaan aikaansa asiaan, joka on jo päätetty.',
  'checklist.item.B2.source':
    'IAP2:n osallistumisen asteikko; Yhdysvaltain ympäristöviraston EPAn työkirja',
  'checklist.item.B3': 'Esitetäänkö kysymys, johon asukas osaa vastata?',
  'checklist.item.B3.why':
    'Hyvä kysymys tekee asukkaasta kumppanin: hän pääsee sanomaan, miten asioiden pitäisi olla.',
  'checklist.item.B3.source':
    'Torsti Hyyryläisen kolumni kunnista somessa; Lappas, Triantafillidou ja Kani 2022; Bortree ja Seltzer 2009',
  'checklist.item.B4': 'Kerrotaanko, miten valmisteluun voi osallistua?',
  'checklist.item.B4.why':
    'Kun asukas tietää, miten, missä ja mihin mennessä, hän ehtii mukaan ennen päätöstä.',
  'checklist.item.B4.source': 'Kuntalaki 29 §',
  'checklist.item.B5': 'Onko kieli selkeää?',
  'checklist.item.B5.why':
    'Selkeän tekstin ymmärtää kerralla myös se, joka lukee kiireessä tai opettelee vasta suomea.',
  'checklist.item.B5.source': 'Kuntalaki 29 §',
  'checklist.item.B6':
    'Onko kuvilla alt-teksti ja videoilla tekstitys, ja onko kuvassa oleva teksti myös julkaisun tekstissä?',
  'checklist.item.B6.why':
    'Sokea kuuntelee, mitä kuvassa on, ja kuuro lukee, mitä videolla puhutaan: ilman tekstiä viesti ei tavoita heitä.',
  'checklist.item.B6.source':
    'Digipalvelulaki 306/2019; aluehallintoviraston valvontapäätös Facebook-videoista; Papunetin ohje somen saavutettavuudesta',
  'checklist.item.B7': 'Onko asia kerrottu molemmilla kielillä?',
  'checklist.item.B7.why':
    'Kaksikielisen kunnan asukas saa tiedon omalla kielellään; lyhennelmä ja yhteystiedot riittävät.',
  'checklist.item.B7.source':
    'Kielilaki 423/2003; apulaisoikeuskanslerin sijaisen ratkaisu OKV/124/1/2017; apulaisoikeuskanslerin ratkaisu OKA 2016/2485',
  'checklist.item.B8': 'Kerrotaanko, kuka kommentteihin vastaa ja milloin?',
  'checklist.item.B8.why':
    'Illalla ja viikonloppunakin voi kysyä huoletta, kun julkaisussa lukee, milloin vastaus tulee.',
  'checklist.item.B8.source':
    'Uuden Etelä-Walesin hallinnon someohje (Australia); apulaisoikeuskanslerin ratkaisu OKA 2008/1345, sovellettuna kommentteihin',
  'checklist.item.B9': 'Onko asiantuntija varattu ja vastauspohjat valmiina?',
  'checklist.item.B9.why':
    'Kun asiantuntija on varautunut kysymyksiin, asukas saa oikean vastauksen nopeasti.',
  'checklist.item.B9.source':
    'Uuden Etelä-Walesin hallinnon ohje kuulemisista (Australia); Yhdysvaltain GSA-viraston neuvot',
  'checklist.item.B10': 'Kerrotaanko, miten kommentteja käytetään?',
  'checklist.item.B10.why':
    'Asukas haluaa tietää, luetaanko hänen kommenttinsa, kun asiaa valmistellaan.',
  'checklist.item.B10.source': 'Uuden Etelä-Walesin hallinnon ohje kuulemisista (Australia)',
  'checklist.item.B11':
    'Onko tarkistettu, ettei mukana ole salassa pidettävää eikä tarpeettomia henkilötietoja?',
  'checklist.item.B11.why':
    'Kerran julkaistua ei saa verkosta enää varmasti pois, ja siitä kärsii se, jonka tiedoista on kyse.',
  'checklist.item.B11.source': 'Kuntalaki 29 §; apulaisoikeuskanslerin ratkaisu OKV/727/1/2016',

  'checklist.item.D1': 'Onko jokainen suora kysymys ja vaatimus kirjattu ja luokiteltu?',
  'checklist.item.D1.why':
    'Suoraan kysymykseen ja vaatimukseen pitää vastata, joten ne eivät saa hukkua muiden kommenttien joukkoon.',
  'checklist.item.D1.source':
    'Apulaisoikeuskanslerin ratkaisu OKA 2008/1345, sovellettuna kommentteihin',
  'checklist.item.D2': 'Onko vastattu ajallaan tai kerrottu, milloin vastaus tulee?',
  'checklist.item.D2.why':
    'Hiljaisuus tuntuu torjunnalta, mutta jo kuittauksesta asukas tietää, että asia on otettu vastaan.',
  'checklist.item.D2.source':
    'Uuden Etelä-Walesin hallinnon someohje (Australia); Victorian osavaltion moderointiohje (Australia)',
  'checklist.item.D3': 'Onko vastattu sillä kielellä, jolla kysyttiin?',
  'checklist.item.D3.why':
    'Asukkaan on helpompi ymmärtää vastaus ja jatkaa keskustelua omalla kielellään.',
  'checklist.item.D3.source': 'Apulaisoikeuskanslerin sijaisen ratkaisu OKV/124/1/2017',
  'checklist.item.D4': 'Jatkavatko vastaukset keskustelua?',
  'checklist.item.D4.why':
    'Jatkokysymys osoittaa, että asukasta kuunnellaan, mutta pelkkä linkki päättää keskustelun.',
  'checklist.item.D4.source': 'Bortree ja Seltzer 2009',
  'checklist.item.D5': 'Onko kritiikki jätetty näkyviin ja siihen vastattu?',
  'checklist.item.D5.why':
    'Sama asia mietityttää usein muitakin, ja näkyvä vastaus palvelee heitä kaikkia.',
  'checklist.item.D5.source':
    'Victorian osavaltion moderointiohje (Australia); Oldhamin keskustelusäännöt (Englanti)',
  'checklist.item.D6': 'Onko lainvastaiseen sisältöön puututtu heti ja peruste kirjattu?',
  'checklist.item.D6.why':
    'Vihapuhe ja uhkaukset ajavat muut pois keskustelusta, ja kunta voi joutua vastaamaan siitä, mitä se jättää sivulleen.',
  'checklist.item.D6.source':
    'Euroopan ihmisoikeustuomioistuin, Sanchez v. Ranska 15.5.2023, sovellettuna kuntaan; Victorian osavaltion moderointiohje (Australia)',
  'checklist.item.D7':
    'Onko jokaisesta piilotuksesta, poistosta ja estosta kirjattu peruste, päivä ja kuvakaappaus?',
  'checklist.item.D7.why':
    'Asukkaan viestin poistaminen on kova keino, joten syyn pitää näkyä jälkikäteenkin, ja esto on keinoista viimeinen.',
  'checklist.item.D7.source':
    'Victorian osavaltion moderointiohje (Australia); muilta osin kuntien oma käytäntö',
  'checklist.item.D8': 'Onko aloitteet, tietopyynnöt ja palveluasiat ohjattu oikeaan paikkaan?',
  'checklist.item.D8.why':
    'Asia etenee vasta oikeassa paikassa, ja tietopyyntöön on vastattava viimeistään 14 päivässä.',
  'checklist.item.D8.source': 'Kuntalaki 23 §; julkisuuslaki; Ruotsin kuntaliiton SKR:n ohje',
  'checklist.item.D9': 'Onko väärä tieto oikaistu ja lähde kerrottu?',
  'checklist.item.D9.why':
    'Huhu leviää nopeasti, mutta lähteestä jokainen voi tarkistaa asian itse.',
  'checklist.item.D9.source': 'Kirkkonummen kunnan someohje',
  'checklist.item.D10': 'Onko asia välitetty sille, joka sitä valmistelee?',
  'checklist.item.D10.why':
    'Kommentti voi vaikuttaa vasta, kun se on asian valmistelijan pöydällä.',
  'checklist.item.D10.source':
    'South Lanarkshiren kunnan esimerkki (Skotlanti); Kaski 2022 (Tampereen yliopisto)',

  'checklist.item.A1': 'Onko kerrottu, mitä asukkaat sanoivat?',
  'checklist.item.A1.why':
    'Kun asukas tunnistaa yhteenvedosta oman asiansa, hän näkee, että kommentit on luettu.',
  'checklist.item.A1.source': 'Nottinghamshiren kreivikunnan kuulemisopas (Englanti)',
  'checklist.item.A2': 'Onko kerrottu, mitä päätettiin tai tehtiin?',
  'checklist.item.A2.why':
    'Mukana ollut asukas haluaa kuulla, miten asiassa kävi, vaikka se ei menisi hänen toiveensa mukaan.',
  'checklist.item.A2.source':
    'Kuntalaki 29 §; Nottinghamshiren kreivikunnan kuulemisopas (Englanti)',
  'checklist.item.A3': 'Onko kerrottu, mikä ehdotus ei toteutunut ja miksi?',
  'checklist.item.A3.why':
    'Kielteisenkin ratkaisun hyväksyy helpommin, kun perustelut sanotaan suoraan.',
  'checklist.item.A3.source': 'Nottinghamshiren kreivikunnan kuulemisopas (Englanti)',
  'checklist.item.A4': 'Onko tulos kerrottu samoissa kanavissa ja luvattuna päivänä?',
  'checklist.item.A4.why':
    'Lupaus on pidetty vasta, kun tieto on tavoittanut ne, joilta kysyttiin.',
  'checklist.item.A4.source':
    'IAP2:n osallistumisen asteikko; Boulderin kaupungin palauteopas (Yhdysvallat)',
  'checklist.item.A5': 'Onko asukkaita kiitetty ja kerrottu, mitä seuraavaksi tapahtuu?',
  'checklist.item.A5.why': 'Kiitos ja tieto jatkosta antavat syyn osallistua myös ensi kerralla.',
  'checklist.item.A5.source': 'Boulderin kaupungin palauteopas (Yhdysvallat)',
  'checklist.item.A6': 'Onko jokaiseen kysymykseen vastattu tai sovittu, kuka vastaa?',
  'checklist.item.A6.why': 'Vaikka keskustelu hiljenee, kysyjä odottaa yhä vastausta.',
  'checklist.item.A6.source':
    'Apulaisoikeuskanslerin ratkaisu OKA 2008/1345, sovellettuna kommentteihin',
  'checklist.item.A7': 'Onko suoran lähetyksen tallenne tekstitetty 14 päivän kuluessa?',
  'checklist.item.A7.why':
    'Suoraa lähetystä ei tarvitse tekstittää, mutta tallenteen pitää avautua myös kuurolle ja huonokuuloiselle.',
  'checklist.item.A7.source': 'Aluehallintoviraston valvontapäätös Facebook-videoista',
  'checklist.item.A8': 'Onko henkilötiedot poistettu, kun niitä ei enää tarvita?',
  'checklist.item.A8.why':
    'Ihmisten tiedot eivät saa jäädä verkkoon loputtomiin: yleensä ne pitää poistaa viimeistään vuoden kuluttua.',
  'checklist.item.A8.source':
    'Apulaisoikeuskanslerin ratkaisu OKV/727/1/2016 verkkojulkaisuista; kommenttien osalta kuntien oma käytäntö',
  'checklist.item.A9': 'Onko kirjattu yksi oppi seuraavaa kertaa varten?',
  'checklist.item.A9.why':
    'Seuraava kysymys onnistuu paremmin, kun muistaa, mikä tällä kertaa toimi ja mikä ei.',
  'checklist.item.A9.source': 'Kuntien oma käytäntö (Rantamäki 2021)',
} as const satisfies Record<ItemKey, string>;
