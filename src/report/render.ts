import type { Figures, reportTextFormats } from '../contract/report.ts';
import type { Language } from '../domain/words.ts';
import { translator } from '../i18n/index.ts';
import { reportCsv } from './csv.ts';
import { reportDocument } from './document.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';

export type TextFormat = (typeof reportTextFormats)[number];

const writers: Record<TextFormat, (figures: Figures, language: Language) => string> = {
  html: (figures, language) => reportHtml(reportDocument(figures, language)),
  csv: reportCsv,
  json: reportJson,
};

/** The report as a file's text, with the name that the file is offered under. */
export function renderReport(
  figures: Figures,
  language: Language,
  format: TextFormat,
): { fileName: string; content: string } {
  return {
    fileName: reportFileName(figures.month, language, format),
    content: writers[format](figures, language),
  };
}

/** `vuoro-raportti-2026-10.html`: plain letters, so that it survives any disk and any mail. */
export function reportFileName(
  month: string,
  language: Language,
  format: TextFormat | 'pdf',
): string {
  return `${translator(language)('report.file')}-${month}.${format}`;
}
