import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { openBundle } from '../../src/importers/index.ts';
import { temporaryFolder } from '../support/core.ts';
import { type TarPart, tarGzOf, tarOf } from '../support/tar.ts';

function written(content: Buffer, name = 'archive.tar.gz'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function contents(path: string): Promise<Record<string, string>> {
  const bundle = await openBundle(path);
  const found: Record<string, string> = {};
  for (const member of bundle.members) {
    const chunks: Buffer[] = [];
    for await (const chunk of member.chunks()) chunks.push(chunk);
    found[member.path] = Buffer.concat(chunks).toString();
    expect(found[member.path]!.length).toBe(member.size);
  }
  bundle.close();
  return found;
}

async function codeOf(content: Buffer): Promise<string> {
  try {
    await contents(written(content));
    return 'fine';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const long = `${'kansio/'.repeat(20)}outbox.json`;
const honest: TarPart[] = [
  { path: './actor.json', content: '{"a":1}' },
  { path: 'media_attachments/', type: '5' },
  { path: 'media_attachments/1.jpg', content: Buffer.alloc(70_000, 7) },
  { path: 'iso.json', content: `[${'1,'.repeat(1_200_000)}1]` },
  { path: 'x', type: 'x', content: `${` path=${long}\n`.length + 4} path=${long}\n` },
  { path: 'lyhyt', content: '[]' },
  { path: '././@LongLink', type: 'L', content: `gnu/${long}\0` },
  { path: 'lyhyt', content: '[1]' },
  { path: 'tyhjä.json' },
];
const expected = {
  'actor.json': '{"a":1}',
  'iso.json': honest[3]!.content,
  [long]: '[]',
  [`gnu/${long}`]: '[1]',
  'tyhjä.json': '',
};

describe('a tar archive', () => {
  it.each([
    ['packed by gzip', tarGzOf],
    ['unpacked by the browser that fetched it', tarOf],
  ])('is read %s: names of any length, small files and large', async (_, make) => {
    const path = written(make(honest));
    expect(await contents(path)).toEqual(expected);
    expect(await openBundle(path)).toMatchObject({ name: 'archive.tar.gz', single: false });
  });

  it.each(['gnu', 'ustar', 'pax', 'v7'])('of the program tar in its format %s', async (format) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in', 'syvä kansio'.repeat(4)), { recursive: true });
    const name = `${'syvä kansio'.repeat(4)}/outbox.json`;
    writeFileSync(join(folder, 'in', name), '{"type":"OrderedCollection"}');
    const file = join(folder, 'a.tar.gz');
    const { status } = spawnSync('tar', [
      `--format=${format}`,
      '-czf',
      file,
      '-C',
      join(folder, 'in'),
      '.',
    ]);
    expect(status).toBe(0);
    const read = contents(file);
    // The format of before 1988 has no mark by which it is known.
    if (format === 'v7') await expect(read).rejects.toMatchObject({ code: 'import.packed' });
    else expect(await read).toEqual({ [name]: '{"type":"OrderedCollection"}' });
  });

  it('leaves nothing on the disk', async () => {
    const path = written(tarGzOf(honest));
    await contents(path);
    expect(readdirSync(join(path, '..'))).toEqual(['archive.tar.gz']);
  });
});

const digits = Buffer.from('0'.repeat(4_000_000));
/** A number in bytes, as GNU writes what is beyond 8 GB. */
const tenGigabytes = Buffer.from('800000000000000280000000', 'hex');

describe('a tar archive that means harm', () => {
  const small = 'a'.repeat(100);
  it.each<[string, TarPart[], string]>([
    ['leads out of itself', [{ path: '../../etc/passwd', content: 'x' }], 'import.badArchive'],
    ['leads out with backslashes', [{ path: 'a\\..\\..\\b', content: 'x' }], 'import.badArchive'],
    ['names a whole path', [{ path: '/etc/passwd', content: 'x' }], 'import.badArchive'],
    ['names a drive', [{ path: 'C:/Windows/a.json', content: 'x' }], 'import.badArchive'],
    [
      'leads out by a long name',
      [
        { path: 'x', type: 'L', content: '../../a.json\0' },
        { path: 'a.json', content: 'x' },
      ],
      'import.badArchive',
    ],
    [
      'claims ten gigabytes',
      [{ path: 'a.json', content: small, claimedSize: tenGigabytes }],
      'file.tooLarge',
    ],
    [
      'claims them for a picture',
      [{ path: 'a.jpg', content: small, claimedSize: tenGigabytes }],
      'import.badArchive',
    ],
    [
      'claims them in an attribute',
      [
        { path: 'x', type: 'x', content: '20 size=10737418240\n' },
        { path: 'a.json', content: small },
      ],
      'import.badArchive',
    ],
    [
      'holds less than it claims',
      [{ path: 'a.json', content: small, claimedSize: 5000 }],
      'import.badArchive',
    ],
    [
      'holds more than it claims',
      [{ path: 'a.json', content: 'a'.repeat(2000), claimedSize: 10 }],
      'import.badArchive',
    ],
    [
      'claims words',
      [{ path: 'a.json', claimedSize: Buffer.from('12 bytes    ') }],
      'import.badArchive',
    ],
    ['is damaged', [{ path: 'a.json', content: small, damaged: true }], 'import.badArchive'],
    [
      'is a bomb',
      [{ path: 'a.json', content: Buffer.alloc(40 * 1024 * 1024) }],
      'import.badArchive',
    ],
    [
      'is a bomb of pictures',
      [{ path: 'a.jpg', content: Buffer.alloc(40 * 1024 * 1024) }],
      'import.badArchive',
    ],
    [
      'has attributes that take hours to read',
      [
        { path: 'x', type: 'x', content: digits },
        { path: 'a.json', content: small },
      ],
      'import.badArchive',
    ],
  ])('is refused when it %s', async (_, parts, code) => {
    const started = performance.now();
    expect(await codeOf(tarGzOf(parts))).toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is refused when it is cut off, wherever, packed or not', async () => {
    const parts = [
      { path: 'a.json', content: '[1,2,3]' },
      { path: 'b.json', content: small },
    ];
    const packed = tarGzOf(parts);
    for (const length of [packed.length - 1, packed.length - 9, packed.length >> 1]) {
      expect(await codeOf(packed.subarray(0, length))).toBe('import.badArchive');
    }
    const plain = tarOf(parts);
    // Between the files, in one, in a header, before the end is said; of its two blocks one is enough.
    for (const length of [1024, 1100, 1300, 2048]) {
      expect(await codeOf(plain.subarray(0, length))).toBe('import.badArchive');
      expect(await codeOf(gzipSync(plain.subarray(0, length)))).toBe('import.badArchive');
    }
    expect(await codeOf(plain.subarray(0, 2560))).toBe('fine');
    expect(await codeOf(Buffer.concat([plain, plain]))).toBe('import.badArchive');
  });

  it('has its links passed over, and archives within it left closed', async () => {
    const inner = tarGzOf([{ path: 'inner.json', content: '["x"]' }]);
    const path = written(
      tarGzOf([
        { path: 'linkki.json', type: '2', link: '/etc/passwd' },
        { path: 'kova.json', type: '1', link: 'a.json' },
        { path: 'laite', type: '3' },
        { path: 'sisällä.tar.gz', content: inner },
        { path: 'a\u202Egnp.json', content: '[]' },
      ]),
    );
    const bundle = await openBundle(path);
    expect(bundle.members.map((member) => member.path)).toEqual(['sisällä.tar.gz', 'agnp.json']);
  });

  it('may not have many files that must each be looked for from its beginning', async () => {
    const content = Buffer.from(
      Array.from({ length: 1_100_000 }, (_, n) => 33 + ((n * n * 31) % 90)),
    );
    const parts = Array.from({ length: 101 }, (_, n) => ({ path: `${n}.json`, content }));
    expect(await codeOf(tarOf(parts))).toBe('import.tooManyFiles');
  });

  it('is read whole or refused in 300 ways of damage', async () => {
    const sound = tarOf(honest.filter(({ path }) => path !== 'iso.json'));
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) });
    const outcomes = { fine: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(sound);
        for (const { at, byte } of changes) bytes[at] = byte;
        const code = await codeOf(bytes);
        outcomes[code === 'fine' ? 'fine' : 'refused'] += 1;
        expect(['fine', 'import.badArchive', 'import.tooManyFiles', 'file.tooLarge']).toContain(
          code,
        );
      }),
      { numRuns: 300 },
    );
    expect(outcomes.fine).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  });
});
