import type { Measure } from '../contract/figures.ts';
import { type KeyFigureId, keyFigures } from '../domain/report/key-figures.ts';
import type { Formats } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { bracketed, dash, reasonText } from './writer.ts';

/**
 * How a key figure is called, explained and written, in one place for all who show one: the document, its tables,
 * the workbook and the comparison of a frozen report with today.
 */

/** What a share is a share of: `report.counts.<unit>` tells its raw counts. */
export const countedIn = {
  'answers.rate': 'comments',
  'answers.withinTarget': 'comments',
  'answers.acknowledgedFirst': 'comments',
  'answers.expertTime': 'workingTime',
  'answers.conversations': 'conversations',
  'promises.kept': 'promises',
  'themes.themed': 'comments',
  'posts.dialogueShare': 'posts',
  'posts.asked': 'posts',
  'duties.altTexts': 'posts',
  'duties.captions': 'videos',
  'duties.languages.both': 'posts',
  'duties.languages.answeredInOwn': 'answers',
  'duties.informationRequests.withinLimit': 'requests',
} as const satisfies Partial<Record<KeyFigureId, string>>;

/** What a key figure is called, wherever it stands. */
export function keyFigureLabel(t: Translate, id: KeyFigureId): string {
  return t(`report.label.${id}`);
}

/** What a key figure means and how it is counted. */
export function keyFigureDefinition(t: Translate, id: KeyFigureId): string {
  return t(`report.how.${id}`);
}

/** A key figure's value as the language writes it; a dash when it is not defined. */
export function formatMeasure(f: Formats, id: KeyFigureId, { value }: Measure): string {
  if (value === null) return dash;
  switch (keyFigures[id].kind) {
    case 'count':
      return f.number(value);
    case 'share':
      return f.percent(value);
    case 'minutes':
      return f.minutes(value);
    case 'days':
      return f.dayCount(value);
  }
}

/** The raw counts of a share or the n of a median, in short; null of a plain count. */
export function rawCounts(f: Formats, id: KeyFigureId, measure: Measure): string | null {
  const { value, n } = measure;
  if (value === null) return null;
  if (keyFigures[id].kind === 'share') {
    const { numerator, denominator } = countsOf(f, id, measure);
    // Hours and minutes are long enough to need two lines in a narrow column.
    return `${numerator}\u00a0/${id === 'answers.expertTime' ? ' ' : '\u00a0'}${denominator}`;
  }
  return n === undefined ? null : `n\u00a0=\u00a0${f.number(n)}`;
}

/** A measure in one line: its value with its raw counts, or a dash with its reason. */
export function measureText(
  { t, f }: { t: Translate; f: Formats },
  id: KeyFigureId,
  measure: Measure,
) {
  const value = formatMeasure(f, id, measure);
  const beside =
    measure.value === null ? bracketed(reasonText(t, measure.reason)) : rawCounts(f, id, measure);
  return beside === null ? value : `${value} (${beside})`;
}

/** The counts of a share as they are written: of working time as hours and minutes. */
export function countsOf(f: Formats, id: KeyFigureId, { numerator = 0, denominator = 0 }: Measure) {
  const written = id === 'answers.expertTime' ? f.minutes : f.number;
  return { numerator: written(numerator), denominator: written(denominator) };
}
