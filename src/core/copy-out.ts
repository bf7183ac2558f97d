import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { refuse } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { type VideoFileType, isImageType, mediaExtensions } from '../domain/media.ts';
import { Malformed } from '../media/bytes.ts';
import type { Patch, ReadPart } from '../media/patch.ts';
import { stripImage, videoPatches } from '../media/strip.ts';
import { type MediaFile, type StoredMedia, mediaOf } from '../store/media.ts';
import { postExists } from '../store/posts.ts';
import { findVariant } from '../store/variants.ts';
import { toFileName } from './file-name.ts';
import type { Asking } from './handler.ts';
import { readAt, reading, writing } from './media-folder.ts';

/** One file on its way out. */
type Leaving = { file: MediaFile; name: string; called: string };

const chunkBytes = 4 * 1024 * 1024;

/** Writes a post's files into a folder without their metadata: all of them or none. */
export async function copyOut(
  to: Parsed<'media.copyOut'>,
  { db, media, signal, onProgress }: Pick<Asking, 'db' | 'media' | 'signal' | 'onProgress'>,
): Promise<Output<'media.copyOut'>> {
  const postId = 'postId' in to ? to.postId : findVariant(db, to.variantId)?.postId;
  if (postId === undefined || !postExists(db, postId)) refuse('missing');
  const leaving = mediaOf(db, postId).flatMap(namesOf);
  if (leaving.length === 0) refuse('media.none');
  for (const { file, called } of leaving) media.assertThere(file, called);

  const total = leaving.reduce((sum, { file }) => sum + file.size, 0);
  let before = 0;
  const written: string[] = [];
  const temporary = join(to.folder, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    for (const { file, name, called } of leaving) {
      if (signal.aborted) refuse('call.cancelled');
      await writing(to.folder, async () => {
        await writeStripped(media.fileOf(file), temporary, file, called, {
          signal,
          onCopied: (bytes) => onProgress({ done: before + bytes, total }),
        });
        written.push(await moveTo(temporary, to.folder, name));
      });
      before += file.size;
    }
  } catch (error) {
    for (const name of [...written.map((name) => join(to.folder, name)), temporary]) {
      await rm(name, { force: true });
    }
    throw error;
  }
  return { files: written };
}

/** A number in the post's order, and the name that it came with; captions are named as their video. */
function namesOf(
  { name, file, captionsFile, captionsName }: StoredMedia,
  index: number,
): Leaving[] {
  const stem = `${index + 1} ${toFileName(name.replace(/\.[a-z]\w{1,4}$/i, ''))}`;
  const leaving = (file: MediaFile, called: string): Leaving => ({
    file,
    called,
    name: `${stem}${mediaExtensions[file.mediaType]}`,
  });
  return [
    leaving(file, name),
    ...(captionsFile ? [leaving(captionsFile, captionsName ?? name)] : []),
  ];
}

type Copying = { signal: AbortSignal; onCopied: (bytes: number) => void };

async function writeStripped(
  source: string,
  target: string,
  { mediaType, size }: MediaFile,
  called: string,
  copying: Copying,
): Promise<void> {
  const from = await reading(called, () => open(source, 'r'));
  try {
    const read: ReadPart = (at, length) => reading(called, () => readAt(from, at, length));
    if (isImageType(mediaType)) {
      await writeAll(target, [stripImage[mediaType](await read(0, size))]);
      copying.onCopied(size);
    } else {
      // Captions are words, and are copied as they are.
      const strip = mediaType in videoPatches ? videoPatches[mediaType as VideoFileType] : null;
      const patches = strip ? await strip(read, size) : [];
      await writeAll(target, chunksOf(read, size, copying), patches);
    }
  } catch (error) {
    if (error instanceof Malformed) refuse('media.broken', { file: called });
    throw error;
  } finally {
    await from.close();
  }
}

async function* chunksOf(read: ReadPart, size: number, { signal, onCopied }: Copying) {
  for (let at = 0; at < size;) {
    if (signal.aborted) refuse('call.cancelled');
    const chunk = await read(at, chunkBytes);
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
    onCopied(at);
  }
}

async function writeAll(
  target: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  patches: readonly Patch[] = [],
): Promise<void> {
  const out = await open(target, 'wx');
  try {
    for await (const chunk of chunks) await out.writeFile(chunk);
    for (const patch of patches) await apply(out, patch);
    await out.sync();
  } finally {
    await out.close();
  }
}

async function apply(out: FileHandle, { at, bytes, zeros }: Patch): Promise<void> {
  if (bytes.length > 0) await out.write(bytes, 0, bytes.length, at);
  const nothing = new Uint8Array(Math.min(zeros, chunkBytes));
  for (let done = 0; done < zeros; done += nothing.length) {
    await out.write(nothing, 0, Math.min(nothing.length, zeros - done), at + bytes.length + done);
  }
}

/** Gives a file its name, or the next one that is free. @returns the name it got */
async function moveTo(temporary: string, folder: string, name: string): Promise<string> {
  const dot = name.lastIndexOf('.');
  for (let round = 1; ; round += 1) {
    const free = round === 1 ? name : `${name.slice(0, dot)} (${round})${name.slice(dot)}`;
    if (
      await stat(join(folder, free)).then(
        () => true,
        () => false,
      )
    )
      continue;
    await rename(temporary, join(folder, free));
    return free;
  }
}
