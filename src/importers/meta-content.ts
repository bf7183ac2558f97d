import { refuse } from '../contract/errors.ts';
import { type Platform, type PostMetric, postMetrics } from '../domain/words.ts';
import { type DateOrder, readDate } from './dates.ts';
import { columnsNamed, headerLanguage } from './headers.ts';
import {
  bestHeader,
  dateOrderIn,
  type HeaderPlace,
  type TableImporter,
  isDamagedId,
  type ReadOptions,
  seen,
} from './importer.ts';
import { type Mapping, placeColumns } from './mapping.ts';
import { metaFields, type MetaField, metaNames, postForm } from './meta-columns.ts';
import { guessMetaColumns } from './meta-shape.ts';
import { readCount } from './numbers.ts';
import type { PostRecord, Rejection } from './record.ts';
import { batches, overflows, type Row, type Table } from './table.ts';
import { cleanLabel, cleanText, maxTextLength, shownValue, webLink } from './text.ts';

/** Meta writes the publish time by the clock of its own headquarters, in every language of the export. */
const metaZone = 'America/Los_Angeles';

/**
 * The content export of Meta Business Suite for Facebook and Instagram: a row is a post with its counts so
 * far. Columns go by name, since each export holds the metrics that were ticked and had data.
 */
export const metaContent: TableImporter = {
  of: 'tables',
  format: 'meta.content',

  async recognise(tables) {
    const place = bestHeader(tables, judge);
    if (!place) return null;
    const { columns } = layoutOf(place, place.mapping);
    return {
      format: 'meta.content',
      confidence: place.score,
      ...seen(place),
      dateOrder: await orderOf(place, columns, undefined),
      suggestedMapping: suggested(place.headers, columns),
      language: headerLanguage(place.headers, metaNames),
    };
  },

  async *read(tables, options) {
    const place = locate(tables, options.mapping ?? {});
    const layout = layoutOf(place, { ...place.mapping, ...options.mapping });
    const { columns } = layout;
    for (const field of ['postId', 'publishTime'] as const) {
      if (columns(field).length === 0) refuse('import.missingColumn', { column: field });
    }
    const { file } = place.table;
    const known = headerLanguage(place.headers, metaNames) !== null && columns('date').length > 0;
    if (known && columns('views').length === 0) refuse('import.dailyBreakdown', { file });

    const order = await orderOf(place, columns, options.dateOrder);
    const posts = new Map<string, Counted>();
    let rows = 0;
    for await (const batch of batches(place.table, place.header, options)) {
      const rejected: Rejection[] = [];
      for (const row of batch) {
        const read = readRow(row, layout, order, options);
        if ('reason' in read) {
          rejected.push(read);
          continue;
        }
        rows += 1;
        const key = `${read.post.platform} ${read.post.platformId}`;
        const earlier = posts.get(key);
        // Meta repeats a few posts with older counts, and counts only grow.
        if (!earlier || read.interactions > earlier.interactions) posts.set(key, read);
      }
      if (rejected.length > 0) yield rejected;
    }
    if (posts.size < rows * 0.5) refuse('import.dailyBreakdown', { file });
    yield* inBatches(Array.from(posts.values(), ({ post }) => post));
  },
};

type Columns = (field: MetaField) => readonly number[];
type Layout = { file: string; headers: string[]; columns: Columns; platform: Platform | null };
type Counted = { post: PostRecord; interactions: number };

const structure: readonly MetaField[] = ['pageId', 'accountId', 'permalink', 'postType'];

function judge({ headers, sample }: HeaderPlace): { score: number; mapping: Mapping } {
  const has = (field: MetaField) => columnsNamed(headers, namesOf(field)).length > 0;
  const certain = structure.filter(has).length;
  if (has('postId') && has('publishTime') && certain > 0) {
    return { score: 0.8 + certain * 0.05, mapping: {} };
  }
  const mapping = guessMetaColumns(headers, sample);
  return mapping ? { score: 0.6, mapping } : { score: 0, mapping: {} };
}

/** @throws Refusal `import.mappingColumn`, or `import.missingColumn` when nothing looks like an export */
function locate(tables: readonly Table[], given: Mapping): HeaderPlace & { mapping: Mapping } {
  const known = bestHeader(tables, judge);
  if (known) return known;
  const filled = bestHeader(tables, ({ headers }) => ({
    score: Object.values(given).filter((column) => headers.includes(column.trim())).length,
    mapping: {},
  }));
  return filled ?? refuse('import.missingColumn', { column: 'postId' });
}

function namesOf(field: MetaField): string[] {
  return Object.values(metaNames[field]).flat();
}

