import type { checklistItems as fi } from '../fi/checklist-items.ts';

export const checklistItems: Record<keyof typeof fi, string> = {
  'checklist.item.B1': 'Är inläggets syfte klart?',
  'checklist.item.B1.why':
    'Invånaren ser genast om kommunen vill berätta något, fråga något eller bjuda in till samtal.',
  'checklist.item.B1.source': 'Bonsón, Royo och Ratkai 2017; DePaula och Dincelli 2016',
  'checklist.item.B2': 'Är det klart vad invånaren kan påverka och vad inte?',
  'checklist.item.B2.why':
    'När gränserna berättas från början behöver ingen lägga tid på något som redan är beslutat.',
  'checklist.item.B2.source':
    'IAP2:s skala för deltagande; arbetsboken från EPA, USA:s miljömyndighet',
  'checklist.item.B3': 'Ställs en fråga som invånaren kan svara på?',
  'checklist.item.B3.why':
    'En bra fråga gör invånarna till partner: de får säga hur det borde vara.',
  'checklist.item.B3.source':
    'Torsti Hyyryläinens kolumn om kommunerna i sociala medier; Lappas, Triantafillidou och Kani 2022; Bortree och Seltzer 2009',
  'checklist.item.B4': 'Framgår det hur man kan delta i beredningen?',
  'checklist.item.B4.why': 'Den som vet hur, när och var hinner delta innan ärendet är avgjort.',
  'checklist.item.B4.source': 'Kommunallagen 29 §',
  'checklist.item.B5': 'Är språket klart och begripligt?',
  'checklist.item.B5.why':
    'En klar text förstår man genast, också om man har bråttom eller håller på att lära sig svenska.',
  'checklist.item.B5.source': 'Kommunallagen 29 §',
  'checklist.item.B6':
    'Har bilderna alt-text och videorna textning, och finns texten i bilden också i inläggets text?',
  'checklist.item.B6.why':
    'Den som är blind lyssnar på vad bilden visar, och den som är döv läser vad som sägs i videon: utan text når budskapet dem inte.',
  'checklist.item.B6.source':
    'Lagen om tillhandahållande av digitala tjänster 306/2019; regionförvaltningsverkets tillsynsbeslut om Facebookvideor; Papunets anvisning om tillgänglighet i sociala medier',
  'checklist.item.B7': 'Finns informationen på båda språken?',
  'checklist.item.B7.why':
    'I en tvåspråkig kommun får invånaren informationen på sitt eget språk; en kortare text med kontaktuppgifter räcker.',
  'checklist.item.B7.source':
    'Språklagen 423/2003; avgörande OKV/124/1/2017 av biträdande justitiekanslerns ställföreträdare; biträdande justitiekanslerns avgörande OKA 2016/2485',
  'checklist.item.B8': 'Framgår det vem som svarar på kommentarerna och när?',
  'checklist.item.B8.why':
    'Man kan lugnt fråga också på kvällen och under veckoslutet när det står i inlägget när svaret kommer.',
  'checklist.item.B8.source':
    'Anvisningen om sociala medier från delstaten New South Wales (Australien); biträdande justitiekanslerns avgörande OKA 2008/1345, tillämpat på kommentarer',
  'checklist.item.B9': 'Är en sakkunnig bokad, och är mallsvaren klara?',
  'checklist.item.B9.why':
    'När den som kan saken är beredd på frågorna får invånaren snabbt ett riktigt svar.',
  'checklist.item.B9.source':
    'Anvisningen om samråd från delstaten New South Wales (Australien); råd från myndigheten GSA i USA',
  'checklist.item.B10': 'Framgår det hur kommentarerna används?',
  'checklist.item.B10.why': 'Invånaren vill veta om kommentaren blir läst när ärendet bereds.',
  'checklist.item.B10.source': 'Anvisningen om samråd från delstaten New South Wales (Australien)',
  'checklist.item.B11':
    'Har det kontrollerats att inlägget varken innehåller sekretessbelagda uppgifter eller onödiga personuppgifter?',
  'checklist.item.B11.why':
    'Det som en gång har publicerats går inte säkert att få bort från nätet, och den som uppgifterna gäller blir lidande.',
  'checklist.item.B11.source':
    'Kommunallagen 29 §; biträdande justitiekanslerns avgörande OKV/727/1/2016',

  'checklist.item.D1': 'Har varje direkt fråga och krav antecknats och klassificerats?',
  'checklist.item.D1.why':
    'En direkt fråga eller ett krav ska besvaras och får därför inte försvinna bland de andra kommentarerna.',
  'checklist.item.D1.source':
    'Biträdande justitiekanslerns avgörande OKA 2008/1345, tillämpat på kommentarer',
  'checklist.item.D2': 'Har frågorna besvarats i tid, eller har det meddelats när svaret kommer?',
  'checklist.item.D2.why':
    'Tystnad känns som att bli avvisad, men redan ett mellanbesked visar att saken har tagits emot.',
  'checklist.item.D2.source':
    'Anvisningen om sociala medier från delstaten New South Wales (Australien); modereringsanvisningen från delstaten Victoria (Australien)',
  'checklist.item.D3': 'Har frågorna besvarats på det språk som de ställdes på?',
  'checklist.item.D3.why':
    'Det är lättare för invånaren att förstå svaret och fortsätta samtalet på sitt eget språk.',
  'checklist.item.D3.source':
    'Avgörande OKV/124/1/2017 av biträdande justitiekanslerns ställföreträdare',
  'checklist.item.D4': 'För svaren samtalet vidare?',
  'checklist.item.D4.why':
    'En följdfråga visar att invånaren blir hörd, men enbart en länk avslutar samtalet.',
  'checklist.item.D4.source': 'Bortree och Seltzer 2009',
  'checklist.item.D5': 'Har kritiken fått stå kvar, och har den besvarats?',
  'checklist.item.D5.why':
    'Ofta undrar andra över samma sak, och ett svar som alla ser hjälper också dem.',
  'checklist.item.D5.source':
    'Modereringsanvisningen från delstaten Victoria (Australien); Oldhams diskussionsregler (England)',
  'checklist.item.D6': 'Har man genast ingripit mot lagstridigt innehåll och antecknat grunden?',
  'checklist.item.D6.why':
    'Hatprat och hot driver bort andra från samtalet, och kommunen kan få svara för det som den låter stå kvar på sin sida.',
  'checklist.item.D6.source':
    'Europadomstolen, Sanchez mot Frankrike 15.5.2023, tillämpat på kommuner; modereringsanvisningen från delstaten Victoria (Australien)',
  'checklist.item.D7':
    'Har grund, dag och skärmbild antecknats för varje dold eller borttagen kommentar och varje blockering?',
  'checklist.item.D7.why':
    'Att ta bort en invånares kommentar är en hård åtgärd, så orsaken ska synas också efteråt, och blockering är den sista utvägen.',
  'checklist.item.D7.source':
    'Modereringsanvisningen från delstaten Victoria (Australien); till övriga delar kommunernas egen praxis',
  'checklist.item.D8':
    'Har initiativ, begäranden om uppgifter och serviceärenden hänvisats till rätt ställe?',
  'checklist.item.D8.why':
    'Saken går framåt först på rätt ställe, och en begäran om uppgifter ska besvaras senast inom 14 dagar.',
  'checklist.item.D8.source':
    'Kommunallagen 23 §; offentlighetslagen; anvisning från SKR, Sveriges Kommuner och Regioner',
  'checklist.item.D9': 'Har felaktiga uppgifter rättats med hänvisning till källan?',
  'checklist.item.D9.why':
    'Ett rykte sprids snabbt, men i källan kan var och en själv kontrollera saken.',
  'checklist.item.D9.source': 'Kyrkslätts kommuns anvisning om sociala medier',
  'checklist.item.D10': 'Har saken förts vidare till den som bereder ärendet?',
  'checklist.item.D10.why': 'En kommentar kan påverka först när den ligger på beredarens bord.',
  'checklist.item.D10.source':
    'Exempel från South Lanarkshires kommun (Skottland); Kaski 2022 (Tammerfors universitet)',

  'checklist.item.A1': 'Framgår det vad invånarna sade?',
  'checklist.item.A1.why':
    'När invånaren känner igen sin egen sak i sammandraget ser hon eller han att kommentarerna har lästs.',
  'checklist.item.A1.source': 'Grevskapet Nottinghamshires guide om samråd (England)',
  'checklist.item.A2': 'Framgår det vad som beslutades eller gjordes?',
  'checklist.item.A2.why':
    'Den som deltog vill veta hur det gick, också när det inte blev som hon eller han önskade.',
  'checklist.item.A2.source':
    'Kommunallagen 29 §; grevskapet Nottinghamshires guide om samråd (England)',
  'checklist.item.A3': 'Framgår det vilka förslag som inte blev av och varför?',
  'checklist.item.A3.why':
    'Också ett negativt besked är lättare att godta när motiveringen sägs rakt ut.',
  'checklist.item.A3.source': 'Grevskapet Nottinghamshires guide om samråd (England)',
  'checklist.item.A4': 'Har resultatet berättats i samma kanaler och på den utlovade dagen?',
  'checklist.item.A4.why': 'Löftet är hållet först när svaret har nått dem som tillfrågades.',
  'checklist.item.A4.source':
    'IAP2:s skala för deltagande; staden Boulders guide om återkoppling (USA)',
  'checklist.item.A5': 'Har invånarna tackats och fått veta vad som händer härnäst?',
  'checklist.item.A5.why':
    'Ett tack och besked om fortsättningen ger en orsak att delta också nästa gång.',
  'checklist.item.A5.source': 'Staden Boulders guide om återkoppling (USA)',
  'checklist.item.A6': 'Har varje fråga besvarats, eller är det överenskommet vem som svarar?',
  'checklist.item.A6.why': 'Fast samtalet tystnar väntar den som frågade fortfarande på svar.',
  'checklist.item.A6.source':
    'Biträdande justitiekanslerns avgörande OKA 2008/1345, tillämpat på kommentarer',
  'checklist.item.A7': 'Har inspelningen av direktsändningen textats inom 14 dagar?',
  'checklist.item.A7.why':
    'En direktsändning behöver inte textas, men inspelningen ska vara till nytta också för den som är döv eller hör dåligt.',
  'checklist.item.A7.source': 'Regionförvaltningsverkets tillsynsbeslut om Facebookvideor',
  'checklist.item.A8': 'Har personuppgifterna tagits bort när de inte längre behövs?',
  'checklist.item.A8.why':
    'Uppgifter om människor får inte ligga kvar på nätet hur länge som helst: vanligen ska de tas bort senast efter ett år.',
  'checklist.item.A8.source':
    'Biträdande justitiekanslerns avgörande OKV/727/1/2016 om publicering på nätet; i fråga om kommentarer kommunernas egen praxis',
  'checklist.item.A9': 'Har en lärdom antecknats för nästa gång?',
  'checklist.item.A9.why':
    'Nästa fråga lyckas bättre när man minns vad som fungerade den här gången och vad som inte gjorde det.',
  'checklist.item.A9.source': 'Kommunernas egen praxis (Rantamäki 2021)',
};
