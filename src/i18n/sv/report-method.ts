import type { reportMethod as fi } from '../fi/report-method.ts';

export const reportMethod: Record<keyof typeof fi, string> = {
  'report.noChannels': 'Kontoret har inga kanaler.',
  'report.reachTable': 'Följare och räckvidd per kanal',
  'report.column.followersBefore': 'Följare i början av perioden',
  'report.column.followers': 'Följare i slutet av perioden',
  'report.column.medianReach': 'Räckvidd per inlägg, median',
  'report.column.reactions': 'Reaktioner',
  'report.column.shares': 'Delningar',
  'report.engagement': 'Mått på engagemang',
  'report.sign': '{{sign}}: {{name}}',
  'report.engagement.P1': 'andel inlägg som fick en reaktion',
  'report.engagement.P2': 'reaktioner per inlägg',
  'report.engagement.P3': 'popularitet per tusen följare',
  'report.engagement.C1': 'andel inlägg som fick en kommentar',
  'report.engagement.C2': 'kommentarer per inlägg',
  'report.engagement.C3': 'delaktighet per tusen följare',
  'report.engagement.V1': 'andel inlägg som delades',
  'report.engagement.V2': 'delningar per inlägg',
  'report.engagement.V3': 'spridning per tusen följare',
  'report.engagement.popularity': 'Popularitet',
  'report.engagement.commitment': 'Delaktighet',
  'report.engagement.virality': 'Spridning, och alla tre tillsammans',
  'report.engagement.E': 'popularitet, delaktighet och spridning sammanlagt',
  'report.reachApart':
    'Kanalerna summeras inte, eftersom de har olika följare. Siffrorna per tusen följare beror på antalet följare, och i en liten kanal ändras de redan av en enda kommentar.',
  'report.formulas':
    'Formlerna för P3, C3 och V3 har kontrollerats i en annan publikation som citerar artikeln (Bonsón och Ratkai 2013). De övriga formlerna är allmänt använda och har inte kontrollerats i artikeln.',

  'report.months': 'Månad för månad',
  'report.monthsTable': '{{section}} per månad',
  'report.monthsTablePart': '{{section}} per månad ({{part}}/{{parts}})',
  'report.monthsDashes': 'Varför ett streck (–)? {{parts}}',
  'report.monthsDash': '{{labels}} ({{months}}): {{reason}}.',

  'report.how.field':
    'Populariteten (P3) berättar om den offentliga kommunikationen och delaktigheten (C3) om invånarnas deltagande (Agostino och Arnaboldi 2016). Gränsen är kanalens egen median för de föregående tolv månaderna. Gränsen är Vuoros egen. Också en populär kanal kan vara enkelriktad.',
  'report.how.reach':
    'Plattformens egna siffror så som de senast importerades. Samma människor ser många inlägg, så räckvidden summeras inte, inte heller mellan kanaler. I reaktionerna ingår alla reaktioner, inte bara gillanden. Följarna är enligt den senast antecknade räkningen, vars dag står bredvid siffran.',
  'report.how.engagement':
    'P gäller reaktioner, C invånarnas kommentarer och V delningar. Kommunens egna svar räknas inte som kommentarer. I reaktioner och delningar ingår de inlägg för vilka plattformen har gett siffran.',
  'report.how.missing': 'Uppgifter som saknas',
  'report.how.dash':
    'Ett streck (–) betyder att siffran inte kan räknas. Det är inte noll, och orsaken står bredvid eller under tabellen.',
  'report.how.unset_one': 'Ett inlägg saknar syfte.',
  'report.how.unset_other': '{{n}} inlägg saknar syfte.',
  'report.how.noFollowers': 'Antalet följare saknas för dessa kanaler: {{channels}}.',
  'report.how.noNumbers':
    'Plattformens siffror saknas helt eller delvis för dessa kanaler: {{channels}}.',
  'report.how.recordedLater_one':
    'Här ingår en kommentar som kom före rapportens tidpunkt men registrerades först efter den.',
  'report.how.recordedLater_other':
    'Här ingår {{n}} kommentarer som kom före rapportens tidpunkt men registrerades först efter den.',
  'report.how.beforeFirst': 'Det finns inga uppgifter att jämföra med för: {{periods}}.',
  'report.how.few': 'Färre än fem kommentarer',
  'report.how.few.text':
    'Färre än fem kommentarer delas inte upp i klasser eller teman, inte heller för perioder som jämförs, och färre än fem modereringsåtgärder delas inte upp enligt åtgärd eller grund, så att ingen kan kännas igen.',
  'report.how.time': 'Tidpunkt',
  'report.how.asKnownOn':
    'Siffrorna har räknats enligt det som hade hänt {{at}}. Ett senare svar eller en senare rättelse kan ändra siffrorna när rapporten görs på nytt.',
  'report.how.past': 'Vad som inte kan återställas',
  'report.how.past.text':
    'Alternativtexter, textningar, kommentarernas klasser och teman samt rättelser av antalet följare är sådana som de var när rapporten gjordes, eftersom deras tidigare läge inte är känt.',
  'report.how.breaks': 'Metod',
  'report.how.breaks.text':
    'Metodens version är {{method}}. Också jämförelserna och månadsserierna har räknats med den, så metoden byts inte mitt i en jämförelse. Siffrorna i rapporter som gjorts med andra versioner kan avvika från dessa.',
};
