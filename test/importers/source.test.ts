import { mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import { openCalendar } from '../../src/importers/calendar/index.ts';
import { sourceOf } from '../../src/importers/source.ts';
import { fixture, recognised } from './support.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuoro-source-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'opened',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
}

async function given(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('openCalendar', () => {
  it('keeps the bytes, their hash and the name', async () => {
    const source = await openCalendar(await given('lista.csv', 'a,b\n'));
    expect(source).toEqual({
      name: 'lista.csv',
      bytes: Buffer.from('a,b\n'),
      sha256: '5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313',
    });
  });

  it('refuses what is no file, is empty or too large', async () => {
    expect(await codeOf(openCalendar(join(folder, 'no.csv')))).toBe('file.notFound');
    expect(await codeOf(openCalendar(folder))).toBe('file.notFound');
    expect(await codeOf(openCalendar(await given('empty.csv', '')))).toBe('import.empty');
    const large = await open(join(folder, 'large.csv'), 'w');
    await large.truncate(20 * 1024 * 1024 + 1);
    await large.close();
    expect(await codeOf(openCalendar(join(folder, 'large.csv')))).toBe('file.tooLarge');
    await symlink('/dev/zero', join(folder, 'endless.csv'));
    expect(await codeOf(openCalendar(join(folder, 'endless.csv')))).toBe('file.unreadable');
  });
});

describe('recognise', () => {
  it.each([
    ['blank.csv', ' \n\n;;\n', 'import.empty'],
    ['picture.csv', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'import.notATable'],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'import.notATable'],
    ['document.csv', '%PDF-1.7\n', 'import.notATable'],
  ])('refuses %s by its content', async (name, content, code) => {
    const source = sourceOf(name, Buffer.from(content));
    expect(await codeOf(recognised(source))).toBe(code);
  });

  it('finds nothing in a table that is neither posts nor comments', async () => {
    const source = sourceOf('prices.csv', Buffer.from('Item,Price\nBread,3\nMilk,2\n'));
    expect(await recognised(source)).toEqual([]);
  });

  it('does not look at the name of the file', async () => {
    const { bytes } = await fixture('meta-facebook-en.csv');
    const source = sourceOf('kommentit.xlsx', bytes);
    expect((await recognised(source))[0]).toMatchObject({ format: 'meta.content' });
  });

  it('reads by the user’s encoding when told', async () => {
    const source = await fixture('comments-fi-bom-semicolon.csv');
    const [wrong] = await recognised(source, { encoding: 'windows-1252' });
    expect(wrong!.encoding).toBe('windows-1252');
    expect(wrong!.headers.join()).toContain('Ã¤');
  });
});
