import {
  type ColumnMapping,
  type ImportRequest,
  type Recognition,
  dateOrders,
  encodings,
} from '../../src/contract/imports.ts';
import type { Output } from '../../src/contract/index.ts';
import { type TableFormat, isTableFormat } from '../../src/domain/imports.ts';
import { type PostTableField, postTableFields } from '../../src/domain/post-table.ts';
import { type PostMetric, postMetrics } from '../../src/domain/words.ts';

export type DateOrder = (typeof dateOrders)[number];
export type Encoding = (typeof encodings)[number];

/** What was given and looked into, and what it could be. */
export type OpenedFile = Output<'import.recognise'> & {
  file: ImportRequest['file'];
  /** What the user says of the encoding, if anything. */
  encoding: Encoding | null;
};

/** Whether there is more than one file: what they are is then known, or they are left out. */
export function isSeveral({
  files,
  otherFiles,
  calendars,
}: Pick<OpenedFile, 'files' | 'otherFiles' | 'calendars'>): boolean {
  return files.length + otherFiles + calendars.length > 1;
}

/** Where comments belong whose row names no channel. */
export type ChannelChoice =
  { at: 'auto' } | { at: 'known'; name: string } | { at: 'new'; name: string };

/** What the user has chosen so far about a file. */
export type Draft = {
  recognition: Recognition;
  mapping: ColumnMapping;
  /** Chosen by the user; the file itself may tell when nothing is chosen. */
  dateOrder: DateOrder | null;
  channel: ChannelChoice;
  /** The saved mapping that is in use, and its columns that the file does not have. */
  saved: { name: string; missing: readonly string[] } | null;
};

type SavedMapping = Output<'import.mappings'>[number];

export const commentFields = [
  'date',
  'text',
  'time',
  'author',
  'link',
  'post',
  'channel',
  'platformId',
  'parent',
] as const;
export const postFields = ['postId', 'publishTime', 'title', 'permalink', 'pageName'] as const;

/** Fields of a comment or a post that a column can hold. */
export type Field =
  (typeof commentFields)[number] | (typeof postFields)[number] | PostMetric | PostTableField;
const requiredFields = {
  'comments.table': ['date', 'text'],
  'meta.content': ['postId', 'publishTime'],
  'posts.table': ['topic'],
} as const satisfies Record<TableFormat, readonly Field[]>;

function requiredOf(format: Recognition['format']): readonly Field[] {
  return isTableFormat(format) ? requiredFields[format] : [];
}

/** The fields that a format's columns can be chosen for; none when its headers are known by themselves. */
export function fieldsOf({ format, language, suggestedMapping }: Recognition): readonly Field[] {
  if (!isTableFormat(format)) return [];
  if (format === 'comments.table') return commentFields;
  // What this program wrote says itself what its columns are.
  if (format === 'posts.table') return suggestedMapping['entryId'] ? [] : postTableFields;
  return language === null ? [...postFields, ...postMetrics] : [];
}

export function isRequired({ format }: Recognition, field: Field): boolean {
  return requiredOf(format).includes(field);
}

/**
 * The first draft: what the columns suggest, or what was saved for such a file. A saved mapping is taken
 * by itself when the file has all its columns and it says at least as much as the suggestion.
 */
export function draftOf(recognition: Recognition, saved: readonly SavedMapping[]): Draft {
  const { suggestedMapping, headers } = recognition;
  const size = (columns: ColumnMapping) => Object.keys(columns).length;
  const draft: Draft = {
    recognition,
    mapping: suggestedMapping,
    dateOrder: null,
    channel: { at: 'auto' },
    saved: null,
  };
  const [fitting] = savedFor(recognition, saved)
    .filter(({ columns }) => applySaved(columns, headers).missing.length === 0)
    .sort((a, b) => size(b.columns) - size(a.columns));
  if (!fitting || size(fitting.columns) < size(suggestedMapping)) return draft;
  return { ...draft, ...withSaved(draft, fitting) };
}

/** The saved mappings that are about the same kind of file. */
export function savedFor(
  recognition: Recognition,
  saved: readonly SavedMapping[],
): readonly SavedMapping[] {
  if (fieldsOf(recognition).length === 0) return [];
  return saved.filter(({ columns }) =>
    requiredOf(recognition.format).some((field) => columns[field] !== undefined),
  );
}

