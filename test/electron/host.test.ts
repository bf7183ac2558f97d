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

  it('are saved byte for byte where they are no text', async () => {
    const path = join(home.documents, 'kuva.png');
    home.answer({ save: path });
    const bytes = Buffer.from([0x89, 0x50, 0x00, 0xff, 0x0d, 0x0a]);
    expect(
      await call('host', 'file.save', {
        fileName: 'kuva.png',
        content: bytes.toString('base64'),
        encoding: 'base64',
      }),
    ).toMatchObject({ output: { path } });
    expect(readFileSync(path).equals(bytes)).toBe(true);
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
    expect(await call('host', 'file.savePdf', { fileName: 'raportti.pdf', html })).toMatchObject({
      output: { path },
    });
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

  it('are printed on their side without margins, and on paper only where there is a printer', async () => {
    const path = join(home.documents, 'kuukausi.pdf');
    home.answer({ save: path });
    const html = page('<style>body { margin: 0; height: 209mm }</style>');
    const orientation = 'landscape';
    await call('host', 'file.savePdf', { fileName: 'k.pdf', html, orientation });
    const pdf = readFileSync(path);
    expect(pagesOf(pdf)).toBe(1);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 84[12][.\d]* 59[45][.\d]*\]/);
    const printers = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.getPrintersAsync(),
    );
    // With a printer the system's dialog would wait for a person.
    if (printers.length > 0) return;
    expect(await call('host', 'page.print', { html, orientation })).toMatchObject({
      refusal: { code: 'print.noPrinter' },
    });
  });

  it('are chosen among calendars too, and one is kept beside the office when it is asked for', async () => {
    const file = join(projectFolder, 'test/fixtures/ics/google.ics');
    home.answer({ open: file });
    expect(await call('host', 'file.choose', { what: 'calendar' })).toMatchObject({
      output: { file },
    });
    expect(JSON.stringify(home.asked().at(-1))).toContain('"ics"');
    const reading = { file, into: { kind: 'meetings' }, removeGone: false, preview: true };
    expect(await call('core', 'layer.readIcs', reading)).toMatchObject({
      output: { calendarName: 'Mallilan kunta, kokoukset' },
    });

    await call('core', 'office.update', { subscription: true });
    const { output } = await call('core', 'calendar.subscription', {});
    const { path } = output as { path: string };
    await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(await call('host', 'file.show', { path: `${path}.txt` })).toMatchObject({
      refusal: { code: 'file.notFound' },
    });
  });

  it('are copied as text', async () => {
    const text = 'vastaus ä\n😀';
    await call('host', 'clipboard.copy', { text });
    expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
  });
});

describe('what is told outside of the window', () => {
  type Seen = { shown: Electron.Notification[]; badge: number };

  it('is a notification and a number when a post is due, and the click leads to the post', async () => {
    // Stands in for the desktop, which a machine of tests does not have.
    await running.app.evaluate(({ app, Notification, BrowserWindow }) => {
      const seen: Seen = { shown: [], badge: 0 };
      Object.assign(globalThis, { seen });
      Notification.prototype.show = function show() {
        seen.shown.push(this);
      };
      app.setBadgeCount = (count) => {
        seen.badge = count ?? 0;
        return true;
      };
      BrowserWindow.getAllWindows()[0]!.hide();
    });
    const seen = () =>
      running.app.evaluate(() => {
        const { shown, badge } = (globalThis as unknown as { seen: Seen }).seen;
        return { shown: shown.map(({ title, body }) => ({ title, body })), badge };
      });
    home.answer({ save: join(home.documents, 'muistutus.vuoro') });
    await call('host', 'office.create', testSetup);
    await call('core', 'post.add', {
      title: 'Talousarvio',
      plannedOn: '2026-11-24',
      plannedAt: '09:30',
    });
    await expect.poll(seen, { timeout: 20_000 }).toEqual({
      shown: [{ title: 'Nyt on aika julkaista', body: 'Talousarvio' }],
      badge: 1,
    });
    await running.app.evaluate(() => {
      (globalThis as unknown as { seen: Seen }).seen.shown.at(-1)!.emit('click');
    });
    await running.page.getByRole('heading', { name: 'tiistai 24. marraskuuta klo 9.30' }).waitFor();
    expect(
      await running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.isVisible(),
      ),
    ).toBe(true);
    await call('host', 'shell.set', { reminders: false });
    await expect.poll(seen).toMatchObject({ badge: 0 });
    expect(home.settings().reminders).toBe(false);
  });

  it('leads nowhere but to a place of the program', async () => {
    const notice = { title: 'Vuoro', body: '' };
    for (const path of ['https://example.org/', '//example.org', 'today', '/today?a=1', '/..#x']) {
      expect(await call('host', 'notification.show', { ...notice, path })).toMatchObject({
        refusal: { code: 'call.invalid' },
      });
    }
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
