import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ErrorParams, Refusal, refuse } from '../contract/errors.ts';
import type { Progress } from '../contract/index.ts';
import type { IncomingFile } from '../contract/media.ts';
import {
  type MediaFileType,
  maxBytesOf,
  maxCaptionBytes,
  mediaExtensions,
  mediaFileTypes,
} from '../domain/media.ts';
import { cleanLabel } from '../importers/text.ts';
import { sniffCaptions, sniffMedia, tellingBytes } from './sniff.ts';

/** What of a file's row says where it lies and whether it is whole. */
type FileFacts = { sha256: string; mediaType: MediaFileType; size: number };

/** A file beside the office under a name that is not its own yet. */
export type Staged = FileFacts & {
  /** As it was called where it came from. */
  name: string;
  /** Gives it its own name, which is its content's; what is there already stays. */
  keep(): Promise<void>;
  /** Lets it go, unless it was kept. */
  discard(): Promise<void>;
};

export type Under = { signal: AbortSignal; onProgress: (progress: Progress) => void };

/**
 * The folder beside an office where the bytes of its media are. A file is named by its content, written whole
 * before a row speaks of it, and never written over.
 */
export type MediaFolder = {
  path: string;
  /** Copies a picture or a video in. Refuses as media.add does. */
  stagePicture(from: IncomingFile, under: Under): Promise<Staged>;
  /** Copies a file of captions in. Refuses as media.setCaptions does. */
  stageCaptions(from: IncomingFile, under: Under): Promise<Staged>;
  /** Writes at once what the program itself brings along. @throws Refusal media.diskFull, file.unwritable */
  put(bytes: Buffer, mediaType: MediaFileType): FileFacts;
  fileOf(file: FileFacts): string;
  /** Whether the file is there, as long as it should be. */
  has(file: FileFacts): boolean;
  /** @throws Refusal media.lost */
  assertThere(file: FileFacts, called: string): void;
  /** Moves a whole file in that already has its content's name. */
  take(from: string): Promise<void>;
  /** Every whole file there; what was put there by others is none of ours. */
  list(): Promise<{ path: string; sha256: string; size: number }[]>;
};

const chunkBytes = 4 * 1024 * 1024;

/** `<office>-media`, beside the office's file and named as it is. */
export function mediaFolder(officeFile: string): MediaFolder {
  const path = join(dirname(officeFile), `${basename(officeFile, '.vuoro')}-media`);
  /** What a core that was killed had begun to copy. Only one program has the office open, so nobody is at it. */
  let swept: Promise<void> | undefined;

  const fileOf = ({ sha256, mediaType }: Pick<FileFacts, 'sha256' | 'mediaType'>) =>
    join(path, `${sha256}${mediaExtensions[mediaType]}`);

  function has(file: FileFacts): boolean {
    try {
      return statSync(fileOf(file)).size === file.size;
    } catch {
      // Gone, or out of our reach: it can't be shown either way.
      return false;
    }
  }

  async function stage(source: Source, mediaType: MediaFileType, under: Under): Promise<Staged> {
    const told = { file: source.name, limitMb: maxBytesOf(mediaType) / 1_000_000 };
    if (source.size > maxBytesOf(mediaType)) refuse('media.tooLarge', told);
    const temporary = join(path, `.${randomBytes(8).toString('hex')}.tmp`);
    const hash = createHash('sha256');
    let size = 0;
    try {
      await writing(path, async () => {
        await mkdir(path, { recursive: true });
        await (swept ??= sweep(path));
        const target = await open(temporary, 'wx');
        try {
          for await (const chunk of source.chunks()) {
            if (under.signal.aborted) refuse('call.cancelled');
            hash.update(chunk);
            await target.writeFile(chunk);
            size += chunk.length;
            if (size > maxBytesOf(mediaType)) refuse('media.tooLarge', told);
            under.onProgress({ done: size, total: source.size });
          }
          await target.sync();
        } finally {
          await target.close();
        }
      });
    } catch (error) {
      await letGo(temporary);
      throw error;
    }
    const facts = { sha256: hash.digest('hex'), mediaType, size };
    return {
      ...facts,
      name: source.name,
      keep: async () => {
        if (!has(facts)) await writing(path, () => rename(temporary, fileOf(facts)));
      },
      discard: () => letGo(temporary),
    };
  }

  return {
    path,
    fileOf,
    has,
    assertThere: (file, called) => {
      if (!has(file)) refuse('media.lost', { file: called, folder: basename(path) });
    },
    stagePicture: (from, under) =>
      withSource(from, async (source) => {
        const type = sniffMedia(await source.head(tellingBytes));
        if (type === 'heic') refuse('media.heic', { file: source.name });
        return stage(source, type ?? refuse('media.type', { file: source.name }), under);
      }),
    stageCaptions: (from, under) =>
      withSource(from, async (source) => {
        if (source.size > maxCaptionBytes) refuse('media.captions', { file: source.name });
        const type = sniffCaptions(await source.head(source.size));
        if (type === 'encoding') refuse('media.captionsEncoding', { file: source.name });
        return stage(source, type ?? refuse('media.captions', { file: source.name }), under);
      }),
    put: (bytes, mediaType) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const facts = { sha256, mediaType, size: bytes.length };
      if (has(facts)) return facts;
      try {
        mkdirSync(path, { recursive: true });
        writeFileSync(fileOf(facts), bytes, { flush: true });
      } catch (error) {
        refused(error, cantWrite(path));
      }
      return facts;
    },
    take: async (from) => {
      await mkdir(path, { recursive: true });
      await rename(from, join(path, basename(from)));
    },
    list: async () => {
      const files = [];
      for (const name of await readdir(path).catch(() => [])) {
        const sha256 = ownName.exec(name)?.[1];
        const file = join(path, name);
        const facts = sha256 === undefined ? null : await stat(file).catch(() => null);
        if (sha256 !== undefined && facts?.isFile()) {
          files.push({ path: file, sha256, size: facts.size });
        }
      }
      return files;
    },
  };
}

