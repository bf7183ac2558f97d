import type { Channel } from '../contract/office.ts';
import type { Post } from '../contract/posts.ts';
import { squeezed } from '../domain/names.ts';
import { type PostTableField, joinLinks, joinNames } from '../domain/post-table.ts';
import { type LocalDate, addDays, localDate, localTime } from '../domain/time.ts';
import type { Language, Platform } from '../domain/words.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { cleanText } from '../importers/text.ts';
import { spreadsheetCsv } from './spreadsheet.ts';
import { type Cell as SheetCell, dayFormatOf, workbookOf } from './workbook.ts';

export type TableFormat = 'csv' | 'xlsx';

/** A post with all that a table can hold of it. */
export type TablePost = Omit<Post, 'media' | 'warnings'>;

/** What a post's table holds: no numbers, and nothing is an empty text. */
type Cell = Extract<SheetCell, string | { day: unknown } | { clock: unknown }>;

type Told = {
  office: string;
  /** The office's own, each of which gets a column in its language whether it is used yet or not. */
  channels: readonly Channel[];
  /** Names of the units that experts are booked from, by id. */
  units: ReadonlyMap<string, string>;
  from: LocalDate;
  /** The first day that is not told of any more. */
  to: LocalDate;
  language: Language;
};

/** A text's place among the columns. */
type TextPlace = { name: string; platform: Platform; language: Language };

/** The fields around the texts, whose columns stand between them, each with its width in letters. */
const before = {
  day: 12,
  clock: 8,
  topic: 36,
  purpose: 13,
  level: 18,
  status: 12,
  themes: 20,
} as const satisfies Partial<Record<PostTableField, number>>;
const after = {
  answeredBy: 20,
  expert: 20,
  answeredUntil: 12,
  expires: 12,
  contentious: 12,
  hashtags: 22,
  links: 36,
  approval: 28,
  notes: 40,
  entryId: 14,
} as const satisfies Partial<Record<PostTableField, number>>;
type Field = keyof typeof before | keyof typeof after;
const textWidth = 48;

/**
 * Posts as a table, one a row, that can be changed in a spreadsheet and imported again: `posts.table` of the
 * importers reads what stands here in any of the three languages.
 */
export async function postsTable(
  posts: readonly TablePost[],
  told: Told,
  format: TableFormat,
): Promise<{ fileName: string; content: string; encoding: 'utf8' | 'base64' }> {
  const { language, office, from, to } = told;
  const t = translator(language);
  const places = placesOf(posts, told.channels);
  const columns = [
    ...Object.entries(before).map(([field, width]) => column(t, field as Field, width)),
    ...places.map((place) => ({ title: textHeader(t, place), width: textWidth })),
    ...Object.entries(after).map(([field, width]) => column(t, field as Field, width)),
  ];
  const rows = posts.map((post) => {
    const cells = cellsOf(post, told.units, t);
    const of = (fields: object) => (Object.keys(fields) as Field[]).map((field) => cells[field]);
    return [...of(before), ...places.map((place) => textCell(post, place, t)), ...of(after)];
  });
  const name = `${t('table.fileName')} ${office} ${from}_${addDays(to, -1)}.${format}`;
  if (format === 'csv') {
    const written = rows.map((row) => row.map((cell) => csvCell(cell, language)));
    const content = spreadsheetCsv([columns.map(({ title }) => title), ...written]);
    return { fileName: name, content, encoding: 'utf8' };
  }
  const sheet = { name: t('table.sheet'), columns, rows };
  const workbook = await workbookOf([sheet], dayFormatOf(language));
  return { fileName: name, content: workbook.toString('base64'), encoding: 'base64' };
}

function column(t: Translate, field: Field, width: number) {
  return { title: t(`import.field.${field}`), width };
}

/** `Teksti: Lehtokosken kunta (Facebook, suomi)`. */
function textHeader(t: Translate, { name, platform, language }: TextPlace): string {
  const where = `${t(`word.platform.${platform}`)}, ${t(`word.language.${language}`)}`;
  return `${t('import.field.body')}: ${name} (${where})`;
}

/** Where any of the posts has a text, or could have one in a channel's own language. */
function placesOf(posts: readonly TablePost[], channels: readonly Channel[]): TextPlace[] {
  const places = new Map<string, TextPlace>();
  for (const { name, platform, language } of [
    ...channels,
    ...posts.flatMap(({ variants }) => variants),
  ]) {
    places.set(JSON.stringify([name, platform, language]), { name, platform, language });
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

/** A post that is out stands on the day and at the time it came out, as in the calendar. */
export function shownDay({
  publishedAt,
  plannedOn,
  plannedAt,
}: Pick<Post, 'publishedAt' | 'plannedOn' | 'plannedAt'>) {
  return publishedAt === null
    ? { on: plannedOn, at: plannedAt }
    : { on: localDate(publishedAt), at: localTime(publishedAt) };
}

function cellsOf(
  post: TablePost,
  units: ReadonlyMap<string, string>,
  t: Translate,
): Record<Field, Cell> {
  const { on, at } = shownDay(post);
  const day = (date: LocalDate | null): Cell => (date === null ? '' : { day: date });
  return {
    day: day(on),
    clock: at === null ? '' : { clock: at },
    topic: squeezed(cleanText(post.title)),
    purpose: post.purpose === null ? '' : t(`word.purpose.${post.purpose}`),
    level: post.participationLevel === null ? '' : t(`word.level.${post.participationLevel}`),
    status: t(`word.status.${post.status}`),
    themes: joinNames(post.themes.map(({ name }) => name)),
    answeredBy: cleanText(post.answeredBy ?? ''),
    expert: squeezed(cleanText(units.get(post.expertUnitId ?? '') ?? '')),
    answeredUntil: day(post.answeredUntil),
    expires: day(post.expiresOn),
    contentious: post.contentious ? t('table.yes') : '',
    hashtags: cleanText(post.hashtags),
    links: joinLinks(post.links),
    approval: cleanText(post.approval),
    notes: cleanText(post.notes),
    entryId: post.id,
  };
}

/** A text that is still to be written is told from a channel that the post is not for. */
function textCell(post: TablePost, place: TextPlace, t: Translate): string {
  const found = post.variants.find(
    ({ name, platform, language }) =>
      name === place.name && platform === place.platform && language === place.language,
  );
  return found ? cleanText(found.text) || t('table.noText') : '';
}

function csvCell(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return cell;
  if ('clock' in cell) return cell.clock;
  if (language === 'en') return cell.day;
  const [year, month, day] = cell.day.split('-').map(Number);
  return `${day}.${month}.${year}`;
}
