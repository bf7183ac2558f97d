import { readDate } from './dates.ts';
import { columnsNamed } from './headers.ts';
import { bestHeader, type HeaderPlace, type TableImporter, rejectValue, seen } from './importer.ts';
import { listAt, rawAt } from './json/fields.ts';
import type { ImportItem } from './record.ts';
import { batches, overflows, type Row } from './table.ts';
import { cleanLabel, cleanText, shownValue } from './text.ts';

const names = {
  id: ['comment id'],
  at: ['comment create timestamp'],
  parent: ['parent comment id', 'top level comment id'],
  video: ['video id'],
  post: ['post id'],
  text: ['comment text'],
} as const;
type Field = keyof typeof names;

/**
 * Google Takeout's comments on YouTube: those that the account itself wrote. They are the office's answers, and
 * find their place where the residents' comments have come by another way. Three headers are known, all read by
 * name; the words stand in JSON of two kinds. Built from the fixtures of public tools; no real file could be had.
 */
export const youtubeTakeout: TableImporter = {
  of: 'tables',
  format: 'youtube.takeout',

  // oxlint-disable-next-line typescript/require-await
  async recognise(tables) {
    const place = bestHeader(tables, judge);
    return (
      place && {
        format: 'youtube.takeout',
        confidence: place.score,
        ...seen(place),
        dateOrder: 'ymd',
        suggestedMapping: {},
        language: 'en',
      }
    );
  },

  async *read(tables, options) {
    const place = bestHeader(tables, judge);
    if (!place) return;
    const { table, header, headers } = place;
    const columns = Object.fromEntries(
      Object.entries(names).map(([field, of]) => [field, columnsNamed(headers, of)]),
    ) as Record<Field, number[]>;
    for await (const batch of batches(table, header, options)) {
      yield batch.map((row) => {
        if (row.broken || overflows(row, headers.length)) return rejectValue(row.row, 'row.broken');
        return readRow(row, columns, options.now);
      });
    }
  },
};

function judge({ headers }: HeaderPlace) {
  const has = (field: Field) => columnsNamed(headers, names[field]).length > 0;
  return { score: has('id') && has('at') && has('text') && has('parent') ? 0.97 : 0 };
}

function readRow(row: Row, columns: Record<Field, number[]>, now: string): ImportItem {
  const cell = (field: Field) =>
    columns[field].map((place) => row.cells[place] ?? '').find((one) => one.trim() !== '') ?? '';
  const date = readDate(cell('at'), { order: 'ymd', now, zone: 'UTC' });
  if ('problem' in date) {
    return rejectValue(row.row, date.problem, 'Comment Create Timestamp', shownValue(cell('at')));
  }
  const text = cleanText(wordsIn(cell('text')));
  if (text === '') return rejectValue(row.row, 'text.missing', 'Comment Text');
  const id = cleanLabel(cell('id'));
  const video = cleanLabel(cell('video'));
  const parent = cleanLabel(cell('parent'));
  return {
    kind: 'comment',
    row: row.row,
    at: date.at,
    dayOnly: false,
    text,
    author: null,
    link:
      video === null || id === null
        ? null
        : `https://www.youtube.com/watch?${new URLSearchParams({ v: video, lc: id }).toString()}`,
    post: video ?? cleanLabel(cell('post')),
    channel: null,
    platformId: id,
    parentId: parent === id ? null : parent,
    platform: 'youtube',
    own: true,
  };
}

/** `{"takeoutSegments":[{"text":"…"}]}`, or objects with a text each, parted by commas; else the cell as it is. */
function wordsIn(cell: string): string {
  try {
    const parsed: unknown = JSON.parse(`[${cell}]`);
    const parts = listAt(parsed).flatMap((one) => {
      const segments = listAt(one, 'takeoutSegments');
      return (segments.length > 0 ? segments : [one]).flatMap((part) => rawAt(part, 'text') ?? []);
    });
    return parts.length > 0 ? parts.join('') : cell;
  } catch {
    return cell;
  }
}
