import { ascii, joined, malformed, reader, u32be } from './bytes.ts';
import { orientationOf, orientationTiff } from './orientation.ts';

const signatureLength = 8;

/** What a picture, still or moving, is drawn from; all else is words and data beside it. */
const kept = new Set(
  `IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs hIST sPLT mDCV cLLI
   acTL fcTL fdAT`.split(/\s+/),
);

/**
 * A PNG without texts, times, EXIF data and other programs' chunks, and without anything after its end. The chunks
 * that it is drawn from stay to the byte, and so does how the camera was held.
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const read = reader(bytes);
  if (read.text(0, signatureLength) !== '\x89PNG\r\n\x1a\n') malformed('no PNG');
  const parts = [read.part(0, signatureLength)];
  let orientation = 1;
  for (let at = signatureLength; ;) {
    const length = read.u32(at);
    const type = read.text(at + 4, 4);
    const chunk = read.part(at, length + 12);
    at += chunk.length;
    if (type === 'eXIf') orientation = orientationOf(chunk.subarray(8, -4));
    if (kept.has(type)) parts.push(chunk);
    if (type === 'IEND') break;
  }
  // Before the picture's data, as the format wants it.
  if (orientation !== 1) parts.splice(2, 0, chunkOf('eXIf', orientationTiff(orientation)));
  return joined(parts);
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const body = joined([ascii(type), data]);
  return joined([u32be(data.length), body, u32be(checksum(body))]);
}

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
