import type { Count, Figures, Median } from '../contract/report.ts';
import type { Translate } from '../i18n/index.ts';
import { type Cell, type Section, type Table, dash } from './blocks.ts';
import { type Writer, reasonText } from './writer.ts';

type Channel = Figures['channels'][number];
type Column = { label: string; cell: (channel: Channel) => Cell };

/** Dialogue by channel, and after it reach: likes come last. Channels are not summed. */
export function channelSection(writer: Writer): Section {
  const { figures, t } = writer;
  const heading = t('report.channels');
  if (figures.channels.length === 0) {
    return {
      id: 'channels',
      heading,
      blocks: [{ kind: 'paragraph', text: t('report.noChannels') }],
    };
  }
  return { id: 'channels', heading, blocks: [dialogueTable(writer), reachTable(writer)] };
}

function dialogueTable({ figures, t, f }: Writer): Table {
  const number = (value: number): Cell => ({ text: f.number(value), detail: null });
  return channelTable({ figures, t }, t('report.channelDialogue'), [
    { label: t('report.column.posts'), cell: (c) => number(c.posts) },
    { label: t('report.column.comments'), cell: (c) => number(c.comments) },
    { label: t('report.column.needAnswer'), cell: (c) => number(c.needAnswer) },
    { label: t('report.column.answered'), cell: (c) => number(c.answered) },
  ]);
}

function reachTable(writer: Writer): Table {
  const { figures, t } = writer;
  return channelTable({ figures, t }, t('report.channelReach'), [
    { label: t('report.column.medianReach'), cell: (c) => medianCell(writer, c.medianReach) },
    { label: t('report.column.reactions'), cell: (c) => countCell(writer, c.reactions) },
    { label: t('report.column.shares'), cell: (c) => countCell(writer, c.shares) },
  ]);
}

function channelTable(
  { figures, t }: Pick<Writer, 'figures' | 't'>,
  caption: string,
  columns: Column[],
): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { label: t('report.channel'), align: 'start' },
      ...columns.map(({ label }) => ({ label, align: 'end' as const })),
    ],
    rows: figures.channels.map((channel) => ({
      header: channelHeader(t, channel),
      cells: columns.map(({ cell }) => cell(channel)),
    })),
  };
}

/** The channel's own name, and its platform where the name does not tell it. */
function channelHeader(t: Translate, { name, platform }: Channel): Cell {
  const label = t(`word.platform.${platform}`);
  const told = platform === 'other' || name.toLowerCase().includes(label.toLowerCase());
  return { text: name, detail: told ? null : label };
}

function medianCell(writer: Writer, { median, n, reason }: Median): Cell {
  if (median === null) return { text: dash, detail: reasonText(writer.t, reason) };
  return { text: writer.f.number(median), detail: ofPosts(writer, n) };
}

function countCell(writer: Writer, { value, posts, reason }: Count): Cell {
  if (value === null) return { text: dash, detail: reasonText(writer.t, reason) };
  return { text: writer.f.number(value), detail: ofPosts(writer, posts) };
}

function ofPosts({ t, f }: Writer, count: number): string {
  return t('report.ofPosts', { count, n: f.number(count) });
}
