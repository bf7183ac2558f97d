import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Where in a folder some words are, in any way in which a program may have written them: UTF-8 and UTF-16 of both
 * byte orders, as they are and folded, and as JSON escapes them. SQLite's own files, logs and indexes included.
 *
 * @returns `file: word`, sorted
 */
export function bytesWith(folder: string, words: readonly string[]): string[] {
  const needles = words.flatMap((word) =>
    [...new Set([word, word.toLowerCase(), escaped(word), escaped(word.toLowerCase())])].flatMap(
      (text) => {
        const little = Buffer.from(text, 'utf16le');
        return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()].map((bytes) => ({
          word,
          bytes,
        }));
      },
    ),
  );
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    for (const { word, bytes } of needles) {
      if (content.includes(bytes)) found.add(`${relative(folder, path)}: ${word}`);
    }
  }
  return [...found].sort();
}

function escaped(word: string): string {
  return Array.from(word)
    .map((sign) => (sign > '~' ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign))
    .join('');
}
