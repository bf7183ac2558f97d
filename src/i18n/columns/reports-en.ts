import type { reports as fi } from './reports-fi.ts';

export const reports: Record<keyof typeof fi, string> = {
  'report.correction': 'What it corrects in the edition before',
  'report.json': 'The report, as JSON',
  'table.report_document': 'Frozen reports by language',
  report_id: 'Report',
  'report_document.document': "The report's content, as JSON",
  'table.report_document_quote': 'Quotations in frozen reports',
  'report_document_quote.quote_id': 'The quotation, as the documents of the report name it',
  'table.report_words': "The communicator's words for a report",
  'report_words.place': 'Place in the report',
  'table.report_hidden': 'Sections hidden from a report',
  'report_hidden.section': 'Section',
  'table.report_best': "Posts chosen as the period's",
  'table.report_quote': 'Quotations chosen for a report',
};
