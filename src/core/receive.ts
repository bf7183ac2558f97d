import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuse } from '../contract/errors.ts';
import { openCopy } from '../store/database.ts';
import { mediaFolder } from './media-folder.ts';
import { officeName, unseal } from './sealed-file.ts';

/**
 * Opens a handover as a stand-in: the office with its media gets its place, whole or not at all.
 *
 * @param file where the office goes
 * @throws Refusal office.exists, handover.isReturn, and what `unseal` and opening an office refuse with
 */
export async function receiveHandover(
  file: string,
  from: { file: string; passphrase: string },
): Promise<void> {
  if (existsSync(file)) refuse('office.exists', { file });
  const folder = join(dirname(file), `.${basename(file, '.vuoro')}-handover.tmp`);
  rmSync(folder, { recursive: true, force: true });
  const letter = await unseal(from.file, from.passphrase, folder, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  try {
    if (letter.kind !== 'handover') refuse('handover.isReturn', { file: basename(from.file) });
    // Before anything has its name: what is no office, or a newer program's, is none.
    openCopy(join(folder, officeName)).close();
    const media = mediaFolder(file).path;
    const names = readdirSync(join(folder, 'media'));
    if (names.length > 0) mkdirSync(media, { recursive: true });
    for (const name of names) renameSync(join(folder, 'media', name), join(media, name));
    renameSync(join(folder, officeName), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
