/** What the tables of reports hold. */
export const reports = {
  'report.correction': 'Mitä laitos korjaa edellisestä',
  'report.json': 'Raportti JSONina',
  'table.report_document': 'Jäädytetyt raportit kielittäin',
  report_id: 'Raportti',
  'report_document.document': 'Raportin sisältö JSONina',
  'table.report_document_quote': 'Jäädytettyjen raporttien lainaukset',
  'report_document_quote.quote_id': 'Lainaus, kuten raportin asiakirjat sen nimeävät',
  'table.report_words': 'Viestijän sanat raporttiin',
  'report_words.place': 'Kohta raportissa',
  'table.report_hidden': 'Raportista piilotetut osat',
  'report_hidden.section': 'Osa',
  'table.report_best': 'Jakson julkaisuksi valitut',
  'table.report_quote': 'Raporttiin valitut lainaukset',
} as const;