/** The columns of each field, the mapped one first. A file may hold two languages, one of them empty. */
function layoutOf({ table, headers }: HeaderPlace, mapping: Mapping): Layout {
  const mapped = placeColumns(
    headers,
    Object.fromEntries(
      metaFields.flatMap((field) => (mapping[field] ? [[field, mapping[field]]] : [])),
    ),
  );
  const places = new Map(
    metaFields.map((field) => {
      const place = mapped.get(field);
      const named = columnsNamed(headers, namesOf(field));
      return [field, place === undefined ? named : [place, ...named.filter((n) => n !== place)]];
    }),
  );
  const columns: Columns = (field) => places.get(field) ?? [];
  const has = (...fields: MetaField[]) => fields.some((field) => columns(field).length > 0);
  const platform = has('accountId', 'accountUsername')
    ? 'instagram'
    : has('pageId', 'pageName')
      ? 'facebook'
      : null;
  return { file: table.file, headers, columns, platform };
}

function suggested(headers: string[], columns: Columns): Record<string, string> {
  return Object.fromEntries(
    metaFields.flatMap((field) => {
      const column = headers[columns(field)[0] ?? -1];
      return column === undefined || column === '' ? [] : [[field, column]];
    }),
  );
}

async function orderOf(
  place: HeaderPlace,
  columns: Columns,
  chosen: DateOrder | undefined,
): Promise<DateOrder> {
  const column = columns('publishTime')[0];
  if (chosen !== undefined || column === undefined) return chosen ?? 'mdy';
  return (await dateOrderIn(place, column)) ?? 'mdy';
}

function readRow(
  row: Row,
  { file, headers, columns, platform }: Layout,
  order: DateOrder,
  { now }: ReadOptions,
): Counted | Rejection {
  const filled = (field: MetaField): number =>
    columns(field).find((column) => (row.cells[column] ?? '').trim() !== '') ?? -1;
  const cell = (field: MetaField): string => row.cells[filled(field)] ?? '';
  const reject = (reason: Rejection['reason'], column?: number, value = ''): Rejection => {
    const shown = shownValue(value);
    const name = headers[column ?? -1] ?? null;
    return {
      kind: 'rejection',
      row: row.row,
      column: name,
      reason,
      ...(shown && { value: shown }),
    };
  };

  if (row.broken || overflows(row, headers.length)) return reject('row.broken');
  for (const field of ['postId', 'pageId', 'accountId'] as const) {
    if (!isDamagedId(cell(field).trim())) continue;
    refuse('import.damagedIds', { file, column: headers[filled(field)]!, row: row.row });
  }
  const platformId = cleanLabel(cell('postId'));
  if (platformId === null) return reject('id.missing', columns('postId')[0]);
  const date = readDate(cell('publishTime'), { order, now, zone: metaZone });
  if ('problem' in date) {
    return reject(date.problem, columns('publishTime')[0], cell('publishTime'));
  }
  // Facebook's words stand in Title and Instagram's in Description.
  const words = cell('title') || cell('description');
  if (words.length > maxTextLength) return reject('text.tooLong', filled('title'));

  const metrics: Partial<Record<PostMetric, number>> = {};
  for (const metric of postMetrics) {
    const column = columns(metric).find((c) => readCount(row.cells[c] ?? '') !== undefined);
    if (column === undefined) continue;
    const count = readCount(row.cells[column] ?? '');
    if (count === null) return reject('number.unreadable', column, row.cells[column]);
    if (count !== undefined) metrics[metric] = count;
  }
  const link = webLink(cell('permalink'));
  const post: PostRecord = {
    kind: 'post',
    row: row.row,
    platform: platform ?? platformOf(link),
    account: cleanLabel(cell('accountUsername') || cell('pageName') || cell('accountName')) ?? '',
    accountId: cleanLabel(cell('pageId') || cell('accountId')),
    platformId,
    at: date.at,
    text: cleanText(words),
    link,
    form: postForm(cell('postType')),
    metrics,
  };
  return { post, interactions: interactionsOf(metrics, cell('interactions')) };
}

function platformOf(link: string | null): Platform {
  return link !== null && /(?:^|\.)instagram\.com$/.test(new URL(link).hostname)
    ? 'instagram'
    : 'facebook';
}

function interactionsOf(metrics: PostRecord['metrics'], together: string): number {
  const { reactions = 0, comments = 0, shares = 0, saves = 0 } = metrics;
  return Math.max(reactions + comments + shares + saves, readCount(together) ?? 0);
}

function* inBatches(posts: readonly PostRecord[]): Generator<PostRecord[]> {
  for (let at = 0; at < posts.length; at += 1_000) yield posts.slice(at, at + 1_000);
}
