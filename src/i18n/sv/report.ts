import type { report as fi } from '../fi/report.ts';

export const report: Record<keyof typeof fi, string> = {
  'report.title': 'Månadsrapport om dialogen',
  'report.fullTitle': 'Månadsrapport om dialogen, {{month}} – {{office}}',
  'report.description':
    'Invånarnas kommentarer och svaren på dem, öppna diskussioner och inlägg. {{office}}, {{month}}.',
  'report.asKnownOn': 'Läget {{at}}',
  'report.fictional':
    'Påhittat exempel: {{office}} är ingen riktig kommun och siffrorna gäller ingen riktig kommun.',
  'report.partial': 'Månaden pågår ännu. Siffrorna omfattar det som hade hänt {{at}}.',
  'report.empty':
    'För den här månaden finns det varken kommentarer eller inlägg, och ingen diskussion väntar på svar. Därför finns det inga nyckeltal.',
  'report.emptyHeading': 'Inga uppgifter för månaden',

  'report.answers': 'Svar till invånarna',
  'report.backlog': 'Diskussioner som väntar på svar',
  'report.posts': 'Inlägg',
  'report.channels': 'Kanaler',
  'report.method': 'Så har siffrorna räknats',

  'report.received': 'Mottagna kommentarer',
  'report.needAnswer': 'Av dessa krävde svar',
  'report.rate': 'Svarsgrad',
  'report.rate.counts': '{{numerator}} av {{denominator}} kommentarer',
  'report.firstAnswer': 'Tid till första svaret',
  'report.firstAnswer.counts_one': 'arbetstid, {{n}} svar',
  'report.firstAnswer.counts_other': 'arbetstid, median av {{n}} svar',
  'report.withinTarget': 'Besvarade inom målsatt tid',
  'report.withinTarget.counts_one':
    '{{numerator}} av {{denominator}} kommentarer, målet är {{count}} arbetsdag',
  'report.withinTarget.counts_other':
    '{{numerator}} av {{denominator}} kommentarer, målet är {{count}} arbetsdagar',
  'report.outsideHours': 'Besvarade utanför arbetstid',
  'report.outsideHours.counts': 'innan arbetstiden började',
  'report.unclassed_one':
    'En mottagen kommentar är ännu inte klassificerad. Den ingår inte i svarsgraden, eftersom det inte är känt om den kräver svar.',
  'report.unclassed_other':
    '{{n}} mottagna kommentarer är ännu inte klassificerade. De ingår inte i svarsgraden, eftersom det inte är känt om de kräver svar.',

  'report.open': 'Öppna i slutet av månaden',
  'report.openNow': 'Öppna {{at}}',
  'report.withExpert': 'Av dessa hos en sakkunnig',
  'report.carriedOver': 'Från tidigare månader',
  'report.oldest': 'Har väntat längst',
  'report.oldest.days_one': '{{n}} dag',
  'report.oldest.days_other': '{{n}} dagar',
  'report.oldest.since': 'inkom {{date}}',
  'report.nothingOpen': 'Ingen diskussion väntar på svar.',

  'report.postsTotal': 'Antal inlägg',
  'report.dialogueShare': 'Dialogens andel av inläggen',
  'report.dialogueShare.counts': '{{numerator}} av {{denominator}} inlägg',
  'report.byPurpose': 'Inlägg enligt syfte',
  'report.purpose': 'Syfte',
  'report.purposeMeaning': 'Vad inlägget gör',
  'report.purpose.unset': 'Inte angivet',
  'report.meaning.push': 'berättar för invånarna hur saker är',
  'report.meaning.pull': 'ber invånarna om svar eller åsikter',
  'report.meaning.network': 'diskuterar eller gör något tillsammans med invånarna',
  'report.meaning.image': 'förmedlar en bild av kommunen och stämningen där',
  'report.meaning.unset': 'ingår inte i andelen',
  'report.number': 'Antal',

  'report.channelDialogue': 'Inlägg och kommentarer per kanal',
  'report.channelReach': 'Räckvidd och reaktioner per kanal',
  'report.channel': 'Kanal',
  'report.column.posts': 'Inlägg',
  'report.column.comments': 'Kommentarer',
  'report.column.needAnswer': 'Krävde svar',
  'report.column.answered': 'Besvarade',
  'report.column.medianReach': 'Räckvidd per inlägg, median',
  'report.column.reactions': 'Reaktioner',
  'report.column.shares': 'Delningar',
  'report.ofPosts_one': '{{n}} inlägg',
  'report.ofPosts_other': '{{n}} inlägg',
  'report.noChannels': 'Kontoret har inga kanaler.',

  'report.reason.nothingToAnswer': 'Ingen kommentar krävde svar.',
  'report.reason.nothingAnswered': 'Inget svar har getts ännu.',
  'report.reason.nothingDue': 'Ingen målsatt tid har gått ut ännu.',
  'report.reason.noPosts': 'Inga inlägg.',
  'report.reason.noPurposes': 'Inläggens syfte har inte angetts.',
  'report.reason.notCounted': 'Uppgiften saknas.',

  'report.how.received':
    'Invånarnas kommentarer och meddelanden som kom under månaden enligt finländsk tid och som har registrerats. Kommunens egna kommentarer räknas inte.',
  'report.how.needAnswer':
    'Frågor, krav, begäranden om information, initiativ och serviceärenden samt andra som har märkts så att de kräver svar. En åsikt, ett tack eller ett osakligt meddelande kräver inte svar. Indelningen stöder sig på biträdande justitiekanslerns avgörande OKA 2008/1345 (16.10.2008). Avgörandet gällde respons på webben och tillämpas här på sociala medier.',
  'report.how.rate':
    'Hur många av de kommentarer som krävde svar som har fått ett. Ett svar som gavs följande månad räknas med, om det gavs före rapportens tidpunkt. En bekräftelse är inte ett svar.',
  'report.how.firstAnswer':
    'Arbetstiden från kommentaren till det första svaret: kontorets öppettider utan veckoslut, helgdagar och stängda dagar. Medianen är det mittersta värdet, så hälften av svaren kom snabbare.',
  'report.how.withinTarget_one':
    'Svaret kom inom {{count}} arbetsdag. Här ingår de kommentarer som har besvarats eller vars målsatta tid redan har gått ut.',
  'report.how.withinTarget_other':
    'Svaret kom inom {{count}} arbetsdagar. Här ingår de kommentarer som har besvarats eller vars målsatta tid redan har gått ut.',
  'report.how.outsideHours':
    'Kommentaren kom utanför arbetstid och besvarades innan arbetstiden började nästa gång. Svarstiden för dessa är noll.',
  'report.how.open':
    'Diskussioner där kommunen eller den sakkunniga stod i tur att svara. Här ingår också oklassificerade kommentarer och diskussioner från tidigare månader. Väntetiden räknas i kalenderdagar.',
  'report.how.posts':
    'Ett inlägg hör till den månad då det publicerades första gången. I tabellen över kanalerna ingår samma inlägg i varje kanal där det publicerades, så siffrorna kan vara större sammanlagt.',
  'report.how.dialogueShare':
    'Frågor och samtal delat med de inlägg som har ett syfte. Andelen är Vuoros eget nyckeltal. Syftena följer Mergels tredelning och den fjärde klassen, så som DePaula och Dincelli (2016) presenterar dem.',
  'report.how.reach':
    'Plattformens egna siffror så som de senast importerades. Samma människor ser många inlägg, så räckvidden summeras inte, inte heller mellan kanaler. I reaktionerna ingår alla reaktioner, inte bara gillanden.',
  'report.how.missing': 'Siffror som saknas',
  'report.how.dash':
    'Ett streck (–) betyder att siffran inte kan räknas. Det är inte noll, och orsaken står bredvid.',
  'report.how.time': 'Tidpunkt och metod',
  'report.how.asKnownOn':
    'Siffrorna har räknats enligt det som hade hänt {{at}}. Metodens version är {{method}}. Ett senare svar eller en senare rättelse kan ändra siffrorna när rapporten görs på nytt.',
  'report.how.recordedLater_one':
    'Här ingår en kommentar som kom före rapportens tidpunkt men registrerades först efter den.',
  'report.how.recordedLater_other':
    'Här ingår {{n}} kommentarer som kom före rapportens tidpunkt men registrerades först efter den.',
  'report.made':
    'Gjord med programmet Vuoro. Rapporten innehåller inga invånares namn eller meddelanden.',

  'report.csv.section': 'Avsnitt',
  'report.csv.figure': 'Nyckeltal',
  'report.csv.channel': 'Kanal',
  'report.csv.value': 'Värde',
  'report.csv.numerator': 'Täljare',
  'report.csv.denominator': 'Nämnare',
  'report.csv.n': 'n',
  'report.csv.reason': 'Orsak',
  'report.csv.about': 'Rapport',
  'report.csv.office': 'Kontor',
  'report.csv.fictional': 'Påhittat exempel',
  'report.csv.yes': 'ja',
  'report.csv.month': 'Månad',
  'report.csv.asKnownOn': 'Läget',
  'report.csv.method': 'Metodens version',
  'report.csv.firstAnswer': 'Tid till första svaret, arbetsminuter (median)',
  'report.csv.targetDays': 'Målsatt tid, arbetsdagar',
  'report.csv.unclassed': 'Oklassificerade kommentarer',
  'report.csv.recordedLater': 'Kommentarer som registrerats senare',
  'report.csv.oldestSince': 'Den som har väntat längst inkom',
  'report.csv.openAtAsOf': 'Öppna vid rapportens tidpunkt',

  'report.file': 'vuoro-rapport',

  'report.screen.language': 'Rapportens språk',
  'report.screen.in.fi': 'På finska',
  'report.screen.in.sv': 'På svenska',
  'report.screen.in.en': 'På engelska',
  'report.screen.export': 'Exportera till fil',
  'report.screen.pdf': 'PDF',
  'report.screen.pdfNote': 'som bilaga till föredragningslistan',
  'report.screen.html': 'HTML',
  'report.screen.htmlNote': 'för webbplatsen',
  'report.screen.csv': 'CSV',
  'report.screen.csvNote': 'siffrorna till ett kalkylprogram',
  'report.screen.json': 'JSON',
  'report.screen.jsonNote': 'siffrorna till ett annat program',
  'report.screen.noMonths': 'Det finns inget underlag för rapporten ännu',
  'report.screen.noMonthsText':
    'Rapporten berättar månad för månad hur invånarna har fått svar och vad som har publicerats. Den fylls när du registrerar eller importerar kommentarer och inlägg.',
  'report.screen.saved': '{{file}} sparades',
  'report.screen.show': 'Visa i mappen',
  'report.screen.document': 'Rapporten så som den läses',
  'report.screen.emptyAdvice':
    'Rapporten fylls när du registrerar eller importerar kommentarer och inlägg. Du kan också välja en annan månad.',

  'report.promises': 'Löften',
  'report.promises.made': 'Löften som gavs',
  'report.promises.kept': 'Av det utlovade hölls',
  'report.promises.kept.counts': '{{numerator}} av {{denominator}} löften',
  'report.promises.keptOnTime': 'Hölls i tid',
  'report.promises.keptLate': 'Hölls för sent',
  'report.promises.broken': 'Hölls inte',
  'report.promises.withdrawn': 'Återtogs',
  'report.promises.moved': 'Utlovade dagar som flyttades',
  'report.promises.open': 'Öppna vid månadens slut',
  'report.promises.openNow': 'Öppna {{at}}',
  'report.csv.openPromises': 'Öppna vid uppgifternas tidpunkt',
  'report.reason.noPromisesDue': 'Ingenting hade utlovats till månaden.',
  'report.how.promisesKept':
    'Löften där invånarna har fått veta vad deras svar ledde till, i alla de kanaler där de tillfrågades. Divideras med de löften vars utlovade dag var under månaden. Återtagna löften räknas inte med, och inte heller de vars dag återstår och som man ännu inte har berättat om.',
  'report.how.promisesOnTime':
    'Även i den sista kanalen berättades det senast den utlovade dagen. Om dagen har flyttats innan den kom görs jämförelsen med den nya dagen.',
  'report.how.promisesOpen': 'Har getts men ännu inte hållits, brutits eller återtagits.',
  'report.how.promisesMoved':
    'En utlovad dag kan flyttas endast innan den kommer och endast med en motivering. Varje flyttning räknas.',
};
