import type { Block, KeyFigure } from '../../contract/report-document.ts';
import { daysBetween, localDate } from '../../domain/time.ts';
import { commentClasses } from '../../domain/words.ts';
import { monthsChart } from '../charts/months.ts';
import { keyFigure, plainFigure } from '../key-figures.ts';
import { channelCell } from './channel.ts';
import {
  type Writer,
  cell,
  dash,
  heading,
  lastDay,
  note,
  numbers,
  tableOf,
  undefinedCell,
} from '../writer.ts';

/** What came from residents, how it was answered, and who still waits. */
export function answersSection(writer: Writer): Block[] {
  const { t } = writer;
  const figures = (
    [
      'comments.received',
      'comments.needAnswer',
      'answers.rate',
      'answers.firstAnswerMinutes',
      'answers.slowestTenthMinutes',
      'answers.withinTarget',
      'answers.acknowledgedFirst',
      'answers.expertTime',
      'answers.outsideHours',
      'answers.conversations',
    ] as const
  ).map((id) => keyFigure(writer, id));
  const backlog = (['backlog.open', 'backlog.withExpert', 'backlog.carriedOver'] as const).map(
    (id) => keyFigure(writer, id),
  );
  return [
    { kind: 'figures', items: figures },
    ...unclassedNote(writer),
    ...classTable(writer),
    ...channelTable(writer),
    ...answersChart(writer),
    heading(t('report.backlog')),
    { kind: 'figures', items: [...backlog, oldest(writer)] },
  ];
}

export function unclassedText({ figures, t, f }: Writer): string | null {
  const { unclassed } = figures.comments;
  return unclassed === 0
    ? null
    : t('report.unclassed', { count: unclassed, n: f.number(unclassed) });
}

function unclassedNote(writer: Writer): Block[] {
  const text = unclassedText(writer);
  return text === null ? [] : [note(text)];
}

function channelTable({ figures, t, f }: Writer): Block[] {
  const { channels, comments } = figures;
  if (comments.received === 0 || channels.length === 0) return [];
  const told = (value: number | null) =>
    value === null ? cell(dash, t('report.tooFewComments')) : cell(f.number(value));
  return [
    tableOf(
      t('report.commentsByChannel'),
      [
        t('report.channel'),
        numbers(t('report.column.comments')),
        numbers(t('report.column.needAnswer')),
        numbers(t('report.column.answered')),
      ],
      channels.map((channel) => ({
        header: channelCell(t, channel),
        cells: [cell(f.number(channel.comments)), told(channel.needAnswer), told(channel.answered)],
      })),
    ),
  ];
}

function classTable({ figures, t, f }: Writer): Block[] {
  const { byClass, received, unclassed } = figures.comments;
  if (received === 0) return [];
  if (byClass === null) return [note(t('report.classesFew'))];
  const rows = commentClasses
    .filter((name) => byClass[name] > 0)
    .map((name) => ({
      header: cell(t(`word.class.${name}`)),
      cells: [cell(f.number(byClass[name]))],
    }));
  if (unclassed > 0) {
    rows.push({
      header: cell(t('word.class.unclassed')),
      cells: [cell(f.number(unclassed))],
    });
  }
  return [
    tableOf(t('report.byClass'), [t('report.class'), numbers(t('report.column.comments'))], rows),
  ];
}

function answersChart({ figures, t, f }: Writer): Block[] {
  const series = figures.compared.series.map(({ month, figures: measures }) => ({
    month,
    needed: measures['comments.needAnswer'],
    answered: measures['answers.rate'].numerator ?? null,
  }));
  const most = series.reduce((a, b) => ((b.needed.value ?? 0) > (a.needed.value ?? 0) ? b : a));
  // With nothing to answer in any month there is nothing to draw.
  if ((most.needed.value ?? 0) === 0) return [];
  const last = series.at(-1)!;
  const [needed, answered] = [t('report.column.needAnswer'), t('report.column.answered')];
  const counted = (value: number | null) =>
    value === null ? undefinedCell(t, 'beforeFirst') : cell(f.number(value));
  return [
    {
      kind: 'chart',
      id: 'answers',
      title: t('report.chart.answers'),
      alternative: t('report.chart.answers.told', {
        most: f.number(most.needed.value!),
        mostMonth: f.inPeriod(most.month),
        needed: f.number(last.needed.value ?? 0),
        answered: f.number(last.answered ?? 0),
        month: f.inPeriod(last.month),
      }),
      ...monthsChart({
        months: series.map(({ month }) => ({ label: f.monthShort(month), long: f.month(month) })),
        series: [
          { label: needed, values: series.map((point) => point.needed.value) },
          { label: answered, values: series.map((point) => point.answered) },
        ],
        unit: 'count',
        f,
      }),
      data: tableOf(
        t('report.chart.answers'),
        [t('report.column.month'), numbers(needed), numbers(answered)],
        series.map((point) => ({
          header: cell(f.month(point.month)),
          cells: [counted(point.needed.value), counted(point.answered)],
        })),
      ),
    },
  ];
}

function oldest(writer: Writer): KeyFigure {
  const { figures, t, f } = writer;
  const { oldestSince } = figures.backlog;
  const label = t('report.label.backlog.oldestSince');
  const id = 'backlog.oldestSince';
  if (oldestSince === null) {
    return plainFigure(writer, { id, label, value: dash, detail: t('report.nothingOpen') });
  }
  return plainFigure(writer, {
    id,
    label,
    value: f.dayCount(daysBetween(localDate(oldestSince), lastDay(figures))),
    detail: t('report.arrived', { date: f.date(oldestSince) }),
  });
}
