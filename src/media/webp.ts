import { ascii, joined, malformed, reader, startsWith, u32le } from './bytes.ts';
import { orientationOf, orientationTiff } from './orientation.ts';

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const exifFlag = 0x08;
const xmpFlag = 0x04;

/**
 * A WebP without EXIF, XMP and unknown chunks. The picture's own chunks stay to the byte, but for the flags that
 * said what is gone; how the camera was held stays too.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const read = reader(bytes);
  if (read.text(0, 4) !== 'RIFF' || read.text(8, 4) !== 'WEBP') malformed('no WebP');
  const end = 8 + read.u32(4, true);
  const chunks: { type: string; chunk: Uint8Array }[] = [];
  let orientation = 1;
  for (let at = 12; at < end;) {
    const type = read.text(at, 4);
    const length = read.u32(at + 4, true);
    // Chunks are padded to even lengths; the last one's padding is sometimes forgotten.
    const padded = Math.min(8 + length + (length % 2), bytes.length - at);
    if (padded < 8 + length) malformed('chunk cut off');
    const chunk = read.part(at, padded);
    at += padded;
    if (type === 'EXIF') orientation = orientationOf(exifData(chunk.subarray(8, 8 + length)));
    if (kept.has(type)) chunks.push({ type, chunk });
  }
  // The plain format has no flag for EXIF data, and nobody looks for it there.
  const turned = orientation !== 1 && chunks.some(({ type }) => type === 'VP8X');
  const parts = chunks.map(({ type, chunk }) =>
    type === 'VP8X' ? withFlags(chunk, turned) : chunk,
  );
  if (turned) parts.push(exifChunk(orientation));
  const body = joined([ascii('WEBP'), ...parts]);
  return joined([ascii('RIFF'), u32le(body.length), body]);
}

/** Some programs write it as JPEG has it. */
function exifData(data: Uint8Array): Uint8Array {
  return startsWith(data, 'Exif\0\0') ? data.subarray(6) : data;
}

function withFlags(chunk: Uint8Array, turned: boolean): Uint8Array {
  const changed = chunk.slice();
  const flags = changed[8] ?? malformed('VP8X cut off');
  changed[8] = (flags & ~(exifFlag | xmpFlag)) | (turned ? exifFlag : 0);
  return changed;
}

function exifChunk(orientation: number): Uint8Array {
  const data = orientationTiff(orientation);
  return joined([ascii('EXIF'), u32le(data.length), data]);
}
