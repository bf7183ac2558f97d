import type { erasurePapers as fi } from '../fi/erasure-papers.ts';

export const erasurePapers: Record<keyof typeof fi, string> = {
  'erasure.receipts': 'Kvitton på raderingar',
  'erasure.receiptsNote':
    'Kvittot innehåller inga personuppgifter. Programmets egna säkerhetskopior har skrivits om; filer som du har sparat annanstans tar du själv bort.',
  'erasure.receiptsNone': 'Inget har ännu raderats.',
  'erasure.receipt.title': 'Kvitto på radering av uppgifter',
  'erasure.receipt.at': 'Raderat',
  'erasure.receipt.why': 'Varför',
  'erasure.receipt.kind.request': 'Begäran av en person',
  'erasure.receipt.kind.retention': 'Gallringstiden gick ut',
  'erasure.receipt.request': 'Begärans nummer',
  'erasure.receipt.decidedBy': 'Beslutsfattare',
  'erasure.receipt.what': 'Vad som raderades',
  'erasure.receipt.file': 'Kontorets fil',
  'erasure.receipt.cleaned': 'Renskriven {{at}}',
  'erasure.receipt.notYet': 'Inte klart',
  'erasure.receipt.backups': 'Säkerhetskopior',
  'erasure.receipt.rewritten': 'Omskrivna: {{count}}.',
  'erasure.receipt.removed': 'Borttagna eftersom de inte kunde läsas: {{count}}.',
  'erasure.receipt.unreached': 'Inte nådda: {{count}}.',
  'erasure.receipt.number': 'Kvittots identifierare',
  'erasure.receipt.foot':
    'Kvittot berättar vilket slag av uppgifter och hur många ställen som raderades. De raderade uppgifterna finns inte med.',
  'erasure.receipt.save': 'Spara kvittot {{at}}',
  'erasure.held.title': 'Uppgifter om dig',
  'erasure.held.fileName': 'Personuppgifter {{office}}',
  'erasure.held.made_one': 'Sammanställt {{at}}. Ett ställe.',
  'erasure.held.made_other': 'Sammanställt {{at}}. {{count}} ställen.',
  'erasure.held.request': 'Begäran {{number}}.',
  'erasure.held.at': 'Tid',
  'erasure.held.channel': 'Kanal',
  'erasure.held.foot':
    'Tjänsterna där diskussionen fördes kan ha egna exemplar av uppgifterna. För dem ansvarar tjänsterna själva.',
};
