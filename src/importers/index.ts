import { Refusal, refuse } from '../contract/errors.ts';
import type { ImportFormat } from '../domain/imports.ts';
import type { CalendarFormat } from '../domain/layers.ts';
import { bluesky } from './bluesky.ts';
import type { Bundle } from './bundle/bundle.ts';
import type { Member } from './bundle/member.ts';
import { apifyComments } from './apify-comments.ts';
import { commentsTable } from './comments-table.ts';
import { type Document, openDocument } from './documents.ts';
import {
  type Importer,
  type JsonImporter,
  type ReadOptions,
  type Recognition,
  type TableImporter,
  type XmlImporter,
  possibleHeaders,
  seen,
} from './importer.ts';
import { facebookInsights } from './facebook-insights.ts';
import { graphApi } from './graph-api.ts';
import { hootsuiteInbox } from './hootsuite-inbox.ts';
import { valuesAt } from './json/values.ts';
import { facebookDownload, instagramDownload } from './meta-download/index.ts';
import { mastodonApi } from './mastodon-api.ts';
import { mastodonOutbox } from './mastodon-outbox.ts';
import { metaContent } from './meta-content.ts';
import { newsFeed } from './news-feed.ts';
import { postsTable } from './posts-table.ts';
import type { ImportItem } from './record.ts';
import type { Encoding } from './source.ts';
import { openTables, type OpenTables } from './table.ts';
import { linkedinContent, tiktokStudio, xAnalytics, youtubeStudio } from './platform-tables.ts';
import { tiktokDownload } from './tiktok-download.ts';
import { xArchive } from './x-archive.ts';
import { youtubeComments } from './youtube-comments.ts';
import { youtubeTakeout } from './youtube-takeout.ts';

export type { ReadOptions, Recognition } from './importer.ts';
export { type Bundle, openBundle } from './bundle/bundle.ts';
export type { Progress } from './table.ts';

/** Every format that can be read. A new one is one module and one line here, and its name in the domain. */
const importers: readonly Importer[] = [
  facebookDownload,
  instagramDownload,
  graphApi,
  apifyComments,
  youtubeComments,
  xArchive,
  mastodonOutbox,
  mastodonApi,
  bluesky,
  tiktokDownload,
  youtubeTakeout,
  youtubeStudio,
  xAnalytics,
  linkedinContent,
  tiktokStudio,
  newsFeed,
  facebookInsights,
  hootsuiteInbox,
  postsTable,
  metaContent,
  commentsTable,
];

/** A file and what it could be, the surest first. Empty: nothing that is imported from here, as from a calendar. */
export type FoundFile = { member: Member; found: Recognition[]; calendar: CalendarFormat | null };
/** What was found in all that was given, and whose download it is where a file of it tells. */
export type Found = { files: FoundFile[]; owner: string | null };

const batchItems = 1000;

/** Of many files one is taken for what it surely is; a list whose columns must be asked about comes alone. */
const surelyAmongMany = 0.8;

/**
 * What the files could be, by what they hold and never by their names.
 * @throws Refusal of a single file `import.notATable`, `import.empty`, `file.tooLarge`; of an archive
 *   `import.badArchive`; `import.diskFull`; `call.cancelled`
 */
export async function recognise(
  bundle: Bundle,
  { encoding, signal }: { encoding?: Encoding | undefined; signal?: AbortSignal } = {},
): Promise<Found> {
  const files: FoundFile[] = [];
  const owners: (string | readonly string[])[] = [];
  for (const member of bundle.members) {
    if (signal?.aborted) refuse('call.cancelled');
    const document = await openDocument(member, bundle.single);
    const found = await inDocument(document, member, { encoding, signal }, bundle.single);
    files.push({
      member,
      found: bundle.single ? found : found.filter(isSure),
      calendar: document.of === 'calendar' ? document.format : null,
    });
    if (document.of !== 'json') continue;
    for (const { ownerIn } of importers.filter(isOfJson)) {
      owners.push(ownerIn?.(document.head) ?? []);
    }
  }
  return { files, owner: ownerOf(owners) };
}

/** The name that one document tells, or the only one that all conversations have in common. */
function ownerOf(told: readonly (string | readonly string[])[]): string | null {
  const sure = told.find((name) => typeof name === 'string');
  if (sure !== undefined) return sure;
  const [first, ...others] = told.filter((names) => names.length > 0);
  if (!first || others.length === 0) return null;
  const common = [...new Set(first)].filter((name) => others.every((list) => list.includes(name)));
  return common.length === 1 ? common[0]! : null;
}

