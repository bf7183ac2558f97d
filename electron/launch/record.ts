import { readFileSync } from 'node:fs';

/** The object in a JSON file; throws an Error when it can't be read or holds something else. */
export function readRecord(file: string): Record<string, unknown> {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof content !== 'object' || content === null) throw new Error(`${file} holds no object`);
  return { ...content };
}
