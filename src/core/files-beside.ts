import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Terms, usableTerms } from '../domain/erasure.ts';

/** Larger files, deeper folders and more files are not looked through: they are the user's own. */
const largest = 200_000_000;
const deepest = 3;
const mostFiles = 2000;
const chunkBytes = 4 * 1024 * 1024;

/** The files in an office's folder that are not the office itself: what was exported beside it, for one. */
export async function filesBeside(officeFile: string): Promise<string[]> {
  const own = basename(officeFile, '.vuoro');
  const found: string[] = [];
  const look = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (found.length >= mostFiles) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        const ours = depth === 0 && entry.name === `${own}-backups`;
        if (!ours && depth < deepest) await look(path, depth + 1);
      } else if (entry.isFile() && !entry.name.startsWith(`${own}.vuoro`)) found.push(path);
    }
  };
  await look(dirname(officeFile), 0);
  return found;
}

/** Whether a file has one of the terms as it is written, in UTF-8 or UTF-16. Compressed files tell nothing. */
export async function holdsBytes(file: string, terms: Terms): Promise<boolean> {
  const needles = Object.values(usableTerms(terms)).flatMap((term) =>
    [...new Set([term, term.toLowerCase()])].flatMap((text) => [
      Buffer.from(text, 'utf8'),
      Buffer.from(text, 'utf16le'),
    ]),
  );
  const longest = Math.max(0, ...needles.map(({ length }) => length));
  const facts = await stat(file).catch(() => null);
  if (!facts || facts.size > largest || longest === 0) return false;
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    // What lies across two chunks is found in the second, which begins with the end of the first.
    let kept = Buffer.alloc(0);
    for (let at = 0; ;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes, at);
      if (bytesRead === 0) return false;
      const whole = Buffer.concat([kept, chunk.subarray(0, bytesRead)]);
      if (needles.some((needle) => whole.includes(needle))) return true;
      kept = Buffer.from(whole.subarray(Math.max(0, whole.length - longest)));
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
