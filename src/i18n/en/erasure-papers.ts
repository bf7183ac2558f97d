import type { erasurePapers as fi } from '../fi/erasure-papers.ts';

export const erasurePapers: Record<keyof typeof fi, string> = {
  'erasure.receipts': 'Receipts of erasures',
  'erasure.receiptsNote':
    "A receipt holds no personal data. The program's own backups have been written anew; files that you have saved elsewhere are yours to delete.",
  'erasure.receiptsNone': 'Nothing has been erased yet.',
  'erasure.receipt.title': 'Receipt of an erasure',
  'erasure.receipt.at': 'Erased',
  'erasure.receipt.why': 'Why',
  'erasure.receipt.kind.request': "A person's request",
  'erasure.receipt.kind.retention': 'The time of keeping ended',
  'erasure.receipt.request': 'Number of the request',
  'erasure.receipt.decidedBy': 'Decided by',
  'erasure.receipt.what': 'What was erased',
  'erasure.receipt.file': "The office's file",
  'erasure.receipt.cleaned': 'Written clean {{at}}',
  'erasure.receipt.notYet': 'Not done yet',
  'erasure.receipt.backups': 'Backups',
  'erasure.receipt.rewritten': 'Written anew: {{count}}.',
  'erasure.receipt.removed': 'Removed because they could not be read: {{count}}.',
  'erasure.receipt.unreached': 'Not reached: {{count}}.',
  'erasure.receipt.number': 'Id of the receipt',
  'erasure.receipt.foot':
    'The receipt says of what kind and how many the places were that were erased. What was erased is not in it.',
  'erasure.receipt.save': 'Save the receipt of {{at}}',
  'erasure.held.title': 'What is held about you',
  'erasure.held.fileName': 'Personal data {{office}}',
  'erasure.held.made_one': 'Gathered {{at}}. One place.',
  'erasure.held.made_other': 'Gathered {{at}}. {{count}} places.',
  'erasure.held.request': 'Request {{number}}.',
  'erasure.held.at': 'Time',
  'erasure.held.channel': 'Channel',
  'erasure.held.foot':
    'The platforms where the conversation was held may have copies of their own. They answer for those themselves.',
};
