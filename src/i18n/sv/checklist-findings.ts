import type { checklistFindings as fi } from '../fi/checklist-findings.ts';

export const checklistFindings: Record<keyof typeof fi, string> = {
  'checklist.finding.purposeSet': 'Syftet är valt: {{purpose}}.',
  'checklist.finding.purposeMissing':
    'Inget syfte är valt. Välj om inlägget är ett meddelande, en fråga, ett samtal eller image.',
  'checklist.finding.levelSet': 'Delaktighetsnivån är vald: {{level}}.',
  'checklist.finding.levelMissing':
    'Ingen delaktighetsnivå är vald. Nivån visar hur mycket invånaren kan påverka.',

  'checklist.finding.questionAsked': 'Inlägget frågar: ”{{question}}”',
  'checklist.finding.questionMissing':
    'I minst en av texterna finns ingen fråga. Fråga något som invånaren kan svara på.',

  'checklist.finding.linkGiven_one': 'Inlägget har en länk.',
  'checklist.finding.linkGiven_other': 'Inlägget har {{n}} länkar.',
  'checklist.finding.linkMissing':
    'I minst en av texterna finns ingen länk. Lägg till en länk till en sida där man kan delta eller läsa mer.',
  'checklist.finding.linkNotHttps':
    'Länken är inte skyddad. Pröva om den fungerar med https: {{url}}',
  'checklist.finding.dayTold': 'Tiden framgår: ”{{words}}”',
  'checklist.finding.dayNotTold':
    'I minst en av texterna nämns ingen dag. Berätta när eller senast vilken dag man kan delta.',

  'checklist.finding.readable':
    'Texten är inte tung att läsa ({{language}}). LIX är {{lix}}: antal meningar {{sentences}}, i genomsnitt {{average}} ord per mening.',
  'checklist.finding.hard':
    'Texten är tung att läsa ({{language}}). Korta av meningarna och byt långa ord mot kortare. LIX är {{lix}}: antal meningar {{sentences}}, i genomsnitt {{average}} ord per mening.',
  'checklist.finding.longSentence_one':
    'En mening är lång, {{words}} ord. Dela den i två: ”{{excerpt}}”',
  'checklist.finding.longSentence_other':
    '{{n}} meningar är långa. Den längsta har {{words}} ord. Dela den i två: ”{{excerpt}}”',
  'checklist.finding.officialese': 'Kanslispråk: ”{{word}}”. Klarare: {{instead}}.',
  'checklist.finding.tooShort':
    'Texten är för kort för att LIX ska kunna räknas (antal ord: {{words}}).',

  'checklist.finding.mediaMissing': 'Inlägget har inga bilder eller videor.',
  'checklist.finding.altGiven_one': 'Bilden har alt-text.',
  'checklist.finding.altGiven_other': 'Alla {{n}} bilder har alt-text.',
  'checklist.finding.altMissing_one':
    'En bild saknar alt-text. Berätta vad bilden visar, eller markera den som dekorativ.',
  'checklist.finding.altMissing_other':
    '{{n}} bilder saknar alt-text. Berätta vad bilderna visar, eller markera dem som dekorativa.',
  'checklist.finding.onlyDecorative_one':
    'Den enda bilden är dekorativ och behöver ingen alt-text.',
  'checklist.finding.onlyDecorative_other':
    'Alla {{n}} bilder är dekorativa och behöver ingen alt-text.',
  'checklist.finding.pictureTextMissing_one':
    'En bild innehåller text som inte finns i inläggets text. Skriv samma sak också i texten.',
  'checklist.finding.pictureTextMissing_other':
    '{{n}} bilder innehåller text som inte finns i inläggets text. Skriv samma saker också i texten.',
  'checklist.finding.captionsGiven_one': 'Videon har textning eller innehåller inget tal.',
  'checklist.finding.captionsGiven_other': '{{n}} videor har textning eller innehåller inget tal.',
  'checklist.finding.captionsMissing_one':
    'En video saknar textning. Lägg till textning eller ange att det inte finns tal i videon.',
  'checklist.finding.captionsMissing_other':
    '{{n}} videor saknar textning. Lägg till textning eller ange att det inte finns tal i videorna.',
  'checklist.finding.captionsDue_one':
    'En inspelning saknar textning. Den ska vara textad senast {{date}}.',
  'checklist.finding.captionsDue_other':
    '{{n}} inspelningar saknar textning. De ska vara textade senast {{date}}.',
  'checklist.finding.noVideo': 'Inlägget har ingen inspelning av en direktsändning.',

  'checklist.finding.languagesThere': 'Inlägget har text på finska och svenska.',
  'checklist.finding.languageMissing':
    'Inlägget saknar text på {{language}}. En kortare text med kontaktuppgifter räcker.',

  'checklist.finding.answererSet': 'Det är antecknat vem som svarar: {{name}}.',
  'checklist.finding.answererMissing':
    'Det är inte antecknat vem som svarar. Anteckna vem som svarar på kommentarerna.',
  'checklist.finding.answerTimeTold': 'Svarstiden framgår: ”{{words}}”',
  'checklist.finding.answerTimeNotTold':
    'I minst en av texterna framgår det inte när kommentarer besvaras. Lägg till exempelvis ”Vi svarar på vardagar kl. 9–15”.',

  'checklist.finding.expertBooked': 'En sakkunnig är bokad: {{unit}}.',
  'checklist.finding.expertMissing':
    'Ingen sakkunnig är bokad. Välj en enhet som är beredd att svara.',

  'checklist.finding.promisePlanned': 'Löftet är skrivet. Den utlovade dagen är {{date}}.',
  'checklist.finding.promiseMissing':
    'Inget löfte är skrivet. Berätta vad som görs med kommentarerna och när invånarna får veta resultatet.',

  'checklist.finding.personalData_one':
    'Texten verkar innehålla en personuppgift: {{kind}}. Ta bort den om den inte hör till inlägget.',
  'checklist.finding.personalData_other':
    'Texten verkar innehålla personuppgifter: {{kind}} ({{n}} st.). Ta bort dem om de inte hör till inlägget.',
  'checklist.finding.noPersonalData':
    'Inga personuppgifter hittades i texten. Sekretessbelagda uppgifter känner programmet inte igen.',

  'checklist.finding.noThreads': 'Inlägget har inte fått några kommentarer.',
  'checklist.finding.allClassed_one': 'Kommentaren är klassificerad.',
  'checklist.finding.allClassed_other': 'Alla {{n}} kommentarer är klassificerade.',
  'checklist.finding.unclassed_one':
    'En kommentar är oklassificerad. Klassen avgör om den ska besvaras.',
  'checklist.finding.unclassed_other':
    '{{n}} kommentarer är oklassificerade. Klassen avgör om en kommentar ska besvaras.',
  'checklist.finding.answeredInTime_one': 'Svaret gavs i tid.',
  'checklist.finding.answeredInTime_other': 'Alla {{n}} svar gavs i tid.',
  'checklist.finding.answersLate_one': 'Ett svar gavs för sent. Antal svar totalt: {{total}}.',
  'checklist.finding.answersLate_other': '{{n}} svar gavs för sent. Antal svar totalt: {{total}}.',
  'checklist.finding.answersOverdue_one':
    'Ett svar är försenat. Svara eller meddela när svaret kommer.',
  'checklist.finding.answersOverdue_other':
    '{{n}} svar är försenade. Svara eller meddela när svaren kommer.',
  'checklist.finding.sameLanguage_one': 'Svaret är på samma språk som frågan.',
  'checklist.finding.sameLanguage_other': '{{n}} svar är på samma språk som frågan.',
  'checklist.finding.otherLanguage_one':
    'Ett svar verkar vara på ett annat språk än frågan. Kontrollera språket.',
  'checklist.finding.otherLanguage_other':
    '{{n}} svar verkar vara på ett annat språk än frågan. Kontrollera språken.',
  'checklist.finding.conversationGoesOn_one':
    'Ett svar frågar invånaren något. Antal svar totalt: {{total}}.',
  'checklist.finding.conversationGoesOn_other':
    '{{n}} svar frågar invånaren något. Antal svar totalt: {{total}}.',
  'checklist.finding.conversationEnds':
    'Inget svar frågar invånaren något (antal svar: {{total}}). Ställ en motfråga emellanåt.',
  'checklist.finding.criticismStands_one': 'En åsikt eller ett krav syns och väntar inte på svar.',
  'checklist.finding.criticismStands_other':
    '{{n}} åsikter eller krav syns, och inget av dem väntar på svar.',
  'checklist.finding.criticismHidden_one':
    'En kommentar har dolts eller raderats fast den inte har klassificerats som osaklig. Kontrollera att kritik inte är orsaken.',
  'checklist.finding.criticismHidden_other':
    '{{n}} kommentarer har dolts eller raderats fast de inte har klassificerats som osakliga. Kontrollera att kritik inte är orsaken.',
  'checklist.finding.criticismUnanswered_one':
    'En åsikt eller ett krav väntar på svar. Svara också när kommunen kritiseras.',
  'checklist.finding.criticismUnanswered_other':
    '{{n}} åsikter eller krav väntar på svar. Svara också när kommunen kritiseras.',
  'checklist.finding.groundsRecorded_one': 'Grund och bevis har registrerats för åtgärden.',
  'checklist.finding.groundsRecorded_other':
    'Grund och bevis har registrerats för alla {{n}} åtgärder.',
  'checklist.finding.evidenceMissing_one':
    'En åtgärd saknar bevis. Om skärmbilden finns kvar, lägg till den som bilaga till diskussionen.',
  'checklist.finding.evidenceMissing_other':
    '{{n}} åtgärder saknar bevis. Om skärmbilderna finns kvar, lägg till dem som bilagor till diskussionerna.',
  'checklist.finding.nothingModerated': 'Inget har dolts, raderats eller blockerats.',
  'checklist.finding.routed_one': 'Ett ärende har hänvisats till rätt ställe.',
  'checklist.finding.routed_other': 'Alla {{n}} ärenden har hänvisats till rätt ställe.',
  'checklist.finding.notRouted_one':
    'Ett initiativ, en begäran om uppgifter eller ett serviceärende har inte hänvisats vidare. Berätta för invånaren vart det hör.',
  'checklist.finding.notRouted_other':
    '{{n}} initiativ, begäranden om uppgifter eller serviceärenden har inte hänvisats vidare. Berätta för invånarna vart de hör.',
  'checklist.finding.nothingToRoute':
    'Inga initiativ, begäranden om uppgifter eller serviceärenden har kommit in.',
  'checklist.finding.themesPassed_one': 'Temat har förts vidare.',
  'checklist.finding.themesPassed_other': 'Alla {{n}} teman har förts vidare.',
  'checklist.finding.themesNotPassed_one':
    'Ett tema har inte förts vidare efter publiceringen. För det till enheten som bereder saken.',
  'checklist.finding.themesNotPassed_other':
    '{{n}} teman har inte förts vidare efter publiceringen. För dem till de enheter som bereder sakerna.',
  'checklist.finding.noThemes':
    'Diskussionerna har inga teman. Med ett tema kan du föra saken till beredaren.',

  'checklist.finding.noPromise': 'Inget löfte hör till inlägget.',
  'checklist.finding.closingMissing':
    'Inlägget ”Ni sade, vi gjorde” är inte gjort ännu. Skriv det på löftets sida.',
  'checklist.finding.saidWritten': 'Inlägget ”Ni sade, vi gjorde” berättar vad invånarna sade.',
  'checklist.finding.doneWritten':
    'Inlägget ”Ni sade, vi gjorde” berättar vad som beslutades eller gjordes.',
  'checklist.finding.notAdoptedWritten':
    'Inlägget ”Ni sade, vi gjorde” berättar vad som inte blev av och varför.',
  'checklist.finding.notAdoptedMissing':
    'I inlägget ”Ni sade, vi gjorde” framgår det inte vad som inte blev av. Om något förslag föll bort, berätta det och varför.',
  'checklist.finding.toldEverywhere_one': 'Resultatet har berättats i kanalen där frågan ställdes.',
  'checklist.finding.toldEverywhere_other':
    'Resultatet har berättats i alla {{n}} kanaler där frågan ställdes.',
  'checklist.finding.toldLate': 'Resultatet berättades först {{date}}, efter den utlovade dagen.',
  'checklist.finding.notTold': 'Resultatet har ännu inte berättats här: {{channels}}.',
  'checklist.finding.thanked': 'Inlägget ”Ni sade, vi gjorde” tackar invånarna.',
  'checklist.finding.notThanked':
    'Inget tack hittades i inlägget ”Ni sade, vi gjorde”. Tacka och berätta vad som händer härnäst.',
  'checklist.finding.noOpenQuestions': 'Ingen fråga väntar på svar.',
  'checklist.finding.openQuestions_one': 'En fråga väntar på svar. Svara eller fråga en sakkunnig.',
  'checklist.finding.openQuestions_other':
    '{{n}} frågor väntar på svar. Svara eller fråga en sakkunnig.',
};