/** What a draft becomes with a saved mapping. */
export function withSaved(
  { recognition }: Draft,
  { name, columns }: SavedMapping,
): Pick<Draft, 'mapping' | 'saved'> {
  const { mapping, missing } = applySaved(columns, recognition.headers);
  return { mapping, saved: { name, missing } };
}

/** The draft after the same file was read anew: choices stay where the file still has their columns. */
export function redraft(draft: Draft, found: readonly Recognition[]): Draft | null {
  const recognition =
    found.find(({ format }) => format === draft.recognition.format) ?? found[0] ?? null;
  if (!recognition) return null;
  const fits = Object.values(draft.mapping).every((column) => recognition.headers.includes(column));
  return { ...draft, recognition, mapping: fits ? draft.mapping : recognition.suggestedMapping };
}

/** Whether the dates could be read in two ways and only the user knows which is right. */
export function isAmbiguous({ recognition, mapping }: Draft): boolean {
  const { dateOrder, suggestedMapping } = recognition;
  const field = dateField(recognition);
  return (
    field !== null &&
    dateOrder === null &&
    mapping[field] !== undefined &&
    mapping[field] === suggestedMapping[field]
  );
}

/** The field whose column a person wrote; the platform's own export writes its dates in its own way. */
function dateField({ format }: Recognition): Field | null {
  return format === 'comments.table' ? 'date' : format === 'posts.table' ? 'day' : null;
}

/** A choice without which the file can't be read. */
type Missing = Field | 'dates' | 'channelName';

export function missingIn(draft: Draft): Missing[] {
  const { recognition, mapping, dateOrder, channel } = draft;
  const asked = fieldsOf(recognition);
  const required = requiredOf(recognition.format);
  const missing: Missing[] = required.filter(
    (field) => asked.includes(field) && mapping[field] === undefined,
  );
  if (isAmbiguous(draft) && dateOrder === null) missing.push('dates');
  if (asksChannel(draft) && channel.at === 'new' && channel.name.trim() === '') {
    missing.push('channelName');
  }
  return missing;
}

/** Whether rows can have a text without a channel that it belongs to. */
export function asksChannel({ recognition: { format }, mapping }: Draft): boolean {
  if (format === 'posts.table') return mapping['body'] !== undefined;
  return format !== 'meta.content';
}

/** What the core is asked for; null while something is missing. */
export function requestOf(opened: OpenedFile, draft: Draft): ImportRequest | null {
  const { file, encoding } = opened;
  const { channel } = draft;
  if (isSeveral(opened)) {
    const named = channel.at === 'auto' ? '' : channel.name.trim();
    return { file, ...(named === '' ? {} : { channel: named }) };
  }
  if (missingIn(draft).length > 0) return null;
  const { recognition, mapping, dateOrder } = draft;
  return {
    file,
    format: recognition.format,
    ...(fieldsOf(recognition).length > 0 ? { mapping } : {}),
    ...(dateOrder === null ? {} : { dateOrder }),
    ...(encoding === null ? {} : { encoding }),
    ...(asksChannel(draft) && channel.at !== 'auto' ? { channel: channel.name.trim() } : {}),
  };
}

/**
 * A saved mapping on a file's own columns: a name written otherwise in case or blanks is the same column.
 * `missing` are the columns that the file does not have.
 */
function applySaved(
  columns: ColumnMapping,
  headers: readonly string[],
): { mapping: ColumnMapping; missing: string[] } {
  const plain = (name: string) => name.trim().toLocaleLowerCase('fi');
  const mapping: Record<string, string> = {};
  const missing: string[] = [];
  for (const [field, column] of Object.entries(columns)) {
    const found = headers.find((header) => plain(header) === plain(column));
    if (found === undefined) missing.push(column);
    else mapping[field] = found;
  }
  return { mapping, missing };
}

/** The first date of the sample that could be read in two ways, and the days that it would be. */
export function ambiguousExample({
  recognition,
  mapping,
}: Draft): { value: string; dmy: string; mdy: string } | null {
  const column = recognition.headers.indexOf(mapping[dateField(recognition) ?? ''] ?? '');
  for (const row of recognition.sampleRows) {
    const value = row[column] ?? '';
    const [whole, first, second, year] =
      /(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/.exec(value) ?? [];
    if (!whole || !first || !second || !year || first === second) continue;
    if (Number(first) > 12 || Number(second) > 12) continue;
    const date = (month: string, day: string) =>
      `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { value: whole, dmy: date(second, first), mdy: date(first, second) };
  }
  return null;
}
