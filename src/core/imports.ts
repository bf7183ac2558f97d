import { refuse } from '../contract/errors.ts';
import type { ImportResult } from '../contract/imports.ts';
import type { Parsed } from '../contract/index.ts';
import type { ImportFormat } from '../domain/imports.ts';
import { type Translate, translator } from '../i18n/index.ts';
import type { CommentRecord, PlanRecord, PostRecord } from '../importers/record.ts';
import { rejectionsCsv } from '../importers/rejections.ts';
import { type Source, openSource } from '../importers/source.ts';
import {
  type Rejected,
  addRun,
  findRun,
  listMappings,
  listRuns,
  rejectionsOf,
  removeMapping,
  saveMapping,
} from '../store/imports.ts';
import { type Connection, deferForeignKeys } from '../store/database.ts';
import { readOffice } from '../store/offices.ts';
import { channelBook } from './channel-book.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { mergePlans } from './merge-plans.ts';
import { merger } from './merge.ts';

/** How much of a run its answer carries; the whole list stays with the run. */
const toldErrors = 1000;
const toldExamples = 8;
const exampleLength = 300;

export const importHandlers: HandlersOf<'import'> = {
  'import.recognise': async ({ file, encoding }) => {
    const { recognise, unknownTable } = await importers();
    const source = await openSource(file);
    const found = await recognise(source, { encoding });
    const shown = found.length > 0 ? found : await unknownTable(source, { encoding });
    return { fileName: source.name, found: shown };
  },

  'import.run': (request, doing) => runImport(request, doing),
  'import.runs': (_, { db }) => listRuns(db),
  'import.rejections': ({ runId }, { db }) => rejectionsOf(db, runId),

  'import.rejectionsFile': (of, { db }) => {
    const [fileName, rejected] =
      'runId' in of
        ? [(findRun(db, of.runId) ?? refuse('missing')).fileName, rejectionsOf(db, of.runId)]
        : [of.fileName, of.errors];
    const t = officeTexts(db);
    const header = [
      t('import.row'),
      t('import.column'),
      t('import.reason'),
      t('import.value'),
    ] as const;
    const content = rejectionsCsv(rejected, header, (reason) => t(`import.rejection.${reason}`));
    return { fileName: `${fileName.replace(/\.\w+$/, '')}-hylatyt.csv`, content };
  },

  'import.mappings': (_, { db }) => listMappings(db),

  'import.saveMapping': (mapping, { db, now, newId }) => {
    saveMapping(db, { ...mapping, id: newId(), savedAt: now });
    return {};
  },

  'import.removeMapping': ({ id }, { db }) => {
    if (!removeMapping(db, id)) refuse('missing');
    return {};
  },
};

/**
 * Reads a file and merges what it holds, all in the command's one transaction. A dry run does the same
 * and is rolled back, so that a preview can never promise what the import does not do.
 */
async function runImport(request: Parsed<'import.run'>, doing: Doing): Promise<ImportResult> {
  const { db, now, newId, signal, onProgress, rehearse } = doing;
  const source = await openSource(request.file);
  if (request.expectedHash !== undefined && request.expectedHash !== source.sha256) {
    refuse('import.changedSincePreview');
  }
  const format = request.format ?? (await formatOf(source, request));

  const runId = newId();
  // The run is known only at its end, and rows point at it from the start.
  deferForeignKeys(db);
  const book = channelBook(doing);
  const channel = request.channel ?? null;
  const otherName = officeTexts(db)('import.otherChannel');
  const merge = merger(doing, book, { id: runId, channel, otherName });

  const counts = { new: 0, changed: 0, unchanged: 0 };
  const rejected: Rejected[] = [];
  const examples: ImportResult['examples'] = [];
  /** Answers to comments wait until all that they may answer are in. */
  const children: CommentRecord[] = [];
  /** So do the rows of a calendar, of which several may tell of one post. */
  const plans: PlanRecord[] = [];

  const take = (record: CommentRecord | PostRecord) => {
    const outcome = merge(record);
    if (outcome === 'own') rejected.push({ row: record.row, column: null, reason: 'comment.own' });
    else counts[outcome] += 1;
  };

  const { read } = await importers();
  const batches = read(source, {
    ...request,
    format,
    now,
    signal,
    onProgress,
  });
  for await (const batch of batches) {
    if (signal.aborted) refuse('call.cancelled');
    for (const item of batch) {
      if (item.kind === 'rejection') {
        const { kind: _, ...rest } = item;
        rejected.push(rest);
        continue;
      }
      if (item.kind === 'plan') {
        plans.push(item);
        continue;
      }
      if (examples.length < toldExamples) examples.push(exampleOf(item, channel));
      if (item.kind === 'comment' && item.parentId !== null) children.push(item);
      else take(item);
    }
  }
  for (const child of children) take(child);
  const planned = await mergePlans(plans, doing, book, {
    id: runId,
    channel,
    reason: officeTexts(db)('import.readyReason', { file: source.name }),
  });
  for (const outcome of ['new', 'changed', 'unchanged'] as const) {
    counts[outcome] += planned.counts[outcome];
  }
  rejected.push(...planned.rejected);
  examples.push(...planned.brought.slice(0, toldExamples));
  if (signal.aborted) refuse('call.cancelled');

  rejected.sort((a, b) => a.row - b.row);
  // A file that brings nothing leaves no trace.
  const wrote = counts.new + counts.changed + rejected.length > 0;
  const told = { format, fileName: source.name, fileHash: source.sha256, ...counts };
  if (wrote) {
    addRun(db, { ...told, id: runId, startedAt: now, rejected: rejected.length }, rejected);
  }
  if (request.dryRun === true) rehearse();
  return {
    runId: wrote && request.dryRun !== true ? runId : null,
    ...told,
    rejected: rejected.length,
    errors: request.allErrors === true ? rejected : rejected.slice(0, toldErrors),
    newChannels: [...book.added],
    newThemes: planned.newThemes,
    newUnits: planned.newUnits,
    kept: planned.kept.slice(0, toldErrors),
    examples,
  };
}

function exampleOf(
  item: CommentRecord | PostRecord,
  channel: string | null,
): ImportResult['examples'][number] {
  return {
    kind: item.kind,
    at: item.at,
    dayOnly: item.kind === 'comment' && item.dayOnly,
    text: item.text.slice(0, exampleLength).toWellFormed(),
    channel: item.kind === 'post' ? item.account : (item.channel ?? channel ?? ''),
    changes: [],
  };
}

/** Who says which column holds the text has a list of comments, and a title a calendar; else the file tells. */
async function formatOf(
  source: Source,
  { mapping, encoding }: Parsed<'import.run'>,
): Promise<ImportFormat> {
  if (mapping?.['text'] !== undefined) return 'comments.table';
  if (mapping?.['topic'] !== undefined) return 'posts.table';
  const { recognise } = await importers();
  const [best] = await recognise(source, { encoding });
  return best?.format ?? refuse('import.unrecognised', { file: source.name });
}

/** The readers of all formats are large, and most starts of the program import nothing. */
function importers(): Promise<typeof import('../importers/index.ts')> {
  return import('../importers/index.ts');
}

/** Texts in the office's own language: what is written into the office or beside it. */
function officeTexts(db: Connection): Translate {
  return translator(readOffice(db).regime === 'sv' ? 'sv' : 'fi');
}
