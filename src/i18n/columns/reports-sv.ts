import type { reports as fi } from './reports-fi.ts';

export const reports: Record<keyof typeof fi, string> = {
  'report.correction': 'Vad upplagan rättar i den föregående',
  'report.json': 'Rapporten som JSON',
  'table.report_document': 'Frysta rapporter per språk',
  report_id: 'Rapport',
  'report_document.document': 'Rapportens innehåll som JSON',
  'table.report_document_quote': 'Citat i frysta rapporter',
  'report_document_quote.quote_id': 'Citatet, så som rapportens dokument kallar det',
  'table.report_words': 'Kommunikatörens ord till rapporten',
  'report_words.place': 'Ställe i rapporten',
  'table.report_hidden': 'Delar som döljs i rapporten',
  'report_hidden.section': 'Del',
  'table.report_best': 'Inlägg som valts till periodens',
  'table.report_quote': 'Citat som valts till rapporten',
};
