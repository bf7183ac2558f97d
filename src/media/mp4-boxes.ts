import { type Bytes, malformed } from './bytes.ts';

/** A box of an MP4: four letters and a length, then what it holds, often boxes again. */
export type Box = { type: string; at: number; header: number; end: number };

/** @param room how far it may reach */
export function boxAt(bytes: Bytes, at: number, room: number): Box {
  const length = bytes.u32(at);
  const type = bytes.text(at + 4, 4);
  const header = length === 1 ? 16 : 8;
  // One says that the length follows in eight bytes, none that the box is the last.
  const size = length === 1 ? bytes.u64(at + 8) : length === 0 ? room : length;
  if (size < header || size > room) malformed(`length of ${type}`);
  return { type, at, header, end: at + size };
}

/** The boxes that a box holds. */
export function boxesIn(bytes: Bytes, { at, header, end }: Box): Box[] {
  const boxes: Box[] = [];
  // QuickTime ends some lists by a word of zeros.
  for (let next = at + header; next + 8 <= end;) {
    const box = boxAt(bytes, next, end - next);
    boxes.push(box);
    next = box.end;
  }
  return boxes;
}
