import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errandOf } from '../../electron/arguments.ts';
import { toFileName } from '../../src/core/file-name.ts';
import { writeWhole } from '../../src/core/write-whole.ts';
import { externalLink } from '../../electron/link.ts';
import { writeLog } from '../../electron/log.ts';
import { settingsFile, withRecent } from '../../electron/settings.ts';
import { placeToRestore } from '../../electron/window-place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vuoro-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log', () => {
  const at = '2026-11-24T08:00:00.000Z';

  it('keeps where and what kind, and no words', () => {
    const error = Object.assign(new TypeError('Asukas Matti sanoi: hei\n  at last'), {
      code: 'SQLITE_ERROR',
    });
    writeLog(folder, 'core', { at, what: 'reply.add', reference: 'abc12345', error });
    const text = readFileSync(join(folder, 'core.log'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      at,
      what: 'reply.add',
      reference: 'abc12345',
      kind: 'TypeError',
      code: 'SQLITE_ERROR',
    });
    expect(text).toContain('parts.test.ts');
    expect(text).not.toContain('Matti');
  });

  it('is put aside when it grows, and only three are kept', () => {
    const long = 'x'.repeat(200_000);
    for (let n = 0; n < 16; n += 1) writeLog(folder, 'core', { at, what: `${n}${long}` });
    expect(readdirSync(folder).sort()).toEqual([
      'core.log',
      'core.log.1',
      'core.log.2',
      'core.log.3',
    ]);
  });

  it('never throws', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeLog(join(folder, 'file'), 'core', { at, what: 'a' })).not.toThrow();
  });
});

describe('the settings', () => {
  it('survive, and each falls back by itself', () => {
    const path = join(folder, 'deep', 'settings.json');
    const settings = settingsFile(path);
    expect(settings.get()).toEqual({
      language: null,
      appearance: 'system',
      office: null,
      reminders: true,
      receiving: null,
      recent: [],
      window: null,
    });
    settings.set({ language: 'en', office: '/a.vuoro' });
    expect(settingsFile(path).get()).toMatchObject({ language: 'en', office: '/a.vuoro' });
    writeFileSync(path, JSON.stringify({ language: 'xx', appearance: 'dark', window: { x: 1 } }));
    expect(settingsFile(path).get()).toMatchObject({
      language: null,
      appearance: 'dark',
      window: null,
    });
  });

  it.each(['', '{', 'null', '[]', '7'])('take %j for nothing', (content) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, content);
    expect(settingsFile(path).get().appearance).toBe('system');
  });

  it('keep each office once, the latest first, eight at most', () => {
    let recent: { file: string; name: string }[] = [];
    for (const file of 'abcdefghijb') recent = withRecent(recent, { file, name: file });
    expect(recent.map(({ file }) => file).join('')).toBe('bjihgfed');
  });
});

describe('a window’s place', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };
  const place = (x: number, y: number) => ({ x, y, width: 900, height: 700, maximised: true });

  it.each([
    ['in the middle', place(100, 100), [display], true],
    ['on a second display', place(2000, 100), [display, second], true],
    ['on a display that is gone', place(2000, 100), [display], false],
    ['half outside', place(1500, 100), [display], true],
    ['all but a corner outside', place(1900, 100), [display], false],
    ['with its title above the edge', place(100, -60), [display], false],
    ['on a display left of the first', place(-900, 100), [display, { ...second, x: -1280 }], true],
  ])('%s', (_, at, displays, visible) => {
    expect(placeToRestore(at, displays)).toEqual(
      visible ? { x: at.x, y: at.y, width: 900, height: 700 } : null,
    );
  });
});

describe('an external link', () => {
  it('shows its host, spelled out where it could deceive', () => {
    expect(externalLink('https://www.facebook.com/a')).toMatchObject({
      host: 'www.facebook.com',
      asciiHost: null,
    });
    // The first letter is Cyrillic.
    expect(externalLink('https://\u0430pple.com/')).toEqual({
      url: 'https://xn--pple-43d.com/',
      host: '\u0430pple.com',
      asciiHost: 'xn--pple-43d.com',
    });
    expect(externalLink('https://a@b.example:444/').host).toBe('b.example:444');
    expect(externalLink('HTTPS:\\\\b.example\u0000').host).toBe('b.example');
  });

  it.each(['http://a.example', 'javascript:1', 'https//a', '', 'https://', 'smb://a/b'])(
    'is refused: %s',
    (text) => {
      expect(() => externalLink(text)).toThrow(expect.objectContaining({ code: 'link.notHttps' }));
    },
  );
});

describe('a start', () => {
  it.each([
    [['electron', '--no-sandbox', '.', 'a.vuoro'], { is: 'window', file: '/home/a.vuoro' }],
    [['vuoro', '/b/Kunta.VUORO'], { is: 'window', file: '/b/Kunta.VUORO' }],
    [['vuoro', '--file=a.vuoro'], { is: 'window', file: null }],
    [['vuoro'], { is: 'window', file: null }],
    [['vuoro', 'notes.txt'], { is: 'window', file: null }],
    [
      ['electron', '.', '--print-pdf', 'a.html', '/b/c.pdf'],
      { is: 'print', source: '/home/a.html', target: '/b/c.pdf' },
    ],
  ])('with %j', (argv, errand) => {
    expect(errandOf(argv, '/home')).toEqual(errand);
  });
});

describe('a file', () => {
  it('is written whole or not at all', async () => {
    const path = join(folder, 'a.txt');
    await writeWhole(path, 'ä');
    await writeWhole(path, 'ö');
    expect(readFileSync(path, 'utf8')).toBe('ö');
    mkdirSync(join(folder, 'is-folder'));
    await expect(writeWhole(join(folder, 'is-folder'), 'a')).rejects.toThrow('EISDIR');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'is-folder']);
  });

  it.each([
    ['Kunta: Åbo/Turku', 'Kunta Åbo Turku'],
    ['../../etc/passwd', 'etc passwd'],
    ['...', 'vuoro'],
    ['a\u202Efdp.exe', 'a fdp.exe'],
    ['nimi. ', 'nimi'],
  ])('named %j is %j', (name, safe) => {
    expect(toFileName(name)).toBe(safe);
  });
});
