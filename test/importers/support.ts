import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../src/contract/errors.ts';
import { bundleOf } from '../../src/importers/bundle/bundle.ts';
import { read, recognise } from '../../src/importers/index.ts';
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

export async function fixture(name: string): Promise<Source> {
  return sourceOf(name, await readFile(fixturePath(name)));
}

export function textSource(text: string): Source {
  return sourceOf('given.csv', Buffer.from(text, 'utf8'));
}

/** What a single file could be. */
export async function recognised(source: Source, options: Parameters<typeof recognise>[1] = {}) {
  const { files } = await recognise(bundleOf(source), options);
  return files[0]!.found;
}

/** A document as it stands in a download; a text is taken as it is. */
export function jsonSource(value: unknown, path = 'vastaus.json'): Source {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return sourceOf(path, Buffer.from(text, 'utf8'));
}

type Options = Partial<Parameters<typeof read>[1]>;

/** Reads a source whole, as what it is recognised to be unless told. */
export async function readAll(source: Source, options: Options = {}) {
  const items: ImportItem[] = [];
  const format = options.format ?? (await recognised(source))[0]?.format ?? 'comments.table';
  const [member] = bundleOf(source).members;
  for await (const batch of read(member!, { now, ...options, format })) items.push(...batch);
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
