import { platformOfLink, platformOfName } from '../domain/platforms.ts';
import { type DateOrder, readDate } from './dates.ts';
import { columnsNamed } from './headers.ts';
import {
  bestHeader,
  dateOrderIn,
  type HeaderPlace,
  isDamagedId,
  rejectValue,
  seen,
  type TableImporter,
} from './importer.ts';
import { refuse } from '../contract/errors.ts';
import { facebookId } from './paste/links.ts';
import type { CommentRecord, ImportItem } from './record.ts';
import { batches, overflows, type Row } from './table.ts';
import { cleanLabel, cleanText, maxTextLength, webLink } from './text.ts';

const names = {
  conversation: ['conversation id'],
  id: ['message id'],
  kind: ['message type'],
  direction: ['direction'],
  medium: ['medium'],
  channel: ['channel', 'channel display name'],
  at: ['created at'],
  author: ['contact primary identifier'],
  otherName: ['contact secondary identifier'],
  text: ['content'],
  post: ['post url'],
} as const;
type Field = keyof typeof names;
type Columns = Readonly<Record<Field, readonly number[]> & { width: number }>;

/**
 * Messages from Hootsuite's Inbox 2.0 (Exports, type "messages"), a row for each: public comments, private messages
 * and our own answers. Times are by the clock of the zone that was chosen for the export and do not tell it: they are
 * read as Helsinki's, and a person is asked before anything is written. Built from the platform's documentation and
 * from the columns that two public tools read of real files; how its days are written and what its own ids look like
 * is not known. The other types of export hold no words, and are not taken for it.
 *
 * Private messages are of one conversation by Hootsuite's id of it. Public comments are known again by Facebook's id
 * where the file has it, else by their time and words; an answer of ours goes to the last comment before it.
 */
export const hootsuiteInbox: TableImporter = {
  of: 'tables',
  format: 'hootsuite.inbox',

  async recognise(tables) {
    const place = bestHeader(tables, judge);
    return (
      place && {
        format: 'hootsuite.inbox',
        confidence: place.score,
        ...seen(place),
        dateOrder: await orderIn(place),
        suggestedMapping: {},
        language: 'en',
      }
    );
  },

  async *read(tables, options) {
    const place = bestHeader(tables, judge);
    if (!place) return;
    const { table, header, headers } = place;
    const columns = columnsOf(headers);
    const rules = { order: await orderIn(place), now: options.now };
    const asked = new Map<string, Asked[]>();
    // An answer may stand before what it is to: what can be answered is looked for first.
    for await (const { rows } of table.parts()) {
      for (const row of rows) {
        if (row.row <= header.row) continue;
        const comment = readRow(row, columns, { rules, asked, file: table.file });
        if (comment.kind !== 'comment' || comment.own === true || comment.platformId === null)
          continue;
        const key = conversationIn(row, columns);
        const known = asked.get(key) ?? [];
        asked.set(key, known);
        known.push({ at: comment.at, id: comment.platformId });
      }
    }
    for (const known of asked.values()) known.sort((a, b) => (a.at < b.at ? -1 : 1));
    for await (const batch of batches(table, header, options)) {
      yield batch.map((row): ImportItem => {
        return readRow(row, columns, { rules, asked, file: table.file });
      });
    }
  },
};

/** A comment that could be answered. */
type Asked = { at: string; id: string };

function conversationIn(row: Row, columns: Columns): string {
  return cleanLabel(row.cells[columns.conversation[0]!] ?? '') ?? '';
}

function columnsOf(headers: readonly string[]): Columns {
  const named = Object.entries(names).map(([field, of]) => [field, columnsNamed(headers, of)]);
  return { ...Object.fromEntries(named), width: headers.length } as Columns;
}

function judge({ headers }: HeaderPlace) {
  const columns = columnsOf(headers);
  const needed: readonly Field[] = ['conversation', 'id', 'direction', 'at', 'text'];
  return { score: needed.every((field) => columns[field].length > 0) ? 0.97 : 0 };
}

