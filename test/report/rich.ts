import { type Figures, figures as figuresSchema } from '../../src/contract/figures.ts';
import type { Language } from '../../src/domain/words.ts';
import { reportDocument } from '../../src/report/document.ts';
import type { ReportDraft } from '../../src/report/draft.ts';
import { reportJson } from '../../src/report/json.ts';
import type { Report } from '../../src/report/render.ts';
import { testCore } from '../support/core.ts';

export const period = '2026-10';

/** A draft with something in each place that the user can write. */
const written: ReportDraft = {
  words: {
    summary: 'Lokakuussa kysyttiin eniten kaduista.\nKaikkiin vastattiin.\nVuoropuhelu vilkastui.',
    'section:answers': 'Syysloma näkyi vastausajoissa.',
    'figure:answers.rate': 'Kaikki saivat vastauksen.',
  },
  hidden: [],
  quotes: [{ id: '01920000-0000-7000-8000-000000000009', text: 'Kiitos nopeasta vastauksesta!' }],
  edition: null,
};

/** The sample takes a second to make, and its figures are the same each time. To be asked for inside a test. */
const known = new Map<boolean, Promise<Figures>>();

function figuresOf(sample: boolean): Promise<Figures> {
  const figures =
    known.get(sample) ??
    testCore({ sample })
      .then(({ call }) => call('report.figures', { period }))
      .then((all) => figuresSchema.parse(all));
  known.set(sample, figures);
  return figures;
}

/** The sample municipality's October with the user's words and a quotation. */
export async function sampleReport(language: Language, draft = written): Promise<Report> {
  return reportOf(await figuresOf(true), draft, language);
}

/** A month of an office in which nothing has happened. */
export async function emptyReport(language: Language): Promise<Report> {
  const draft = { words: {}, hidden: [], quotes: [], edition: null };
  return reportOf(await figuresOf(false), draft, language);
}

function reportOf(figures: Figures, draft: ReportDraft, language: Language): Report {
  return {
    figures,
    document: reportDocument(figures, draft, language),
    json: reportJson(figures),
  };
}

/** The same report with every text that people have written, or could have, replaced by another. */
export function saying(report: Report, text: string): Report {
  const keys = new Set(['text', 'lead', 'detail', 'label', 'caption', 'name', 'unit', 'result']);
  const replaced = <T>(all: T): T =>
    JSON.parse(JSON.stringify(all), (key, value: unknown) =>
      typeof value === 'string' && keys.has(key) ? text : value,
    ) as T;
  const { office, ...document } = replaced(report.document);
  return {
    ...report,
    figures: replaced(report.figures),
    document: { ...document, office: office === '' ? office : text },
  };
}
