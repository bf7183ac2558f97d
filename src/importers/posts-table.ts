import { refuse } from '../contract/errors.ts';
import { withoutEscape } from '../domain/formulas.ts';
import { squeezed } from '../domain/names.ts';
import {
  type PostTableField,
  postTableFields,
  postTableLimits as limits,
  splitLinks,
  splitNames,
} from '../domain/post-table.ts';
import { startOf } from '../domain/titles.ts';
import type { DateOrder } from './dates.ts';
import { headerLanguage, plainName } from './headers.ts';
import {
  bestHeader,
  dateOrderIn,
  type HeaderPlace,
  type TableImporter,
  possibleHeaders,
  type ReadOptions,
  seen,
} from './importer.ts';
import { type Mapping, placeColumns, placeOf } from './mapping.ts';
import { entryId, suggestPlanMapping } from './plan-mapping.ts';
import {
  isTextToCome,
  levelWords,
  placeNamed,
  placeOfHeader,
  type PlanPlace,
  planNames,
  purposeWords,
  statusWords,
  yesNoWords,
} from './plan-names.ts';
import { readClock, readDay } from './plan-times.ts';
import type { PlanRecord, PlanText, Rejection } from './record.ts';
import { batches, overflows, type Row } from './table.ts';
import { cleanText, shownValue } from './text.ts';

/** A content calendar, one post a row: what this program writes, or a communicator's own spreadsheet. */
export const postsTable: TableImporter = {
  of: 'tables',
  format: 'posts.table',

  async recognise(tables) {
    const place = bestHeader(tables, judge);
    if (!place) return null;
    const { mapping } = place.suggestion;
    return {
      format: 'posts.table',
      confidence: place.score,
      ...seen(place),
      dateOrder: await orderOf(place, mapping),
      suggestedMapping: mapping,
      language: headerLanguage(place.headers, planNames),
    };
  },

  async *read(tables, options) {
    const { place, mapping } = locate(tables, options.mapping ?? {});
    const { table, header, headers } = place;
    const columns = placeColumns(headers, mapping);
    const mapped = new Set(columns.values());
    const layout: Layout = {
      headers,
      columns,
      texts: headers.flatMap((name, column) => {
        const where = mapped.has(column) ? null : placeOfHeader(name);
        return where ? [{ column, where }] : [];
      }),
      order: options.dateOrder ?? (await orderOf(place, mapping)) ?? 'dmy',
      isText: table.encoding !== null,
      lossy: table.encoding === 'windows-1252',
    };
    for await (const batch of batches(table, header, options)) {
      yield batch.map((row) => readRow(row, layout, options));
    }
  },
};

type Layout = {
  headers: string[];
  columns: ReadonlyMap<string, number>;
  /** Columns that hold the texts of one channel. */
  texts: readonly { column: number; where: PlanPlace }[];
  order: DateOrder;
  /** A text file, in which formulas are escaped. */
  isText: boolean;
  lossy: boolean;
};

function judge({ headers, sample }: HeaderPlace) {
  const suggestion = suggestPlanMapping(headers, sample);
  return { score: suggestion.sureness, suggestion };
}

function orderOf(place: HeaderPlace, mapping: Mapping): Promise<DateOrder | null> {
  return dateOrderIn(place, placeOf(place.headers, mapping['day'] ?? ''));
}

/** The header that the mapping is about; without one, what the columns themselves suggest. */
function locate(
  tables: Parameters<TableImporter['read']>[0],
  given: Mapping,
): { place: HeaderPlace; mapping: Mapping } {
  const wanted = Object.entries(given).filter(
    ([field, column]) =>
      (postTableFields as readonly string[]).includes(field) && column.trim() !== '',
  );
  const best = bestHeader(tables, (place) => {
    const present = wanted.filter(([, column]) => placeOf(place.headers, column) !== -1).length;
    const judged = judge(place);
    return { score: present * 10 + judged.score, suggestion: judged.suggestion };
  });
  const place = best ?? firstHeader(tables);
  const mapping = wanted.length > 0 ? Object.fromEntries(wanted) : best?.suggestion.mapping;
  if (mapping?.['topic'] === undefined) return refuse('import.noTopic');
  return { place, mapping };
}

function firstHeader(tables: Parameters<typeof possibleHeaders>[0]): HeaderPlace {
  for (const place of possibleHeaders(tables)) return place;
  return refuse('import.noTopic');
}

/** Longer cells and lines are no names and no link, and are not taken apart. */
const maxNames = 8000;
const maxLine = limits.link + limits.campaign + 10;

/** Ends the reading of a row. */
class Unreadable extends Error {
  readonly reason: Rejection['reason'];
  readonly column: number | undefined;
  readonly value: string;

  constructor(reason: Rejection['reason'], column?: number, value = '') {
    super(reason);
    this.reason = reason;
    this.column = column;
    this.value = value;
  }
}

