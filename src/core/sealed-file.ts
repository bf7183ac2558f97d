import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Under, writing } from './media-folder.ts';
import { sealer } from './sealer.ts';
import type { Letter } from './sealed-letter.ts';
import type { Sealing } from './sealing-work.ts';

export { officeName } from './sealed-letter.ts';

/** A file under a name that is not its own yet. */
export type SealedFile = { size: number; keep(): Promise<void>; discard(): Promise<void> };

/**
 * Seals an office in a thread: to try a passphrase is made to cost a second, and nobody has to wait for that.
 *
 * @param target the file that it becomes when it is kept
 * @throws Refusal call.cancelled, file.unwritable, media.diskFull
 */
export async function seal(
  target: string,
  what: Omit<Sealing, 'temporary' | 'folder'>,
  under: Under,
): Promise<SealedFile> {
  const temporary = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`);
  const folder = join(dirname(what.office), `.${randomBytes(8).toString('hex')}.tmp`);
  const discard = () => rm(temporary, { force: true });
  try {
    const size = await sealer.run('seal', { ...what, temporary, folder }, under);
    return {
      size,
      keep: () => writing(dirname(target), () => rename(temporary, target)),
      discard,
    };
  } catch (error) {
    // A thread that was stopped tidies nothing.
    await discard();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Opens a sealed file into a folder, which is made for it and is gone again when it fails. Its progress has no total
 * while the passphrase is tried; then it is in bytes of the file.
 *
 * @throws Refusal handover.notSealed, handover.wrongPassphrase, handover.damaged, file.notFound, file.unreadable,
 *   file.unwritable, media.diskFull, call.cancelled
 */
export async function unseal(
  file: string,
  passphrase: string,
  folder: string,
  under: Under,
): Promise<Letter> {
  try {
    return await sealer.run('unseal', { file, passphrase, folder }, under);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
