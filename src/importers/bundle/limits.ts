import { refuse } from '../../contract/errors.ts';

/** What is taken in at most. A page's whole history without its pictures is a thousandth of it. */
export const bundleLimits = {
  /** Bytes of one file, unpacked. */
  memberBytes: 2 * 1024 ** 3,
  /** Bytes of all files that can be looked at, unpacked. */
  totalBytes: 16 * 1024 ** 3,
  /** A platform's download has a file for each picture. */
  members: 100_000,
  depth: 24,
  /** How many bytes may come of one packed byte; text that people wrote packs to a tenth. */
  ratio: 250,
  /** Below this a file may pack as well as it likes. */
  ratioFrom: 20 * 1024 ** 2,
} as const;

/** Pictures and videos, of which a download has thousands and in which nothing is to be read. */
export const isMedia = (path: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|heic|avif|svg|mp4|mov|m4a|m4v|mp3|aac|ogg|wav|webm|pdf|srt|vtt|html?|css)$/i.test(
    path,
  );

export function tooLarge(file: string, bytes: number): never {
  refuse('file.tooLarge', { file, limitMb: bytes / 1024 / 1024 });
}
