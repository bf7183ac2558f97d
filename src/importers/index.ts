import { refuse } from '../contract/errors.ts';
import type { ImportFormat } from '../domain/imports.ts';
import { commentsTable } from './comments-table.ts';
import {
  type Importer,
  type ReadOptions,
  type Recognition,
  possibleHeaders,
  seen,
} from './importer.ts';
import { metaContent } from './meta-content.ts';
import { postsTable } from './posts-table.ts';
import type { ImportItem } from './record.ts';
import type { Encoding, Source } from './source.ts';
import { openTables } from './table.ts';

export type { ReadOptions, Recognition } from './importer.ts';
export { openSource, type Source } from './source.ts';
export type { Progress } from './table.ts';

/** Every format that can be read. A new one is one module and one line here, and its name in the domain. */
const importers: readonly Importer[] = [postsTable, metaContent, commentsTable];

/**
 * What the file could be, the surest first, by what it holds and never by its name.
 * Empty when it is a table, and of nothing that is known here.
 * @throws Refusal `import.notATable`, `import.empty`, `file.tooLarge`
 */
export async function recognise(
  source: Source,
  { encoding }: { encoding?: Encoding | undefined } = {},
): Promise<Recognition[]> {
  const tables = await openTables(source, encoding);
  const found = importers.flatMap((importer) => importer.recognise(tables) ?? []);
  return found.sort((a, b) => b.confidence - a.confidence);
}

/**
 * A table that nothing is recognised in, as the lists whose columns the user can say: confidence 0 and no
 * mapping. Empty when no row could be its header.
 * @throws Refusal those of `recognise`
 */
export async function unknownTable(
  source: Source,
  { encoding }: { encoding?: Encoding | undefined } = {},
): Promise<Recognition[]> {
  for (const place of possibleHeaders(await openTables(source, encoding))) {
    const unknown = { confidence: 0, dateOrder: null, suggestedMapping: {}, language: null };
    return (['comments.table', 'posts.table'] as const).map((format) => ({
      format,
      ...seen(place),
      ...unknown,
    }));
  }
  return [];
}

/**
 * Reads a file as a format, in batches of at most about a thousand items: records, and the rows that were
 * left out with their reasons. Reads only; what becomes of the records is the caller's business.
 * @throws Refusal those of `recognise`; `call.cancelled`; by format `import.mappingColumn`, `import.noMapping`,
 *   `import.missingColumn`, `import.dailyBreakdown`, `import.damagedIds`
 */
export async function* read(
  source: Source,
  options: ReadOptions & { format: ImportFormat; encoding?: Encoding | undefined },
): AsyncGenerator<ImportItem[]> {
  const importer = importers.find(({ format }) => format === options.format);
  if (!importer) refuse('import.unrecognised', { file: source.name });
  yield* importer.read(await openTables(source, options.encoding), options);
}
