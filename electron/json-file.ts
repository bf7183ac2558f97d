import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a JSON file holds; null when there is none, or it can't be read. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Writes a JSON file whole or not at all. At once and not later: the program may be about to end.
 *
 * @param mode the permissions of the file; the system's own unless told
 * @throws what the file system says
 */
export function writeJson(path: string, content: object, mode?: number): void {
  const temporary = `${path}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, `${JSON.stringify(content, null, 2)}\n`, { mode });
  renameSync(temporary, path);
}
