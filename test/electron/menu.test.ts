import { expect, it } from 'vitest';
import { testNow } from '../support/core.ts';
import { type Running, launch, listenIn, makeHome } from '../support/electron.ts';
import { facebookPage, longThread } from '../support/facebook-page.ts';

/** Chooses an item by the menu's place in the bar and the item's label, as a click does. */
const choose = ({ app }: Running, menu: number, label: string) =>
  app.evaluate(
    ({ BrowserWindow, Menu }, { menu, label }) => {
      const items = Menu.getApplicationMenu()?.items[menu]?.submenu?.items ?? [];
      const item = items.find((item) => item.label === label);
      if (!item?.enabled) throw new Error(`${label} can't be chosen.`);
      const [window] = BrowserWindow.getAllWindows();
      item.click({}, window, window?.webContents);
    },
    { menu, label },
  );

it('asks for a new office, at the first start and over an open one, which stays open', async () => {
  const home = makeHome();
  const first = await launch(home);
  await first.page.getByRole('heading', { level: 1, name: 'Kenen vuoro on puhua?' }).waitFor();
  await choose(first, 0, 'Uusi toimisto…');
  await first.page.getByRole('dialog', { name: 'Uusi toimisto' }).waitFor();
  await first.app.close();

  const open = await launch(home, { args: [home.office()] });
  await open.page.getByRole('heading', { level: 1, name: 'Tänään' }).waitFor();
  await choose(open, 0, 'Uusi toimisto…');
  await open.page.getByRole('dialog', { name: 'Uusi toimisto' }).waitFor();
  await open.page.keyboard.press('Escape');
  expect(await open.page.getByRole('heading', { level: 1, name: 'Tänään' }).count()).toBe(1);
});

it('takes back what was typed while one types, and the last step otherwise', async () => {
  const home = makeHome();
  const running = await launch(home, { args: [home.office()] });
  const { page } = running;
  const call = await listenIn(page);
  await call('core', 'unit.add', { name: 'Tekninen toimi', email: null });
  const units = async () =>
    ((await call('core', 'unit.list', {})) as { output: unknown[] }).output.length;
  expect(await units()).toBe(1);
  await page.evaluate(() => (location.hash = '/comments'));
  const search = page.getByRole('searchbox');
  await search.fill('');
  await search.pressSequentially('koulu');
  await choose(running, 1, 'Kumoa');
  await expect.poll(() => search.inputValue()).not.toBe('koulu');
  expect(await units()).toBe(1);

  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await choose(running, 1, 'Kumoa');
  await expect.poll(units).toBe(0);
});

it('pastes a thread from the system’s clipboard, by key where nothing is written and by menu into the dialog', async () => {
  const home = makeHome();
  const running = await launch(home, { args: [home.office()] });
  const { app, page } = running;
  const thread = page.getByRole('tree', { name: 'Liitetyt kommentit' });
  await app.evaluate(
    async ({ ClipboardItem, clipboard }, { html, text }) => {
      // Before Electron's clipboard became like that of the web it took the formats as they are.
      const before = clipboard as unknown as { write(data: object): void };
      if (typeof ClipboardItem !== 'function') before.write({ html, text });
      else await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
    },
    facebookPage(longThread(5, testNow), testNow),
  );
  await page.evaluate(() => (location.hash = '/comments'));
  await page.getByRole('heading', { level: 1, name: 'Kommentit' }).click();
  await page.keyboard.press('Control+V');
  await thread.waitFor();
  // The last answers the one before: only the markup tells.
  const levels = () =>
    thread.getByRole('treeitem').evaluateAll((all) => all.map((one) => one.ariaLevel));
  expect(await levels()).toEqual(['1', '1', '1', '1', '2']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sulje tallentamatta' }).click();
  await thread.waitFor({ state: 'detached' });

  await choose(running, 0, 'Lisää kommentti…');
  const text = page.getByLabel('Mitä asukas sanoi?');
  await expect.poll(() => text.evaluate((box) => box === document.activeElement)).toBe(true);
  await choose(running, 1, 'Liitä');
  await thread.waitFor();
  expect(await levels()).toEqual(['1', '1', '1', '1', '2']);
});
