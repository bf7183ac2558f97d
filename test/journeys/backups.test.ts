import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PageCall, launch, listenIn, makeHome, quit } from '../support/electron.ts';

type Rows = { rows: { comment: { excerpt: string } }[] };

/** Work, a backup by itself, a disk that fails, and the way back; and back from there. */
test('a damaged office is got back, and a restore is undone', async () => {
  const home = makeHome();
  const file = home.office();
  const folder = file.replace('.vuoro', '-backups');
  const backups = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.vuoro')) : [];
  const words = async (call: PageCall) => {
    const { output } = await call('core', 'thread.list', { filter: {}, limit: 50 });
    return (output as Rows).rows.map(({ comment }) => comment.excerpt).sort();
  };
  const comment = async (call: PageCall, text: string) => {
    const { output } = await call('core', 'channel.list', {});
    const [{ id }] = output as [{ id: string }];
    const at = '2026-11-23T10:00:00.000Z';
    const added = { channelId: id, text, at, link: null, author: null };
    expect(await call('core', 'comment.add', added)).toHaveProperty('output');
  };

  // The first day: a backup is made by itself, of what was there when the program was opened.
  let running = await launch(home, { args: [file] });
  let call = await listenIn(running.page);
  await comment(call, 'Milloin koulun piha aurataan?');
  await expect.poll(backups, { timeout: 30_000 }).toHaveLength(1);
  expect(backups()[0]).toMatch(/-daily\.vuoro$/);
  await call('core', 'backup.make', {});
  await comment(call, 'Miksi valot eivät pala?');
  await quit(running.app);

  // The disk fails.
  writeFileSync(file, readFileSync(file).fill(0, 0, 100));
  const damaged = readFileSync(file);
  running = await launch(home);
  let { page } = running;
  await page.getByText('Uusin ehjä varmuuskopio on tehty 24.11.2026').waitFor();
  await page.getByText('Siitä puuttuu: 1 kommentti.').waitFor();
  await page.getByRole('button', { name: 'Palauta varmuuskopio' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'Varmuuskopio palautettiin' });
  await banner.getByText('Vaurioitunut tiedosto on tallessa').waitFor();
  const aside = backups().find((name) => name.endsWith('-damaged.vuoro'));
  expect(readFileSync(join(folder, aside!)).equals(damaged)).toBe(true);
  call = await listenIn(page);
  expect(await words(call)).toEqual(['Milloin koulun piha aurataan?']);
  expect(await call('core', 'office.check', {})).toMatchObject({ output: { problems: [] } });
  await page.getByRole('button', { name: 'Sulje ilmoitus' }).click();
  await banner.waitFor({ state: 'detached' });

  // Work goes on; then the user restores that backup by choice, and takes it back.
  await comment(call, 'Kiitos lumitöistä!');
  await page.getByRole('link', { name: 'Toimisto', exact: true }).click();
  await page.getByRole('link', { name: 'Varmuuskopiot' }).click();
  await page
    .getByRole('row', { name: /Pyydettiin/ })
    .getByRole('button')
    .click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Varmuuskopiosta puuttuu: 1 kommentti').waitFor();
  await dialog.getByRole('button', { name: 'Palauta', exact: true }).click();
  await banner.waitFor();
  await page.getByRole('row', { name: /Ennen palautusta/ }).waitFor();
  expect(await words(await listenIn(page))).toEqual(['Milloin koulun piha aurataan?']);
  await page.getByRole('button', { name: 'Kumoa palautus' }).click();
  await expect
    .poll(async () => words(await listenIn(page)), { timeout: 30_000 })
    .toEqual(['Kiitos lumitöistä!', 'Milloin koulun piha aurataan?']);
  await quit(running.app);

  // It fails again, and this time all that can be read is saved.
  writeFileSync(file, readFileSync(file).fill(0, 0, 100));
  running = await launch(home);
  ({ page } = running);
  await page.getByRole('button', { name: 'Pelasta, mitä' }).click();
  await page.getByText(/Vaurioituneesta tiedostosta pelastettiin \d+ riviä/).waitFor();
  await page.getByText('Menetettiin 0.').waitFor();
  call = await listenIn(page);
  expect(await words(call)).toEqual(['Kiitos lumitöistä!', 'Milloin koulun piha aurataan?']);
  expect(await call('core', 'office.check', {})).toMatchObject({ output: { problems: [] } });
});
