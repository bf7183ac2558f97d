import type { ImportRun, savedMapping } from '../contract/imports.ts';
import type { RejectionReason } from '../domain/imports.ts';
import type { Instant } from '../domain/time.ts';
import type { z } from 'zod';
import { type Connection, type Writer, statement } from './database.ts';

export type Rejected = {
  /** Of several files the one that it is in. */
  file: string | null;
  row: number;
  column: string | null;
  reason: RejectionReason;
  value?: string;
};

/**
 * Keeps a run with its counts and rejected rows. New rows may point at it before it is here, as long
 * as it comes in the same transaction: see `deferForeignKeys`.
 */
export function addRun(
  db: Writer,
  run: Omit<ImportRun, 'files' | 'canUndo' | 'fetchedFrom'> & { fileHash: string },
  rejected: Iterable<Rejected>,
  files: readonly { path: string; format: string | null }[],
): void {
  statement(
    db,
    `insert into import_run (id, format, file_name, file_hash, started_at, new_count, changed_count,
      unchanged_count, rejected_count)
     values (@id, @format, @fileName, @fileHash, @startedAt, @new, @changed, @unchanged, @rejected)`,
  ).run(run);
  addRejections(db, run.id, rejected);
  const addFile = statement(
    db,
    'insert into import_run_file (run_id, position, path, format) values (?, ?, ?, ?)',
  );
  for (const [position, { path, format }] of files.entries()) {
    addFile.run(run.id, position, path, format);
  }
}

/**
 * Adds what a page of a fetch brought to its run, which is here from the first page that brings something. As with
 * `addRun`, new rows may point at it before.
 */
export function addToFetchedRun(
  db: Writer,
  run: Pick<ImportRun, 'id' | 'format' | 'startedAt' | 'new' | 'changed' | 'unchanged'> & {
    channel: { id: string; name: string };
    rejected: readonly Rejected[];
  },
): void {
  const { channel, rejected, ...told } = run;
  statement(
    db,
    `insert into import_run (id, format, file_name, file_hash, started_at, new_count, changed_count,
      unchanged_count, rejected_count, channel_id)
     values (@id, @format, @name, '', @startedAt, @new, @changed, @unchanged, @rejected, @channelId)
     on conflict (id) do update set new_count = new_count + excluded.new_count,
      changed_count = changed_count + excluded.changed_count,
      unchanged_count = unchanged_count + excluded.unchanged_count,
      rejected_count = rejected_count + excluded.rejected_count`,
  ).run({ ...told, name: channel.name, channelId: channel.id, rejected: rejected.length });
  addRejections(db, run.id, rejected);
}

/** Behind those that the run has. */
function addRejections(db: Writer, runId: string, rejected: Iterable<Rejected>): void {
  const insert = statement(
    db,
    `insert into import_rejection (run_id, position, file, row_number, column_name, reason, value)
     select @runId, coalesce(max(position) + 1, 0), @file, @row, @column, @reason, @value
     from import_rejection where run_id = @runId`,
  );
  for (const r of rejected) {
    insert.run({ ...r, runId, value: r.value ?? null });
  }
}

const runColumns = `id, format, file_name as fileName, started_at as startedAt, new_count as "new",
  changed_count as changed, unchanged_count as unchanged, rejected_count as rejected, undone_at as undoneAt,
  channel_id as fetchedFrom,
  undone_at is null and (format <> 'posts.table' or new_count + changed_count = 0
    or exists (select 1 from import_run_change where run_id = import_run.id)) as canUndo,
  (select count(*) from import_run_file where run_id = import_run.id and format is not null) as files`;

/** Whether it can be taken back comes as a number. */
type RunRow = Omit<ImportRun, 'canUndo'> & { canUndo: number };
const toRun = (row: RunRow): ImportRun => ({ ...row, canUndo: row.canUndo === 1 });

export function listRuns(db: Connection): ImportRun[] {
  return statement<RunRow>(
    db,
    `select ${runColumns} from import_run order by started_at desc, id desc`,
  )
    .all()
    .map(toRun);
}

export function findRun(db: Connection, id: string): ImportRun | undefined {
  const row = statement<RunRow>(db, `select ${runColumns} from import_run where id = ?`).get(id);
  return row && toRun(row);
}

export function rejectionsOf(db: Connection, runId: string): Rejected[] {
  return statement<{
    file: string | null;
    row: number;
    column: string | null;
    reason: RejectionReason;
    value: string | null;
  }>(
    db,
    `select file, row_number as row, column_name as column, reason, value from import_rejection
     where run_id = ? order by position`,
  )
    .all(runId)
    .map(({ value, ...r }) => (value === null ? r : { ...r, value }));
}

type SavedMapping = z.infer<typeof savedMapping>;

export function listMappings(db: Connection): SavedMapping[] {
  return statement<{ id: string; name: string; columns: string }>(
    db,
    'select id, name, columns from import_mapping order by name',
  )
    .all()
    .map((r) => ({ ...r, columns: JSON.parse(r.columns) as SavedMapping['columns'] }));
}

/** A mapping saved under a name that is known takes its place. */
export function saveMapping(db: Writer, mapping: SavedMapping & { savedAt: Instant }): void {
  statement(
    db,
    `insert into import_mapping (id, name, columns, saved_at) values (@id, @name, @columns, @savedAt)
     on conflict (name) do update set columns = excluded.columns, saved_at = excluded.saved_at`,
  ).run({ ...mapping, columns: JSON.stringify(mapping.columns) });
}

/** @returns whether there was one */
export function removeMapping(db: Writer, id: string): boolean {
  return statement(db, 'delete from import_mapping where id = ?').run(id).changes > 0;
}
