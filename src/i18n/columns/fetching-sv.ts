import type { fetching as fi } from './fetching-fi.ts';

export const fetching: Record<keyof typeof fi, string> = {
  'table.fetching': 'Kanaler vars kommentarer hämtas',
  'fetching.account': 'Kontot som frågas efter',
  'fetching.days': 'För hur många dagar inlägg gås igenom',
  'fetching.every_minutes':
    'Hur många minuter mellan hämtningarna under arbetstid; tomt: bara på begäran',
  'fetching.state': 'Var en avbruten hämtning slutade, som JSON',
  'fetching.run_id': 'Importen som det hämtade hör till',
  'fetching.tried_at': 'När det senast försöktes',
  'fetching.done_at': 'När en hämtning senast blev klar',
  'fetching.done_new': 'Nya i den senaste hämtningen',
  'fetching.done_changed': 'Ändrade i den senaste hämtningen',
  'fetching.problem': 'Varför den senaste hämtningen inte lyckades, som JSON',
  'fetching.wait_until': 'Hur länge tjänsten bad oss vänta',
  'table.sent_request': 'Frågor som skickats ut på nätet',
  'sent_request.host': 'Servern som tillfrågades',
  'sent_request.what': 'Vad som frågades',
  'sent_request.status': 'Svarets HTTP-status; tomt: inget svar kom',
  'sent_request.bytes': 'Svarets storlek i byte',
};
