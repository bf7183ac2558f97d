import type { ImageFileType, VideoFileType } from '../domain/media.ts';
import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { mp4Patches } from './mp4.ts';
import type { Patch, ReadPart } from './patch.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';
import { webmPatches } from './webm.ts';

/**
 * Takes out of pictures and films what cameras and programs have written beside what is seen and heard: places,
 * times, devices, names. Pictures and streams stay to the byte; nothing is coded anew. Each may throw
 * `Malformed`: what can't be read can't be trusted to be clean.
 */
export const stripImage: Record<ImageFileType, (bytes: Uint8Array) => Uint8Array> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
};

/** Films are large: said is what to write over in a copy. */
export const videoPatches: Record<
  VideoFileType,
  (read: ReadPart, size: number) => Promise<Patch[]>
> = {
  'video/mp4': mp4Patches,
  'video/quicktime': mp4Patches,
  'video/webm': webmPatches,
};
