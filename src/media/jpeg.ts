import { ascii, joined, malformed, reader, startsWith } from './bytes.ts';
import { orientationOf, orientationTiff } from './orientation.ts';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const exif = 'Exif\0\0';

/**
 * A JPEG without what cameras and programs have written beside the picture. Its frames and scans stay to the byte,
 * and so do the colour profile and how the camera was held. What follows the picture (phones append a video,
 * a larger picture, a place) is left out.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const read = reader(bytes);
  if (read.u16(0) !== 0xffd8) malformed('no JPEG');
  const head: Uint8Array[] = [];
  const rest: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (read.u8(at) !== 0xff) malformed('no marker');
    // Any number of 0xFF may fill the space before a marker.
    while (read.u8(at + 1) === 0xff) at += 1;
    const marker = read.u8(at + 1);
    if (marker === endOfImage) {
      rest.push(read.part(at, 2));
      break;
    }
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) malformed('marker out of place');
    const length = read.u16(at + 2);
    if (length < 2) malformed('segment too short');
    const segment = read.part(at, 2 + length);
    const data = segment.subarray(4);
    at += 2 + length;
    if (marker === 0xe0) {
      if (startsWith(data, 'JFIF\0')) head.push(withoutThumbnail(segment));
    } else if (marker === 0xe1) {
      if (startsWith(data, exif)) orientation = orientationOf(data.subarray(exif.length));
    } else if (marker !== comment && !isForeign(marker, data)) {
      rest.push(segment);
    }
    if (marker === startOfScan) {
      const end = endOfScan(bytes, at);
      rest.push(bytes.subarray(at, end));
      at = end;
      // Cut off by the camera: decoders show what there is.
      if (at === bytes.length) break;
    }
  }
  return joined([bytes.subarray(0, 2), ...head, ...exifSegment(orientation), ...rest]);
}

/** Application data that the picture looks the same without. */
function isForeign(marker: number, data: Uint8Array): boolean {
  if (marker < 0xe0 || marker > 0xef) return false;
  if (marker === 0xe2) return !startsWith(data, 'ICC_PROFILE\0');
  // Says how the colours are coded.
  return marker !== 0xee || !startsWith(data, 'Adobe');
}

/** JFIF data may carry the picture in small, as it was before it was cropped. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const length = 4 + 14;
  if (segment.length < length) malformed('JFIF too short');
  const plain = segment.slice(0, length);
  plain.set([0, length - 2], 2);
  plain.set([0, 0], length - 2);
  return plain;
}

function exifSegment(orientation: number): Uint8Array[] {
  if (orientation === 1) return [];
  const data = joined([ascii(exif), orientationTiff(orientation)]);
  return [Uint8Array.of(0xff, 0xe1, 0, data.length + 2), data];
}

/** A scan ends before the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    return at;
  }
  return bytes.length;
}
