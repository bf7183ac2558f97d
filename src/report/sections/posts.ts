import type { Count } from '../../contract/figures.ts';
import type { Block } from '../../contract/report-document.ts';
import { purposeParts } from '../../domain/words.ts';
import { monthsChart } from '../charts/months.ts';
import { keyFigureLabel, measureText, rawCounts } from '../catalogue.ts';
import { keyFigure } from '../key-figures.ts';
import {
  type Writer,
  cell,
  heading,
  numbers,
  ownWords,
  purposeName,
  tableOf,
  undefinedCell,
  words,
} from '../writer.ts';
import { channelCell } from './channel.ts';
import { fieldBlocks } from './field.ts';

/** What we did: posts by purpose and channel, how much of it was dialogue, and the post that made the month. */
export function postsSection(writer: Writer): Block[] {
  const figures = (['posts.total', 'posts.dialogueShare', 'posts.asked'] as const).map((id) =>
    keyFigure(writer, id),
  );
  return [
    { kind: 'figures', items: figures },
    ...purposeTable(writer),
    ...channelTable(writer),
    ...dialogueChart(writer),
    ...bestPost(writer),
    ...fieldBlocks(writer),
  ];
}

/** Dialogue first; those without a purpose last, where there are any. */
function shownPurposes({ figures }: Writer) {
  const { byPurpose } = figures.posts;
  return (
    ['pull', 'network', 'push', 'image', 'unset'] as const satisfies (typeof purposeParts)[number][]
  ).filter((purpose) => purpose !== 'unset' || byPurpose.unset > 0);
}

function purposeTable(writer: Writer): Block[] {
  const { figures, t, f } = writer;
  const { byPurpose, total } = figures.posts;
  if (total === 0) return [];
  return [
    tableOf(
      t('report.byPurpose'),
      [t('report.purpose'), words(t('report.purposeMeaning')), numbers(t('report.column.posts'))],
      shownPurposes(writer).map((purpose) => ({
        header: cell(purposeName(t, purpose)),
        cells: [cell(t(`report.meaning.${purpose}`)), cell(f.number(byPurpose[purpose]))],
      })),
    ),
  ];
}

function channelTable(writer: Writer): Block[] {
  const { figures, t, f } = writer;
  if (figures.channels.length === 0) return [];
  const purposes = shownPurposes(writer);
  return [
    tableOf(
      t('report.byChannel'),
      [
        t('report.channel'),
        ...purposes.map((purpose) => numbers(purposeName(t, purpose))),
        numbers(t('report.column.posts')),
      ],
      figures.channels.map((channel) => ({
        header: channelCell(t, channel),
        cells: [
          ...purposes.map((purpose) => cell(f.number(channel.byPurpose[purpose]))),
          cell(f.number(channel.posts)),
        ],
      })),
    ),
  ];
}

function dialogueChart({ figures, t, f }: Writer): Block[] {
  const id = 'posts.dialogueShare';
  const series = figures.compared.series.map(({ month, figures: measures }) => ({
    month,
    measure: measures[id],
  }));
  if (series.every(({ measure }) => measure.value === null)) return [];
  const label = keyFigureLabel(t, id);
  const told = ({ measure }: (typeof series)[number]) => measureText({ t, f }, id, measure);
  const defined = series.filter(({ measure }) => measure.value !== null);
  const most = defined.reduce((a, b) => (b.measure.value! > a.measure.value! ? b : a));
  return [
    {
      kind: 'chart',
      id: 'dialogue',
      title: t('report.chart.dialogue'),
      alternative: t('report.chart.dialogue.told', {
        most: told(most),
        mostMonth: f.inPeriod(most.month),
        last: told(series.at(-1)!),
        month: f.inPeriod(series.at(-1)!.month),
      }),
      ...monthsChart({
        months: series.map(({ month }) => ({ label: f.monthShort(month), long: f.month(month) })),
        series: [{ label, values: series.map(({ measure }) => measure.value) }],
        unit: 'share',
        f,
      }),
      data: tableOf(
        t('report.chart.dialogue'),
        [t('report.column.month'), numbers(label)],
        series.map(({ month, measure }) => ({
          header: cell(f.month(month)),
          cells: [
            measure.value === null
              ? undefinedCell(t, measure.reason)
              : cell(f.percent(measure.value), rawCounts(f, id, measure)),
          ],
        })),
      ),
    },
  ];
}

function bestPost(writer: Writer): Block[] {
  const { figures, draft, t, f } = writer;
  const { best } = figures.posts;
  if (best === null) return [];
  const { title, purpose, publishedOn, channels, comments, reactions, shares } = best;
  const counted = ({ value }: Count, key: 'report.n.reactions' | 'report.n.shares') =>
    value === null ? [] : [t(key, { count: value, n: f.number(value) })];
  const about = [
    ...(purpose === null ? [] : [purposeName(t, purpose)]),
    f.localDate(publishedOn),
    ...(channels.length === 0 ? [] : [f.list(channels)]),
    t('report.n.comments', { count: comments, n: f.number(comments) }),
    ...counted(reactions, 'report.n.reactions'),
    ...counted(shares, 'report.n.shares'),
  ];
  return [
    heading(t('report.best')),
    {
      kind: 'lines',
      items: [
        {
          place: 'bestPost',
          lead: title,
          text:
            ownWords(draft, 'bestPost') ??
            (comments === 0
              ? t('report.best.chosen')
              : t('report.best.why', { count: comments, n: f.number(comments) })),
          detail: about.join(', '),
        },
      ],
    },
  ];
}
