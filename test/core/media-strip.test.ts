import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { videoFileTypes } from '../../src/domain/media.ts';
import { Malformed } from '../../src/media/bytes.ts';
import { orientationOf } from '../../src/media/orientation.ts';
import type { ReadPart } from '../../src/media/patch.ts';
import { stripImage, videoPatches } from '../../src/media/strip.ts';
import { noise, picture } from '../support/files.ts';
import {
  box,
  element,
  film,
  jpegParts,
  jpegSegment,
  photo,
  riff,
  secret,
  tiff,
  webm,
} from '../support/media-files.ts';

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text, 0, 'latin1');
const strip = (type: keyof typeof stripImage, bytes: Uint8Array) =>
  Buffer.from(stripImage[type](bytes));

async function stripped(type: (typeof videoFileTypes)[number], bytes: Buffer): Promise<Buffer> {
  const read: ReadPart = (at, length) => Promise.resolve(bytes.subarray(at, at + length));
  const copy = Buffer.from(bytes);
  for (const { at, bytes: over, zeros } of await videoPatches[type](read, bytes.length)) {
    copy.set(over, at);
    copy.fill(0, at + over.length, at + over.length + zeros);
  }
  expect(copy.length).toBe(bytes.length);
  return copy;
}

describe('a JPEG', () => {
  const { start, jfif, profile, adobe, tables, frame, scans, end, foreign } = jpegParts;

  test('loses everything but the picture, its colours and its orientation', () => {
    expect(holds(photo(), secret)).toBe(true);
    expect(strip('image/jpeg', photo())).toEqual(
      Buffer.concat([start, jfif, profile, adobe, tables, frame, scans, end]),
    );
    const turned = strip('image/jpeg', photo(6));
    expect(holds(turned, secret)).toBe(false);
    const exif = turned.subarray(turned.indexOf('Exif\0\0') + 6);
    expect(orientationOf(exif)).toBe(6);
    // Nothing stands before JFIF, and the segment is as long as it says.
    expect(turned.indexOf(jfif)).toBe(2);
    expect(turned.subarray(2 + jfif.length + 2 + 34)).toEqual(
      Buffer.concat([profile, adobe, tables, frame, scans, end]),
    );
  });

  test('with the small picture of a larger one within JFIF loses it', () => {
    const small = Buffer.concat([
      Buffer.from('JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01', 'latin1'),
      Buffer.from(secret),
    ]);
    const bytes = Buffer.concat([start, jpegSegment(0xe0, small), tables, frame, scans, end]);
    expect(strip('image/jpeg', bytes)).toEqual(
      Buffer.concat([start, jfif, tables, frame, scans, end]),
    );
  });

  test('with foreign segments anywhere keeps its own in their order, and a second time changes nothing', () => {
    const own = [profile, adobe, tables, frame];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(own),
        fc.array(fc.tuple(fc.nat(own.length), fc.constantFrom(...foreign)), { maxLength: 12 }),
        (own, strangers) => {
          const mixed: Buffer[] = [...own];
          for (const [at, segment] of strangers) mixed.splice(at, 0, segment);
          const bytes = Buffer.concat([start, ...mixed, scans, end]);
          const clean = strip('image/jpeg', bytes);
          expect(clean).toEqual(Buffer.concat([start, ...own, scans, end]));
          expect(strip('image/jpeg', clean)).toEqual(clean);
        },
      ),
    );
  });
});

describe('a PNG', () => {
  const chunk = (type: string, data: Buffer | string) => pngWith([[type, data]]).at(-1)!;
  /** A picture's own chunks, with others before its end. */
  function pngWith(extra: readonly (readonly [string, Buffer | string])[]): Buffer[] {
    const bytes = picture(4, 3, (x, y) => x * 40 + y);
    const parts = [bytes.subarray(0, 8)];
    for (let at = 8; at < bytes.length;) {
      const length = bytes.readUInt32BE(at) + 12;
      parts.push(bytes.subarray(at, at + length));
      at += length;
    }
    const made = extra.map(([type, data]) => {
      const body = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(body.length - 4);
      return Buffer.concat([length, body, Buffer.alloc(4)]);
    });
    return [...parts, ...made];
  }

  test('loses texts, times, EXIF data and what follows its end, and stays upright or turned', () => {
    const [signature, header, data, end] = pngWith([]);
    const strangers = [
      chunk('tEXt', `Comment\0${secret}`),
      chunk('zTXt', secret),
      chunk('iTXt', secret),
      chunk('tIME', '1234567'),
      chunk('caBX', secret),
    ];
    const profile = chunk('iCCP', 'colours');
    const own = [signature!, header!, profile, data!, end!];
    const bytes = Buffer.concat([
      signature!,
      header!,
      profile,
      ...strangers,
      data!,
      ...strangers,
      end!,
      Buffer.from(secret),
    ]);
    expect(strip('image/png', bytes)).toEqual(Buffer.concat(own));

    const turned = Buffer.concat([signature!, header!, chunk('eXIf', tiff(8)), data!, end!]);
    const clean = strip('image/png', turned);
    expect(holds(clean, secret)).toBe(false);
    const exif = clean.indexOf('eXIf');
    expect(orientationOf(clean.subarray(exif + 4))).toBe(8);
    // The checksum of the one chunk that is new.
    expect(clean.readUInt32BE(exif + 30)).toBe(crc32(clean.subarray(exif, exif + 30)));
  });
});

