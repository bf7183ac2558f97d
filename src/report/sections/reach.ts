import type {
  ChannelFigures,
  Count,
  Engagement,
  Figures,
  Median,
  Ratio,
} from '../../contract/figures.ts';
import type { Block, Cell, Table } from '../../contract/report-document.ts';
import {
  type Writer,
  cell,
  dash,
  note,
  numbers,
  paragraph,
  tableOf,
  undefinedCell,
  words,
} from '../writer.ts';
import { channelCell } from './channel.ts';

type Followers = ChannelFigures['followers'];
type Sign = Exclude<keyof Engagement, 'E'>;

const signs = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3', 'V1', 'V2', 'V3'] as const satisfies Sign[];

/** Those whose formula has been seen quoted from the paper itself (domain notes 2.1). */
const verified: readonly Sign[] = ['P3', 'C3', 'V3'];

/** Followers, reach and engagement, each channel by itself. Likes come last. */
export function reachSection(writer: Writer): Block[] {
  const { figures, t } = writer;
  if (figures.channels.length === 0) return [paragraph(t('report.noChannels'))];
  return [
    reachTable(writer),
    ...figures.channels.filter(({ posts }) => posts > 0).map((c) => engagementTable(writer, c)),
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

function engagementTable(writer: Writer, channel: ChannelFigures): Table {
  const { t, f } = writer;
  const { engagement, followers } = channel;
  const { E } = engagement;
  return tableOf(
    followers.value === null
      ? t('report.engagementTable', {
          channel: channel.name,
          posts: ofPosts(writer, channel.posts),
        })
      : t('report.engagementTableFollowers', {
          channel: channel.name,
          posts: ofPosts(writer, channel.posts),
          followers: f.number(followers.value),
        }),
    [t('report.measure'), numbers(t('report.value')), words(t('report.countedFrom'))],
    [
      ...signs.map((sign) => ({
        header: cell(
          t('report.sign', { sign, name: t(`report.engagement.${sign}`) }),
          verified.includes(sign) ? t('report.formula.paper') : t('report.formula.unchecked'),
        ),
        cells: ratioCells(writer, sign, channel),
      })),
      {
        header: cell(
          t('report.sign', { sign: 'E', name: t('report.engagement.E') }),
          t('report.formula.unchecked'),
        ),
        cells: [
          E.value === null ? undefinedCell(t, E.reason) : cell(f.precise(E.value)),
          cell(E.value === null ? dash : sumOf(writer, engagement)),
        ],
      },
    ],
  );
}

function ratioCells(
  { t, f }: Writer,
  sign: Sign,
  { engagement, followers }: ChannelFigures,
): Cell[] {
  const { value, numerator, denominator, reason }: Ratio = engagement[sign];
  if (value === null) return [undefinedCell(t, reason), cell(dash)];
  const [top, bottom] = [f.number(numerator), f.number(denominator)];
  switch (sign) {
    case 'P1':
    case 'C1':
    case 'V1':
      return [
        cell(f.percent(value)),
        cell(t('report.counts.posts', { numerator: top, denominator: bottom })),
      ];
    case 'P2':
    case 'C2':
    case 'V2':
      return [cell(f.precise(value)), cell(`${top} / ${bottom}`)];
    case 'P3':
    case 'C3':
    case 'V3': {
      // The denominator is posts times followers; shown apart, so that it can be counted again by hand.
      const all = followers.value ?? 1;
      return [
        cell(f.precise(value)),
        cell(`${top} / (${f.number(denominator / all)} × ${f.number(all)}) × ${f.number(1000)}`),
      ];
    }
  }
}

function sumOf({ f }: Writer, { P3, C3, V3 }: Engagement): string {
  return [P3, C3, V3].map(({ value }) => f.precise(value ?? 0)).join(' + ');
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
