import type { Measure } from '../contract/figures.ts';
import type { KeyFigure, Trend } from '../contract/report-document.ts';
import { type KeyFigureId, keyFigures } from '../domain/report/key-figures.ts';
import type { Formats } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { trendLine } from './charts/trend.ts';
import { type Writer, bracketed, dash, ownWords, reasonText, stateAt } from './writer.ts';

/** What a share is a share of: `report.counts.<unit>` tells its raw counts. */
const countedIn = {
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
    return `${numerator} / ${denominator}`;
  }
  return n === undefined ? null : `n = ${f.number(n)}`;
}

/** A measure in one line: its value with its raw counts, or a dash with its reason. */
export function measureText({ t, f }: Pick<Writer, 't' | 'f'>, id: KeyFigureId, measure: Measure) {
  const value = formatMeasure(f, id, measure);
  const beside =
    measure.value === null ? bracketed(reasonText(t, measure.reason)) : rawCounts(f, id, measure);
  return beside === null ? value : `${value} (${beside})`;
}

/** A figure of the period with those that it is compared with, its twelve months and the user's words. */
export function keyFigure(writer: Writer, id: KeyFigureId): KeyFigure {
  const { figures, draft, t, f } = writer;
  const measure = keyFigures[id].of(figures);
  return {
    id,
    label: keyFigureLabel(t, id),
    value: formatMeasure(f, id, measure),
    detail: detailOf(writer, id, measure),
    beside: besideOf(writer, id),
    trend: trendOf(writer, id),
    words: ownWords(draft, `figure:${id}`),
  };
}

/** A figure that is told of this period only. */
export function plainFigure(
  { draft }: Writer,
  { id, label, value, detail }: Pick<KeyFigure, 'id' | 'label' | 'value' | 'detail'>,
): KeyFigure {
  const words = ownWords(draft, `figure:${id}`);
  return { id, label, value, detail, beside: [], trend: null, words };
}

function countsOf(f: Formats, id: KeyFigureId, { numerator = 0, denominator = 0 }: Measure) {
  const written = id === 'answers.expertTime' ? f.minutes : f.number;
  return { numerator: written(numerator), denominator: written(denominator) };
}

function detailOf(writer: Writer, id: KeyFigureId, measure: Measure): string | null {
  const { figures, t, f } = writer;
  if (measure.value === null) return reasonText(t, measure.reason);
  const count = measure.n ?? 0;
  const n = f.number(count);
  if (id in countedIn) {
    const unit = countedIn[id as keyof typeof countedIn];
    const counts = t(`report.counts.${unit}`, countsOf(f, id, measure));
    if (id !== 'answers.withinTarget') return counts;
    const { targetDays } = figures.answers;
    return t('report.target', { counts, count: targetDays, n: f.number(targetDays) });
  }
  switch (id) {
    case 'answers.firstAnswerMinutes':
      return t('report.medianOf', { count, n });
    case 'answers.slowestTenthMinutes':
      return t('report.tenthOf', { count, n });
    case 'duties.informationRequests.days':
      return t('report.daysOf', { count, n });
    case 'answers.outsideHours':
      return t('report.beforeOpening');
    case 'backlog.open':
    case 'promises.open':
      return t('report.state', { at: stateAt(writer) });
    default:
      return null;
  }
}

/** The period before and the same period last year; what was before the office's first month is left out. */
function besideOf(writer: Writer, id: KeyFigureId): KeyFigure['beside'] {
  const { figures, f } = writer;
  const { previous, lastYear } = figures.compared;
  return [previous, lastYear]
    .filter((compared) => compared.figures[id].reason !== 'beforeFirst')
    .map((compared) => ({
      label: f.inPeriod(compared.period, { year: !sameYear(compared.period, figures.period) }),
      value: measureText(writer, id, compared.figures[id]),
    }));
}

function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

/** The twelve months as a small line, unless fewer than two are known or all are the same. */
function trendOf({ figures, t, f }: Writer, id: KeyFigureId): Trend | null {
  const { series } = figures.compared;
  const known = series.flatMap(({ month, figures: { [id]: measure } }) =>
    measure.value === null ? [] : [{ month, measure, value: measure.value }],
  );
  const lowest = known.reduce<(typeof known)[number] | null>(
    (low, point) => (low === null || point.value < low.value ? point : low),
    null,
  );
  const highest = known.reduce<(typeof known)[number] | null>(
    (high, point) => (high === null || point.value > high.value ? point : high),
    null,
  );
  if (lowest === null || highest === null || lowest.value === highest.value) return null;
  const told = ({ month, measure }: (typeof known)[number]) => ({
    value: formatMeasure(f, id, measure),
    month: f.inPeriod(month),
  });
  const [low, high, last] = [told(lowest), told(highest), told(known.at(-1)!)];
  return {
    ...trendLine(series.map((month) => month.figures[id].value)),
    alternative: t('report.trend', {
      low: low.value,
      lowMonth: low.month,
      high: high.value,
      highMonth: high.month,
      last: last.value,
      lastMonth: last.month,
    }),
  };
}
