import type { Figures } from '../../contract/figures.ts';
import type { Block, Cell } from '../../contract/report-document.ts';
import { keyFigure } from '../key-figures.ts';
import {
  type Writer,
  cell,
  dash,
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
          changeCell(writer, theme.comments, { count: theme.previous, of: previous }),
          changeCell(writer, theme.comments, { count: theme.lastYear, of: lastYear }),
          forwardedCell(writer, theme),
        ],
      })),
    ),
    ...(more === 0 ? [] : [note(t('report.themesMore', { count: more, n: f.number(more) }))]),
  ];
}

function changeCell(
  { t, f }: Writer,
  now: number,
  then: { count: number | null; of: Figures['compared']['previous'] },
): Cell {
  const before = then.count;
  if (before === null) {
    const { reason } = then.of.figures['comments.received'];
    return reason === undefined ? cell(dash, t('report.tooFewComments')) : undefinedCell(t, reason);
  }
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
