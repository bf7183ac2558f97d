import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matters, meetings, wordpress } from '../importers/feeds.fixture.ts';
import { temporaryFolder } from '../support/core.ts';
import { expectAccessible, openScreen, useBrowser } from '../support/screens.ts';

/** What the import dialog makes of feeds, in a real browser, on a real core. */
useBrowser();

const patient = { timeout: 40_000 };

function given(name: string, content: Buffer): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

test('a file of meetings that was chosen to be imported is read into the calendar', async () => {
  const { page, host, core } = await openScreen();
  // Its name says nothing: what it holds does.
  host.answers['file.choose'] = () => ({ file: given('DREQUEST.PHP', meetings()) });
  host.tell({ event: 'menu', command: 'import' });
  const choosing = page.getByRole('dialog', { name: 'Tuo tiedosto' });
  await choosing.getByText('Kokoukset ja tapahtumat').waitFor(patient);
  await choosing.getByText('Verkkosivujen uutiset').waitFor(patient);
  await choosing.getByRole('button', { name: 'Valitse tiedosto…' }).click();
  const reading = page.getByRole('dialog', { name: 'Lue kalenteritiedosto' });
  await reading.getByText('1 peruttu tapahtuma jätetään pois.').waitFor(patient);
  await choosing.waitFor({ state: 'detached' });
  await reading.getByRole('button', { name: 'Lue kalenteriin' }).click();
  await page.getByText('Taso Kokoukset luettiin: uusia 2, muuttuneita 0.').waitFor(patient);
  expect(await core.call('layer.list', {})).toMatchObject([
    { name: 'Kokoukset', kind: 'meetings', events: 2 },
  ]);
});

test('calendars of a folder are named, and read one by one after the rest', async () => {
  const { page, host, core } = await openScreen();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'uutiset.xml'), wordpress());
  writeFileSync(join(folder, 'kokoukset.xml'), meetings());
  host.answers['folder.choose'] = () => ({ folder });
  host.tell({ event: 'menu', command: 'import' });
  const dialog = page.getByRole('dialog', { name: 'Tuo tiedosto' });
  await dialog.getByRole('button', { name: /kansio/i }).click();
  await dialog.getByText('Kalenteritiedosto, luetaan tuonnin jälkeen').waitFor(patient);
  await dialog.getByRole('button', { name: 'Tuo 2 julkaisua' }).click();
  await dialog.getByRole('button', { name: 'Lue kalenteriin: kokoukset.xml' }).click();
  const reading = page.getByRole('dialog', { name: 'Lue kalenteritiedosto' });
  await reading.getByText('1 peruttu tapahtuma jätetään pois.').waitFor(patient);
  await reading.getByRole('button', { name: 'Lue kalenteriin' }).click();
  await reading.waitFor({ state: 'detached' });
  await dialog.getByText('Luettu kalenteriin').waitFor(patient);
  expect(await core.call('layer.list', {})).toMatchObject([{ name: 'Kokoukset', events: 2 }]);
});

test('of several calendars and nothing else each has its own reading', async () => {
  const screen = await openScreen();
  const { page, host } = screen;
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'asiat.xml'), matters());
  writeFileSync(join(folder, 'kokoukset.xml'), meetings());
  host.answers['folder.choose'] = () => ({ folder });
  host.tell({ event: 'menu', command: 'import' });
  const dialog = page.getByRole('dialog', { name: 'Tuo tiedosto' });
  await dialog.getByRole('button', { name: /kansio/i }).click();
  await dialog.getByRole('button', { name: 'Lue kalenteriin: asiat.xml' }).waitFor(patient);
  await expectAccessible(screen);
  await dialog.getByRole('button', { name: 'Lue kalenteriin: kokoukset.xml' }).click();
  const reading = page.getByRole('dialog', { name: 'Lue kalenteritiedosto' });
  await reading.getByText('1 peruttu tapahtuma jätetään pois.').waitFor(patient);
  await reading.getByRole('button', { name: 'Peru', exact: true }).click();
  await reading.waitFor({ state: 'detached' });
  expect(await dialog.getByText('Luettu kalenteriin').count()).toBe(0);
});

test('a news feed becomes posts after a preview', async () => {
  const { page, host, core } = await openScreen();
  host.answers['file.choose'] = () => ({ file: given('feed', wordpress()) });
  host.tell({ event: 'menu', command: 'import' });
  const dialog = page.getByRole('dialog', { name: 'Tuo tiedosto' });
  await dialog.getByRole('button', { name: 'Valitse tiedosto…' }).click();
  await dialog.getByText('Uutissyöte (RSS tai Atom)').first().waitFor(patient);
  await dialog.getByRole('button', { name: 'Tuo 2 julkaisua' }).click();
  await dialog.getByRole('button', { name: 'Sulje' }).last().waitFor(patient);
  const posts = await core.call('post.list', { from: '2026-06-01', to: '2026-07-01' });
  expect(posts.map(({ title }) => title)).toEqual([
    'Uimaranta – nyt auki & valvottu',
    'Kirjasto remontissa',
  ]);
});
