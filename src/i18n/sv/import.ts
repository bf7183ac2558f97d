import type { importTexts as fi } from '../fi/import.ts';

export const importTexts: Record<keyof typeof fi, string> = {
  'import.otherChannel': 'Annan kanal',
  'import.file': 'Fil',
  'import.row': 'Rad',
  'import.column': 'Kolumn',
  'import.reason': 'Orsak',
  'import.value': 'Värde',
  'import.rejection.row.broken':
    'Raden är trasig: citattecknen eller antalet kolumner stämmer inte.',
  'import.rejection.id.missing': 'Inläggets identifierare saknas.',
  'import.rejection.date.missing': 'Datumet saknas.',
  'import.rejection.date.unreadable':
    'Datumet kan inte läsas. Skriv det till exempel som 24.11.2026 9.05.',
  'import.rejection.date.impossible': 'Ett sådant datum finns inte i kalendern.',
  'import.rejection.date.tooOld': 'Datumet är före år 2004. Kontrollera året.',
  'import.rejection.date.future': 'Datumet ligger i framtiden. Kontrollera datumet.',
  'import.rejection.text.missing': 'Texten saknas.',
  'import.rejection.text.tooLong': 'Texten är för lång (över 8 miljoner tecken).',
  'import.rejection.number.unreadable': 'Talet kan inte läsas.',
  'import.rejection.comment.own':
    'Kommentaren är kanalens egen och kommentaren som den svarar på hittades inte.',
  'import.rejection.time.unreadable':
    'Klockslaget går inte att läsa. Skriv det till exempel som 9.30.',
  'import.rejection.word.unknown':
    'Vuoro känner inte till ordet. Använd samma ord som i kalendern eller lämna bort kolumnen.',
  'import.rejection.title.missing': 'Rubriken saknas.',
  'import.rejection.cell.tooLong':
    'Cellen har för mycket text eller för många poster. Korta av den.',
  'import.rejection.row.twice':
    'Samma inlägg finns redan på en annan rad. Om det här är ett nytt inlägg, ge det en annan dag eller rubrik.',

  'import.rejection.author.unknown':
    'Konversationen visar inte vilken part som är kommunen. Ge kanalen samma namn som sidan och importera filen på nytt.',
  'import.steps': 'Importens steg',
  'import.step.choose': 'Välj fil',
  'import.step.check': 'Kontrollera',
  'import.step.done': 'Klart',

  'import.choose.lead':
    'Importera kommentarer eller inlägg från en fil. Först ser du vad filen ger. Ingenting sparas förrän du godkänner det.',
  'import.choose.button': 'Välj fil…',
  'import.choose.drop': 'eller släpp den här',
  'import.choose.types':
    'Filen kan vara en tabell (CSV, XLSX eller XLS), ett paket som du laddat ner från en tjänst (ZIP eller tar.gz) eller mappen som packats upp ur det, en JSON-fil eller ett nyhetsflöde (RSS eller Atom).',
  'import.choose.folder': 'Välj mapp…',
  'import.choose.downloads': 'Uppgifter som laddats ner från tjänster',
  'import.choose.downloads.note':
    'De egna uppgifterna från Facebook, Instagram, YouTube och andra tjänster, ett svar från ett gränssnitt eller en JSON-fil från ett program som samlar kommentarer. Ge den som du fick den, packad eller uppackad.',
  'import.choose.news': 'Webbplatsens nyheter',
  'import.choose.news.note':
    'Webbplatsens nyhetsflöde (RSS eller Atom) sparat som fil: varje nyhet blir ett inlägg.',
  'import.choose.events': 'Möten och evenemang',
  'import.choose.events.note':
    'En kalenderfil (ICS), ett mötesflöde från Dynasty (RSS) eller ett svar från Linked Events (JSON) blir ett eget lager i kalendern.',
  'import.files': 'Filer',
  'import.files.found_one': 'En fil med något att importera',
  'import.files.found_other': '{{count}} filer med något att importera',
  'import.files.calendar': 'Kalenderfil, läses in efter importen',
  'import.calendars': 'Kalenderfiler',
  'import.calendars.note':
    'Möten och evenemang läses in i kalendern en fil i taget. Välj ett lager för varje fil.',
  'import.calendars.read': 'Inläst i kalendern',
  'import.calendars.readFile': 'Läs in i kalendern: {{file}}',
  'import.files.none': 'Inget att importera',
  'import.files.others_one': 'Dessutom en fil som inte har något att importera.',
  'import.files.others_other': 'Dessutom {{count}} filer som inte har något att importera.',
  'import.run.both_one': 'Importera {{count}} kommentar eller inlägg',
  'import.run.both_other': 'Importera {{count}} kommentarer och inlägg',
  'import.lowerCounts_one':
    'En siffra är lägre än den som importerats tidigare. Den högre gäller fortfarande.',
  'import.lowerCounts_other':
    '{{count}} siffror är lägre än de som importerats tidigare. De högre gäller fortfarande.',
  'import.choose.what': 'Vad du kan importera',
  'import.choose.comments':
    'En tabell med en kommentar per rad. Den kan vara din egen Excelfil eller komma från ett program som samlar in kommentarer. Åtminstone tid och text behövs.',
  'import.choose.meta':
    'Inlägg på Facebook och Instagram med deras siffror. Hämta filen i Meta Business Suite: Insights, Content, Export data. Importera den utan att öppna den i Excel, för Excel förstör inläggens identifierare.',
  'import.choose.calendar':
    'En innehållskalender med ett inlägg per rad. Det kan vara en tabell som du har sparat från Vuoro och ändrat, eller din egen Excel.',
  'import.reading': 'Läser filen {{file}}',
  'import.drop.here': 'Släpp filerna eller mappen för att importera dem',
  'import.drop.nowhere': 'Filen du släppte finns inte på den här datorn. Välj den med knappen.',

  'import.check.unknown':
    'Vuoro känner inte igen filen. Om den innehåller kommentarer eller inlägg, välj själv vilken kolumn som innehåller vad.',
  'import.check.format': 'Vad filen innehåller',
  'import.check.otherFile': 'Byt fil',
  'import.is.comments.table': 'en kommentar per rad',
  'import.is.meta.content': 'inlägg och deras siffror',
  'import.is.posts.table': 'ett inlägg per rad',
  'import.where.row': 'rubrikerna på rad {{row}}',
  'import.where.sheet': 'bladet {{sheet}}, rubrikerna på rad {{row}}',

  'import.columns': 'Kolumner',
  'import.columns.comments': 'Välj vilken kolumn som innehåller vad. Tid och text behövs.',
  'import.columns.posts':
    'Vuoro känner inte till rubrikernas språk. Välj kolumn för varje siffra. En siffra som lämnas tom importeras inte.',
  'import.columns.calendar':
    'Välj vilken kolumn som innehåller vad. Rubriken behövs. Ett inlägg utan dag sparas som en idé.',
  'import.column.none': 'Finns inte i filen',
  'import.column.choose': 'Välj kolumn',
  'import.field.date': 'Tid',
  'import.field.time': 'Klockslag, om i egen kolumn',
  'import.field.text': 'Kommentarens text',
  'import.field.author': 'Skribent',
  'import.field.link': 'Länk till kommentaren',
  'import.field.post': 'Inlägget som kommenteras',
  'import.field.channel': 'Kanal',
  'import.field.platformId': 'Kommentarens identifierare',
  'import.field.parent': 'Kommentaren som besvaras',
  'import.field.postId': 'Inläggets identifierare',
  'import.field.publishTime': 'Publiceringstid',
  'import.field.title': 'Inläggets text',
  'import.field.permalink': 'Länk till inlägget',
  'import.field.pageName': 'Sidans eller kontots namn',
  'import.field.views': 'Visningar',
  'import.field.reach': 'Räckvidd',
  'import.field.reactions': 'Reaktioner',
  'import.field.comments': 'Kommentarer',
  'import.field.shares': 'Delningar',
  'import.field.saves': 'Sparade',
  'import.field.clicks': 'Klick',
  'import.field.follows': 'Nya följare',

  'import.saved': 'Sparade kolumnval',
  'import.saved.none': 'Används inte',
  'import.saved.keep': 'Kom ihåg de här valen…',
  'import.saved.name': 'Valens namn',
  'import.saved.remove': 'Glöm de sparade',
  'import.saved.kept': 'Kolumnvalen har sparats med namnet {{name}}.',
  'import.saved.removed': 'Kolumnvalen {{name}} har tagits bort.',
  'import.saved.missing': 'De sparade kolumnerna {{columns}} finns inte i filen. Välj andra.',

  'import.dates': 'Vilket kommer först i datumen?',
  'import.dates.note':
    'Filen visar inte vilken siffra som är dag och vilken som är månad. Ett fel val flyttar raderna till fel dagar.',
  'import.dates.order': 'Datumens ordning',
  'import.dates.auto': 'Avgör utifrån filen',
  'import.dates.dmy': 'Dagen först',
  'import.dates.mdy': 'Månaden först',
  'import.dates.ymd': 'Året först',
  'import.dates.example': '{{value}} är {{date}}',

  'import.channel': 'Kanal för rader som saknar en',
  'import.channel.auto': 'Avgör utifrån kommentarens länk',
  'import.channel.notes': 'Till anteckningarna',
  'import.channel.new': 'Ny kanal…',
  'import.channel.name': 'Den nya kanalens namn',

  'import.settings': 'Inställningar',
  'import.encoding': 'Teckenkodning',
  'import.encoding.note': 'Byt om å, ä och ö ser fel ut.',
  'import.encoding.auto': 'Avgör utifrån filen',
  'import.sample': 'Filens första rader',

  'import.preview': 'Vad filen ger',
  'import.preview.working': 'Raderna kontrolleras',
  'import.preview.incomplete': 'Välj ännu: {{what}}. Sedan ser du vad filen ger.',
  'import.new': 'Nya',
  'import.changed': 'Ändrade',
  'import.unchanged': 'Oförändrade',
  'import.rejected': 'Avvisade',
  'import.nothingNew': 'Filen innehåller inget nytt. Alla dess rader är redan importerade.',
  'import.nothingNewRejected':
    'Filen innehåller inget nytt. Alla rader utom de avvisade är redan importerade.',
  'import.nothingGood':
    'Inte en enda rad kan importeras. Se orsakerna nedan och kontrollera att kolumnerna är rätt valda.',
  'import.nothingAtAll': 'Filen har rubriker men inga rader.',
  'import.newChannels_one': 'Importen lägger till en ny kanal: {{names}}.',
  'import.newChannels_other': 'Importen lägger till nya kanaler: {{names}}.',
  'import.newThemes_one': 'Importen lägger till ett nytt tema: {{names}}.',
  'import.newThemes_other': 'Importen lägger till nya teman: {{names}}.',
  'import.newUnits_one': 'Importen lägger till en ny enhet: {{names}}.',
  'import.newUnits_other': 'Importen lägger till nya enheter: {{names}}.',
  'import.readyReason': 'Importerades som färdigt ur tabellen {{file}}',
  'import.kept_one':
    'Ett inlägg är redan ute, så dess dag, status och text ändras inte. Rad: {{rows}}.',
  'import.kept_other':
    '{{count}} inlägg är redan ute, så deras dag, status och text ändras inte. Rader: {{rows}}.',
  'import.preview.refused': 'Filen kan inte importeras så här. Se orsaken ovan.',
  'import.examples.comments': 'Så här sparas de första kommentarerna',
  'import.examples.posts': 'Så här sparas de första inläggen',
  'import.example.at': 'Tid',
  'import.example.channel': 'Kanal',
  'import.example.text': 'Text',
  'import.example.changes': 'Ändring',
  'import.example.new': 'Nytt',
  'import.example.noDay': 'Ingen dag',
  'import.firstPost': 'Det första inlägget är från {{when}}. Stämmer tiden?',
  'import.firstPost.note':
    'Meta skriver tiderna enligt USA:s västkust och Vuoro räknar om dem till finsk tid. Jämför med den tid som står i inlägget.',
  'import.firstComment': 'Det första meddelandet är från {{when}}. Stämmer tiden?',
  'import.firstComment.note':
    'Hootsuite skriver tiderna enligt den tidszon som valdes för exporten och berättar inte vilken i filen. Vuoro läser dem som finsk tid. Om tiden är fel, exportera filen på nytt och välj Helsingfors som tidszon.',
  'import.authors.off': 'Kommentatorernas namn sparas inte.',
  'import.authors.on':
    'Kommentatorernas användarnamn sparas, men inte namn. Det kan ändras i kontorets inställningar.',
  'import.rejectedRows': 'Avvisade rader',
  'import.rejectedRows.note': 'De här raderna utelämnas. De övriga raderna importeras.',
  'import.rejectedRows.first':
    'Här är de {{told}} första. Efter importen kan du spara alla i en fil.',
  'import.rejectedRows.more': 'Visa fler avvisade rader',
  'import.again': 'Försök igen',

  'import.run.comments_one': 'Importera {{count}} kommentar',
  'import.run.comments_other': 'Importera {{count}} kommentarer',
  'import.run.posts_one': 'Importera {{count}} inlägg',
  'import.run.posts_other': 'Importera {{count}} inlägg',
  'import.run.wait': 'Importera',
  'import.running': 'Importerar filen {{file}}',
  'import.running.note': 'Om du avbryter blir ingenting kvar av filen.',
  'import.cancelled': 'Importen avbröts. Ingenting sparades.',

  'import.done.title': 'Filen {{file}} har importerats',
  'import.done.rejected':
    'De avvisade raderna utelämnades. Du kan rätta dem och importera filen på nytt: rader som redan är importerade kommer inte två gånger.',
  'import.done.saveRejected': 'Spara de avvisade raderna…',
  'import.done.saved': 'Sparad: {{path}}',
  'import.done.comments': 'Gå till kommentarerna',
  'import.done.posts': 'Ange inläggens syften',
  'import.done.calendar': 'Gå till kalendern',
  'import.done.posts.note':
    'Ange härnäst vad varje inlägg är till för. Utifrån det räknar rapporten dialogens andel.',
  'import.done.undo': 'Ångra importen',
  'import.undone.title': 'Importen har ångrats',
  'import.undone.text': 'Allt är som före importen.',
  'import.done.another': 'Importera en annan fil',
};