/** Hootsuite is North American: where slashes could be either, the month is first. */
async function orderIn(place: HeaderPlace): Promise<DateOrder> {
  return (await dateOrderIn(place, columnsOf(place.headers).at[0])) ?? 'mdy';
}

/** What a row holds; what can't be taken in, with its reason. */
function readRow(
  row: Row,
  columns: Columns,
  {
    rules,
    asked,
    file,
  }: {
    rules: { order: DateOrder; now: string };
    asked: ReadonlyMap<string, readonly Asked[]>;
    file: string;
  },
): ImportItem {
  const cell = (field: Field) =>
    columns[field].map((place) => row.cells[place] ?? '').find((one) => one.trim() !== '') ?? '';
  for (const field of ['conversation', 'id'] as const) {
    if (!isDamagedId(cell(field).trim())) continue;
    refuse('import.damagedIds', { file, column: names[field][0], row: row.row });
  }
  if (row.broken || overflows(row, columns.width)) return rejectValue(row.row, 'row.broken');
  const direction = /^(?:in|out)/i.exec(cell('direction').trim())?.[0].toLowerCase();
  if (direction === undefined) {
    return rejectValue(row.row, 'word.unknown', 'Direction', cell('direction'));
  }
  const date = readDate(cell('at'), rules);
  if ('problem' in date) return rejectValue(row.row, date.problem, 'Created at', cell('at'));
  if (cell('text').length > maxTextLength) return rejectValue(row.row, 'text.tooLong', 'Content');
  const text = cleanText(cell('text'));
  if (text === '') return rejectValue(row.row, 'text.missing', 'Content');

  const link = webLink(cell('post'));
  const platform = platformOfName(cell('medium')) ?? platformOfLink(link);
  const conversation = cleanLabel(cell('conversation'));
  const isPrivate = /private|direct|\bdm\b/i.test(cell('kind')) || link === null;
  const key = isPrivate && conversation !== null ? `hootsuite:${conversation}` : null;
  const id = platformIdOf(cell('id'));
  const own = direction === 'out';
  const record: CommentRecord = {
    kind: 'comment',
    row: row.row,
    at: date.at,
    dayOnly: date.dayOnly,
    text,
    author: own ? null : nameOf(cell('author'), cell('otherName')),
    link: null,
    post: postOf(link),
    channel: cleanLabel(cell('channel')),
    platformId: id,
    parentId: own && !isPrivate ? answeredAt(asked.get(conversation ?? ''), date.at) : null,
    ...(key === null ? {} : { conversation: key }),
    ...(platform === null ? {} : { platform }),
    own,
  };
  return record;
}

/** The last comment before an answer; they are in order. */
function answeredAt(asked: readonly Asked[] = [], at: string): string | null {
  let [from, to] = [0, asked.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (asked[middle]!.at <= at) from = middle + 1;
    else to = middle;
  }
  return asked[from - 1]?.id ?? null;
}

/** Facebook's ids begin with those of what they stand on. Others could be Hootsuite's own, which no other file has. */
function platformIdOf(raw: string): string | null {
  const id = cleanLabel(raw);
  return id !== null && /^(?:\d{5,25}_){1,2}\d{5,25}$/.test(id) ? facebookId(id) : null;
}

/** A number or an address by which the platform knows a person is no name. */
function nameOf(...told: readonly string[]): string | null {
  const isName = (one: string) => one.trim() !== '' && !/^\+?[\d\s()-]+$|\S@\S+\.\S/.test(one);
  return cleanLabel(told.find(isName) ?? '');
}

/** `https://www.facebook.com/<page>_<post>` and `https://x.com/<name>/status/<post>` are best known by their ids. */
function postOf(link: string | null): string | null {
  const id = /\/\d{5,25}_(\d{5,25})\/?$|\/status\/(\d{5,25})/.exec(link ?? '');
  return id?.[1] ?? id?.[2] ?? link;
}
