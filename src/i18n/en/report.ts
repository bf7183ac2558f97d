import type { report as fi } from '../fi/report.ts';

export const report: Record<keyof typeof fi, string> = {
  'report.title.month': 'Monthly dialogue report',
  'report.title.quarter': 'Quarterly dialogue report',
  'report.title.year': 'Yearly dialogue report',
  'report.fullTitle': '{{title}}, {{period}} – {{office}}',
  'report.description':
    'Residents’ comments and the answers to them, promises, themes, posts and duties. {{office}}, {{period}}.',
  'report.asKnownOn': 'As known on {{at}}',
  'report.frozen': '{{known}}. Edition {{edition}}, frozen {{at}}',
  'report.correction': 'Corrected edition. Correction: {{correction}}',
  'report.fictional':
    'Fictional example: {{office}} is not a real municipality, and the figures describe no real municipality.',
  'report.partial.month': 'The month is not over. The figures cover what had happened by {{at}}.',
  'report.partial.quarter':
    'The quarter is not over. The figures cover what had happened by {{at}}.',
  'report.partial.year': 'The year is not over. The figures cover what had happened by {{at}}.',
  'report.empty':
    '{{period}}, no comments came, nothing was published or promised, and no conversation is waiting for an answer. So there are no figures to show.',
  'report.emptyHeading': 'Nothing recorded',
  'report.made': 'Made with Vuoro. The report contains no names or messages of residents.',
  'report.madeQuoting':
    'Made with Vuoro. The report contains no names of residents. The quotes from residents were chosen one by one and checked for personal data.',

  'report.file': 'vuoro-report',

  'report.screen.language': 'Language of the report',
  'report.screen.in.fi': 'In Finnish',
  'report.screen.in.sv': 'In Swedish',
  'report.screen.in.en': 'In English',
  'report.screen.export': 'Export to a file',
  'report.screen.pdf': 'PDF',
  'report.screen.pdfNote': 'to attach to an agenda',
  'report.screen.html': 'HTML',
  'report.screen.htmlNote': 'to publish on the web',
  'report.screen.csv': 'CSV',
  'report.screen.csvNote': 'figures for a spreadsheet',
  'report.screen.json': 'JSON',
  'report.screen.jsonNote': 'figures for another program',
  'report.screen.noMonths': 'There is nothing to report yet',
  'report.screen.noMonthsText':
    'The report tells month by month how residents were answered and what was published. It fills up as you record or import comments and posts.',
  'report.screen.saved': 'Saved {{file}}',
  'report.screen.show': 'Show in folder',
  'report.screen.document': 'The report as it will be read',
  'report.screen.emptyAdvice':
    'The report fills up as you record or import comments and posts. You can also choose another period.',
};
