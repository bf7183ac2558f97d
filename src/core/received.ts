import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mediaFolder } from './media-folder.ts';
import { officeName } from './sealed-letter.ts';

/** Where a handover is opened that becomes this office: beside it, so that it gets its place by its name alone. */
export function receivingFolder(officeFile: string): string {
  return join(dirname(officeFile), `.${basename(officeFile, '.vuoro')}-handover.tmp`);
}

/**
 * Ends the receiving of an office, also that of a program which was killed at it: one that has its name gets its media;
 * anything else goes, since it holds all that an office does.
 */
export function settleReceived(officeFile: string): void {
  const folder = receivingFolder(officeFile);
  if (!existsSync(folder)) return;
  // Out of its seal the office comes before its media: where there are some and it is gone, it has got its name.
  if (existsSync(officeFile) && !existsSync(join(folder, officeName)))
    bringMedia(join(folder, 'media'), mediaFolder(officeFile).path);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function bringMedia(from: string, to: string): void {
  const names = existsSync(from) ? readdirSync(from) : [];
  if (names.length > 0) mkdirSync(to, { recursive: true });
  for (const name of names) renameSync(join(from, name), join(to, name));
}
