import { randomBytes } from 'node:crypto';
import {
  type FileHandle,
  copyFile,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refuse } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { localDate } from '../domain/time.ts';
import { translator } from '../i18n/index.ts';
import { type Cell, csvLines } from '../open-data/cells.ts';
import { type Manifest, manifestName } from '../open-data/manifest.ts';
import { readme } from '../open-data/readme.ts';
import type { Reader } from '../store/database.ts';
import { snapshot } from '../store/read-file.ts';
import { readOffice } from '../store/offices.ts';
import {
  type Table,
  type Value,
  countRows,
  rowsOf,
  schemaVersion,
  tablesOf,
} from '../store/tables.ts';
import { toFileName } from './file-name.ts';
import type { Asking } from './handler.ts';
import { writing } from './media-folder.ts';

/** Rows that are written together. */
const together = 500;

/**
 * Writes all of an office into a folder: a table in each file, media and attachments as files, and a README that
 * explains every column. Whole or not at all, and as the office was at one moment, whatever is done meanwhile.
 */
export async function exportOpenData(
  wanted: Parsed<'openData.export'>,
  { db, now, media, version, signal, onProgress }: Asking,
): Promise<Output<'openData.export'>> {
  return snapshot(db.db.name, async (office) => {
    const { name } = readOffice(office);
    const tables = tablesOf(office).map((table) => ({
      ...table,
      rows: countRows(office, table.name),
    }));
    const t = translator(wanted.language);
    const title = toFileName(`${t('openData.folderName', { office: name })} ${localDate(now)}`);
    const target = await freeTarget(wanted.folder, wanted.into === 'subfolder' ? title : null);
    const temporary = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`);
    const csv = wanted.format !== 'jsonl';
    const jsonl = wanted.format !== 'csv';
    let done = 0;
    const total = tables.reduce((sum, { rows }) => sum + rows, 0);
    try {
      await writing(dirname(target), async () => {
        await mkdir(temporary, { recursive: true });
        for (const table of tables) {
          await writeTable(office, table, temporary, { csv, jsonl }, (rows) => {
            if (signal.aborted) refuse('call.cancelled');
            done += rows;
            onProgress({ done, total });
          });
        }
        await copyMedia(media.path, join(temporary, 'media'), signal);
        const manifest: Manifest = {
          format: 'vuoro-open-data',
          schema: schemaVersion(office),
          program: version,
          exportedAt: now,
          csv,
          jsonl,
          tables: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
        };
        const about = { office: name, exportedAt: now, tables };
        await writeFile(join(temporary, 'README.md'), readme(about, wanted.language));
        await writeFile(join(temporary, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
        // An empty folder that the user has made is ours to fill.
        await rm(target, { recursive: true, force: true });
        await rename(temporary, target);
      });
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
    return { folder: target, tables: tables.length, rows: total };
  });
}

/** @throws Refusal openData.folderNotEmpty */
async function freeTarget(folder: string, name: string | null): Promise<string> {
  if (name === null) {
    const there = await readdir(folder).catch(() => []);
    if (there.length > 0) refuse('openData.folderNotEmpty', { folder: basename(folder) });
    return folder;
  }
  const taken = new Set(await readdir(folder).catch(() => []));
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${name} ${n}`;
    if (!taken.has(free)) return join(folder, free);
  }
}

async function writeTable(
  office: Reader,
  table: Table,
  folder: string,
  as: { csv: boolean; jsonl: boolean },
  onRows: (rows: number) => void,
): Promise<void> {
  const files: [FileHandle, (rows: Cell[][]) => string][] = [];
  const names = table.columns.map(({ name }) => name);
  try {
    if (as.csv) {
      await mkdir(join(folder, 'csv'), { recursive: true });
      const file = await open(join(folder, 'csv', `${table.name}.csv`), 'wx');
      await file.writeFile(`\ufeff${csvLines([names])}`);
      files.push([file, csvLines]);
    }
    if (as.jsonl) {
      await mkdir(join(folder, 'jsonl'), { recursive: true });
      const file = await open(join(folder, 'jsonl', `${table.name}.jsonl`), 'wx');
      const line = (row: Cell[]) =>
        JSON.stringify(Object.fromEntries(names.map((n, i) => [n, row[i]])));
      files.push([file, (rows) => rows.map((row) => `${line(row)}\n`).join('')]);
    }
    let some: Cell[][] = [];
    const write = async () => {
      if (some.length === 0) return;
      for (const [file, format] of files) await file.writeFile(format(some));
      onRows(some.length);
      some = [];
    };
    for (const row of rowsOf(office, table)) {
      some.push(await cellsOf(table, row, folder));
      if (some.length === together) await write();
    }
    await write();
  } finally {
    for (const [file] of files) await file.close();
  }
}

/** Bytes of an attachment are a file of their own, small ones stand in the table as base64. */
async function cellsOf(table: Table, row: Value[], folder: string): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const value of row) {
    if (!Buffer.isBuffer(value)) cells.push(value);
    else if (table.name === 'attachment_content') {
      const name = `attachments/${String(row[0])}`;
      await mkdir(join(folder, 'attachments'), { recursive: true });
      await writeFile(join(folder, name), value);
      cells.push(name);
    } else cells.push(value.toString('base64'));
  }
  return cells;
}

async function copyMedia(from: string, to: string, signal: AbortSignal): Promise<void> {
  const names = (await readdir(from).catch(() => [])).filter((name) =>
    /^[0-9a-f]{64}\./.test(name),
  );
  if (names.length > 0) await mkdir(to, { recursive: true });
  for (const name of names) {
    if (signal.aborted) refuse('call.cancelled');
    await copyFile(join(from, name), join(to, name));
  }
}