function readRow(row: Row, layout: Layout, options: ReadOptions): PlanRecord | Rejection {
  const { headers } = layout;
  try {
    if (row.broken || overflows(row, headers.length)) throw new Unreadable('row.broken');
    return readPlan(row, layout, options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const value = shownValue(error.value);
    return {
      kind: 'rejection',
      row: row.row,
      column: headers[error.column ?? -1] ?? null,
      reason: error.reason,
      ...(value && { value }),
    };
  }
}

function readPlan(row: Row, layout: Layout, { now }: ReadOptions): PlanRecord {
  const { columns, order, isText } = layout;
  const cellAt = (column: number) => {
    const cell = row.cells[column] ?? '';
    return cleanText(isText ? withoutEscape(cell) : cell);
  };
  const cell = (field: PostTableField) => cellAt(columns.get(field) ?? -1);
  const fail = (field: PostTableField, reason: Rejection['reason']): never => {
    throw new Unreadable(reason, columns.get(field), cell(field));
  };

  const written = cell('entryId').toLowerCase();
  const id = entryId.test(written) ? written : null;
  /** Reads a cell that is there; an empty one speaks only in a row that tells all of its post. */
  function told<T>(field: PostTableField, read: (text: string) => T): T | undefined {
    if (!columns.has(field) || (cell(field) === '' && id === null)) return undefined;
    return read(cell(field));
  }
  const short =
    (field: 'answeredBy' | 'expert' | 'hashtags' | 'approval' | 'notes') =>
    (text: string): string =>
      text.length > limits[field] ? fail(field, 'cell.tooLong') : text;
  const word =
    <W>(field: PostTableField, words: ReadonlyMap<string, W>) =>
    (text: string): W | null =>
      text === '' ? null : (words.get(plainName(text)) ?? fail(field, 'word.unknown'));
  const day = (field: PostTableField) => (text: string) => {
    if (text === '') return { on: null, at: null };
    const reading = readDay(text, { order, now });
    return 'problem' in reading ? fail(field, reading.problem) : reading;
  };

  const on = told('day', day('day'));
  const at = told('clock', (text) =>
    text === '' ? null : (readClock(text) ?? fail('clock', 'time.unreadable')),
  );
  const texts = textsOf(layout, cellAt, id, () => fail('body', 'cell.tooLong'), cell);
  const title = cell('topic').replaceAll(/\s+/g, ' ');
  if (title.length > limits.topic) fail('topic', 'cell.tooLong');
  const named = title || startOf(texts.find(({ text }) => text !== null)?.text ?? cell('body'));
  if (named === '') fail('topic', 'title.missing');
  const status = told('status', word('status', statusWords));
  const fields: PlanRecord['fields'] = {
    title: named,
    on: on?.on,
    at: at === undefined || at === null ? (on?.at ?? at) : at,
    purpose: told('purpose', word('purpose', purposeWords)),
    level: told('level', word('level', levelWords)),
    // A cell that was emptied says nothing of a status, which every post has.
    status: status ?? undefined,
    themes: told('themes', (text) => {
      if (text.length > maxNames) fail('themes', 'cell.tooLong');
      const names = splitNames(text);
      const fits = names.length <= limits.themes && names.every((n) => n.length <= limits.theme);
      return fits ? names : fail('themes', 'cell.tooLong');
    }),
    answeredBy: told('answeredBy', (text) => short('answeredBy')(text) || null),
    expert: told('expert', (text) => squeezed(short('expert')(text)) || null),
    answeredUntil: told('answeredUntil', day('answeredUntil'))?.on,
    expiresOn: told('expires', day('expires'))?.on,
    contentious: told('contentious', word('contentious', yesNoWords)) ?? undefined,
    hashtags: told('hashtags', short('hashtags')),
    links: told('links', (text) => {
      if (text.split('\n').some((line) => line.length > maxLine)) fail('links', 'cell.tooLong');
      const links = splitLinks(text);
      const fits =
        links.length <= limits.links &&
        links.every(
          ({ url, campaign }) =>
            url.length <= limits.link && (campaign ?? '').length <= limits.campaign,
        );
      return fits ? links : fail('links', 'cell.tooLong');
    }),
    approval: told('approval', short('approval')),
    notes: told('notes', short('notes')),
  };
  if (id !== null && columns.has('contentious')) fields.contentious ??= false;
  return {
    kind: 'plan',
    row: row.row,
    id,
    fields,
    texts,
    lossy: layout.lossy,
  };
}

function textsOf(
  { texts }: Layout,
  cellAt: (column: number) => string,
  id: string | null,
  tooLong: () => never,
  cell: (field: PostTableField) => string,
): PlanText[] {
  const own = texts.flatMap(({ column, where }): PlanText[] => {
    const text = cellAt(column);
    if (text.length > limits.body) throw new Unreadable('cell.tooLong', column, text);
    if (text === '') return id === null ? [] : [{ ...where, text: '', adds: false }];
    if (isTextToCome(text)) return [{ ...where, text: '', adds: true }];
    // Under a platform's name a cross marks the channel; in columns of our own every word is a text.
    const mark = where.language === null ? yesNoWords.get(plainName(text)) : undefined;
    if (mark === false) return [];
    return [{ ...where, text: mark === true ? null : text, adds: true }];
  });
  const body = cell('body');
  if (body.length > limits.body) tooLong();
  const channels = channelsIn(cell('channels').slice(0, maxNames));
  const shared = channels.map((name) => ({
    ...placeNamed(name),
    text: body === '' ? null : body,
    adds: true,
  }));
  if (shared.length > 0 || body === '') return [...own, ...shared];
  return [...own, { channel: '', platform: null, language: null, text: body, adds: true }];
}

/** `FB, IG`, `Facebook ja Instagram`, `Facebook + verkkosivut`. A channel's own name may have an "and" in it. */
function channelsIn(cell: string): string[] {
  const names = splitNames(cell).flatMap((name) => {
    const parts = name.split(/ ?[+&/] ?| ja | och | and /i);
    return parts.every((part) => placeNamed(part).platform !== null) ? parts : [name];
  });
  return [...new Set(names.map((name) => name.slice(0, limits.theme).trim()))];
}
