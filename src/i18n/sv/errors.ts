import type { errors as fi } from '../fi/errors.ts';
import { fetchingErrors } from './fetching-errors.ts';

export const errors: Record<keyof typeof fi, string> = {
  ...fetchingErrors,
  'error.call.unknown': 'Programmet känner inte till funktionen {{procedure}}.',
  'error.call.invalid': 'Uppgiften ”{{path}}” duger inte: {{issue}}. Rätta den och försök igen.',
  'error.call.cancelled': 'Åtgärden avbröts. Inget ändrades.',
  'error.core.gone': 'Kontakten med uppgifterna bröts. Vuoro öppnar dem på nytt.',
  'error.core.goneDone': 'Programmet avbröts en stund. Din senaste ändring hann sparas.',
  'error.core.goneNotDone':
    'Programmet avbröts en stund. Din senaste ändring sparades inte: gör om den.',
  'error.core.start': 'Vuoro kunde inte öppna uppgifterna. Starta om programmet.',
  'error.internal': 'Ett fel uppstod i programmet. Inget ändrades. Felets kod är {{reference}}.',
  'error.office.notFound':
    'Filen {{file}} hittades inte. Kontrollera om den har flyttats eller om enheten är ansluten.',
  'error.office.notOffice':
    'Filen {{file}} är inte ett Vuoro-kontor. Välj en fil med ändelsen .vuoro.',
  'error.office.newer':
    'Filen {{file}} är gjord med ett nyare program (Vuoro {{version}}). Uppdatera Vuoro och öppna filen sedan.',
  'error.office.damaged':
    'Filen {{file}} är skadad. Återställ den senaste säkerhetskopian eller rädda det som går att läsa. Den skadade filen finns kvar.',
  'error.office.inUse':
    'Filen {{file}} är redan öppen i ett annat program. Stäng den där och försök igen.',
  'error.office.exists': 'Filen {{file}} finns redan. Välj ett annat namn.',
  'error.office.unwritable':
    'Filen {{file}} kan inte skrivas. Kontrollera rättigheterna och det lediga utrymmet.',
  'error.office.diskFull':
    'Disken är full, så det går inte att spara i filen {{file}}. Din senaste ändring blev ogjord, men allt tidigare finns kvar. Frigör utrymme och försök igen.',
  'error.office.gone':
    'Filen {{file}} har flyttats eller tagits bort medan programmet var öppet, så det går inte att spara i den. Lägg tillbaka den eller öppna den senaste säkerhetskopian.',
  'error.backup.diskFull':
    'Säkerhetskopian kunde inte göras eftersom disken är full. Frigör utrymme. Mapp: {{folder}}',
  'error.backup.unwritable':
    'Säkerhetskopian kunde inte göras eftersom det inte går att skriva i mappen. Kontrollera rättigheterna. Mapp: {{folder}}',
  'error.backup.damaged':
    'Säkerhetskopian {{file}} är inte hel, så den togs inte i bruk. Välj en annan.',
  'error.backup.notFound': 'Säkerhetskopian {{file}} finns inte längre. Välj en annan.',
  'error.backup.noPlace':
    'Mappen {{folder}} kunde inte nås. Kontrollera att nätverksdisken eller minnespinnen är ansluten.',
  'error.backup.placeInside':
    'Den andra platsen måste vara någon annanstans än kontorets egen mapp. Välj till exempel en nätverksdisk eller en minnespinne.',
  'error.recover.nothing': 'Ingenting kunde läsas ur filen {{file}}. Återställ en säkerhetskopia.',
  'error.office.none': 'Inget kontor är öppet. Öppna eller skapa ett kontor.',
  'error.missing': 'Objektet finns inte längre. Det kan ha tagits bort eller ångrats.',
  'error.channel.countedInFuture':
    'Följare kan inte räknas på en kommande dag. Välj i dag eller en tidigare dag.',
  'error.channel.inUse':
    'Kanalen {{name}} kan inte tas bort eftersom den har inlägg eller kommentarer.',
  'error.channel.duplicate': 'Kanalen {{name}} finns redan. Ge ett annat namn.',
  'error.unit.inUse': 'Enheten {{name}} kan inte tas bort eftersom den har frågor eller löften.',
  'error.unit.duplicate': 'Enheten {{name}} finns redan. Ge ett annat namn.',
  'error.reply.beforeComment': 'Svarets tid är före kommentaren. Kontrollera tiden.',
  'error.reply.inFuture': 'Svarets tid ligger i framtiden. Kontrollera tiden.',
  'error.reply.promisedInPast':
    'Det utlovade datumet har redan passerat. Välj i dag eller ett senare datum.',
  'error.reply.unfilled':
    'Texten har ännu ställen inom klammerparentes som inte är ifyllda. Fyll i dem först.',
  'error.comment.inFuture': 'Kommentarens tid ligger i framtiden. Kontrollera datumet och tiden.',
  'error.thread.notWaiting':
    'De här diskussionerna väntar inte på svar och kan därför inte skjutas upp.',
  'error.snooze.inPast': 'Uppskovet måste ta slut i framtiden. Välj en senare tid.',
  'error.comment.nothingToMask':
    'Det finns inget att maskera i texten. Om du vill maskera något annat, markera det först.',
  'error.attachment.type':
    'Filen {{file}} kan inte bifogas. Vuoro tar emot bilder (PNG, JPEG, WebP, GIF), PDF-filer och text.',
  'error.attachment.tooLarge':
    'Filen {{file}} är för stor (högst {{limitMb}} MB). Beskär eller förminska den.',
  'error.attachment.empty': 'Filen {{file}} är tom. Välj en annan fil.',
  'error.attachment.onlyEvidence':
    'Bilagan kan inte tas bort, eftersom den är modereringens enda bevis.',
  'error.moderation.needsEvidence':
    'Av registreringen ska framgå vad som modererades. Skriv det eller lägg till en skärmbild.',
  'error.moderation.needsReview': 'En blockering behöver en dag då den prövas på nytt.',
  'error.moderation.reviewInPast':
    'Dagen för prövningen har redan passerat. Välj i dag eller senare.',
  'error.moderation.inFuture':
    'Modereringens tid ligger i framtiden. Kontrollera dag och klockslag.',
  'error.moderation.beforeComment':
    'Modereringens tid är före kommentaren. Kontrollera dag och klockslag.',
  'error.moderation.reversed': 'Åtgärden har redan återtagits.',
  'error.ground.criticism':
    '”{{name}}” duger inte som grund. Kommunen får kritiseras, och kritik får inte döljas eller raderas. Om meddelandet också innehåller ett hot eller något annat olagligt, namnge grunden efter det.',
  'error.ground.duplicate': 'Grunden {{name}} finns redan. Ge den ett annat namn.',
  'error.ground.builtIn':
    'En färdig grund kan inte byta namn. Ta den ur bruk och lägg till en egen.',
  'error.thread.notClosed': 'Diskussionen är inte avslutad och kan därför inte öppnas på nytt.',
  'error.referral.over':
    'Frågan väntar inte längre på svar: den har besvarats eller återtagits. Fråga på nytt vid behov.',
  'error.template.duplicate':
    'Mallsvaret ”{{title}}” finns redan på det här språket, kanske i arkivet. Välj en annan rubrik.',
  'error.theme.duplicate':
    'Temat ”{{name}}” finns redan. Välj ett annat namn eller slå ihop temana.',
  'error.theme.archived':
    'Temat ”{{name}}” finns i arkivet. Återställ det eller välj ett annat namn.',
  'error.theme.mergeSelf': 'Ett tema kan inte slås ihop med sig självt. Välj ett annat tema.',
  'error.theme.inFuture': 'Dagen ligger i framtiden. Välj dagens datum eller ett tidigare.',
  'error.theme.resultTooEarly':
    'Resultatets datum ligger före dagen då temat fördes vidare. Kontrollera datumet.',
  'error.preparation.nothing':
    'I de här diskussionerna finns inga kommentarer att göra ett sammandrag av. Välj andra diskussioner.',
  'error.preparation.wantedTooEarly':
    'Svarsdagen är före dagen då sammandraget skickas. Välj en senare dag.',
  'error.post.published':
    '”{{title}}” är redan publicerat och kan inte flyttas eller planeras på nytt. Kopiera inlägget om du vill publicera det igen.',
  'error.series.noDay': 'Inlägget har ingen dag att upprepas från. Ge det först en dag.',
  'error.series.noTurns':
    'Med den här regeln blir det inga nya dagar. Ändra regeln eller flytta slutet framåt.',
  'error.series.tooLong':
    'En serie kan ha högst {{turns}} inlägg under fem år. Välj ett tidigare slut; du kan fortsätta serien senare.',
  'error.post.needsReason':
    'Dagen hör till undantagsperioden ”{{mode}}”. Skriv varför inlägget ändå är motiverat.',
  'error.media.type':
    'Filen {{file}} kan inte läggas till i inlägget. Vuoro tar emot bilder (JPEG, PNG, WebP, GIF) och videor (MP4, MOV, WebM).',
  'error.media.heic':
    'Bilden {{file}} är i formatet HEIC eller AVIF, som alla tjänster inte visar. Öppna den i datorns bildprogram, spara den som JPEG och lägg till den sedan. En iPhone tar JPEG-bilder när du väljer Inställningar > Kamera > Format > Mest kompatibelt.',
  'error.media.empty': 'Filen {{file}} är tom. Välj en annan fil.',
  'error.media.tooLarge':
    'Filen {{file}} är för stor (högst {{limitMb}} MB). Förminska bilden eller korta av videon.',
  'error.media.twice': 'Filen {{file}} finns redan i det här inlägget.',
  'error.media.captions':
    'Filen {{file}} är ingen textning. Välj en fil som slutar på .vtt eller .srt och har minst en tidsatt text.',
  'error.media.captionsEncoding':
    'Bokstäverna i textningen {{file}} skulle visas fel. Spara den på nytt i textningsprogrammet med teckenkodningen UTF-8.',
  'error.media.diskFull':
    'Disken är full och filen ryms inte i mappen {{folder}}. Frigör utrymme och försök igen.',
  'error.media.lost':
    'Filen {{file}} saknas i mappen {{folder}}. Lägg tillbaka mappen bredvid kontorets fil eller lägg till samma fil i inlägget på nytt.',
  'error.media.broken':
    'Filen {{file}} är trasig, så plats och andra uppgifter kan inte säkert tas bort. Spara den på nytt i ett bild- eller videoprogram och lägg sedan till den i inlägget.',
  'error.media.none': 'Inlägget har inga bilder eller videor.',
  'error.variant.published':
    'Texten är redan publicerad i den här kanalen. Ta först bort markeringen om publicering.',
  'error.variant.inFuture': 'Publiceringstiden ligger i framtiden. Kontrollera tiden.',
  'error.variant.onPlatform':
    'Enligt kanalens egna uppgifter är inlägget publicerat, så markeringen kan inte tas bort.',
  'error.layer.duplicate': 'Kalendern har redan lagret {{name}}. Välj ett annat namn.',
  'error.layer.eventFromFile':
    '”{{title}}” kommer från en kalenderfil och kan inte ändras här. Ändra i den ursprungliga kalendern och läs in filen på nytt.',
  'error.layer.chainMade':
    'Det finns redan inlägg om mötet ”{{title}}”. Se dem i kalendern eller gör kedjan på nytt.',
  'error.ics.notCalendar':
    'Filen {{file}} är ingen kalenderfil. Vuoro läser iCalendar-filer (.ics), mötesflöden från Dynasty och svar från Linked Events.',
  'error.ics.unclosed':
    'Kalenderfilen {{file}} är felaktig: delen {{component}} som börjar på rad {{line}} slutar inte rätt. Exportera kalendern på nytt och läs in den nya filen.',
  'error.ics.noEvents': 'Kalenderfilen {{file}} innehåller inga händelser.',
  'error.ics.tooMany':
    'Kalenderfilen {{file}} har för många händelser (högst {{limit}}). Exportera en kortare period ur kalendern.',
  'error.subscription.notOurs':
    'Filen {{file}} är inte gjord av Vuoro och skrivs därför inte över. Flytta den eller byt namn på den.',
  'error.handover.ofCopy':
    'Det här är redan en vikaries kopia och kan inte överlämnas vidare. Returnera ändringarna till kontorets innehavare.',
  'error.handover.notCopy':
    'Det här är ingen vikaries kopia, så det finns inget att returnera. Överlämna kontoret till en vikarie först.',
  'error.handover.passphrase': 'Lösenfrasen är för kort. Den måste ha minst {{least}} tecken.',
  'error.handover.wrongPassphrase':
    'Lösenfrasen öppnar inte filen {{file}}. Kontrollera den och försök igen. Ingenting ändrades.',
  'error.handover.damaged':
    'Filen {{file}} är skadad eller ofullständig. Be om den på nytt. Ingenting ändrades.',
  'error.handover.notSealed':
    'Filen {{file}} är varken en överlämnings- eller en returfil. Välj en fil med ändelsen .vuoro-handover eller .vuoro-return.',
  'error.handover.notReturn':
    'Filen {{file}} är en överlämningsfil. Välj vikariens returfil med ändelsen .vuoro-return.',
  'error.handover.isReturn':
    'Filen {{file}} är en vikaries retur. Öppna den i kontoret som överlämnades: Kontor, Vikariat.',
  'error.handover.otherOffice':
    'Filen {{file}} hör till kontoret {{name}}. Öppna det kontoret och ta emot returen där.',
  'error.return.none': 'Returen är inte längre öppen. Välj returfilen på nytt.',
  'error.return.undecided': 'Konflikter utan val: {{count}}. Välj för varje vilket som gäller.',
  'error.history.nothingToUndo': 'Det finns inget att ångra.',
  'error.history.nothingToRedo': 'Det finns inget att göra om.',
  'error.history.conflict':
    'Åtgärden kan inte längre ångras eftersom senare uppgifter bygger på den. Inget ändrades.',
  'error.file.notFound': 'Filen {{file}} hittades inte. Välj den på nytt.',
  'error.file.unreadable':
    'Filen {{file}} kan inte läsas. Kontrollera att den inte är skadad eller öppen i ett annat program.',
  'error.file.tooLarge':
    'Filen {{file}} är för stor (högst {{limitMb}} MB). Dela upp den, till exempel per månad.',
  'error.file.unwritable':
    'Filen {{file}} kan inte sparas. Kontrollera mappen, rättigheterna och det lediga utrymmet.',
  'error.import.unrecognised': 'Vuoro känner inte igen filen {{file}}. Välj vad dess kolumner är.',
  'error.import.empty': 'Filen {{file}} har inga rader.',
  'error.import.dailyBreakdown':
    'Filen har siffrorna per dag, vilket skulle ge för små tal. Exportera samma innehåll från Meta utan daglig uppdelning och ta med kolumnen Views (visningar).',
  'error.import.damagedIds':
    'Excel har skadat identifierarna (kolumn {{column}}, rad {{row}}). Ladda ner filen på nytt från Meta och importera den utan att öppna den i Excel.',
  'error.import.missingColumn':
    'Filen saknar kolumnen {{column}}. Välj kolumnerna själv eller exportera filen på nytt.',
  'error.import.mappingColumn':
    'Filen har ingen kolumn {{column}}. Välj någon av filens egna kolumner.',
  'error.import.notATable':
    'Filen {{file}} är inte en tabell. Vuoro läser CSV-, XLSX- och XLS-filer.',
  'error.import.badArchive':
    'Den packade filen {{file}} är skadad eller ofullständig. Ladda ner den på nytt.',
  'error.import.tooManyFiles':
    '{{file}} innehåller för många filer eller mappar i varandra. Välj bara den mapp som har filerna som ska importeras.',
  'error.import.archiveLocked':
    'Den packade filen {{file}} är skyddad med lösenord. Packa upp den först och välj den uppackade mappen.',
  'error.import.oldExcel':
    'Filen {{file}} i det gamla Excel-formatet (xls) kunde inte läsas: den är skadad, låst eller gjord före 1997. Öppna den i Excel, spara den som xlsx och importera den nya filen.',
  'error.import.packed':
    'Filen {{file}} är packad på ett sätt som Vuoro inte läser. Packa upp den först och välj den uppackade mappen.',
  'error.import.diskFull':
    'Det finns inte utrymme på disken för att packa upp filen {{file}}. Frigör utrymme och försök igen.',
  'error.import.brokenJson':
    'Filen {{file}} är skadad eller avbruten. Ladda ner eller spara den på nytt.',
  'error.import.brokenXml':
    'Filen {{file}} är skadad eller avbruten: den är inte hel XML. Ladda ner eller spara den på nytt.',
  'error.import.xmlEntities':
    'Filen {{file}} definierar egna beteckningar (ENTITY). Vuoro öppnar inte en sådan fil, för den kan fylla datorns minne. Flöden behöver dem inte.',
  'error.import.valueTooLarge':
    'Filen {{file}} har ett avsnitt på över 64 megabyte som inte kan läsas. Ladda ner filen på nytt.',
  'error.import.savedError':
    'Filen {{file}} innehåller inga kommentarer utan tjänstens felmeddelande (kod {{code}}). Hämta uppgifterna på nytt.',
  'error.import.runUndone': 'Importen är redan ångrad.',
  'error.import.undoPlans':
    'Den här innehållskalendern importerades av en tidigare version av Vuoro, som inte sparade det som fanns före importen. Ta bort inläggen i kalendern.',
  'error.import.changedSincePreview':
    'Filen har ändrats efter förhandsgranskningen. Granska den på nytt.',
  'error.import.noChannel':
    'Filen säger inte vilken kanal kommentarerna kommer från. Välj en kanal.',
  'error.import.noMapping':
    'Välj vilken kolumn som har kommentarens tid och vilken som har texten.',
  'error.import.noTopic': 'Välj vilken kolumn som innehåller inläggets rubrik.',
  'error.report.month':
    'Perioden {{month}} duger inte. Ange månaden 2026-10, kvartalet 2026-Q3 eller året 2026.',
  'error.report.future': 'Perioden {{month}} har inte börjat ännu.',
  'error.report.notOver': 'Perioden pågår ännu. Rapporten kan låsas när perioden är slut.',
  'error.report.needsCorrection': 'Rapporten är redan låst. Skriv vad den nya versionen rättar.',
  'error.report.quotePersonal':
    'Citatet innehåller personuppgifter, till exempel ett namn, ett telefonnummer eller en adress. Ta bort dem och försök på nytt.',
  'error.report.quoteLong': 'Citatet är för långt. Korta det till högst {{limit}} tecken.',
  'error.pdf.noEngine':
    'Det finns inget program som kan göra PDF-filen. Exportera rapporten som HTML eller kör npm start en gång så att Electron installeras.',
  'error.pdf.failed':
    'Det gick inte att göra PDF-filen. Försök igen eller exportera rapporten som HTML.',
  'error.planTemplate.duplicate':
    'Inläggsmallen ”{{name}}” finns redan. Ge ett annat namn eller ersätt den gamla.',
  'error.planTemplate.emptyMonth':
    'Månaden har inga inlägg att göra en mall av. Välj en annan månad.',
  'error.print.noPrinter':
    'Ingen skrivare hittades. Spara månaden som en PDF-fil och skriv ut den därifrån.',
  'error.print.failed':
    'Utskriften lyckades inte. Spara månaden som en PDF-fil och skriv ut den därifrån.',
  'error.link.notHttps':
    'Länken öppnas inte eftersom adressen inte börjar med https://. Kopiera den vid behov och kontrollera vart den leder.',
  'error.post.needsPromise':
    'Inlägget frågar invånarna och lovar därmed att berätta vad svaren leder till. Skriv löftet och dagen eller berätta varför inget löfte ges.',
  'error.promise.dueGone':
    'Den utlovade dagen har redan passerat och kan inte längre flyttas. Berätta för invånarna hur läget är.',
  'error.promise.dueBeforeMade':
    'Den utlovade dagen kan inte vara före dagen då löftet gavs. Välj en senare dag.',
  'error.promise.inFuture': 'Dagen har inte kommit än. Anteckna saken när den har hänt.',
  'error.promise.tooEarly': 'Dagen är före den dag då löftet gavs. Välj en senare dag.',
  'error.promise.over':
    'Löftet är redan avslutat. Ta först tillbaka anteckningen om löftet ändå gäller.',
  'error.promise.notOver': 'Löftet gäller fortfarande, så det finns inget att ta tillbaka.',
  'error.promise.toldByPost':
    'I den här kanalen har det berättats med ett inlägg. Ändra inläggets uppgifter i kalendern.',
  'error.promise.unfilled': 'Texten har ställen som inte är ifyllda. Fyll i eller ta bort dem.',
  'error.promise.noChannel':
    'Löftet har ingen kanal där invånarna tillfrågades. Lägg till kanalen där ni berättar för dem.',
  'error.post.needsChecklistReason':
    'Obligatoriska punkter är öppna i checklistan ({{count}}). Skriv varför inlägget ändå går vidare.',
  'error.checklist.unknownItem': 'Checklistan har ingen punkt {{code}}. Öppna listan på nytt.',
  'error.checklist.duplicateItem':
    'Samma punkt ({{code}}) finns två gånger i listan. Ta bort den ena.',
  'error.checklist.phaseOrder':
    'Punkterna står i fel skede eller ordning. Först kommer punkterna före publiceringen, sedan de under diskussionen och sist de efter den.',
  'error.checklist.wordsMissing':
    'Punkt {{item}} i listan saknar text (språk: {{language}}). Skriv den.',
  'error.erasure.nothing': 'De valda ställena har inget kvar att radera. Sök på nytt.',
  'error.erasure.termsTooShort':
    'Sökordet är för kort. Skriv minst två tecken av användarnamnet, fyra av texten och sex av länken.',
  'error.retention.holdTooLong': 'Dagen måste vara i dag eller senare, högst ett år framåt.',
  'error.openData.notOurs':
    'Mappen {{folder}} innehåller inga öppna data från Vuoro. Välj en mapp med filen vuoro-open-data.json.',
  'error.openData.newer':
    'Mappen är gjord med ett nyare program ({{version}}). Uppdatera detta program och försök igen.',
  'error.openData.folderNotEmpty': 'Mappen {{folder}} är inte tom. Ange en ny eller tom mapp.',
  'error.openData.row':
    'Rad {{row}} i filen {{file}} duger inte. Inget importerades. Exportera på nytt eller rätta raden.',
  'error.openData.fileMissing':
    'Filen {{file}} saknas i mappen. Inget importerades. Exportera på nytt.',
};
