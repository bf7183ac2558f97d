import { joined, malformed, reader } from './bytes.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const commentLabel = 0xfe;
const applicationLabel = 0xff;
/** How often it plays, and its colour profile. */
const keptApplications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** A GIF without comments and other programs' data, XMP among them. Every frame stays to the byte. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const read = reader(bytes);
  if (!/^GIF8[79]a$/.test(read.text(0, 6))) malformed('no GIF');
  let at = 13 + tableLength(read.u8(10));
  const parts = [read.part(0, at)];
  for (;;) {
    // Its end mark is sometimes forgotten.
    if (at === bytes.length) return joined(parts);
    const kind = read.u8(at);
    if (kind === trailer) {
      parts.push(read.part(at, 1));
      return joined(parts);
    }
    let end: number;
    let keep = true;
    if (kind === image) {
      // The descriptor, a table of colours, the code size, and the data in blocks.
      end = endOfBlocks(at + 11 + tableLength(read.u8(at + 9)));
    } else if (kind === extension) {
      const label = read.u8(at + 1);
      end = endOfBlocks(at + 2);
      keep =
        label === applicationLabel
          ? keptApplications.has(read.text(at + 3, Math.min(11, end - at - 3)))
          : label !== commentLabel;
    } else {
      return malformed('unknown block');
    }
    if (keep) parts.push(read.part(at, end - at));
    at = end;
  }

  function endOfBlocks(from: number): number {
    let at = from;
    for (let length = read.u8(at); length > 0; length = read.u8(at)) at += 1 + length;
    return at + 1;
  }
}

/** Bytes of a table of colours, as its flags tell. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}
