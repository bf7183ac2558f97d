import type { fetchingGuide as fi } from '../fi/fetching-guide.ts';

export const fetchingGuide: Record<keyof typeof fi, string> = {
  'fetching.guide': 'Anvisning',
  'fetching.guide.show': 'Visa anvisningen',
  'fetching.guide.names':
    'Tjänsterna ändrar ofta sina sidor. Knapparnas namn och platser kan avvika från det här.',
  'fetching.guide.permissions': 'Behörigheter som ges',
  'fetching.guide.copy': 'Kopiera',
  'fetching.guide.copyNamed': 'Kopiera: {{text}}',
  'fetching.guide.copied': 'Kopierat.',

  'fetching.guide.facebook.before':
    'Du behöver rätt att sköta kommunens Facebooksida och ungefär en halvtimme. It-stödet kan hjälpa.',
  'fetching.guide.facebook.1':
    'Logga in på utvecklarsidan med det Facebookkonto som du sköter kommunens sida med. Första gången ber Meta dig registrera dig som utvecklare.',
  'fetching.guide.facebook.2':
    'Välj Create App och ge appen till exempel namnet ”Kommunens kommentarer”. Som användningsfall passar att sköta en Facebooksida. Om Meta frågar efter en företagsportfölj, välj kommunens egen. När bara kommunen själv använder appen behöver den i regel inte skickas till Meta för granskning.',
  'fetching.guide.facebook.3':
    'Öppna Graph API Explorer, välj appen som du nyss skapade och lägg till behörigheterna nedan. Tryck på Generate Access Token och välj kommunens sida. Ge inga andra behörigheter.',
  'fetching.guide.facebook.4':
    'Nyckeln du får fungerar bara en timme eller två. Öppna den i Access Token Debugger, tryck längst ned på Extend Access Token och kopiera den nya nyckeln, som gäller längre.',
  'fetching.guide.facebook.5':
    'Gå tillbaka till Graph API Explorer, klistra in den nya nyckeln i Access Token, skriv frågan nedan på adressraden och tryck på Submit.',
  'fetching.guide.facebook.6':
    'Leta upp kommunens sida i svaret. Kopiera dess ”id” till Sida nedan och dess ”access_token” till Nyckel.',
  'fetching.guide.facebook.expiry':
    'Nyckeln kan ha en sista användningsdag, ofta ungefär 60 dagar framåt. Access Token Debugger visar den. Nyckeln slutar fungera också när du byter lösenord på Facebook eller när din rätt till sidan upphör. Vuoro berättar det i vyn I dag, och en ny nyckel görs på samma sätt.',
  'fetching.guide.facebook.lasting':
    'En varaktigare nyckel: om kommunen har en företagsportfölj hos Meta kan dess administratör skapa en systemanvändare (Settings, Users, System users), ge den rätt att moderera sidans kommentarer och skapa en nyckel åt den (Generate token) med samma behörigheter. Fortsätt med den från punkt 5. En sådan nyckel beror inte på någons personliga konto och har ingen sista användningsdag. Meta kan för den kräva också behörigheten business_management.',
  'fetching.guide.facebook.empty':
    'Om provet lyckas men inga kommentarer kommer kan Meta kräva att appen publiceras (Publish). Till det behövs adressen till kommunens dataskyddsbeskrivning.',

  'fetching.guide.instagram.before':
    'Instagramkontot måste vara ett professionellt konto (företag eller kreatör) och kopplat till kommunens Facebooksida. Båda ser du i Instagrams inställningar. Det tar ungefär en halvtimme. It-stödet kan hjälpa.',
  'fetching.guide.instagram.1':
    'Logga in på utvecklarsidan med det Facebookkonto som du sköter kommunens sida med. Om du redan har skapat en app för Facebookkanalen, använd den.',
  'fetching.guide.instagram.2':
    'Välj annars Create App och ge appen till exempel namnet ”Kommunens kommentarer”. Som användningsfall passar att sköta innehåll på Instagram. Välj det sätt där man loggar in med Facebook (Facebook Login).',
  'fetching.guide.instagram.3':
    'Öppna Graph API Explorer, välj appen och lägg till behörigheterna nedan. Tryck på Generate Access Token och välj kommunens sida och Instagramkonto. Ge inga andra behörigheter.',
  'fetching.guide.instagram.4':
    'Nyckeln du får fungerar bara en timme eller två. Öppna den i Access Token Debugger, tryck längst ned på Extend Access Token och kopiera den nya nyckeln, som gäller längre.',
  'fetching.guide.instagram.5':
    'Gå tillbaka till Graph API Explorer, klistra in den nya nyckeln i Access Token, skriv frågan nedan på adressraden och tryck på Submit.',
  'fetching.guide.instagram.6':
    'Leta upp kommunens Facebooksida i svaret och kopiera dess ”access_token” till Nyckel nedan. Skriv namnet på kommunens konto i Instagramkonto.',
  'fetching.guide.instagram.expiry':
    'Nyckeln kan ha en sista användningsdag, ofta ungefär 60 dagar framåt. Access Token Debugger visar den. Nyckeln slutar fungera också när du byter lösenord på Facebook eller när din rätt till sidan upphör. Vuoro berättar det i vyn I dag, och en ny nyckel görs på samma sätt.',
  'fetching.guide.instagram.portfolio':
    'Om din rätt till sidan kommer från Metas företagsportfölj kan Meta kräva också behörigheten ads_read.',

  'fetching.guide.youtube.before':
    'Du behöver ett Google-konto. Det behöver inte äga YouTube-kanalen: med nyckeln ser man bara det som vem som helst ser. Det tar ungefär en kvart.',
  'fetching.guide.youtube.1':
    'Logga in på Google Cloud Console och skapa ett nytt projekt (New project). Namnet kan vara till exempel ”Kommunens kommentarer”. Inga faktureringsuppgifter behövs.',
  'fetching.guide.youtube.2':
    'Öppna YouTube Data API v3, kontrollera högst upp att rätt projekt är valt och tryck på Enable.',
  'fetching.guide.youtube.3':
    'Öppna Credentials, tryck på Create credentials och välj API key. Begränsa nyckeln genast: välj bara YouTube Data API v3 under API restrictions. Application restrictions kan du lämna som det är.',
  'fetching.guide.youtube.4':
    'Kopiera nyckeln till Nyckel nedan och skriv kanalens namn, till exempel @kommun. Det syns på kanalens sida under rubriken.',
  'fetching.guide.youtube.why':
    'Inga behörigheter ges: nyckeln berättar bara vem som frågar, och den kan varken publicera eller radera något. Den är gratis, och Google begränsar hur mycket man får fråga per dag. Kommentarer som väntar på granskning på YouTube kommer inte med.',

  'fetching.guide.mastodon.before':
    'Kontots adress räcker. Adressen, till exempel @kommun@server.fi, syns i profilen under namnet.',
  'fetching.guide.mastodon.1':
    'Skriv kontots adress i Kontots adress nedan och tryck på Pröva. Om kontot hittas kan du spara.',
  'fetching.guide.mastodon.2':
    'En nyckel behöver du bara om servern inte visar konversationer utan inloggning eller om svar saknas i långa konversationer. Logga då in med kommunens konto i webbläsaren och öppna i Mastodon Inställningar, Utveckling (Development) och Ny applikation (New application).',
  'fetching.guide.mastodon.3':
    'Ge den namnet Vuoro och lämna bara behörigheterna nedan valda. Spara, öppna applikationen från dess namn och kopiera åtkomsttoken (Your access token) till Nyckel.',

  'fetching.guide.bluesky.before': 'Ingen nyckel behövs: Bluesky visar inläggen för alla.',
  'fetching.guide.bluesky.1':
    'Skriv namnet på kommunens konto, till exempel kommun.bsky.social. Det syns i profilen under namnet, efter tecknet @.',
  'fetching.guide.bluesky.2': 'Tryck på Pröva. Om kontot hittas, spara.',

  'fetching.permission.pages_show_list': 'hitta sidan som du sköter',
  'fetching.permission.pages_read_engagement': 'läsa sidans inlägg och deras antal',
  'fetching.permission.pages_read_user_content': 'läsa invånarnas kommentarer på sidan',
  'fetching.permission.instagram_basic': 'läsa kontots inlägg',
  'fetching.permission.instagram_manage_comments':
    'läsa kommentarerna. Instagram har ingen egen behörighet för att bara läsa. Vuoro varken döljer, raderar eller svarar.',
  'fetching.permission.read:accounts': 'hitta kontot',
  'fetching.permission.read:statuses': 'läsa inläggen och svaren på dem',
};
