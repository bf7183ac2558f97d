import type { reportFigures as fi } from '../fi/report-figures.ts';

export const reportFigures: Record<keyof typeof fi, string> = {
  'report.label.comments.received': 'Mottagna kommentarer',
  'report.label.comments.needAnswer': 'Av dessa krävde svar',
  'report.label.answers.rate': 'Svarsgrad',
  'report.label.answers.firstAnswerMinutes': 'Tid till första svaret',
  'report.label.answers.slowestTenthMinutes': 'Den långsammaste tiondelen av svaren',
  'report.label.answers.withinTarget': 'Besvarade inom målsatt tid',
  'report.label.answers.outsideHours': 'Besvarade utanför arbetstid',
  'report.label.answers.acknowledgedFirst': 'Bekräftade före svaret',
  'report.label.answers.expertTime': 'Sakkunnigas andel av tiden',
  'report.label.answers.conversations': 'Diskussionen fortsatte',
  'report.label.backlog.open': 'Diskussioner som väntar på svar',
  'report.label.backlog.withExpert': 'Av dessa hos en sakkunnig',
  'report.label.backlog.carriedOver': 'Av dessa kvar från tidigare',
  'report.label.backlog.oldestSince': 'Har väntat längst',
  'report.label.promises.kept': 'Av det utlovade hölls',
  'report.label.promises.due': 'Utlovat till perioden',
  'report.label.promises.keptOnTime': 'Hölls i tid',
  'report.label.promises.keptLate': 'Hölls för sent',
  'report.label.promises.broken': 'Hölls inte',
  'report.label.promises.open': 'Öppna löften',
  'report.label.promises.made': 'Nya löften',
  'report.label.promises.withdrawn': 'Återtogs',
  'report.label.promises.moved': 'Utlovade dagar som flyttades',
  'report.label.themes.themed': 'Tema angivet',
  'report.label.posts.total': 'Antal inlägg',
  'report.label.posts.dialogueShare': 'Dialogens andel av inläggen',
  'report.label.posts.asked': 'Frågade och fick svar',
  'report.label.duties.moderation.total': 'Modereringsåtgärder',
  'report.label.duties.altTexts': 'Bilder med alternativtext',
  'report.label.duties.captions': 'Videor med textning',
  'report.label.duties.recordingsOverdue': 'Inspelningar utan textning i över 14 dagar',
  'report.label.duties.languages.both': 'Publicerade på finska och svenska',
  'report.label.duties.languages.answeredInOwn': 'Besvarade på kommentarens språk',
  'report.label.duties.informationRequests.received': 'Begäranden om uppgifter',
  'report.label.duties.informationRequests.withinLimit':
    'Begäran om uppgifter besvarad inom 14 dagar',
  'report.label.duties.informationRequests.days': 'Svarstid för begäran om uppgifter',
  'report.label.duties.informationRequests.openDays': 'Äldsta öppna begäran om uppgifter',

  'report.counts.comments': '{{numerator}} av {{denominator}} kommentarer',
  'report.counts.conversations': '{{numerator}} av {{denominator}} diskussioner',
  'report.counts.workingTime': '{{numerator}} av {{denominator}} arbetstid',
  'report.counts.promises': '{{numerator}} av {{denominator}} löften',
  'report.counts.posts': '{{numerator}} av {{denominator}} inlägg',
  'report.counts.videos': '{{numerator}} av {{denominator}} videor',
  'report.counts.answers': '{{numerator}} av {{denominator}} svar',
  'report.counts.requests': '{{numerator}} av {{denominator}} begäranden',
  'report.target_one': '{{counts}}, målet är {{n}} arbetsdag',
  'report.target_other': '{{counts}}, målet är {{n}} arbetsdagar',
  'report.medianOf_one': 'arbetstid, {{n}} svar',
  'report.medianOf_other': 'arbetstid, median av {{n}} svar',
  'report.tenthOf_one': 'eller mer arbetstid, {{n}} svar',
  'report.tenthOf_other': 'eller mer arbetstid, {{n}} svar',
  'report.daysOf_one': '{{n}} svar',
  'report.daysOf_other': 'median av {{n}} svar',
  'report.beforeOpening': 'innan arbetstiden började',
  'report.state': 'läget {{at}}',
  'report.arrived': 'inkom {{date}}',
  'report.nothingOpen': 'Ingen diskussion väntar på svar.',

  'report.reason.nothingToAnswer': 'Ingen kommentar krävde svar.',
  'report.reason.nothingAnswered': 'Inget svar har getts ännu.',
  'report.reason.nothingDue': 'Ingen tidsfrist har gått ut ännu.',
  'report.reason.tooFewAnswers': 'Svaren är färre än tio.',
  'report.reason.noTimeTaken': 'Svaren tog ingen arbetstid.',
  'report.reason.nothingReceived': 'Inga kommentarer kom in.',
  'report.reason.noPosts': 'Inga inlägg.',
  'report.reason.noPurposes': 'Inläggens syfte har inte angetts.',
  'report.reason.nothingAsked': 'Inget inlägg frågade invånarna något.',
  'report.reason.noPromisesDue': 'Ingenting hade utlovats till perioden.',
  'report.reason.notCounted': 'Uppgiften saknas.',
  'report.reason.noFollowers': 'Antalet följare har inte antecknats.',
  'report.reason.noPictures': 'Inläggen hade inga bilder.',
  'report.reason.noVideos': 'Inläggen hade inga videor.',
  'report.reason.oneLanguage': 'Kommunen är enspråkig.',
  'report.reason.languageUnknown': 'Språket har inte angetts.',
  'report.reason.noRequests': 'Inga begäranden om uppgifter kom in.',
  'report.reason.tooFewMonths': 'Månaderna att jämföra med är färre än tre.',
  'report.reason.beforeFirst': 'Det finns ännu inga uppgifter för tiden.',

  'report.how.comments.received':
    'Invånarnas kommentarer och meddelanden som kom under rapportens period enligt finländsk tid och som har registrerats. Kommunens egna kommentarer räknas inte.',
  'report.how.comments.needAnswer':
    'Frågor, krav, begäranden om uppgifter, initiativ och serviceärenden samt andra som har märkts så att de kräver svar. En åsikt, ett tack eller ett osakligt meddelande kräver inte svar. Indelningen stöder sig på biträdande justitiekanslerns avgörande OKA 2008/1345 (16.10.2008). Avgörandet gällde respons på webben och tillämpas här på sociala medier.',
  'report.how.answers.rate':
    'Hur många av de kommentarer som krävde svar som har fått ett. Ett svar som gavs efter perioden räknas med, om det gavs före rapportens tidpunkt. En bekräftelse är inte ett svar.',
  'report.how.answers.firstAnswerMinutes':
    'Arbetstiden från kommentaren till det första svaret: kontorets öppettider utan veckoslut, helgdagar och stängda dagar. Medianen är det mittersta värdet, så hälften av svaren kom snabbare.',
  'report.how.answers.slowestTenthMinutes':
    'Den arbetstid som nio av tio första svar tog högst. Räknas när svaren är minst tio.',
  'report.how.answers.withinTarget':
    'Svaret kom senast inom kontorets målsatta tid. Här ingår de kommentarer som har besvarats eller vars målsatta tid redan har gått ut.',
  'report.how.answers.outsideHours':
    'Kommentaren kom utanför arbetstid och besvarades innan arbetstiden började nästa gång. Svarstiden för dessa är noll.',
  'report.how.answers.acknowledgedFirst':
    'Kommentarer som krävde svar och vars skribent före svaret fick veta när svaret kommer.',
  'report.how.answers.expertTime':
    'Hur stor del av arbetstiden till de första svaren frågan var hos en sakkunnig.',
  'report.how.answers.conversations':
    'Periodens diskussioner som har besvarats och där invånaren skrev på nytt efter svaret.',
  'report.how.backlog.open':
    'Diskussioner där kommunen eller den sakkunniga stod i tur att svara när perioden tog slut. Här ingår också oklassificerade kommentarer och diskussioner från tidigare perioder. Väntetiden räknas i kalenderdagar.',
  'report.how.backlog.withExpert': 'Öppna diskussioner där man väntar på svar av en sakkunnig.',
  'report.how.backlog.carriedOver': 'Öppna diskussioner som väntade redan innan perioden började.',
  'report.how.promises.kept':
    'Löften där invånarna har fått veta vad deras svar ledde till, i alla de kanaler där de tillfrågades. Divideras med de löften vars utlovade dag var under perioden. Återtagna löften räknas inte med, och inte heller de vars dag återstår och som man ännu inte har berättat om.',
  'report.how.promises.due':
    'Löften vars utlovade dag inföll under perioden. Återtagna löften och de vars dag återstår räknas inte.',
  'report.how.promises.keptOnTime':
    'Även i den sista kanalen berättades det senast den utlovade dagen. Om dagen har flyttats innan den kom görs jämförelsen med den nya dagen.',
  'report.how.promises.keptLate': 'Invånarna fick veta, men först efter den utlovade dagen.',
  'report.how.promises.broken': 'Löftet har med en motivering märkts så att det inte hölls.',
  'report.how.promises.open': 'Har getts men ännu inte hållits, brutits eller återtagits.',
  'report.how.promises.made': 'Löften som gavs under perioden.',
  'report.how.promises.withdrawn': 'Löften som återtogs med en motivering under perioden.',
  'report.how.promises.moved':
    'En utlovad dag kan flyttas endast innan den kommer och endast med en motivering. Varje flyttning räknas.',
  'report.how.themes.themed':
    'Mottagna kommentarer vars diskussion har ett tema. En kommentar med två teman ingår i båda.',
  'report.how.posts.total':
    'Ett inlägg hör till den period då det publicerades första gången. I tabellen över kanalerna ingår samma inlägg i varje kanal där det publicerades, så siffrorna kan vara större sammanlagt.',
  'report.how.posts.dialogueShare':
    'Frågor och samtal delat med de inlägg som har ett syfte. Andelen är Vuoros eget nyckeltal. Syftena följer Mergels tredelning och den fjärde klassen, så som DePaula och Dincelli (2016) presenterar dem.',
  'report.how.posts.asked': 'Frågor och samtal som minst en invånare har kommenterat.',
  'report.how.duties.moderation.total':
    'Kommentarer som doldes, raderades eller anmäldes till tjänsten och skribenter som blockerades under perioden. Kritik är ingen grund.',
  'report.how.duties.altTexts':
    'Inlägg med bilder där varje bild har en alternativtext på alla inläggets språk. En dekorativ bild behöver ingen alternativtext.',
  'report.how.duties.captions':
    'Videor och inspelningar vars tal går att läsa eller som inte har något tal (lag 306/2019).',
  'report.how.duties.recordingsOverdue':
    'Inspelningar av direktsändningar, från alla tider, som saknade textning 14 dagar efter publiceringen.',
  'report.how.duties.languages.both':
    'En tvåspråkig kommuns inlägg som kom ut på finska och svenska (språklagen 423/2003). Också en förkortad version räcker.',
  'report.how.duties.languages.answeredInOwn':
    'Svar som gavs på kommentarens språk. Här ingår de där båda språken är kända.',
  'report.how.duties.informationRequests.received':
    'Kommentarer och meddelanden som kom under perioden och har klassificerats som begäranden om uppgifter.',
  'report.how.duties.informationRequests.withinLimit':
    'Begäranden om uppgifter som besvarades inom högst 14 kalenderdagar. Här ingår de som har besvarats eller vars tid redan har gått ut.',
  'report.how.duties.informationRequests.days':
    'Kalenderdagar från begäran om uppgifter till svaret, det mittersta värdet.',
};
