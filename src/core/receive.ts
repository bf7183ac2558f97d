import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { refuse } from '../contract/errors.ts';
import { openCopy } from '../store/database.ts';
import type { Under } from './media-folder.ts';
import { receivingFolder, settleReceived } from './received.ts';
import { officeName, unseal } from './sealed-file.ts';

/**
 * Opens a handover as a stand-in: the office with its media gets its place, whole or not at all. Progress is told as
 * `unseal` tells it.
 *
 * @param file where the office goes
 * @throws Refusal office.exists, handover.isReturn, call.cancelled, and what `unseal` and opening an office refuse with
 */
export async function receiveHandover(
  file: string,
  from: { file: string; passphrase: string },
  { signal = new AbortController().signal, onProgress = () => {} }: Partial<Under> = {},
): Promise<void> {
  assertFree(file);
  const folder = receivingFolder(file);
  settleReceived(file);
  const letter = await unseal(from.file, from.passphrase, folder, { signal, onProgress });
  try {
    if (letter.kind !== 'handover') refuse('handover.isReturn', { file: basename(from.file) });
    // Before anything has its name: what is no office, or a newer program's, is none.
    openCopy(join(folder, officeName)).close();
    if (signal.aborted) refuse('call.cancelled');
    assertFree(file);
    // From here on it is an office, and its media follow even if the program ends first.
    renameSync(join(folder, officeName), file);
  } finally {
    settleReceived(file);
  }
}

/** @throws Refusal office.exists */
function assertFree(file: string): void {
  if (existsSync(file)) refuse('office.exists', { file });
}
