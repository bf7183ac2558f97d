import { type PostTableField, postTableFields } from '../domain/post-table.ts';
import { dateOrderOf } from './dates.ts';
import { columnsNamed, plainName } from './headers.ts';
import {
  levelWords,
  placeOfHeader,
  planNames,
  purposeWords,
  statusWords,
  tellsOfComments,
  yesNoWords,
} from './plan-names.ts';
import { readClock, readDay } from './plan-times.ts';
import { webLink } from './text.ts';

export type PlanMapping = Partial<Record<PostTableField, string>>;

/** The share of a column's cells that must look like what its name says. */
const enough = 0.6;

/** An id of this program's: a table that has them was written by it. */
export const entryId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Which column is what, by names in three languages and, in a table that this program did not write, by what the
 * cells look like. `sureness` is 1 for a table of our own and 0 for what is no content calendar.
 */
export function suggestPlanMapping(
  headers: readonly string[],
  sample: readonly string[][],
): { mapping: PlanMapping; sureness: number } {
  const columns = headers.map((_, index) =>
    sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const taken = new Set<number>();
  const mapping: PlanMapping = {};
  const take = (field: PostTableField, looks: (cells: readonly string[]) => boolean) => {
    const index = columnsNamed(headers, Object.values(planNames[field]).flat()).find(
      (at) => !taken.has(at) && headers.indexOf(headers[at]!) === at && looks(columns[at]!),
    );
    if (index === undefined) return;
    taken.add(index);
    mapping[field] = headers[index]!;
  };
  take('entryId', (cells) => cells.every((cell) => entryId.test(cell.toLowerCase())));
  const ours = mapping.entryId !== undefined;
  for (const field of postTableFields) {
    if (field === 'entryId') continue;
    take(field, ours ? () => true : (cells) => holds[field](cells));
  }
  if (ours && mapping.topic !== undefined) return { mapping, sureness: 1 };
  // "Teksti" and "Sisältö" alone could be anybody's words.
  const texts = mapping.body !== undefined || headers.some((header) => placeOfHeader(header));
  if (mapping.day === undefined || tellsOfComments(headers)) return { mapping, sureness: 0 };
  if (mapping.topic === undefined) return { mapping, sureness: 0 };
  const telling = (
    ['purpose', 'level', 'status', 'channels', 'answeredBy', 'contentious'] as const
  ).filter((field) => mapping[field] !== undefined).length;
  return { mapping, sureness: Math.min(0.8 + (texts ? 0.05 : 0) + telling * 0.04, 0.95) };
}

/** An empty column of the right name may fill later. */
function mostly(looksRight: (cell: string) => boolean) {
  return (cells: readonly string[]) => cells.filter(looksRight).length >= cells.length * enough;
}

/** Any day will do: whether it is too far away is not the question here. */
const anyTime = '2026-01-01T00:00:00.000Z';
const isDay = (cell: string) =>
  'on' in readDay(cell, { order: dateOrderOf([cell]) ?? 'dmy', now: anyTime });
const isWord = (words: ReadonlyMap<string, unknown>) => (cell: string) =>
  words.has(plainName(cell));
const any = () => true;
const noLinks = (cells: readonly string[]) =>
  cells.length === 0 || !mostly((cell) => webLink(cell) !== null)(cells);

const holds: Record<Exclude<PostTableField, 'entryId'>, (cells: readonly string[]) => boolean> = {
  day: (cells) => cells.length > 0 && mostly(isDay)(cells),
  clock: mostly((cell) => readClock(cell) !== null),
  topic: noLinks,
  body: noLinks,
  channels: mostly((cell) => cell.length <= 120),
  purpose: mostly(isWord(purposeWords)),
  level: mostly(isWord(levelWords)),
  status: mostly(isWord(statusWords)),
  themes: any,
  answeredBy: any,
  expert: any,
  answeredUntil: mostly(isDay),
  expires: mostly(isDay),
  contentious: mostly(isWord(yesNoWords)),
  hashtags: any,
  links: any,
  approval: any,
  notes: any,
};
