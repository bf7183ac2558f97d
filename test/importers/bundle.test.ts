import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { type Bundle, openBundle } from '../../src/importers/index.ts';
import { temporaryFolder } from '../support/core.ts';
import { type ZipEntry, zipOf } from '../support/zip.ts';

function written(name: string, content: Buffer | string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const zipped = (...entries: ZipEntry[]) => written('lataus.zip', zipOf(entries));

async function contents(bundle: Bundle): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const member of bundle.members) {
    const chunks: Buffer[] = [];
    for await (const chunk of member.chunks()) chunks.push(chunk);
    found[member.path] = Buffer.concat(chunks).toString();
  }
  bundle.close();
  return found;
}

async function codeOf(path: string | string[]): Promise<string> {
  try {
    await contents(await openBundle(path));
    return 'fine';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('what was given', () => {
  it('may be a file, a folder, an archive or several, with one name for each file', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sisä'));
    writeFileSync(join(folder, 'sisä', 'b.json'), '[]');
    writeFileSync(join(folder, 'a.csv'), 'x');
    writeFileSync(join(folder, 'kuva.jpg'), 'x');
    expect(await contents(await openBundle(folder))).toEqual({ 'a.csv': 'x', 'sisä/b.json': '[]' });

    const zip = zipped({ path: 'posts/1.json', content: '[1]' }, { path: 'k.mp4', content: '-' });
    const bundle = await openBundle(zip);
    expect(bundle).toMatchObject({ name: 'lataus.zip', single: false });
    expect(await contents(bundle)).toEqual({ 'posts/1.json': '[1]' });

    const file = written('lista.csv', 'a;b');
    expect((await openBundle(file)).single).toBe(true);
    const both = await openBundle([file, zip]);
    expect(both.name).toBe('lista.csv +1');
    expect(await contents(both)).toEqual({ 'lista.csv': 'a;b', 'lataus.zip/posts/1.json': '[1]' });
  });

  it('is known again by its bytes, and a folder by its files', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.csv'), 'x');
    const hash = async () => (await openBundle(folder)).sha256;
    const before = await hash();
    expect(await hash()).toBe(before);
    writeFileSync(join(folder, 'b.csv'), 'y');
    expect(await hash()).not.toBe(before);
  });

  it('follows no link in a folder, neither out of it nor round', async () => {
    const outside = written('salaisuus.json', '["secret"]');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), '[]');
    symlinkSync(outside, join(folder, 'linkki.json'));
    symlinkSync(folder, join(folder, 'kierros'));
    expect(Object.keys(await contents(await openBundle(folder)))).toEqual(['a.json']);
  });

  it('is refused when it is missing, empty, or of a kind that must be saved anew', async () => {
    expect(await codeOf(join(temporaryFolder(), 'ei.zip'))).toBe('file.notFound');
    expect(await codeOf(written('tyhjä.csv', ''))).toBe('import.empty');
    expect(await codeOf('/dev/zero')).toBe('file.unreadable');
    expect(await codeOf(written('a.tgz', Buffer.from('1f8b08000000', 'hex')))).toBe(
      'import.badArchive',
    );
    expect(await codeOf(written('lista.csv.gz', gzipSync('a;b')))).toBe('import.packed');
  });
});

describe('an archive that means harm', () => {
  const small = 'a'.repeat(100);
  it.each<[string, ZipEntry[], string]>([
    ['leads out of itself', [{ path: '../../etc/passwd', content: 'x' }], 'import.badArchive'],
    ['names a whole path', [{ path: '/etc/passwd', content: 'x' }], 'import.badArchive'],
    [
      'claims ten gigabytes',
      [{ path: 'a.json', content: small, claimedSize: 0xffff_fff0 }],
      'file.tooLarge',
    ],
    [
      'holds more than it claims',
      [{ path: 'a.json', content: small, claimedSize: 10 }],
      'import.badArchive',
    ],
    [
      'holds less than it claims',
      [{ path: 'a.json', content: small, claimedSize: 500 }],
      'import.badArchive',
    ],
    [
      'is a bomb',
      [{ path: 'a.json', content: Buffer.alloc(40 * 1024 * 1024) }],
      'import.badArchive',
    ],
    [
      'lays its files on each other',
      [
        { path: 'a.json', content: small, claimedPacked: 400 },
        { path: 'b.json', content: small, claimedPacked: 400 },
      ],
      'import.badArchive',
    ],
    ['is locked', [{ path: 'a.json', content: small, encrypted: true }], 'import.archiveLocked'],
  ])('is refused when it %s', async (_, entries, code) => {
    const started = performance.now();
    expect(await codeOf(zipped(...entries))).toBe(code);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('is refused when it is cut off, wherever', async () => {
    const whole = zipOf([
      { path: 'a.json', content: '[1,2,3]' },
      { path: 'b.json', content: small },
    ]);
    for (const length of [5, 40, 90, whole.length - 30, whole.length - 1]) {
      expect(await codeOf(written('vajaa.zip', whole.subarray(0, length)))).toBe(
        'import.badArchive',
      );
    }
  });

  it('has its links passed over, and archives within it left closed', async () => {
    const inner = zipOf([{ path: 'inner.json', content: '["x"]' }]);
    const bundle = await openBundle(
      zipped(
        { path: 'linkki', content: '/etc/passwd', mode: 0o120777 },
        { path: 'sisällä.zip', content: inner, stored: true },
        { path: 'a\u202Egnp.json', content: '[]' },
      ),
    );
    expect(Object.keys(await contents(bundle))).toEqual(['sisällä.zip', 'agnp.json']);
  });

  it('has too many files', async () => {
    const entries = Array.from({ length: 3 }, (_, n) => ({ path: `${n}.json`, content: '' }));
    const many = zipOf(entries);
    // The count of files at the end, in this archive and in all.
    many.writeUInt16LE(0xfffe, many.length - 14);
    many.writeUInt16LE(0xfffe, many.length - 12);
    expect(await codeOf(written('monta.zip', many))).toBe('import.badArchive');
  });
});
