import { setImmediate } from 'node:timers/promises';
import { basename } from 'node:path';
import type { Output } from '../contract/index.ts';
import type { Place } from '../contract/erasure.ts';
import { refuse } from '../contract/errors.ts';
import { backupFolder } from '../domain/backups.ts';
import type { Terms } from '../domain/erasure.ts';
import type { Connection } from '../store/database.ts';
import { type Holding, findHoldings, rowExists } from '../store/holdings.ts';
import { readOfficeFile } from '../store/read-file.ts';
import { filesBeside, holdsBytes } from './files-beside.ts';
import { listBackups } from './backups.ts';

/** Looks through every backup, one after another, and through the files beside the office that are not its own. */
export async function searchBackups(
  db: Connection,
  means: {
    pattern: RegExp;
    terms: Terms;
    signal: AbortSignal;
    most: number;
    toPlaces: (db: Connection, found: readonly Holding[], terms: Terms) => Place[];
  },
): Promise<Output<'erasure.searchBackups'>> {
  const { pattern, terms, signal, most, toPlaces } = means;
  const backups: { name: string; rows: number }[] = [];
  const places = new Map<string, Place>();
  for (const { path: file } of listBackups(backupFolder(db.db.name))) {
    // Whoever asked meanwhile is answered first.
    await setImmediate();
    if (signal.aborted) refuse('call.cancelled');
    readOfficeFile(file, (copy) => {
      const found = findHoldings(copy, pattern);
      if (found.length > 0) backups.push({ name: basename(file), rows: found.length });
      const gone = found.filter((holding) => !rowExists(db, holding));
      for (const place of toPlaces(copy, gone, terms)) {
        if (rowExists(db, place) || places.size >= most) continue;
        places.set(`${place.table}/${place.key}`, place);
      }
    });
  }
  const files: string[] = [];
  for (const file of await filesBeside(db.db.name)) {
    if (signal.aborted) refuse('call.cancelled');
    if (await holdsBytes(file, terms)) files.push(file);
  }
  return { backups, places: [...places.values()], files };
}
