import { type Bytes, malformed } from './bytes.ts';
import { type Box, boxesIn } from './mp4-boxes.ts';

/** A stretch of a film's file. */
type Stretch = { at: number; length: number };

/** More samples than a day of measurements has: the table is wrong. */
const maxSamples = 100_000_000;

/** Where in the file a track's samples lie, chunk by chunk. */
export function samplesOf(bytes: Bytes, track: Box): Stretch[] {
  const table = ['mdia', 'minf', 'stbl'].reduce<Box | undefined>(
    (box, type) => box && boxesIn(bytes, box).find((inner) => inner.type === type),
    track,
  );
  // A track in fragments has its samples there and none here.
  if (!table) return [];
  const boxes = boxesIn(bytes, table);
  const find = (type: string) => boxes.find((box) => box.type === type);
  const [starts, counts] = [chunkStarts(bytes, find('stco'), find('co64')), find('stsc')];
  const sizeOf = sampleSizes(bytes, find('stsz'), find('stz2'));
  const inChunk = chunkCounts(bytes, counts);
  let sample = 0;
  return starts.map((at, chunk) => {
    let length = 0;
    const next = sample + inChunk(chunk);
    if (next > maxSamples) malformed('too many samples');
    for (; sample < next; sample += 1) length += sizeOf(sample);
    return { at, length };
  });
}

function chunkStarts(bytes: Bytes, short: Box | undefined, long: Box | undefined): number[] {
  const box = short ?? long;
  if (!box) return [];
  const { from, count } = listIn(bytes, box, 4);
  return Array.from({ length: count }, (_, i) =>
    short ? bytes.u32(from + i * 4) : bytes.u64(from + i * 8),
  );
}

/** How many samples a chunk has: each entry holds from its own first chunk on until the next entry's. */
function chunkCounts(bytes: Bytes, box: Box | undefined): (chunk: number) => number {
  if (!box) return () => 0;
  const { from, count } = listIn(bytes, box, 4);
  const entries = Array.from({ length: count }, (_, i) => ({
    first: bytes.u32(from + i * 12),
    samples: bytes.u32(from + i * 12 + 4),
  }));
  let at = 0;
  return (chunk) => {
    while ((entries[at + 1]?.first ?? Infinity) <= chunk + 1) at += 1;
    return entries[at]?.samples ?? 0;
  };
}

function sampleSizes(
  bytes: Bytes,
  plain: Box | undefined,
  compact: Box | undefined,
): (sample: number) => number {
  if (plain) {
    const same = bytes.u32(plain.at + plain.header + 4);
    const { from, count } = listIn(bytes, plain, 8);
    if (same > 0) return () => same;
    return (sample) => (sample < count ? bytes.u32(from + sample * 4) : malformed('samples'));
  }
  if (!compact) return () => 0;
  const bits = bytes.u8(compact.at + compact.header + 7);
  const { from } = listIn(bytes, compact, 8);
  switch (bits) {
    case 16:
      return (sample) => bytes.u16(from + sample * 2);
    case 8:
      return (sample) => bytes.u8(from + sample);
    case 4:
      return (sample) => (bytes.u8(from + (sample >> 1)) >> (sample % 2 === 0 ? 4 : 0)) & 0x0f;
    default:
      return malformed('sample sizes');
  }
}

/** A list after a version, flags and perhaps more: how many entries, and where they begin. */
function listIn(
  bytes: Bytes,
  { at, header }: Box,
  before: number,
): { from: number; count: number } {
  const place = at + header + before;
  return { from: place + 4, count: bytes.u32(place) };
}
