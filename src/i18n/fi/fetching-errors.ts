import type { ErrorCode } from '../../contract/errors.ts';

/** Why comments can't be fetched, and what to do. */
export const fetchingErrors = {
  'error.fetching.off':
    'Kanavan kommentteja ei noudeta tällä koneella. Ota nouto käyttöön kohdassa Toimisto → Kommenttien nouto.',
  'error.fetching.notPossible':
    'Tämän kanavan kommentteja ei voi noutaa. Tuo ne tiedostona tai liitä ne sivulta.',
  'error.fetching.account':
    'Tiliä {{account}} ei voi lukea tällaisenaan. Kirjoita se niin kuin ohjeessa neuvotaan.',
  'error.fetching.noKeychain':
    'Tällä koneella ei ole avainnippua, jossa avaimen voisi säilyttää turvallisesti. Pyydä it-tuelta apua avainnipun käyttöönottoon.',
  'error.fetching.plainKeychain':
    'Tämän koneen avainnippu ei suojaa avainta salasanalla. Avain tallennetaan vain, jos hyväksyt sen.',
  'error.fetching.noNetwork':
    'Palvelimeen {{host}} ei saatu yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.',
  'error.fetching.certificate':
    'Palvelimen {{host}} varmennetta ei voitu tarkistaa, joten mitään ei lähetetty. Kysy it-tuelta, ohjaako kunnan verkko liikennettä välityspalvelimen kautta.',
  'error.fetching.proxy':
    'Välityspalvelin ei päästänyt yhteyttä palvelimeen {{host}}. Pyydä it-tukea sallimaan se.',
  'error.fetching.tokenMissing': 'Avain puuttuu. Lisää se noudon asetuksissa.',
  'error.fetching.tokenInvalid':
    'Palvelu ei hyväksy avainta. Tarkista, että se on kopioitu kokonaan, tai luo uusi.',
  'error.fetching.tokenExpired':
    'Avain on vanhentunut. Luo uusi avain ja lisää se noudon asetuksissa.',
  'error.fetching.permission':
    'Avaimelta puuttuu lupa, jota nouto tarvitsee. Luo avain uudelleen ja anna sille ohjeessa mainitut luvat.',
  'error.fetching.accountNotFound':
    'Tiliä ei löytynyt. Tarkista, että se on kirjoitettu oikein ja että avain kuuluu samalle tilille.',
  'error.fetching.wait': 'Palvelu pyysi odottamaan. Seuraava nouto jatkuu siitä, mihin tämä jäi.',
  'error.fetching.server':
    'Palvelussa on häiriö (virhe {{status}}). Seuraava nouto jatkuu siitä, mihin tämä jäi.',
  'error.fetching.unreadable':
    'Palvelun vastausta ei voitu lukea. Seuraava nouto jatkuu siitä, mihin tämä jäi.',
  'error.fetching.incomplete':
    'Kaikkien julkaisujen kommentteja ei saatu haettua. Seuraava haku yrittää uudelleen.',
} as const satisfies Record<`error.${Extract<ErrorCode, `fetching.${string}`>}`, string>;
