import type { Measure } from '../contract/figures.ts';
import type { KeyFigure, Trend } from '../contract/report-document.ts';
import { type KeyFigureId, keyFigures } from '../domain/report/key-figures.ts';
import { countedIn, countsOf, formatMeasure, keyFigureLabel, measureText } from './catalogue.ts';
import { trendLine } from './charts/trend.ts';
import { type Writer, ownWords, reasonText, stateAt } from './writer.ts';

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
  if (id === 'answers.firstAnswerMinutes') return t('report.medianOf', { count, n });
  if (id === 'answers.slowestTenthMinutes') return t('report.tenthOf', { count, n });
  if (id === 'duties.informationRequests.days') return t('report.daysOf', { count, n });
  if (id === 'answers.outsideHours') return t('report.beforeOpening');
  const isState = id === 'backlog.open' || id === 'promises.open';
  return isState ? t('report.state', { at: stateAt(writer) }) : null;
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
