import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all, and over an older one only when the new one is on the disk. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unique = randomBytes(6).toString('hex');
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${unique}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
