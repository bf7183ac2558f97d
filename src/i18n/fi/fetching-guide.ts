/** How a municipality's key to each platform is made, step by step, for somebody who has never done it. */
export const fetchingGuide = {
  'fetching.guide': 'Ohje',
  'fetching.guide.show': 'Näytä ohje',
  'fetching.guide.names':
    'Palvelut muuttavat sivujaan usein. Painikkeiden nimet ja paikat voivat poiketa tästä.',
  'fetching.guide.permissions': 'Luvat, jotka annetaan',
  'fetching.guide.copy': 'Kopioi',
  'fetching.guide.copyNamed': 'Kopioi: {{text}}',
  'fetching.guide.copied': 'Kopioitu.',

  'fetching.guide.facebook.before':
    'Tarvitset oikeuden hallita kunnan Facebook-sivua ja noin puoli tuntia. It-tuki osaa auttaa.',
  'fetching.guide.facebook.1':
    'Kirjaudu kehittäjäsivulle sillä Facebook-tilillä, jolla hoidat kunnan sivua. Ensimmäisellä kerralla Meta pyytää rekisteröitymään kehittäjäksi.',
  'fetching.guide.facebook.2':
    'Valitse Create App ja anna nimeksi vaikka ”Kunnan kommentit”. Käyttötarkoitukseksi sopii Facebook-sivun hallinta. Jos Meta kysyy yritysportfoliota, valitse kunnan oma. Kun sovellusta käyttää vain kunta itse, sitä ei yleensä tarvitse lähettää Metan tarkastettavaksi.',
  'fetching.guide.facebook.3':
    'Avaa Graph API Explorer, valitse äsken tehty sovellus ja lisää alla olevat luvat. Paina Generate Access Token ja valitse kunnan sivu. Älä anna muita lupia.',
  'fetching.guide.facebook.4':
    'Saatu avain toimii vain tunnin tai pari. Avaa se Access Token Debuggerissa, paina alhaalta Extend Access Token ja kopioi uusi, pidempään kelpaava avain.',
  'fetching.guide.facebook.5':
    'Palaa Graph API Exploreriin, liitä uusi avain kohtaan Access Token, kirjoita osoiteriville alla oleva kysymys ja paina Submit.',
  'fetching.guide.facebook.6':
    'Etsi vastauksesta kunnan sivu. Kopioi sen ”id” alla olevaan kohtaan Sivu ja sen ”access_token” kohtaan Avain.',
  'fetching.guide.facebook.expiry':
    'Avaimella voi olla viimeinen käyttöpäivä, usein noin 60 päivän päässä. Access Token Debugger näyttää sen. Avain lakkaa toimimasta myös, kun vaihdat Facebookin salasanan tai oikeutesi sivuun päättyy. Vuoro kertoo siitä Tänään-näkymässä, ja uusi avain tehdään samalla tavalla.',
  'fetching.guide.facebook.lasting':
    'Pysyvämpi avain: jos kunnalla on Metan yritysportfolio, sen pääkäyttäjä voi tehdä järjestelmäkäyttäjän (Settings, Users, System users), antaa sille sivun kommenttien moderointioikeuden ja luoda sille avaimen (Generate token) samoilla luvilla. Jatka sillä kohdasta 5. Tällainen avain ei riipu kenenkään henkilökohtaisesta tilistä, eikä sillä ole viimeistä käyttöpäivää. Meta voi vaatia siihen lisäksi luvan business_management.',
  'fetching.guide.facebook.empty':
    'Jos kokeilu onnistuu mutta kommentteja ei tule, Meta voi vaatia, että sovellus julkaistaan (Publish). Siihen tarvitaan kunnan tietosuojaselosteen osoite.',

  'fetching.guide.instagram.before':
    'Instagram-tilin pitää olla ammattilaistili (yritys tai sisällöntuottaja) ja liitetty kunnan Facebook-sivuun. Kummankin näet Instagramin asetuksista. Aikaa kuluu noin puoli tuntia. It-tuki osaa auttaa.',
  'fetching.guide.instagram.1':
    'Kirjaudu kehittäjäsivulle sillä Facebook-tilillä, jolla hoidat kunnan sivua. Jos olet jo tehnyt sovelluksen Facebook-kanavaa varten, käytä sitä.',
  'fetching.guide.instagram.2':
    'Muuten valitse Create App ja anna nimeksi vaikka ”Kunnan kommentit”. Käyttötarkoitukseksi sopii Instagramin sisällön hallinta. Valitse tapa, jossa kirjaudutaan Facebookin kautta (Facebook Login).',
  'fetching.guide.instagram.3':
    'Avaa Graph API Explorer, valitse sovellus ja lisää alla olevat luvat. Paina Generate Access Token ja valitse kunnan sivu ja Instagram-tili. Älä anna muita lupia.',
  'fetching.guide.instagram.4':
    'Saatu avain toimii vain tunnin tai pari. Avaa se Access Token Debuggerissa, paina alhaalta Extend Access Token ja kopioi uusi, pidempään kelpaava avain.',
  'fetching.guide.instagram.5':
    'Palaa Graph API Exploreriin, liitä uusi avain kohtaan Access Token, kirjoita osoiteriville alla oleva kysymys ja paina Submit.',
  'fetching.guide.instagram.6':
    'Etsi vastauksesta kunnan Facebook-sivu ja kopioi sen access_token alla olevaan kohtaan Avain. Kirjoita kohtaan Instagram-tili kunnan tilin nimi.',
  'fetching.guide.instagram.expiry':
    'Avaimella voi olla viimeinen käyttöpäivä, usein noin 60 päivän päässä. Access Token Debugger näyttää sen. Avain lakkaa toimimasta myös, kun vaihdat Facebookin salasanan tai oikeutesi sivuun päättyy. Vuoro kertoo siitä Tänään-näkymässä, ja uusi avain tehdään samalla tavalla.',
  'fetching.guide.instagram.portfolio':
    'Jos oikeutesi sivuun tulee Metan yritysportfoliosta, Meta voi vaatia lisäksi luvan ads_read.',

  'fetching.guide.youtube.before':
    'Tarvitset Google-tilin. Sen ei tarvitse olla YouTube-kanavan omistaja: avaimella näkee vain sen, minkä kuka tahansa näkee. Aikaa kuluu noin vartti.',
  'fetching.guide.youtube.1':
    'Kirjaudu Google Cloud Consoleen ja tee uusi projekti (New project). Nimeksi käy vaikka ”Kunnan kommentit”. Laskutustietoja ei tarvita.',
  'fetching.guide.youtube.2':
    'Avaa YouTube Data API v3, tarkista ylhäältä, että oikea projekti on valittu, ja paina Enable.',
  'fetching.guide.youtube.3':
    'Avaa Credentials, paina Create credentials ja valitse API key. Rajoita avain heti: valitse kohdassa API restrictions vain YouTube Data API v3. Kohdan Application restrictions voit jättää ennalleen.',
  'fetching.guide.youtube.4':
    'Kopioi avain alla olevaan kohtaan Avain ja kirjoita kanavan nimi, esimerkiksi @kunta. Nimi näkyy kanavan sivulla nimen alla.',
  'fetching.guide.youtube.why':
    'Lupia ei anneta: avain vain yksilöi kysyjän, eikä sillä voi julkaista tai poistaa mitään. Se on maksuton, ja Google rajaa, kuinka paljon sillä voi kysyä päivässä. Kommentit, jotka odottavat YouTubessa tarkistusta, eivät tule noudossa.',

  'fetching.guide.mastodon.before':
    'Tilin osoite riittää. Osoite, esimerkiksi @kunta@palvelin.fi, näkyy profiilissa nimen alla.',
  'fetching.guide.mastodon.1':
    'Kirjoita tilin osoite alla olevaan kohtaan Tilin osoite ja paina Kokeile. Jos tili löytyy, voit tallentaa.',
  'fetching.guide.mastodon.2':
    'Avainta tarvitset vain, jos palvelin ei näytä keskusteluja kirjautumatta tai pitkistä keskusteluista puuttuu vastauksia. Kirjaudu silloin kunnan tilillä selaimeen ja avaa Mastodonissa Asetukset, Kehittäjille (Development) ja Uusi sovellus (New application).',
  'fetching.guide.mastodon.3':
    'Anna nimeksi Vuoro ja jätä valituiksi vain alla olevat luvat. Tallenna, avaa sovellus nimestään ja kopioi sen käyttöavain (Your access token) kohtaan Avain.',

  'fetching.guide.bluesky.before': 'Avainta ei tarvita: Bluesky näyttää julkaisut kaikille.',
  'fetching.guide.bluesky.1':
    'Kirjoita kunnan tilin nimi, esimerkiksi kunta.bsky.social. Se näkyy profiilissa nimen alla, merkin @ jälkeen.',
  'fetching.guide.bluesky.2': 'Paina Kokeile. Jos tili löytyy, tallenna.',

  'fetching.permission.pages_show_list': 'löytää sivun, jota hoidat',
  'fetching.permission.pages_read_engagement': 'lukea sivun julkaisut ja niiden lukumäärät',
  'fetching.permission.pages_read_user_content': 'lukea asukkaiden kommentit sivulla',
  'fetching.permission.instagram_basic': 'lukea tilin julkaisut',
  'fetching.permission.instagram_manage_comments':
    'lukea kommentit. Pelkkään lukemiseen ei Instagramissa ole omaa lupaa. Vuoro ei piilota, poista eikä vastaa.',
  'fetching.permission.read:accounts': 'löytää tilin',
  'fetching.permission.read:statuses': 'lukea julkaisut ja vastaukset niihin',
} as const;
