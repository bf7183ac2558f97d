import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../contract/errors.ts';
import { mediaExtensions } from '../domain/media.ts';
import { readCsvLines } from '../open-data/cells.ts';
import { type Manifest, manifestName, readManifest } from '../open-data/manifest.ts';
import {
  type Writer,
  deferForeignKeys,
  makeOffice,
  migrate,
  recordMaker,
} from '../store/database.ts';
import { recordHistory } from '../store/history.ts';
import { migrations } from '../store/migrations/index.ts';
import {
  type Column,
  type Table,
  type Value,
  brokenTables,
  countRows,
  emptyTables,
  mediaFiles,
  rowAdder,
  tablesOf,
  touchAllThreads,
} from '../store/tables.ts';
import { settleTouchedThreads } from '../store/turns.ts';
import type { World } from './world.ts';
import { mediaFolder } from './media-folder.ts';

/** More than any office has; a file that claims more is none of ours. */
const largestTable = 1_000_000_000;
const largestFile = 2_000_000_000;

/**
 * Makes an office of a folder of open data, equal to the one that it was made from; whole or not at all. Tables of an
 * older version are read as that version had them, and migrated.
 *
 * @throws Refusal openData.notOurs, openData.newer, openData.fileMissing, openData.row, office.exists,
 *   office.unwritable
 */
export function importOpenData(world: World & { file: string }, folder: string): void {
  const manifest = manifestOf(folder);
  if (manifest.schema > migrations.length) {
    refuse('openData.newer', { version: manifest.program });
  }
  const media = mediaFolder(world.file).path;
  const mediaWasThere = existsSync(media);
  const office = makeOffice(world.file, manifest.schema);
  try {
    const { writer } = office;
    writer.db
      .transaction(() => {
        deferForeignKeys(writer);
        fill(writer, folder, manifest);
        const [broken] = brokenTables(writer);
        if (broken !== undefined)
          refuse('openData.row', { file: fileOf(manifest, broken), row: '–' });
      })
      .immediate();
    migrate(writer.db);
    copyMedia(writer, join(folder, 'media'), media);
    recordHistory(writer);
    writer.db
      .transaction(() => {
        touchAllThreads(writer);
        settleTouchedThreads(writer);
        recordMaker(writer, world.version);
      })
      .immediate();
    office.close();
  } catch (error) {
    office.close();
    // Half an office is worse than none: the file is ours, made a moment ago.
    rmSync(world.file, { force: true });
    if (!mediaWasThere) rmSync(media, { recursive: true, force: true });
    throw error;
  }
}

function manifestOf(folder: string): Manifest {
  const text = plainFile(join(folder, manifestName), 100_000)?.toString('utf8');
  const manifest = text === undefined ? null : readManifest(text);
  return manifest ?? refuse('openData.notOurs', { folder });
}

/** The bytes of a file that is one, and no link to another; null where there is none. */
function plainFile(path: string, largest: number): Buffer | null {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (!facts?.isFile()) return null;
  if (facts.size > largest) refuse('file.tooLarge', { file: path, limitMb: largest / 1_000_000 });
  return readFileSync(path);
}

function fill(writer: Writer, folder: string, manifest: Manifest): void {
  const tables = tablesOf(writer);
  emptyTables(writer, tables);
  // Words that come into an erased conversation take its mark off: conversations come after what is in them.
  const last = (table: Table) => (table.name === 'thread' ? 1 : 0);
  for (const table of tables.toSorted((a, b) => last(a) - last(b))) {
    const file = fileOf(manifest, table.name);
    const text = plainFile(join(folder, file), largestTable);
    if (text === null) refuse('openData.fileMissing', { file });
    const add = rowAdder(writer, table);
    const rows = manifest.csv ? csvRows(text, table, file) : jsonRows(text, table, file);
    for (const [index, row] of rows.entries()) {
      const values = row.map((value, at) =>
        valueOf(value, table, at, { folder, file, row: index }),
      );
      try {
        add(values);
      } catch {
        badRow(file, index);
      }
    }
    // Cut short, or put together from two.
    if (countRows(writer, table.name) !== manifest.tables[table.name]) {
      refuse('openData.row', { file, row: rows.length + 1 });
    }
  }
}

function fileOf({ csv }: Manifest, table: string): string {
  return csv ? join('csv', `${table}.csv`) : join('jsonl', `${table}.jsonl`);
}

/** Rows are counted as a spreadsheet or an editor counts the lines of this file. */
function badRow(file: string, index: number): never {
  return refuse('openData.row', { file, row: index + (file.endsWith('.csv') ? 2 : 1) });
}

function csvRows(text: Buffer, { columns }: Table, file: string): (string | null)[][] {
  const rows = readCsvLines(text.toString('utf8'));
  const [header, ...rest] = rows ?? badRow(file, -1);
  const places = columns.map(({ name }) => header?.indexOf(name) ?? -1);
  if (places.includes(-1)) badRow(file, -1);
  return rest.map((row, index) => {
    if (row.length !== header!.length) badRow(file, index);
    return places.map((place) => row[place] ?? null);
  });
}

function jsonRows(text: Buffer, { columns }: Table, file: string): unknown[][] {
  const lines = text.toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => {
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      badRow(file, index);
    }
    if (row === null || typeof row !== 'object') badRow(file, index);
    const fields = row as Record<string, unknown>;
    return columns.map(({ name }) =>
      Object.hasOwn(fields, name) ? fields[name] : badRow(file, index),
    );
  });
}

/** A cell as its column holds it. */
function valueOf(
  value: unknown,
  table: Table,
  at: number,
  place: { folder: string; file: string; row: number },
): Value {
  const { type } = table.columns[at] as Column;
  if (value === null) return null;
  if (type === 'TEXT') return typeof value === 'string' ? value : badRow(place.file, place.row);
  if (type === 'BLOB') return bytesOf(value, table, place);
  const number = typeof value === 'string' ? Number(value) : value;
  const fits = typeof number === 'number' && Number.isFinite(number);
  if (!fits || value === '') badRow(place.file, place.row);
  return number;
}

function bytesOf(
  value: unknown,
  table: Table,
  place: { folder: string; file: string; row: number },
) {
  if (typeof value !== 'string') badRow(place.file, place.row);
  if (table.name !== 'attachment_content') return Buffer.from(value, 'base64');
  // No other file than an attachment is ever read, whatever the table says.
  const name = /^attachments\/([0-9a-f-]{36})$/.exec(value)?.[1] ?? badRow(place.file, place.row);
  const bytes = plainFile(join(place.folder, 'attachments', name), largestFile);
  return bytes ?? refuse('openData.fileMissing', { file: value });
}

/** Of the media that the rows speak of, those that are there and are what their names say. */
function copyMedia(writer: Writer, from: string, to: string): void {
  for (const { sha256, mediaType } of mediaFiles(writer)) {
    const name = `${sha256}${mediaExtensions[mediaType]}`;
    const bytes = /^[0-9a-f]{64}\./.test(name) ? plainFile(join(from, name), largestFile) : null;
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) continue;
    mkdirSync(to, { recursive: true });
    if (!existsSync(join(to, name))) copyFileSync(join(from, name), join(to, name));
  }
}
