import type { Figures } from '../contract/figures.ts';
import type { RenderedFormat } from '../contract/report.ts';
import type { ReportDocument } from '../contract/report-document.ts';
import { withoutHiddenSigns } from '../domain/signs.ts';
import { translator } from '../i18n/index.ts';

/** What a report's files are made from. */
export type Report = {
  figures: Figures;
  document: ReportDocument;
  /** The figures as they are kept, to the last byte. */
  json: string;
};

export type ReportFile = { fileName: string; content: string; encoding: 'utf8' | 'base64' };

/** Each loads its library when it is used: they are large, and few are used in a day. */
const writers: Record<RenderedFormat, (report: Report) => Promise<string | Buffer>> = {
  html: async ({ document }) => (await import('./html.ts')).reportHtml(document),
  docx: async ({ document }) => (await import('./docx.ts')).reportDocx(plain(document)),
  pptx: async ({ document }) => (await import('./pptx.ts')).reportSlides(plain(document)),
  xlsx: async ({ figures, document }) =>
    (await import('./sheets.ts')).reportWorkbook(figures, document.language),
  csv: async ({ figures, document }) =>
    (await import('./csv.ts')).reportCsv(figures, document.language),
  json: async ({ json }) => json,
  summary: async ({ figures, document }) =>
    (await import('./summary-page.ts')).reportSummary(plain(figures), plain(document)),
  email: async ({ figures, document }) =>
    (await import('./email.ts')).reportEmail(plain(figures), plain(document)),
};

/** The report as a file, with the name that it is offered under. */
export async function renderReport(report: Report, format: RenderedFormat): Promise<ReportFile> {
  const written = await writers[format](report);
  const fileName = reportFileName(report.document, format);
  return typeof written === 'string'
    ? { fileName, content: written, encoding: 'utf8' }
    : { fileName, content: written.toString('base64'), encoding: 'base64' };
}

/** Without signs that deceive and without what XML can't hold. */
function plain<T extends Figures | ReportDocument>(all: T): T {
  return JSON.parse(JSON.stringify(all), (_, value: unknown) =>
    typeof value === 'string' ? withoutHiddenSigns(value) : value,
  ) as T;
}

/** `vuoro-raportti-2026-10.docx`: plain letters, so that it survives any disk and any mail. */
function reportFileName({ language, period }: ReportDocument, format: RenderedFormat): string {
  const t = translator(language);
  const name = `${t('report.file')}-${period.toLowerCase()}`;
  if (format === 'summary') return `${name}-${t('reportFile.name.summary')}.html`;
  if (format === 'email') return `${name}-${t('reportFile.name.email')}.txt`;
  return `${name}.${format}`;
}
