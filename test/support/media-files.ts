import { noise } from './files.ts';

/** Pictures and films made by their formats, with what phones write into them. */

/** Stands in the metadata of every file here, and must be in none that is copied out. */
export const secret = 'N 61.2345 E 23.7654 Pihapolku 7';

const latin = (text: string) => Buffer.from(text, 'latin1');
const u16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const u32le = (value: number) => u32(value).reverse();

/** EXIF data, big-endian as many cameras write it: orientation, a text, and a directory with a place. */
export function tiff(orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([u16(tag), u16(type), u32(count), value]);
  const text = latin(`${secret}\0`);
  const directory = 8;
  const textAt = directory + 2 + 3 * 12 + 4;
  const placeAt = textAt + text.length;
  return Buffer.concat([
    latin('MM'),
    u16(42),
    u32(directory),
    u16(3),
    entry(0x010e, 2, text.length, u32(textAt)),
    entry(0x0112, 3, 1, Buffer.concat([u16(orientation), u16(0)])),
    // The place's own directory: north, and a reference to the text.
    entry(0x8825, 4, 1, u32(placeAt)),
    u32(0),
    text,
    u16(2),
    entry(1, 2, 2, latin('N\0\0\0')),
    entry(2, 2, text.length, u32(textAt)),
    u32(0),
  ]);
}

export function jpegSegment(marker: number, data: Buffer | string): Buffer {
  const bytes = typeof data === 'string' ? latin(data) : data;
  return Buffer.concat([Buffer.from([0xff, marker]), u16(bytes.length + 2), bytes]);
}

export const jpegParts = {
  start: Buffer.from([0xff, 0xd8]),
  jfif: jpegSegment(0xe0, 'JFIF\0\x01\x02\0\0\x48\0\x48\0\0'),
  profile: jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01colours'),
  adobe: jpegSegment(0xee, 'Adobe\0\x64\0\0\0\0\x01'),
  tables: jpegSegment(0xdb, Buffer.from(noise(65))),
  frame: jpegSegment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  /** Two scans, with a stuffed byte and a restart, and a table between them. */
  scans: Buffer.concat([
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
    jpegSegment(0xc4, Buffer.from(noise(30))),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([5, 0xff, 0xff, 0, 6]),
  ]),
  end: Buffer.from([0xff, 0xd9]),
  /** What phones, programs and people add. */
  foreign: [
    jpegSegment(0xe0, `JFXX\0\x10${secret}`),
    jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`),
    jpegSegment(0xe2, `MPF\0${secret}`),
    jpegSegment(0xe5, secret),
    jpegSegment(0xed, `Photoshop 3.0\x008BIM${secret}`),
    jpegSegment(0xee, secret),
    jpegSegment(0xfe, secret),
  ],
};

/** A photo as a phone gives it; the name of a place is all over it. */
export function photo(orientation = 1): Buffer {
  const { start, jfif, profile, adobe, tables, frame, scans, end, foreign } = jpegParts;
  const exif = jpegSegment(0xe1, Buffer.concat([latin('Exif\0\0'), tiff(orientation)]));
  const after = Buffer.concat([photoLike, latin(secret)]);
  return Buffer.concat([
    start,
    jfif,
    exif,
    ...foreign,
    profile,
    adobe,
    tables,
    frame,
    scans,
    end,
    after,
  ]);
}
/** Phones put a second picture behind the first one's end. */
const photoLike = Buffer.from([0xff, 0xd8, 0xff, 0xe1]);

export function riff(chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const body = Buffer.concat([
    latin('WEBP'),
    ...chunks.flatMap(([type, data]) => [
      latin(type),
      u32le(data.length),
      data,
      Buffer.alloc(data.length % 2),
    ]),
  ]);
  return Buffer.concat([latin('RIFF'), u32le(body.length), body]);
}

export function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((c) => (typeof c === 'string' ? latin(c) : c)));
  return Buffer.concat([u32(bytes.length + 8), latin(type), bytes]);
}

const place = box('udta', box('\xa9xyz', secret), box('meta', secret));

function track(handler: string, start: number, sizes: readonly number[]): Buffer {
  return box(
    'trak',
    box('tkhd', u32(0), latin('madeedit'), Buffer.alloc(72)),
    place,
    box(
      'mdia',
      box('mdhd', u32(0x01000000), latin('made-at-edited-at'.slice(0, 16)), Buffer.alloc(16)),
      box('hdlr', u32(0), u32(0), handler, Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          box('stsd', u32(0), u32(0)),
          box('stsc', u32(0), u32(1), u32(1), u32(sizes.length), u32(1)),
          box('stsz', u32(0), u32(0), u32(sizes.length), ...sizes.map(u32)),
          box('stco', u32(0), u32(1), u32(start)),
        ),
      ),
    ),
  );
}

/** A film as an action camera gives it: picture, and a track of the places it passed. */
export function film(brand = 'isom', picture: Uint8Array = noise(4000)): Buffer {
  const ftyp = box('ftyp', brand, u32(0), 'isom');
  const places = latin(`${secret}|${secret}`);
  const sizes = [secret.length + 1, secret.length];
  const at = ftyp.length + 8;
  const mdat = box('mdat', Buffer.from(picture), places);
  const moov = box(
    'moov',
    box('mvhd', u32(0), latin('madeedit'), Buffer.alloc(88)),
    track('vide', at, [picture.length]),
    track('meta', at + picture.length, sizes),
    place,
    box('gps ', secret),
  );
  return Buffer.concat([ftyp, mdat, box('uuid', secret), moov, box('free', secret)]);
}

/** An element of Matroska. */
export function element(id: number, ...content: Buffer[]): Buffer {
  const bytes = Buffer.concat(content);
  const hex = id.toString(16);
  return Buffer.concat([
    Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex'),
    Buffer.from([
      0x10 | (bytes.length >>> 24),
      bytes.length >>> 16,
      bytes.length >>> 8,
      bytes.length,
    ]),
    bytes,
  ]);
}

const clusters = [
  element(0x1f43b675, element(0xe7, Buffer.from([0])), element(0xa3, Buffer.from(noise(900)))),
  element(0x1f43b675, element(0xe7, Buffer.from([9])), element(0xa3, Buffer.from(noise(800)))),
];

/** @param live lengths are not known, as a browser records it */
export function webm(live = false): Buffer {
  const header = element(0x1a45dfa3, element(0x4282, latin('webm')));
  const parts = [
    element(
      0x1549a966,
      element(0xbf, Buffer.alloc(4)),
      element(0x2ad7b1, Buffer.from([15, 66, 64])),
      element(0x7ba9, latin(secret)),
      element(0x4461, Buffer.alloc(8, 7)),
    ),
    element(0x1654ae6b, Buffer.from(noise(60))),
    ...(live ? clusters.map(unknownLength) : clusters),
    element(0x1254c367, latin(secret)),
    element(0xec, latin(secret)),
  ];
  const segment = element(0x18538067, ...parts);
  return Buffer.concat([header, live ? unknownLength(segment) : segment]);
}

/** Our elements have four bytes of id and four of length. */
function unknownLength(bytes: Buffer): Buffer {
  return Buffer.concat([
    bytes.subarray(0, 4),
    Buffer.from([0x01, ...Array(7).fill(0xff)]),
    bytes.subarray(8),
  ]);
}

export const srt = '\uFEFF1\r\n00:00:01,000 --> 00:00:03,500\r\nHyvää iltaa, Lintukoski.\r\n';
export const vtt = 'WEBVTT\n\n00:01.000 --> 00:03.500\nGod kväll.\n';
