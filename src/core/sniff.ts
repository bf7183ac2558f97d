import { isUtf8 } from 'node:buffer';
import type { CaptionFileType, ImageFileType, VideoFileType } from '../domain/media.ts';
import type { MediaType } from '../domain/moderation.ts';

type Signature<T> = readonly [T, (bytes: Buffer) => boolean];

const images: readonly Signature<ImageFileType>[] = [
  ['image/png', (b) => b.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  ['image/jpeg', (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff],
  ['image/gif', (b) => /^GIF8[79]a/.test(b.toString('latin1', 0, 6))],
  ['image/webp', (b) => /^RIFF[^]{4}WEBP/.test(b.toString('latin1', 0, 12))],
];

const videos: readonly Signature<VideoFileType | 'heic'>[] = [
  // What phones call HEIC is in the same box format as MP4, and so is AVIF.
  ['heic', (b) => /^(?:hei[cfmsvx]|hev[cmx]|mi[af]1|msf1|avi[fs])/.test(brand(b))],
  ['video/quicktime', (b) => brand(b) === 'qt  ' || isOldQuickTime(b)],
  [
    'video/mp4',
    (b) => /^(?:iso[\dm]|mp4[12]|avc1|M4V|MSNV|dash|cmf|f4v|3g[p2]|XAVC)/.test(brand(b)),
  ],
  ['video/webm', (b) => b.readUInt32BE(0) === 0x1a45dfa3 && docType(b) === 'webm'],
];

const attachments: readonly Signature<MediaType>[] = [
  ...images,
  ['application/pdf', (b) => b.toString('latin1', 0, 5) === '%PDF-'],
];

/** How many first bytes tell what a picture or a video is. */
export const tellingBytes = 4096;

/** What a file is by its own bytes; null for all that is not taken in. */
export function sniff(bytes: Buffer): MediaType | null {
  const known = attachments.find(([, fits]) => fits(bytes))?.[0];
  return known ?? (isPlainText(bytes) ? 'text/plain' : null);
}

/** Which picture or video a file is by its first bytes; null for all that no post can show. */
export function sniffMedia(bytes: Buffer): ImageFileType | VideoFileType | 'heic' | null {
  if (bytes.length < 12) return null;
  return [...images, ...videos].find(([, fits]) => fits(bytes))?.[0] ?? null;
}

/** The four letters by which a file of boxes says what it is made for. */
function brand(bytes: Buffer): string {
  return bytes.toString('latin1', 4, 8) === 'ftyp' ? bytes.toString('latin1', 8, 12) : '';
}

/** Before it knew brands, QuickTime began with any of its boxes. */
function isOldQuickTime(bytes: Buffer): boolean {
  return /^(?:moov|mdat|wide)/.test(bytes.toString('latin1', 4, 8));
}

/** Of the EBML header, the element 0x4282: WebM and Matroska differ in it alone. */
function docType(bytes: Buffer): string {
  const at = bytes.indexOf(Buffer.from([0x42, 0x82]));
  const length = at === -1 ? 0 : (bytes[at + 2] ?? 0) & 0x7f;
  return bytes.toString('latin1', at + 3, at + 3 + length).replace(/\0+$/, '');
}

const vttTime =
  /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}/;
const srtTime = /^\d{1,2}:[0-5]\d:[0-5]\d[,.]\d{1,3} *--> *\d{1,2}:[0-5]\d:[0-5]\d[,.]\d{1,3}/;

/**
 * Which captions a file holds: what it says of itself, and at least one caption with its times. `encoding` is a
 * text of other bytes than UTF-8, whose letters the platforms would show wrong.
 */
export function sniffCaptions(bytes: Buffer): CaptionFileType | 'encoding' | null {
  if (!isUtf8(bytes) || bytes.includes(0)) {
    return /-->/.test(bytes.toString('latin1').replaceAll('\0', '')) ? 'encoding' : null;
  }
  const lines = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  if (/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) {
    return lines.some((line) => vttTime.test(line)) ? 'text/vtt' : null;
  }
  const first = lines.findIndex((line) => line.trim() !== '');
  const numbered =
    /^\d+$/.test((lines[first] ?? '').trim()) && srtTime.test(lines[first + 1] ?? '');
  return numbered ? 'application/x-subrip' : null;
}

/** UTF-8 without control characters. What is markup to others is text here, and is only shown as such. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text);
  } catch {
    return false;
  }
}
