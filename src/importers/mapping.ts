import { refuse } from '../contract/errors.ts';
import { type CommentField, commentFields, commentNames } from './comment-names.ts';
import { dateOrderOf, readDate } from './dates.ts';
import { columnsNamed, plainName } from './headers.ts';
import { webLink } from './text.ts';

/** Field to the name of its column. */
export type Mapping = Readonly<Record<string, string>>;

/** The share of a column's cells that must look like what its name says. */
const enough = 0.6;

export type Suggestion = {
  mapping: Partial<Record<CommentField, string>>;
  /** 0 to 1: named columns that hold what they should count in full, guessed ones half. */
  sureness: number;
};

/**
 * Which column is what, by names in Finnish, Swedish and English and by what the cells look like. A
 * name alone is not believed: a column of dates must hold dates.
 */
export function suggestMapping(
  headers: readonly string[],
  sample: readonly string[][],
): Suggestion {
  const columns = headers.map((_, index) => sample.map((row) => (row[index] ?? '').trim()));
  const taken = new Set<number>();
  const mapping: Partial<Record<CommentField, string>> = {};
  // A later column with the same name could not be told from the first one.
  const usable = (index: number) =>
    !taken.has(index) && headers[index] !== '' && headers.indexOf(headers[index]!) === index;
  const take = (field: CommentField, index: number | undefined): boolean => {
    if (index === undefined) return false;
    taken.add(index);
    mapping[field] = headers[index]!;
    return true;
  };
  const named = (field: CommentField) =>
    columnsNamed(headers, Object.values(commentNames[field]).flat()).find(
      (index) => usable(index) && holds[field](columns[index]!),
    );
  let sureness = 0;
  if (take('date', named('date'))) sureness += 0.4;
  if (take('text', named('text'))) sureness += 0.4;
  for (const field of commentFields) {
    if (field === 'time' && !dayOnly(columns[headers.indexOf(mapping.date ?? '')])) continue;
    if (mapping[field] === undefined && field !== 'date' && field !== 'text')
      take(field, named(field));
  }
  if (!mapping.date && take('date', dateColumn(headers, columns, usable))) sureness += 0.2;
  if (!mapping.text && take('text', longest(columns, usable))) sureness += 0.15;
  const complete = mapping.date !== undefined && mapping.text !== undefined;
  return { mapping, sureness: complete ? sureness : 0 };
}

/** A column without a telling name whose every look is that of dates; a bare number could be any count. */
function dateColumn(
  headers: readonly string[],
  columns: string[][],
  usable: (index: number) => boolean,
): number | undefined {
  const index = columns.findIndex(
    (values, index) =>
      usable(index) &&
      values.some((value) => value !== '') &&
      !isDate(headers[index]!) &&
      mostly((value) => isDate(value) && /\D|\d{10}/.test(value))(values),
  );
  return index === -1 ? undefined : index;
}

function longest(columns: string[][], usable: (index: number) => boolean): number | undefined {
  let best: { index: number | undefined; length: number } = { index: undefined, length: 15 };
  for (const [index, values] of columns.entries()) {
    const texts = values.filter((value) => value.includes(' ') && webLink(value) === null);
    const length =
      texts.reduce((sum, text) => sum + Math.min(text.length, 500), 0) / (values.length || 1);
    if (usable(index) && length > best.length) best = { index, length };
  }
  return best.index;
}

/** Any instant later than all exports: whether a date is in the future is not the question here. */
const anyTime = '9000-01-01T00:00:00.000Z';

function isDate(value: string): boolean {
  return 'at' in readDate(value, { order: dateOrderOf([value]) ?? 'dmy', now: anyTime });
}

function dayOnly(values: readonly string[] | undefined): boolean {
  const dates = (values ?? []).filter((value) => value !== '');
  return (
    dates.length > 0 &&
    dates.every((value) => {
      const reading = readDate(value, { order: dateOrderOf([value]) ?? 'dmy', now: anyTime });
      return 'at' in reading && reading.dayOnly;
    })
  );
}

/** Whether enough of the cells that hold anything look right; an empty column of the right name may fill later. */
function mostly(looksRight: (value: string) => boolean) {
  return (values: readonly string[]): boolean => {
    const filled = values.filter((value) => value !== '');
    return filled.filter(looksRight).length >= filled.length * enough;
  };
}

/** A file with a header and no rows yet may still be named right. */
const holdsAnything = (values: readonly string[]) =>
  values.length === 0 || values.some((value) => value !== '');
const any = () => true;
const isLink = (value: string) => webLink(value) !== null;

const holds: Record<CommentField, (values: readonly string[]) => boolean> = {
  date: (values) => holdsAnything(values) && mostly(isDate)(values),
  time: mostly((value) => /^(?:klo |kl\.? )?\d{1,2}[:.]\d{2}/i.test(value)),
  text: (values) => holdsAnything(values) && (values.length === 0 || !mostly(isLink)(values)),
  author: mostly((value) => value.length <= 120 && !isLink(value)),
  // One link will do: a resident's nonsense in this column must not lose the others' links.
  link: (values) => values.some(isLink) || values.every((value) => value === ''),
  post: any,
  channel: mostly((value) => value.length <= 120),
  // A running number names a comment in this file only; taken as an id it would overwrite another file's.
  platformId: (values) => {
    const filled = values.filter((value) => value !== '');
    return filled.every((value) => value.length >= 6) && new Set(filled).size === filled.length;
  },
  parent: any,
};

/**
 * The place of each mapped column in a header row. Case and punctuation of the names don't matter.
 * @throws Refusal `import.mappingColumn` (`column`) when the header has no such column
 */
export function placeColumns(headers: readonly string[], mapping: Mapping): Map<string, number> {
  const places = new Map<string, number>();
  for (const [field, column] of Object.entries(mapping)) {
    if (column.trim() === '') continue;
    const place = placeOf(headers, column);
    if (place === -1) refuse('import.mappingColumn', { column });
    places.set(field, place);
  }
  return places;
}

/** The column of that name, as written or else in its plain form; -1 when there is none. */
export function placeOf(headers: readonly string[], column: string): number {
  const exact = headers.indexOf(column.trim());
  if (exact !== -1) return exact;
  const plain = plainName(column);
  return plain === '' ? -1 : headers.findIndex((header) => plainName(header) === plain);
}
