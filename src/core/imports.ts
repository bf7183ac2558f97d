import { refuse } from '../contract/errors.ts';
import type { ImportResult } from '../contract/imports.ts';
import type { Parsed } from '../contract/index.ts';
import type { ImportFormat } from '../domain/imports.ts';
import { type Translate, translator } from '../i18n/index.ts';
import type { Bundle, Found, FoundFile } from '../importers/index.ts';
import type { CommentRecord, ImportItem, PlanRecord, PostRecord } from '../importers/record.ts';
import { rejectionsCsv } from '../importers/rejections.ts';
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
import { undoRun } from './undo-run.ts';

/** How much of a run its answer carries; the whole list stays with the run. */
const toldErrors = 1000;
const toldExamples = 8;
const toldOthers = 20;
const exampleLength = 300;

export const importHandlers: HandlersOf<'import'> = {
  'import.recognise': async ({ file, encoding }, { signal }) => {
    const { openBundle, recognise, unknownTable } = await importers();
    const bundle = await openBundle(file);
    try {
      const { files } = await recognise(bundle, { encoding, signal });
      const [first] = files;
      let { found } = first ?? { found: [] };
      if (!bundle.single) found = files.flatMap(({ found: [best] }) => best ?? []).slice(0, 1);
      else if (first && found.length === 0) found = await unknownTable(first.member, { encoding });
      return { fileName: bundle.name, found, ...toldFiles(files, first?.found[0]?.format) };
    } finally {
      bundle.close();
    }
  },

  'import.run': (request, doing) => runImport(request, doing),
  'import.undoRun': ({ id }, doing) => undoRun(doing, id),
  'import.runs': (_, { db }) => listRuns(db),
  'import.rejections': ({ runId }, { db }) => rejectionsOf(db, runId),

  'import.rejectionsFile': (of, { db }) => {
    const [fileName, rejected] =
      'runId' in of
        ? [(findRun(db, of.runId) ?? refuse('missing')).fileName, rejectionsOf(db, of.runId)]
        : [of.fileName, of.errors];
    const t = officeTexts(db);
    const header = [
      t('import.file'),
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
 * Reads what was given and merges what it holds, all in the command's one transaction. A dry run does the same
 * and is rolled back, so that a preview can never promise what the import does not do.
 */
async function runImport(request: Parsed<'import.run'>, doing: Doing): Promise<ImportResult> {
  const { openBundle } = await importers();
  const bundle = await openBundle(request.file);
  try {
    return await importBundle(bundle, request, doing);
  } finally {
    bundle.close();
  }
}

async function importBundle(
  bundle: Bundle,
  request: Parsed<'import.run'>,
  doing: Doing,
): Promise<ImportResult> {
  const { db, now, newId, signal, onProgress, rehearse } = doing;
  if (request.expectedHash !== undefined && request.expectedHash !== bundle.sha256) {
    refuse('import.changedSincePreview');
  }
  const { files, owner, parts } = await partsOf(bundle, request, signal);
  const [first] = parts;
  if (!first) return refuse('import.unrecognised', { file: bundle.name });

  const runId = newId();
  // The run is known only at its end, and rows point at it from the start.
  deferForeignKeys(db);
  const book = channelBook(doing);
  const channel = request.channel ?? null;
  const otherName = officeTexts(db)('import.otherChannel');
  const { merge, isOwn, lowerCounts } = merger(doing, book, { id: runId, channel, otherName });

  const counts = { new: 0, changed: 0, unchanged: 0 };
  const brought = { comments: 0, posts: 0 };
  const rejected: Rejected[] = [];
  const examples: ImportResult['examples'] = [];
  /** Our own answers wait until all that they may answer is in. */
  const answers: { record: CommentRecord; file: string | null }[] = [];
  /** So do the rows of a calendar, of which several may tell of one post. */
  const plans: PlanRecord[] = [];

  const take = (record: CommentRecord | PostRecord, file: string | null) => {
    const outcome = merge(record);
    if (outcome === 'own') {
      rejected.push({ file, row: record.row, column: null, reason: 'comment.own' });
      return;
    }
    counts[outcome] += 1;
    if (outcome !== 'unchanged') brought[record.kind === 'comment' ? 'comments' : 'posts'] += 1;
  };
  const receive = (item: ImportItem, file: string | null) => {
    if (item.kind === 'rejection') {
      const { kind: _, ...rest } = item;
      rejected.push({ file, ...rest });
    } else if (item.kind === 'plan') plans.push(item);
    else {
      if (examples.length < toldExamples) examples.push(exampleOf(item, channel));
      if (item.kind === 'comment' && isOwn(item)) answers.push({ record: item, file });
      else take(item, file);
    }
  };

  const { read } = await importers();
  const ownNames = [readOffice(db).name, ...book.channels.map(({ name }) => name), channel ?? ''];
  const total = parts.reduce((sum, { member }) => sum + member.size, 0);
  let before = 0;
  for (const { member, format } of parts) {
    const file = bundle.single ? null : member.path;
    const done = before;
    const batches = read(member, {
      ...request,
      // What a person said of columns is said of the one file.
      ...(bundle.single ? {} : { mapping: undefined, dateOrder: undefined }),
      format,
      owner,
      ownNames,
      now,
      signal,
      onProgress: (progress) => onProgress({ done: done + progress.done, total }),
    });
    for await (const batch of batches) {
      if (signal.aborted) refuse('call.cancelled');
      for (const item of batch) receive(item, file);
    }
    before += member.size;
  }
  for (const { record, file } of answers) take(record, file);
  const planned = await mergePlans(plans, doing, book, {
    id: runId,
    channel,
    reason: officeTexts(db)('import.readyReason', { file: bundle.name }),
  });
  for (const outcome of ['new', 'changed', 'unchanged'] as const) {
    counts[outcome] += planned.counts[outcome];
  }
  brought.posts += planned.counts.new + planned.counts.changed;
  rejected.push(...planned.rejected);
  examples.push(...planned.brought.slice(0, toldExamples));
  if (signal.aborted) refuse('call.cancelled');

  const order = new Map(files.map(({ member }, index) => [member.path, index]));
  const placeOf = ({ file }: Rejected) => order.get(file ?? '') ?? 0;
  rejected.sort((a, b) => placeOf(a) - placeOf(b) || a.row - b.row);
  // A file that brings nothing leaves no trace.
  const wrote = counts.new + counts.changed + rejected.length > 0;
  const told = {
    format: first.format,
    fileName: bundle.name,
    fileHash: bundle.sha256,
    ...counts,
  };
  const seen = toldFiles(files, first.format);
  if (wrote) {
    const run = { ...told, id: runId, startedAt: now, rejected: rejected.length, undoneAt: null };
    addRun(db, run, rejected, bundle.single ? [] : seen.files);
  }
  if (request.dryRun === true) rehearse();
  return {
    runId: wrote && request.dryRun !== true ? runId : null,
    ...told,
    ...seen,
    rejected: rejected.length,
    brought,
    lowerCounts: lowerCounts(),
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
    dayOnly: item.dayOnly === true,
    text: item.text.slice(0, exampleLength).toWellFormed(),
    channel: item.kind === 'post' ? item.account : (item.channel ?? channel ?? ''),
    changes: [],
  };
}

type Part = Pick<FoundFile, 'member'> & { format: ImportFormat };

/**
 * What is to be read as what. Who says which column holds the text has a list of comments, and a title a
 * calendar; else the files tell.
 */
async function partsOf(
  bundle: Bundle,
  { format, mapping, encoding }: Parsed<'import.run'>,
  signal: AbortSignal,
): Promise<Found & { parts: Part[] }> {
  const said =
    format ??
    (mapping?.['text'] !== undefined
      ? 'comments.table'
      : mapping?.['topic'] !== undefined
        ? 'posts.table'
        : undefined);
  const [member] = bundle.members;
  if (bundle.single && said !== undefined && member) {
    return { files: [{ member, found: [] }], owner: null, parts: [{ member, format: said }] };
  }
  const { recognise } = await importers();
  const found = await recognise(bundle, { encoding, signal });
  const parts = found.files.flatMap(({ member, found: [best] }) =>
    best && (format === undefined || best.format === format)
      ? [{ member, format: best.format }]
      : [],
  );
  return { ...found, parts };
}

/** Files that hold something come first; of the others a person wants to know some names. */
function toldFiles(
  files: readonly FoundFile[],
  only: ImportFormat | undefined,
): Pick<ImportResult, 'files' | 'otherFiles'> {
  const shown = files.map(({ member, found: [best] }) => ({
    path: member.path,
    format: best?.format ?? (files.length === 1 ? (only ?? null) : null),
  }));
  const known = shown.filter(({ format }) => format !== null);
  const others = shown.filter(({ format }) => format === null);
  return {
    files: [...known.slice(0, toldErrors), ...others.slice(0, toldOthers)],
    otherFiles: Math.max(0, others.length - toldOthers),
  };
}

/** The readers of all formats are large, and most starts of the program import nothing. */
function importers(): Promise<typeof import('../importers/index.ts')> {
  return import('../importers/index.ts');
}

/** Texts in the office's own language: what is written into the office or beside it. */
function officeTexts(db: Connection): Translate {
  return translator(readOffice(db).regime === 'sv' ? 'sv' : 'fi');
}
