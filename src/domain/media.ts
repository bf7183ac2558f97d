import { type LocalDate, addDays } from './time.ts';

/** What a post's media can be: a recording is a live stream's, whose captions have fourteen days. */
export const mediaKinds = ['image', 'video', 'recording'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** How a video's speech can be read: a file of captions, words burnt into the picture, or no speech at all. */
export const captionStates = ['file', 'burnedIn', 'noSpeech'] as const;
export type CaptionState = (typeof captionStates)[number];

export const imageFileTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
export const videoFileTypes = ['video/mp4', 'video/quicktime', 'video/webm'] as const;
export const captionFileTypes = ['text/vtt', 'application/x-subrip'] as const;
export const mediaFileTypes = [...imageFileTypes, ...videoFileTypes, ...captionFileTypes] as const;
export type ImageFileType = (typeof imageFileTypes)[number];
export type VideoFileType = (typeof videoFileTypes)[number];
export type CaptionFileType = (typeof captionFileTypes)[number];
export type MediaFileType = (typeof mediaFileTypes)[number];

/** The end of a file's name by which other programs know what is in it. */
export const mediaExtensions: Record<MediaFileType, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'video/mp4': '.mp4',
  'video/quicktime': '.mov',
  'video/webm': '.webm',
  'text/vtt': '.vtt',
  'application/x-subrip': '.srt',
};

/** The largest files that are taken in, in bytes: more than any platform takes of a picture. */
export const maxImageBytes = 30_000_000;
/** What still fits on a memory stick that knows no larger files. */
export const maxVideoBytes = 4_000_000_000;
export const maxCaptionBytes = 5_000_000;
export const maxThumbnailBytes = 200_000;

export function isImageType(type: MediaFileType): type is ImageFileType {
  return imageFileTypes.some((known) => known === type);
}

export function maxBytesOf(type: MediaFileType): number {
  if (isImageType(type)) return maxImageBytes;
  return captionFileTypes.some((known) => known === type) ? maxCaptionBytes : maxVideoBytes;
}

/** Days after its publication in which a live stream's recording must have its captions (306/2019). */
export const recordingDays = 14;

/**
 * The day by which a video must have its captions; null when it needs none, has them, or has no day yet. A ready
 * video must have them when it comes out, a recording of a live stream within fourteen days of that.
 *
 * @param media.publishedOn the day on which its post came out
 */
export function captionsDueOn({
  kind,
  captions,
  plannedOn,
  publishedOn,
}: {
  kind: MediaKind;
  captions: CaptionState | null;
  plannedOn: LocalDate | null;
  publishedOn: LocalDate | null;
}): LocalDate | null {
  if (kind === 'image' || captions !== null) return null;
  const outOn = publishedOn ?? plannedOn;
  if (outOn === null || kind === 'video') return outOn;
  return addDays(outOn, recordingDays);
}

/** The list with one of its items in another place. */
export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from]!);
}
