import { refuse } from '../contract/errors.ts';
import { type CommentField, commentFields, commentNames } from './comment-names.ts';
import { type DateOrder, readDate } from './dates.ts';
import { columnsNamed, headerLanguage } from './headers.ts';
import {
  bestHeader,
  dateOrderIn,
  type HeaderPlace,
  type TableImporter,
  isDamagedId,
  possibleHeaders,
  type ReadOptions,
  seen,
} from './importer.ts';
import { type Mapping, placeColumns, placeOf, suggestMapping } from './mapping.ts';
import { commentLink, facebookId } from './paste/links.ts';
import type { CommentRecord, Rejection } from './record.ts';
import { batches, overflows, type Row, type Table } from './table.ts';
import { cleanLabel, cleanText, maxTextLength, shownValue, webLink } from './text.ts';

/** A list of comments from any source: one row is one comment, and a mapping says what stands where. */
export const commentsTable: TableImporter = {
  of: 'tables',
  format: 'comments.table',

  async recognise(tables) {
    const place = bestHeader(tables, judge);
    if (!place) return null;
    const { mapping } = place.suggestion;
    const date = place.headers.indexOf(mapping.date!);
    return {
      format: 'comments.table',
      confidence: place.score,
      ...seen(place),
      dateOrder: await dateOrderIn(place, date),
      suggestedMapping: mapping,
      language: headerLanguage(place.headers, commentNames),
    };
  },

  async *read(tables, options) {
    const { place, mapping } = locate(tables, options.mapping ?? {});
    const { table, header, headers } = place;
    const columns = placeColumns(headers, mapping);
    const layout: Layout = {
      headers,
      columns,
      post: columns.has('post') ? null : postAbove(place),
      // A list that nobody says otherwise of is European.
      order: options.dateOrder ?? (await dateOrderIn(place, columns.get('date'))) ?? 'dmy',
    };
    for await (const batch of batches(table, header, options)) {
      yield batch.map((row) => readRow(row, layout, options, table.file));
    }
  },
};

type Layout = {
  headers: string[];
  columns: ReadonlyMap<string, number>;
  post: string | null;
  order: DateOrder;
};

function judge({ headers, sample }: HeaderPlace) {
  const suggestion = suggestMapping(headers, sample);
  return { score: suggestion.sureness, suggestion };
}

/**
 * The header that the mapping is about. A mapping with date and text is taken as it is; one without is
 * completed by what the columns themselves suggest.
 * @throws Refusal `import.mappingColumn` (`column`), `import.noMapping` (`field`)
 */
function locate(
  tables: readonly Table[],
  given: Mapping,
): { place: HeaderPlace; mapping: Mapping } {
  const named = Object.entries(given).filter(([, column]) => column.trim() !== '');
  const wanted = named.filter(([field]) => isCommentField(field));
  const best = bestHeader(tables, (place) => {
    const present = wanted.filter(([, column]) => placeOf(place.headers, column) !== -1).length;
    const judged = judge(place);
    return { score: present * 10 + judged.score, suggestion: judged.suggestion };
  });
  const place = best ?? firstHeader(tables);
  const mapping: Record<string, string> = Object.fromEntries(wanted);
  const taken = new Set(wanted.map(([, column]) => placeOf(place.headers, column)));
  for (const field of ['date', 'text'] as const) {
    if (mapping[field] !== undefined) continue;
    const suggested = best?.suggestion.mapping[field];
    if (suggested === undefined || taken.has(place.headers.indexOf(suggested))) {
      return refuse('import.noMapping', { field });
    }
    mapping[field] = suggested;
  }
  if (wanted.length > 0) return { place, mapping };
  return { place, mapping: { ...best?.suggestion.mapping } };
}

function firstHeader(tables: readonly Table[]): HeaderPlace {
  for (const place of possibleHeaders(tables)) return place;
  return refuse('import.noMapping', { field: 'date' });
}

function isCommentField(field: string): field is CommentField {
  return (commentFields as readonly string[]).includes(field);
}

/** Some tools name the post once, above the table: a label such as "Source URL" and its link. */
function postAbove({ table, header }: HeaderPlace): string | null {
  const labels = Object.values(commentNames.post).flat();
  for (const { row, cells } of table.head) {
    if (row >= header.row) break;
    const [label] = columnsNamed(cells, labels);
    if (label !== undefined) return webLink(cells[label + 1] ?? '');
  }
  return null;
}

function readRow(
  row: Row,
  { headers, columns, post, order }: Layout,
  { now }: ReadOptions,
  file: string,
): CommentRecord | Rejection {
  const reject = (
    field: CommentField | null,
    reason: Rejection['reason'],
    value = '',
  ): Rejection => {
    const place = field === null ? undefined : columns.get(field);
    const column = place === undefined ? null : headers[place]!;
    const shown = shownValue(value);
    return { kind: 'rejection', row: row.row, column, reason, ...(shown && { value: shown }) };
  };
  const cell = (field: CommentField): string => row.cells[columns.get(field) ?? -1] ?? '';
  const label = (field: CommentField) => cleanLabel(cell(field));

  if (row.broken || overflows(row, headers.length)) return reject(null, 'row.broken');
  const when = `${cell('date')} ${cell('time')}`;
  const date = readDate(when, { order, now });
  if ('problem' in date) return reject('date', date.problem, when);
  if (cell('text').length > maxTextLength) return reject('text', 'text.tooLong');
  const text = cleanText(cell('text'));
  if (text === '') return reject('text', 'text.missing');
  for (const field of ['platformId', 'parent'] as const) {
    if (isDamagedId(cell(field).trim())) {
      return refuse('import.damagedIds', {
        file,
        column: headers[columns.get(field)!]!,
        row: row.row,
      });
    }
  }
  const link = webLink(cell('link'));
  const ids = commentLink(link);
  return {
    kind: 'comment',
    row: row.row,
    at: date.at,
    dayOnly: date.dayOnly,
    text,
    author: label('author'),
    link,
    post: webLink(cell('post')) ?? ownPart(label('post')) ?? post,
    channel: label('channel'),
    // Many tools give no id but a link that holds it.
    platformId: ownPart(label('platformId')) ?? ids?.commentId ?? null,
    parentId: ownPart(label('parent')) ?? ids?.parentId ?? null,
  };
}

/** Facebook's ids begin with those of what they stand on, in some exports and not in others. */
function ownPart(id: string | null): string | null {
  return id !== null && /^(?:\d{5,25}_){1,2}\d{5,25}$/.test(id) ? facebookId(id) : id;
}