const endings = mediaFileTypes.map((type) => mediaExtensions[type].slice(1)).join('|');
const ownName = new RegExp(`^([0-9a-f]{64})\\.(?:${endings})$`);

/** What can't be removed now is swept away later. */
async function letGo(temporary: string): Promise<void> {
  await rm(temporary, { force: true }).catch(() => {});
}

async function sweep(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    if (/^\.[0-9a-f]{16}\.tmp$/.test(name)) await rm(join(path, name), { force: true });
  }
}

/** A file on its way in, wherever it comes from. */
type Source = {
  name: string;
  size: number;
  head(length: number): Promise<Buffer>;
  chunks(): AsyncIterable<Buffer> | Iterable<Buffer>;
};

async function withSource<T>(from: IncomingFile, use: (source: Source) => Promise<T>): Promise<T> {
  const name = cleanLabel(typeof from === 'string' ? basename(from) : from.name) ?? '–';
  if (typeof from !== 'string') {
    const bytes = Buffer.from(from.base64, 'base64');
    if (bytes.length === 0) refuse('media.empty', { file: name });
    const head = (length: number) => Promise.resolve(bytes.subarray(0, length));
    return use({ name, size: bytes.length, head, chunks: () => [bytes] });
  }
  const handle = await reading(name, () => open(from, 'r'));
  try {
    const facts = await handle.stat();
    // A folder, a pipe or a device has no size to trust.
    if (!facts.isFile()) refuse('file.unreadable', { file: name });
    if (facts.size === 0) refuse('media.empty', { file: name });
    const head = (length: number) => reading(name, () => readAt(handle, 0, length));
    return await use({ name, size: facts.size, head, chunks: () => chunksOf(handle, name) });
  } finally {
    await handle.close();
  }
}

async function* chunksOf(handle: FileHandle, name: string): AsyncIterable<Buffer> {
  for (let at = 0; ;) {
    const chunk = await reading(name, () => readAt(handle, at, chunkBytes));
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}

/** Reads as much as there is, up to a length. */
export async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Runs what reads a file that is called so. @throws Refusal file.notFound, file.unreadable */
export function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  return asRefusal(work, (code) =>
    code === 'ENOENT' ? ['file.notFound', { file }] : ['file.unreadable', { file }],
  );
}

/** Runs what writes into a folder. @throws Refusal media.diskFull, file.unwritable */
export function writing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  return asRefusal(work, cantWrite(folder));
}

/** What the system's code of an error is in the contract's words. */
type Say = (code: string) => [Refusal['code'], ErrorParams];

const cantWrite =
  (folder: string): Say =>
  (code) =>
    /^(?:ENOSPC|EDQUOT|EFBIG)$/.test(code)
      ? ['media.diskFull', { folder }]
      : ['file.unwritable', { file: folder }];

async function asRefusal<T>(work: () => Promise<T>, say: Say): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return refused(error, say);
  }
}

/** Says in the contract's words what the system refused. */
function refused(error: unknown, say: Say): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Refusal || !/^E[A-Z0-9]+$/.test(code)) throw error;
  return refuse(...say(code));
}
