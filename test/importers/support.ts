import { fileURLToPath } from 'node:url';
import { Refusal } from '../../src/contract/errors.ts';
import { openSource, read, recognise } from '../../src/importers/index.ts';
import type {
  CommentRecord,
  ImportItem,
  PostRecord,
  Rejection,
} from '../../src/importers/record.ts';
import { type Source, sourceOf } from '../../src/importers/source.ts';

export const now = '2026-11-24T09:00:00.000Z';

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/imports/${name}`, import.meta.url));
}

export function fixture(name: string): Promise<Source> {
  return openSource(fixturePath(name));
}

export function textSource(text: string): Source {
  return sourceOf('given.csv', Buffer.from(text, 'utf8'));
}

type Options = Partial<Parameters<typeof read>[1]>;

/** Reads a source whole, as what it is recognised to be unless told. */
export async function readAll(source: Source, options: Options = {}) {
  const items: ImportItem[] = [];
  const format = options.format ?? (await recognise(source))[0]?.format ?? 'comments.table';
  for await (const batch of read(source, { now, ...options, format })) items.push(...batch);
  return {
    items,
    comments: items.filter((item): item is CommentRecord => item.kind === 'comment'),
    posts: items.filter((item): item is PostRecord => item.kind === 'post'),
    rejections: items.filter((item): item is Rejection => item.kind === 'rejection'),
  };
}

/** The refusal that reading ends with, as its code and parameters. */
export async function refusal(source: Source, options: Options = {}) {
  try {
    await readAll(source, options);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, params: error.params };
  }
  return null;
}