describe('a WebP', () => {
  const flags = (value: number) => Buffer.from([value, 0, 0, 0, 7, 0, 0, 7, 0, 0]);
  const picture = ['VP8L', Buffer.from(noise(33))] as const;
  const profile = ['ICCP', Buffer.from('colours')] as const;

  test('loses EXIF, XMP and unknown chunks and their flags', () => {
    const bytes = riff([
      ['VP8X', flags(0x20 | 0x08 | 0x04)],
      profile,
      picture,
      ['EXIF', tiff(1)],
      ['XMP ', Buffer.from(secret)],
      ['makr', Buffer.from(secret)],
    ]);
    expect(strip('image/webp', bytes)).toEqual(riff([['VP8X', flags(0x20)], profile, picture]));
    expect(strip('image/webp', riff([picture]))).toEqual(riff([picture]));
  });

  test('stays turned', () => {
    const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff(3)]);
    const clean = strip('image/webp', riff([['VP8X', flags(0x08)], picture, ['EXIF', exif]]));
    expect(holds(clean, secret)).toBe(false);
    expect(clean.subarray(0, 30)).toEqual(
      riff([['VP8X', flags(0x08)]]).fill(clean.subarray(4, 8), 4, 8),
    );
    expect(orientationOf(clean.subarray(clean.indexOf('EXIF') + 8))).toBe(3);
  });
});

describe('a GIF', () => {
  const block = (label: number, ...parts: string[]) =>
    Buffer.concat([
      Buffer.from([0x21, label]),
      ...parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])),
      Buffer.from([0]),
    ]);

  test('loses comments and XMP, and keeps its frames and how often it plays', () => {
    const head = Buffer.from('GIF89a\x02\0\x02\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
    const loop = block(0xff, 'NETSCAPE2.0', '\x01\0\0');
    const timing = block(0xf9, '\x04\x0a\0\0');
    const frame = Buffer.from(',\0\0\0\0\x02\0\x02\0\0\x02\x02\x44\x01\0', 'latin1');
    const strangers = [block(0xfe, secret), block(0xff, 'XMP DataXMP', secret)];
    const end = Buffer.from(';');
    const bytes = Buffer.concat([
      head,
      loop,
      ...strangers,
      timing,
      frame,
      ...strangers,
      timing,
      frame,
      end,
      Buffer.from(secret),
    ]);
    expect(strip('image/gif', bytes)).toEqual(
      Buffer.concat([head, loop, timing, frame, timing, frame, end]),
    );
  });
});

