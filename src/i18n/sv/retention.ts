import type { retention as fi } from '../fi/retention.ts';

export const retention: Record<keyof typeof fi, string> = {
  'retention.title': 'Gallringstid',
  'retention.note':
    'När en diskussion inte längre väntar på någon raderas dess ord, användarnamn och länkar efter {{days}} dagar, allt senast efter ett år. Antal, klasser och tider finns kvar. Citat försvinner också ur frysta rapporter, vars siffror förblir som de är. Bevis för moderering bevaras ett år. Inget raderas innan det har stått på denna lista i två veckor.',
  'retention.next': 'Vad som raderas senast {{day}}',
  'retention.nothing': 'Inget raderas senast {{day}}.',
  'retention.window': 'Se framåt',
  'retention.window.30': 'En månad',
  'retention.window.90': 'Tre månader',
  'retention.window.365': 'Ett år',
  'retention.sum_one': 'En diskussion.',
  'retention.sum_other': '{{count}} diskussioner.',
  'retention.evidence': 'Bevis för moderering: {{count}}.',
  'retention.rejections': 'Rader som avvisades vid import: {{count}}.',
  'retention.more': 'De {{count}} första visas.',
  'retention.column.on': 'Raderas',
  'retention.column.what': 'Diskussion',
  'retention.column.why': 'Observera',
  'retention.column.act': 'Behåll',
  'retention.worthy.moderation': 'Moderering i kraft',
  'retention.worthy.promise': 'Temat har ett öppet löfte',
  'retention.worthy.class': 'Begäran om uppgifter eller initiativ',
  'retention.worthy.waiting': 'Väntar ännu på svar',
  'retention.worthy.quoted':
    'Citeras i en fryst rapport ({{periods}}), där citatet försvinner samtidigt',
  'retention.worthy.holdEnds': 'Behålls till {{day}}',
  'retention.hold': 'Behåll längre',
  'retention.holdNamed': 'Behåll längre: {{what}}',
  'retention.holdTitle': 'Behåll diskussionens ord',
  'retention.holdUntil': 'Sista dagen då orden behålls',
  'retention.holdUntilNote':
    'Högst ett år framåt. Därefter raderas orden, om du inte förlänger tiden.',
  'retention.holdReason': 'Varför de behövs',
  'retention.holdReasonMissing': 'Skriv skälet.',
  'retention.holdSave': 'Behåll',
  'retention.held': 'Diskussionen behålls till {{day}}.',
  'retention.release': 'Behåll inte längre',
  'retention.doubtTitle': 'Går klockan rätt?',
  'retention.doubt':
    'Programmet användes senast {{seen}}, och datorn visar nu {{today}}. Inget raderas förrän du bekräftar att dagen är rätt.',
  'retention.doubtYes': 'Dagen är rätt',
  'retention.today_one': 'Orden i en diskussion raderas {{day}}. Vill du behålla dem?',
  'retention.today_other':
    'Orden i {{count}} diskussioner raderas, de första {{day}}. Vill du behålla någon?',
  'retention.todayDoubt': 'Datorns datum verkar vara fel, så gallringen väntar.',
  'retention.todayUnreached':
    'Alla säkerhetskopior har inte nåtts: de innehåller ännu det raderade.',
  'retention.open': 'Öppna listan',
};