async function inDocument(
  document: Document,
  member: Member,
  options: { encoding: Encoding | undefined; signal: AbortSignal | undefined },
  strict: boolean,
): Promise<Recognition[]> {
  if (document.of === 'nothing' || document.of === 'calendar') return [];
  let found: Recognition[];
  if (document.of === 'json') {
    const { head } = document;
    found = importers.filter(isOfJson).flatMap(({ format, recognise }) => {
      const { confidence } = recognise(head, member.path) ?? { confidence: 0 };
      return confidence === 0 ? [] : { ...ofNoTable, format, confidence };
    });
  } else if (document.of === 'xml') {
    const { start } = document;
    found = importers.filter(isOfXml).flatMap(({ format, recognise }) => {
      const confidence = recognise(start);
      return confidence === null ? [] : { ...ofNoTable, format, confidence };
    });
  } else {
    const open = await openTables(member, document.kind, options).catch((error: unknown) => {
      if (strict || !isNoTable(error)) throw error;
      return null;
    });
    found = open === null ? [] : await inTables(open);
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

async function inTables({ tables, close }: OpenTables): Promise<Recognition[]> {
  try {
    const found: Recognition[] = [];
    for (const { recognise } of importers.filter(isOfTables)) {
      const recognition = await recognise(tables);
      if (recognition) found.push(recognition);
    }
    return found;
  } finally {
    close();
  }
}

/** Among many files one that is no table after all is passed over; an archive that is damaged is not. */
function isNoTable(error: unknown): boolean {
  const codes = ['import.notATable', 'import.empty', 'import.oldExcel', 'file.tooLarge'];
  return error instanceof Refusal && codes.includes(error.code);
}

function isSure({ confidence, dateOrder }: Recognition): boolean {
  return confidence >= surelyAmongMany && dateOrder !== null;
}

const isOfJson = (importer: Importer): importer is JsonImporter => importer.of === 'json';
const isOfXml = (importer: Importer): importer is XmlImporter => importer.of === 'xml';
const isOfTables = (importer: Importer): importer is TableImporter => importer.of === 'tables';

/** What is said of a file that has no columns. */
const ofNoTable = {
  headers: [],
  headerRow: 0,
  sampleRows: [],
  encoding: null,
  delimiter: null,
  sheet: null,
  dateOrder: 'ymd' as const,
  suggestedMapping: {},
  language: null,
};

/**
 * A table that nothing is recognised in, as the lists whose columns the user can say: confidence 0 and no
 * mapping. Empty when no row could be its header, or when it is no table.
 * @throws Refusal those of `recognise`
 */
export async function unknownTable(
  member: Member,
  { encoding }: { encoding?: Encoding | undefined } = {},
): Promise<Recognition[]> {
  const document = await openDocument(member, true);
  if (document.of !== 'tables') return [];
  const { tables, close } = await openTables(member, document.kind, { encoding });
  try {
    for (const place of possibleHeaders(tables)) {
      const unknown = { confidence: 0, dateOrder: null, suggestedMapping: {}, language: null };
      return (['comments.table', 'posts.table'] as const).map((format) => ({
        format,
        ...seen(place),
        ...unknown,
      }));
    }
    return [];
  } finally {
    close();
  }
}

/**
 * Reads a file as a format, in batches of at most about a thousand items: records, and what was left out with
 * its reasons. Reads only; what becomes of the records is the caller's business.
 * @throws Refusal those of `recognise`; `call.cancelled`; by format `import.mappingColumn`, `import.noMapping`,
 *   `import.missingColumn`, `import.dailyBreakdown`, `import.damagedIds`, `import.brokenJson`,
 *   `import.valueTooLarge`, `import.savedError`, `import.brokenXml`, `import.xmlEntities`
 */
export async function* read(
  member: Member,
  options: ReadOptions & {
    format: ImportFormat;
    encoding?: Encoding | undefined;
  },
): AsyncGenerator<ImportItem[]> {
  const importer = importers.find(({ format }) => format === options.format);
  const document = await openDocument(member, true);
  if (importer?.of === 'tables' && document.of === 'tables') {
    const { tables, close } = await openTables(member, document.kind, options);
    try {
      yield* importer.read(tables, options);
    } finally {
      close();
    }
  } else if (importer?.of === 'json' && document.of === 'json') {
    yield* readJson(importer, member, document.head, options);
  } else if (importer?.of === 'xml' && document.of === 'xml') {
    yield* importer.read(member, options);
  } else refuse('import.unrecognised', { file: member.path });
}

async function* readJson(
  importer: JsonImporter,
  member: Member,
  head: unknown,
  { owner = null, ownNames = [], now, ...control }: ReadOptions,
): AsyncGenerator<ImportItem[]> {
  const lists = importer.recognise(head, member.path)?.lists;
  if (!lists) return refuse('import.unrecognised', { file: member.path });
  for await (const values of valuesAt(member, lists, control)) {
    let items: ImportItem[] = [];
    for (const { value, row, key } of values) {
      const context = { head, path: member.path, owner, ownNames, row, key, now };
      for (const item of importer.readValue(value, context)) {
        items.push(item);
        // A post may hold thousands of comments.
        if (items.length < batchItems) continue;
        yield items;
        items = [];
      }
    }
    if (items.length > 0) yield items;
  }
}
