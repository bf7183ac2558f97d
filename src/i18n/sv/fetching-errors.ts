import type { fetchingErrors as fi } from '../fi/fetching-errors.ts';

export const fetchingErrors: Record<keyof typeof fi, string> = {
  'error.fetching.off':
    'Kommentarer hämtas inte från kanalen på den här datorn. Ta hämtningen i bruk under Kontoret → Hämtning av kommentarer.',
  'error.fetching.notPossible':
    'Det går inte att hämta kommentarer från den här kanalen. Importera dem som en fil eller klistra in dem från sidan.',
  'error.fetching.account':
    'Kontot {{account}} går inte att läsa så här. Skriv det så som anvisningen säger.',
  'error.fetching.noKeychain':
    'Den här datorn har ingen nyckelring där nyckeln kan förvaras säkert. Be it-stödet om hjälp med att ta en nyckelring i bruk.',
  'error.fetching.plainKeychain':
    'Nyckelringen på den här datorn skyddar inte nyckeln med ett lösenord. Nyckeln sparas bara om du godkänner det.',
  'error.fetching.noNetwork':
    'Servern {{host}} kunde inte nås. Kontrollera nätverket och försök igen.',
  'error.fetching.certificate':
    'Certifikatet för servern {{host}} kunde inte kontrolleras, så ingenting skickades. Fråga it-stödet om kommunens nätverk leder trafiken genom en proxyserver.',
  'error.fetching.proxy':
    'Proxyservern släppte inte fram förbindelsen till {{host}}. Be it-stödet tillåta den.',
  'error.fetching.tokenMissing': 'Nyckeln saknas. Lägg till den i inställningarna för hämtningen.',
  'error.fetching.tokenInvalid':
    'Tjänsten godkänner inte nyckeln. Kontrollera att den är kopierad i sin helhet, eller skapa en ny.',
  'error.fetching.tokenExpired':
    'Nyckeln har gått ut. Skapa en ny nyckel och lägg till den i inställningarna för hämtningen.',
  'error.fetching.permission':
    'Nyckeln saknar en behörighet som hämtningen behöver. Skapa nyckeln på nytt och ge den de behörigheter som anvisningen nämner.',
  'error.fetching.accountNotFound':
    'Kontot hittades inte. Kontrollera att det är rätt skrivet och att nyckeln hör till samma konto.',
  'error.fetching.wait': 'Tjänsten bad oss vänta. Nästa hämtning fortsätter där den här slutade.',
  'error.fetching.server':
    'Tjänsten har en störning (fel {{status}}). Nästa hämtning fortsätter där den här slutade.',
  'error.fetching.unreadable':
    'Tjänstens svar kunde inte läsas. Nästa hämtning fortsätter där den här slutade.',
  'error.fetching.incomplete':
    'Kommentarerna till alla inlägg kunde inte hämtas. Nästa hämtning försöker igen.',
};
