import { z } from 'zod';
import { importFormats, rejectionReasons, runFormats } from '../domain/imports.ts';
import { calendarFormats } from '../domain/layers.ts';
import { postTableFields } from '../domain/post-table.ts';
import { command, id, instantSchema, name, nothing, query } from './define.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;

/** Field of a comment, a post or its metrics to the name of the column that holds it. */
export const columnMapping = z.record(z.string().max(60), z.string().max(300));
export type ColumnMapping = z.infer<typeof columnMapping>;

const filePath = z.string().min(1).max(4096);
/** A file, a folder or an archive, or several. */
export const given = z.union([filePath, z.array(filePath).min(1).max(500)]);

/** What a look into a file found, without reading it all. */
export const recognition = z.strictObject({
  format: z.enum(importFormats),
  /** 0 is a table that nobody knows: the user must say its columns. */
  confidence: z.number().min(0).max(1),
  headers: z.array(z.string()),
  /** Where the header stands, counted as a spreadsheet does: the first row is 1. */
  headerRow: z.int(),
  sampleRows: z.array(z.array(z.string())),
  encoding: z.enum(encodings).nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  /** Of the headers, where they are in a known one. */
  language: z.string().nullable(),
  suggestedMapping: columnMapping,
  /** Day first or month first; null when the sample does not tell and the user must. */
  dateOrder: z.enum(dateOrders).nullable(),
});
export type Recognition = z.infer<typeof recognition>;

export const importRequest = z.strictObject({
  file: given,
  /** Best match when absent. */
  format: z.enum(importFormats).optional(),
  mapping: columnMapping.optional(),
  dateOrder: z.enum(dateOrders).optional(),
  encoding: z.enum(encodings).optional(),
  /** Where comments and texts of rows that name no channel belong; a name that is new adds a channel. */
  channel: z.string().trim().min(1).max(120).optional(),
  /** Reads and compares everything, and writes nothing. */
  dryRun: z.boolean().optional(),
  /** Tells every rejected row, and not the first 1,000 only. */
  allErrors: z.boolean().optional(),
  /** The hash that the preview saw; a file that has changed since is refused. */
  expectedHash: z.string().optional(),
});
export type ImportRequest = z.infer<typeof importRequest>;

export const rejection = z.strictObject({
  /** The file that it is in, of several. */
  file: z.string().nullable(),
  row: z.int(),
  column: z.string().nullable(),
  reason: z.enum(rejectionReasons),
  value: z.string().optional(),
});

/** A file of what was given, and what it is taken for; null: nothing in it can be imported. */
const foundFile = z.strictObject({
  path: z.string(),
  format: z.enum(importFormats).nullable(),
});

/** A file of events: an import leaves it to `layer.readIcs`, since somebody has to say into which layer it goes. */
const calendarFile = z.strictObject({ path: z.string(), format: z.enum(calendarFormats) });
export type CalendarFile = z.infer<typeof calendarFile>;

/** The files that are told one by one; of a download with thousands of others, only how many there are. */
const files = {
  files: z.array(foundFile),
  /** Those that hold nothing to import and are not told. */
  otherFiles: z.int(),
  calendars: z.array(calendarFile),
};

export const importResult = z.strictObject({
  runId: id.nullable(),
  /** Of several files that of the first. */
  format: z.enum(importFormats),
  ...files,
  fileName: z.string(),
  fileHash: z.string(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  /** Comments, answers among them, and posts that are new or changed. */
  brought: z.strictObject({ comments: z.int(), posts: z.int() }),
  /** Counts lower than what is known, as an older export has them: the higher ones are kept. */
  lowerCounts: z.int(),
  /** The first 1,000; `import.rejections` gives all. */
  errors: z.array(rejection),
  /** Channels that the import adds since the file names them. */
  newChannels: z.array(z.string()),
  /** Themes too. */
  newThemes: z.array(z.string()),
  /** And units whose experts are booked. */
  newUnits: z.array(z.string()),
  /** Rows that say something else of a post that is out: its day, status and texts stay as they are. */
  kept: z.array(z.int()),
  /**
   * The first records as they will be kept, so that a person sees whether times and texts are right; of a content
   * calendar those that are new or change.
   */
  examples: z.array(
    z.strictObject({
      kind: z.enum(['comment', 'post']),
      /** Null when a post has no day yet. */
      at: instantSchema.nullable(),
      dayOnly: z.boolean(),
      text: z.string(),
      channel: z.string(),
      /** What changes in a post that is in the office already. */
      changes: z.array(z.enum(postTableFields)),
    }),
  ),
});
export type ImportResult = z.infer<typeof importResult>;

export const importRun = z.strictObject({
  id,
  format: z.enum(runFormats),
  fileName: z.string(),
  startedAt: instantSchema,
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  /** The channel that it was fetched from, whose name stands for that of a file; null for files. */
  fetchedFrom: id.nullable(),
  /** Files that were read, of several. */
  files: z.int(),
  /** When what it brought was taken back. */
  undoneAt: instantSchema.nullable(),
  /** Whether it can be taken back: plans that an older version imported can't. */
  canUndo: z.boolean(),
});
export type ImportRun = z.infer<typeof importRun>;

export const savedMapping = z.strictObject({ id, name, columns: columnMapping });

export const importProcedures = {
  'import.recognise': query(
    z.strictObject({ file: given, encoding: z.enum(encodings).optional() }),
    z.strictObject({
      fileName: z.string(),
      /** What a single file could be, the surest first; of several, what there is to import. */
      found: z.array(recognition),
      ...files,
    }),
  ),
  'import.run': command(importRequest, importResult),
  /** Takes back what a run brought; what a person has worked on since stays, and is counted. */
  'import.undoRun': command(
    z.strictObject({ id }),
    z.strictObject({
      comments: z.int(),
      replies: z.int(),
      posts: z.int(),
      /** Events of a calendar file. */
      events: z.int(),
      /** Plans and events that the run changed or took away, and that are again as they were. */
      restored: z.int(),
      /** Conversations, posts and events that stay since somebody has worked on them. */
      kept: z.int(),
      /** What of them has a title, the first 20. */
      keptTitles: z.array(z.string()),
    }),
  ),
  'import.runs': query(nothing, z.array(importRun)),
  'import.rejections': query(z.strictObject({ runId: id }), z.array(rejection)),
  /** Rejected rows, of a run or as a preview told them, as CSV text that a spreadsheet opens and never runs. */
  'import.rejectionsFile': query(
    z.union([
      z.strictObject({ runId: id }),
      z.strictObject({ fileName: z.string().max(4096), errors: z.array(rejection) }),
    ]),
    z.strictObject({ fileName: z.string(), content: z.string() }),
  ),
  'import.mappings': query(nothing, z.array(savedMapping)),
  'import.saveMapping': command(z.strictObject({ name, columns: columnMapping }), nothing),
  'import.removeMapping': command(z.strictObject({ id }), nothing),
};
