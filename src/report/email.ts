import type { Figures } from '../contract/figures.ts';
import type { ReportDocument } from '../contract/report-document.ts';
import { keyFigures } from '../domain/report/key-figures.ts';
import { withoutHiddenSigns } from '../domain/signs.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { keyFigureLabel, measureText } from './catalogue.ts';
import { summaryOf } from './parts.ts';
import { summaryFigures } from './summary-page.ts';

/** The covering letter as plain text: the subject on the first line, then what is to be pasted below it. */
export function reportEmail(figures: Figures, document: ReportDocument): string {
  const { language, office, title, periodName, fullTitle, notices } = document;
  const t = translator(language);
  const f = formats(language);
  const lines = [
    t('reportFile.email.subject', { title: oneLine(fullTitle) }),
    '',
    t('reportFile.email.greeting'),
    '',
    t('reportFile.email.opening', { title: decapitalized(title), period: periodName }),
    ...notices.flatMap((notice) => ['', notice]),
    ...summaryOf(document).paragraphs.flatMap((text) => ['', text]),
    '',
    `${t('reportFile.summary.figures')}:`,
    ...summaryFigures.map(
      (id) =>
        `- ${keyFigureLabel(t, id)}: ${measureText({ t, f }, id, keyFigures[id].of(figures))}`,
    ),
    '',
    t('reportFile.email.attachment'),
    '',
    t('reportFile.email.closing'),
    oneLine(office),
  ];
  return `${lines.map(withoutHiddenSigns).join('\r\n')}\r\n`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function decapitalized(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
