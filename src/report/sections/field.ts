import type { ChannelFigures, Median, Ratio } from '../../contract/figures.ts';
import type { Block, Cell, Table } from '../../contract/report-document.ts';
import { fieldCorners } from '../../domain/report/engagement.ts';
import { fieldChart } from '../charts/field.ts';
import {
  type Writer,
  cell,
  heading,
  note,
  numbers,
  tableOf,
  undefinedCell,
  words,
} from '../writer.ts';
import { channelCell } from './channel.ts';

/**
 * Popularity against commitment, each beside the channel's own median: a popular channel can still be one-way
 * (Agostino & Arnaboldi 2016; the thresholds are ours, domain notes 2.2).
 */
export function fieldBlocks(writer: Writer): Block[] {
  const { figures, t, f } = writer;
  if (figures.channels.every(({ posts }) => posts === 0)) return [];
  const data = fieldTable(writer);
  const points = figures.channels.flatMap(pointOf);
  if (points.length === 0) {
    return [heading(t('report.chart.field')), note(t('report.field.noPoints')), data];
  }
  const placed = figures.channels.filter((channel) => pointOf(channel).length > 0);
  const told = fieldCorners.flatMap((corner) => {
    const names = placed.filter(({ field }) => field.corner === corner).map(({ name }) => name);
    return names.length === 0
      ? []
      : [t('report.field.told', { channels: f.list(names), corner: t(`report.field.${corner}`) })];
  });
  return [
    {
      kind: 'chart',
      id: 'field',
      title: t('report.chart.field'),
      alternative: told.join(' '),
      ...fieldChart({
        points,
        axes: {
          popularity: t('report.field.popularity'),
          commitment: t('report.field.commitment'),
          corners: {
            both: t('report.field.both'),
            popular: t('report.field.popular'),
            committed: t('report.field.committed'),
            neither: t('report.field.neither'),
          },
        },
      }),
      data,
    },
  ];
}

/** A channel's popularity and commitment by its own medians; none where a median is 0 or anything is missing. */
function pointOf({
  name,
  engagement,
  field,
}: ChannelFigures): { label: string; x: number; y: number }[] {
  const [popularity, commitment] = [field.popularityMedian.median, field.commitmentMedian.median];
  const { P3, C3 } = engagement;
  if (field.corner === null || !popularity || !commitment) return [];
  if (P3.value === null || C3.value === null) return [];
  return [{ label: name, x: P3.value / popularity, y: C3.value / commitment }];
}

function fieldTable({ figures, t, f }: Writer): Table {
  const valueCell = ({ value, reason }: Ratio): Cell =>
    value === null ? undefinedCell(t, reason) : cell(f.precise(value));
  const medianCell = ({ median, n, reason }: Median): Cell =>
    median === null
      ? undefinedCell(t, reason)
      : cell(f.precise(median), t('report.n.months', { count: n, n: f.number(n) }));
  return tableOf(
    t('report.chart.field'),
    [
      t('report.channel'),
      numbers(t('report.field.popularityNow')),
      numbers(t('report.field.median')),
      numbers(t('report.field.commitmentNow')),
      numbers(t('report.field.median')),
      words(t('report.field.place')),
    ],
    figures.channels
      .filter(({ posts }) => posts > 0)
      .map((channel) => {
        const { engagement, field } = channel;
        return {
          header: channelCell(t, channel),
          cells: [
            valueCell(engagement.P3),
            medianCell(field.popularityMedian),
            valueCell(engagement.C3),
            medianCell(field.commitmentMedian),
            field.corner === null
              ? undefinedCell(t, field.reason)
              : cell(t(`report.field.${field.corner}`)),
          ],
        };
      }),
  );
}
