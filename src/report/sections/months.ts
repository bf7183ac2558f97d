import type { Figures } from '../../contract/figures.ts';
import type { Block, Table } from '../../contract/report-document.ts';
import { type KeyFigureId, keyFigureIds } from '../../domain/report/key-figures.ts';
import type { UndefinedReason } from '../../domain/words.ts';
import { formatMeasure, keyFigureLabel, rawCounts } from '../catalogue.ts';
import { type Writer, bracketed, cell, note, numbers, reasonText, tableOf } from '../writer.ts';

type Months = Figures['compared']['series'];

/** Whose figures stand in a table together, by the beginning of their names. */
const groups = {
  answers: ['comments.', 'answers.', 'backlog.'],
  promises: ['promises.'],
  posts: ['themes.', 'posts.'],
  duties: ['duties.'],
} as const;

/** More columns are not readable on an upright A4. */
const mostColumns = 7;

/**
 * The twelve months of every figure that is shown. Months before the office's first are left out, and so are figures
 * that are defined in no month. Why a cell is a dash stands below the table: in the cells there is no room for it.
 */
export function monthTables(writer: Writer, shown: ReadonlySet<KeyFigureId>): Block[] {
  const months = writer.figures.compared.series.filter(({ figures }) =>
    keyFigureIds.some((id) => figures[id].reason !== 'beforeFirst'),
  );
  if (months.length === 0) return [];
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) => {
    const ids = keyFigureIds.filter(
      (id) =>
        shown.has(id) &&
        groups[group].some((start) => id.startsWith(start)) &&
        months.some(({ figures }) => figures[id].value !== null),
    );
    const parts = chunks(ids);
    return parts.flatMap((part, i) => [
      monthTable(writer, months, part, captionOf(writer, group, i + 1, parts.length)),
      ...dashNote(writer, months, part),
    ]);
  });
}

function chunks(ids: readonly KeyFigureId[]): KeyFigureId[][] {
  const size = Math.ceil(ids.length / Math.ceil(ids.length / mostColumns));
  return Array.from({ length: Math.ceil(ids.length / mostColumns) }, (_, i) =>
    ids.slice(i * size, (i + 1) * size),
  );
}

function captionOf({ t }: Writer, group: keyof typeof groups, part: number, parts: number): string {
  const section = t(`report.${group}`);
  return parts === 1
    ? t('report.monthsTable', { section })
    : t('report.monthsTablePart', { section, part, parts });
}

function monthTable(
  { t, f }: Writer,
  months: Months,
  ids: readonly KeyFigureId[],
  caption: string,
): Table {
  return tableOf(
    caption,
    [t('report.column.month'), ...ids.map((id) => numbers(keyFigureLabel(t, id)))],
    months.map(({ month, figures }) => ({
      header: cell(f.month(month)),
      cells: ids.map((id) =>
        cell(formatMeasure(f, id, figures[id]), rawCounts(f, id, figures[id])),
      ),
    })),
  );
}

/** Which figures are dashes in which months, and why; those with the same months and reason together. */
function dashNote({ t, f }: Writer, months: Months, ids: readonly KeyFigureId[]): Block[] {
  const told = new Map<
    string,
    { reason: UndefinedReason | undefined; when: string; labels: string[] }
  >();
  for (const id of ids) {
    const reasons = new Map<UndefinedReason | undefined, string[]>();
    for (const { month, figures } of months) {
      const { value, reason } = figures[id];
      if (value !== null) continue;
      reasons.set(reason, [...(reasons.get(reason) ?? []), f.month(month)]);
    }
    for (const [reason, named] of reasons) {
      const when = f.list(named);
      const key = `${reason} ${when}`;
      const same = told.get(key) ?? { reason, when, labels: [] };
      same.labels.push(keyFigureLabel(t, id));
      told.set(key, same);
    }
  }
  if (told.size === 0) return [];
  const parts = [...told.values()].map(({ reason, when, labels }) =>
    t('report.monthsDash', {
      labels: f.list(labels),
      months: when,
      reason: bracketed(reasonText(t, reason)),
    }),
  );
  return [note(t('report.monthsDashes', { parts: parts.join(' ') }))];
}
