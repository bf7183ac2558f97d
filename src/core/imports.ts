import { refuse } from '../contract/errors.ts';
import type { ImportResult } from '../contract/imports.ts';
import type { Parsed } from '../contract/index.ts';
import type { ImportFormat } from '../domain/imports.ts';
import { type Translate, translator } from '../i18n/index.ts';
import type { Bundle, Found, FoundFile } from '../importers/index.ts';
import type { CommentRecord, ImportItem, PlanRecord, PostRecord } from '../importers/record.ts';
import { rejectionsCsv } from '../importers/rejections.ts';
import { addChanges } from '../store/import-changes.ts';
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
import { type ChannelBook, channelBook } from './channel-book.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { type Intake, intake } from './intake.ts';
import { type MergedPlans, mergePlans } from './merge-plans.ts';
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
      else if (first && found.length === 0 && first.calendar === null)
        found = await unknownTable(first.member, { encoding });
      const told = toldFiles(files, first?.found[0]?.format);
      return { fileName: bundle.name, found, ...told };
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
  const { db, newId, signal } = doing;
  if (request.expectedHash !== undefined && request.expectedHash !== bundle.sha256) {
    refuse('import.changedSincePreview');
  }
  const found = await partsOf(bundle, request, signal);
  if (found.parts.length === 0) return refuse('import.unrecognised', { file: bundle.name });

  // The run is known only at its end, and rows point at it from the start.
  deferForeignKeys(db);
  const run = {
    id: newId(),
    channel: request.channel ?? null,
    otherName: officeTexts(db)('import.otherChannel'),
    rehearsal: request.dryRun === true,
  };
  const book = channelBook(doing);
  const into = intake(doing, book, run);
  try {
    const { plans, examples } = await readParts({ bundle, request, found, into, book }, doing);
    await into.finish(signal);
    const planned = await mergePlans(plans, doing, book, {
      id: run.id,
      channel: run.channel,
      reason: officeTexts(db)('import.readyReason', { file: bundle.name }),
    });
    if (signal.aborted) refuse('call.cancelled');
    for (const rejected of planned.rejected) into.reject(rejected);
    examples.push(...planned.brought.slice(0, toldExamples));
    return endRun({ bundle, request, found, into, book, planned, examples, runId: run.id }, doing);
  } finally {
    into.close();
  }
}

type Reading = {
  bundle: Bundle;
  request: Parsed<'import.run'>;
  found: Awaited<ReturnType<typeof partsOf>>;
  into: Intake;
  book: ChannelBook;
};

/** Takes in what the files hold. The rows of a calendar wait, since several may tell of one post. */
async function readParts(
  { bundle, request, found, into, book }: Reading,
  { db, now, signal, onProgress }: Doing,
): Promise<{ plans: PlanRecord[]; examples: ImportResult['examples'] }> {
  const { files, owner, parts } = found;
  const { read } = await importers();
  const channel = request.channel ?? null;
  const ownNames = [readOffice(db).name, ...book.channels.map(({ name }) => name), channel ?? ''];
  const order = new Map(files.map(({ member }, index) => [member.path, index]));
  const examples: ImportResult['examples'] = [];
  const plans: PlanRecord[] = [];
  const total = parts.reduce((sum, { member }) => sum + member.size, 0);
  let before = 0;
  for (const { member, format } of parts) {
    const from = bundle.single
      ? { file: null, place: 0 }
      : { file: member.path, place: order.get(member.path) ?? 0 };
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
      for (const item of batch) {
        if (item.kind === 'plan') {
          plans.push(item);
          continue;
        }
        if (isShown(item) && examples.length < toldExamples) {
          examples.push(exampleOf(item, channel));
        }
        into.take(item, from);
      }
    }
    before += member.size;
  }
  return { plans, examples };
}

/** Keeps the run, if it brought anything, and says what came of it. */
function endRun(
  {
    bundle,
    request,
    found: { files, parts },
    into,
    book,
    planned,
    examples,
    runId,
  }: Reading & { planned: MergedPlans; examples: ImportResult['examples']; runId: string },
  { db, now, rehearse }: Doing,
): ImportResult {
  const { format } = parts[0]!;
  const told = {
    format,
    fileName: bundle.name,
    fileHash: bundle.sha256,
    new: into.counts.new + planned.counts.new,
    changed: into.counts.changed + planned.counts.changed,
    unchanged: into.counts.unchanged + planned.counts.unchanged,
    rejected: into.counts.rejected,
  };
  // A file that brings nothing leaves no trace.
  const wrote = told.new + told.changed + told.rejected > 0;
  const seen = toldFiles(files, format);
  if (wrote) {
    const run = { ...told, id: runId, startedAt: now, undoneAt: null };
    addRun(db, run, into.rejected(), bundle.single ? [] : seen.files);
    addChanges(db, runId, planned.changes);
  }
  if (request.dryRun === true) rehearse();
  const errors: Rejected[] = [];
  for (const rejected of into.rejected()) {
    if (errors.length >= toldErrors && request.allErrors !== true) break;
    errors.push(rejected);
  }
  const { comments, posts } = into.brought;
  return {
    runId: wrote && request.dryRun !== true ? runId : null,
    ...told,
    ...seen,
    brought: { comments, posts: posts + planned.counts.new + planned.counts.changed },
    lowerCounts: into.lowerCounts(),
    errors,
    newChannels: [...book.added],
    newThemes: planned.newThemes,
    newUnits: planned.newUnits,
    kept: planned.kept.slice(0, toldErrors),
    examples,
  };
}

/** A rejected row is told elsewhere, and what is gone has nothing to show. */
function isShown(item: ImportItem): item is CommentRecord | PostRecord {
  return item.kind === 'comment' || item.kind === 'post';
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
    return {
      files: [{ member, found: [], calendar: null }],
      owner: null,
      parts: [{ member, format: said }],
    };
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
): Pick<ImportResult, 'files' | 'otherFiles' | 'calendars'> {
  const calendars = files.flatMap(({ member: { path }, calendar }) =>
    calendar === null ? [] : [{ path, format: calendar }],
  );
  const shown = files
    .filter(({ calendar }) => calendar === null)
    .map(({ member, found: [best] }) => ({
      path: member.path,
      format: best?.format ?? (files.length === 1 ? (only ?? null) : null),
    }));
  const known = shown.filter(({ format }) => format !== null);
  const others = shown.filter(({ format }) => format === null);
  return {
    files: [...known.slice(0, toldErrors), ...others.slice(0, toldOthers)],
    otherFiles: Math.max(0, others.length - toldOthers),
    calendars: calendars.slice(0, toldErrors),
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
