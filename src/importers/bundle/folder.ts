import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../contract/errors.ts';
import { bundleLimits, isMedia, tooLarge } from './limits.ts';
import { type Member, fileMember, shownPath } from './member.ts';

/**
 * The files of a folder and the folders within. Links are not followed: they may lead out of it, or round.
 * @throws Refusal `import.tooManyFiles`, `file.tooLarge`; an error of the file system
 */
export async function listFolder(
  folder: string,
  name: string,
): Promise<{ members: Member[]; sha256: string }> {
  const members: Member[] = [];
  const hash = createHash('sha256');
  let total = 0;

  async function walk(within: string, depth: number): Promise<void> {
    if (depth > bundleLimits.depth) refuse('import.tooManyFiles', { file: name });
    for (const entry of await sorted(join(folder, within))) {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory()) await walk(path, depth + 1);
      if (!entry.isFile() || isMedia(entry.name)) continue;
      const { size, mtimeMs } = await lstat(join(folder, path));
      hash.update(`${path}\n${size}\n${mtimeMs}\n`);
      if (size > bundleLimits.memberBytes) tooLarge(shownPath(path), bundleLimits.memberBytes);
      total += size;
      if (total > bundleLimits.totalBytes) tooLarge(name, bundleLimits.totalBytes);
      members.push(fileMember(join(folder, path), shownPath(path), size));
      if (members.length > bundleLimits.members) refuse('import.tooManyFiles', { file: name });
    }
  }

  await walk('', 0);
  return { members, sha256: hash.digest('hex') };
}

/** By name, so that the parts of a numbered file follow each other on every system. */
async function sorted(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
