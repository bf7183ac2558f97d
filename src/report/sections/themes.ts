import type { Figures } from '../../contract/figures.ts';
import type { Block, Cell } from '../../contract/report-document.ts';
import { keyFigure } from '../key-figures.ts';
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

type Theme = NonNullable<Figures['themes']['top']>[number];

/** What residents spoke of, where it was taken, and what came of it. */
export function themesSection(writer: Writer): Block[] {
  return [
    { kind: 'figures', items: [keyFigure(writer, 'themes.themed')] },
    ...themeTable(writer),
    ...quotes(writer),
  ];
}

function themeTable(writer: Writer): Block[] {
  const { figures, t, f } = writer;
  const { top, more } = figures.themes;
  if (figures.comments.received === 0) return [];
  if (top === null) return [note(t('report.themesFew'))];
  if (top.length === 0) return [note(t('report.themesNone'))];
  const { previous, lastYear } = figures.compared;
  return [
    tableOf(
      t('report.themesTable'),
      [
        t('report.column.theme'),
        numbers(t('report.column.comments')),
        numbers(t('report.column.change', { period: f.period(previous.period) })),
        numbers(t('report.column.change', { period: f.period(lastYear.period) })),
        words(t('report.column.forwarded')),
      ],
      top.map((theme) => ({
        header: cell(theme.name),
        cells: [
          cell(f.number(theme.comments)),
          changeCell(writer, theme.comments, theme.previous),
          changeCell(writer, theme.comments, theme.lastYear),
          forwardedCell(writer, theme),
        ],
      })),
    ),
    ...(more === 0 ? [] : [note(t('report.themesMore', { count: more, n: f.number(more) }))]),
  ];
}

function changeCell({ t, f }: Writer, now: number, before: number | null): Cell {
  if (before === null) return undefinedCell(t, 'beforeFirst');
  return cell(f.change(now - before), t('report.themes.before', { n: f.number(before) }));
}

function forwardedCell({ t, f }: Writer, { forwardings }: Theme): Cell {
  if (forwardings.length === 0) return cell(t('report.themes.notForwarded'));
  return cell(
    forwardings
      .map(({ unit, on, result, resultOn }) =>
        result === null
          ? t('report.themes.noResult', { unit, date: f.localDate(on) })
          : t('report.themes.result', {
              unit,
              date: f.localDate(on),
              // Its day follows within the sentence.
              result: result.trim().replace(/\.$/, ''),
              resultDate: f.localDate(resultOn ?? on),
            }),
      )
      .join(' '),
  );
}

function quotes({ draft, t }: Writer): Block[] {
  if (draft.quotes.length === 0) return [];
  return [
    heading(t('report.quotes')),
    { kind: 'quotes', items: draft.quotes.map(({ id, text }) => ({ id, text })) },
  ];
}
