import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { type OfficeFile, makeOffice, openOffice } from '../../src/store/database.ts';

type Made = { office: Buffer; media: { name: string; bytes: Buffer }[] };

let empty: Buffer | undefined;

/** An office with nothing in it; its migrations are run once. */
export function emptyOffice(file: string): OfficeFile {
  empty ??= makeOnce((first) => makeOffice(first).close()).office;
  writeFileSync(file, empty, { flag: 'wx' });
  return openOffice(file, () => {});
}

/** By what they were made of. One process runs many files of tests. */
const made = new Map<string, Made>();

/**
 * Makes an office as `make` does, but runs it only once for each `of`: an office begins with all migrations, and most
 * tests begin with an office. Each copy is another office by its id; its other rows have the same ids in all copies.
 */
export function copiedOffice(file: string, of: object, make: (file: string) => void): void {
  const key = JSON.stringify(of);
  let first = made.get(key);
  if (!first) made.set(key, (first = makeOnce(make)));
  writeFileSync(file, first.office, { flag: 'wx' });
  if (first.media.length > 0) {
    const folder = mediaOf(file);
    mkdirSync(folder);
    for (const { name, bytes } of first.media) writeFileSync(join(folder, name), bytes);
  }
  const db = new Sqlite(file);
  db.pragma('synchronous = off');
  db.prepare('update office set id = ?').run(v7());
  db.close();
}

function makeOnce(make: (file: string) => void): Made {
  const folder = mkdtempSync(join(tmpdir(), 'vuoro-office-'));
  try {
    const file = join(folder, 'testi.vuoro');
    make(file);
    const media = readdirSync(folder).includes(basename(mediaOf(file))) ? mediaOf(file) : null;
    return {
      office: readFileSync(file),
      media: (media === null ? [] : readdirSync(media)).map((name) => ({
        name,
        bytes: readFileSync(join(media!, name)),
      })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder beside an office, as the program names it. */
function mediaOf(file: string): string {
  return join(dirname(file), `${basename(file, '.vuoro')}-media`);
}
