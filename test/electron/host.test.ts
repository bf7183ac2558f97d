import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { electronArgs } from '../../electron/launch/display.ts';
import { projectFolder } from '../../electron/launch/find.ts';
import { run } from '../../electron/launch/run.ts';
import { testSetup } from '../support/setup.ts';
import {
  type Home,
  type PageCall,
  type Running,
  afterFile,
  electronPath,
  launch,
  listenIn,
  makeHome,
} from '../support/electron.ts';

/** What only the shell can do, asked for as the page does. */
const afterwards = afterFile();
let home: Home;
let running: Running;
let call: PageCall;

beforeAll(async () => {
  home = makeHome(afterwards);
  running = await launch(home, { afterwards });
  call = await listenIn(running.page);
});

const page = (body: string) =>
  `<!doctype html><html lang="fi"><head><title>Raportti</title></head><body>${body}</body></html>`;
/** How many pages a PDF says it has. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

describe('offices', () => {
  it('are made where the user wants them, opened, remembered and closed', async () => {
    const file = join(home.documents, 'uusi.vuoro');
    home.answer({});
    expect(await call('host', 'office.create', testSetup)).toMatchObject({
      output: { opened: false },
    });
    home.answer({ save: join(home.documents, 'uusi') });
    expect(await call('host', 'office.create', testSetup)).toMatchObject({
      output: { opened: true },
    });
    expect(home.asked().at(-1)?.['defaultPath']).toMatch(/\/Testikunta\.vuoro$/);
    expect(await call('core', 'office.get', {})).toMatchObject({ output: { name: 'Testikunta' } });
    expect(await call('host', 'shell.get', {})).toMatchObject({
      output: { office: { file }, recent: [{ file, name: 'Testikunta' }] },
    });
    home.answer({ save: file });
    expect(await call('host', 'office.create', testSetup)).toMatchObject({
      refusal: { code: 'office.exists' },
    });
    expect(await call('host', 'shell.get', {})).toMatchObject({ output: { office: { file } } });

    await call('host', 'office.close', {});
    expect(await call('host', 'shell.get', {})).toMatchObject({ output: { office: null } });
    expect(home.settings().office).toBeNull();
    expect(await call('host', 'office.openRecent', { file })).toMatchObject({
      output: { opened: true },
    });
    await call('host', 'office.forgetRecent', { file });
    expect(home.settings().recent).toEqual([]);
  });

  it('have a sample, made afresh each time', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await call('host', 'office.trySample', {})).toMatchObject({
        output: { opened: true },
      });
      const { output } = await call('core', 'office.get', {});
      expect(output).toMatchObject({ fictional: true });
      await call('core', 'office.update', { name: 'Muutettu' });
    }
  });
});

describe('files', () => {
  it('are saved whole, over an older one too', async () => {
    const path = join(home.documents, 'luvut.csv');
    writeFileSync(path, 'old');
    home.answer({ save: path });
    const content = 'ä;€;😀\r\n';
    expect(
      await call('host', 'file.save', { fileName: '../../lu:vut\u202E.csv', content }),
    ).toMatchObject({ output: { path } });
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect(home.asked().at(-1)?.['defaultPath']).toMatch(/\/[^/]*lu vut \.csv$/);
    expect(readdirSync(home.documents).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('are refused where nothing can be written', async () => {
    home.answer({ save: join(home.documents, 'missing', 'luvut.csv') });
    expect(await call('host', 'file.save', { fileName: 'a.csv', content: 'a' })).toMatchObject({
      refusal: { code: 'file.unwritable' },
    });
    home.answer({});
    expect(await call('host', 'file.save', { fileName: 'a.csv', content: 'a' })).toMatchObject({
      output: { path: null },
    });
  });

  it('are printed as A4 with page numbers, and no script runs in them', async () => {
    const path = join(home.documents, 'raportti.pdf');
    home.answer({ save: path });
    const html = page(
      '<h1>Lokakuu</h1><p style="break-after:page">yksi</p><p>kaksi</p>' +
        '<script>document.body.innerHTML = "<p style=break-after:page>a".repeat(9)</script>',
    );
    expect(
      await call('host', 'file.savePdf', { fileName: 'raportti.pdf', html, month: '2026-10' }),
    ).toMatchObject({ output: { path } });
    const pdf = readFileSync(path);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(2);
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    const windows = await running.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(windows).toBe(1);
  });

  it('are copied as text', async () => {
    const text = 'vastaus ä\n😀';
    await call('host', 'clipboard.copy', { text });
    expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
  });
});

describe('the errand --print-pdf', () => {
  const print = (source: string, target: string) =>
    run(electronPath(), [...electronArgs(), projectFolder, '--print-pdf', source, target]);

  it('prints beside an open program', async () => {
    const source = join(home.documents, 'sivu.html');
    const target = join(home.documents, 'sivu.pdf');
    writeFileSync(source, page('<h1>Ä</h1>'));
    expect(await print(source, target)).toBe(0);
    expect(pagesOf(readFileSync(target))).toBe(1);
  });

  it('fails with 1 and leaves nothing', async () => {
    const target = join(home.documents, 'ei.pdf');
    expect(await print(join(home.documents, 'puuttuu.html'), target)).toBe(1);
    expect(existsSync(target)).toBe(false);
  });
});
