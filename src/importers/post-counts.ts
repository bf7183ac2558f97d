import type { ImportFormat } from '../domain/imports.ts';
import { type Platform, type PostMetric, postMetrics } from '../domain/words.ts';
import { readDate } from './dates.ts';
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
import { plainDate } from './named-dates.ts';
import { readCount } from './numbers.ts';
import type { ImportItem } from './record.ts';
import { batches, overflows, type Row } from './table.ts';
import { refuse } from '../contract/errors.ts';
import { cleanLabel, cleanText, maxTextLength, webLink } from './text.ts';

type PostField = 'id' | 'text' | 'link' | 'at';

/** A platform's own table of posts and what was counted of them, by the names of its columns. */
export type PostCounts = {
  format: ImportFormat;
  platform: Platform;
  /** Names in the form of `plainName`; a format is known by its id or link, its text, its time and one count. */
  columns: Readonly<
    Record<PostField, readonly string[]> & Partial<Record<PostMetric, readonly string[]>>
  >;
  /** A name that the table must have too, where another platform's tables look alike. */
  certain: readonly string[];
  /** Rows that are no posts, such as a row of totals. */
  skips?: (text: string, id: string, cells: readonly string[]) => boolean;
  idIn?: (link: string) => string | null;
  /** The post's own id, and that of its page, of an id that has both. */
  idParts?: (id: string) => { id: string; accountId: string | null };
  linkOf?: (id: string) => string;
  /** Whose clock a time without a zone is by. */
  zone?: string;
};

/** An importer of such a table. */
export function postCounts(of: PostCounts): TableImporter {
  const { format, platform, columns } = of;

  function judge({ headers }: HeaderPlace) {
    const has = (names: readonly string[] | undefined) =>
      names !== undefined && columnsNamed(headers, names).length > 0;
    const named = has(columns.text) && has(columns.at) && (has(columns.id) || has(columns.link));
    const counted = postMetrics.some((metric) => has(columns[metric]));
    return { score: named && counted && of.certain.some((name) => has([name])) ? 0.96 : 0 };
  }

  return {
    of: 'tables',
    format,

    async recognise(tables) {
      const place = bestHeader(tables, judge);
      if (!place) return null;
      return {
        format,
        confidence: place.score,
        ...seen(place),
        dateOrder: await orderIn(place),
        suggestedMapping: {},
        language: 'en',
      };
    },

    async *read(tables, options) {
      const place = bestHeader(tables, judge);
      if (!place) return;
      const { table, header, headers } = place;
      const order = options.dateOrder ?? (await orderIn(place));
      for await (const batch of batches(table, header, options)) {
        yield batch.flatMap((row) =>
          row.broken || overflows(row, headers.length)
            ? rejectValue(row.row, 'row.broken')
            : readRow(row, headers, table.file, order, options.now),
        );
      }
    },
  };

  async function orderIn(place: HeaderPlace) {
    const [column] = columnsNamed(place.headers, columns.at);
    return (await dateOrderIn(place, column)) ?? 'mdy';
  }

  function readRow(
    row: Row,
    headers: string[],
    file: string,
    order: 'dmy' | 'mdy' | 'ymd',
    now: string,
  ): ImportItem[] {
    const cell = (names: readonly string[] = []) =>
      columnsNamed(headers, names)
        .map((place) => row.cells[place] ?? '')
        .find((one) => one.trim() !== '') ?? '';
    const rawId = cell(columns.id).trim();
    if (isDamagedId(rawId))
      refuse('import.damagedIds', { file, column: columns.id[0]!, row: row.row });
    const text = cleanText(cell(columns.text));
    if (of.skips?.(text, rawId, row.cells) === true) return [];
    const told = webLink(cell(columns.link));
    const label = cleanLabel(rawId);
    const parts = label === null ? null : (of.idParts?.(label) ?? { id: label, accountId: null });
    const id = parts?.id ?? (told === null ? null : (of.idIn?.(told) ?? null));
    if (id === null) return [rejectValue(row.row, 'id.missing', columns.id[0] ?? columns.link[0]!)];
    const raw = cell(columns.at);
    const date = readDate(plainDate(raw), { order, now, ...(of.zone ? { zone: of.zone } : {}) });
    if ('problem' in date) return [rejectValue(row.row, date.problem, columns.at[0], raw)];
    if (text.length > maxTextLength) return [rejectValue(row.row, 'text.tooLong')];
    const metrics: Partial<Record<PostMetric, number>> = {};
    for (const metric of postMetrics) {
      const count = readCount(cell(columns[metric]));
      if (count === null) {
        return [
          rejectValue(
            row.row,
            'number.unreadable',
            columns[metric]?.[0] ?? null,
            cell(columns[metric]),
          ),
        ];
      }
      if (count !== undefined) metrics[metric] = count;
    }
    return [
      {
        kind: 'post',
        row: row.row,
        platform,
        account: '',
        accountId: parts?.accountId ?? null,
        platformId: id,
        at: date.at,
        dayOnly: date.dayOnly,
        text,
        link: told ?? of.linkOf?.(id) ?? null,
        form: platform === 'youtube' || platform === 'tiktok' ? 'video' : 'other',
        metrics,
      },
    ];
  }
}
