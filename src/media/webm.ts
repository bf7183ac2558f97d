import { type Bytes, malformed, reader } from './bytes.ts';
import type { Patch, ReadPart } from './patch.ts';

/** An element: what it is, a length, then what it holds. `end` is null where the length was not known. */
type Element = { id: number; at: number; content: number; end: number | null };

const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  cluster: 0x1f43b675,
  tags: 0x1254c367,
  attachments: 0x1941a469,
  voided: 0xec,
  checksum: 0xbf,
  title: 0x7ba9,
  date: 0x4461,
  /** The file's own name and those of its neighbours. */
  fileName: 0x7384,
  previousName: 0x3c83ab,
  nextName: 0x3e83bb,
} as const;

const emptiedInSegment = new Set<number>([ids.tags, ids.attachments, ids.voided]);
/** A checksum of what is changed would be wrong, and none is needed. */
const emptiedInInfo = new Set<number>([
  ids.title,
  ids.date,
  ids.fileName,
  ids.previousName,
  ids.nextName,
  ids.checksum,
  ids.voided,
]);

/**
 * How a WebM film is rid of its tags, attachments, title, date and file names. Each element becomes an empty one
 * of the same length, so that nothing else moves.
 */
export async function webmPatches(read: ReadPart, size: number): Promise<Patch[]> {
  const elementAt = async (at: number, room: number): Promise<Element> => {
    const element = parse(await read(at, 12), at);
    if (element.end !== null && element.end > room) malformed('element too long');
    return element;
  };

  const start = await elementAt(0, size);
  if (start.id !== ids.ebml || start.end === null) malformed('no WebM');
  const segment = await elementAt(start.end, size);
  if (segment.id !== ids.segment) malformed('no segment');
  const end = segment.end ?? size;
  // What follows the film is nothing that plays.
  const patches: Patch[] = end < size ? [zeros(end, size - end)] : [];

  for (let at = segment.content; at < end;) {
    const element = await elementAt(at, end);
    if (element.end === null) {
      if (element.id !== ids.cluster) malformed('unknown length');
      // Its own elements follow; they are gone through as if they were the segment's.
      at = element.content;
      continue;
    }
    if (emptiedInSegment.has(element.id)) patches.push(...emptied(element, element.end));
    if (element.id === ids.info) patches.push(...(await infoPatches(element, element.end)));
    at = element.end;
  }
  return patches;

  async function infoPatches(info: Element, end: number): Promise<Patch[]> {
    const patches: Patch[] = [];
    for (let at = info.content; at < end;) {
      const element = await elementAt(at, end);
      if (element.end === null) return malformed('unknown length');
      if (emptiedInInfo.has(element.id)) patches.push(...emptied(element, element.end));
      at = element.end;
    }
    return patches;
  }
}

function parse(head: Uint8Array, at: number): Element {
  const bytes = reader(head);
  const idLength = vintLength(bytes, 0, 4);
  let id = 0;
  for (let i = 0; i < idLength; i += 1) id = id * 256 + bytes.u8(i);
  const lengthLength = vintLength(bytes, idLength, 8);
  let length = bytes.u8(idLength) & (0xff >> lengthLength);
  let unknown = length === 0xff >> lengthLength;
  for (let i = 1; i < lengthLength; i += 1) {
    const byte = bytes.u8(idLength + i);
    length = length * 256 + byte;
    unknown &&= byte === 0xff;
  }
  const content = at + idLength + lengthLength;
  if (unknown) return { id, at, content, end: null };
  if (!Number.isSafeInteger(length)) malformed('too large');
  return { id, at, content, end: content + length };
}

/** How many bytes a number takes: one more than the zero bits that it begins with. */
function vintLength(bytes: Bytes, at: number, longest: number): number {
  const length = Math.clz32(bytes.u8(at)) - 24 + 1;
  return length <= longest ? length : malformed('number too long');
}

/** A Void of the same length: one byte of id, a length as long as it has to be, and zeros. */
function emptied({ at }: Element, end: number): Patch[] {
  const total = end - at;
  // The length's own length: with eight bytes any length can be said, but a short element has no room for them.
  const width = Math.min(8, total - 1);
  const rest = total - 1 - width;
  const head = new Uint8Array(1 + width);
  head[0] = ids.voided;
  let left = rest;
  for (let i = width; i > 0; i -= 1) {
    head[i] = left % 256;
    left = Math.floor(left / 256);
  }
  head[1] = head[1]! | (0x80 >> (width - 1));
  return [{ at, bytes: head, zeros: rest }];
}

function zeros(at: number, count: number): Patch {
  return { at, bytes: new Uint8Array(), zeros: count };
}
