import type {
  ChannelFigures,
  Count,
  Engagement,
  Figures,
  Median,
  Ratio,
} from '../../contract/figures.ts';
import type { Block, Cell, Table } from '../../contract/report-document.ts';
import { type Writer, cell, note, numbers, paragraph, tableOf, undefinedCell } from '../writer.ts';
import { channelCell } from './channel.ts';

type Followers = ChannelFigures['followers'];
type Sign = Exclude<keyof Engagement, 'E'>;

/** Bonsón & Ratkai's three: of posts, per post, per post and thousand followers. */
const signs = {
  popularity: ['P1', 'P2', 'P3'],
  commitment: ['C1', 'C2', 'C3'],
  virality: ['V1', 'V2', 'V3'],
} as const satisfies Record<string, readonly [Sign, Sign, Sign]>;

/** Followers, reach and engagement, each channel by itself. Likes come last. */
export function reachSection(writer: Writer): Block[] {
  const { figures, t } = writer;
  if (figures.channels.length === 0) return [paragraph(t('report.noChannels'))];
  return [
    reachTable(writer),
    ...(['popularity', 'commitment', 'virality'] as const).flatMap((what) =>
      engagementTable(writer, what),
    ),
    note(t('report.reachApart')),
    note(t('report.formulas')),
  ];
}

function reachTable(writer: Writer): Table {
  const { figures, t, f } = writer;
  return tableOf(
    t('report.reachTable'),
    [
      t('report.channel'),
      numbers(t('report.column.followersBefore')),
      numbers(t('report.column.followers')),
      numbers(t('report.column.posts')),
      numbers(t('report.column.medianReach')),
      numbers(t('report.column.reactions')),
      numbers(t('report.column.shares')),
    ],
    figures.channels.map((channel) => ({
      header: channelCell(t, channel),
      cells: [
        followersCell(writer, channel.followersBefore),
        followersCell(writer, channel.followers),
        cell(f.number(channel.posts)),
        medianCell(writer, channel.medianReach),
        countCell(writer, channel.reactions),
        countCell(writer, channel.shares),
      ],
    })),
  );
}

function followersCell({ t, f }: Writer, { value, countedOn, reason }: Followers): Cell {
  if (value === null || countedOn === null) return undefinedCell(t, reason ?? 'noFollowers');
  return cell(f.number(value), f.localDate(countedOn));
}

function medianCell(writer: Writer, { median, n, reason }: Median): Cell {
  if (median === null) return undefinedCell(writer.t, reason);
  return cell(writer.f.number(median), ofPosts(writer, n));
}

function countCell(writer: Writer, { value, posts, reason }: Count): Cell {
  if (value === null) return undefinedCell(writer.t, reason);
  return cell(writer.f.number(value), ofPosts(writer, posts));
}

function ofPosts({ t, f }: Writer, count: number): string {
  return t('report.n.posts', { count, n: f.number(count) });
}

/** One of the three for each channel that has posts, with what it is counted from; after the last, their sum. */
function engagementTable(writer: Writer, what: keyof typeof signs): Block[] {
  const { figures, t } = writer;
  const channels = figures.channels.filter(({ posts }) => posts > 0);
  if (channels.length === 0) return [];
  const last = what === 'virality';
  const column = (sign: keyof Engagement) =>
    numbers(t('report.sign', { sign, name: t(`report.engagement.${sign}`) }));
  return [
    tableOf(
      t(`report.engagement.${what}`),
      [t('report.channel'), ...signs[what].map(column), ...(last ? [column('E')] : [])],
      channels.map((channel) => ({
        header: channelCell(t, channel),
        cells: [
          ...signs[what].map((sign) => ratioCell(writer, sign, channel)),
          ...(last ? [sumCell(writer, channel)] : []),
        ],
      })),
    ),
  ];
}

function ratioCell({ t, f }: Writer, sign: Sign, { engagement, followers }: ChannelFigures): Cell {
  const { value, numerator, denominator, reason }: Ratio = engagement[sign];
  if (value === null) return undefinedCell(t, reason);
  const [top, bottom] = [f.number(numerator), f.number(denominator)];
  switch (sign) {
    case 'P1':
    case 'C1':
    case 'V1':
      return cell(
        f.percent(value),
        t('report.counts.posts', { numerator: top, denominator: bottom }),
      );
    case 'P2':
    case 'C2':
    case 'V2':
      return cell(f.precise(value), `${top} / ${bottom}`);
    case 'P3':
    case 'C3':
    case 'V3': {
      // The denominator is posts times followers; shown apart, so that it can be counted again by hand.
      const all = Math.max(1, followers.value ?? 1);
      return cell(
        f.precise(value),
        `${top} / (${f.number(denominator / all)} × ${f.number(all)}) × ${f.number(1000)}`,
      );
    }
  }
}

function sumCell({ t, f }: Writer, { engagement: { E, P3, C3, V3 } }: ChannelFigures): Cell {
  if (E.value === null) return undefinedCell(t, E.reason);
  return cell(
    f.precise(E.value),
    [P3, C3, V3].map(({ value }) => f.precise(value ?? 0)).join(' + '),
  );
}

/** Channels that came out with posts but whose numbers are not all known: told among what is missing. */
export function withoutFollowers({ channels }: Figures): string[] {
  return channels
    .filter(({ posts, followers }) => posts > 0 && followers.value === null)
    .map(({ name }) => name);
}

/** Channels of whose posts the platform gave no reach, reactions or shares, or not of all. */
export function withoutNumbers({ channels }: Figures): string[] {
  return channels
    .filter(
      ({ posts, medianReach, reactions, shares }) =>
        Math.min(medianReach.n, reactions.posts, shares.posts) < posts,
    )
    .map(({ name }) => name);
}