describe('a film', () => {
  test.each(['isom', 'qt  '])(
    'of %s loses places, times and makers’ boxes where they stand',
    async (brand) => {
      const before = film(brand);
      expect(holds(before, secret) && holds(before, 'made')).toBe(true);
      const after = await stripped('video/mp4', before);
      expect(holds(after, secret)).toBe(false);
      expect(holds(after, 'made')).toBe(false);
      // The picture lies where it lay, and is what it was.
      const picture = Buffer.from(noise(4000));
      expect(after.indexOf(picture)).toBe(before.indexOf(picture));
      for (const [type, count] of [
        ['stco', 1],
        ['vide', 1],
        ['udta', 0],
        ['uuid', 0],
        ['gps ', 0],
      ] as const) {
        expect([type, after.toString('latin1').split(type).length - 1]).toEqual([type, count]);
      }
      expect(await stripped('video/mp4', after)).toEqual(after);
    },
  );

  test('of unusual boxes: a long length, a last one without any, and something behind that is no box', async () => {
    const long = box('mdat', 'x');
    const wide = Buffer.concat([
      Buffer.from([0, 0, 0, 1]),
      Buffer.from('mdat'),
      Buffer.alloc(7),
      Buffer.from([20]),
      Buffer.from('data'),
    ]);
    const open = Buffer.concat([Buffer.alloc(4), Buffer.from(`sefd${secret}`)]);
    const movie = box('moov', box('mvhd', Buffer.alloc(100)));
    const own = Buffer.concat([box('ftyp', 'isom'), wide, long, movie]);
    const clean = await stripped('video/mp4', Buffer.concat([own, open]));
    expect(clean.subarray(0, own.length)).toEqual(own);
    expect(holds(clean, secret)).toBe(false);
    const behind = await stripped('video/mp4', Buffer.concat([own, Buffer.from(secret)]));
    expect(behind).toEqual(Buffer.concat([own, Buffer.alloc(secret.length)]));
  });

  test('of compact sample sizes loses its measurements too', async () => {
    const text = secret.repeat(2);
    const ftyp = box('ftyp', 'isom');
    const table = box(
      'stbl',
      box('stsc', Buffer.alloc(4), int(2), int(1), int(1), int(1), int(2), int(2), int(1)),
      box('stz2', Buffer.alloc(4), int(8), int(3), Buffer.from([20, 20, 22])),
      box(
        'co64',
        Buffer.alloc(4),
        int(2),
        int(0),
        int(ftyp.length + 8),
        int(0),
        int(ftyp.length + 28),
      ),
    );
    const media = box('mdia', box('hdlr', Buffer.alloc(8), 'meta'), box('minf', table));
    const bytes = Buffer.concat([ftyp, box('mdat', text), box('moov', box('trak', media))]);
    expect(text.length).toBe(62);
    expect(holds(await stripped('video/mp4', bytes), 'N 61')).toBe(false);
  });
  const int = (value: number) => Buffer.from([0, 0, value >> 8, value & 0xff]);

  test.each([false, true])('of WebM loses tags, title and date (live: %s)', async (live) => {
    const before = webm(live);
    expect(holds(before, secret)).toBe(true);
    const after = await stripped('video/webm', before);
    expect(holds(after, secret)).toBe(false);
    for (const part of [noise(900), noise(800), noise(60)]) {
      expect(holds(after, Buffer.from(part).toString('latin1'))).toBe(true);
    }
    expect(await stripped('video/webm', after)).toEqual(after);
  });

  test('of WebM has empty elements of every length', async () => {
    for (const length of [0, 1, 5, 6, 7, 8, 200]) {
      const header = element(0x1a45dfa3, element(0x4282, Buffer.from('webm')));
      // Lengths of one byte, and of four.
      const short = Buffer.concat([
        Buffer.from([0x44, 0x61, 0x80 | Math.min(length, 100)]),
        Buffer.alloc(Math.min(length, 100), 7),
      ]);
      const info = element(
        0x1549a966,
        short,
        element(0x7ba9, Buffer.alloc(length, 7)),
        element(0x2ad7b1),
      );
      const clean = await stripped(
        'video/webm',
        Buffer.concat([header, element(0x18538067, info)]),
      );
      expect(clean.includes(7)).toBe(false);
      expect(await stripped('video/webm', clean)).toEqual(clean);
    }
  });
});

test('whatever is damaged is refused or comes out without the rest, and nothing hangs', async () => {
  const files = [
    ['image/jpeg', photo(6)],
    ['image/png', picture(9, 9, () => 7, noise(50))],
    [
      'image/webp',
      riff([
        ['VP8X', Buffer.alloc(10)],
        ['VP8 ', Buffer.from(noise(50))],
      ]),
    ],
    [
      'image/gif',
      Buffer.from(
        'GIF89a\x02\0\x02\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x02\0\x02\0\0\x02\x02\x44\x01\0;',
        'latin1',
      ),
    ],
    ['video/mp4', film()],
    ['video/webm', webm()],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        maxLength: 4,
      }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async ([type, whole], changes, cut) => {
        const bytes = Buffer.from(
          whole.subarray(0, Math.ceil(whole.length * (cut < 0.5 ? 1 : cut))),
        );
        for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
        try {
          if (type === 'video/mp4' || type === 'video/webm') await stripped(type, bytes);
          else strip(type, bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Malformed);
        }
      },
    ),
    { numRuns: 600 },
  );
});
