import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../src/core/core.ts';
import { systemWorld } from '../../src/core/world.ts';
import {
  type Home,
  type Running,
  corePid,
  electronPath,
  launch,
  listenIn,
  makeHome,
  startOf,
} from '../support/electron.ts';

type Bounds = { x: number; y: number; width: number; height: number };

const place = ({ app }: Running) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window && { ...window.getNormalBounds(), maximised: window.isMaximized() };
  });
const setBounds = ({ app }: Running, bounds: Bounds) =>
  app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    bounds,
  );
/** Quits as the menu does, and gives the exit code. */
async function quitOf({ app }: Running): Promise<number | null> {
  const program = app.process();
  const ended = once(program, 'exit') as Promise<[number | null]>;
  await app.evaluate(({ app }) => app.quit()).catch(() => {});
  return (await ended)[0];
}
function writeSettings(home: Home, settings: object | string): void {
  mkdirSync(home.userData, { recursive: true });
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
  writeFileSync(join(home.userData, 'settings.json'), text);
}

describe('the window', () => {
  it('comes back where it was, with the office that was open and the chosen settings', async () => {
    const home = makeHome();
    const first = await launch(home, { args: [home.office()] });
    const call = await listenIn(first.page);
    expect(await call('core', 'office.get', {})).toMatchObject({ output: { name: 'Testikunta' } });
    expect(await call('host', 'shell.set', { language: 'sv', appearance: 'dark' })).toMatchObject({
      output: {},
    });
    await first.page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
    await setBounds(first, { x: 40, y: 60, width: 900, height: 640 });
    await expect.poll(() => place(first)).toMatchObject({ width: 900, height: 640 });
    const before = await place(first);
    expect(await quitOf(first)).toBe(0);

    const second = await launch(home);
    await second.page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
    expect(await place(second)).toMatchObject({ width: 900, height: 640, maximised: false });
    expect(Math.abs((await place(second))!.x - before!.x)).toBeLessThan(60);
    const dark = await second.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
    expect(dark).toBe(true);
    const menu = await second.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map((item) => item.label),
    );
    expect(menu).toEqual(['Arkiv', 'Redigera', 'Visa', 'Hjälp']);
  });

  it('comes where it can be seen when its display has gone', async () => {
    const home = makeHome();
    writeSettings(home, {
      window: { x: 9000, y: 9000, width: 900, height: 640, maximised: false },
    });
    const running = await launch(home);
    const { x, y } = (await place(running))!;
    expect(x).toBeLessThan(2000);
    expect(y).toBeLessThan(2000);
  });

  it('starts with the defaults when the settings can’t be read', async () => {
    const home = makeHome();
    writeSettings(home, '{"language":"klingon","recent":[{"file"');
    const { page } = await launch(home);
    const call = await listenIn(page);
    expect(await call('host', 'shell.get', {})).toMatchObject({
      output: { language: 'fi', appearance: 'system', office: null, failure: null, recent: [] },
    });
  });

  it('shows no white before the page', async () => {
    const home = makeHome();
    writeSettings(home, { appearance: 'dark' });
    const { app } = await launch(home);
    const colour = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    );
    expect(colour?.toLowerCase()).toBe('#101716');
  });
});

describe('a second start', () => {
  async function startAgain(home: Home, args: string[]): Promise<number | null> {
    const { args: all, env } = startOf(home, args);
    const second = spawn(electronPath(), all, { env, stdio: 'ignore' });
    return ((await once(second, 'exit')) as [number | null])[0];
  }

  it('ends and brings the first window forward, with the file that it was given', async () => {
    const home = makeHome();
    const other = home.office('toinen', { name: 'Toinen kunta' });
    const running = await launch(home, { args: [home.office()] });
    const call = await listenIn(running.page);
    await call('core', 'office.get', {});
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());

    expect(await startAgain(home, [])).toBe(0);
    const state = () =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((w) => w.isVisible() && !w.isMinimized()),
      );
    await expect.poll(state).toEqual([true]);

    expect(await startAgain(home, [other])).toBe(0);
    await expect
      .poll(async () => (await call('host', 'shell.get', {})).output, { timeout: 20_000 })
      .toMatchObject({ office: { file: other } });
    await expect
      .poll(async () => (await call('core', 'office.get', {})).output, { timeout: 20_000 })
      .toMatchObject({ name: 'Toinen kunta' });
    expect(await state()).toEqual([true]);
    expect((await call('host', 'shell.get', {})).output).toMatchObject({
      recent: [{ name: 'Toinen kunta' }, { name: 'Testikunta' }],
    });
  });

  it('tells when the file that it was given is no office', async () => {
    const home = makeHome();
    const running = await launch(home, { args: [home.office()] });
    const call = await listenIn(running.page);
    await call('core', 'office.get', {});
    expect(await startAgain(home, [join(home.documents, 'puuttuu.vuoro')])).toBe(0);
    await expect.poll(() => tellings(home), { timeout: 20_000 }).toHaveLength(1);
    expect(tellings(home)[0]?.['message']).toContain('puuttuu.vuoro');
  });

  const tellings = (home: Home) => {
    try {
      return home.asked().filter(({ kind }) => kind === 'tell');
    } catch {
      return [];
    }
  };
});

describe('quitting', () => {
  it('lets the core finish what it was asked, and let the file go', async () => {
    const home = makeHome();
    const file = home.office();
    const running = await launch(home, { args: [file] });
    const call = await listenIn(running.page);
    await call('core', 'office.get', {});
    const pid = corePid(running.app);
    const rows = 5_000;
    const csv = join(home.documents, 'kommentit.csv');
    const lines = Array.from({ length: rows }, (_, n) => `2026-11-20 10:00;Kommentti numero ${n}`);
    writeFileSync(csv, ['Aika;Kommentti', ...lines].join('\n'));
    // Asked, and not waited for.
    void call('core', 'import.run', { file: csv }).catch(() => {});
    await running.page.waitForTimeout(50);
    const ended = once(running.app.process(), 'exit');
    // Three times over, as a user does who thinks that nothing happens.
    await running.app
      .evaluate(({ app, BrowserWindow }) => {
        app.quit();
        BrowserWindow.getAllWindows()[0]?.close();
        app.quit();
      })
      .catch(() => {});
    await ended;
    expect(() => process.kill(pid!, 0)).toThrow(/ESRCH/);

    const world = systemWorld({ version: '0.0.0-test', log: () => {} });
    const core = createCore({ file, ...world });
    const counts = (await core.call('thread.counts', {})) as { byTurn: { ours: number } };
    await core.close();
    expect(counts.byTurn.ours).toBe(rows);
  });

  it('happens when the window is closed, and the core goes too when main is killed', async () => {
    const home = makeHome();
    const running = await launch(home, { args: [home.office()] });
    const call = await listenIn(running.page);
    await call('core', 'office.get', {});
    const ended = once(running.app.process(), 'exit');
    await running.app
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      .catch(() => {});
    expect((await ended)[0]).toBe(0);

    const again = await launch(home);
    await (
      await listenIn(again.page)
    )('core', 'office.get', {});
    const pid = corePid(again.app)!;
    again.app.process().kill('SIGKILL');
    await expect
      .poll(
        () => {
          try {
            process.kill(pid, 0);
            return 'alive';
          } catch {
            return 'gone';
          }
        },
        { timeout: 10_000 },
      )
      .toBe('gone');
  });
});
